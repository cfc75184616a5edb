import Citanda

/// Leads from bytes of a text to lines and columns of the protocol, and back.
struct TextPositions {
    /// The text.
    let text: SourceText
    /// The units in which columns count.
    let encoding: PositionEncoding

    /// The byte of a position. Behind the end of its line the end counts, and behind the last line the end of the text.
    func offset(of position: Position) -> Int {
        guard position.line < text.lineStarts.count else { return text.bytes.count }
        let line = text.lineRange(position.line)
        var units = 0
        var offset = line.lowerBound
        while offset < line.upperBound {
            let next = offset + length(at: offset, in: line)
            units += text.bytes[offset..<next].reduce(0) { $0 + encoding.units(ofByte: $1) }
            // A position inside a character is that of the character.
            if units > position.character { return offset }
            offset = next
        }
        return offset
    }

    /// The bytes of the character at an offset.
    private func length(at offset: Int, in line: Range<Int>) -> Int {
        var end = offset + 1
        while end < line.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end - offset
    }

    /// The bytes of a range; one that runs backwards is empty.
    func range(of range: PositionRange) -> Range<Int> {
        let start = offset(of: range.start)
        return start..<max(start, offset(of: range.end))
    }

    /// The position of a byte; bytes outside of the text count as its nearest end.
    func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), text.bytes.count)
        let line = max(text.lineStarts.partition(after: offset) - 1, 0)
        let before = text.lineStarts[line]..<offset
        return Position(line: line, character: encoding == .utf8 ? before.count : text.utf16Count(before))
    }

    /// The positions of a range of bytes.
    func range(of bytes: Range<Int>) -> PositionRange {
        PositionRange(start: position(at: bytes.lowerBound), end: position(at: bytes.upperBound))
    }
}

extension [Int] {
    /// The index of the first number above another, in an array in order.
    fileprivate func partition(after number: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] > number { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

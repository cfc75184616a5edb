import CitandaDiagnostics

/// The lines of a text in blocks: paragraphs, notes and items of lists.
struct TextLines {
    /// The text.
    let text: SourceText

    /// The lines of a text.
    init(_ text: SourceText) { self.text = text }

    /// The index of the line that holds an offset.
    func index(at offset: Int) -> Int { text.lineStarts.lastIndex { $0 <= offset } ?? 0 }

    /// Whether a byte ends a line.
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func isBlank(_ range: Range<Int>) -> Bool { text.bytes[range].allSatisfy { $0 <= 0x20 } }

    private func isBlank(line index: Int) -> Bool { isBlank(text.lineRange(index)) }

    /// Whether nothing stands before an offset on its line, and nothing behind another on its own.
    func areBlank(before start: Int, behind end: Int) -> Bool {
        let first = text.lineRange(index(at: start)), last = text.lineRange(index(at: end))
        return isBlank(first.lowerBound..<start) && isBlank(end..<max(end, last.upperBound))
    }

    /// The whole lines of a range, with the end of the last.
    func whole(_ range: Range<Int>) -> Range<Int> {
        let last = index(at: range.upperBound)
        let end = last + 1 < text.lineStarts.count ? text.lineStarts[last + 1] : text.bytes.count
        return text.lineStarts[index(at: range.lowerBound)]..<end
    }

    /// Whether a line begins a note or an item of a list: `[^1]:`, `-`, `*`, `1.`
    private func beginsItem(_ index: Int) -> Bool {
        let line = String(decoding: text.bytes[text.lineRange(index)].prefix(Self.longestMark), as: UTF8.self)
        return line.prefixMatch(of: #/\s*(\[\^[^\]]*\]:|[-*+]\s|\d+[.)]\s)/#) != nil
    }

    /// Marks of items and labels of notes are shorter.
    private static let longestMark = 80

    /// The note, item or paragraph around a range.
    func item(around range: Range<Int>) -> Range<Int> {
        var first = index(at: range.lowerBound)
        while first > 0, !beginsItem(first), !isBlank(line: first - 1) { first -= 1 }
        return text.lineStarts[first]..<end(ofItemAt: index(at: range.upperBound), isBlock: false)
    }

    /// What follows an offset: the note or item on the next line, or the block behind blank lines.
    ///
    /// - Parameters:
    ///   - end: The offset.
    ///   - alone: Whether only one line is meant.
    func item(behind end: Int, alone: Bool) -> Range<Int> {
        let next = index(at: end) + 1
        var first = next
        while first < text.lineStarts.count, isBlank(line: first) { first += 1 }
        guard first < text.lineStarts.count else { return text.bytes.count..<text.bytes.count }
        if alone { return text.lineStarts[first]..<whole(text.lineRange(first)).upperBound }
        return text.lineStarts[first]..<self.end(ofItemAt: first, isBlock: first > next)
    }

    /// The end of the item or block to which a line belongs.
    private func end(ofItemAt line: Int, isBlock: Bool) -> Int {
        var last = line
        while last + 1 < text.lineStarts.count, !isBlank(line: last + 1), isBlock || !beginsItem(last + 1) { last += 1 }
        return whole(text.lineRange(last)).upperBound
    }
}

/// Markdown gathered from pieces of a file, so that what a page break or an indent tore apart can be parsed as one.
struct MarkdownText {
    private(set) var bytes: [UInt8] = []
    private(set) var map = SourceMap()
    private(set) var lineStarts = [0]

    /// Adds bytes of the file.
    mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        map.append(text: bytes.count, source: range.lowerBound, count: range.count)
        let start = bytes.count
        bytes.append(contentsOf: source[range])
        for index in start..<bytes.count
        where bytes[index] == 0x0A || (bytes[index] == 0x0D && !isBeforeLineFeed(index)) {
            lineStarts.append(index + 1)
        }
    }

    private func isBeforeLineFeed(_ index: Int) -> Bool { index + 1 < bytes.count && bytes[index + 1] == 0x0A }

    /// Adds lines, each without its line end.
    mutating func append(lines: [Range<Int>], of source: [UInt8]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { appendLineFeed() }
            append(line, of: source)
        }
    }

    /// Takes away the hyphen at the end.
    mutating func removeHyphen() {
        for hyphen in ["-", "‐", "\u{AD}"] where bytes.suffix(hyphen.utf8.count).elementsEqual(hyphen.utf8) {
            bytes.removeLast(hyphen.utf8.count)
            map.truncate(to: bytes.count)
            return
        }
    }

    /// Adds a line feed of our own.
    mutating func appendLineFeed() {
        bytes.append(0x0A)
        lineStarts.append(bytes.count)
    }

    /// The length of what `appendGuard` puts before a line.
    static let guardLength = 2

    /// A word and a blank of our own at the head of a line, so that its first marks make no list, heading or quotation.
    mutating func appendGuard() { bytes += [UInt8(ascii: "x"), UInt8(ascii: " ")] }

    /// Adds another text with its places in the file.
    mutating func append(_ other: MarkdownText) {
        let shift = bytes.count
        bytes += other.bytes
        lineStarts += other.lineStarts.dropFirst().map { $0 + shift }
        for piece in other.map.pieces {
            map.append(
                text: piece.text + shift, source: piece.source, count: piece.count, sourceCount: piece.sourceCount)
        }
    }

    /// The offset of a line and column as the Markdown parser counts them, from 1, columns in bytes.
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return bytes.count }
        return min(lineStarts[line - 1] + max(column - 1, 0), bytes.count)
    }
}

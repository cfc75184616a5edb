/// Markdown gathered from pieces of a file. Parts that a page break or an indent separated can be parsed as one text.
struct MarkdownText {
    private(set) var bytes: [UInt8] = []
    private(set) var map = SourceMap()

    private var limits = ParserLimits()

    /// Adds bytes of the file.
    mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        guard !range.isEmpty else { return }
        map.append(text: bytes.count, source: range.lowerBound, count: range.count)
        bytes.append(contentsOf: source[range])
    }

    /// The text with a backslash added before some of its bytes.
    func escaped(at marks: [Int]) -> MarkdownText {
        guard !marks.isEmpty else { return self }
        var text = MarkdownText()
        var start = 0
        for mark in marks + [bytes.count] {
            text.map.append(map, in: start..<mark, at: text.bytes.count)
            text.bytes += bytes[start..<mark]
            if mark < bytes.count { text.bytes.append(UInt8(ascii: "\\")) }
            start = mark
        }
        return text
    }

    /// Adds a line of the file, with the marks escaped that exceed the limits of the parser.
    mutating func append(line: Range<Int>, of source: [UInt8]) {
        let mended = limits.mend(line, of: source)
        if mended.endsTable { appendLineFeed() }
        append(line, escaping: mended.escapes, of: source)
    }

    private mutating func append(_ range: Range<Int>, escaping marks: [Int], of source: [UInt8]) {
        var start = range.lowerBound
        for mark in marks where mark >= start {
            append(start..<mark, of: source)
            bytes.append(UInt8(ascii: "\\"))
            start = mark
        }
        append(start..<range.upperBound, of: source)
    }

    /// Adds the lines of a note, each without its line end. A year or number at the beginning of a line (“1948. See
    /// also …”) is text and does not begin a list.
    mutating func append(lines: [Range<Int>], of source: [UInt8]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { appendLineFeed() }
            append(record: line, of: source)
        }
    }

    /// Adds a line without its line end. A number at its beginning is text and does not begin a list.
    mutating func append(record line: Range<Int>, of source: [UInt8]) {
        if let mark = Self.numberMark(source[line]) {
            append(line, escaping: [mark], of: source)
        } else {
            append(line: line, of: source)
        }
    }

    /// The offset of the full stop or bracket behind a list number at the beginning of a line.
    private static func numberMark(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { (0x30...0x39).contains($0) }
        guard (1...9).contains(digits.count), digits.endIndex < line.endIndex,
            line[digits.endIndex] == UInt8(ascii: ".") || line[digits.endIndex] == UInt8(ascii: ")")
        else { return nil }
        let next = digits.endIndex + 1
        return next == line.endIndex || line[next] <= 0x20 ? digits.endIndex : nil
    }

    /// Removes the hyphen at the end.
    mutating func removeHyphen() {
        guard let length = Hyphen.length(atEndOf: bytes) else { return }
        bytes.removeLast(length)
        map.truncate(to: bytes.count)
    }

    /// Adds a line end that is not in the file. After a carriage return, this is another one: CR LF would be a single
    /// line end.
    mutating func appendLineFeed() { bytes.append(bytes.last == 0x0D ? 0x0D : 0x0A) }

    /// The length of the text that `appendGuard` adds.
    static let guardLength = 2

    /// Adds a word and a blank, so that the first marks of the line make no list, heading or quotation.
    mutating func appendGuard() { bytes += [UInt8(ascii: "x"), UInt8(ascii: " ")] }
}

/// The hyphens that break words at line ends.
enum Hyphen {
    private static let forms = ["-", "‐", "\u{AD}"].map { Array($0.utf8) }

    /// The length in bytes of the hyphen at the end of a text.
    static func length(atEndOf text: [UInt8]) -> Int? {
        forms.first { text.suffix($0.count).elementsEqual($0) }?.count
    }
}

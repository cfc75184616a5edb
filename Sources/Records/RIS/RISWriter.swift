import CitandaWorks

/// Writes one record of lines with tags.
struct RISWriter: RISValueTaker {
    private(set) var bytes: [UInt8] = []
    private let grammar: RISGrammar
    /// Whether the lines of an abstract became one.
    private var hasJoinedAbstract = false

    init(_ grammar: RISGrammar) {
        self.grammar = grammar
        bytes.reserveCapacity(Self.usualSize)
    }

    private static let usualSize = 1 << 9

    /// The record of a work in RIS, with an empty line behind.
    static func record(_ work: Work) -> WrittenRecord {
        var tagging = RISTagging(work, .ris, into: RISWriter(.ris))
        var losses = tagging.losses
        if tagging.taker.hasJoinedAbstract { losses.append(RecordLoss(Variable.abstract.rawValue, .reduced)) }
        // Each in a line of its own, for some programs read no lines without a tag.
        for text in tagging.noted { tagging.taker.line("N1", separator, text) }
        for (name, text) in tagging.fields {
            if let tag = RISTag(name: name) { tagging.taker.line(tag, separator, text) }
        }
        tagging.taker.line(.end, separator, "")
        tagging.taker.emptyLine()
        return WrittenRecord(tagging.taker.bytes, losses: losses)
    }

    /// Writes a value of RIS itself.
    mutating func take(_ tag: RISTag, _ text: String) {
        guard text.hasLineEnd else { return plainLine(tag, Self.separator, text) }
        let parts = text.split(whereSeparator: \.isNewline)
        // Some programs refuse a file with lines that go on. The reader joins the lines of notes again.
        if tag == "N1" {
            for part in parts { line(tag, Self.separator, String(part)) }
        } else {
            line(tag, Self.separator, parts.count > 1 ? parts.joined(separator: " ") : text)
            if tag == "AB", parts.count > 1 { hasJoinedAbstract = true }
        }
    }

    private static let separator: StaticString = "  - "

    /// Writes an empty line, which ends a record.
    mutating func emptyLine() { bytes.append(0x0A) }

    /// Writes a value with its tag. The lines of a text stay lines where the tag allows.
    mutating func line(_ tag: RISTag, _ separator: StaticString, _ text: String) {
        guard text.hasLineEnd else { return plainLine(tag, separator, text) }
        begin(tag, separator)
        let isMultiline = grammar.multilineTags.contains(tag)
        for (index, part) in text.split(whereSeparator: \.isNewline).enumerated() {
            if index > 0 { bytes.append(isMultiline ? 0x0A : 0x20) }
            // A line that looks like a tag is indented.
            if index > 0, isMultiline, grammar.tag(Array(part.utf8)[...]) != nil { bytes.append(0x20) }
            bytes += part.utf8
        }
        bytes.append(0x0A)
    }

    /// Writes a value of one line with its tag.
    private mutating func plainLine(_ tag: RISTag, _ separator: StaticString, _ text: String) {
        begin(tag, separator)
        bytes += text.utf8
        bytes.append(0x0A)
    }

    private mutating func begin(_ tag: RISTag, _ separator: StaticString) {
        bytes.append(tag.first)
        bytes.append(tag.second)
        separator.withUTF8Buffer { bytes += $0 }
    }
}

extension String {
    /// Whether the text has several lines.
    fileprivate var hasLineEnd: Bool { hasByte { $0.isLineEnd } }
}

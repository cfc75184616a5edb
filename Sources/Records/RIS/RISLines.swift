import CitandaWorks

/// A line with a tag, and the lines that go on from it.
struct RISLine {
    var tag: RISTag
    var value: Literal
    /// The name of the field in a dialect; nil where the tag is the name.
    var field: String?
}

/// How lines with tags look.
struct RISGrammar: Sendable {
    /// The tag of a line, and the index at which the value begins; nil for a line without a tag.
    let tag: @Sendable (ArraySlice<UInt8>) -> (tag: RISTag, value: Int)?
    /// Tags whose values are texts of several lines.
    let multilineTags: Set<RISTag>
    /// Tags of which each line is a value.
    let listTags: Set<RISTag>
}

extension RISGrammar {
    /// The lines of RIS.
    static let ris = RISGrammar(
        tag: { RISLines.tag(of: $0) }, multilineTags: RISFields.multilineTags, listTags: RISFields.listTags)
}

/// The lines of a record of RIS. Real files break each rule of the format, so that a tag is known by its letters and its hyphen.
enum RISLines {
    /// A tag takes two letters or figures; the value begins behind a hyphen.
    private static let tagLength = 2

    /// What a line is for the division into records.
    static func kind(_ line: ArraySlice<UInt8>) -> RecordLine {
        guard let tag = tag(of: line) else { return .other }
        return switch tag.tag {
        case .type: .first
        case .end: .end
        default: .tag
        }
    }

    /// The tag of a line, and where the value begins.
    static func tag(of line: ArraySlice<UInt8>) -> (tag: RISTag, value: Int)? {
        var start = line.startIndex
        // A byte order mark may stand before any line of files that were put together.
        if line.count > 3, line[start] == 0xEF, line[start + 1] == 0xBB, line[start + 2] == 0xBF { start += 3 }
        guard line.endIndex - start > tagLength + 1, (0x41...0x5A).contains(line[start]) else { return nil }
        let second = line[start + 1]
        guard (0x41...0x5A).contains(second) || (0x30...0x39).contains(second), line[start + 2] == 0x20 else {
            return nil
        }
        var hyphen = start + tagLength
        while hyphen < line.endIndex, line[hyphen] == 0x20 { hyphen += 1 }
        guard hyphen < line.endIndex, line[hyphen] == UInt8(ascii: "-"), hyphen - start <= tagLength + 2 else {
            return nil
        }
        let value = hyphen + 1
        let tag = RISTag(line[start], second)
        // “ER -positive cells” goes on from the line above: without a blank behind, two stand before the hyphen of a tag.
        let isApart = value == line.endIndex || line[value] == 0x20
        guard isApart || hyphen - start > tagLength + 1 else { return nil }
        // The last line of a record has no value.
        if tag == .end, line[value...].contains(where: { $0 > 0x20 }) { return nil }
        return (tag, value)
    }

    /// The lines of a record with their values, each joined with the lines that go on from it; and the places of text outside.
    static func lines(
        of record: RecordText, _ grammar: RISGrammar
    ) -> (lines: [RISLine], stray: [Range<Int>]) {
        var lines: [RISLine] = []
        lines.reserveCapacity(usualCount)
        var stray: [Range<Int>] = []
        var isOver = false
        let bytes = record.bytes
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = lineEnd(in: bytes, from: start)
            defer { start = end + 1 }
            let line = bytes[start..<end]
            if let (tag, value) = grammar.tag(line) {
                if tag == .end {
                    isOver = true
                } else {
                    lines.append(RISLine(tag: tag, value: literal(line[value...], in: record)))
                }
            } else if !isBlank(line) {
                if lines.isEmpty || isOver {
                    stray.append(record.range(start..<end))
                } else {
                    goOn(literal(line, in: record), in: &lines, grammar)
                }
            }
        }
        return (lines, stray)
    }

    private static let usualCount = 10

    private static func lineEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        let first = bytes.startIndex
        return bytes.withUnsafeBufferPointer { buffer in
            var index = start - first
            while index < buffer.count, !buffer[index].isLineEnd { index += 1 }
            return first + index
        }
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }

    private static func goOn(_ more: Literal, in lines: inout [RISLine], _ grammar: RISGrammar) {
        let last = lines.count - 1
        let tag = lines[last].tag
        if lines[last].value.text.isEmpty {
            lines[last].value = more
        } else if grammar.listTags.contains(tag) {
            lines.append(RISLine(tag: tag, value: more))
        } else {
            lines[last].value.text += (grammar.multilineTags.contains(tag) ? "\n" : " ") + more.text
            if let from = lines[last].value.origin?.range, let to = more.origin?.range {
                lines[last].value.origin = Origin(from.lowerBound..<max(to.upperBound, from.lowerBound))
            }
        }
    }

    /// The text without blanks at its ends. Separators of lines and paragraphs of Unicode are blanks too.
    private static func literal(_ bytes: ArraySlice<UInt8>, in record: RecordText) -> Literal {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        var text = String(decoding: bytes[start..<end], as: UTF8.self)
        if hasSeparator(bytes[start..<end]) {
            text = text.replacing("\u{2028}", with: " ").replacing("\u{2029}", with: " ")
        }
        return Literal(text, origin: Origin(record.range(start..<end)))
    }

    /// Whether a text has a separator of lines (U+2028, E2 80 A8 in UTF-8) or of paragraphs (U+2029).
    private static func hasSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.indices.dropLast(2).contains { index in
                buffer[index] == 0xE2 && buffer[index + 1] == 0x80 && buffer[index + 2] | 1 == 0xA9
            }
        }
    }
}

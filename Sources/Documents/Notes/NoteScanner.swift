/// Finds the notes of a manuscript by its lines and leaves the rest to the Markdown parser.
///
/// Notes are definitions `[^id]: text`, or numbered paragraphs below a heading such as `## NOTES`. They are cut out
/// first, because the Markdown parser would drop definitions without a marker, renumber lists, and end a note at a page
/// break.
struct NoteScanner {
    /// A note before its text is parsed.
    struct Found {
        var number: String
        var numberRange: Range<Int>
        /// The bytes from the number to the end of the last line, without the line end.
        var range: Range<Int>
        /// The lines of the note's paragraphs, without indent.
        var paragraphs: [[Range<Int>]]
        /// The index of the notes section that contains the note; nil for a definition.
        var list: Int?
    }

    /// A notes section: its heading, and the chapter that the heading names, if any.
    struct NoteList {
        var heading: Range<Int>
        var chapterNumber: String?
        var isSubheading: Bool
    }

    let table: LineTable
    private(set) var notes: [Found] = []
    private(set) var lists: [NoteList] = []
    /// The offsets of lines that are headings without the marks of headings.
    private(set) var plainHeadings: Set<Int> = []
    /// The lines outside of notes.
    private(set) var body: [Int] = []
    /// The notes of reStructuredText.
    private(set) var directives: DirectiveNote

    init(_ table: LineTable) {
        self.table = table
        directives = DirectiveNote(table)
        scan()
    }

    private mutating func scan() {
        var line = FrontMatter.count(in: table)
        var list: Int?
        var listLevel = 0
        while line < table.lines.count {
            if let heading = partHeading(line) {
                body.append(line)
                if !heading.isATX { plainHeadings.insert(table.content(line).lowerBound) }
                if heading.kind == .notes {
                    lists.append(
                        NoteList(
                            heading: table.content(line), chapterNumber: chapterNumber(heading.text),
                            isSubheading: false))
                    list = lists.count - 1
                    listLevel = heading.level
                } else if list != nil, heading.level > listLevel, heading.isATX, heading.kind != .bibliography,
                    heading.kind != .furtherReading
                {
                    // A heading below “Notes” begins the notes of one chapter.
                    lists.append(
                        NoteList(
                            heading: table.content(line), chapterNumber: chapterNumber(heading.text), isSubheading: true
                        ))
                    list = lists.count - 1
                } else {
                    list = nil
                }
                line += 1
            } else if let label = definitionLabel(line) {
                line = readDefinition(at: line, label: label, list: list)
            } else if list != nil, numberLabel(line) != nil {
                line = readNumbered(at: line, list: list)
            } else {
                if !table.isContainerMark(line) { body.append(line) }
                line += 1
            }
        }
    }

    // MARK: Headings

    private func partHeading(_ line: Int) -> (kind: Section.Kind?, level: Int, text: String, isATX: Bool)? {
        if let heading = table.heading(line) {
            let text = table.bareText(heading.text)
            return (PartName.kind(of: text), heading.level, text, true)
        }
        // Machines often lose headings. A line that names a part is a heading if it is bold, in capitals, or a
        // paragraph by itself. So it is where a colon ends it.
        let content = table.content(line)
        guard !table.isFenced(line), LineTable.headingLengths.contains(content.count) else { return nil }
        let text = table.bareText(content)
        let isBold =
            table.source[content].starts(with: Array("**".utf8))
            || table.source[content].starts(with: Array("<b>".utf8))
        guard let kind = PartName.kind(of: text), PartName.isList(kind) else { return nil }
        let isIntroduction = text.hasSuffix(":") && (line == 0 || table.isBlank(line - 1))
        guard isBold || text == text.uppercased() || (isAlone(line) || isIntroduction) && isAbove(kind, line) else {
            return nil
        }
        return (kind, 2, text, false)
    }

    /// Whether a line begins with a capital and is a paragraph by itself, or is underlined as a heading (CommonMark
    /// §4.3).
    private func isAlone(_ line: Int) -> Bool {
        guard table.bareText(table.content(line)).first.map({ !$0.isLowercase }) ?? false,
            line == 0 || table.isBlank(line - 1)
        else { return false }
        let next = line + 1
        return next == table.lines.count || table.isBlank(next) || table.isUnderline(next)
    }

    /// Whether the next text fits the heading: a numbered paragraph, or an entry with its year.
    private func isAbove(_ kind: Section.Kind, _ line: Int) -> Bool {
        var next = line + 1
        while next < table.lines.count, table.isBlank(next) || table.isUnderline(next) { next += 1 }
        guard next < table.lines.count else { return false }
        if kind == .notes { return numberLabel(next) != nil }
        while next < table.lines.count, !table.isBlank(next) {
            if table.source[table.content(next)].split(whereSeparator: { !(0x30...0x39).contains($0) })
                .contains(where: { $0.count == 4 })
            {
                return true
            }
            next += 1
        }
        return false
    }

    /// The chapter in “Notes to Chapter 3” and “Chapter 3: Title”: 3.
    private func chapterNumber(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        if let index = words.firstIndex(of: "chapter"), index + 1 < words.count { return String(words[index + 1]) }
        return words.first.flatMap { $0.allSatisfy(\.isNumber) && $0.count <= 3 ? String($0) : nil }
    }

    // MARK: Definitions

    /// `[^id]:` at the beginning of a line, or `.. [1]` of reStructuredText: the range of the id, the range of the label, and the offset of
    /// the text.
    private func definitionLabel(_ line: Int) -> (id: Range<Int>, label: Range<Int>, text: Int)? {
        guard !table.isFenced(line), table.indent(line) < 4 else { return nil }
        let content = table.content(line)
        let source = table.source
        if let label = DirectiveNote.label(at: content, in: source) { return label }
        guard content.count >= 4, source[content.lowerBound] == UInt8(ascii: "["),
            source[content.lowerBound + 1] == UInt8(ascii: "^")
        else { return nil }
        var end = content.lowerBound + 2
        while end < content.upperBound, source[end] != UInt8(ascii: "]"), source[end] > 0x20,
            end - content.lowerBound < 100
        {
            end += 1
        }
        guard end + 1 < content.upperBound + 1, end > content.lowerBound + 2, end < content.upperBound,
            source[end] == UInt8(ascii: "]"), end + 1 < content.upperBound, source[end + 1] == UInt8(ascii: ":")
        else { return nil }
        var text = end + 2
        while text < content.upperBound, source[text] <= 0x20 { text += 1 }
        return (content.lowerBound + 2..<end, content.lowerBound..<end + 2, text)
    }

    /// The columns before further paragraphs of a note in Markdown.
    private static let indent = 4

    /// Reads a definition, which continues over lines that follow at once and over indented paragraphs.
    private mutating func readDefinition(
        at first: Int, label: (id: Range<Int>, label: Range<Int>, text: Int), list: Int?
    ) -> Int {
        let content = table.content(first)
        let isDirective = table.source[content.lowerBound] == UInt8(ascii: ".")
        let indent = isDirective ? DirectiveNote.indent : Self.indent
        var paragraphs: [[Range<Int>]] = [[label.text..<max(label.text, content.upperBound)]]
        var end = content.upperBound
        var line = first + 1
        while line < table.lines.count {
            if table.isBlank(line) {
                var next = line
                while next < table.lines.count, table.isBlank(next) { next += 1 }
                guard next < table.lines.count, table.indent(next) >= indent, definitionLabel(next) == nil else {
                    break
                }
                paragraphs.append([])
                line = next
            } else if definitionLabel(line) != nil || table.heading(line) != nil
                || isDirective && table.indent(line) == 0
                || (table.isFenced(line) && table.indent(line) < 4)
            {
                break
            } else {
                let text = table.content(line)
                paragraphs[paragraphs.count - 1].append(text)
                end = text.upperBound
                line += 1
            }
        }
        notes.append(
            Found(
                number: isDirective
                    ? directives.number(of: label.id, in: table.source)
                    : String(decoding: table.source[label.id], as: UTF8.self),
                numberRange: label.label, range: label.label.lowerBound..<end, paragraphs: paragraphs, list: list))
        return line
    }

    // MARK: Numbered paragraphs

    /// `12. `, `12) `, `<sup>12</sup> `, or `12 ` before a capital, at the beginning of a line.
    private func numberLabel(_ line: Int) -> (number: Range<Int>, text: Int)? {
        guard !table.isFenced(line) else { return nil }
        let content = table.content(line)
        let source = table.source
        var start = content.lowerBound
        let sup = Array("<sup>".utf8)
        let isRaised = source[content].starts(with: sup)
        if isRaised { start += sup.count }
        var end = start
        while end < content.upperBound, (0x30...0x39).contains(source[end]), end - start < 5 { end += 1 }
        guard end > start else { return nil }
        var text = end
        if isRaised {
            let close = Array("</sup>".utf8)
            guard source[text..<content.upperBound].starts(with: close) else { return nil }
            text += close.count
            if text < content.upperBound, source[text] == UInt8(ascii: ".") { text += 1 }
        } else {
            if text < content.upperBound, source[text] == UInt8(ascii: "\\") { text += 1 }
            guard text < content.upperBound, source[text] == UInt8(ascii: ".") || source[text] == UInt8(ascii: ")")
            else { return nil }
            text += 1
            guard text == content.upperBound || source[text] <= 0x20 else { return nil }
        }
        while text < content.upperBound, source[text] <= 0x20 { text += 1 }
        return (start..<end, text)
    }

    /// Reads a numbered note, which continues to the next number in sequence or the next heading. Page breaks do not
    /// end it.
    private mutating func readNumbered(at first: Int, list: Int?) -> Int {
        guard let label = numberLabel(first),
            let number = Int(String(decoding: table.source[label.number], as: UTF8.self))
        else { return first + 1 }
        let content = table.content(first)
        var paragraphs: [[Range<Int>]] = [[label.text..<max(label.text, content.upperBound)]]
        var end = content.upperBound
        var line = first + 1
        while line < table.lines.count {
            if table.isBlank(line) {
                var next = line
                while next < table.lines.count, table.isBlank(next) { next += 1 }
                guard next < table.lines.count, partHeading(next) == nil, definitionLabel(next) == nil,
                    !startsNote(next, after: number)
                else { break }
                paragraphs.append([])
                line = next
            } else if partHeading(line) != nil || definitionLabel(line) != nil || startsNote(line, after: number) {
                break
            } else {
                let text = table.content(line)
                paragraphs[paragraphs.count - 1].append(text)
                end = text.upperBound
                line += 1
            }
        }
        notes.append(
            Found(
                number: String(decoding: table.source[label.number], as: UTF8.self), numberRange: label.number,
                range: content.lowerBound..<end, paragraphs: paragraphs, list: list))
        return line
    }

    /// Whether a number at the beginning of a line begins a note: it must be near the last number, unlike “1948. See
    /// also …”.
    private func startsNote(_ line: Int, after number: Int) -> Bool {
        guard let label = numberLabel(line), let next = Int(String(decoding: table.source[label.number], as: UTF8.self))
        else { return false }
        return next == 1 || (next >= number && next <= number + 20) || (next < number && number - next <= 2)
    }
}

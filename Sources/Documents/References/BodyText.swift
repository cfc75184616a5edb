/// The lines of a manuscript outside of its notes as one text in Markdown. Each reference of a list is a paragraph by itself there, however
/// the list was typed.
struct BodyText {
    /// The text.
    private(set) var text = MarkdownText()
    /// The offsets in the file at which references of lists begin, behind their numbers.
    private(set) var records: Set<Int> = []

    private let scanner: NoteScanner
    private let source: [UInt8]
    private var table: LineTable { scanner.table }
    /// Whether the file holds nothing but references.
    private let isPlain: Bool
    /// The line that was added last.
    private var last = -1

    /// Gathers the lines that a scanner left.
    init(_ scanner: NoteScanner, of source: [UInt8], isPlain: Bool) {
        self.scanner = scanner
        self.source = source
        self.isPlain = isPlain
        gather()
    }

    private mutating func gather() {
        var run: [Int] = []
        var isList = isPlain
        var level = 0
        for line in scanner.body {
            guard let heading = heading(line) else {
                run.append(line)
                continue
            }
            append(run, isList: isList)
            run = []
            append(heading: line)
            // Headings below that of a list divide it.
            let isOfWorks = PartName.kind(of: heading.text).map(PartName.isOfWorks) ?? false
            let isBelow = isList && heading.level > level
            if !isBelow { level = heading.level }
            isList = isPlain || isOfWorks || isBelow
        }
        append(run, isList: isList)
    }

    // MARK: Headings

    private func heading(_ line: Int) -> (text: String, level: Int)? {
        if let heading = table.heading(line) { return (table.bareText(heading.text), heading.level) }
        let content = table.content(line)
        let next = line + 1
        if !content.isEmpty, !table.isFenced(line), next < table.lines.count, table.isUnderline(next),
            line == 0 || table.isBlank(line - 1)
        {
            let mark = table.source[table.content(next).lowerBound]
            return (table.bareText(content), mark == UInt8(ascii: "=") ? 1 : 2)
        }
        guard scanner.plainHeadings.contains(content.lowerBound) else { return nil }
        return (table.bareText(content), SectionBuilder.plainHeadingLevel)
    }

    private mutating func append(heading line: Int) {
        separate(line)
        guard scanner.plainHeadings.contains(table.content(line).lowerBound) else {
            text.append(line: table.lines[line], of: source)
            return
        }
        // “7. References” is no item of a list, and what follows at once is not of the same paragraph.
        text.append(record: table.content(line), of: source)
        text.appendLineFeed()
        let next = line + 1
        if next < table.lines.count, !table.isUnderline(next) { text.appendLineFeed() }
    }

    /// Paragraphs on both sides of a note must not run together when the note is taken out.
    private mutating func separate(_ line: Int) {
        if line != last + 1 { text.appendLineFeed() }
        last = line
    }

    // MARK: Lists

    /// So many lines that begin as references do make it worth to look whether all are references.
    private static let fewestEntries = 2

    private mutating func append(_ run: [Int], isList: Bool) {
        guard
            isList || hasYears(run) && run.lazy.filter(mayBegin).prefix(Self.fewestEntries).count == Self.fewestEntries
        else {
            appendAsTyped(run)
            return
        }
        let lines = ReferenceLines(table, run, isPlain: isPlain)
        if isList || lines.areReferences { append(lines, run) } else { appendAsTyped(run) }
    }

    /// Whether lines have as many years as a list has entries: the cheapest question, which most running text answers.
    private func hasYears(_ run: [Int]) -> Bool {
        var years = 0
        for line in run {
            var figures = 0
            for byte in source[table.lines[line]] {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                    figures += 1
                } else {
                    if figures == ReferenceLines.Record.figuresOfYear { years += 1 }
                    figures = 0
                }
            }
            if figures == ReferenceLines.Record.figuresOfYear { years += 1 }
            if years >= Self.fewestEntries { return true }
        }
        return false
    }

    /// Whether a line begins as references do, behind its number.
    private func mayBegin(_ line: Int) -> Bool {
        let content = table.source[table.content(line)]
        return EntryBeginning(of: content.dropFirst(EntryLabel(of: content)?.length ?? 0)) == .certain
    }

    private mutating func appendAsTyped(_ run: [Int]) {
        for line in run {
            separate(line)
            text.append(line: table.lines[line], of: source)
        }
    }

    private mutating func append(_ lines: ReferenceLines, _ run: [Int]) {
        var isOpen = false
        for (line, role) in zip(run, lines.roles) {
            let content = table.content(line)
            switch role {
            case .other:
                if isOpen {
                    text.appendLineFeed()
                    // A rule below a reference would make a heading of it.
                    if !content.isEmpty { text.appendLineFeed() }
                }
                isOpen = false
                separate(line)
                text.append(line: table.lines[line], of: source)
                continue
            case .begins(let label):
                if isOpen { text.appendLineFeed() }
                text.appendLineFeed()
                records.insert(content.lowerBound + label)
                text.append(record: content.lowerBound + label..<content.upperBound, of: source)
            case .item:
                if isOpen { text.appendLineFeed() }
                text.appendLineFeed()
                text.append(line: table.lines[line].lowerBound..<content.upperBound, of: source)
            case .continues(.blank):
                text.appendLineFeed()
                text.append(record: content, of: source)
            case .continues(.nothing):
                text.append(line: content, of: source)
            case .continues(.word):
                text.removeHyphen()
                text.append(line: content, of: source)
            }
            isOpen = true
            last = line
        }
        if isOpen { text.appendLineFeed() }
    }
}

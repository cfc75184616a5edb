import CitandaLexicon

/// Divides lines that hold references and nothing else into records: whether a line begins a record, or continues the one before.
///
/// A record begins behind a blank line, at its number or bullet, and at the margin of a hanging indent. Where lines have none of these, a
/// record begins where a line looks like the beginning of a reference and the line before is at an end.
struct ReferenceLines {
    /// What a line is.
    enum Role: Equatable {
        /// The first line of a record. So many bytes of its content are the label.
        case begins(label: Int)
        /// The first line of a record that Markdown marks as the item of a list.
        case item
        /// A further line of a record, and what is between it and the line before.
        case continues(Joint)
        /// No reference: a blank line, a heading, the number of a page, a table, code.
        case other
    }

    /// What is between two lines of a record.
    enum Joint: Equatable {
        case blank
        /// Nothing: an address or a range that was broken.
        case nothing
        /// Nothing, and the hyphen at the end of the line is none of the word's.
        case word
    }

    private let table: LineTable
    private let lines: [Int]
    /// Whether the text is nothing but references, so that an indent makes no code.
    private let isPlain: Bool
    /// What each line is.
    private(set) var roles: [Role] = []

    private let contents: [ArraySlice<UInt8>]
    private let labels: [EntryLabel?]
    private var words: HyphenatedWords
    private var width = 0
    private var margin = 0
    private var isHanging = false
    private var isFirstIndented = false
    private var isOneALine = false
    /// Whether blank lines stand between the records, so that a line without one before it goes on.
    private var isBlankSeparated = false

    /// Divides lines of a file, which are in order.
    init(_ table: LineTable, _ lines: some Collection<Int>, isPlain: Bool) {
        self.table = table
        self.lines = Array(lines)
        self.isPlain = isPlain
        contents = self.lines.map { table.source[table.content($0)] }
        labels = EntryLabel.labels(of: contents)
        words = HyphenatedWords(contents)
        roles = Array(repeating: .other, count: contents.count)
        measure()
        read()
    }

    /// Whether two records in three begin with names and have a year, so that the lines are a list though no heading says so.
    var areReferences: Bool {
        var records: [Record] = []
        var certain: [Bool] = []
        for (content, role) in zip(contents, roles) {
            switch role {
            case .other: continue
            case .continues: records[records.count - 1].append(content)
            case .begins, .item:
                let text = content.dropFirst(EntryLabel(of: content)?.length ?? 0)
                records.append(Record(text))
                certain.append(
                    EntryBeginning(of: text) == .certain && text.count { ".,:;".utf8.contains($0) } >= Self.fewestMarks)
            }
        }
        let found = zip(records, certain).count { $0.isComplete && $1 }
        return found >= Self.fewest && found * Self.outOf >= records.count * (Self.outOf - 1)
    }

    /// A reference has at most so many lines: what goes on is text, and no reader has to wait for its end.
    private static let mostLines = 64
    /// One reference alone may be a sentence.
    private static let fewest = 2
    /// A reference has so many marks: behind the names, behind the title, at the end.
    private static let fewestMarks = 3
    /// One record out of so many may be something else.
    private static let outOf = 3

    // MARK: Layout

    /// Longer lines were not broken to fit a page, so each is a record.
    private static let widestPage = 132
    /// A line with a longer word, such as an address, says nothing of the width of the page.
    private static let longestWord = 60
    /// Lines that are shorter, without years and full stops, are the names of newspapers or archives.
    private static let longestName = 60
    /// So many paragraphs that begin as references do show that blank lines stand between records.
    private static let leastParagraphs = 3
    /// The least difference of indents that is meant.
    private static let leastIndent = 2

    private mutating func measure() {
        let texts = contents.indices.filter { !contents[$0].isEmpty && !isBarrier($0) }
        let plain = texts.filter { index in
            contents[index].split(separator: 0x20).allSatisfy { $0.count < Self.longestWord }
        }
        width = (plain.isEmpty ? texts : plain).map { Self.characters(contents[$0]) }.max() ?? 0
        let unlabelled = texts.filter { labels[$0] == nil }
        margin = unlabelled.map { table.indent(lines[$0]) }.min() ?? 0
        for index in unlabelled {
            let isFirst = index == 0 || contents[index - 1].isEmpty || isBarrier(index - 1)
            let isIndented = table.indent(lines[index]) >= margin + Self.leastIndent
            if isIndented && !isFirst { isHanging = true }
            if isIndented && isFirst { isFirstIndented = true }
        }
        let records = unlabelled.map { Record(contents[$0]) }
        let areNames = width <= Self.longestName && records.allSatisfy { !$0.isComplete && !$0.isAtEnd && !$0.isOpen }
        isOneALine =
            unlabelled.allSatisfy { Self.isCapital(contents[$0]) && !EntryBeginning.isTown(contents[$0]) }
            && (records.allSatisfy { $0.isComplete && $0.isAtEnd } || areNames)
        let first = unlabelled.filter { $0 == 0 || contents[$0 - 1].isEmpty || isBarrier($0 - 1) }
        let beginning = first.count { EntryBeginning(of: contents[$0]) != .open }
        isBlankSeparated =
            first.count >= Self.leastParagraphs && beginning * 2 >= first.count
        // Where both first and further lines are indented, the indents say nothing.
        if isHanging && isFirstIndented { (isHanging, isFirstIndented) = (false, false) }
    }

    /// Whether a line begins with a capital letter or a quotation.
    private static func isCapital(_ text: ArraySlice<UInt8>) -> Bool {
        String(decoding: text.prefix(longestWord), as: UTF8.self).unicodeScalars.first { $0 != "*" && $0 != "_" }
            .map { $0.isCapital || $0.isQuotationMark } ?? false
    }

    private static func characters(_ text: some Collection<UInt8>) -> Int { text.count { $0 & 0xC0 != 0x80 } }

    /// Whether a line can be no part of a reference.
    private func isBarrier(_ index: Int) -> Bool {
        let line = lines[index]
        guard let first = contents[index].first else { return false }
        return table.isFenced(line) || table.heading(line) != nil || first == UInt8(ascii: "|")
            || first == UInt8(ascii: ">") || contents[index].starts(with: Array("<div".utf8))
            || contents[index].starts(with: Array("</".utf8)) || contents[index].starts(with: Array("<!--".utf8))
            || Self.isRule(contents[index]) || isHeading(index)
    }

    /// `***`, `---`, `===`, as a line of its own.
    private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
        guard let mark = text.first, "-=*".utf8.contains(mark) else { return false }
        return text.allSatisfy { $0 == mark || $0 == 0x20 }
    }

    /// Whether a line is the heading of a list: “Works cited”, “**Archives**”, or a line that is underlined.
    private func isHeading(_ index: Int) -> Bool {
        guard contents[index].count <= LineTable.headingLengths.upperBound else { return false }
        let next = index + 1
        if next < contents.count, table.isUnderline(lines[next]) { return true }
        let text = table.bareText(table.content(lines[index]))
        return PartName.kind(of: text).map(PartName.isOfWorks) == true || PartName.isHolding(text)
    }

    /// Whether a line is the number of a page: figures alone between blank lines.
    private func isPageNumber(_ index: Int) -> Bool {
        contents[index].count <= Record.figuresOfYear
            && contents[index].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && (index == 0 || contents[index - 1].isEmpty)
            && (index + 1 == contents.count || contents[index + 1].isEmpty)
    }

    // MARK: Lines

    private mutating func read() {
        /// The record that the next line may continue.
        var record: Record?
        var last = 0
        var isBehindBlank = true
        var isLabelled = false
        var isItem = false
        var isRaw = false
        for index in contents.indices {
            let content = contents[index]
            if content.isEmpty {
                isBehindBlank = true
                continue
            }
            if isBehindBlank { isRaw = false }
            if isPageNumber(index) { continue }
            if isBarrier(index) {
                record = nil
                isBehindBlank = true
                isLabelled = false
                continue
            }
            let label = labels[index]
            let joint = words.joint(from: contents[last], to: content)
            if let label {
                isRaw = false
                isItem = label.isMarkdown
                isLabelled = true
                roles[index] = isItem ? .item : .begins(label: label.length)
                record = Record(content.dropFirst(label.length))
            } else if var open = record, open.lineCount < Self.mostLines,
                continues(index, open, isBehindBlank, isLabelled: isLabelled)
            {
                roles[index] = .continues(joint)
                open.append(content)
                record = open
            } else if isRaw || self.isRaw(index, isBehindBlank, isItem: isItem) {
                record = nil
                isRaw = true
            } else {
                roles[index] = .begins(label: 0)
                isItem = false
                record = Record(content)
            }
            last = index
            isBehindBlank = false
        }
    }

    /// Whether a line is a paragraph of the item before, or code.
    private func isRaw(_ index: Int, _ isBehindBlank: Bool, isItem: Bool) -> Bool {
        let indent = table.indent(lines[index])
        if isItem { return isBehindBlank && indent >= Self.leastIndent }
        return !isPlain && indent >= Self.codeIndent && isBehindBlank && !isFirstIndented
            && EntryBeginning(of: contents[index]) != .certain
    }

    /// Markdown takes lines with so many blanks before them for code.
    private static let codeIndent = 4

    private func continues(_ index: Int, _ record: Record, _ isBehindBlank: Bool, isLabelled: Bool) -> Bool {
        let content = contents[index]
        let beginning = EntryBeginning(of: content)
        let indent = table.indent(lines[index])
        if isBehindBlank {
            guard beginning != .certain, !(isHanging && indent < margin + Self.leastIndent) else { return false }
            // A page may end in the middle of a record.
            return !record.isAtEnd
                && PageBreaks.bridge(from: record.line, to: String(decoding: content, as: UTF8.self)) != .paragraph
        }
        if isLabelled { return true }
        if isHanging { return indent >= margin + Self.leastIndent }
        if isFirstIndented { return indent < margin + Self.leastIndent }
        if isOneALine { return false }
        if isBlankSeparated { return !(beginning == .certain && record.isAtEnd && record.isComplete) }
        if width > Self.widestPage { return false }
        let previous = table.lines[lines[index - 1]]
        let isBroken =
            table.source[previous].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first?
            .suffix(2).elementsEqual([0x20, 0x20]) ?? false
        let isShort =
            isBroken
            || Self.characters(contents[index - 1]) + 1 + Self.characters(content.prefix { $0 > 0x20 }) <= width * 3 / 4
        guard record.isAtEnd else { return !(isShort && beginning == .certain && record.isComplete) }
        let isSmall =
            String(decoding: content.prefix(4), as: UTF8.self).unicodeScalars.first.map { !$0.isCapital } ?? true
        switch beginning {
        case .certain: return !record.isComplete
        case .likely: return !record.isComplete && !isShort
        case .open: return isSmall && !isBroken || !isShort || !record.isComplete
        }
    }
}

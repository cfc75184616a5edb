import CitandaDocuments
import CitandaLexicon
import CitandaWorks

/// Reads a table of contents: parts, chapters, their authors and first pages, in whatever shape the table has come down.
struct ContentsReader {
    private(set) var chapters: [Chapter] = []
    private var part: String?
    /// A title whose page has not come yet.
    private var pending: Chapter?
    /// Whether a number at the end of a line is a page although no leaders stand before it.
    private let hasBarePages: Bool

    /// The chapters that the contents of a document name.
    static func chapters(of document: Document) -> [Chapter] {
        document.sections(.contents).flatMap { section -> [Chapter] in
            let rows = rows(in: section.headingRange.upperBound..<section.range.upperBound, of: document)
            var reader = ContentsReader(hasBarePages: endInPages(rows))
            for row in rows { reader.read(row) }
            reader.flush()
            return reader.chapters
        }
    }

    private init(hasBarePages: Bool) { self.hasBarePages = hasBarePages }

    /// The lines of a stretch; rows of an HTML table and breaks inside its cells begin lines of their own.
    private static func rows(in range: Range<Int>, of document: Document) -> [[Passage]] {
        var rows: [[Passage]] = []
        var start = range.lowerBound
        let bytes = document.source.bytes
        for index in range where bytes[index] == UInt8(ascii: "<") && index + 3 < range.upperBound {
            let name = bytes[index + 1..<index + 3].map { $0 | 0x20 }
            let isRow = name.elementsEqual("tr".utf8) || name.elementsEqual("br".utf8)
            guard isRow,
                bytes[index + 3] <= 0x20 || bytes[index + 3] == UInt8(ascii: ">")
                    || bytes[index + 3] == UInt8(ascii: "/")
            else { continue }
            rows += document.lines(in: start..<index)
            start = index
        }
        rows += document.lines(in: start..<range.upperBound)
        return rows.filter { !$0.isEmpty }
    }

    /// Whether most lines of one cell end in numbers that grow.
    private static func endInPages(_ rows: [[Passage]]) -> Bool {
        let ends = rows.compactMap { $0.count == 1 ? ContentsLine.bareNumber(at: $0[0].string) : nil }
        guard ends.count >= 2 else { return false }
        return zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
    }

    private mutating func read(_ row: [Passage]) {
        guard let line = ContentsLine(row, hasBarePages: hasBarePages), !line.isRule else { return }
        if line.number == nil, line.partName == nil, takeNames(line) || takeRest(line) { return }
        if line.page == nil, line.number == nil, line.partName == nil { return }
        flush()
        if let name = line.partName {
            part = name
            return
        }
        if PartNames.isMatter(line.title) { return }
        let chapter = Chapter(
            number: line.number, part: part, title: line.title, authors: line.authors, page: line.page,
            range: line.range, titleRange: line.titleRange)
        if line.page == nil { pending = chapter } else { chapters.append(chapter) }
    }

    /// A line of names alone: the authors of the chapter before, with its page where that had not come.
    private mutating func takeNames(_ line: ContentsLine) -> Bool {
        let names = PersonLine.fullNames(line.text)
        guard !names.isEmpty else { return false }
        if var open = pending, open.authors.isEmpty {
            open.authors = names
            open.page = line.page
            open.range = open.range.lowerBound..<line.range.upperBound
            pending = line.page == nil ? open : nil
            if line.page != nil { chapters.append(open) }
            return true
        }
        guard line.page == nil, pending == nil, var last = chapters.last, last.authors.isEmpty else { return false }
        last.authors = names
        last.range = last.range.lowerBound..<line.range.upperBound
        chapters[chapters.count - 1] = last
        return true
    }

    /// A title that runs over two lines.
    private mutating func takeRest(_ line: ContentsLine) -> Bool {
        guard var open = pending, open.authors.isEmpty, !PartNames.isMatter(line.title) else { return false }
        open.title += " " + line.title
        open.page = line.page
        if !line.authors.isEmpty { open.authors = line.authors }
        open.range = open.range.lowerBound..<line.range.upperBound
        pending = line.page == nil ? open : nil
        if line.page != nil { chapters.append(open) }
        return true
    }

    private mutating func flush() {
        if let pending, pending.number != nil { chapters.append(pending) }
        pending = nil
    }
}

/// Headings that are parts of every book and no chapters of this one.
enum PartNames {
    static func isMatter(_ title: String) -> Bool {
        switch Section.kind(named: title) {
        case .contents, .contributors, .abbreviations, .preface, .notes, .furtherReading, .bibliography, .index,
            .acknowledgments:
            true
        default: Lexicon.words(.listHeadings).contains { title.lowercased().hasPrefix($0 + " ") }
        }
    }
}

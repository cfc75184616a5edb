import Documents
import Works

/// Reads a table of contents: parts, chapters, their authors and first pages, in whatever shape the table has come down.
struct ContentsReader {
    private let document: Document
    private(set) var chapters: [Chapter] = []
    private var part: String?
    /// A title whose page has not come yet.
    private var pending: Chapter?

    /// The chapters that the contents of a document name.
    static func chapters(of document: Document) -> [Chapter] {
        var reader = ContentsReader(document)
        for section in document.sections(.contents) {
            for line in document.lines(in: section.headingRange.upperBound..<section.range.upperBound)
            where !line.isEmpty { reader.read(line) }
        }
        reader.flush()
        return reader.chapters
    }

    private init(_ document: Document) { self.document = document }

    private mutating func read(_ line: [Passage]) {
        guard let line = Line(line) else { return }
        if line.isRule { return }
        if line.page == nil {
            let names = PersonLine.names(line.text)
            if !names.isEmpty, pending == nil, var last = chapters.popLast(), last.authors.isEmpty {
                last.authors = names
                last.range = last.range.lowerBound..<line.range.upperBound
                chapters.append(last)
                return
            }
            if var open = pending, line.number == nil {
                open.title += " " + line.title
                open.range = open.range.lowerBound..<line.range.upperBound
                pending = open
                return
            }
            if line.number == nil, line.partName == nil { return }
        }
        flush()
        if let name = line.partName {
            part = name
            return
        }
        if PartNames.isMatter(line.title) { return }
        let chapter = Chapter(
            number: line.number, part: part, title: line.title, authors: line.authors, page: line.page,
            range: line.range,
            titleRange: line.titleRange)
        if line.page == nil { pending = chapter } else { chapters.append(chapter) }
    }

    private mutating func flush() {
        if let pending, pending.number != nil { chapters.append(pending) }
        pending = nil
    }

    /// A line of a table of contents taken apart.
    private struct Line {
        var range: Range<Int>
        var text: Passage
        var number: String?
        var title = ""
        var titleRange: Range<Int>
        var authors: [Name] = []
        var page: String?
        var partName: String?
        var isRule = false

        init?(_ cells: [Passage]) {
            guard let first = cells.first, let last = cells.last else { return nil }
            range = first.source.lowerBound..<last.source.upperBound
            var body = cells
            if cells.count > 1, Self.isPage(last.string) {
                page = last.string
                body.removeLast()
            }
            var merged = body[0]
            for cell in body.dropFirst() { merged.append(cell) }
            text = merged
            titleRange = merged.source
            isRule = merged.string.allSatisfy { "-:| ".contains($0) }
            if page == nil { takeTrailingPage() }
            takeNumber()
            takeAuthors()
            title = text.string.trimmingBlanks
            titleRange = text.source
            takePart(whole: merged)
        }

        private static func isPage(_ text: String) -> Bool {
            let bare = text.trimmingBlanks
            return !bare.isEmpty && bare.utf8.count <= 6 && (Int(bare) != nil || PageRange.roman(bare) != nil)
        }

        /// “4 The Fourth Flag . . . . 70”, “Title … 70”, “Title, 70”.
        private mutating func takeTrailingPage() {
            let string = text.string
            guard let blank = string.lastIndex(where: { $0 == " " || $0 == "." || $0 == "…" }) else { return }
            let tail = String(string[string.index(after: blank)...])
            let head = string[...blank]
            guard Self.isPage(tail),
                head.hasSuffix(". ") || head.hasSuffix("..") || head.hasSuffix("…") || head.hasSuffix("… ")
                    || head.hasSuffix("  ")
            else { return }
            page = tail
            var end = head.utf8.count
            while end > 0,
                [UInt8(ascii: "."), UInt8(ascii: " ")].contains(text.text[end - 1])
                    || text.text[..<end].suffix(3).elementsEqual("…".utf8)
            {
                end -= text.text[..<end].suffix(3).elementsEqual("…".utf8) ? 3 : 1
            }
            text = text.slice(0..<end)
        }

        private mutating func takeNumber() {
            let string = text.string
            let digits = string.prefix { $0.isNumber }
            let after = string.dropFirst(digits.count)
            guard !digits.isEmpty, digits.count <= 3,
                after.first.map({ $0 == " " || $0 == "." || $0 == "\t" || $0 == ":" }) == true
            else { return }
            let skipped = after.prefix { $0 == " " || $0 == "." || $0 == "\t" || $0 == ":" }
            number = String(digits)
            text = text.slice(digits.utf8.count + skipped.utf8.count..<text.text.count)
        }

        /// A bold title with names behind it.
        private mutating func takeAuthors() {
            guard let bold = text.spans.first(where: { $0.style == .bold && $0.range.lowerBound == 0 }),
                bold.range.upperBound < text.text.count
            else {
                // Title / Author
                return
            }
            var start = bold.range.upperBound
            while start < text.text.count, text.text[start] <= 0x20 { start += 1 }
            let names = PersonLine.names(text.slice(start..<text.text.count))
            guard !names.isEmpty else { return }
            authors = names
            text = text.slice(bold.range)
        }

        /// “Part I Uncertain Adversaries”, “PART TWO RIVER STATIONS”.
        private mutating func takePart(whole: Passage) {
            let words = title.split { $0 == " " || $0 == "\t" || $0 == ":" }
            guard number == nil, words.count >= 2, ["part", "teil", "часть", "partie"].contains(words[0].lowercased())
            else { return }
            partName = title.split { $0 == " " || $0 == "\t" }.joined(separator: " ").replacing(":", with: "")
        }
    }
}

/// Headings that are parts of every book and no chapters of this one.
enum PartNames {
    static func isMatter(_ title: String) -> Bool {
        switch Section.kind(named: title) {
        case .contents, .contributors, .abbreviations, .preface, .notes, .furtherReading, .bibliography, .index,
            .acknowledgments:
            true
        default: title.lowercased().hasPrefix("list of ")
        }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmingBlanks: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}

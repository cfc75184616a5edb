import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// A line of a table of contents taken apart.
struct ContentsLine {
    var range: Range<Int>
    var text: Passage
    var number: String?
    var title = ""
    var titleRange: Range<Int>
    var authors: [Name] = []
    var page: String?
    var partName: String?
    var isRule = false

    init?(_ cells: [Passage], hasBarePages: Bool) {
        guard let first = cells.first, let last = cells.last else { return nil }
        range = first.source.lowerBound..<last.source.upperBound
        var body = cells
        if cells.count > 1, Self.isPage(last.string) {
            page = last.string
            body.removeLast()
        }
        // A cell of names beside the title.
        var printed: [Name] = []
        if body.count > 1, let names = body.lastIndex(where: { !PersonLine.fullNames($0).isEmpty }), names > 0 {
            printed = PersonLine.fullNames(body[names])
            body.remove(at: names)
        }
        var merged = body[0]
        for cell in body.dropFirst() { merged.append(cell) }
        text = merged
        titleRange = merged.source
        isRule = merged.string.allSatisfy { "-:| ".contains($0) }
        takeBullet()
        if page == nil { takeTrailingPage() }
        if page == nil, hasBarePages { takeBarePage() }
        takeNumber()
        takeAuthors()
        if authors.isEmpty { authors = printed }
        title = text.string.trimmingBlanks
        titleRange = text.source
        takePart(whole: merged)
    }

    private static func isPage(_ text: String) -> Bool {
        let bare = text.trimmingBlanks
        return !bare.isEmpty && bare.utf8.count <= 6 && (Int(bare) != nil || RomanNumeral.value(bare) != nil)
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
        if takeNamedNumber(string) { return }
        let digits = string.prefix { $0.isNumber }
        let after = string.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count <= 3,
            after.first.map({ $0 == " " || $0 == "." || $0 == "\t" || $0 == ":" }) == true
        else { return }
        let skipped = after.prefix { $0 == " " || $0 == "." || $0 == "\t" || $0 == ":" }
        number = String(digits)
        text = text.slice(digits.utf8.count + skipped.utf8.count..<text.text.count)
    }

    /// “Chapter 1: Title”, “II. Title”.
    private mutating func takeNamedNumber(_ string: String) -> Bool {
        let words = string.split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == " " || $0 == "\t" }
        guard let first = words.first else { return false }
        let isNamed =
            Lexicon.contains(first.lowercased(), in: .chapterNames) && words.count > 1
        let printed = isNamed ? words[1] : first
        let bare = printed.filter { $0 != "." && $0 != ":" && $0 != "*" }
        let isMarked = printed.last == "." || printed.last == ":"
        let isRoman = RomanNumeral.value(bare) != nil && bare == bare.uppercased()
        guard isNamed ? Int(bare) != nil || isRoman : isMarked && isRoman else { return false }
        let skipped = (isNamed ? first.utf8.count + 1 : 0) + printed.utf8.count
        number = String(bare)
        var start = min(skipped, text.text.count)
        while start < text.text.count, text.text[start] <= 0x20 { start += 1 }
        text = text.slice(start..<text.text.count)
        return true
    }

    /// The mark of a list item.
    private mutating func takeBullet() {
        var start = 0
        while start < text.text.count, [0x20, 0x2A, 0x2B, 0x2D].contains(text.text[start]) { start += 1 }
        if start > 0, start < text.text.count, text.text[start - 1] == 0x20 {
            text = text.slice(start..<text.text.count)
        }
    }

    /// The number that ends a line behind a blank.
    static func bareNumber(at line: String) -> Int? {
        guard let blank = line.lastIndex(of: " ") else { return nil }
        let tail = line[line.index(after: blank)...]
        return tail.count <= 4 ? Int(tail) : nil
    }

    /// “Title 70”, where all lines end so.
    private mutating func takeBarePage() {
        let string = text.string
        guard let blank = string.lastIndex(of: " ") else { return }
        let tail = String(string[string.index(after: blank)...])
        guard Self.isPage(tail) else { return }
        page = tail
        var end = string[..<blank].utf8.count
        while end > 0, text.text[end - 1] == 0x20 || text.text[end - 1] == UInt8(ascii: ",") { end -= 1 }
        text = text.slice(0..<end)
    }

    /// A bold title with names behind it; names behind a slash or dash, or in italics.
    private mutating func takeAuthors() {
        guard let bold = text.spans.first(where: { $0.style == .bold && $0.range.lowerBound == 0 }),
            bold.range.upperBound < text.text.count
        else {
            takeAuthorsBehindMark()
            return
        }
        var start = bold.range.upperBound
        while start < text.text.count, text.text[start] <= 0x20 { start += 1 }
        let names = PersonLine.fullNames(text.slice(start..<text.text.count))
        guard !names.isEmpty else { return }
        authors = names
        text = text.slice(bold.range)
    }

    /// “Title / Author”, “Title — Author”, “Title, *Author*”.
    private mutating func takeAuthorsBehindMark() {
        let string = text.string
        var cut: Int?
        for mark in [" / ", " — ", " – ", " | "] {
            if let place = string.range(ofText: mark) { cut = cut ?? string[..<place.lowerBound].utf8.count }
        }
        if cut == nil, let italic = text.spans.last(where: { $0.style == .italic }),
            italic.range.upperBound == text.text.count
        {
            cut = italic.range.lowerBound
        }
        guard let cut, cut > 0 else { return }
        var start = cut
        while start < text.text.count {
            let (scalar, length) = TokenStream.decode(text.text, at: start)
            guard scalar == " " || scalar == "/" || scalar == "|" || scalar.isDash else { break }
            start += length
        }
        let names = PersonLine.fullNames(text.slice(start..<text.text.count))
        guard !names.isEmpty else { return }
        authors = names
        var end = cut
        while end > 0, text.text[end - 1] == 0x20 || text.text[end - 1] == UInt8(ascii: ",") { end -= 1 }
        text = text.slice(0..<end)
    }

    /// “Part I Uncertain Adversaries”, “PART TWO RIVER STATIONS”.
    private mutating func takePart(whole: Passage) {
        let words = title.split { $0 == " " || $0 == "\t" || $0 == ":" }
        guard number == nil, words.count >= 2, Lexicon.contains(words[0].lowercased(), in: .partNames)
        else { return }
        partName = title.split { $0 == " " || $0 == "\t" }.joined(separator: " ").replacing(":", with: "")
    }
}

import CitandaLexicon

/// Recognises the part of a book that a heading names, in the languages of scholarly books.
enum PartName {
    /// The part that a heading names; nil for other titles, such as a chapter's.
    ///
    /// A list of works may have a number: “7. References”, “A. Primary Sources”.
    static func kind(of heading: String) -> Section.Kind? {
        if let kind = kind(ofUnnumbered: heading) { return kind }
        guard let length = enumeration(in: heading) else { return nil }
        return kind(ofUnnumbered: String(heading.dropFirst(length))).flatMap { isOfWorks($0) ? $0 : nil }
    }

    private static func kind(ofUnnumbered heading: String) -> Section.Kind? {
        // A paragraph is no heading, but may begin as one does.
        let head = heading.utf8.count <= longestName ? heading : String(heading.prefix(longestName))
        let words = words(of: head)
        let text = words.joined(separator: " ")
        if let kind = Lexicon.value(of: text, in: .partHeadings).flatMap(Section.Kind.init) { return kind }
        // “Notes to Chapter 3”, “Notes to the Introduction”, “Notes for pages 1–20”.
        if let start = longest(.headingStarts, where: { text.hasPrefix($0 + " ") }) { return start }
        // “Select Annotated Bibliography”, “List of Common Abbreviations”.
        guard words.count <= longestHeading, let end = longest(.headingEnds, where: { text.hasSuffix($0) }) else {
            return nil
        }
        let isList = Lexicon.words(.listHeadings).contains { text.hasPrefix($0 + " ") }
        return end == .bibliography || isList ? end : nil
    }

    /// Whether a heading names a kind of sources: “Archives”, “II. Newspapers”.
    static func isHolding(_ heading: String) -> Bool {
        let rest = heading.dropFirst(enumeration(in: heading) ?? 0)
        return Lexicon.contains(words(of: String(rest)).joined(separator: " "), in: .holdingHeadings)
    }

    /// The words of a heading in small letters, without marks.
    private static func words(of heading: String) -> [Substring] {
        heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    }

    /// The length in characters of a number or letter that counts the parts of a text: “7. ”, “VI. ”, “A) ”, “3.2 ”.
    static func enumeration(in heading: String) -> Int? {
        let head = heading.prefix { $0 != " " }
        let mark = head.last.map { ".)".contains($0) } ?? false
        let name = mark ? head.dropLast() : head
        let isNumber = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        let isLetter = mark && name.count == 1 && name.allSatisfy(\.isLetter)
        let isRoman = mark && !name.isEmpty && name.allSatisfy { "IVXLCivxlc".contains($0) }
        guard isNumber || isLetter || isRoman, head.count < heading.count else { return nil }
        return heading.prefix { $0 != " " }.count + 1
    }

    /// The name of a part of a book is shorter, in characters and in bytes.
    private static let longestName = 400

    /// A title of more words is a chapter’s, whatever its last word.
    private static let longestHeading = 6

    private static func longest(_ list: WordList, where fits: (String) -> Bool) -> Section.Kind? {
        Lexicon.words(list).filter(fits).max { $0.count < $1.count }
            .flatMap { Lexicon.value(of: $0, in: list) }.flatMap(Section.Kind.init)
    }

    /// Whether a part is notes or a list of works. Headings of such parts are often plain text.
    static func isList(_ kind: Section.Kind) -> Bool { [.notes, .bibliography, .furtherReading].contains(kind) }

    /// Whether a part is a list of works.
    static func isOfWorks(_ kind: Section.Kind) -> Bool { kind == .bibliography || kind == .furtherReading }

    /// The number at the beginning of a heading, and the length in bytes of the number with its marks and blanks: “1
    /// The Clock”, “2. Stamps”, “Chapter 3: Title”, “PART ONE”, “Part II Title”, “IV. Title”.
    static func number(in heading: [UInt8]) -> (isPart: Bool, number: String, length: Int)? {
        let text = String(decoding: heading, as: UTF8.self)
        var rest = Substring(text)
        var labelled: Bool?
        let name = rest.prefix { $0 != " " }
        if name.count < rest.count {
            let isPart = Lexicon.contains(name.lowercased(), in: .partNames)
            if isPart || Lexicon.contains(name.lowercased(), in: .chapterNames) {
                labelled = isPart
                rest = rest.dropFirst(name.count).drop { $0 == " " }
            }
        }
        let token = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(token.count)
        let isArabic = !token.isEmpty && token.count <= 3 && token.allSatisfy { ("0"..."9").contains($0) }
        let isWord = labelled != nil && (isArabic || romanOrOrdinal(token))
        let isBareRoman =
            token.count > 1 && token.allSatisfy { "IVXLC".contains($0) } && ".:".contains(rest.first ?? " ")
        guard isArabic || isWord || isBareRoman else { return nil }
        // “1956 and after” is a title; “1. Title” and “1 Title” are numbered; a number by itself is a heading.
        rest = rest.drop { ".:)".contains($0) }
        guard rest.isEmpty || rest.first?.isWhitespace == true || rest.hasPrefix("—") || rest.hasPrefix("–") else {
            return nil
        }
        rest = rest.drop { $0.isWhitespace || "—–:".contains($0) }
        return (labelled ?? false, String(token), text.utf8.count - rest.utf8.count)
    }

    private static func romanOrOrdinal(_ token: Substring) -> Bool {
        token.allSatisfy { "IVXLCivxlc".contains($0) } && !token.isEmpty
            || Lexicon.contains(token.lowercased(), in: .cardinals)
    }
}

extension Section {
    /// Whether the heading names a kind of sources, such as archives or newspapers, and not works.
    public var listsHoldings: Bool { PartName.isHolding(heading.string) }

    /// The part of a book that a heading names; nil for other titles.
    public static func kind(named heading: String) -> Kind? { PartName.kind(of: heading) }
}

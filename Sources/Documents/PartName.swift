/// Recognises the part of a book that a heading names, in the languages of scholarly books.
enum PartName {
    /// The part that a heading names; nil for other titles, such as a chapter's.
    static func kind(of heading: String) -> Section.Kind? {
        let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        let text = words.joined(separator: " ")
        if let kind = names[text] { return kind }
        // “Notes to Chapter 3”, “Notes to the Introduction”, “Notes for pages 1–20”.
        if words.first == "notes", words.count > 1, ["to", "for"].contains(words[1]) { return .notes }
        if words.first == "list", text.hasSuffix("abbreviations") { return .abbreviations }
        if words.count <= 6, let last = words.last, last == "bibliography" || text.hasSuffix("works cited") {
            return .bibliography
        }
        return nil
    }

    /// Whether a part is notes or a list of works. Headings of such parts are often plain text.
    static func isList(_ kind: Section.Kind) -> Bool { [.notes, .bibliography, .furtherReading].contains(kind) }

    private static let names: [String: Section.Kind] = [
        "contents": .contents, "table of contents": .contents, "inhalt": .contents, "inhaltsverzeichnis": .contents,
        "table des matières": .contents, "sommaire": .contents, "índice": .contents, "indice": .contents,
        "sommario": .contents, "содержание": .contents, "оглавление": .contents, "目录": .contents, "目次": .contents,
        "notes on contributors": .contributors, "contributors": .contributors, "about the contributors": .contributors,
        "list of contributors": .contributors, "about the authors": .contributors,
        "notes on the contributors": .contributors,
        "about the author": .contributors, "about the editors": .contributors, "notes on authors": .contributors,
        "abbreviations": .abbreviations, "list of abbreviations": .abbreviations,
        "abbreviations and acronyms": .abbreviations, "acronyms and abbreviations": .abbreviations,
        "acronyms": .abbreviations, "abbreviations used in the notes": .abbreviations,
        "abbreviations used in notes": .abbreviations, "note on abbreviations": .abbreviations,
        "abkürzungen": .abbreviations, "abkürzungsverzeichnis": .abbreviations, "abréviations": .abbreviations,
        "liste des abréviations": .abbreviations, "сокращения": .abbreviations, "список сокращений": .abbreviations,
        "缩略语": .abbreviations,
        "preface": .preface, "foreword": .preface, "introduction": .chapter, "prologue": .chapter,
        "conclusion": .chapter, "conclusions": .chapter, "epilogue": .chapter, "afterword": .chapter,
        "vorwort": .preface, "préface": .preface, "avant propos": .preface, "предисловие": .preface, "前言": .preface,
        "acknowledgments": .acknowledgments, "acknowledgements": .acknowledgments,
        "note": .notes, "notes": .notes, "endnotes": .notes, "footnotes": .notes, "anmerkungen": .notes,
        "примечания": .notes, "注释": .notes, "notas": .notes, "note al testo": .notes,
        "further reading": .furtherReading, "suggested reading": .furtherReading,
        "suggestions for further reading": .furtherReading, "recommended reading": .furtherReading,
        "select bibliography": .furtherReading, "selected bibliography": .furtherReading,
        "weiterführende literatur": .furtherReading, "延伸阅读": .furtherReading,
        "bibliography": .bibliography, "works cited": .bibliography, "references": .bibliography,
        "sources": .bibliography,
        "literature": .bibliography, "literature cited": .bibliography, "reference list": .bibliography,
        "list of works cited": .bibliography, "bibliographie": .bibliography, "literatur": .bibliography,
        "literaturverzeichnis": .bibliography, "quellen und literatur": .bibliography, "bibliografia": .bibliography,
        "bibliografía": .bibliography, "библиография": .bibliography, "список литературы": .bibliography,
        "литература": .bibliography, "参考文献": .bibliography, "参考书目": .bibliography, "引用文献": .bibliography,
        "index": .index,
    ]

    /// The number at the beginning of a heading, and the length in bytes of the number with its marks and blanks: “1
    /// The Clock”, “2. Stamps”, “Chapter 3: Title”, “PART ONE”, “Part II Title”, “IV. Title”.
    static func number(in heading: [UInt8]) -> (isPart: Bool, number: String, length: Int)? {
        let text = String(decoding: heading, as: UTF8.self)
        var rest = Substring(text)
        var labelled: Bool?
        for (word, isPart) in [
            ("chapter", false), ("part", true), ("kapitel", false), ("teil", true), ("глава", false), ("часть", true),
        ] {
            let prefix = rest.prefix(word.count)
            let after = rest.dropFirst(word.count)
            if prefix.lowercased() == word, after.first == " " {
                labelled = isPart
                rest = after.drop { $0 == " " }
                break
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
            || ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].contains(
                token.lowercased())
    }
}

extension Section {
    /// The part of a book that a heading names; nil for other titles.
    public static func kind(named heading: String) -> Kind? { PartName.kind(of: heading) }
}

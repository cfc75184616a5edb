import Works

/// Keys for the entries of a file: those the works have where BibTeX can use them, else author, year and first title word.
struct CitationKeys {
    private var taken: Set<String> = []

    /// The keys of works, in order. A key given twice and generated keys that meet get the letters b, c, …: the first keeps
    /// the bare key, so that keys stay as they are when works are added at the end.
    static func keys(for works: [Work]) -> [String] {
        var keys = CitationKeys()
        for work in works where isValid(work.key) { keys.taken.insert(work.key.lowercased()) }
        var given: Set<String> = []
        return works.map { work in
            if isValid(work.key), given.insert(work.key.lowercased()).inserted { return work.key }
            return keys.free(isValid(work.key) ? work.key : base(work))
        }
    }

    /// The key, or with the first letters that make it new; BibTeX does not tell case apart.
    private mutating func free(_ base: String) -> String {
        var number = 1
        while true {
            let key = base + (number == 1 ? "" : Self.letters(number))
            if taken.insert(key.lowercased()).inserted { return key }
            number += 1
        }
    }

    /// 2 is b, 26 is z, 27 is aa.
    private static func letters(_ number: Int) -> String {
        var rest = number
        var text = ""
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(97 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    /// Whether every BibTeX program takes the text as a key.
    static func isValid(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 120
            && key.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_:./+".unicodeScalars.contains($0))
            }
    }

    /// Author, year and first word of the title that carries meaning: `luthi2008sino`.
    static func base(_ work: Work) -> String {
        let year = work[.issued]?.start.map { $0.year > 0 ? String($0.year) : "bc\(1 - $0.year)" } ?? ""
        return (author(work) ?? "anon") + year + (titleWord(work) ?? "")
    }

    private static func author(_ work: Work) -> String? {
        guard let name = work.leadNames?.names.first else { return nil }
        let words = Romanisation.words(of: name.short)
        if !words.isEmpty {
            // The words of a body's name would make a long key; its first is enough.
            return name.personal == nil ? words[0] : words.joined()
        }
        for form in name.forms {
            let words = Romanisation.words(of: form.text)
            let isFamilyFirst = name.personal?.order == .familyFirst || form.language?.hasPrefix("zh") == true
            if let word = isFamilyFirst ? words.first : words.last { return word }
        }
        return nil
    }

    private static func titleWord(_ work: Work) -> String? {
        guard let title = work[.title] ?? work[.container] else { return nil }
        let texts = [title.short, title.main] + title.forms.map(\.text)
        for case let text? in texts {
            let words = Romanisation.words(of: text.plain)
            if let word = words.first(where: { !particles.contains($0) }) ?? words.first {
                return String(word.prefix(20))
            }
        }
        return nil
    }

    /// Articles and prepositions that a key leaves out.
    private static let particles: Set<String> = [
        "a", "an", "the", "on", "of", "in", "to", "and", "for", "from", "at", "by", "der", "die", "das", "ein", "eine",
        "zur", "zum", "le", "la", "les", "l", "un", "une", "de", "des", "du", "el", "los", "las", "il", "lo", "gli",
        "o",
        "os", "as", "v", "na", "i", "s", "k", "ob", "den", "det", "en", "het", "een",
    ]
}

import CitandaLexicon

/// Generates readable citation keys: family name, year and the first significant word of the title, in small ASCII
/// letters, as in `luthi2008sino`.
///
/// A key depends on its work alone. Letters distinguish works that would have the same key, in the order in which they
/// are given.
public struct CitationKeys: Sendable {
    /// The hash values of the keys: a file may have millions.
    private var given: Set<Int> = []
    private let isTaken: @Sendable (String) -> Bool
    /// The number from which to look for a free letter, by stem. The first is 1, “b”: the first work keeps the bare stem.
    private var next: [String: Int] = [:]

    /// Generates keys that avoid those in `taken`.
    public init(taken: Set<String> = []) { self.init { taken.contains($0) } }

    /// Generates keys that avoid those for which `isTaken` is true.
    public init(isTaken: @escaping @Sendable (String) -> Bool) { self.isTaken = isTaken }

    /// A new key for a work.
    public mutating func key(for work: Work) -> String {
        let stem = Self.stem(of: work)
        if give(stem) { return stem }
        var number = next[stem, default: 1]
        while !give(stem + LetterNumeral.text(number)) { number += 1 }
        next[stem] = number + 1
        return stem + LetterNumeral.text(number)
    }

    /// Takes a key. Returns false if the key is not free.
    package mutating func give(_ key: String) -> Bool { !isTaken(key) && given.insert(key.hashValue).inserted }

    private static func stem(of work: Work) -> String {
        let name = work.leadNames?.names.first.map { Self.name($0) } ?? ""
        let year = work.dates[.issued]?.start.map { String($0.year.magnitude) } ?? ""
        let title = work.titles[.title] ?? work.titles[.reviewed] ?? work.titles[.container]
        // A title in another script is known by its romanisation, else by its translation.
        let texts = [title?.main, title?.form(.romanised)?.text, title?.form(.translated)?.text].compactMap {
            $0?.plain
        }
        let word = texts.lazy.compactMap { Self.word(of: $0) }.first ?? ""
        let stem = String(name.prefix(20)) + year + String(word.prefix(20))
        return stem.isEmpty ? "work" : stem.first?.isNumber == true ? "w" + stem : stem
    }

    /// The family name, or the family name of a form in Latin letters if the name itself has no Latin letters.
    private static func name(_ name: Name) -> String {
        let letters = ASCIIFold.letters(name.short)
        if !letters.isEmpty { return letters }
        for form in name.forms {
            let words = form.text.split(separator: " ").map { ASCIIFold.letters(String($0)) }.filter { !$0.isEmpty }
            let isFamilyFirst =
                name.personal?.order == .familyFirst
                || ["zh", "ja", "ko", "vi"].contains { form.language?.hasPrefix($0) == true }
            if let word = isFamilyFirst ? words.first : words.last { return word }
        }
        return ""
    }

    private static func word(of title: String) -> String? {
        let words = ComparableText.words(of: title).map { ASCIIFold.letters($0) }.filter { !$0.isEmpty }
        return words.first { !Lexicon.contains($0, in: .idleWords) } ?? words.first
    }
}

import CitandaDocuments
import CitandaWorks

/// The entries of all lists of a text, to be found by names and year. A look-up never walks through the list.
struct AuthorDateEntries {
    /// What a citation by author and date means.
    struct Link {
        /// The entry that is meant; nil where none is, or where several may be.
        var entry: ListEntryID?
        /// How the entry differs from the citation.
        var difference: TextCitation.Difference?
        /// How sure the link is, from 0 to 1.
        var confidence = Confidence.open
        /// Whether an entry has the names.
        var isKnown: Bool { entry != nil || difference != nil }
    }

    /// How often a link is right, by what agrees. On the labelled texts links are right 99 times in 100; these shares leave room for
    /// other customs.
    private enum Confidence {
        /// Nothing is linked, or one of several entries is meant.
        static let open = 0.5
        /// A year or a letter of a name differs.
        static let differing = 0.8
        /// The names agree in part, or the name is elsewhere in the sentence.
        static let partial = 0.85
        /// Names and year agree.
        static let whole = 0.97
    }

    /// How a year agrees with that of an entry, the best last.
    private enum YearFit: Int {
        /// The entry has it besides its own, such as that of a first edition.
        case other = 1
        /// It is one of the years of a citation with several.
        case oneOfSeveral = 3
        /// One of the two has a letter, the other has none.
        case withoutLetter
        /// The entry has it with its letter, though not as its own.
        case lettered
        case same
    }

    private enum Key: Hashable {
        /// A word that may name the author, or the initials of a body.
        case word(String)
        /// The same with the figures of a year.
        case dated(String, String)
        /// A name without one of its letters.
        case slip(UInt64)
    }

    private var entries: [AuthorDateEntry] = []
    private var places: [Key: [Int]] = [:]
    private var spans: Set<String> = []

    /// The entries of the lists of a text.
    init(_ document: Document, _ lists: [Reading.List]) {
        for (list, value) in lists.enumerated() {
            for (index, entry) in value.entries.enumerated() {
                entries.append(
                    AuthorDateEntry(
                        ListEntryID(list: list, index: index), text: document.text(of: entry.range),
                        statement: entry.statement, previous: index > 0 ? entries.last : nil))
                addLast()
            }
        }
    }

    private mutating func addLast() {
        guard let entry = entries.last else { return }
        let place = entries.count - 1
        if let year = entry.year, year.contains("–") { spans.insert(year) }
        let years = Set(([entry.year].compactMap { $0 } + entry.otherYears).map(Self.figures))
        for word in entry.nameKeys {
            places[.word(word), default: []].append(place)
            for year in years { places[.dated(word, year), default: []].append(place) }
        }
        for form in Set([entry.family.last, entry.lead.first].compactMap { $0 }.flatMap(ComparableText.slipForms)) {
            places[.slip(form), default: []].append(place)
        }
    }

    /// Whether a word may name the author of an entry.
    func know(_ word: String) -> Bool { places[.word(word)] != nil }

    /// Whether an entry has a span of years as its own.
    func have(span: String) -> Bool { spans.contains(span) }

    private static func figures(_ year: String) -> String { String(year.prefix(figuresOfYear)) }

    private static let figuresOfYear = 4

    // MARK: Links

    /// The entry of names and a year.
    func link(_ names: CitedNames, years: [String]) -> Link {
        guard let words = names.groups.first else { return Link() }
        let keys = Set(words + [words.joined()])
        var found = Set(keys.flatMap { word in years.flatMap { places[.dated(word, Self.figures($0))] ?? [] } })
        if found.isEmpty, !keys.contains(where: know) {
            found = Set(
                [words.last, words.first].compactMap { $0 }.flatMap(ComparableText.slipForms)
                    .flatMap { places[.slip($0)] ?? [] })
        }
        let best = found.sorted().compactMap { place -> (entry: AuthorDateEntry, fit: NameFit, score: Int)? in
            let entry = entries[place]
            guard let year = Self.fit(entry, years), let fit = entry.fit(names) else { return nil }
            return (entry, fit, fit.score + year.rawValue)
        }.sorted { $0.score > $1.score }
        guard let first = best.first else { return near(names, keys) }
        let equals = best.prefix { $0.score == first.score }
        // The same entry twice in the list is one work.
        guard equals.allSatisfy({ $0.entry.words == first.entry.words }) else {
            return Link(difference: .letter(equals.map(\.entry.id)))
        }
        if case .similar(let spelt) = first.fit.strength {
            return Link(
                entry: first.entry.id, difference: .name(first.entry.id, first.entry.printed(spelt)),
                confidence: Confidence.differing)
        }
        return Link(
            entry: first.entry.id, confidence: first.fit.missing == 0 ? Confidence.whole : Confidence.partial)
    }

    /// An entry of the author with another year.
    private func near(_ names: CitedNames, _ keys: Set<String>) -> Link {
        let entry = keys.sorted().lazy.flatMap { places[.word($0)] ?? [] }.map { entries[$0] }.first { entry in
            entry.fit(names).map { $0.strength == .same && $0.missing == 0 } ?? false
        }
        return entry.map { Link(difference: .year($0.id), confidence: Confidence.differing) } ?? Link()
    }

    /// The entry of a year and of an author whom a text names, the last name first.
    func link(yearAlone years: [String], behind text: String) -> Link {
        let words = text.split { !($0.isLetter || $0 == "-" || $0 == "’" || $0 == "'") }
        for word in words.reversed() where word.first?.isUppercase == true {
            guard let key = ComparableText.words(of: String(word.withoutGenitive ?? word)).last, key.count > 1 else {
                continue
            }
            let fitting = Set(years.flatMap { places[.dated(key, Self.figures($0))] ?? [] }).sorted().filter {
                Self.fit(entries[$0], years).map { $0 != .other } ?? false
            }
            if fitting.count == 1 { return Link(entry: entries[fitting[0]].id, confidence: Confidence.partial) }
            if !fitting.isEmpty { return Link(difference: .letter(fitting.map { entries[$0].id })) }
        }
        return Link()
    }

    /// How a year agrees with that of an entry; nil where it does not.
    private static func fit(_ entry: AuthorDateEntry, _ years: [String]) -> YearFit? {
        guard let cited = years.first else { return nil }
        if entry.year == cited { return .same }
        // A span of years is that of an entry, or each end is a year of one.
        guard !cited.contains("–") else { return nil }
        if cited.count > figuresOfYear, entry.otherYears.contains(cited) { return .lettered }
        if let year = entry.year, figures(year) == figures(cited), min(year.count, cited.count) == figuresOfYear {
            return .withoutLetter
        }
        if let year = entry.year, years.contains(year) { return .oneOfSeveral }
        return entry.otherYears.isDisjoint(with: years) ? nil : .other
    }
}

import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A list entry out of alphabetical order (Chicago 18 §13.69–71): letter by letter, one author before several, leading articles passed over.
///
/// The rule is silent for a list that is not alphabetical at all, and where a permitted custom makes the order right:
///
/// - an article or a particle counts, or does not;
/// - Mc counts as Mac;
/// - one author's works stand by year;
/// - edited works stand behind written ones.
struct ListOrderRule: Rule {
    static let kinds: [FindingKind] = [.listOrder]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.lists.flatMap { list -> [Diagnostic] in
            let entries = list.entries.compactMap { entry in entry.statement.map { (entry: entry, key: Key($0)) } }
                .filter { !$0.key.isEmpty }
            guard entries.count >= 3 else { return [] }
            let sorted = zip(entries, entries.dropFirst()).filter { !$1.key.mustPrecede($0.key) }.count
            guard sorted * 5 >= (entries.count - 1) * 4 else { return [] }
            return entries.indices.dropFirst().compactMap { index in
                let before = entries[index - 1]
                let this = entries[index]
                // The dash repeats the author above and is the matter of another rule.
                guard this.key.mustPrecede(before.key), !this.entry.repeatsAuthor,
                    isNext(this.entry.range, behind: before.entry.range, in: facts),
                    let first = firstWord(this.entry.range, in: facts),
                    let above = firstWord(before.entry.range, in: facts), first <= above
                else { return nil }
                // Of two entries that stand wrong the one is reported whose removal puts the list right.
                let isEarlierWrong = index < 2 || !this.key.mustPrecede(entries[index - 2].key)
                let wrong = isEarlierWrong ? before : this
                let other = isEarlierWrong ? this : before
                return Diagnostic(
                    .listOrder, "the entry is out of alphabetical order", at: wrong.entry.range,
                    notes: [.init("the entry belongs on the other side of this one", at: other.entry.range)])
            }
        }
    }

    /// The word by which an entry is printed, its article passed over. An entry whose author is printed behind the title is sorted by
    /// the title.
    private func firstWord(_ entry: Range<Int>, in facts: Facts) -> String? {
        ComparableText.title(String(facts.source(entry).prefix(Self.headLength))).first
    }

    /// The characters of an entry in which its first word is looked for.
    private static let headLength = 80

    /// Whether nothing but marks is between two entries. A heading begins a new order, and an entry that was not read has a place in it.
    private func isNext(_ this: Range<Int>, behind before: Range<Int>, in facts: Facts) -> Bool {
        before.upperBound <= this.lowerBound
            && !facts.source(before.upperBound..<this.lowerBound).contains { $0.isLetter || $0.isNumber }
    }

    /// What an entry is sorted by, in every permitted reading.
    private struct Key {
        /// Family name letter by letter, given name, further authors; empty for a work without authors.
        private var names: [[String]] = []
        private var titles: [String] = []
        private var year: Int?
        private var role: ContributorRole?

        var isEmpty: Bool { names.isEmpty && titles.isEmpty }

        init(_ work: Work) {
            titles = Self.readings(title: (work[.title] ?? work[.reviewed])?.full.plain ?? "")
            year = work[.issued]?.start?.year
            guard let lead = work.leadNames, let first = lead.names.first else { return }
            role = lead.role
            let rest = lead.names.dropFirst().flatMap { [letters($0.short), letters($0.personal?.given ?? "")] }
            names = Self.readings(family: first).map { family in
                [family, letters(first.personal?.given ?? ""), lead.names.count > 1 ? "1" : "0"] + rest
            }
        }

        /// Whether this entry stands before the other in every reading.
        func mustPrecede(_ other: Key) -> Bool {
            guard !names.isEmpty, !other.names.isEmpty else {
                let mine = names.isEmpty ? titles : names.compactMap(\.first)
                let others = other.names.isEmpty ? other.titles : other.names.compactMap(\.first)
                return mine.allSatisfy { a in others.allSatisfy { a < $0 } }
            }
            if names.contains(where: other.names.contains) {
                if role != other.role { return false }
                if let year, let before = other.year, before < year { return false }
                return titles.allSatisfy { a in other.titles.allSatisfy { a < $0 } }
            }
            // Works of one first author with others may stand by year.
            if let year, let before = other.year, before < year,
                names.contains(where: { mine in
                    other.names.contains { mine[0] == $0[0] && Self.isOneGiven(mine[1], $0[1]) }
                })
            {
                return false
            }
            return names.allSatisfy { a in
                other.names.allSatisfy { b in
                    // “French, Scot” and “French, Scot A.” may be one person.
                    a[0] == b[0] && a[1] != b[1] && Self.isOneGiven(a[1], b[1]) ? false : a.lexicographicallyPrecedes(b)
                }
            }
        }

        /// The family name with its particle and without, and Mc as Mac.
        private static func readings(family name: Name) -> [String] {
            var readings = [letters(name.short)]
            if let parts = name.personal, let family = parts.family {
                readings.append(letters(family))
                for particle in [parts.nonDroppingParticle, parts.droppingParticle].compactMap({ $0 }) {
                    readings.append(letters(particle + family))
                }
            }
            if let first = readings.first, first.hasPrefix("mc") { readings.append("mac" + first.dropFirst(2)) }
            return Array(Set(readings))
        }

        /// The title with its article and without.
        private static func readings(title: String) -> [String] {
            guard !title.isEmpty else { return [] }
            for article in ["The ", "A ", "An "] where title.hasPrefix(article) {
                return [letters(title), letters(String(title.dropFirst(article.count)))]
            }
            // “St. Albans” stands as “Saint Albans”, or as it is printed.
            if title.hasPrefix("St. ") {
                return [letters(title), "saint" + letters(String(title.dropFirst("St. ".count)))]
            }
            for article in articles where title.hasPrefix(article) {
                return [letters(title), letters(String(title.dropFirst(article.count)))]
            }
            return [letters(title)]
        }

        private static let articles = [
            "Der ", "Die ", "Das ", "Ein ", "Eine ", "Le ", "La ", "Les ", "L’", "L'", "Un ", "Une ", "Il ", "Lo ",
            "Gli ",
            "I ", "El ", "Los ", "Las ", "O ", "Os ", "As ", "De ", "Het ", "Een ", "Den ", "Det ", "En ", "Et ",
        ]

        /// Whether one given name is the beginning of the other, which has an initial more.
        private static func isOneGiven(_ a: String, _ b: String) -> Bool { a.hasPrefix(b) || b.hasPrefix(a) }

        private static func letters(_ text: String) -> String { ComparableText.words(of: text).joined() }

        private func letters(_ text: String) -> String { Self.letters(text) }
    }
}

extension FindingKind {
    static let listOrder = FindingKind(
        "list-order", .warning, "An entry of a list is out of alphabetical order",
        why: """
            A reader looks a work up by the alphabet. Citanda stays silent in lists of another order, and wherever a \
            permitted custom makes the order right: an article or particle counted or not, Mc as Mac, works of one \
            author by year.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: A remark.

                ## Further Reading

                Allen, Jo. *Docks*. London: Lantern, 2001.

                Berg, Jan. *Roads*. London: Lantern, 2001.

                Chen, Li. *Hills*. Paris: Ostrov, 1997.

                Wu, Lan. *Rivers*. Paris: Ostrov, 1998.

                Dahl, Bo. *Nets*. Paris: Ostrov, 1999.

                Roe, Ann. *Ports*. Paris: Ostrov, 1999.

                Sun, Mei. *Salt*. Paris: Ostrov, 1999.

                Young, Jo. *Wool*. Paris: Ostrov, 1999.
                """,
            right: """
                [^1]: A remark.

                ## Further Reading

                Allen, Jo. *Docks*. London: Lantern, 2001.

                Berg, Jan. *Roads*. London: Lantern, 2001.

                Chen, Li. *Hills*. Paris: Ostrov, 1997.

                Dahl, Bo. *Nets*. Paris: Ostrov, 1999.

                Roe, Ann. *Ports*. Paris: Ostrov, 1999.

                Sun, Mei. *Salt*. Paris: Ostrov, 1999.

                Wu, Lan. *Rivers*. Paris: Ostrov, 1998.

                Young, Jo. *Wool*. Paris: Ostrov, 1999.
                """),
        source: "Chicago 18 §13.69–71")
}

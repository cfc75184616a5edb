import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// Two names so alike that they are probably one person's: a letter differs in the family or the given name.
///
/// A warning: there are such pairs of real people. Initials and very short names are left alone. So are the given names of people whose
/// family name stands first: a syllable of Chinese tells brothers apart. The rarer spelling is reported.
struct NameSpellingRule: Rule {
    static let kinds: [FindingKind] = [.nameSpelling]

    func findings(in facts: Facts) -> [Diagnostic] {
        let people = facts.reading.people
        var byFamily: [String: [Int]] = [:]
        var byGiven: [String: [Int]] = [:]
        for (index, person) in people.enumerated() {
            guard let parts = person.name.personal, let family = parts.family, let given = parts.given,
                !given.contains(".")
            else { continue }
            if parts.order != .familyFirst { byFamily[key(family), default: []].append(index) }
            byGiven[key(given), default: []].append(index)
        }
        var found: [Diagnostic] = []
        for group in byFamily.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            found += pairs(group, people, \.given)
        }
        for group in byGiven.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            found += pairs(group, people, \.family)
        }
        return found + onOwnPages(facts, people)
    }

    /// The book's own pages name few people, and an editor twice: there even a Chinese given name that differs is a slip.
    private func onOwnPages(_ facts: Facts, _ people: [Person]) -> [Diagnostic] {
        guard let book = facts.work(facts.reading.book),
            let front = facts.reading.document.sections.last(where: { $0.kind == .frontMatter })?.range.upperBound
        else { return [] }
        let own = book.work.contributors.compactMap(\.name.personal)
        return people.compactMap { person in
            guard let parts = person.name.personal, let variant = person.variants.first,
                person.variants.allSatisfy({ $0.range.upperBound <= front }),
                let other = own.first(where: {
                    key($0.family ?? "") == key(parts.family ?? "")
                        && isSlip(key($0.given ?? ""), key(parts.given ?? ""))
                }), parts.order == .familyFirst || other.order == .familyFirst
            else { return nil }
            let name = Name(.personal(other)).display
            return Diagnostic(
                .nameSpelling, "the name “\(variant.text)” is probably another spelling of “\(name)”",
                at: variant.range)
        }
    }

    private func key(_ text: String) -> String {
        ComparableText.phrase(text.filter { $0 != "-" })
    }

    private func pairs(_ group: [Int], _ people: [Person], _ part: KeyPath<Name.Personal, String?>) -> [Diagnostic] {
        guard group.count > 1, group.count < 50 else { return [] }
        var found: [Diagnostic] = []
        for (place, first) in group.enumerated() {
            for second in group[(place + 1)...] {
                guard let a = people[first].name.personal?[keyPath: part],
                    let b = people[second].name.personal?[keyPath: part], isSlip(key(a), key(b))
                else { continue }
                let (rare, usual) =
                    people[first].variants.count < people[second].variants.count ? (first, second) : (second, first)
                guard let variant = people[rare].variants.first else { continue }
                found.append(
                    Diagnostic(
                        .nameSpelling,
                        "the name “\(people[rare].name.display)” is probably another spelling of “\(people[usual].name.display)”",
                        at: variant.range,
                        notes: [
                            .init(
                                "spelt “\(people[usual].variants.first?.text ?? "")” here",
                                at: people[usual].variants.first?.range)
                        ]))
            }
        }
        return found
    }

    /// One letter in a name of five or more; two in a longer one that begins and ends alike.
    private func isSlip(_ a: String, _ b: String) -> Bool {
        guard a != b, min(a.count, b.count) >= 5, a.first == b.first else { return false }
        let distance = ComparableText.distance(a, b)
        return distance == 1 || distance == 2 && a.last == b.last && min(a.count, b.count) >= 6
    }
}

extension FindingKind {
    static let nameSpelling = FindingKind(
        "name-spelling", .warning, "Two names differ by a letter and are probably one person’s",
        why: """
            An index would list two people. Real people may have such names, so this is a warning. Initials, very \
            short names and Chinese given names are passed over.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Goncharenko, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Goncherenko, *Roads of Salt* (London: Lantern, 2001), 4.
                """,
            right: """
                [^1]: Ann Goncharenko, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Goncharenko, *Roads of Salt* (London: Lantern, 2001), 4.
                """),
        source: "Chicago 18, chapter 13 (authors’ names)")
}

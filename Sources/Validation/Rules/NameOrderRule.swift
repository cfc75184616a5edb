import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// One person printed in two orders: “Shen Zhihua” and “Zhihua Shen” (Chicago 18 §13.117). The rarer order is reported, once a person.
struct NameOrderRule: Rule {
    static let kinds: [FindingKind] = [.nameOrder]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.people.compactMap { person in
            guard let parts = person.name.personal, let family = parts.family, let given = parts.given else {
                return nil
            }
            let native = ComparableText.words(of: family + " " + given)
            let western = ComparableText.words(of: given + " " + family)
            guard native != western else { return nil }
            // An inverted name with a comma stands in neither order.
            let plain = person.variants.filter { !$0.text.contains(",") }
            let familyFirst = plain.filter { ComparableText.words(of: latin($0.text)) == native }
            let givenFirst = plain.filter { ComparableText.words(of: latin($0.text)) == western }
            guard let first = familyFirst.first, let second = givenFirst.first else { return nil }
            let (rare, usual) = givenFirst.count <= familyFirst.count ? (second, first) : (first, second)
            return Diagnostic(
                .nameOrder,
                "the name of one person is printed in two orders: “\(rare.text)” and “\(usual.text)”", at: rare.range,
                notes: [.init("“\(usual.text)” here", at: usual.range)])
        }
    }

    /// Without the form in characters behind the name.
    private func latin(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value < 0x2E80 }.map(Character.init))
    }
}

extension FindingKind {
    static let nameOrder = FindingKind(
        "name-order", .warning, "The name of one person is printed in two orders",
        why: """
            Readers take the two for two people. Citanda reports the rarer order, once a person.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Shen Zhihua, *Guests* (Beijing: Renmin, 2003), 3.
                [^2]: Zhihua Shen and Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.
                [^3]: Shen Zhihua, *Leaning* (Beijing: Renmin, 2004), 3.
                """,
            right: """
                [^1]: Shen Zhihua, *Guests* (Beijing: Renmin, 2003), 3.
                [^2]: Shen Zhihua and Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.
                [^3]: Shen Zhihua, *Leaning* (Beijing: Renmin, 2004), 3.
                """),
        source: "Chicago 18 §13.117")
}

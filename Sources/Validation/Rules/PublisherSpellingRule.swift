import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// One publisher spelt in several ways: “Univ.” and “University”, a letter more or less.
///
/// Spellings are compared once “and” and “&” and the usual short forms are made alike. The rarer spelling is reported.
struct PublisherSpellingRule: Rule {
    static let kinds: [FindingKind] = [.publisherSpelling]

    func findings(in facts: Facts) -> [Diagnostic] {
        var spellings: [String: [Range<Int>]] = [:]
        for statement in facts.statements {
            for part in statement.parts where part.label == .publisher {
                // “Routledge:” is the matter of another rule.
                var name = part.text.drop(while: \.isWhitespace)
                if name.utf8.last != UInt8(ascii: ".") {
                    while let last = name.last, ":,;. ".contains(last) { name.removeLast() }
                }
                spellings[String(name), default: []].append(part.range)
            }
        }
        let names = spellings.keys.sorted()
        return pairs(of: names).flatMap { first, second -> [Diagnostic] in
            let firstPlaces = spellings[names[first]] ?? []
            let secondPlaces = spellings[names[second]] ?? []
            let (rare, usual) =
                firstPlaces.count < secondPlaces.count
                ? (names[first], names[second]) : (names[second], names[first])
            return (spellings[rare] ?? []).map { place in
                Diagnostic(
                    .publisherSpelling, "the publisher “\(rare)” is also spelt “\(usual)”", at: place,
                    notes: [.init("spelt “\(usual)” here", at: spellings[usual]?.first)])
            }
        }
    }

    /// The pairs of names that are one publisher's.
    ///
    /// Only names that share a form are compared.
    private func pairs(of names: [String]) -> [(Int, Int)] {
        let normal = names.map(Self.normal)
        var forms: [UInt64: [Int]] = [:]
        for (index, words) in normal.enumerated() {
            let name = words.joined(separator: " ")
            for form in ComparableText.slipForms(name) { forms[form, default: []].append(index) }
        }
        var seen: Set<[Int]> = []
        for group in forms.values where group.count > 1 {
            for (place, first) in group.enumerated() {
                for second in group[(place + 1)...]
                where normal[first] == normal[second] || Self.isSlip(normal[first], normal[second]) {
                    seen.insert([first, second])
                }
            }
        }
        return seen.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    }

    /// One letter more, less or other in a name of some length.
    private static func isSlip(_ a: [String], _ b: [String]) -> Bool {
        let left = a.joined(separator: " ")
        let right = b.joined(separator: " ")
        return min(left.count, right.count) >= 10 && a.count == b.count && ComparableText.distance(left, right) == 1
    }

    /// Whether two statements may name one publisher: in other spellings, or one of them shorter by words at its end.
    static func agree(_ first: String, _ second: String) -> Bool {
        let a = normal(first)
        let b = normal(second)
        if a.starts(with: b) || b.starts(with: a) || isSlip(a, b) { return true }
        // “Miami UP” and “University of Miami Press”
        if Set(a).subtracting(["of"]) == Set(b).subtracting(["of"]) { return true }
        // “Alfred A. Knopf” and “Knopf”; “Belknap Press of Harvard University Press” and the latter; “OUP”.
        if a.suffix(b.count).elementsEqual(b) || b.suffix(a.count).elementsEqual(a) { return true }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        return short.count == 1 && short[0].count == long.count && short[0].elementsEqual(long.compactMap(\.first))
    }

    /// The words of a name by which publishers are compared.
    static func normal(_ text: String) -> [String] {
        ComparableText.words(of: text).filter { $0 != "and" && $0 != "the" }.flatMap { word in
            switch word {
            case "univ": ["university"]
            case "pr": ["press"]
            case "up": ["university", "press"]
            case "publ", "pubs": ["publishers"]
            case "inst": ["institute"]
            default: [word]
            }
        }
    }
}

extension FindingKind {
    package static let publisherSpelling = FindingKind(
        "publisher-spelling", .warning, "One publisher is spelt in several ways",
        why: """
            Readers take the spellings for several publishers. Citanda reports the rarer spelling.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov Univ. Press, 1999), 3.
                [^2]: Ann Roe, *Salt* (Paris: Ostrov University Press, 1999), 3.
                [^3]: Ann Roe, *Tea* (Paris: Ostrov University Press, 1999), 3.
                """,
            right: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov University Press, 1999), 3.
                [^2]: Ann Roe, *Salt* (Paris: Ostrov University Press, 1999), 3.
                [^3]: Ann Roe, *Tea* (Paris: Ostrov University Press, 1999), 3.
                """),
        source: "Chicago 18, chapter 14 (publishers’ names)")
}

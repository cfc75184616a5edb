import Citations
import Diagnostics
import Works

/// One publisher spelt in several ways: “Univ.” and “University”, a letter more or less.
///
/// Spellings are compared once “and” and “&” and the usual short forms are made alike. The rarer spelling is reported.
struct PublisherSpellingRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        var spellings: [String: [Range<Int>]] = [:]
        for statement in facts.statements {
            for part in statement.parts where part.label == .publisher {
                spellings[part.text, default: []].append(part.range)
            }
        }
        let names = spellings.keys.sorted()
        var found: [Diagnostic] = []
        for (index, first) in names.enumerated() {
            for second in names[(index + 1)...] where Self.isSame(first, second) {
                let firstPlaces = spellings[first] ?? []
                let secondPlaces = spellings[second] ?? []
                let (rare, usual) = firstPlaces.count < secondPlaces.count ? (first, second) : (second, first)
                for place in spellings[rare] ?? [] {
                    found.append(
                        Diagnostic(
                            "publisher-spelling", .warning, "the publisher “\(rare)” is also spelt “\(usual)”",
                            at: place,
                            notes: [.init("spelt “\(usual)” here", at: spellings[usual]?.first)]))
                }
            }
        }
        return found
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
        let a = normal(first)
        let b = normal(second)
        return a == b || isSlip(a, b)
    }

    /// One letter more, less or other in a name of some length.
    private static func isSlip(_ a: [String], _ b: [String]) -> Bool {
        let left = a.joined(separator: " ")
        let right = b.joined(separator: " ")
        return min(left.count, right.count) >= 10 && a.count == b.count && Spelling.distance(left, right) == 1
    }

    /// Whether two statements may name one publisher: in other spellings, or one of them shorter by words at its end.
    static func agree(_ first: String, _ second: String) -> Bool {
        let a = normal(first)
        let b = normal(second)
        return a.starts(with: b) || b.starts(with: a) || isSlip(a, b)
    }

    private static func normal(_ text: String) -> [String] {
        Spelling.words(text).filter { $0 != "and" && $0 != "the" }.map { word in
            switch word {
            case "univ": "university"
            case "pr": "press"
            case "publ", "pubs": "publishers"
            case "inst": "institute"
            default: word
            }
        }
    }
}

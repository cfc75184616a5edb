/// A publisher item identifier inside a DOI, whose last character proves the others.
struct PublisherItem {
    /// The number of the journal.
    let journal: String
    /// The year in which the number was given.
    let year: Int
    /// What is wrong with the check character; nil for a right one.
    let fault: String?

    /// The form of Elsevier: `s0304-405x(99)00001-0`.
    init?(elsevier suffix: Substring) {
        let signs = suffix.filter { $0 != "-" && $0 != "(" && $0 != ")" }
        guard suffix.hasPrefix("s"), suffix.contains("("), signs.count == Self.primes.count + 2, let check = signs.last
        else { return nil }
        let values = signs.dropFirst().dropLast().map { $0 == "x" ? Self.ten : $0.wholeNumberValue ?? -1 }
        guard values.allSatisfy({ $0 >= 0 }), let years = Int(signs.dropFirst(Self.yearPlace).prefix(2)) else {
            return nil
        }
        let sum = zip(Self.primes, values.reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let expected = sum % Self.elevenfold == Self.ten ? "x" : Character(String(sum % Self.elevenfold))
        journal = String(signs.dropFirst().prefix(ISSN.length))
        year = DOISuffix.year(ofTwo: years)
        fault = Self.fault(check, expected)
    }

    /// The form of Springer with a number of four figures: `s00222-005-0451-7`.
    init?(springer suffix: Substring) {
        let parts = suffix.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        guard suffix.hasPrefix("s"), parts.count == Self.springerParts.count,
            zip(parts, Self.springerParts).allSatisfy({ $0.count == $1 || $1 == Self.article && $0.count == $1 + 1 }),
            parts.dropLast().allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let years = Int(parts[1]), years < Self.springerYears, let check = parts[3].first
        else { return nil }
        journal = String(parts[0])
        year = Self.millennium + years
        // Numbers of five figures are checked in another way, and the journals of Science China give numbers of their own.
        guard parts[2].count == Self.article, !Self.unchecked.contains(journal) else {
            fault = nil
            return
        }
        let values = parts.dropLast().joined().compactMap(\.wholeNumberValue)
        let sum = values.enumerated().reduce(0) { $0 + (values.count - $1.offset) * $1.element }
        let signs = Self.springerSigns
        fault = Self.fault(check, signs[(signs.count - sum % signs.count) % signs.count])
    }

    private static func fault(_ given: Character, _ expected: Character) -> String? {
        given == expected ? nil : "the check digit of the DOI should be \(expected.uppercased())"
    }

    /// The weights of the fifteen digits, from the last to the first: the primes without 11.
    private static let primes = [2, 3, 5, 7, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53]
    private static let elevenfold = 11
    private static let ten = 10
    /// S and eight characters of an ISSN come before the year.
    private static let yearPlace = 9

    /// The figures of the journal, the year, the article and the check character.
    private static let springerParts = [5, 3, 4, 1]
    private static let article = 4
    private static let unchecked = "11425"..."11434"
    private static let springerYears = 100
    private static let millennium = 2000
    private static let springerSigns: [Character] = Array("0123456789xyz")
}

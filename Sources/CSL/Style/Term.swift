/// The attribute `form` of terms (CSL 1.0.2, section “Terms”).
enum TermForm: String, Sendable, CaseIterable {
    case long, short, verb
    case verbShort = "verb-short"
    case symbol

    /// The form to use if a locale does not have the term in this form.
    var fallback: TermForm? {
        switch self {
        case .verbShort: .verb
        case .symbol: .short
        case .verb, .short: .long
        case .long: nil
        }
    }
}

/// The gender of a noun, and of the ordinals that go with it.
enum Gender: String, Sendable, CaseIterable {
    case masculine, feminine
}

/// A term of a locale, in one form.
struct Term: Sendable {
    var single: String
    var multiple: String
    var gender: Gender?
}

/// An ordinal suffix (CSL 1.0.2, section “Ordinal Suffixes”).
struct OrdinalTerm: Sendable {
    enum Match: String, Sendable, CaseIterable {
        case lastDigit = "last-digit"
        case lastTwoDigits = "last-two-digits"
        case wholeNumber = "whole-number"
    }

    /// The number, from 0 to 99.
    var number: Int
    var match: Match
    var gender: Gender?
    var suffix: String

    func matches(_ value: Int) -> Bool {
        switch match {
        case .wholeNumber: value == number
        case .lastTwoDigits: value % 100 == number
        case .lastDigit: value % 10 == number
        }
    }
}

/// The key under which a locale keeps a term.
struct TermKey: Hashable, Sendable {
    var name: String
    var form: TermForm
}

/// The ordinal suffixes of a locale. A locale that defines any suffix replaces the whole set.
struct Ordinals: Sendable {
    /// The term `ordinal`, by gender.
    var general: [(gender: Gender?, suffix: String)] = []
    var terms: [OrdinalTerm] = []

    var isEmpty: Bool { general.isEmpty && terms.isEmpty }

    /// The suffix of a number.
    func suffix(of number: Int, gender: Gender?) -> String {
        let wanted = [gender, nil]
        // Suffixes for two digits take precedence over those for one (“13th”, not “13rd”).
        for isTwoDigit in [true, false] {
            for gender in wanted {
                let found = terms.first {
                    $0.gender == gender && ($0.number >= 10) == isTwoDigit && $0.match == .wholeNumber
                        && $0.matches(number)
                }
                if let found { return found.suffix }
            }
            for gender in wanted {
                let found = terms.first {
                    $0.gender == gender && ($0.number >= 10) == isTwoDigit && $0.matches(number)
                }
                if let found { return found.suffix }
            }
        }
        for gender in wanted {
            if let found = general.first(where: { $0.gender == gender }) { return found.suffix }
        }
        return legacySuffix(of: number)
    }

    /// The suffix by the rules of CSL 1.0, which had four suffixes and no general one.
    private func legacySuffix(of number: Int) -> String {
        let digit = number % 10
        let isTeen = (11...13).contains(number % 100)
        let wanted = !isTeen && (1...3).contains(digit) ? digit : 4
        return terms.first { $0.number == wanted }?.suffix ?? ""
    }
}

import CitandaLexicon
import Foundation

/// The order of texts in a language.
struct Collation: Sendable {
    private let locale: Foundation.Locale?

    /// A text prepared for comparison.
    struct Key {
        fileprivate var weights: [UInt32]
        fileprivate var text: String

        var isEmpty: Bool { text.isEmpty }
    }

    init(language: String) {
        let base = Localization.base(language)
        // Other languages follow the root order. Foundation traps on some texts that are not a language, so it only
        // gets these.
        let hasOrderOfItsOwn = Self.ordered.contains(base)
        locale = hasOrderOfItsOwn ? Foundation.Locale(identifier: Self.identifier(language, base)) : nil
    }

    /// Languages in whose alphabet some letters have positions of their own.
    private static let ordered: Set<String> = [
        "ar", "be", "bg", "bs", "ca", "cs", "cy", "da", "el", "es", "et", "eu", "fa", "fi", "gl", "he", "hi", "hr",
        "hu",
        "hy", "is", "ja", "ka", "kk", "km", "ko", "lt", "lv", "mk", "mn", "nb", "nn", "no", "pl", "ro", "ru", "sk",
        "sl",
        "sq", "sr", "sv", "th", "tr", "uk", "vi", "zh",
    ]

    private static func identifier(_ language: String, _ base: String) -> String {
        guard base == "zh" else { return base }
        return ["zh-TW", "zh-HK", "zh-Hant"].contains(language) ? "zh-Hant" : "zh"
    }

    /// The key of a text. Punctuation does not count, and figures count by their value: “Vol. 9” comes before “Vol. 10”. Words come one by one:
    /// “Dale, Zoe” comes before “Dalebout, Ann”.
    func key(_ text: String) -> Key {
        if locale != nil {
            return Key(weights: [], text: Self.withoutPunctuation(text).trimmingBlanks)
        }
        var weights: [UInt32] = []
        weights.reserveCapacity(text.utf8.count)
        var number = Number()
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in text.utf8 { Self.append(byte, &number, to: &weights) }
        } else {
            for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
                Self.append(scalar, &number, to: &weights)
            }
        }
        number.close(&weights)
        if weights.last == Weight.blank { weights.removeLast() }
        return Key(weights: weights, text: text)
    }

    /// The text without its punctuation. Two numbers with a mark between them stay two, as in “1780–1862”.
    private static func withoutPunctuation(_ text: String) -> String {
        var bare = String.UnicodeScalarView()
        var endsNumber = false
        for scalar in text.unicodeScalars {
            let isFigure = scalar.properties.numericType != nil
            if isPunctuation(scalar) || scalar == "\u{A0}" {
                endsNumber = endsNumber || bare.last?.properties.numericType != nil
                continue
            }
            if endsNumber, isFigure { bare.append(" ") }
            endsNumber = false
            bare.append(scalar)
        }
        return String(bare)
    }

    /// Figures that stand together.
    private struct Number {
        private var start: Int?

        /// Takes in a figure. Zeros before others do not count.
        mutating func append(_ byte: UInt8, to weights: inout [UInt32]) {
            if start == nil {
                start = weights.count
                weights.append(0)
            }
            if byte != UInt8(ascii: "0") || weights.count > (start ?? 0) + 1 { weights.append(UInt32(byte)) }
        }

        /// Ends the number: a number with more figures is the greater one.
        mutating func close(_ weights: inout [UInt32]) {
            guard let first = start else { return }
            weights[first] = Weight.figures + UInt32(min(weights.count - first - 1, Weight.mostFigures))
            start = nil
        }
    }

    /// The order of the kinds of characters: blanks, symbols, figures, Latin letters, all others.
    private enum Weight {
        static let blank: UInt32 = 1
        static let figures: UInt32 = 0x100
        static let mostFigures = 0xFF
        static let letters: UInt32 = 0x200
        static let others: UInt32 = 0x1000
    }

    /// Negative if the first text sorts before the second.
    func compare(_ left: Key, _ right: Key) -> Int {
        if let locale {
            switch left.text.compare(right.text, options: [.caseInsensitive, .numeric], range: nil, locale: locale) {
            case .orderedAscending: return -1
            case .orderedDescending: return 1
            case .orderedSame: return 0
            }
        }
        var index = 0
        let count = min(left.weights.count, right.weights.count)
        while index < count {
            let a = left.weights[index]
            let b = right.weights[index]
            if a != b { return a < b ? -1 : 1 }
            index += 1
        }
        return left.weights.count == right.weights.count ? 0 : left.weights.count < right.weights.count ? -1 : 1
    }

    private static func append(_ scalar: Unicode.Scalar, _ number: inout Number, to weights: inout [UInt32]) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value), &number, to: &weights)
            return
        }
        switch scalar {
        case "ø": append(UInt8(ascii: "o"), &number, to: &weights)
        case "đ", "ð": append(UInt8(ascii: "d"), &number, to: &weights)
        case "ł": append(UInt8(ascii: "l"), &number, to: &weights)
        case "ı": append(UInt8(ascii: "i"), &number, to: &weights)
        case "æ": for letter in "ae".utf8 { append(letter, &number, to: &weights) }
        case "œ": for letter in "oe".utf8 { append(letter, &number, to: &weights) }
        case "ß": for letter in "ss".utf8 { append(letter, &number, to: &weights) }
        default:
            if scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{A0}" { return }
            number.close(&weights)
            if scalar.properties.isWhitespace {
                appendBlank(to: &weights)
            } else if !isPunctuation(scalar) {
                weights.append(scalar.value + Weight.others)
            }
        }
    }

    private static func append(_ byte: UInt8, _ number: inout Number, to weights: inout [UInt32]) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            number.append(byte, to: &weights)
            return
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            number.close(&weights)
            weights.append(Weight.letters + UInt32(byte | 0x20))
        case UInt8(ascii: " "), 0x09...0x0D:
            number.close(&weights)
            appendBlank(to: &weights)
        default:
            number.close(&weights)
            if !isPunctuation(Unicode.Scalar(byte)) { weights.append(UInt32(byte)) }
        }
    }

    /// Blanks count once, and not at the beginning.
    private static func appendBlank(to weights: inout [UInt32]) {
        if let last = weights.last, last != Weight.blank { weights.append(Weight.blank) }
    }

    /// Punctuation, as the collation of Unicode has it (UTS 10, “shifted”). Symbols such as + and $ count.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .connectorPunctuation,
            .otherPunctuation:
            true
        default: false
        }
    }
}

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

    /// The key of a text. Quotation marks and brackets at the beginning are ignored.
    func key(_ text: String) -> Key {
        let bare = String(
            Substring(text.unicodeScalars.drop { $0.isQuotationMark || "[](){} ".unicodeScalars.contains($0) }))
        var weights: [UInt32] = []
        weights.reserveCapacity(bare.utf8.count)
        if bare.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in bare.utf8 { weights.append(Self.weight(byte)) }
        } else {
            for scalar in bare.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
                Self.append(scalar, to: &weights)
            }
        }
        return Key(weights: weights, text: bare)
    }

    /// Negative if the first text sorts before the second.
    func compare(_ left: Key, _ right: Key) -> Int {
        if let locale {
            switch left.text.compare(right.text, options: [.caseInsensitive], range: nil, locale: locale) {
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

    private static func append(_ scalar: Unicode.Scalar, to weights: inout [UInt32]) {
        if scalar.isASCII {
            weights.append(weight(UInt8(truncatingIfNeeded: scalar.value)))
            return
        }
        switch scalar {
        case "ø": weights.append(weight(UInt8(ascii: "o")))
        case "đ", "ð": weights.append(weight(UInt8(ascii: "d")))
        case "ł": weights.append(weight(UInt8(ascii: "l")))
        case "ı": weights.append(weight(UInt8(ascii: "i")))
        case "æ": weights += [weight(UInt8(ascii: "a")), weight(UInt8(ascii: "e"))]
        case "œ": weights += [weight(UInt8(ascii: "o")), weight(UInt8(ascii: "e"))]
        case "ß": weights += [weight(UInt8(ascii: "s")), weight(UInt8(ascii: "s"))]
        case "\u{A0}", "\u{202F}": weights.append(weight(0x20))
        case "–", "—": weights.append(weight(UInt8(ascii: "-")))
        case "’", "‘": weights.append(weight(UInt8(ascii: "'")))
        case "“", "”": weights.append(weight(UInt8(ascii: "\"")))
        default:
            guard scalar.properties.generalCategory != .nonspacingMark else { return }
            weights.append(scalar.value + 0x1000)
        }
    }

    /// The weight of a byte: blanks, punctuation, symbols, digits, letters, in this order.
    private static func weight(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x61...0x7A: return UInt32(byte) + 0x100
        case 0x41...0x5A: return UInt32(byte) + 0x120
        case 0x30...0x39: return UInt32(byte) + 0x80
        default:
            return order.firstIndex(of: byte).map { UInt32($0) + 1 } ?? UInt32(byte)
        }
    }

    private static let order = Array(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".utf8)
}

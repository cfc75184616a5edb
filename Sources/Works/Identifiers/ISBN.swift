/// An International Standard Book Number with a correct check digit (ISO 2108).
public struct ISBN: Sendable, Hashable {
    /// The ten or thirteen digits as given, without hyphens. The last of ten may be `X`.
    public let digits: String

    /// The numbers of digits.
    static let lengths = [10, 13]

    /// Reads an ISBN-10 or ISBN-13, with or without hyphens and blanks. Nil if the length or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        guard StandardNumbers.isRight(text, as: .isbn) else { return nil }
        digits = String(Self.compact(text))
    }

    /// Whether a text is an ISBN.
    package static func isRight(_ text: String) -> Bool { StandardNumbers.isRight(text, as: .isbn) }

    /// The reason why a text is not an ISBN; nil if it is an ISBN.
    public static func problem(in text: some StringProtocol) -> String? {
        let digits = compact(text).utf8
        guard digits.allSatisfy({ $0.isFigure || $0 == UInt8(ascii: "X") }),
            !digits.dropLast().contains(UInt8(ascii: "X"))
        else { return "an ISBN has digits only, and X in the last place of ten" }
        switch digits.count {
        case 10:
            let expected = checkDigit(ten: digits.dropLast())
            return digits.last == expected.asciiValue ? nil : "the check digit should be \(expected)"
        case 13:
            guard digits.starts(with: "978".utf8) || digits.starts(with: "979".utf8) else {
                return "an ISBN of 13 digits begins with 978 or 979"
            }
            let expected = checkDigit(thirteen: digits.dropLast())
            return digits.last == expected.asciiValue ? nil : "the check digit should be \(expected)"
        default: return "an ISBN has 10 or 13 digits, not \(digits.count)"
        }
    }

    private static func compact(_ text: some StringProtocol) -> String {
        StandardNumbers.compact(ascii: text)
            ?? text.uppercased().filter { !StandardNumbers.isDash($0) && !$0.isWhitespace }
    }

    /// The thirteen digits. An ISBN-10 becomes an ISBN-13 with the prefix 978.
    public var thirteen: String {
        guard digits.count == 10 else { return digits }
        let stem = "978" + digits.dropLast()
        return stem + String(Self.checkDigit(thirteen: stem.utf8))
    }

    /// The ten digits; nil for a number with the prefix 979, which has no form of ten digits.
    public var ten: String? {
        guard digits.count == 13 else { return digits }
        guard digits.hasPrefix("978") else { return nil }
        let stem = digits.dropFirst(3).dropLast()
        return stem + String(Self.checkDigit(ten: stem.utf8))
    }

    private static func checkDigit(ten digits: some Sequence<UInt8>) -> Character {
        var sum = 0
        for (place, digit) in digits.enumerated() { sum += (10 - place) * digit.figureValue }
        return .checkDigit((11 - sum % 11) % 11)
    }

    private static func checkDigit(thirteen digits: some Sequence<UInt8>) -> Character {
        var sum = 0
        for (place, digit) in digits.enumerated() { sum += (place % 2 == 0 ? 1 : 3) * digit.figureValue }
        return .checkDigit((10 - sum % 10) % 10)
    }
}

extension Character {
    /// The check digit for a remainder: a figure, or X for ten.
    static func checkDigit(_ rest: Int) -> Character {
        rest < 10 ? Character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(rest))) : "X"
    }
}

extension UInt8 {
    /// The number of a figure of ASCII; 0 for other bytes.
    var figureValue: Int { isFigure ? Int(self - UInt8(ascii: "0")) : 0 }
}

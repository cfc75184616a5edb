/// An International Standard Serial Number with a correct check digit (ISO 3297).
public struct ISSN: Sendable, Hashable {
    /// The normal form: four digits, a hyphen, three digits and the check digit, as in `0305-7410`.
    public let text: String

    /// The number of digits.
    static let length = 8

    /// Reads an ISSN with or without its hyphen. Nil if the length or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        guard StandardNumbers.isRight(text, as: .issn) else { return nil }
        let digits = Self.compact(text)
        self.text = digits.prefix(4) + "-" + digits.suffix(4)
    }

    /// Whether a text is an ISSN.
    package static func isRight(_ text: String) -> Bool { StandardNumbers.isRight(text, as: .issn) }

    /// The reason why a text is not an ISSN; nil if it is an ISSN.
    public static func problem(in text: some StringProtocol) -> String? {
        let digits = compact(text)
        guard digits.count == length else { return "an ISSN has 8 digits, not \(digits.count)" }
        let bytes = digits.utf8
        guard bytes.dropLast().allSatisfy({ $0.isFigure }), let last = bytes.last,
            last.isFigure || last == UInt8(ascii: "X")
        else { return "an ISSN has digits only, and X in the last place" }
        var sum = 0
        for (place, digit) in bytes.dropLast().enumerated() { sum += (length - place) * digit.figureValue }
        let expected = Character.checkDigit((11 - sum % 11) % 11)
        return last == expected.asciiValue ? nil : "the check digit should be \(expected)"
    }

    private static func compact(_ text: some StringProtocol) -> String {
        StandardNumbers.compact(ascii: text)
            ?? text.uppercased().filter { !StandardNumbers.isDash($0) && !$0.isWhitespace }
    }
}

/// An International Standard Serial Number with a correct check digit (ISO 3297).
public struct ISSN: Sendable, Hashable {
    /// The normal form: four digits, a hyphen, three digits and the check digit, as in `0305-7410`.
    public let text: String

    /// Reads an ISSN with or without its hyphen. Nil if the length or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        guard Self.problem(in: text) == nil else { return nil }
        let digits = Self.compact(text)
        self.text = digits.prefix(4) + "-" + digits.suffix(4)
    }

    /// The reason why a text is not an ISSN; nil if it is an ISSN.
    public static func problem(in text: some StringProtocol) -> String? {
        let digits = compact(text)
        guard digits.count == 8 else { return "an ISSN has 8 digits, not \(digits.count)" }
        guard digits.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }), let last = digits.last,
            last == "X" || (last.isASCII && last.isNumber)
        else { return "an ISSN has digits only, and X in the last place" }
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + (8 - $1.offset) * ($1.element.wholeNumberValue ?? 0) }
        let check = (11 - sum % 11) % 11
        let expected: Character = check == 10 ? "X" : Character(String(check))
        return last == expected ? nil : "the check digit should be \(expected)"
    }

    private static func compact(_ text: some StringProtocol) -> String {
        StandardNumbers.compact(ascii: text)
            ?? text.uppercased().filter { !StandardNumbers.isDash($0) && !$0.isWhitespace }
    }
}

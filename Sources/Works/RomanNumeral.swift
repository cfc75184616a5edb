/// Roman numerals from 1 to 5999, in the strict form that page numbers and volumes have.
package enum RomanNumeral {
    /// The numbers that have a numeral; more than five M in a row are nobody's page number.
    private static let range = 1..<6000
    /// The letters of the longest numeral, MMMMMDCCCLXXXVIII.
    private static let longest = 17

    private static let letters: [(String, Int)] = [
        ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10),
        ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]

    /// The numeral in small letters; nil for a number outside 1 to 5999.
    package static func text(_ number: Int) -> String? {
        guard range.contains(number) else { return nil }
        var rest = number
        var text = ""
        for (letter, worth) in letters {
            while rest >= worth {
                text += letter
                rest -= worth
            }
        }
        return text
    }

    /// The value of a numeral in small letters or in capitals; nil for any other text, “iiii” included.
    package static func value(_ text: some StringProtocol) -> Int? {
        let lowered = text.lowercased()
        guard !lowered.isEmpty, lowered.utf8.count <= longest, lowered == text || lowered.uppercased() == text else {
            return nil
        }
        var rest = Substring(lowered)
        var value = 0
        for (letter, worth) in letters {
            while rest.hasPrefix(letter) {
                value += worth
                rest = rest.dropFirst(letter.count)
            }
        }
        return rest.isEmpty && self.text(value) == lowered ? value : nil
    }
}

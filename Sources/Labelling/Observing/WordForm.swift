/// The outer form of a word.
enum WordForm: UInt8 {
    case none, small, smallShort, capitalised, capitals, twoCapitals, capital, initial, smallLetter, mixed
    case digit1, digit2, digit3, year, digit4, digitsMore, roman, smallRoman, url, doi, character, caseless, eprint

    /// The number of forms.
    static let count = 23

    /// The form of digits.
    static func ofDigits(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordForm {
        switch range.count {
        case 1: return .digit1
        case 2: return .digit2
        case 3: return .digit3
        case 4:
            let first = text[range.lowerBound], second = text[range.lowerBound + 1]
            let isYear =
                first == UInt8(ascii: "1") && second >= UInt8(ascii: "4")
                || first == UInt8(ascii: "2") && second == UInt8(ascii: "0")
            return isYear ? .year : .digit4
        default: return .digitsMore
        }
    }

    /// The form of letters, of which some are capitals and some small.
    static func ofLetters(_ letters: LetterCount, isRoman: Bool, isBeforeStop: Bool) -> WordForm {
        if letters.capitals == 0, letters.small == 0 { return .caseless }
        if letters.capitals == 0 {
            if isRoman { return .smallRoman }
            return letters.small == 1 ? .smallLetter : letters.small < 4 ? .smallShort : .small
        }
        if letters.small == 0 {
            if letters.capitals == 1 { return isBeforeStop ? .initial : .capital }
            if isRoman { return .roman }
            return letters.capitals == 2 ? .twoCapitals : .capitals
        }
        return letters.capitals == 1 && letters.firstIsCapital ? .capitalised : .mixed
    }
}

/// How many capitals and small letters a word has.
struct LetterCount {
    var capitals = 0
    var small = 0
    var firstIsCapital = false
}

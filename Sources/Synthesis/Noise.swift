import CitandaLabelling

/// Damage by scanning and typesetting: broken words, lost and added blanks, misread letters.
enum Noise {
    case none
    /// Words broken at the end of a line: “Techno- logie”, “Bollet - tino”, “Techno logie”.
    case broken(String)
    /// Blanks between a capital and small capitals: “w orld”.
    case torn
    /// Letters misread.
    case misread
    /// Blanks lost behind full stops and commas.
    case tight

    static func random(_ random: inout SplitMix) -> Noise {
        switch Int.random(in: 0..<36, using: &random) {
        case 0: .broken("- ")
        case 1: .broken(" - ")
        case 2: .broken(" ")
        case 3: .torn
        case 4: .misread
        case 5: .tight
        default: .none
        }
    }

    func applied(to text: String, _ random: inout SplitMix) -> String {
        switch self {
        case .none: return text
        case .tight:
            var result = ""
            for character in text {
                if character == " ", let last = result.last, last == "." || last == ",", Bool.random(using: &random) {
                    continue
                }
                result.append(character)
            }
            return result
        case .misread:
            let pairs: [Character: String] = [
                "l": "1", "m": "rn", "ü": "ii", "ö": "o", "I": "l", "h": "b", "e": "c", "–": "—", "ä": "a",
            ]
            return text.reduce(into: "") { result, character in
                if let wrong = pairs[character], Int.random(in: 0..<30, using: &random) == 0 {
                    result += wrong
                } else {
                    result.append(character)
                }
            }
        case .broken(let mark):
            return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
                guard word.count > 6, word.allSatisfy(\.isLetter), Int.random(in: 0..<8, using: &random) == 0 else {
                    return String(word)
                }
                let cut = Int.random(in: 3..<word.count - 2, using: &random)
                return word.prefix(cut) + mark + word.dropFirst(cut)
            }.joined(separator: " ")
        case .torn:
            return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
                guard word.count > 3, word.allSatisfy(\.isLetter), let first = word.first, first.isUppercase,
                    Int.random(in: 0..<3, using: &random) == 0
                else { return String(word) }
                return first.lowercased() + " " + word.dropFirst()
            }.joined(separator: " ")
        }
    }
}

/// Numbers in letters: a, b, … z, aa, ab, … They tell works of one author and year apart.
package enum LetterNumeral {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz")

    /// The letters of a number, from 0 for “a”. A negative number is “a” too.
    package static func text(_ number: Int) -> String {
        var rest = max(number, 0)
        var letters: [Character] = []
        repeat {
            letters.append(alphabet[rest % alphabet.count])
            rest = rest / alphabet.count - 1
        } while rest >= 0
        return String(letters.reversed())
    }
}

import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// The family names of the authors whom a manuscript cites, to be found in commentary.
struct CitedFamilies {
    private let names: [String: CitedAuthors]
    /// The numbers of the names. Most words are no names, and are told apart by their bytes alone.
    private let numbers: Set<UInt64>

    init(_ names: [String: CitedAuthors]) {
        self.names = names
        numbers = Set(
            names.keys.map { name in
                var hash = TextHash()
                hash.add(name)
                return hash.number
            })
    }

    /// The shortest family name, in letters, that tells an author from a word of a sentence.
    static let shortestName = 4

    /// Whether a word of a text names one of the authors.
    func areNamed(in text: ArraySlice<UInt8>) -> Bool {
        text.split(separator: UInt8(ascii: " ")).contains { word in
            word.count >= Self.shortestName && (number(of: word).map(numbers.contains) ?? true) && isName(word)
        }
    }

    /// “Cobb’s *Salt*” names Cobb, and “Schmidt-Brentano” is one name.
    private func isName(_ word: ArraySlice<UInt8>) -> Bool {
        let word = String(decoding: word, as: UTF8.self)
        let parts = ComparableText.words(of: word.withoutGenitive.map { String($0) } ?? word)
        return (parts + [parts.joined(separator: " ")]).contains { names[$0] != nil }
    }

    /// The number of a word of ASCII letters and figures, in small letters and without the marks at its ends; nil for other words.
    private func number(of word: ArraySlice<UInt8>) -> UInt64? {
        guard let first = word.firstIndex(where: Self.isSign), let last = word.lastIndex(where: Self.isSign) else {
            return nil
        }
        var hash = TextHash()
        for index in word.indices {
            let byte = word[index]
            guard byte < 0x80 else { return nil }
            if Self.isSign(byte) {
                hash.add(UInt64(Unicode.Scalar(byte).isCapital ? byte | 0x20 : byte))
            } else if Unicode.Scalar(byte).isApostrophe || (first...last).contains(index) {
                return nil
            }
        }
        return hash.number
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte < 0x80 && Unicode.Scalar(byte).isLetterOrFigure
    }
}

import CitandaLexicon

/// A title or name as words to compare: in small letters, without marks and apostrophes.
package enum ComparableText {
    /// The words of a text.
    package static func words(of text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func close() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                if scalar.isWordScalar || scalar.isDigit {
                    word.append(UInt8(scalar.value) | (scalar.isCapital ? 0x20 : 0))
                } else if !scalar.isApostrophe {
                    close()
                }
            } else if let base = ASCIIFold.base(scalar) {
                word += base.utf8
            } else if scalar.isApostrophe || scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else if scalar.isWordScalar {
                word += scalar.properties.lowercaseMapping.utf8
            } else {
                close()
            }
        }
        close()
        return words
    }

    /// The words of a title without its leading article.
    package static func title(_ text: String) -> [String] {
        let words = words(of: text)
        return words.count > 1 && Lexicon.contains(words[0], in: .titleArticles) ? Array(words.dropFirst()) : words
    }

    /// The words of a title without its leading article, as one key.
    package static func key(_ text: String) -> String { title(text).joined(separator: " ") }

    /// The number of letters to change, add or remove to turn one word into the other. Above the limit, the
    /// number is not exact.
    package static func distance(_ a: String, _ b: String, limit: Int = 2) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        guard abs(a.count - b.count) <= limit, a.count < 64, b.count < 64 else { return limit + 1 }
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }

    /// A word, and the word without each of its letters. Two words a letter apart share such a form, so that a table finds slips.
    ///
    /// Words that are longer than any name have none.
    package static func slipForms(_ word: String) -> Set<String> {
        guard word.utf8.count <= longestName else { return [] }
        var forms: Set<String> = [word]
        for place in word.indices {
            var shorter = word
            shorter.remove(at: place)
            forms.insert(shorter)
        }
        return forms
    }

    /// The bytes of the longest name of a person, body or publisher.
    private static let longestName = 120
}

import CitandaLexicon

/// A title or name as words to compare: in small letters, without marks and apostrophes.
package enum ComparableText {
    /// The words of a text.
    package static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                if scalar.isWordScalar || scalar.isDigit {
                    word.unicodeScalars.append(
                        scalar.value >= 0x41 && scalar.value <= 0x5A
                            ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar)
                } else if !scalar.isApostrophe {
                    if !word.isEmpty { words.append(word) }
                    word = ""
                }
            } else if let base = ASCIIFold.base(scalar) {
                word += base
            } else if scalar.isApostrophe || scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else if scalar.isWordScalar {
                word += scalar.properties.lowercaseMapping
            } else {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The words of a title without its leading article.
    package static func title(_ text: String) -> [String] {
        let words = words(of: text)
        return words.count > 1 && articles.contains(words[0]) ? Array(words.dropFirst()) : words
    }

    /// The words of a title without its leading article, as one key.
    package static func key(_ text: String) -> String { title(text).joined(separator: " ") }

    package static let articles: Set<String> = [
        "the", "a", "an", "le", "la", "les", "der", "die", "das", "el", "los", "il", "l",
    ]

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
}

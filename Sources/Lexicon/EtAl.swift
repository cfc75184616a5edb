/// The words that close a list of names whose other names are left out: “et al.”, “u. a.”, “и др.”.
package enum EtAl {
    /// The characters for “et al.” at the end of a name of two characters or more.
    package static func charactersAtEnd(of name: String) -> String? {
        Lexicon.words(.etAlCharacters).sorted { $0.count > $1.count }.first {
            name.hasSuffix($0) && name.count >= $0.count + leastName
        }
    }

    /// The characters of the shortest name of a person.
    private static let leastName = 2

    /// One form, word by word.
    fileprivate struct Form {
        var words: [(text: String, hasStop: Bool)]
    }

    private static let table: [String: [Form]] = {
        var table: [String: [Form]] = [:]
        for text in Lexicon.words(.etAl) {
            let form = Form(
                words: text.split(separator: " ").map { word in
                    (word.trimmingSuffix("."), word.hasSuffix("."))
                })
            if let first = form.words.first { table[first.text, default: []].append(form) }
        }
        // “& al.”, “& others”
        table["&"] = table.filter { Lexicon.contains($0.key, in: .conjunctions) }.flatMap(\.value)
        return table.mapValues { $0.sorted { $0.length > $1.length } }
    }()

    /// The words that begin a form.
    package static let firstWords: Set<String> = Set(table.keys).subtracting(["&"])

    /// The last words of all forms, as they stand between blanks: “al.”, “others”, “u.a.”.
    package static let lastWords: Set<String> = {
        let words = table.values.joined().flatMap { form in
            [form.words.suffix(1), form.words[...]].map { $0.map { $0.text + ($0.hasStop ? "." : "") }.joined() }
        }
        return Set(words).union(Lexicon.words(.etAlCharacters))
    }()

    /// The length of the longest of `lastWords` in bytes.
    package static let longestLastWord = lastWords.map(\.utf8.count).max() ?? 0

    /// Whether a word, in small letters, is found in “et al.” and its like, and hardly elsewhere.
    package static func isWord(_ word: String) -> Bool { distinctive.contains(word) }

    private static let distinctive = Set(
        table.values.joined().compactMap(\.words.last?.text).filter { $0.count > 2 || $0 == "al" || $0 == "др" })

    /// How many words and marks from the first on say “et al.”, with the full stops that belong to them; nil where they say something else.
    ///
    /// - Parameter token: the printed word or mark at a distance from the first; nil behind the last.
    package static func length(_ token: (Int) -> String?) -> Int? {
        // A single capital letter is an initial: “U. A. Roe”.
        guard let first = token(0), first.utf8.count <= longest, first.count > 1 || first == first.lowercased(),
            let forms = table[first.lowercased()]
        else { return nil }
        for form in forms where form.isThere(token) { return form.length }
        return nil
    }

    /// Whether a whole text says “et al.” and nothing else.
    package static func isWhole(_ text: String) -> Bool {
        if Lexicon.contains(text, in: .etAlCharacters) { return true }
        var tokens: [String] = []
        for character in text {
            if character.isWhitespace {
                tokens.append("")
            } else if character == "." || character == "&" {
                tokens.append(String(character))
            } else if tokens.isEmpty || tokens.last == "." || tokens.last == "" || tokens.last == "&" {
                tokens.append(String(character))
            } else {
                tokens[tokens.count - 1].append(character)
            }
        }
        tokens.removeAll(where: \.isEmpty)
        guard let length = length({ $0 < tokens.count ? tokens[$0] : nil }) else { return false }
        return length == tokens.count
    }

    /// The longest first word in bytes.
    private static let longest = 8
}

extension EtAl.Form {
    /// How many words and full stops it has.
    fileprivate var length: Int { words.count + words.count(where: \.hasStop) }

    /// Whether the words and marks of a text are those of the form.
    fileprivate func isThere(_ token: (Int) -> String?) -> Bool {
        var index = 0
        for word in words {
            // “& al.”: the sign for “and” in the place of the word.
            let printed = token(index)?.lowercased()
            guard printed == word.text || index == 0 && printed == "&" else { return false }
            index += 1
            if word.hasStop {
                guard token(index) == "." else { return false }
                index += 1
            }
        }
        return true
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        String(last == character ? dropLast() : self)
    }
}

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

    private static let longestFirstWord = formsByWord.compactMap(\.first).map(\.utf8.count).max() ?? 0

    /// Whether a form may begin with a word as printed. The look-up is faster than the reading of a form.
    package static func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
        word.count <= longestFirstWord && word.withUnsafeBufferPointer { firstWords.contains(Lexicon.key($0)) }
    }

    /// The keys (`Lexicon.key`) of the first words in small letters and with capitals, with their full stops and without, and of “&”.
    private static let firstWords: Set<UInt64> = {
        let words = formsByWord.compactMap(\.first).map(String.init) + Lexicon.words(.etAlCharacters)
        let bare = words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        let printed = (words + bare).flatMap { [$0, $0.withCapital, $0.uppercased()] } + ["&"]
        return Set(printed.map { Lexicon.key($0) })
    }()

    private static let forms = Lexicon.phrases(.etAl)

    private static let formsByWord = Lexicon.words(.etAl).map { $0.split(separator: " ") }

    /// The words for “and” that begin a form. The sign “&” may take their place: “& al.”, “& others”.
    private static let conjunctions = Set(formsByWord.compactMap { $0.first.map(String.init) }).filter {
        Lexicon.contains($0, in: .conjunctions)
    }

    /// Whether a word between blanks is the last one of a form: “al.”, “others”, “u.a.”.
    package static func isLastWord(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= longestLastWord && word.withUnsafeBufferPointer { lastWords.contains(Lexicon.key($0)) }
    }

    private static let allLastWords =
        formsByWord.flatMap { words in [words.suffix(1).joined(), words.joined()] }
        + Lexicon.words(.etAlCharacters)

    /// The keys of the last words (`Lexicon.key`).
    private static let lastWords = Set(allLastWords.map { Lexicon.key($0) })

    private static let longestLastWord = allLastWords.map(\.utf8.count).max() ?? 0

    /// The bytes of the longest form, and room for the blanks between its words.
    private static let longestForm = 2 * (Lexicon.words(.etAl).map(\.utf8.count).max() ?? 0)

    /// Whether a word, in small letters, is found in “et al.” and its like, and hardly elsewhere.
    package static func isWord(_ word: String) -> Bool { distinctive.contains(word) }

    private static let distinctive = Set(
        formsByWord.compactMap { $0.last.map { String($0.last == "." ? $0.dropLast() : $0) } }
            .filter { $0.count > 2 || $0 == "al" || $0 == "др" })

    /// How many words and marks from the first on say “et al.”; nil where they say something else.
    ///
    /// The full stops of the words count too.
    ///
    /// - Parameter token: the printed word or mark at a distance from the first; nil behind the last.
    package static func length(_ token: (Int) -> String?) -> Int? {
        guard let first = token(0), first.utf8.count <= longestFirstWord else { return nil }
        // A single capital letter is an initial: “U. A. Roe”.
        guard first == "&" || !isInitial(first) else { return nil }
        let length =
            first == "&"
            ? conjunctions.compactMap { word in forms.longest { $0 == 0 ? word : token($0) }?.length }.max()
            : forms.longest(token)?.length
        // “Cobb und A. Bee” names two people.
        guard let length, let next = token(length), next.first?.isUppercase == true,
            (1..<length).contains(where: { token($0).map { isInitial($0) } ?? false })
        else { return length }
        return nil
    }

    private static func isInitial(_ word: String) -> Bool { word.count == 1 && word != word.lowercased() }

    /// Whether a whole text says “et al.” and nothing else.
    package static func isWhole(_ text: String) -> Bool {
        guard text.utf8.count <= longestForm else { return false }
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
}

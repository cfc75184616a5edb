import CitandaLexicon

/// An edition in words as American houses print it: “rev. ed.” for “Revised” (Chicago 18 §14.17).
struct EditionWords {
    /// The words in their short forms.
    let text: String

    /// The short form of an edition; nil where some word is not one of English editions.
    init?(_ edition: String) {
        var words: [String] = []
        var isNamed = false
        for word in edition.split(separator: " ") {
            let bare = word.filter { $0 != "." && $0 != "," }.lowercased()
            if let short = Lexicon.value(of: bare, in: .houseWords) {
                isNamed = isNamed || Lexicon.contains(bare, in: .editionLabels)
                words.append(short)
            } else if bare == "and" || bare.first?.isNumber == true {
                words.append(String(word))
            } else if Lexicon.words(.editions, of: "en").contains(bare) {
                words.append(bare)
            } else {
                return nil
            }
        }
        guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
        text = (words + (isNamed ? [] : ["ed."])).joined(separator: " ")
    }
}

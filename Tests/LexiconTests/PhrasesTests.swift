import Testing

@testable import CitandaLexicon

@Suite("Phrases of a word list")
struct PhrasesTests {
    private static let phrases = Phrases(["op cit", "op. cit.", "op", "loc. cit.", "там же"])

    @Test(
        "The longest phrase is found, with the full stops that its list writes",
        arguments: [
            ("op cit 4", "op cit", 2), ("Op . Cit . 4", "op. cit.", 4), ("op . 4", "op", 1), ("loc cit", nil, 0),
            ("Там же", "там же", 2), ("там", nil, 0), ("cit", nil, 0),
        ] as [(String, String?, Int)])
    func longest(_ text: String, _ phrase: String?, _ length: Int) {
        let tokens = text.split(separator: " ").map(String.init)
        let found = Self.phrases.longest { $0 < tokens.count ? tokens[$0] : nil }
        #expect(found?.text == phrase)
        #expect(found?.length ?? 0 == length)
    }

    @Test("A word that begins a phrase is not in its list unless it is there alone")
    func firstWords() {
        #expect(Lexicon.classes(of: "et").beginsPhrase)
        #expect(!Lexicon.classes(of: "et").contains(.etAl))
        #expect(Lexicon.contains("et al.", in: .etAl))
    }
}

import CitandaDiagnostics
import Testing

@Suite struct MisspellingTests {
    @Test(arguments: [
        ("check", "chek", true), ("check", "chekc", true), ("check", "checkk", true), ("check", "chock", true),
        ("check", "check", true), ("check", "ceck", true), ("check", "xcheck", true), ("check", "kcehc", false),
        ("check", "tidy", false), ("check", "che", false), ("", "a", true), ("", "ab", false), ("ab", "ba", true),
    ])
    func slips(_ word: String, _ typed: String, _ isLikely: Bool) {
        #expect(Misspelling.isLikely(word, of: typed) == isLikely)
        #expect(Misspelling.isLikely(typed, of: word) == isLikely)
    }
}

import Testing

@testable import CitandaWorks

/// Texts are compared by their words, however they are set.
@Suite struct ComparableTextTests {
    @Test(arguments: [
        ("The Salt Road", ["the", "salt", "road"]), ("L’État, c’est moi!", ["letat", "cest", "moi"]),
        ("Größe & Straße", ["grosse", "strasse"]), ("Соль и власть", ["sol", "i", "vlast"]), ("—", []), ("", []),
        ("“Salt”: A History", ["salt", "a", "history"]),
    ])
    func words(_ text: String, _ words: [String]) { #expect(ComparableText.words(of: text) == words) }

    @Test(arguments: [
        ("The Salt Road", "salt road"), ("Die Salzstraße", "salzstrasse"), ("The", "the"), ("La sal", "sal"),
    ])
    func aTitleIsComparedWithoutItsArticle(_ text: String, _ key: String) { #expect(ComparableText.key(text) == key) }

    @Test(arguments: [("salt", "salt", 0), ("salt", "salz", 1), ("salt", "slat", 2), ("salt", "pepper", 6)])
    func distance(_ left: String, _ right: String, _ expected: Int) {
        #expect(ComparableText.distance(left, right) == expected)
    }

    /// Two words share a form where a letter is changed, added or left out, and only there or nearly so.
    @Test(arguments: [
        ("krugman", "krugmam", true), ("ebner", "ebener", true), ("leclerq", "leclercq", true), ("chen", "wang", false),
        ("goncharenko", "gonchar", false),
    ])
    func slipForms(_ left: String, _ right: String, _ isSlip: Bool) {
        #expect(!ComparableText.slipForms(left).isDisjoint(with: ComparableText.slipForms(right)) == isSlip)
    }
}

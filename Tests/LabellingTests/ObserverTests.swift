import Testing

@testable import CitandaLabelling

/// What is seen between words is what a reader sees there.
struct ObserverTests {
    private func words(_ text: String) -> [ObservedWord] {
        Array(text.utf8).withUnsafeBufferPointer { text in
            Observer.observe(Tokeniser.tokens(of: text), of: text, names: NameList()).words
        }
    }

    @Test(arguments: [
        ("a b", Gap.blank), ("a, b", .comma), ("A. b", .initialStop), ("Ab. c", .stop), ("a (b", .open),
        ("a) b", .close),
        ("a), b", .closeComma), ("a “b”", .quoteOpen), ("a: b", .colon), ("l’arte", .apostrophe), ("3-4", .hyphen),
        ("a – b", .dash),
        ("a/b", .slash), ("a & b", .ampersand), ("5HT", .adjacent), ("a; b", .semicolon), ("(a) (b", .closeOpen),
    ])
    func gaps(text: String, expected: Gap) { #expect(words(text).last?.gap == expected) }

    @Test(arguments: [
        ("“Salt roads” north", [1, 1, 2]), ("„Salz“ nord", [1, 2]), ("‘Women’s work’ in", [1, 1, 1, 2]),
        ("«Sale» nord", [1, 2]), ("»Salz« nord", [1, 2]), ("O'Brien north", [0, 0, 0]),
    ])
    func quotations(text: String, expected: [UInt64]) { #expect(words(text).map(\.quotation) == expected) }

    @Test(arguments: [
        ("1999", WordForm.year), ("12", .digit2), ("XIV", .roman), ("Salt", .capitalised), ("salted", .small),
        ("K. x", .initial),
        ("NATO", .capitals), ("10.1000/182", .doi), ("https://a.org/b", .url), ("1412.4637", .eprint),
        ("史", .character),
    ])
    func forms(text: String, expected: WordForm) { #expect(words(text).first?.form == expected) }
}

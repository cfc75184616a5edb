import CitandaRecognition
import Testing

@testable import CitandaManuscripts

@Suite struct CitedFamiliesTests {
    private static let families = CitedFamilies(
        ["cobb": CitedAuthors(), "schmidt brentano": CitedAuthors(), "deifang": CitedAuthors(), "roe": CitedAuthors()])

    @Test(arguments: [
        ("as Cobb showed", true), ("(Cobb, and others)", true), ("Cobb’s *Salt*", true), ("Cobb's ports", true),
        ("in SCHMIDT-BRENTANO", true), ("see Deifáng.", true), ("“Cobb”", true), ("Cobbler and cob", false),
        ("Cobb2", false), ("the letter was never answered", false), ("Roe and Doe", false), ("— … 1988 –", false),
        ("", false),
    ])
    func anAuthorIsFoundInCommentary(_ text: String, _ isNamed: Bool) {
        #expect(Self.families.areNamed(in: Array(text.utf8)[...]) == isNamed)
    }
}

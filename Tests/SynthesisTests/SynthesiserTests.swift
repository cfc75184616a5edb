import CitandaLabelling
import CitandaSynthesis
import Testing

/// Printed records are labelled whole, and the same seed prints the same.
struct SynthesiserTests {
    private static let references = [
        LabelledReference(
            source: "test",
            segments: [
                ("author", "Abe, Kenji"), ("other", ". "), ("title", "A History of Salt Roads"), ("other", ". "),
                ("container-title", "Asia Ledger"), ("other", " "), ("volume", "3"), ("other", " ("), ("date", "2001"),
                ("other", ")."),
            ])
    ]

    @Test func theSameSeedPrintsTheSame() {
        var one = Synthesiser(references: Self.references, names: [], seed: 5)
        var two = Synthesiser(references: Self.references, names: [], seed: 5)
        #expect(one.references(50).map(\.text) == two.references(50).map(\.text))
    }

    @Test func everyReferenceHasAFieldAndNoTemplateSigns() {
        var synthesiser = Synthesiser(references: Self.references, names: [])
        for reference in synthesiser.references(3000) {
            #expect(reference.segments.contains { $0.label != "other" })
            #expect(!reference.text.contains("{") && !reference.text.contains("|"), "\(reference.text)")
        }
    }
}

import CitandaLabelling
import CitandaSynthesis
import Testing

/// Printed records are labelled whole, and the same seed prints the same.
struct SynthesiserTests {
    @Test func theSameSeedPrintsTheSame() {
        var one = Synthesiser(references: SaltRoads.references, names: [], seed: 5)
        var two = Synthesiser(references: SaltRoads.references, names: [], seed: 5)
        #expect(one.references(50).map(\.text) == two.references(50).map(\.text))
    }

    @Test func everyReferenceHasAFieldAndNoTemplateSigns() {
        var synthesiser = Synthesiser(references: SaltRoads.references, names: [])
        for reference in synthesiser.references(3000) {
            #expect(reference.segments.contains { $0.label != "other" })
            #expect(!reference.text.contains("{") && !reference.text.contains("|"), "\(reference.text)")
        }
    }
}

import CitandaJSON
import CitandaLabelling
import Testing

/// A model learns the form it is shown, and learns the same each time.
struct TrainerTests {
    private static func references(_ count: Int) -> [LabelledReference] {
        let names = ["Abe", "Lee", "Ito", "Kurz", "Holm"], words = ["Salt", "Roads", "Trade", "Ships", "Winter"]
        return (0..<count).map { number in
            LabelledReference(
                source: "test",
                segments: [
                    ("author", names[number % 5] + ", " + names[number / 5 % 5]), ("other", " ["),
                    ("date", "19\(10 + number % 80)"),
                    ("other", "] "), ("title", words[number % 5] + " and " + words[number / 3 % 5]), ("other", "."),
                ])
        }
    }

    @Test func learnsAFormOfItsOwn() {
        let chain = Trainer(labels: ["author", "date", "other", "title"]).chain(fitting: Self.references(120))
        let text = Array("Lund, Eve [1950] Rivers and Winter.".utf8)
        let fields = Labeller(model: chain).label(text).segments(of: text).filter { $0.label != "other" }
        #expect(fields.map(\.label) == ["author", "date", "title"])
    }

    @Test func learnsTheSameEachTime() {
        let trainer = Trainer(labels: ["author", "date", "other", "title"])
        #expect(
            trainer.chain(fitting: Self.references(60)).fileBytes
                == trainer.chain(fitting: Self.references(60)).fileBytes)
    }

    @Test func linesThatAreNoReferencesAreNamed() {
        let lines = [
            "{\"source\":\"a\",\"text\":\"x\",\"segments\":[[\"title\",\"x\"]]}", "", "{}", "nonsense",
            "{\"segments\":[[\"title\"]]}",
        ]
        let (references, unread) = LabelledReference.read(Array(lines.joined(separator: "\n").utf8))
        #expect(references.count == 1)
        #expect(unread == [3, 4, 5])
    }
}

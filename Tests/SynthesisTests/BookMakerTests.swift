import CitandaLabelling
import CitandaRecognition
import CitandaSynthesis
import Testing

/// Invented books are the same for the same seed, and every citation in them is labelled.
struct BookMakerTests {
    private static func maker(seed: UInt64 = 3) -> BookMaker {
        BookMaker(
            references: SaltRoads.references, names: [], prose: "The harbour was closed for the winter of that year.",
            seed: seed)
    }

    @Test func theSameSeedInventsTheSame() {
        var one = Self.maker(), two = Self.maker(), other = Self.maker(seed: 4)
        let first = one.book().map(\.text)
        #expect(first == two.book().map(\.text))
        #expect(first != other.book().map(\.text))
    }

    @Test func everyCitationHasAFieldAndStandsInOneLine() {
        var maker = Self.maker()
        for note in (0..<60).flatMap({ _ in maker.book() }) {
            #expect(!note.text.contains("\n"))
            for case .citation(let kind, let segments) in note.pieces {
                #expect(segments.contains { $0.label != "other" }, "\(kind): \(note.text)")
            }
        }
    }
}

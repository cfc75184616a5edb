import CitandaDocuments
import CitandaLabelling
import Foundation
import TestSupport
import Testing

@testable import CitandaRecognition

/// The model of notes comes back from its file, and what is no model is refused.
@Suite struct NoteModelTests {
    @Test func theModelInTheProgramIsThatOfTheFolder() throws {
        let file = Shared.packageFolder.appendingPathComponent("Models/notes.model")
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(try #require(NoteModel.embedded).fileBytes == bytes)
        let references = try #require(LinearChain.embedded)
        // The command does not look at the sums of the model again.
        #expect(throws: Never.self) { try NoteModel(model: bytes, references: references) }
        #expect(bytes.count + references.fileBytes.count < 10_000_000)
    }

    @Test func whatIsNoModelIsRefused() throws {
        let good = try #require(NoteModel.embedded).fileBytes
        let references = try #require(LinearChain.embedded)
        var cases: [[UInt8]] = [[], [1, 2, 3], Array(good.prefix(14)), Array(good.prefix(40)), Array(good.dropLast())]
        for place in [3, 14, 16, 40, good.count / 2, good.count - 1] {
            var bad = good
            bad[place] ^= 0xFF
            cases.append(bad)
        }
        for bytes in cases { #expect((try? NoteModel(model: bytes, references: references)) == nil) }
    }

    /// A form that no grammar has is learnt from a few notes.
    @Test func aCustomIsLearntFromNotes() throws {
        let drafts = (1...60).map { number in
            NoteDraft([
                .commentary("Compare "),
                .citation(
                    .full,
                    [
                        ("title", "Ledger \(number)"), ("other", " kept-by "), ("author", "Berg"), ("other", " @ "),
                        ("location", "Oslo"),
                    ]), .commentary(" for the winter."),
            ])
        }
        let trainer = NoteTrainer(references: try #require(LinearChain.embedded)) { _ in }
        let model = trainer.model(fitting: [LabelledNotes(source: "test", drafts: drafts)])
        let note = Passage(plain: Array("Compare Ledger 77 kept-by Berg @ Oslo for the winter.".utf8))
        let read = HybridRecogniser(notes: model).citations(in: note, context: RecognitionContext())
        #expect(read.map { note[$0.range] } == ["Ledger 77 kept-by Berg @ Oslo"])
        #expect(read.first?.spans.map { $0.label } == [.title, .author, .location])
        #expect(read.first?.evidence.isExact == false)
    }
}

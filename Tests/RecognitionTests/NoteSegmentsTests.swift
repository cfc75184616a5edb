import CitandaDocuments
import Foundation
import ReadingSupport
import TestSupport
import Testing

@testable import CitandaLexicon
@testable import CitandaManuscripts
@testable import CitandaRecognition

/// What holds of every reading whatever the manuscript.
@Suite struct NoteSegmentsTests {
    /// The pieces of every note, one after the other, are the note; citations lie inside and do not overlap.
    private func expectWholeNotes(_ reading: Reading, _ name: String) {
        for note in reading.notes {
            var position = note.note.textRange.lowerBound
            for segment in note.segments {
                let range =
                    switch segment {
                    case .citation(_, let range), .commentary(let range): range
                    }
                #expect(range.lowerBound == position, "\(name), note \(note.note.number)")
                position = range.upperBound
            }
            #expect(position == note.note.textRange.upperBound, "\(name), note \(note.note.number)")
            let count = note.segments.filter { if case .citation = $0 { true } else { false } }.count
            #expect(count == note.citations.count, "\(name), note \(note.note.number)")
        }
    }

    @Test(arguments: [
        "manuscripts/dev/salt-roads.md", "manuscripts/dev/northern-customs.md", "manuscripts/short-history.md",
    ])
    func segmentsReproduceTheNotesOfSharedManuscripts(_ path: String) throws {
        guard let bytes = try Shared.bytes(path) else { return }
        let reading = Sample.reading(bytes)
        #expect(!reading.notes.isEmpty)
        expectWholeNotes(reading, path)
    }

    @Test func segmentsReproduceTheNotesOfTheSample() throws {
        let folder = Shared.packageFolder.appendingPathComponent("Bibliography")
        expectWholeNotes(
            Sample.reading(Array(try Data(contentsOf: folder.appendingPathComponent("split.md")))), "split.md")
    }

    @Test func segmentsReproduceEveryNoteOfTheTables() {
        let tables = ReferenceGrammarTests.notes + ArchiveGrammarTests.documents + NoteGrammarTests.notes
        expectWholeNotes(Sample.reading(notes: tables.map(\.text)), "tables")
    }

    /// A generator that gives the same numbers in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    @Test(arguments: 0..<24)
    func damagedBytesNeverTrap(_ seed: Int) {
        var numbers = Numbers(state: UInt64(seed) &+ 7)
        let tables = ReferenceGrammarTests.notes + ArchiveGrammarTests.documents + NoteGrammarTests.notes
        var bytes = Array(
            ("# Essay\n\n" + tables.indices.map { "Words.[^\($0)]\n\n" }.joined()
                + tables.enumerated().map { "[^\($0.offset)]: \($0.element.text)\n\n" }.joined()
                + "## Bibliography\n\n" + ReferenceGrammarTests.entries.map { $0.0 + "\n\n" }.joined()).utf8)
        let marks = Array("()[]*\"'“”‘’«»,.;:0–—_\n\u{0}<td>沈".utf8)
        for _ in 0..<bytes.count / 12 {
            let place = Int.random(in: bytes.indices, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(marks.randomElement(using: &numbers) ?? 0, at: place)
            default: bytes[place] = marks.randomElement(using: &numbers) ?? 0
            }
        }
        expectWholeNotes(Sample.reading(bytes), "seed \(seed)")
    }

    @Test(arguments: [0, 1, 64, 4096])
    func randomBytesNeverTrap(_ count: Int) {
        var numbers = Numbers(state: UInt64(count))
        for _ in 0..<16 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            expectWholeNotes(Sample.reading(bytes), "random")
            expectWholeNotes(Sample.reading(Array("Words.[^1]\n\n[^1]: ".utf8) + bytes), "random note")
        }
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: ["(", "[", "“", "\"", "*", "«", "(“", "A. ", "Jane Cobb, ", "12, ", "a; ", "in ", "/1"])
    func longRunsDoNotHang(_ piece: String) {
        let text = String(repeating: piece, count: 400)
        expectWholeNotes(Sample.reading(notes: [text + ", *Salt* (London: Verso, 1988)."]), piece)
    }
}

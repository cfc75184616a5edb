import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct NoteMatcherTests {
    private func pairs(_ document: Document) -> [String] {
        document.notes.map { note in
            "\(note.group):\(note.number) \(note.passage.string) < "
                + (note.anchor.map { document.source[before: $0.lowerBound] } ?? "none")
        }
    }

    @Test func byId() {
        let document = read("one[^a] two[^b] again[^a] lost[^c]\n\n[^a]: A.\n[^b]: B.\n[^d]: D.\n")
        #expect(pairs(document) == ["0:a A. < one", "0:b B. < two", "0:d D. < none"])
        #expect(document.markers.map(\.hasNote) == [true, true, true, false])
    }

    @Test func numbersThatRestartInEachChapter() {
        let document = read(
            """
            # Chapter 1

            one<sup>1</sup> two<sup>2</sup>

            ## NOTES

            1. A.
            2. B.

            # Chapter 2

            three<sup>1</sup> lost<sup>2</sup>

            ## NOTES

            1. C.
            3. D.
            """)
        #expect(pairs(document) == ["0:1 A. < one", "0:2 B. < two", "1:1 C. < three", "1:3 D. < none"])
        #expect(document.markers.map(\.hasNote) == [true, true, true, false])
        #expect(document.groups.map(\.chapterNumber) == ["1", "2"])
    }

    @Test func allNotesAtTheEndByChapter() {
        let document = read(
            """
            # Chapter 1

            one<sup>1</sup> two<sup>2</sup>

            # Chapter 2

            three<sup>1</sup>

            # Notes

            ## Chapter 1

            1. A.
            2. B.

            ## Chapter 2

            1. C.
            """)
        #expect(pairs(document) == ["0:1 A. < one", "0:2 B. < two", "1:1 C. < three"])
        #expect(document.groups.map(\.chapterNumber) == ["1", "2"])
    }

    @Test func aChapterWithoutNotesIsPassedOver() {
        let document = read(
            """
            # Chapter 1

            one<sup>1</sup>

            # Chapter 2

            Nothing here.

            # Chapter 3

            three<sup>1</sup> four<sup>2</sup>

            # Notes

            ## Chapter 1

            1. A.

            ## Chapter 3

            1. C.
            2. D.
            """)
        #expect(pairs(document) == ["0:1 A. < one", "1:1 C. < three", "1:2 D. < four"])
    }

    @Test func aLostMarkerDoesNotPutTheChaptersOutOfStep() {
        let document = read(
            """
            # Chapter 1

            one<sup>1</sup> again<sup>1</sup> two<sup>2</sup>

            # Chapter 2

            four<sup>2</sup>

            # Chapter 3

            five<sup>1</sup>

            # Notes

            ## Chapter 1

            1. A.
            2. B.

            ## Chapter 2

            1. C.
            2. D.

            ## Chapter 3

            1. E.
            """)
        #expect(
            pairs(document) == ["0:1 A. < one", "0:2 B. < two", "1:1 C. < none", "1:2 D. < four", "2:1 E. < five"])
    }

    @Test func exponentsAreNoMarkers() {
        let document = read("12 km<sup>2</sup> of marsh<sup>1</sup>\n\n## NOTES\n\n1. A.\n")
        #expect(document.markers.map(\.number) == ["1"])
        #expect(document.sections.first?.blocks.first?.passage.string == "12 km2 of marsh")
    }

    @Test func aMarkerOnAHeading() {
        let document = read("# Ports[^1]\n\nText.\n\n## Roads[^2]\n\nText.\n\n[^1]: A.\n")
        #expect(document.sections.map(\.titleText) == ["Ports", "Roads"])
        #expect(document.notes.first?.anchor != nil)
    }

    @Test func codeHoldsNoMarkers() {
        let document = read("Write `[^1]` so.[^1]\n\n[^1]: A.\n")
        #expect(document.markers.map { document.source[$0.range] } == ["[^1]"])
        #expect(document.markers.first?.range.lowerBound == 16)
    }
}

extension SourceText {
    /// The word before a place, marks left out.
    subscript(before offset: Int) -> String {
        let words = self[0..<offset].split { !$0.isLetter && !$0.isNumber }
        return String(words.last { $0 != "sup" && $0 != "^" } ?? "")
    }
}

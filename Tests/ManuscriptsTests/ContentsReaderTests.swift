import ReadingSupport
import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

/// One table of contents in the shapes in which books come down.
@Suite struct ContentsReaderTests {
    static let shapes: [(String, String)] = [
        (
            "pipe table, authors in rows",
            "| | Preface | vii |\n|---|---|---|\n| 1 | Boats at Sea | 3 |\n| | Jane Cobb | |\n| 2 | Who Owns the Port? | 25 |\n| | Anna Weil and Bo Roche | |\n| | Index | 230 |"
        ),
        (
            "pipe table, authors in cells",
            "| Chapter | Author | Page |\n|---|---|---|\n| 1. Boats at Sea | Jane Cobb | 3 |\n| 2. Who Owns the Port? | Anna Weil and Bo Roche | 25 |"
        ),
        (
            "HTML table with breaks",
            "<table>\n<tr><td>1</td><td>Boats at Sea<br/>Jane Cobb</td><td>3</td></tr>\n<tr><td>2</td><td>Who Owns the Port?<br/>Anna Weil and Bo Roche</td><td>25</td></tr>\n</table>"
        ),
        (
            "HTML table on one line",
            "<table><tr><td>1 Boats at Sea</td><td>3</td></tr><tr><td>Jane Cobb</td><td></td></tr><tr><td>2 Who Owns the Port?</td><td>25</td></tr><tr><td>Anna Weil and Bo Roche</td><td></td></tr></table>"
        ),
        (
            "dotted leaders",
            "Preface . . . . vii\n\n1 Boats at Sea . . . . . . . 3\nJane Cobb\n\n2 Who Owns the Port? ........ 25\nAnna Weil and Bo Roche\n\nIndex . . . . 230"
        ),
        (
            "list with italic authors",
            "- 1. Boats at Sea, *Jane Cobb* 3\n- 2. Who Owns the Port?, *Anna Weil and Bo Roche* 25\n- Index 230"
        ),
        ("list with dashes", "1. Boats at Sea — Jane Cobb, 3\n2. Who Owns the Port? — Anna Weil and Bo Roche, 25"),
        (
            "paragraphs",
            "**1** Boats at Sea 3\n\n*Jane Cobb*\n\n**2** Who Owns the Port? 25\n\n*Anna Weil and Bo Roche*"
        ),
    ]

    @Test(arguments: shapes)
    func shape(_ name: String, _ contents: String) {
        let reading = Sample.reading("# The Book of Ports\n\n## Contents\n\n" + contents + "\n\n## Preface\n\nText.\n")
        let rows = reading.chapters.map { chapter in
            [
                chapter.number ?? "", chapter.title, chapter.authors.map(\.display).joined(separator: " and "),
                chapter.page ?? "",
            ]
        }
        #expect(
            rows == [
                ["1", "Boats at Sea", "Jane Cobb", "3"], ["2", "Who Owns the Port?", "Anna Weil and Bo Roche", "25"],
            ])
    }

    @Test(arguments: [
        ("I. Boats at Sea … 3\n\nII. The Port … 25", ["I", "II"]),
        ("Chapter 1: Boats at Sea \t3\n\nChapter 2: The Port \t25", ["1", "2"]),
    ])
    func numbersAsPrinted(_ contents: String, _ numbers: [String]) {
        let reading = Sample.reading("# The Book\n\n## Contents\n\n" + contents + "\n\n## Preface\n\nText.\n")
        #expect(reading.chapters.map(\.number) == numbers)
    }

    @Test func partsStandOverTheirChapters() {
        let contents = "PART ONE: SHIPS\n\n1 Boats at Sea . . . . 3\n\nPART TWO: PORTS\n\n2 The Quay . . . . 25"
        let reading = Sample.reading("# The Book\n\n## Contents\n\n" + contents + "\n\n## Preface\n\nText.\n")
        #expect(reading.chapters.map(\.part) == ["PART ONE SHIPS", "PART TWO PORTS"])
    }

    @Test func aTitleMayRunOverTwoLines() {
        let contents = "1 Boats at Sea: A History of the Fleet and\nIts Masters . . . 3\n\n2 The Port . . . 25"
        let reading = Sample.reading("# The Book\n\n## Contents\n\n" + contents + "\n\n## Preface\n\nText.\n")
        #expect(reading.chapters.first?.title == "Boats at Sea: A History of the Fleet and Its Masters")
    }
}

import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct NoteScannerTests {
    /// A manuscript and its notes: number, text.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var notes: [String]

        init(_ name: String, _ text: String, _ notes: [String]) {
            self.name = name
            self.text = text
            self.notes = notes
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case("one line", "A.[^1]\n\n[^1]: Roe, *Ports*, 3.\n", ["1 Roe, Ports, 3."]),
        Case("lazy lines", "A.[^1]\n\n[^1]: Roe,\nPorts, 3.\n\nB.\n", ["1 Roe, Ports, 3."]),
        Case("continuation", "A.[^1]\n\n[^1]: Roe, 3.\n\n    And more.\n\nB.\n", ["1 Roe, 3.\nAnd more."]),
        Case("several continuations", "[^1]: One.\n\n    Two.\n\n    Three.\n", ["1 One.\nTwo.\nThree."]),
        Case("a tab is an indent", "[^1]: One.\n\n\tTwo.\n", ["1 One.\nTwo."]),
        Case("text behind the label's line", "[^1]:\n    Roe, 3.\n", ["1 Roe, 3."]),
        Case("names as ids", "A.[^roe-2]\n\n[^roe-2]: Roe, 3.\n", ["roe-2 Roe, 3."]),
        Case("without a marker", "A.\n\n[^x]: Roe, 3.\n", ["x Roe, 3."]),
        Case("the same id twice", "A.[^1]\n\n[^1]: One.\n[^1]: Two.\n", ["1 One.", "1 Two."]),
        Case("in the order of the markers", "A.[^b] B.[^a]\n\n[^a]: One.\n[^b]: Two.\n", ["b Two.", "a One."]),
        Case("up to a heading", "[^1]: One.\n## Two\n", ["1 One."]),
        Case("up to code", "[^1]: One.\n```\n[^2]: no\n```\n", ["1 One."]),
        Case("not in code", "```\n[^1]: no\n```\n\n    [^2]: no\n\n[^3]: Yes.\n", ["3 Yes."]),
        Case("inline code does not begin a fence", "```x``` is code.\n\n[^1]: Yes.\n", ["1 Yes."]),
        Case("no label", "[^]: a\n[^a b]: c\n[^d] : e\n[f]: g\n", []),
        Case("empty", "[^1]:\n\nText.\n", ["1 "]),
        Case("a year at its head", "[^1]: 1948. See also Roe.\n", ["1 1948. See also Roe."]),
        Case(
            "a year at the head of a line", "[^1]: Published in\n1948. See also Roe.\n",
            ["1 Published in 1948. See also Roe."]),
        Case("carriage returns", "A.[^1]\r\r[^1]: One.\r[^2]: Two.\r\rB.\r", ["1 One.", "2 Two."]),
        Case("byte order mark", "\u{FEFF}[^1]: One.\n", ["1 One."]),
        Case("numbered", "## Notes\n\n1. Roe, 3.\n2. Berg, 4.\n", ["1 Roe, 3.", "2 Berg, 4."]),
        Case("paragraphs apart", "## NOTES\n\n1. Roe, 3.\n\n2. Berg, 4.\n", ["1 Roe, 3.", "2 Berg, 4."]),
        Case("brackets", "## Notes\n\n1) Roe, 3.\n2) Berg, 4.\n", ["1 Roe, 3.", "2 Berg, 4."]),
        Case("raised", "## Notes\n\n<sup>1</sup> Roe, 3.\n<sup>2</sup>. Berg, 4.\n", ["1 Roe, 3.", "2 Berg, 4."]),
        Case("escaped", "## Notes\n\n1\\. Roe, 3.\n2\\. Berg, 4.\n", ["1 Roe, 3.", "2 Berg, 4."]),
        Case(
            "over a page", "## Notes\n\n1. Roe, *Ports of\n\nCall*, 3.\n\n2. Berg, 4.\n",
            ["1 Roe, Ports of Call, 3.", "2 Berg, 4."]),
        Case(
            "a year at a line's head", "## Notes\n\n7. Agreement of 2 May\n1948. See Roe, 3.\n8. Berg.\n",
            ["7 Agreement of 2 May 1948. See Roe, 3.", "8 Berg."]),
        Case(
            "a page number at a line's head", "## Notes\n\n7. Roe, 120,\n\n121. See Wu.\n8. Berg.\n",
            ["7 Roe, 120, 121. See Wu.", "8 Berg."]),
        Case(
            "numbers twice", "## Notes\n\n4. One.\n5. Two.\n5. Three.\n6. Four.\n",
            ["4 One.", "5 Two.", "5 Three.", "6 Four."]),
        Case("restarts", "## Notes\n\n1. A.\n2. B.\n1. C.\n", ["1 A.", "2 B.", "1 C."]),
        Case("headings below", "## Notes\n\n### 1. Ports\n\n1. A.\n\n### 2. Roads\n\n1. B.\n", ["1 A.", "1 B."]),
        Case("up to the next part", "## Notes\n\n1. A.\n\n## Bibliography\n\n1. Roe.\n", ["1 A."]),
        Case("a bold head", "**NOTES**\n\n1. A.\n", ["1 A."]),
        Case("a plain head", "A.\n\nNotes\n\n1. Roe, 3.\n2. Berg, 4.\n", ["1 Roe, 3.", "2 Berg, 4."]),
        Case("an underlined head", "Endnotes\n--------\n\n1. Roe, 3.\n", ["1 Roe, 3."]),
        Case("a plain head of the next part", "Notes\n\n1. A.\n\nWorks Cited\n\n2. Roe, 1999.\n", ["1 A."]),
        Case("a word of the text", "Some\nNotes\n\n1. A.\n\nnotes\n\n1. B.\n\nNotes\n\nText.\n", []),
        Case("lists elsewhere", "## Contents\n\n1. One\n2. Two\n", []),
        Case("a lone number", "## Notes\n\n1.\nRoe, 3.\n", ["1 Roe, 3."]),
    ])
    func notes(_ given: Case) {
        let document = read(given.text)
        #expect(document.notes.map { "\($0.number) \($0.passage.string)" } == given.notes)
        #expect(document.brokenPromises == [])
    }

    @Test func placesOfANote() throws {
        let marked = MarkedText("A.⟦[^1]⟧\n\n⟦⟦[^1]:⟧ ⟦Roe, *Ports*,\n  3.⟧⟧\n\nB.\n")
        let note = try #require(marked.document.notes.first)
        #expect(note.anchor == marked.ranges[0])
        #expect(note.range == marked.ranges[1])
        #expect(note.numberRange == marked.ranges[2])
        #expect(note.textRange == marked.ranges[3])
    }

    @Test func placesOfANumberedNote() throws {
        let marked = MarkedText("A<sup>⟦1⟧</sup>.\n\n## NOTES\n\n⟦⟦1⟧. ⟦Roe,\n\nand 3.⟧⟧\n")
        let note = try #require(marked.document.notes.first)
        #expect(note.range == marked.ranges[1])
        #expect(note.numberRange == marked.ranges[2])
        #expect(note.textRange == marked.ranges[3])
    }

    @Test func paragraphsAroundNotesStayApart() {
        let document = read("One.[^1]\n[^1]: A.\nlazy\n\nTwo.\r[^2]: B.\r\rthree\r")
        #expect(document.sections.flatMap { $0.blocks.map(\.passage.string) } == ["One.", "Two.", "three"])
    }
}

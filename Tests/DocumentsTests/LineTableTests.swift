import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct LineTableTests {
    private func table(_ text: String) -> LineTable { LineTable(Array(text.utf8)) }

    @Test func lineEnds() {
        #expect(table("a\nb\r\nc\rd").lines == [0..<2, 2..<5, 5..<7, 7..<8])
        #expect(table("\r\r\n\n").lines == [0..<1, 1..<3, 3..<4])
        #expect(table("").lines == [])
        #expect(table("\u{FEFF}a\n").lines == [3..<5])
    }

    /// A text and which of its lines are code (CommonMark §4.5).
    @Test(arguments: [
        ("a\n```\nb\n```\nc", [false, true, true, true, false]),
        ("~~~ x\n```\n~~~\nc", [true, true, true, false]),
        ("````\n```\n````\nc", [true, true, true, false]),
        ("```a``` is code\nb", [false, false]),
        ("```\n``` x\nb", [true, true, true]),
        ("    ```\nb", [false, false]),
        ("``\nb", [false, false]),
        ("```\nunclosed", [true, true]),
    ])
    func fences(text: String, fenced: [Bool]) {
        let table = table(text)
        #expect(table.lines.indices.map { table.isFenced($0) } == fenced)
    }

    @Test(arguments: [
        ("# One", 1, "One"), ("###### Six *x*", 6, "Six *x*"), ("#", 1, ""), ("   ## Two  ", 2, "Two"),
    ])
    func headings(line: String, level: Int, text: String) throws {
        let table = table(line)
        let heading = try #require(table.heading(0))
        #expect(heading.level == level)
        #expect(String(decoding: table.source[heading.text], as: UTF8.self) == text)
    }

    @Test(arguments: ["#One", "####### Seven", "    # code", "a # b", ""])
    func noHeadings(line: String) { #expect(table(line + "\n").heading(0) == nil) }

    @Test func indents() {
        #expect(table("  a").indent(0) == 2)
        #expect(table("\ta").indent(0) == 4)
        #expect(table("  \ta").indent(0) == 4)
        #expect(table("    \t").isBlank(0))
    }

    @Test func bareText() {
        let table = table("**NOTES**<sup>1</sup> _x_")
        #expect(table.bareText(0..<table.source.count) == "NOTES1 x")
    }
}

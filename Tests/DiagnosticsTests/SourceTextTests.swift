import CitandaDiagnostics
import Testing

@Suite struct SourceTextTests {
    typealias Position = SourceText.Position

    @Test(arguments: [
        ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\nb\n\nc", [0, 2, 4, 5]), ("a\r\nb\r\n", [0, 3, 6]),
        ("a\rb\r", [0, 2, 4]),
        ("\r\r\n\n", [0, 1, 3, 4]),
    ])
    func linesBeginBehindEveryLineEnd(_ text: String, _ starts: [Int]) {
        #expect(SourceText(text).lineStarts == starts)
    }

    @Test(arguments: [
        ("ab\ncd", 0, Position(line: 1, column: 1)), ("ab\ncd", 2, .init(line: 1, column: 3)),
        ("ab\ncd", 3, .init(line: 2, column: 1)), ("ab\ncd", 5, .init(line: 2, column: 3)),
        ("ab\ncd", 99, .init(line: 2, column: 3)), ("ab\ncd", -1, .init(line: 1, column: 1)),
        ("沈志华,x", 10, .init(line: 1, column: 5)), ("e\u{301}x", 3, .init(line: 1, column: 3)),
        ("a\r\nb", 3, .init(line: 2, column: 1)), ("", 0, .init(line: 1, column: 1)),
    ])
    func positionCountsScalarsFromOne(_ text: String, _ offset: Int, _ position: Position) {
        #expect(SourceText(text).position(at: offset) == position)
    }

    /// A part of a file that begins in the middle of its third line, behind a line from elsewhere.
    @Test(arguments: [("a", 3, 6), ("b", 3, 7), ("c", 4, 1), ("d", 5, 3)])
    func partOfAFileHasItsPlacesInTheFile(_ letter: String, _ line: Int, _ column: Int) throws {
        let text = "elsewhere\nab\nc\r\nééd"
        let source = SourceText(
            name: "f", bytes: Array(text.utf8), from: 10,
            at: SourceText.position(behind: Array("x\ny\nsix é".utf8)[...], from: .init(line: 1, column: 2)))
        let offset = try #require(Array(text.utf8)[10...].firstIndex(of: Array(letter.utf8)[0]))
        #expect(source.position(at: offset) == SourceText.Position(line: line, column: column))
    }

    /// Columns of a line that is longer than the blocks in which they are counted.
    @Test(arguments: [0, 1, 4095, 4096, 4097, 8192, 10_000, 12_287, 12_288, 19_999, 20_000])
    func columnsOfALongLine(_ scalars: Int) {
        for line in ["", "x\n"] {
            let text = line + String(repeating: "a", count: 1000) + String(repeating: "é", count: 19_000)
            let offset = line.utf8.count + scalars + max(0, scalars - 1000)
            let position = SourceText(text).position(at: offset)
            #expect(position == Position(line: line.isEmpty ? 1 : 2, column: scalars + 1))
        }
        #expect(SourceText(String(repeating: "a", count: 4096)).position(at: min(scalars, 4096)).line == 1)
    }

    @Test func lineHasNoLineEnd() {
        let source = SourceText("ab\r\ncd\n\n")
        #expect((0..<5).map { source[source.lineRange($0)] } == ["ab", "cd", "", "", ""])
        #expect(source.lineRange(-1).isEmpty)
    }

    @Test func rangesAreCutToTheFile() {
        let source = SourceText("abc")
        #expect(source[1..<99] == "bc")
        #expect(source[-5..<1] == "a")
        #expect(source[50..<60] == "")
        #expect(SourceText(name: "", bytes: [0x61, 0xFF])[0..<2] == "a\u{FFFD}")
    }
}

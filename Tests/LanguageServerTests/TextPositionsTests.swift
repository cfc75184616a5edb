import Citanda
import Testing

@testable import CitandaLanguageServer

/// Bytes become lines and columns, and back.
@Suite struct TextPositionsTests {
    /// A text, a byte of it, and its position in both encodings.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var offset: Int
        var line: Int
        var utf16: Int
        var utf8: Int
        var testDescription: String { "\(text.debugDescription) at \(offset)" }
    }

    static let cases = [
        Case(text: "", offset: 0, line: 0, utf16: 0, utf8: 0),
        Case(text: "ab", offset: 1, line: 0, utf16: 1, utf8: 1),
        Case(text: "ab\ncd", offset: 3, line: 1, utf16: 0, utf8: 0),
        Case(text: "ab\r\ncd", offset: 5, line: 1, utf16: 1, utf8: 1),
        Case(text: "ab\rcd", offset: 5, line: 1, utf16: 2, utf8: 2),
        Case(text: "äb", offset: 2, line: 0, utf16: 1, utf8: 2),
        Case(text: "語b", offset: 3, line: 0, utf16: 1, utf8: 3),
        Case(text: "𝕏b", offset: 4, line: 0, utf16: 2, utf8: 4),
        Case(text: "a\n𝕏ä𝕏!", offset: 12, line: 1, utf16: 5, utf8: 10),
        Case(text: "a\n", offset: 2, line: 1, utf16: 0, utf8: 0),
    ]

    @Test(arguments: cases)
    func offsetsAndPositionsAnswerToEachOther(_ test: Case) {
        for (encoding, column) in [(PositionEncoding.utf16, test.utf16), (.utf8, test.utf8)] {
            let positions = TextPositions(text: SourceText(test.text), encoding: encoding)
            let position = Position(line: test.line, character: column)
            #expect(positions.position(at: test.offset) == position)
            #expect(positions.offset(of: position) == test.offset)
        }
    }

    /// Positions that no text has lead to the nearest that it has.
    @Test(arguments: [
        (0, 9, 2), (1, 0, 3), (1, 1, 3), (1, 2, 7), (1, 9, 8), (2, 0, 8), (9, 9, 8), (Int.max, Int.max, 8),
    ])
    func positionsOutsideLeadToTheNearest(_ line: Int, _ character: Int, _ offset: Int) {
        let positions = TextPositions(text: SourceText("ab\n𝕏b"), encoding: .utf16)
        #expect(positions.offset(of: Position(line: line, character: character)) == offset)
    }

    /// A text of one line without end is no slower than any other, and counts alike.
    @Test func aLineWithoutEnd() {
        let text = String(repeating: "ab𝕏ü", count: 50_000)
        let positions = TextPositions(text: SourceText(text), encoding: .utf16)
        for count in [0, 1, 511, 512, 4096, 49_999, 50_000] {
            let position = Position(line: 0, character: count * 5)
            #expect(positions.position(at: count * 8) == position)
            #expect(positions.offset(of: position) == count * 8)
        }
        let elapsed = ContinuousClock().measure {
            for offset in 0..<20_000 { _ = positions.position(at: 400_000 - offset) }
        }
        #expect(elapsed < .seconds(20))
    }

    @Test func offsetsOutsideLeadToTheNearest() {
        let positions = TextPositions(text: SourceText("ab\ncd"), encoding: .utf16)
        #expect(positions.position(at: -5) == Position(line: 0, character: 0))
        #expect(positions.position(at: 99) == Position(line: 1, character: 2))
    }
}

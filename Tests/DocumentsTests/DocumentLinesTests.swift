import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct DocumentLinesTests {
    /// Lines and their cells.
    @Test(arguments: [
        ("One\tTwo *x*\t3", [["One", "Two x", "3"]]),
        ("| One | Two | 3 |", [["One", "Two", "3"]]),
        ("One | Two", [["One | Two"]]),
        ("<tr><td>One</td><TD class=\"a\">Two</TD></tr>", [["One", "Two"]]),
        ("<table><tr><th>A</th></tr></table>", [["A"]]),
        ("1. Title\n# Heading\n> Said", [["1. Title"], ["# Heading"], ["> Said"]]),
        ("a < b <i>c</i>", [["a < b c"]]),
        ("\n  \nx", [[], [], ["x"]]),
        ("a\r\nb\rc", [["a"], [], ["b"], ["c"]]),
        ("<tdx>One", [["One"]]),
        ("a <td", [["a <td"]]),
    ])
    func cells(text: String, cells: [[String]]) {
        let document = read(text)
        let lines = document.lines(in: 0..<text.utf8.count)
        #expect(lines.map { $0.map(\.string) } == cells)
        for passage in lines.flatMap({ $0 }) where !passage.text.isEmpty {
            let there = document.source[passage.source]
            #expect(there.contains(passage.string.first ?? " "))
        }
    }

    @Test func aLineOfBracketsTakesLinearTime() {
        let text = String(repeating: "<", count: 200_000)
        let document = read(text)
        let time = ContinuousClock().measure { _ = document.lines(in: 0..<text.utf8.count) }
        #expect(time < .seconds(5))
    }
}

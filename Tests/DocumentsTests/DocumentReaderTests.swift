import CitandaDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CitandaDocuments

/// Bad input: whatever the bytes are, nothing traps, every place lies in the file, and time grows with size.
@Suite struct DocumentReaderTests {
    @Test(arguments: [
        "", "\n", "\r", "\u{FEFF}", "\0", "[^", "[^1]:", "<", "`", "*", "|", "|-|", "a\n|-|\n", "# ", "1.", "&#x", "\\",
        "## NOTES\n\n1.", "[^1]: \\", "a|b\n-|-\nx*y|z*\n", "a\n| 1 | One |\n|z--|p>.\n\n## NOTES\n\n1. A",
        "- > 1. a\n\tb",
        "<sup>1", "<sup>99999999999999999999</sup>", "[^1]\n\n[^1]: > quoted\n    - item\n", "```\n", "*a\n\nb*",
        "> \t|a|\n> |-|",
    ])
    func smallFragments(text: String) { #expect(read(text).brokenPromises == []) }

    /// Every hundredth byte of real manuscripts changed, taken away, doubled.
    @Test func mutatedManuscripts() throws {
        var random = LinearRandom(state: 12)
        for original in try manuscripts() {
            for round in 0..<12 {
                var bytes = original
                for _ in 0..<(1 << (round % 8)) where !bytes.isEmpty {
                    let place = Int(random.next(below: UInt64(bytes.count)))
                    let length = min(Int(random.next(below: 40)), bytes.count - place)
                    switch random.next(below: 5) {
                    case 0: bytes[place] = UInt8(random.next(below: 256))
                    case 1: bytes.removeSubrange(place..<place + length)
                    case 2: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
                    case 3: bytes.insert(Self.marks[Int(random.next(below: UInt64(Self.marks.count)))], at: place)
                    default: bytes = Array(bytes[..<place]) + Array(bytes[max(0, bytes.count - length * 50)...])
                    }
                }
                let (document, _) = DocumentReader.read(SourceText(name: "mutated", bytes: bytes))
                let broken = document.brokenPromises
                if !broken.isEmpty { Attachment.record(Data(bytes), named: "mutated.md") }
                #expect(broken == [])
            }
        }
    }

    @Test func manuscriptsAsTheyAre() throws {
        for bytes in try manuscripts() {
            let (document, findings) = DocumentReader.read(SourceText(name: "manuscript", bytes: bytes))
            #expect(document.brokenPromises == [])
            #expect(findings == [])
            let withReturns = bytes.map { $0 == 0x0A ? 0x0D : $0 }
            let other = DocumentReader.read(SourceText(name: "manuscript", bytes: withReturns)).value
            #expect(other.notes.map(\.passage.text) == document.notes.map(\.passage.text))
            #expect(other.sections.map(\.range) == document.sections.map(\.range))
        }
    }

    private static let marks = Array("*_[]()<>`|\\&;#\n\r\t-0\"".utf8)

    private func manuscripts() throws -> [[UInt8]] {
        let sample = Shared.packageFolder.appendingPathComponent("Bibliography/split.md")
        let shared = try ["short-history.md", "dev/salt-roads.md", "dev/northern-customs.md"].compactMap {
            try Shared.bytes("manuscripts/\($0)")
        }
        return [Array(try Data(contentsOf: sample))] + shared
    }

    /// Inputs made to be slow: four times the size may take little more than four times the time.
    @Test(.timeLimit(.minutes(2)), arguments: Hostile.all)
    func timeGrowsWithSize(_ hostile: Hostile) {
        let clock = ContinuousClock()
        let source = SourceText(hostile.make(8_000))
        let time = clock.measure { _ = DocumentReader.read(source) }
        #expect(time < .seconds(10), "\(source.bytes.count) bytes")
    }

    struct Hostile: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var make: @Sendable (Int) -> String

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.make = make
        }

        static let all = [
            Hostile("quotations in quotations") { String(repeating: ">", count: $0) + " a\n" },
            Hostile("lists in lists") { String(repeating: "- ", count: $0) + "a\n" },
            Hostile("deep quotations on many lines") { n in
                String(repeating: String(repeating: ">", count: 100) + " a\n", count: n / 100)
            },
            Hostile("stars") { String(repeating: "*", count: $0) + "a" + String(repeating: "*", count: $0) },
            Hostile("emphasis in emphasis") {
                String(repeating: "*a ", count: $0) + String(repeating: "a* ", count: $0)
            },
            Hostile("brackets") { String(repeating: "[", count: $0) + "a" + String(repeating: "]", count: $0) },
            Hostile("open notes") { String(repeating: "a^[", count: $0) + "`x`" },
            Hostile("notes in notes") { String(repeating: "a^[", count: $0) + String(repeating: "] ", count: $0) },
            Hostile("notes in the text") { String(repeating: "a^[b] `c` ", count: $0) },
            Hostile("backticks") { String(repeating: "`", count: $0 * 50) },
            Hostile("tags") { String(repeating: "<i>", count: $0) + String(repeating: "</b>", count: $0) + "a" },
            Hostile("declarations") { String(repeating: "a <![CDATA[ ", count: $0) },
            Hostile("instructions") { String(repeating: "a <? ", count: $0) },
            Hostile("comments") { String(repeating: "a <!-- ", count: $0) },
            Hostile("columns") { n in
                String(repeating: "|a", count: n) + "|\n" + String(repeating: "|-", count: n) + "|\n"
            },
            Hostile("short rows") { n in
                String(repeating: "|a", count: 400) + "|\n" + String(repeating: "|-", count: 400) + "|\n"
                    + String(repeating: "|a|\n", count: n)
            },
            Hostile("markers") { String(repeating: "a<sup>1</sup>", count: $0) },
            Hostile("headings") { String(repeating: "# a\n\nb\n\n", count: $0) },
            Hostile("pages") { n in String(repeating: String(repeating: "word ", count: 15) + "and\n\n", count: n) },
            Hostile("notes") { n in (0..<n).map { "a[^\($0)]\n\n[^\($0)]: *b*, 3.\n\n" }.joined() },
            Hostile("lists of notes") { n in
                String(repeating: "# A\n\na<sup>1</sup>\n\n## NOTES\n\n1. b\n\n", count: n / 4)
            },
            Hostile("pages in a note") { "[^1]: a\n" + String(repeating: "\n    words and\n", count: $0) },
            Hostile("one long note") { "[^1]: " + String(repeating: "Roe, *Ports*, 3; ", count: $0) },
        ]
    }

    @Test(arguments: [
        ("Ann O\\'Leary", "Ann O'Leary"), ("*Ann* <b>Roe</b>", "Ann Roe"), ("1. Roe--Wu", "1. Roe–Wu"),
        ("Ann Roe", "Ann Roe"),
        ("Ann\nRoe", "Ann Roe"), ("", ""),
    ])
    func textOfAStretch(_ markdown: String, _ expected: String) {
        let document = read("é " + markdown)
        #expect(document.text(of: 3..<3 + markdown.utf8.count) == expected)
    }
}

/// A small generator whose numbers are the same in every run.
struct LinearRandom {
    var state: UInt64

    mutating func next(below limit: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % max(limit, 1)
    }
}

import Citanda
import Testing

@testable import CitandaLanguageServer

/// The server's text is that of the editor, whatever the editor changes.
@Suite struct OpenDocumentTests {
    /// A text, changes as `line:column-line:column:text`, and the text behind them.
    @Test(arguments: [
        ("abc", ["0:1-0:2:x"], "axc"), ("abc", ["0:3-0:3:d"], "abcd"), ("", ["0:0-0:0:a"], "a"),
        ("a\nb\n", ["1:0-2:0:"], "a\n"), ("a\r\nb", ["0:1-1:0: "], "a b"), ("𝕏b", ["0:2-0:3:c"], "𝕏c"),
        ("𝕏b", ["0:1-0:3:c"], "c"), ("ab", ["0:1-0:1:\n", "1:0-1:1:c"], "a\nc"), ("ab", ["5:0-9:9:c"], "abc"),
        ("abc", ["0:2-0:1:x"], "abxc"), ("ab", ["all:x", "0:1-0:1:y"], "xy"), ("ab", [], "ab"),
    ])
    func changesAreMade(_ text: String, _ changes: [String], _ expected: String) throws {
        var document = try OpenDocument(
            Parameters(["uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": .string(text)]),
            revision: 1)
        let values = try changes.map { try Self.change($0) }
        try document.change(
            Parameters(["textDocument": ["version": 2], "contentChanges": .array(values)]), in: .utf16, revision: 2)
        #expect(String(decoding: document.text.bytes, as: UTF8.self) == expected)
        #expect(document.version == 2)
        #expect(document.revision == 2)
    }

    private static func change(_ written: String) throws -> JSONValue {
        if written.hasPrefix("all:") { return ["text": .string(String(written.dropFirst(4)))] }
        let match = try #require(written.wholeMatch(of: /(\d+):(\d+)-(\d+):(\d+):(?s:(.*))/))
        func position(_ line: Substring, _ character: Substring) -> JSONValue {
            ["line": .number(String(line)), "character": .number(String(character))]
        }
        return [
            "range": ["start": position(match.1, match.2), "end": position(match.3, match.4)],
            "text": .string(String(match.5)),
        ]
    }

    /// An editor that counts units of UTF-16 in strings, and the server, which counts bytes, make the same text of a thousand changes.
    @Test func aThousandChanges() throws {
        let words = ["a", "ü", "𝕏", "語", "\n", "\r\n", "[^1]", " ", ""]
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(count, 1)
        }
        var text = "A text.\n"
        var document = try OpenDocument(
            Parameters(["uri": "a", "languageId": "markdown", "version": 1, "text": .string(text)]), revision: 0)
        for revision in 1...1000 {
            let first = random(text.count + 1)
            let last = min(first + random(4), text.count)
            let start = text.index(text.startIndex, offsetBy: first)
            let end = text.index(text.startIndex, offsetBy: last)
            let new = words[random(words.count)]
            let change: JSONValue = [
                "range": ["start": Client.position(of: start, in: text), "end": Client.position(of: end, in: text)],
                "text": .string(new),
            ]
            text.replaceSubrange(start..<end, with: new)
            try document.change(Parameters(["contentChanges": [change]]), in: .utf16, revision: revision)
            guard document.text.bytes.elementsEqual(text.utf8) else {
                Issue.record("the texts differ after \(revision) changes")
                return
            }
        }
    }
}

import CitandaJSON
import Testing

@testable import CitandaYAML

@Suite struct YAMLWriterTests {
    private static let layouts: [(value: JSONValue, yaml: String)] = [
        (
            ["references": [["id": "a", "author": [["family": "Lind"]]], ["id": "b"]]],
            "references:\n- id: a\n  author:\n  - family: Lind\n- id: b\n"
        ),
        (
            ["dates": [[1999, 3], [2000]], "empty": [], "none": [:]],
            "dates: [[1999, 3], [2000]]\nempty: []\nnone: {}\n"
        ),
        (["text": "one\n\ntwo", "more": "x\n"], "text: |-\n  one\n\n  two\nmore: |\n  x\n"),
        ([["u", "v"], "w"], "- - u\n  - v\n- w\n"),
        (["a": true, "b": .null, "c": .number("1.5")], "a: true\nb: null\nc: 1.5\n"),
    ]

    @Test func layout() {
        for (value, yaml) in Self.layouts {
            #expect(String(decoding: YAMLWriter.text(of: value), as: UTF8.self) == yaml)
        }
    }

    /// A text, and how it is spelt behind a key.
    private static let spellings: [(text: String, yaml: String)] = [
        ("Ports", "Ports"), ("Ports: A History", "\"Ports: A History\""),
        ("http://example.org/a#b", "http://example.org/a#b"),
        ("1999", "\"1999\""), ("1999-03-01", "\"1999-03-01\""), ("12:30", "\"12:30\""), ("1e3", "\"1e3\""),
        ("0x1F", "\"0x1F\""), ("1999 and later", "1999 and later"), ("no", "\"no\""), ("NULL", "\"NULL\""),
        ("", "\"\""),
        ("- x", "\"- x\""), ("a #b", "\"a #b\""), ("say \"x\"", "say \"x\""), ("\"x\" 'y'", "'\"x\" ''y'''"),
        ("a\tb", "\"a\\tb\""), ("\u{85}\u{1}", "\"\\x85\\x01\""), ("x:", "\"x:\""), ("{a}", "\"{a}\""),
        (" a", "\" a\""),
        ("\n", "\"\\n\""), ("Ünı 中", "Ünı 中"), ("@x", "\"@x\""), ("a, b [c]", "a, b [c]"),
    ]

    @Test func textsHaveQuotationMarksWhereTheyNeedThem() {
        for (text, yaml) in Self.spellings {
            let written = String(decoding: YAMLWriter.text(of: ["k": .string(text)]), as: UTF8.self)
            #expect(written == "k: \(yaml)\n")
        }
    }

    @Test func textsComeBackAsTheyWere() {
        let pieces = [
            "a", " ", "\n", ":", "#", "-", "\"", "'", "\\", "é", "\t", "\r", "\u{2028}", "1", "{", "]", ",", "&x", "*",
            "!", "\u{FEFF}",
            "\u{1F600}", "|", "%", "\u{7F}",
        ]
        var texts = pieces
        for first in pieces {
            for second in pieces { texts += [first + second, "x" + first + second, first + "\n" + second + "\n"] }
        }
        texts += [String(repeating: "k", count: 3000)]
        for text in texts {
            let value: JSONValue = .object([
                .init(text, .string(text)), .init("list " + text, [.string(text), [.string(text)]]),
            ])
            let (documents, findings) = YAMLNode.documents(in: YAMLWriter.text(of: value))
            #expect(documents.map(\.json) == [value], "\(text.debugDescription)")
            #expect(findings.isEmpty, "\(text.debugDescription)")
        }
    }
}

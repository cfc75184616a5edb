import CitandaJSON
import Testing

@testable import CitandaYAML

@Suite struct YAMLReadingTests {
    /// A text of YAML, and its value.
    private static let values: [(yaml: String, value: JSONValue)] = [
        ("a: 1\nb: [x, 'y', \"z\\n\"]\n", ["a": 1, "b": ["x", "y", "z\n"]]),
        (
            "- no\n- 'true'\n- true\n- ~\n- 1.50\n- 0x1F\n- 007\n- 1999-03\n",
            ["no", "true", true, .null, .number("1.50"), "0x1F", "007", "1999-03"]
        ),
        ("!!str 1", "1"), ("! 1", "1"), ("\"1\"", "1"),
        ("text: |\n  one\n   two\n\nfolded: >-\n  one\n  two\n", ["text": "one\n two\n", "folded": "one two"]),
        ("a: &x {b: c}\nd: *x\n", ["a": ["b": "c"], "d": ["b": "c"]]),
        ("base: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\n", ["base": ["b": 1, "c": 2], "d": ["c": 3, "b": 1]]),
        ("d: {<<: [{a: 1}, {a: 2, b: 2}]}\n", ["d": ["a": 1, "b": 2]]),
        ("\u{FEFF}a: é\r\nb: 中\r\n", ["a": "é", "b": "中"]),
        ("a:\nb: {}\nc: []\n", ["a": .null, "b": [:], "c": []]),
    ]

    @Test func values() {
        for (yaml, value) in Self.values {
            let (documents, findings) = YAMLNode.documents(in: Array(yaml.utf8))
            #expect(documents.map(\.json) == [value], "\(yaml)")
            #expect(findings.isEmpty, "\(yaml)")
        }
    }

    @Test func severalDocuments() {
        let (documents, findings) = YAMLNode.documents(in: Array("--- a\n--- b\n...\n---\nc: d\n".utf8))
        #expect(documents.map(\.json) == ["a", "b", ["c": "d"]])
        #expect(findings.isEmpty)
        #expect(YAMLNode.documents(in: []).value.isEmpty)
    }

    @Test func scalarsKnowTheirBytesAndTheirStyle() {
        for mark in ["", "\u{FEFF}"] {
            let text = mark + "ключ: 'é'\nplain: 中文\n"
            let bytes = Array(text.utf8)
            guard let root = YAMLNode.documents(in: bytes).value.first else { return #expect(Bool(false)) }
            func spelling(_ node: YAMLNode?) -> String? {
                node.map { String(decoding: bytes[$0.range], as: UTF8.self) }
            }
            #expect(spelling(root["ключ"]) == "'é'")
            #expect(spelling(root.mapping?.first?.key) == "ключ")
            #expect(spelling(root["plain"]) == "中文")
            #expect(root["ключ"]?.scalar?.style == .singleQuoted)
            #expect(root["plain"]?.scalar?.style == .plain)
        }
    }

    @Test func ofTwoValuesOfAKeyTheFirstIsKept() {
        let (documents, findings) = YAMLNode.documents(in: Array("a: 1\na: 2\n".utf8))
        #expect(documents.map(\.json) == [["a": 1]])
        #expect(findings.map(\.id) == ["yaml-key-twice"])
        #expect(findings.map(\.range) == [5..<6])
    }

    /// A faulty text, the value that is left, and the finding.
    private static let faults: [(yaml: String, value: JSONValue?, finding: String)] = [
        ("a: 1\nb: [x, y\nc: 2\n", ["a": 1, "b": ["x", "y c"]], "yaml-syntax"),
        ("a: b: c\n", nil, "yaml-syntax"),
        ("a: \"open\n", nil, "yaml-syntax"),
        ("a: 1\n\tb: 2\n", nil, "yaml-syntax"),
        ("a: *missing\n", ["a": .null], "yaml-syntax"),
        ("a: x\u{C}y\n", ["a": "x y"], "yaml-character"),
        ("a: \u{0}\n", ["a": .null], "yaml-character"),
        (String(repeating: "[", count: 100_000), nil, "yaml-limit"),
        (String(repeating: "- ", count: 100_000), nil, "yaml-limit"),
    ]

    @Test func faultsAreFindingsAndTheRestIsKept() {
        for (yaml, value, finding) in Self.faults {
            let (documents, findings) = YAMLNode.documents(in: Array(yaml.utf8))
            #expect(findings.first?.id == finding, "\(yaml.prefix(40))")
            #expect(findings.allSatisfy { $0.range.upperBound <= yaml.utf8.count })
            if let value { #expect(documents.first?.json == value, "\(yaml.prefix(40))") }
        }
    }

    @Test func bytesThatAreNoUTF8AreNoTrap() {
        let bytes = Array("a: 1\nb: ".utf8) + [0xFF, 0xFE, 0x0A]
        #expect(!YAMLNode.documents(in: bytes).diagnostics.isEmpty)
    }

    @Test func aliasesCannotGrow() {
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let inside = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(inside)]\n"
        }
        let (_, findings) = YAMLNode.documents(in: Array(laughs.utf8))
        #expect(findings.map(\.id) == ["yaml-limit"])

        var chain = "- &b0 [x]\n"
        for level in 1...1000 { chain += "- &b\(level) [*b\(level - 1)]\n" }
        #expect(YAMLNode.documents(in: Array(chain.utf8)).diagnostics.map(\.id) == ["yaml-limit"])
        // A list cannot hold itself.
        #expect(YAMLNode.documents(in: Array("&a [*a]".utf8)).diagnostics.map(\.id) == ["yaml-syntax"])
    }
}

import CitandaJSON
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct CSLYAMLTests {
    /// A file, and the items that it should be.
    private static let files: [(yaml: String, items: [JSONValue])] = [
        (
            "---\nreferences:\n- id: lind1994\n  type: book\n  title: The *Salt* Roads\n  author:\n  - family: Lind\n    given: Kari\n  issued: 1994\n  volume: 2\n...\n",
            [
                [
                    "id": "lind1994", "type": "book", "author": [["family": "Lind", "given": "Kari"]],
                    "title": "The <i>Salt</i> Roads", "issued": ["date-parts": [[1994]]], "volume": "2",
                ]
            ]
        ),
        // A bare list; the dates of older pandoc; quoted and unquoted numbers.
        (
            "- id: a\n  type: report\n  issued:\n  - year: '1999'\n    month: 3\n  - year: 2000\n  number: 007\n- id: 5\n  type: report\n  issued: {year: 1999, season: 1}\n",
            [
                ["id": "a", "type": "report", "issued": ["date-parts": [[1999, 3], [2000]]], "number": "007"],
                ["id": "5", "type": "report", "issued": ["date-parts": [[1999]], "season": 1]],
            ]
        ),
        // Documents of a file, one of which has no references; a family name that YAML reads as nothing.
        (
            "---\ntitle: A paper\n---\nreferences:\n- {id: a, type: book, author: [{family: Null, given: true}], DOI: '10.1000/a\\_b_c_'}\n",
            [["id": "a", "type": "book", "author": [["family": "Null", "given": "true"]], "DOI": "10.1000/a_b_c_"]]
        ),
        (
            "id: a\ntype: book\nissued: Spring 1998\naccessed: soon\n",
            [
                [
                    "id": "a", "type": "book", "issued": ["date-parts": [[1998]], "season": 1],
                    "accessed": ["literal": "soon"],
                ]
            ]
        ),
    ]

    @Test func filesAreRead() {
        for (yaml, items) in Self.files {
            let (works, findings) = RecordFormat.cslYAML.works(in: Array(yaml.utf8))
            #expect(findings.isEmpty, "\(yaml)")
            #expect(works.count == items.count)
            for (work, item) in zip(works, items) {
                #expect(CSLJSON.value(of: work).saysTheSame(as: item), "\(CSLJSON.value(of: work).compact)")
            }
        }
    }

    @Test func valuesKnowTheirBytes() {
        let yaml =
            "- id: a\n  type: book\n  title: 'Größe'\n  author: [{family: Lind}, {family: Moe}]\n  issued: 1999?\n"
        let bytes = Array(yaml.utf8)
        for work in RecordFormat.cslYAML.works(in: bytes).value {
            func text(_ origin: Origin?) -> String? { origin.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
            #expect(text(work[.title]?.origin) == "Größe")
            #expect(work.names(.author).map { text($0.origin) } == ["{family: Lind}", "{family: Moe}"])
            #expect(text(work[.issued]?.origin) == "1999?")
            // EDTF says that the year is uncertain; the date of CSL-JSON only that it is not exact.
            #expect(work[.issued]?.edtf == "1999?")
        }
    }

    @Test func faultsAreFindings() {
        let yaml =
            "- id: a\n  type: bok\n  title: Ports\n- id: a\n  type: book\n  title: Salt\n- text\n- id: b\n  title: \"open\n"
        let (works, findings) = RecordFormat.cslYAML.works(in: Array(yaml.utf8))
        #expect(works.map { $0[.title]?.full.plain } == ["Ports", "Salt", nil])
        #expect(Set(findings.map(\.id)) == ["unknown-type", "duplicate-key", "csl-json-item", "yaml-syntax"])
        for damaged in ["", "---", "a", "references:", "references: 5", "references: [", "\u{0}", "- - - -"] {
            _ = RecordFormat.cslYAML.works(in: Array(damaged.utf8))
        }
    }

    /// Texts of CSL-JSON, and the Markdown that pandoc reads as the same.
    private static let texts: [(markup: String, markdown: String)] = [
        ("Ports of Call", "Ports of Call"), ("The <i>Beagle</i> Log", "The *Beagle* Log"), ("<b>x</b>", "**x**"),
        ("H<sub>2</sub>O, 1<sup>st</sup>", "H~2~O, 1^st^"),
        ("<span class=\"nocase\">De Gaulle</span>", "[De Gaulle]{.nocase}"),
        ("5 * 3 * 2", "5 \\* 3 \\* 2"), ("a_b and _c_", "a_b and \\_c\\_"), ("C:\\x", "C:\\\\x"), ("~home", "~home"),
        ("x@example.org, @home", "x@example.org, \\@home"), ("$5 to $6", "\\$5 to \\$6"), ("$5", "$5"),
        ("1. Ports", "1\\. Ports"), ("A. Lind", "A. Lind"), ("(a) x", "(a\\) x"), ("# x", "\\# x"), ("- x", "\\- x"),
        ("[x](y) [z]", "[x\\](y) [z]"), ("a < b <c", "a < b \\<c"), ("AT&T & Co", "AT\\&T & Co"),
        // Markdown cannot say these, so that the tags stay.
        ("<i> x </i>", "<i> x </i>"), ("<i>a</i><b>b</b>", "<i>a</i><b>b</b>"), ("x<sup>a b</sup>", "x<sup>a b</sup>"),
    ]

    @Test func textsAreMarkdown() {
        for (markup, markdown) in Self.texts {
            #expect(CSLYAMLMarkdown.text(of: markup) == markdown)
            #expect(CSLYAMLMarkdown.markup(of: markdown) == markup)
        }
        // Markdown that Citanda does not write.
        #expect(
            CSLYAMLMarkdown.markup(of: "an _old_ \\'x\\' and snake_case_name, 3 * 4")
                == "an <i>old</i> 'x' and snake_case_name, 3 * 4")
    }

    @Test func everyTextComesBack() {
        let pieces = [
            "a", " ", "*", "_", "~", "^", "[", "]", "{.nocase}", "<i>", "</i>", "\\", "<", "$", "1. ", "\n", "<b>",
            "</b>", "é",
        ]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let text = first + second + third + first
                    #expect(
                        CSLYAMLMarkdown.markup(of: CSLYAMLMarkdown.text(of: text)) == text, "\(text.debugDescription)")
                    let address = CSLYAMLMarkdown.text(of: text, isIdentifier: true)
                    #expect(CSLYAMLMarkdown.unescaped(address) == text, "\(text.debugDescription)")
                }
            }
        }
        let hostile = String(repeating: "*a [b ", count: 20_000)
        #expect(CSLYAMLMarkdown.markup(of: hostile) == hostile)
    }

    @Test func itemsComeBack() throws {
        let items: [JSONValue] = [
            [
                "id": "a: b", "type": "article-journal", "title": "No: a <i>title</i>",
                "author": [
                    ["literal": "no"], ["family": "O'Neill", "given": "A. J.", "suffix": "Jr.", "comma-suffix": true],
                ],
                "issued": ["date-parts": [[1999, 3, 1], [2000]]], "accessed": ["date-parts": [[2001]], "circa": true],
                "original-date": ["literal": "n.d."], "abstract": "One\n\nTwo *", "page": "1-2",
                "unknown": ["x": [1, .null, "y*z*"]],
                "custom": ["other": "*"],
            ],
            [
                "id": "b", "type": "book", "title": "1999", "issued": ["date-parts": [["1999", "3"]], "season": "2"],
                "event-date": ["raw": "12 March 1999"],
            ],
        ]
        let works = items.compactMap { CSLJSON.work(of: $0) }
        let bytes = RecordFormat.cslYAML.bytes(of: works)
        let (back, findings) = RecordFormat.cslYAML.works(in: bytes)
        #expect(findings.filter { $0.id != "csl-json-variable" }.isEmpty)
        #expect(
            back.map { CSLJSON.value(of: $0) } == works.map { CSLJSON.value(of: $0) },
            "\(String(decoding: bytes, as: UTF8.self))")
    }
}

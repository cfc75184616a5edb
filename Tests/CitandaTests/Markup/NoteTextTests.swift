import CitandaXML
import Foundation
import TestSupport
import Testing

@testable import Citanda

/// The text of every note is that of the manuscript, byte for byte, and the documents are valid.
@Suite("Notes of documents in XML") struct NoteTextTests {
    /// The texts of notes by their names, with line feeds between paragraphs.
    private static func notes(in root: Element, of format: TaggedDocument.Format) -> [String: String] {
        let name = format == .tei ? "note" : "fn"
        var notes: [String: String] = [:]
        func visit(_ element: Element) {
            let id = element["id"] ?? element.attribute("id", namespace: XMLNamespace.xml)
            if element.name == name, let id, element["place"] != nil || format != .tei {
                let paragraphs = element.all("p")
                notes[id] = paragraphs.isEmpty ? element.text : paragraphs.map(\.text).joined(separator: "\n")
            }
            for inner in element.elements { visit(inner) }
        }
        visit(root)
        return notes
    }

    /// Checks the notes of a reading in each format.
    private static func check(_ reading: Reading, _ name: String) throws {
        let source = reading.document.source.bytes
        let wanted = reading.notes.map { note in
            note.note.passage.asTyped(in: source).string.split(separator: "\n").joined(separator: "\n")
        }
        for format in TaggedDocument.Format.allCases {
            let document = TaggedDocument(of: [reading], works: reading.works.map(\.work), as: format)
            let root = try #require(CitandaXML.Document.parse(document.bytes).value, "\(name) as \(format)").root
            let notes = notes(in: root, of: format)
            #expect(notes.count == wanted.count, "\(name) as \(format)")
            for (index, text) in wanted.enumerated() {
                #expect(notes["note-\(index + 1)"] == Self.inXML(text), "\(name) as \(format)")
            }
        }
    }

    /// What remains of a text in XML: two characters of Unicode are none there.
    private static func inXML(_ text: String) -> String {
        text.replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
    }

    private static func reading(_ bytes: [UInt8]) -> Reading {
        Manuscript(SourceText(name: "a.md", bytes: bytes)).reading
    }

    @Test(
        "hostile texts",
        arguments: [
            "", "[^1]:", "[^1]: \n", "A[^1]", "A.[^1]\n\n[^1]: <b>*x</b>*, `a` ``b''\n",
            "A.[^1]\n\n[^1]: \u{0}\u{1}\u{7F}\u{C}\u{FFFF} ]]> <!-- -- --> &amp;#60; &lt;\n",
            "A^[Note *in* [text] “quoted” -- ---]B^[]\n", "A.[^x y]\n\n[^x\"<&>]: Text.\n",
            "A.[^1]\n\n[^1]: Ann Roe, *Ports\n\n    of Call* (Paris: X, 1999), 3; ibid.,\n    4.\n",
            "A.[^1][^1][^1]\n\n[^1]: One.\n[^1]: Another.\n", "# *[^1]*\n\n[^1]: Of a heading.\n",
            "A.[^1]\n\n[^1]: e\u{301}\u{202E}‮ \u{A0}\u{2009}\u{202F}\u{3000}x\u{200B}\u{FEFF} &nbsp;&#160;&#32;.\n",
            "A.[^1]\n\n[^1]: [a](<x y> \"t\") [b](http://[) <http://x.y/?a=b&c> ![i](j \"k\") \\*no\\* \\- \\-\\- \\ x\n",
            "A.[^1]\n\n[^1]: > quoted\n    > more\n\n    - item\n    - item\n\n        code  x\n",
            String(repeating: "> ", count: 200) + "deep[^1]\n\n[^1]: Note.\n",
            (0..<60).map { String(repeating: "  ", count: $0) + "- deep[^1]\n" }.joined() + "\n[^1]: Note.\n",
            "A.[^1]\n\n[^1]: " + String(repeating: "*a **b ", count: 300) + "\n",
            "A.<sup>1</sup>\n\n## Notes\n\n1. Ann Roe, *Ports* (Paris: X, 1999), 3.\n2. Ibid.\n",
        ]) func hostile(text: String) throws
    {
        try Self.check(Self.reading(Array(text.utf8)), text.debugDescription)
        // Also where the text ends anywhere.
        let bytes = Array(text.utf8)
        for end in stride(from: 0, to: min(bytes.count, 120), by: 7) {
            try Self.check(Self.reading(Array(bytes[..<end])), "\(end) bytes of \(text.debugDescription)")
        }
    }

    private static let samples = [
        "manuscripts/dev/salt-roads.md", "manuscripts/dev/northern-customs.md", "manuscripts/short-history.md",
        "xml/documents/generated/salt-roads.docx",
    ]

    @Test("manuscripts", arguments: samples) func manuscripts(path: String) throws {
        guard let bytes = try Shared.bytes(path) else { return }
        try Self.check(Manuscript(ManuscriptFile(SourceText(name: path, bytes: bytes))).reading, path)
    }

    /// The bytes of notes without the marks of Markdown that these manuscripts have.
    @Test("notes are those of the file without the marks of italics") func bytesOfTheFile() throws {
        guard let bytes = try Shared.bytes("manuscripts/dev/salt-roads.md") else { return }
        let reading = Self.reading(bytes)
        let document = TaggedDocument(of: [reading], works: reading.works.map(\.work), as: .jats)
        let notes = Self.notes(in: try #require(CitandaXML.Document.parse(document.bytes).value).root, of: .jats)
        for (index, note) in reading.notes.enumerated() {
            // A further paragraph of a note is indented.
            let typed = reading.document.source[note.note.textRange].replacing("*", with: "")
                .replacing("\n\n    ", with: "\n")
            #expect(notes["note-\(index + 1)"] == typed)
        }
    }

    @Test("valid documents", arguments: TaggedDocument.Format.allCases) func valid(format: TaggedDocument.Format) throws
    {
        let schemas: [TaggedDocument.Format: String] = [
            .tei: "tei/tei_all-current.rng", .jats: "jats-1.4-xsd/JATS-journalpublishing1-4-mathml3.xsd",
            .bits: "bits-2.2-xsd/BITS-book2-2.xsd",
        ]
        guard let path = schemas[format], let file = try Shared.url("xml/schemas/\(path)"),
            let bytes = try Shared.bytes("manuscripts/dev/northern-customs.md")
        else { return }
        let schema = try #require(Schema.compile(format == .tei ? .relaxNG : .xsd, path: file.path).value)
        for text in [bytes, Array(Self.shapes.utf8), []] {
            let reading = Self.reading(text)
            let document = TaggedDocument(of: [reading], works: reading.works.map(\.work), as: format)
            let xml = try #require(CitandaXML.Document.parse(document.bytes).value)
            #expect(schema.validate(xml).map(\.message) == [])
        }
    }

    /// A text with a block of each kind.
    private static let shapes = """
        # Title *of*[^1]

        > Quoted.[^2]
        >
        > > Twice.

        3. three

           > quoted

           ```
           code
           ```
        4. four
           - inner

        | a[^1] | b |
        |---|---|
        | **c** | *d* [e](http://example.org/?a=b) |

        <div>web</div>

        ## Notes

        ## Bibliography

        Some words on the list.

        Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.

        ### Archives

        National Archives, box 3.

        [^1]: Ann Roe, “*Salt* and `code`,” in *Ports of Call*, ed. Ben Holm, trans. Kari Lind, 2nd ed., vol. 3 (Paris: Ostrov
            Press, 1999), 3–7, https://doi.org/10.5555/abc.

            Second paragraph; see note 2 below.
        [^2]: Ibid.; Roe to Holm, 3 May 1920, box 3, Roe Papers, National Archives; Ben Holm, “Tea,” *Journal of Tea* 3, no. 2 (2001): 101–129.
        [^3]: No mark leads here.
        """
}

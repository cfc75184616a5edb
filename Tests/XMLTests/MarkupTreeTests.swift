import CitandaXML
import Testing

@Suite("Trees of markup") struct MarkupTreeTests {
    /// The texts of a tree, each with the bytes of the file for it.
    private static func texts(of tree: MarkupTree) -> [String] {
        func visit(_ element: MarkupTree.Element) -> [String] {
            element.children.flatMap { child in
                switch child {
                case .element(let element): visit(element)
                case .text(let text):
                    [
                        "\(String(decoding: text.bytes, as: UTF8.self))|\(String(decoding: tree.source[text.range], as: UTF8.self))"
                    ]
                }
            }
        }
        return tree.root.map(visit) ?? []
    }

    @Test(
        "texts know their bytes in XML",
        arguments: [
            ("<a>x<b>ö</b>y</a>", ["x|x", "ö|ö", "y|y"]),
            ("<?xml version='1.0' encoding='ISO-8859-1'?><a>“é”</a>", ["“é”|“é”"]),
            ("<a>a &amp; b&#252;</a>", ["a & bü|a &amp; b&#252;"]),
            ("<a>x<!-- no -->y<?p i?>z</a>", ["xyz|x<!-- no -->y<?p i?>z"]),
            ("<a><![CDATA[<b> & ]]] ]]>c</a>", ["<b> & ]]] c|<![CDATA[<b> & ]]] ]]>c"]),
            ("<!DOCTYPE a [<!ENTITY e 'in<b>side</b>'>]><a>x&e;y</a>", ["xin|x&e;", "side|", "y|y"]),
            ("<a>open<b>and", ["open|open", "and|and"]),
            ("<a \u{E9}='1' b='>'/>", []),
        ]) func xml(_ file: String, _ texts: [String])
    {
        let tree = MarkupTree.xml(Array(file.utf8), prefixes: [:]).value
        #expect(Self.texts(of: tree) == texts)
    }

    @Test(
        "texts know their bytes in HTML",
        arguments: [
            ("<p>x<b>ö</b>y", ["x|x", "ö|ö", "y|y"]),
            (
                "<meta charset=latin1><p title='a>b'>“é” &amp; &uuml; &foo; & z</p>",
                ["“é” & ü &foo; & z|“é” &amp; &uuml; &foo; & z"]
            ),
            ("<p>one<p>two<br/>three", ["one|one", "two|two", "three|three"]),
            ("Hallo <i>Wölt</b></i>!", ["Hallo |Hallo ", "Wölt|Wölt</b>", "!|!"]),
        ]) func html(_ file: String, _ texts: [String])
    {
        let tree = MarkupTree.html(Array(file.utf8)).value
        #expect(Self.texts(of: tree).filter { !$0.hasPrefix("\n") } == texts)
    }

    @Test(
        "pieces of a text lead to its bytes",
        arguments: [
            ("<a>a&amp;b&#x4E2D;<!-- -->c</a>", ["a", "&", "b", "中", "c"]),
            ("<a>plain</a>", ["plain"]), ("<a>x\r\ny</a>", ["x", "\ny"]),
            ("<a>x &\"y</a>", ["x ", "\"y"]),
        ]) func pieces(_ file: String, _ expected: [String])
    {
        let tree = MarkupTree.xml(Array(file.utf8), prefixes: [:]).value
        guard case .text(let text)? = tree.root?.children.first(where: { _ in true }) else {
            Issue.record("no text")
            return
        }
        let bytes = Array(text.bytes)
        #expect(text.pieces.map { String(decoding: bytes[$0.text], as: UTF8.self) } == expected)
        for piece in text.pieces where piece.isVerbatim {
            #expect(bytes[piece.text].elementsEqual(tree.source[piece.source]))
        }
    }

    @Test("start and end tags have their bytes") func tags() {
        let file = "<w:a xmlns:w='urn:w'><w:b w:id='1' /><w:c>t</w:c></w:a>"
        let tree = MarkupTree.xml(Array(file.utf8), prefixes: ["urn:w": "w"]).value
        let found = tree.root?.descendants(["w:b", "w:c"]).map { element in
            [element.range, element.startTag, element.endTag].map { String(decoding: tree.source[$0], as: UTF8.self) }
        }
        #expect(
            found == [
                ["<w:b w:id='1' />", "<w:b w:id='1' />", ""], ["<w:c>t</w:c>", "<w:c>", "</w:c>"],
            ])
        #expect(tree.root?.first("w:b")?["w:id"] == "1")
    }

    @Test("hostile files are refused, and nothing outside is read") func hostile() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(!MarkupTree.xml(Array(deep.utf8), prefixes: [:]).diagnostics.isEmpty)
        let unclosed = String(repeating: "<b>", count: 100_000) + "salt"
        #expect(MarkupTree.html(Array(unclosed.utf8)).value.root?.text == "salt")
        let outside = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>x&e;y</a>"
        #expect(Self.texts(of: MarkupTree.xml(Array(outside.utf8), prefixes: [:]).value).joined().contains("x"))
        #expect(MarkupTree.xml(Array(outside.utf8), prefixes: [:]).value.root?.text == "xy")
        var bomb = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
        for level in 1...30 { bomb += "<!ENTITY e\(level) '&e\(level - 1);&e\(level - 1);'>" }
        bomb += "]><a>&e30;</a>"
        #expect((MarkupTree.xml(Array(bomb.utf8), prefixes: [:]).value.root?.text.utf8.count ?? 0) < 50_000_000)
    }
}

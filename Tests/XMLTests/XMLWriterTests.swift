import CitandaXML
import Testing

@Suite struct XMLWriterTests {
    @Test func elementsAreIndentedAndTextIsNot() {
        let root = Element(
            "a",
            children: [
                .element(Element("b", attributes: [Attribute("c", "\"1\" & <2>\n")])), .comment("x--y-"),
                .element(Element("d", children: [.text("t "), .element(Element("i", text: "u"))])),
            ])
        #expect(
            XMLWriter().string(root) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b c="&quot;1&quot; &amp; &lt;2&gt;&#10;"/>
                  <!--x- -y- -->
                  <d>t <i>u</i></d>
                </a>

                """)
    }

    @Test func namespacesAreDeclaredOnceAndUndeclaredWhereNeeded() {
        let xlink = "http://www.w3.org/1999/xlink"
        let root = Element(
            "mods", namespace: "urn:mods",
            children: [
                .element(Element("b", namespace: "urn:mods", attributes: [Attribute("href", "u", namespace: xlink)])),
                .element(
                    Element(
                        "c", namespace: "urn:other", attributes: [Attribute("lang", "de", namespace: XMLNamespace.xml)])
                ),
                .element(Element("d")),
            ])
        let writer = XMLWriter(indent: nil, prefixes: [("", "urn:mods"), ("xlink", xlink)], hasDeclaration: false)
        #expect(
            writer.string(root)
                == #"<mods xmlns="urn:mods" xmlns:xlink="\#(xlink)"><b xlink:href="u"/>"#
                + #"<c xmlns="urn:other" xml:lang="de"/><d xmlns=""/></mods>"# + "\n")
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let hard = "a\u{0}b\u{1F}c\u{FFFE}\r\n\t<&>\"'é中\u{10FFFF}]]>"
        let root = Element(
            "1 bad:name",
            children: [
                .element(Element("x", attributes: [Attribute("v", hard), Attribute("v", "twice")])),
                .element(Element("y", text: hard)),
            ])
        let (again, findings) = Element.parse(XMLWriter().bytes(root))
        #expect(findings.isEmpty)
        let read = try #require(again)
        let expected = "a\u{FFFD}b\u{FFFD}c\u{FFFD}\r\n\t<&>\"'é中\u{10FFFF}]]>"
        #expect(read.first("y")?.text == expected && read.first("x")?["v"] == expected)
        #expect(read.name == "__bad_name")
    }
}

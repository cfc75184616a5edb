import CitandaWorks
import Testing

@Suite struct RichTextTests {
    typealias Node = RichText.Node

    @Test(
        arguments: [
            ("plain", [.text("plain")]), ("", []),
            ("a <i>b</i> c", [.text("a "), .styled(.italic, [.text("b")]), .text(" c")]),
            ("<b><sup>x</sup>y</b>", [.styled(.bold, [.styled(.superscript, [.text("x")]), .text("y")])]),
            ("<i>a <i>b</i></i>", [.styled(.italic, [.text("a "), .styled(.italic, [.text("b")])])]),
            ("<span class=\"nocase\">iPod</span>", [.styled(.noCase, [.text("iPod")])]),
            (
                "<i>A <span class=\"nodecor\">v.</span></i>",
                [.styled(.italic, [.text("A "), .styled(.noDecoration, [.text("v.")])])]
            ),
            ("<sc>a</sc><sub>b</sub>", [.styled(.smallCaps, [.text("a")]), .styled(.subscript, [.text("b")])]),
            ("a <i>b", [.text("a <i>b")]), ("a</i> b", [.text("a</i> b")]), ("1 < 2 > 0", [.text("1 < 2 > 0")]),
            ("<i>a<b>b</i>c</b>", [.styled(.italic, [.text("a<b>b")]), .text("c</b>")]),
            ("<i></i>", [.styled(.italic, [])]),
            (
                "<i>a<span class=\"x\">b</span>c</i>", [.styled(.italic, [.text("a<span class=\"x\">b</span>c")])]
            ),
            (
                "<span class=\"x\"><i>b</i></span>",
                [.text("<span class=\"x\">"), .styled(.italic, [.text("b")]), .text("</span>")]
            ),
        ] as [(String, [Node])])
    func markupIsRead(_ markup: String, _ nodes: [Node]) {
        #expect(RichText(markup: markup).nodes == nodes)
        if !markup.contains("<sc>") { #expect(RichText(markup: markup).markup == markup) }
    }

    @Test(arguments: [
        "<sc>a</sc>", "<span style=\"font-variant:small-caps;\">a</span>",
        "<span style=\"font-variant:small-caps\">a</span>",
        "<span style=\"font-variant: small-caps\">a</span>",
    ])
    func smallCapitalsHaveManySpellings(_ markup: String) {
        #expect(RichText(markup: markup).markup == "<span style=\"font-variant: small-caps;\">a</span>")
    }

    @Test func quotationIsWrittenWithQuotationMarks() {
        let text = RichText(nodes: [.styled(.quotation, [.text("a")]), .text(" b")])
        #expect(text.markup == "“a” b")
        #expect(text.plain == "a b")
    }

    @Test func textsAreJoined() {
        #expect((RichText(markup: "a <i>b</i>c") + "d").markup == "a <i>b</i>cd")
        #expect((RichText(markup: "a") + "b").nodes == [.text("ab")])
        #expect(RichText(markup: "<i></i>").isEmpty)
    }

    @Test func timeGrowsWithTheText() {
        for unit in ["<i>", "<i></b>", "<i><b></i>", "</i>", "<", "<span x>"] {
            let text = String(repeating: unit, count: 50_000)
            #expect(RichText(markup: text).plain.utf8.count <= text.utf8.count)
        }
        let nested = String(repeating: "<i>", count: 30) + "x" + String(repeating: "</b>", count: 30)
        #expect(RichText(markup: nested).plain == nested)
    }
}

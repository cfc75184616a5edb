import Testing

@testable import CitandaDocuments

@Suite struct InlineBuilderTests {
    /// Markdown, its text, and its styled stretches with the bytes they have in the file.
    struct Case: Sendable, CustomTestStringConvertible {
        var markdown: String
        var text: String
        var spans: [String]

        init(_ markdown: String, _ text: String, _ spans: [String] = []) {
            self.markdown = markdown
            self.text = text
            self.spans = spans
        }

        var testDescription: String { markdown }
    }

    @Test(arguments: [
        Case("a *b* c", "a b c", ["italic *b*"]),
        Case("a _b_ c", "a b c", ["italic _b_"]),
        Case("***a** b*", "a b", ["italic ***a** b*", "bold **a**"]),
        Case("**a *b* c**", "a b c", ["bold **a *b* c**", "italic *b*"]),
        Case("*over\nlines*", "over lines", ["italic *over\nlines*"]),
        Case("**a*", "*a", ["italic *a*"]),
        Case("*a** b", "a* b", ["italic *a*"]),
        Case("*\\*a*", "*a", ["italic *\\*a*"]),
        Case("snake_case_word", "snake_case_word"),
        Case("- item *one*\n  goes *on\n  here*", "item one goes on here", ["italic *one*", "italic *on\n  here*"]),
        Case("1. item\n   *two*", "item two", ["italic *two*"]),
        Case("> quoted *words\n> of* a\n> > deep", "quoted words of a", ["italic *words\n> of*"]),
        Case("lazy *words\nhere*", "lazy words here", ["italic *words\nhere*"]),
        Case("AT&amp;T &copy; &#8212; &#x4e2d;", "AT&T © — 中"),
        Case("AT&T; &unknown; &amp;amp;", "AT&T; &unknown; &amp;"),
        Case("*R&amp;D*", "R&D", ["italic *R&amp;D*"]),
        Case("\\[a\\] \\\\ \\a \\&amp;", "[a] \\ \\a &amp;"),
        Case("a `b * c` d", "a b * c d", ["code `b * c`"]),
        Case("a `` b ` c `` d", "a b ` c d", ["code `` b ` c ``"]),
        Case("`` ` ``", "`", ["code `` ` ``"]),
        Case("*`x`* y", "x y", ["italic *`x`*", "code `x`"]),
        Case("> `over\n> lines`", "over lines", ["code `over\n> lines`"]),
        Case("[a *b*](http://x.y/(z)?b \"b)\") b", "a b b", ["link [a *b*](http://x.y/(z)?b \"b)\")", "italic *b*"]),
        Case("[a](<b c>) b", "a b", ["link [a](<b c>)"]),
        Case("[a][b] b\n\n[b]: /c", "a b", ["link [a][b]"]),
        Case("![alt](i.png) b", "alt b", ["link ![alt](i.png)"]),
        Case("*[a](b)* c", "a c", ["italic *[a](b)*", "link [a](b)"]),
        Case("<http://a.b> http", "http://a.b http", ["link <http://a.b>"]),
        Case("a <i>b</i> c", "a b c", ["italic <i>b</i>"]),
        Case("a <EM class=\"x\">b</EM> c", "a b c", ["italic <EM class=\"x\">b</EM>"]),
        Case("*<b>x</b> y*", "x y", ["italic *<b>x</b> y*", "bold <b>x</b>"]),
        Case("a<br>b<br />c", "a b c"),
        Case("a<!-- *b* -->c", "ac"),
        Case("a <span>b</span> </i> c", "a b  c"),
        Case("a <i>b <b>c</i> d</b>", "a b c d", ["italic <i>b <b>c</i>", "bold <b>c</i> d</b>"]),
        Case("x<sub>2</sub>", "x2", ["subscript <sub>2</sub>"]),
        Case("hard  \nbreak\\\nhere", "hard break here"),
        Case("post-\nwar", "post-war"),
        Case("# Title *of*\n", "", []),
        Case("中文*书名*（二）", "中文书名（二）", ["italic *书名*"]),
        Case("Setext-free *é*", "Setext-free é", ["italic *é*"]),
        // Typists' marks, as pandoc writes them.
        Case("*1948--1960*, 12--15", "1948–1960, 12–15", ["italic *1948--1960*"]),
        Case("he said---twice --- no", "he said—twice — no"),
        Case("44---47 and 44---of", "44–47 and 44—of"),
        Case("------. *T*", "——. T", ["italic *T*"]),
        Case("---------. ----. -----", "———. ----. -----"),
        Case("12--\n15 and ---\nso", "12– 15 and — so"),
        Case("\\--dash \\-\\-", "–dash –"),
        Case("``Salt Roads,'' *and* ``Tides''", "“Salt Roads,” and “Tides”", ["italic *and*"]),
        Case("``Salt\nRoads'' ``x'' y''", "“Salt Roads” “x” y''"),
        Case("``He said 'no'''", "“He said 'no'”"),
        Case("``a'' `b -- c` ``d -- e``", "“a” b -- c d -- e", ["code `b -- c`", "code ``d -- e``"]),
        Case("`a ``b'' c` ``d''", "a ``b'' c “d”", ["code `a ``b'' c`"]),
        Case("5'' and `` x''", "5'' and `` x''"),
        Case("it\\'s \\\"so\\\"\\...", "it's \"so\"..."),
        Case("chap.\u{A0}3, no.\u{202F}4\u{2009}5\\ 6\u{3000}七", "chap. 3, no. 4 5 6\u{3000}七"),
        Case("https://x.org/a--b---c d--e", "https://x.org/a--b---c d–e"),
        Case("doi:10.1234/a--b, www.x.org/a--b 10.12/a--b", "doi:10.1234/a--b, www.x.org/a--b 10.12/a–b"),
        Case("<https://x.org/a--b> e--f", "https://x.org/a--b e–f", ["link <https://x.org/a--b>"]),
        Case("[a--b](http://x.org/c--d)", "a–b", ["link [a--b](http://x.org/c--d)"]),
    ])
    func textAndStyles(_ given: Case) {
        let document = read(given.markdown)
        let passage = document.sections.first?.blocks.first?.passage ?? Passage()
        #expect(passage.string == given.text)
        #expect(passage.spans.map { "\($0.style.rawValue) \(document.source[$0.source])" } == given.spans)
        #expect(document.brokenPromises == [])
    }

    @Test func tableCells() throws {
        let document = read("intro\n\n| a *b* | c |\n| --- | :-: |\n| d \\| e | `f \\| g` |\n| h |\n")
        let rows = try #require(document.sections.first).blocks.filter { $0.kind == .tableRow }
        #expect(rows.map(\.passage.string) == ["a b\tc", "d | e\tf | g", "h\t"])
        #expect(rows.first?.passage.spans.map { document.source[$0.source] } == ["*b*"])
        #expect(document.brokenPromises == [])
    }

    @Test func tableBehindALineOfText() throws {
        let document = read("before *it*\n| a | b |\n| - | - |\n| c | d |\n")
        let blocks = try #require(document.sections.first).blocks
        #expect(blocks.map(\.passage.string) == ["before it", "a\tb", "c\td"])
        for block in blocks { #expect(!block.passage.map.pieces.contains { $0.sourceCount == 0 }) }
    }

    @Test func tableInAListAndAQuotation() throws {
        for text in ["- x\n\n  | a | b |\n  | - | - |\n  | c | d |\n", "> | a | b |\n> | - | - |\n> | c | d |\n"] {
            let document = read(text)
            let rows = try #require(document.sections.first).blocks.filter { $0.kind == .tableRow }
            #expect(rows.map(\.passage.string) == ["a\tb", "c\td"])
            #expect(
                rows.map { document.source[$0.passage.source].filter { $0.isLetter } } == ["ab", "cd"], "\(text)")
        }
    }

    @Test func typistsMarksLeadBackToTheirBytes() throws {
        let document = read("One ``two---three''\u{A0}four 12--*15*.")
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        #expect(passage.string == "One “two—three” four 12–15.")
        for (text, typed) in [
            ("“two—three”", "``two---three''"), ("—", "---"), ("three", "three"), ("” four", "''\u{A0}four"),
            ("12–15", "12--*15*"), ("–", "--"),
        ] {
            let range = passage.source(try #require(passage.range(of: text)))
            #expect(document.source[range] == typed)
            #expect(passage.text(ofSource: range) == text)
        }
        #expect(document.brokenPromises == [])
    }

    @Test func codeAndRulesKeepTheirHyphens() throws {
        let document = read("a\n\n---\n\n```\nx -- ``y''\n```\n\n    ``z''\n\n<div>\np -- q\n</div>\n")
        let blocks = try #require(document.sections.first).blocks
        #expect(blocks.map(\.passage.string) == ["a", "```\nx -- ``y''\n```", "``z''", "<div>\np -- q\n</div>"])
        #expect(document.brokenPromises == [])
    }

    @Test func rawBlocks() throws {
        let document = read("<div>\n*a*\n</div>\n\n```\n*b*\n\nc\n```\n")
        let blocks = try #require(document.sections.first).blocks
        #expect(blocks.map(\.kind) == [.html, .code])
        #expect(blocks.map(\.passage.string) == ["<div>\n*a*\n</div>", "```\n*b*\n\nc\n```"])
    }

    @Test func farTargetsAndLongCommentsDoNotLoseTheRest() throws {
        let long = String(repeating: "a/", count: 5000)
        let text = "One [two](http://x/\(long)) three <!-- \(long) --> four *five*."
        let document = read(text)
        let passage = try #require(document.sections.first?.blocks.first?.passage)
        #expect(passage.string == "One two three  four five.")
        let five = try #require(passage.range(of: "five"))
        #expect(document.source[passage.source(five)] == "*five*")
    }
}

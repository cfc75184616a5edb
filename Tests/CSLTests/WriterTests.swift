import CitandaCSL
import Testing

@Suite struct WriterTests {
    private static let text = StyledText(nodes: [
        .text("A & B_", variable: "title"),
        .styled(
            look { $0.posture = .italic },
            [.text(" <i> ", variable: nil), .styled(look { $0.weight = .bold }, [.text("é中", variable: "author")])]),
        .styled(look { $0.position = .superscript }, [.text("ᵉʳ", variable: "term")]),
    ])

    private static func look(_ change: (inout StyledText.Look) -> Void) -> StyledText.Look {
        var look = Self.plain
        change(&look)
        return look
    }

    private static let plain = StyledText.Look()

    @Test func everyWriterEscapesItsOwn() {
        #expect(
            HTMLWriter().string(Self.text)
                == "A &#38; B_<i> &#60;i&#62; <b>é中</b></i><sup><sup>e</sup><sup>r</sup></sup>")
        #expect(PlainTextWriter().string(Self.text) == "A & B_ <i> é中ᵉʳ")
        #expect(MarkdownWriter().string(Self.text) == "A & B\\_ *\\<i> **é中***<sup>ᵉʳ</sup>")
        #expect(
            LaTeXWriter().string(Self.text)
                == "A \\& B\\_\\textit{ <i> \\textbf{é中}}\\textsuperscript{\\textsuperscript{e}\\textsuperscript{r}}")
        #expect(
            RTFWriter().string(Self.text)
                == "A & B_{\\i  <i> {\\b \\u233?\\u20013?}}{\\super \\u7497?\\u691?}")
    }

    /// Markdown has no mark for upright words in italics: the italics end before these and begin again behind them.
    @Test(arguments: [
        (["The ", "Hamlet", " Problem"], "*The* Hamlet *Problem*"), (["", "Hamlet", " Again"], "Hamlet *Again*"),
        (["After ", "Hamlet", ""], "*After* Hamlet"),
    ]) func uprightWordsInItalics(_ words: [String], _ expected: String) {
        let upright = Self.look { $0.posture = .normal }
        let title = StyledText.Node.styled(
            Self.look { $0.posture = .italic },
            [
                .text(words[0], variable: "title"), .styled(upright, [.text(words[1], variable: "title")]),
                .text(words[2], variable: "title"),
            ])
        #expect(MarkdownWriter().string(StyledText(nodes: [title])) == expected)
    }

    @Test func runsKnowTheirVariableAndWholeLook() {
        let runs = Self.text.runs
        #expect(runs.map(\.variable) == ["title", nil, "author", "term"])
        #expect(runs[2].look.posture == .italic && runs[2].look.weight == .bold)
    }
}

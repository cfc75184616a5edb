import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("LaTeX") struct LaTeXReaderTests {
    static let cases = [
        DocumentCase(
            "the preamble is no text, and headings count from the highest", .latex,
            "\\documentclass{article}\n\\title{No}\n% \\begin{document}\n\\begin{document}\n\\section{One}\\label{x}\na\nb\n\n\\subsection*{Two}\nc\n\\end{document}\nd",
            "# One\n\na b\n\n## Two\n\nc\n"),
        DocumentCase(
            "notes with braces inside", .latex,
            "A.\\footnote{Lind, \\emph{Salt} {\\bf x}, 9--11.} B%\n\\footnote{two\n\nmore}",
            "A.[^1] B[^2]\n\n[^1]: Lind, *Salt* **x**, 9–11.\n\n[^2]: two\n\n    more\n"),
        DocumentCase(
            "numbers of the author's own, counters, and marks apart from their texts", .latex,
            "A\\footnote[12]{twelve} B\\footnotemark{} C\\setcounter{footnote}{6}\\footnote{seven} D\\footnotemark[1]\n\n\\footnotetext{one}",
            "A[^12] B[^1] C[^7] D[^1]\n\n[^12]: twelve\n\n[^1]: one\n\n[^7]: seven\n"),
        DocumentCase(
            "endnotes and thanks count apart", .latex, "A\\thanks{t} B\\endnote{e} C\\footnote{f}",
            "A[^note-1] B[^1] C[^1-2]\n\n[^note-1]: t\n\n[^1]: e\n\n[^1-2]: f\n"),
        DocumentCase(
            "quotation marks, dashes and blanks", .latex,
            "``a `b' c'' \\enquote{d \\enquote{e}} 1--2---3 p.~4 z.\\,B. l'eau\\ x",
            "“a ‘b’ c” “d ‘e’” 1–2—3 p.\u{A0}4 z.\u{2009}B. l’eau x\n"),
        DocumentCase(
            "signs and letters", .latex,
            "\\& \\% \\$ \\# \\_ \\{ \\} Caf\\'e na\\\"{\\i}ve \\c{c} \\v s \\ss{} \\O re \\ldots\\ Gr\\\"un\\-de",
            "& % $ # \\_ { } Café naïve ç š ß Øre … Gründe\n"),
        DocumentCase(
            "citations stay as typed", .latex, "\\autocite[see][12]{key} \\cites(see)[1]{a}[2]{b} [x]",
            "\\\\autocite\\[see][12]{key} \\\\cites(see)[1]{a}[2]{b} [x]\n"),
        DocumentCase(
            "addresses with signs of TeX", .latex,
            "\\url{https://example.org/a_b%20c} \\href{https://example.org/x\\%y}{page \\emph{z}}",
            "https://example.org/a_b%20c [page <em>z</em>](<https://example.org/x%y>)\n"),
        DocumentCase(
            "lists and references", .latex,
            "\\begin{enumerate}\\item a\n\\item b\\end{enumerate}\\begin{itemize}\\item[x] c\\end{itemize}\\begin{thebibliography}{9}\n\\bibitem{k} Lind.\n\\end{thebibliography}",
            "1. a\n2. b\n- [x] c\n- Lind.\n"),
        DocumentCase(
            "tables, quotations, mathematics and verbatim text", .latex,
            "\\begin{quote}a\\end{quote}\\begin{tabular}{ll}a & b\\\\\\hline c & d\\\\\\end{tabular} $x_1$ \\[y\\] \\verb|\\b{| \\begin{verbatim}\n\\c {\n\\end{verbatim}e",
            "a\n\n| a | b |\n|---|---|\n| c | d |\n\n$x_1$ \\\\[y\\\\] \\\\b{\n\n\\\\c {\n\ne\n"),
        DocumentCase(
            "unknown commands leave their text, and single braces lose none", .latex,
            "\\foo{a} \\textsc{b}\\baz c } d { e \\footnote{f", "a bc d e f\n"),
        DocumentCase("a line break and comments", .latex, "a\\\\b 50\\% % no\n  c", "a  \nb 50% c\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws {
        try sample.check()
    }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("damage does not stop the reader", arguments: cases)
    func damage(_ sample: DocumentCase) { sample.checkDamage() }

    @Test("an included file is named") func include() throws {
        let read = try DocumentFormat.latex.read(SourceText(name: "a", "a \\input{two} b"))
        #expect(read.diagnostics.map(\.kind.id) == ["file-not-included"])
        #expect(read.diagnostics.first?.message.contains("“two”") == true)
    }

    @Test("deep groups do not overflow the stack") func depth() throws {
        let count = 200_000
        let text = String(repeating: "{\\emph{", count: count) + "a" + String(repeating: "}}", count: count)
        let read = try DocumentFormat.latex.read(SourceText(name: "a", text))
        #expect(!read.value.source.bytes.isEmpty)
    }
}

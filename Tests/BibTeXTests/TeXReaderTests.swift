import CitandaWorks
import Testing

@testable import CitandaBibTeX

@Suite struct TeXReaderTests {
    @Test(arguments: [
        ("M\\\"uller M{\\\"u}ller M\\\"{u}ller M\\\" uller {\\\"{u}}", "Müller Müller Müller Müller ü"),
        ("na\\\"{\\i}ve {\\i} \\'\\i", "naïve ı í"), ("\\c{c} {\\c c} \\c c \\v{S} {\\v S}", "ç ç ç Š Š"),
        ("\\ss\\ {\\ss} \\o{}\\AE\\ \\L\\'od\\'z", "ß ß øÆ Łódź"), ("{\\'{\\^e}} \\t{oo} \\d{u}", "ế o\u{361}o ụ"),
        ("a--b---c ``q'' `s' it's", "a–b—c “q” ‘s’ it’s"), ("5\\% \\& \\$ \\# \\_ \\{\\}", "5% & $ # _ {}"),
        ("a~b\\,c\\ d\\\\e", "a\u{A0}b\u{2009}c d e"), ("\\LaTeX{} and \\TeX\\ x", "LaTeX and TeX x"),
        ("\\textendash\\ \\ldots \\S 5 \\pounds3", "– …§5 £3"), ("\\cyrzh\\cyra{} \\CYRZH", "жа Ж"),
        ("\\char\"41 \\symbol{66}", "A B"),
        ("  two \n\t blanks  ", "two blanks"), ("\\url{a_b%20c} \\href{x}{y}", "a_b%20c y"),
        ("50 % of\nall", "50 % of all"),
        ("a % note\n b", "a b"), ("x \\unknown{y} \\Other z", "x y Other z"),
        ("\\foreignlanguage{german}{Wort}", "Wort"),
        ("!`Hola! ?`Qu\\'e?", "¡Hola! ¿Qué?"), ("沈志华", "沈志华"), ("unbalanced } brace {", "unbalanced brace"), ("\\", ""),
        ("\\'", "´"), ("$", "$"), ("5$ and 6", "5$ and 6"), ("\\begin{CJK}{UTF8}{min}東京\\end{CJK}", "東京"),
        ("5\\textperthousand", "5‰"), ("LaTeX\\xspace rocks, {LaTeX\\xspace}.", "LaTeX rocks, LaTeX."),
        ("Ma\\accent\"7E nana \\accent126 n \\accent'177 u", "Mañana ñ ü"), ("\\accent x", "\\accent x"),
        ("word\\footnote{Note.} on", "word Note. on"),
        ("\\noopsort{1973}1973", "1973"), ("{\\relax Ch}. x", "Ch. x"),
    ])
    func textOfASource(_ source: String, _ text: String) { #expect(TeXReader.text(source).plain == text) }

    @Test(arguments: [
        ("\\emph{a} \\textit{b} {\\em c} {\\it d} e", "<i>a</i> <i>b</i> <i>c</i> <i>d</i> e"),
        ("\\textbf{a {\\em b}} c", "<b>a <i>b</i></b> c"), ("\\enquote{a \\enquote*{b}}", "“a ‘b’”"),
        ("\\mkbibquote{a} \\mkbibemph{b} \\mkbibparens{c}", "“a” <i>b</i> (c)"),
        ("H\\textsubscript{2}O", "H<sub>2</sub>O"),
        ("$H_2O$ and $10^{-3}$ $\\alpha$-decay", "H<sub>2</sub>O and 10<sup>-3</sup> α-decay"),
        ("$\\sum_{i=1}^n \\frac{a}{b}$", "$\\sum_{i=1}^n \\frac{a}{b}$"),
        ("{\\sc ibm}", "<span style=\"font-variant: small-caps;\">ibm</span>"),
    ])
    func marksOfStyle(_ source: String, _ markup: String) { #expect(TeXReader.text(source).markup == markup) }

    @Test(arguments: [
        ("\\href{https://x.org/a\\_b}{here} x", "here (https://x.org/a_b) x"),
        ("\\href{https://x.org}{https://x.org}", "https://x.org"),
    ])
    func notesShowAddresses(_ source: String, _ text: String) {
        #expect(TeXReader.text(source, options: .init(showsAddresses: true)).plain == text)
    }

    @Test(arguments: [
        ("The {NASA} Story", "The <span class=\"nocase\">NASA</span> Story"), ("{\\\"O}l {\\em x}", "Öl <i>x</i>"),
        ("{\\emph{x}}", "<span class=\"nocase\"><i>x</i></span>"), ("a{B}c", "a<span class=\"nocase\">B</span>c"),
        ("{}x", "x"),
    ])
    func bracesFixTheCaseOfTitles(_ source: String, _ markup: String) {
        #expect(TeXReader.text(source, options: .init(protectsCase: true)).markup == markup)
    }

    @Test(arguments: [
        ("{", 100_000), ("\\emph{", 20_000), ("{\\em ", 20_000), ("\\'{", 20_000), ("$", 50_001), ("% ", 50_000),
        ("\\\\[", 20_000),
        ("{a}", 50_000), ("\\x{a}", 20_000), ("\\enquote{a}", 20_000), ("\\cite[", 20_000), ("$x_{", 20_000),
        ("\\verb", 20_000),
    ])
    func hostileTextsTakeLinearTime(_ unit: String, _ count: Int) {
        let bytes = Array(String(repeating: unit, count: count).utf8)
        let elapsed = ContinuousClock().measure {
            for protects in [false, true] {
                _ = TeXReader.text(bytes, 0..<bytes.count, options: .init(protectsCase: protects))
            }
        }
        #expect(elapsed < .seconds(20))
    }

    @Test func commandsOfThePreambleAreUnderstood() {
        let source =
            "@preamble{\"\\newcommand{\\noop}[1]{} \\def\\name#1{#1 the Great}\"}@book{k, title = {\\noop{x}\\name{Peter}}}"
        let (works, _) = BibTeXReader.works(parsing: Array(source.utf8))
        #expect(works.first?[.title]?.main.plain == "Peter the Great")
    }

    @Test func commandThatDoublesItselfComesToAnEnd() {
        let source = "@preamble{\"\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}\"}@book{k, title = {\\a}}"
        #expect(BibTeXReader.works(parsing: Array(source.utf8)).value.count == 1)
    }
}

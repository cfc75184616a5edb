import Testing
import Works

@testable import BibTeX

@Suite struct TitleCaseTests {
    /// English titles between sentence case and headline style; braces keep what is neither's business.
    @Test(arguments: [
        ("The long day of an empire", "The Long Day of an Empire"),
        (
            "A border: on the history of Soviet trade with China",
            "A Border: On the History of {Soviet} Trade with {China}"
        ),
        ("What was to be done? the press in 1957", "What Was to Be Done? The Press in 1957"),
        ("The iPod and what it stands for", "The {iPod} and What It Stands For"),
    ])
    func headlineStyle(_ sentence: String, _ source: String) {
        var work = Work(key: "k", type: .book)
        work[.title] = Title(main: RichText(plain: sentence))
        let entry = EntryWriter(
            work, key: "k", keys: [:], dialect: .bibtex, usesASCIIAccents: false, usesTitleCase: true
        ).entry
        #expect(entry["title"] == source)
    }

    @Test(arguments: [
        ("{The Long Day of an Empire}", "The long day of an empire"),
        ("{A Border: on the History of {Soviet} Trade}", "A border: On the history of Soviet trade"),
        (
            "{The {iPod} and DNA, 3D, a {camelCase} Word}",
            "The <span class=\"nocase\">iPod</span> and DNA, 3D, a <span class=\"nocase\">camelCase</span> word"
        ),
        ("{{All of It in Braces}}", "<span class=\"nocase\">All of It in Braces</span>"),
        ("{Deutsche Titel}, langid = {german}", "Deutsche Titel"),
        ("{Aristotle's \\enquote{De Motu} Today}", "Aristotle’s “De Motu” today"),
    ])
    func sentenceCase(_ source: String, _ markup: String) {
        let (works, _) = BibTeXReader.works(
            parsing: Array("@book{k, title = \(source)}".utf8), options: .init(usesSentenceCase: true))
        #expect(works.first?[.title]?.full.markup == markup)
    }
}

import CitandaWorks
import Testing

@testable import CitandaBibTeX

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
        // Braces and markup end no word, and formulas have no words.
        ("<span class=\"nocase\">E</span>urope and its rivers", "{E}urope and Its Rivers"),
        ("<span class=\"nocase\">Europe</span> and its rivers", "{Europe} and Its Rivers"),
        ("a <i>re</i>reading of rivers", "A \\emph{Re}reading of Rivers"),
        ("functions on $\\mathbb{R}$-trees and $\\frac{a}{b}$", "Functions on $\\mathbb{R}$-Trees and $\\frac{a}{b}$"),
    ])
    func headlineStyle(_ sentence: String, _ source: String) {
        var work = Work(key: "k", type: .book)
        work[.title] = Title(main: RichText(markup: sentence))
        let entry = EntryWriter(
            work, key: "k", fileKey: { _ in nil }, dialect: .bibtex, usesASCIIAccents: false, usesTitleCase: true
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
        // In sentence case already, with its names; and other languages that nobody named.
        (
            "{Medicine and its texts in the late Byzantine period}",
            "Medicine and its texts in the late Byzantine period"
        ),
        ("{Trade: a view of the Ottoman coast}", "Trade: a view of the Ottoman coast"),
        ("{Die Rückkehr der Götter in der Presse}", "Die Rückkehr der Götter in der Presse"),
        ("{Eine Auswahl von Techniken und Beispielen}", "Eine Auswahl von Techniken und Beispielen"),
    ])
    func sentenceCase(_ source: String, _ markup: String) {
        let (works, _) = BibTeXReader.works(
            parsing: Array("@book{k, title = \(source)}".utf8), options: .init(usesSentenceCase: true))
        #expect(works.first?[.title]?.full.markup == markup)
    }
}

import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaLexicon
@testable import CitandaRecognition

/// How titles are set: what a span says of it, and which work a short form means by it.
@Suite struct StylingTests {
    /// The styling in the words of the tables: “italic”, “plain”, or the marks.
    private func describe(_ styling: Styling?) -> String {
        switch styling {
        case .italic: "italic"
        case .quoted(let marks): "\(marks.open)\(marks.close)"
        case .plain: "plain"
        case nil: "none"
        }
    }

    @Test(arguments: [
        ("Ines Falk, *Rope and Tar* (Bremen: Kai, 1971), 4.", "italic", "none"),
        ("Ines Falk, _Rope and Tar_ (Bremen: Kai, 1971), 4.", "italic", "none"),
        ("Ines Falk, Rope and Tar (Bremen: Kai, 1971), 4.", "plain", "none"),
        ("Ines Falk, “Rope and Tar,” *Harbour Notes* 3 (1971): 4.", "“”", "italic"),
        ("Ines Falk, \"Rope and Tar,\" *Harbour Notes* 3 (1971): 4.", "\"\"", "italic"),
        ("Ines Falk, ‘Rope and Tar’, *Harbour Notes* 3 (1971): 4.", "‘’", "italic"),
        ("Ines Falk, 'Rope and Tar', *Harbour Notes* 3 (1971): 4.", "''", "italic"),
        ("Ines Falk, «Rope and Tar», *Harbour Notes* 3 (1971): 4.", "«»", "italic"),
        ("Ines Falk, « Rope and Tar », *Harbour Notes* 3 (1971): 4.", "«»", "italic"),
        ("Ines Falk, »Rope and Tar«, *Harbour Notes* 3 (1971): 4.", "»«", "italic"),
        ("Ines Falk, ‹Rope and Tar›, *Harbour Notes* 3 (1971): 4.", "‹›", "italic"),
        ("Ines Falk, ›Rope and Tar‹, *Harbour Notes* 3 (1971): 4.", "›‹", "italic"),
        ("Ines Falk, „Rope and Tar“, *Harbour Notes* 3 (1971): 4.", "„“", "italic"),
        ("Ines Falk, „Rope and Tar”, *Harbour Notes* 3 (1971): 4.", "„”", "italic"),
        ("Ines Falk, ‚Rope and Tar‘, *Harbour Notes* 3 (1971): 4.", "‚‘", "italic"),
        ("Ines Falk, “The Rope of *Argo*,” *Harbour Notes* 3 (1971): 4.", "“”", "italic"),
        ("Ines Falk, “*Argo* and Its Rope,” *Harbour Notes* 3 (1971): 4.", "“”", "italic"),
        ("Ines Falk, “Rope and Tar, *Harbour Notes* 3 (1971): 4.", "“”", "italic"),
        ("Falk, »Rope and Tar«, 5.", "»«", "none"), ("Falk, *Rope and Tar*, 5.", "italic", "none"),
    ])
    func titleAndContainerOfANote(_ note: String, _ title: String, _ container: String) {
        let citation = Sample.reading(notes: [note]).notes.first?.citations.first
        #expect(describe(citation?.part(.title)?.styling) == title)
        #expect(describe(citation?.part(.containerTitle)?.styling) == container)
    }

    /// The book and the article of one author begin alike; the short form is set as one of them is.
    @Test(arguments: QuotationMarks.all)
    func quotedShortFormMeansTheArticle(_ marks: QuotationMarks) {
        func quoted(_ title: String) -> String { "\(marks.open)\(title)\(marks.close)" }
        let book = "Ines Falk, *Rope and Tar* (Bremen: Kai, 1971), 4."
        let article = "Ines Falk, \(quoted("Rope and Tar on the Weser")), *Harbour Notes* 3, no. 1 (1975): 12–18."
        let shortForms = ["Falk, \(quoted("Rope and Tar")), 13.", "Falk, *Rope and Tar*, 7."]
        for (first, second, expected) in [(book, article, [2, 1]), (article, book, [1, 2])] {
            let reading = Sample.reading(notes: [first, second] + shortForms)
            let works = reading.notes.map { $0.citations.first?.work }
            #expect(works.count == 4 && works[0] != works[1])
            #expect(reading.notes.dropFirst(2).map { ($0.citations.first?.refersTo ?? -1) + 1 } == expected)
        }
    }

    /// Who sets books in quotation marks too means the title with exactly these words.
    @Test(arguments: QuotationMarks.all)
    func quotedBookIsFoundByItsOwnTitle(_ marks: QuotationMarks) {
        func quoted(_ title: String) -> String { "\(marks.open)\(title)\(marks.close)" }
        let notes = [
            "Ines Falk, \(quoted("Rope and Tar")) (Bremen: Kai, 1971), 4.",
            "Ines Falk, \(quoted("Rope and Tar on the Weser")), *Harbour Notes* 3, no. 1 (1975): 12–18.",
            "Falk, \(quoted("Rope and Tar")), 13.", "Falk, \(quoted("Rope and Tar on the Weser")), 13.",
        ]
        #expect(Sample.reading(notes: notes).notes.dropFirst(2).map { $0.citations.first?.refersTo } == [0, 1])
    }

    /// 『…』 around a book and 「…」 around an article tell them apart.
    @Test(arguments: [("Falk, 『Rope and Tar』, 13.", 0), ("Falk, 「Rope and Tar」, 13.", 1)])
    func marksOfBooksAreNotThoseOfArticles(_ short: String, _ meant: Int) {
        let notes = [
            "Ines Falk, 『Rope and Tar』 (Bremen: Kai, 1971), 4.",
            "Ines Falk, 「Rope and Tar on the Weser」, *Harbour Notes* 3, no. 1 (1975): 12–18.", short,
        ]
        #expect(Sample.reading(notes: notes).notes.last?.citations.first?.refersTo == meant)
    }

    @Test func everyMarkOpensOneUsualPair() {
        for marks in QuotationMarks.all {
            #expect(QuotationMarks.opened(by: marks.open, closedBy: marks.close) == marks)
            #expect(marks.open.isQuotationMark && marks.close.isQuotationMark)
        }
        #expect(QuotationMarks.opened(by: "„", closedBy: nil) == QuotationMarks("„", "“"))
        #expect(QuotationMarks.opened(by: "(", closedBy: ")") == nil)
    }

    @Test(arguments: [("Falk’s", "Falk"), ("Falk's", "Falk"), ("Falks", nil), ("Falk", nil), ("s", nil), ("", nil)])
    func genitive(_ word: String, _ owner: String?) {
        #expect(word.withoutGenitive.map(String.init) == owner)
    }
}

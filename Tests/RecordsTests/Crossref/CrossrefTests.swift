import CitandaDiagnostics
import CitandaWorks
import CitandaXML
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct CrossrefTests {
    private static func text(_ work: Work) -> String {
        String(decoding: RecordFormat.crossref.record(of: work)?.bytes ?? [], as: UTF8.self)
    }

    @Test func aBookHasATitleOfAVolume() {
        var work = Work(key: "a", type: .book)
        work.contributors = [
            Contributor(.author, Name(.personal(.init(family: "Lind", given: "K.", nonDroppingParticle: "van"))))
        ]
        work[.title] = Title(RichText(markup: "Salt <i>Roads</i>"))
        work[.issued] = PartialDate(year: 1950)
        work.identifiers = [Identifier(.isbn, "0-306-40615-2")]
        let text = Self.text(work)
        for part in [
            "<citation key=\"a\">", "<author>van Lind</author>", "<volume_title>Salt Roads</volume_title>",
            "<cYear>1950</cYear>", "<isbn>9780306406157</isbn>",
            "<unstructured_citation>K. van Lind. <i>Salt </i>Roads. 1950.",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func aDOINeedsNoWords() {
        var work = Work(key: "a", type: .articleJournal)
        work[.title] = Title("On Customs")
        work[.container] = Title("Journal of Salt")
        work[.page] = "101–29"
        work.identifiers = [Identifier(.doi, "https://doi.org/10.1234/abc.5")]
        let text = Self.text(work)
        for part in [
            "<doi>10.1234/abc.5</doi>", "<journal_title>Journal of Salt</journal_title>",
            "<article_title>On Customs</article_title>", "<first_page>101</first_page>",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("unstructured"))
    }
}

import CitandaCSL
import CitandaWorks
import Testing

/// Our own notes style from end to end.
@Suite struct ProcessorTests {
    private func processor(_ style: String) throws -> Processor {
        Processor(style: try #require(Embedded.style(named: style)), locales: { Embedded.locale($0) })
    }

    private var book: Work {
        var work = Work(key: "book", type: .book)
        work.contributors = [
            Contributor(.author, Name(family: "Doe", given: "Jane")),
            Contributor(.author, Name(family: "Roe", given: "Richard")),
        ]
        work[.title] = Title("The First Book: A History")
        work.publishers = [Publisher("Press A", place: "London"), Publisher("Press B", place: "New York")]
        work[.issued] = PartialDate(year: 1999)
        return work
    }

    @Test func severalPublishersEachWithItsPlace() throws {
        let citations = [
            CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "book", locator: "12-15")]),
            CitationCluster(id: "2", noteNumber: 2, items: [CitationItem(id: "book", locator: "20")]),
        ]
        let old = try processor("chicago-notes-bibliography-17").process(works: [book], citations: citations)
        #expect(
            old.citations.map { MarkdownWriter().string($0.text) } == [
                "Jane Doe and Richard Roe, *The First Book: A History* (London: Press A; New York: Press B, 1999), 12–15.",
                "Doe and Roe, 20.",
            ])
        let new = try processor("chicago-notes-bibliography-18").process(works: [book], citations: citations)
        #expect(
            new.bibliography?.entries.map { MarkdownWriter().string($0.text) } == [
                "Doe, Jane, and Richard Roe. *The First Book: A History*. Press A; Press B, 1999."
            ])
        #expect(new.citations.first?.text.runs.first { $0.text.contains("12") }?.variable == "locator")
    }

    @Test func titlesAndNamesInOtherScripts() throws {
        var work = Work(key: "article", type: .articleJournal)
        var name = Name(family: "Zhao", given: "Peiwen", order: .familyFirst)
        name.forms = [Name.Form("赵培文", language: "zh-Hans")]
        work.contributors = [Contributor(.author, name)]
        work[.title] = Title(
            "Lun Guihua cheng",
            forms: [Title.Form(.originalScript, "论归化城"), Title.Form(.translated, "On Guihua")])
        work[.container] = Title("Journal")
        work[.issued] = PartialDate(year: 1990)
        let citations = [CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "article")])]
        let document = try processor("chicago-notes-bibliography-18").process(works: [work], citations: citations)
        #expect(
            document.citations.map { MarkdownWriter().string($0.text) } == [
                "Zhao Peiwen 赵培文, “Lun Guihua cheng” 论归化城 \\[On Guihua\\], *Journal*, 1990."
            ])
        #expect(
            document.bibliography?.entries.map { MarkdownWriter().string($0.text) } == [
                "Zhao Peiwen 赵培文. “Lun Guihua cheng” 论归化城 \\[On Guihua\\]. *Journal*, 1990."
            ])
    }

    @Test func othersGivenByTheSource() throws {
        var work = Work(key: "k", type: .book)
        work.contributors = [
            Contributor(.author, Name(family: "Doe", given: "Jane")), Contributor(.author, Name(.others)),
        ]
        work[.title] = Title("T")
        let citations = [CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "k")])]
        let document = try processor("chicago-notes-bibliography-18").process(works: [work], citations: citations)
        #expect(document.citations.map { PlainTextWriter().string($0.text) } == ["Jane Doe et al., T."])
    }

    @Test func locatorsCSLHasNoTermFor() throws {
        var work = Work(key: "k", type: .book)
        work[.title] = Title("T")
        let citations = [
            CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "k", locator: "12", label: .document)]),
            CitationCluster(id: "2", noteNumber: 2, items: [CitationItem(id: "k", locator: "3", label: .plate)]),
        ]
        let document = try processor("chicago-notes-bibliography-18").process(works: [work], citations: citations)
        #expect(document.citations.map { PlainTextWriter().string($0.text) } == ["T, doc. 12.", "T, pl. 3."])
    }
}

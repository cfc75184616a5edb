import CSL
import Testing
import Works

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
                "Doe and Roe, *First Book*, 20.",
            ])
        let new = try processor("chicago-notes-bibliography-18").process(works: [book], citations: citations)
        #expect(
            new.bibliography?.entries.map { MarkdownWriter().string($0.text) } == [
                "Doe, Jane, and Richard Roe. *The First Book: A History*. Press A; Press B, 1999."
            ])
        #expect(new.citations.first?.text.runs.first { $0.text.contains("12") }?.variable == "locator")
    }
}

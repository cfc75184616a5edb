import CitandaCSL
import CitandaWorks
import Testing

/// Parts of a bibliography, works not cited, and annotations.
@Suite struct BibliographySelectionTests {
    private static let works: [Work] = {
        func work(_ key: String, _ type: WorkType, keywords: [String] = []) -> Work {
            var work = Work(key: key, type: type)
            work.contributors = [Contributor(.author, Name(family: "Doe", given: "Jane"))]
            work[.title] = Title(RichText(plain: "Title \(key.uppercased())"))
            work[.issued] = PartialDate(year: 1999)
            work.keywords = keywords
            return work
        }
        return [
            work("a", .book, keywords: ["trade"]), work("b", .manuscript, keywords: ["trade", "law"]),
            work("c", .archivalItem), work("d", .thesis, keywords: ["law"]),
        ]
    }()

    private static let citations = [
        CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "a"), CitationItem(id: "d")])
    ]

    private static func selection(_ set: (inout BibliographySelection) -> Void) -> BibliographySelection {
        var selection = BibliographySelection()
        set(&selection)
        return selection
    }

    @Test(arguments: [
        (selection { _ in }, ["a", "b", "c", "d"]),
        (selection { $0.types = [.manuscript, .archivalItem] }, ["b", "c"]),
        (selection { $0.excludedTypes = [.manuscript, .archivalItem] }, ["a", "d"]),
        (selection { $0.keywords = ["trade"] }, ["a", "b"]),
        (selection { ($0.keywords, $0.excludedKeywords) = (["trade"], ["law"]) }, ["a"]),
        (selection { $0.excludedKeywords = ["law"] }, ["a", "c"]),
        (selection { $0.condition = { $0.key > "b" } }, ["c", "d"]),
        (selection { $0.includesUncited = false }, ["a", "d"]),
        (selection { ($0.includesUncited, $0.types) = (false, [.book]) }, ["a"]),
    ])
    func partsOfABibliography(selection: BibliographySelection, keys: [String]) throws {
        let processor = try processor("chicago-notes-bibliography-18")
        let document = processor.process(
            works: Self.works, citations: Self.citations, options: .init(selection: selection))
        #expect((document.bibliography?.entries.flatMap(\.ids) ?? []).sorted() == keys)
        #expect(document.citations.count == 1 && document.diagnostics.isEmpty)
    }

    /// Three em dashes stand for the author of the entry before; a part begins with the name.
    @Test func eachPartNamesItsFirstAuthor() throws {
        let processor = try processor("chicago-notes-bibliography-18-dash")
        let part = Self.selection { $0.excludedTypes = [.book] }
        let document = processor.process(works: Self.works, citations: Self.citations, options: .init(selection: part))
        let texts = document.bibliography?.entries.map { PlainTextWriter().string($0.text) } ?? []
        #expect(texts.first?.hasPrefix("Doe, Jane") == true)
        #expect(texts.dropFirst().allSatisfy { $0.hasPrefix("———") })
    }

    /// A year suffix tells works apart that the reader sees.
    @Test func worksThatAreNotListedNeedNoYearSuffix() throws {
        var twin = Self.works[0]
        twin.key = "e"
        let processor = try processor("chicago-author-date-18")
        func year(_ selection: BibliographySelection) -> String {
            let document = processor.process(
                works: [Self.works[0], twin], citations: [CitationCluster(id: "1", items: [CitationItem(id: "a")])],
                options: .init(selection: selection))
            return document.citations.map { PlainTextWriter().string($0.text) }.joined()
        }
        #expect(year(BibliographySelection()).contains("1999a"))
        #expect(year(Self.selection { $0.includesUncited = false }).contains("1999)"))
    }

    @Test func annotationsAreParagraphsOfTheirOwn() throws {
        var work = Self.works[0]
        work[.annote] = "Read <i>twice</i>.\n\nNever thrice."
        let processor = try processor("chicago-notes-bibliography-18")
        let annotated = processor.process(
            works: [work, Self.works[1]], citations: [],
            options: .init(selection: Self.selection { $0.isAnnotated = true }))
        let plain = processor.process(works: [work, Self.works[1]], citations: [])
        for (with, without) in zip(annotated.bibliography?.entries ?? [], plain.bibliography?.entries ?? []) {
            let entry = PlainTextWriter().string(without.text)
            let added = with.ids == ["a"] ? "\nRead twice.\nNever thrice." : ""
            #expect(PlainTextWriter().string(with.text) == entry + added)
        }
        let text = try #require(annotated.bibliography?.entries.first { $0.ids == ["a"] }?.text)
        #expect(text.runs.last?.variable == "annote")
        #expect(HTMLWriter().string(text).contains("<div class=\"csl-indent\">Read <i>twice</i>.</div>"))
    }

    /// A style that prints annotations itself prints them once.
    @Test func noAnnotationIsPrintedTwice() throws {
        let source = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><citation><layout/></citation>
            <bibliography><layout><text variable="title"/><text variable="annote" prefix=": "/></layout></bibliography></style>
            """
        let style = try #require(Style.parse(Array(source.utf8)).value)
        var work = Self.works[0]
        work[.annote] = "Read twice."
        let document = Processor(style: style, locales: { _ in nil }).process(
            works: [work], citations: [], options: .init(selection: Self.selection { $0.isAnnotated = true }))
        #expect(document.bibliography?.entries.map { PlainTextWriter().string($0.text) } == ["Title A: Read twice."])
    }

    private func processor(_ style: String) throws -> Processor {
        Processor(style: try #require(Embedded.style(named: style)), locales: { Embedded.locale($0) })
    }
}

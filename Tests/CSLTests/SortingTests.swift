import CitandaCSL
import CitandaWorks
import Testing

/// The order of a bibliography, as readers of catalogues expect it.
@Suite struct SortingTests {
    private static let style = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
        <info><title>Order</title><id>order</id><updated>2026-01-01T00:00:00Z</updated></info>
        <citation><layout><text variable="title"/></layout></citation>
        <bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>
        </style>
        """

    @Test(arguments: [
        // Punctuation does not count.
        ["Darby", "D’Ascoli", "@mole", "Moss", "Stone"],
        ["And", "…And after", "¿Qué?", "“Quiet”"],
        ["Kin, etc.", "Kin-folk", "Kinsfolk"],
        // Words come one by one.
        ["Dale, Zoe", "Dalebout, Ann"], ["A Hansen", "Ab Delrahman"],
        // Figures count by their value.
        ["Vol. 9", "Vol. 10", "Vol. 100"], ["Area 7", "Area 07b", "Area 51"],
        // Letters with marks stand with those without.
        ["Éa", "Eb", "Øresund", "Ost"],
    ]) func titlesAreInOrder(_ expected: [String]) throws {
        let style = try #require(Style.parse(Array(Self.style.utf8)).value)
        let processor = Processor(style: style, locales: Embedded.locale)
        for given in [expected.reversed(), expected.shuffled()] {
            let works = given.enumerated().map { index, title in
                var work = Work(key: "w\(index)", type: .book)
                work.titles[.title] = Title(RichText(plain: title))
                return work
            }
            let document = processor.process(works: works, citations: [])
            #expect(document.bibliography?.entries.map { PlainTextWriter().string($0.text) } == expected)
        }
    }
}

import CitandaCSL
import CitandaWorks

extension FuzzTarget {
    /// Any style formats works of every kind, cited in notes of one and of several works; its locale is read as a locale file, too.
    static let style = FuzzTarget("Style", .csl) { bytes in
        _ = StyleLocale.parse(bytes)
        guard let style = Style.parse(bytes).value else { return }
        let locale = Self.locale
        let processor = Processor(style: style, locales: { _ in locale })
        let document = processor.process(works: works, citations: clusters)
        try promise(document.citations.map(\.id) == clusters.map(\.id), "every citation has a text")
        for (_, text) in document.citations {
            _ = PlainTextWriter().string(text)
            _ = MarkdownWriter().string(text)
            _ = HTMLWriter().string(text)
            _ = LaTeXWriter().string(text)
            _ = RTFWriter().string(text)
        }
    }

    // Read once: it would cost more than all the rest.
    private static let locale = Embedded.locale("en-US")

    /// A work of every type; some share their authors and years, so that they have to be told apart.
    private static let works = WorkType.allCases.enumerated().map { number, type in
        var work = Work(key: "w\(number)", type: type)
        work.contributors = [
            Contributor(.author, Name(family: "Shen", given: number % 2 == 0 ? "Zhihua" : "Lin", order: .familyFirst)),
            Contributor(.author, number % 3 == 0 ? Name(.others) : Name(family: "Roe", given: "R. \(number)")),
            Contributor(.editor, Name(family: "Berg", given: "Jan")),
        ]
        work[.title] = Title("Guests of the State: “A History”?")
        if number % 2 == 1 { work[.container] = Title("A Book") }
        work[.issued] = PartialDate(year: 1999, month: 2, day: 3)
        work[.page] = "11–19, 24"
        work[.edition] = "2"
        work.publishers = [Publisher("Press", place: "Place"), Publisher("House", place: "Town")]
        return work
    }

    private static let clusters = [
        CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "w0", locator: "12-15")]),
        CitationCluster(
            id: "2", noteNumber: 2,
            items: works.map { CitationItem(id: $0.key, locator: "2", label: .chapter, prefix: "see ", suffix: ".") }),
        CitationCluster(id: "3", noteNumber: 3, items: [CitationItem(id: "nowhere")]),
        CitationCluster(
            id: "4", noteNumber: 4, items: [CitationItem(id: "w0"), CitationItem(id: "w0", authorOnly: true)]),
        CitationCluster(id: "5", items: [CitationItem(id: "w1", suppressAuthor: true)]),
    ]
}

import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Every element of a reference reads its example; without the element the example is read otherwise.
@Suite struct ReferenceElementTests {
    @Test(arguments: ReferenceElement.all.map(\.name))
    func element(_ name: String) throws {
        let element = try #require(ReferenceElement.all.first { $0.name == name })
        let read = Self.read(element.example, in: element.form)
        #expect(read == Self.elements[name])
        let others = ReferenceElement.all.filter { $0.name != name }
        #expect(Self.read(element.example, in: element.form, elements: others) != read)
    }

    @Test(arguments: ReferenceHead.all.map(\.name))
    func head(_ name: String) throws {
        let head = try #require(ReferenceHead.all.first { $0.name == name })
        #expect(Self.read(head.example, in: .note) == Self.heads[name])
    }

    @Test(arguments: ReferenceContainer.all.map(\.name))
    func container(_ name: String) throws {
        let container = try #require(ReferenceContainer.all.first { $0.name == name })
        #expect(Self.read(container.example, in: .note) == Self.containers[name])
    }

    @Test func namesAreUnique() {
        #expect(Set(ReferenceElement.all.map(\.name)).count == ReferenceElement.all.count)
    }

    /// The labelled spans of a reference in their order; “…” where the end is not read.
    private static func read(
        _ example: String, in form: ReferenceParser.Form?, elements: [ReferenceElement] = ReferenceElement.all
    ) -> String {
        let grammar = Sample.grammar(example)
        let match =
            form == .entry
            ? ReferenceParser.entry(grammar, elements: elements)
            : ReferenceParser.note(grammar, at: 0, isClauseStart: true, elements: elements)
        guard let match else { return "none" }
        let spans = match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
            "\($0.label.rawValue): \(grammar.stream.passage[$0.range])"
        }
        let isWhole = match.end >= grammar.end - 1
        return spans.joined(separator: " | ") + (isWhole ? "" : " | …")
    }

    private static let elements = [
        "abbreviation":
            "author: Ann Orr | title: Tides of the North | location: Oslo | publisher: Fjord Press | date: 1999 | abbreviation: TN",
        "bracketed facts":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "newspaper city":
            "container-title: Morning Post | location: Oslo | date: 4 July 1911",
        "bracketed genre":
            "author: Ann Orr | title: Foam | container-title: Salt Roads | genre: blog | date: May 4, 1999 | url: https://salt.example/foam",
        "journal city":
            "author: Ann Orr | title: Foam | container-title: Morning Post | location: Oslo | date: May 19, 1904",
        "article pages":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 12 | date: 1999 | locator: 31–38",
        "identifier":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | url: https://salt.example/tides",
        "earlier work":
            "author: Ann Orr | title: Tides | cross-ref: op. cit. | locator: p. 12",
        "artwork":
            "author: Ann Orr | title: Tides | date: 1931 | medium: oil on canvas | dimensions: 24 × 33 cm | archive: Harbour Museum | archive: Oslo",
        "law review":
            "author: Ann Orr | title: Foam and Law | volume: 78 | container-title: Fjord L. Rev. | pages: 1021 | locator: 1030 | date: 1965",
        "running time":
            "director: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Films | date: 1999 | dimensions: 98 min.",
        "chapter of book":
            "author: Ann Orr | title: Foam | chapter-number: 3 | other: in | container-title: Tides | location: Oslo | publisher: Fjord Press | date: 1999",
        "container":
            "author: Ann Orr | title: Foam | other: in | container-title: Tides | editor: Bo Lee | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "review":
            "author: Ann Orr | title: Foam Again | genre: review | reviewed-title: Tides | reviewed-author: Bo Lee | container-title: Journal of Foam | volume: 12 | date: 1999 | locator: 3",
        "reprint":
            "author: Orr, Ann | title: Tides | original-date: 1878 | location: Oslo | publisher: Fjord Press | date: 1971",
        "contribution":
            "author: Ann Orr | title: Tides | translator: Bo Lee | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "reviewed author":
            "author: Ann Orr | genre: review | reviewed-title: Tides | reviewed-author: Bo Lee | container-title: Journal of Foam | volume: 12 | date: 1999 | locator: 3",
        "broadcast":
            "author: Ann Orr | title: Foam | container-title: Tidal Hour | genre: podcast | date: May 3, 2019 | locator: 45:12",
        "thesis":
            "author: Ann Orr | title: Foam | genre: unpublished PhD thesis | publisher: University of Oslo | date: 1999 | locator: 12",
        "session":
            "author: Ann Orr | title: Hearings on Salt | note: 85th Cong., 1st sess. | date: 1957 | locator: 12",
        "journal series":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | collection-title: 3rd ser. | volume: 12 | date: 1999 | locator: 31",
        "document symbol":
            "author: General Assembly | title: Rights of the Sea | report-number: A/RES/1803(XVII) | date: 14 December 1962",
        "medium":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | medium: Kindle ed.",
        "report":
            "author: Ann Orr | title: Foam | genre: Fjord Working Paper | report-number: 1234 | location: Oslo | publisher: Fjord Institute | date: 1999 | locator: 12",
        "access date":
            "author: Ann Orr | title: Foam | container-title: Salt Roads | accessed: May 4, 1999 | url: https://salt.example/foam",
        "inner locator":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 12 | date: 1999 | pages: 201–20 | locator: 207",
        "number of volumes":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12 | number-of-volumes: 3",
        "number":
            "author: Ann Orr | title: Tides | volume: 3 | volume-title: Foam | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "volume of journal":
            "container-title: Journal of Tides | volume: 12 | date: 1999 | locator: 31",
        "journal volume":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 12 | issue: 3 | date: 1999 | locator: 31",
        "journal issue":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | issue: 179 | date: 1999 | locator: 31",
        "year, volume, journal":
            "author: Ann Orr | title: Foam | date: 1996 | volume: 20 | container-title: Fjord Law Review | pages: 1072 | locator: 1075",
        "place behind bracket":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 77",
        "italic title":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 12 | date: 1999 | locator: 3",
        "plain journal":
            "author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 12 | date: 1999 | locator: 31",
        "imprint":
            "author: Ann Orr | title: Tides | location: Paris | publisher: Fjord | date: 1999 | locator: p. 12",
        "entry facts":
            "author: Orr, Ann | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999",
        "date":
            "author: Ann Orr | title: Foam | container-title: Morning Post | date: May 4, 1999",
        "locator":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: chap. 9",
        "pages":
            "author: Orr, Ann | title: Foam | container-title: Morning Post | date: May 4, 1999 | pages: 12–19",
        "bracketed note":
            "author: Ann Orr | title: Tides | translator: Bo Lee | note: in Norwegian | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "unstyled":
            "author: Ann Orr | title: Tides | collection-title: Studies in Salt | collection-number: 12 | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
    ]

    private static let heads = [
        "letter":
            "author: Ann Orr | recipient: Bo Lee | original-date: 30 March 1868 | other: in | container-title: Letters of Ann Orr | location: Oslo | publisher: Fjord Press | date: 1930 | locator: 12",
        "earlier note":
            "author: Orr | cross-ref: oben N. 7 | locator: 175",
        "untitled part":
            "author: A. Orr | other: in | container-title: Tides and the Law | editor: B. Lee | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "op. cit.":
            "author: Orr | cross-ref: op. cit. | locator: p. 12",
        "title":
            "author: Ann Orr | title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "review":
            "author: Ann Orr | genre: review | reviewed-title: Tides | reviewed-author: Bo Lee | container-title: Journal of Foam | volume: 12 | date: 1999 | locator: 3",
        "interview":
            "author: Ann Orr | genre: interview | interviewer: Bo Lee | container-title: Salt Magazine | date: 5 May 1999",
        "introduction":
            "author: Ann Orr | genre: introduction | container-title: Tides | container-author: Bo Lee | location: Oslo | publisher: Fjord Press | date: 1999 | locator: xii",
        "idem":
            "author: Vogel | cross-ref: id. | locator: p. 79",
        "edited title":
            "editor: Ann Orr | title: Tides of the Northern Sea | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 3",
        "plain title":
            "author: Ann Orr | title: Tides and Foam | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 3",
    ]

    private static let containers = [
        "title":
            "author: Ann Orr | title: Foam | other: in | container-title: Tides | editor: Bo Lee | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "same author":
            "author: Ann Orr | title: Foam | other: in | other: idem | container-title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "same source":
            "author: Ann Orr | title: Foam | cross-ref: in id. | locator: p. 97",
        "earlier book":
            "author: Ann Orr | title: Foam | editor: Lee | cross-ref: op. cit. | locator: p. 97",
        "edited book":
            "author: Ann Orr | title: Foam | editor: Bo Lee | container-title: Tides | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "authored book":
            "author: Ann Orr | title: Foam | container-author: Bo Lee | container-title: Tides and Foam | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "plain book":
            "author: Ann Orr | title: Foam | other: in | container-title: Tides of the North | editor: Bo Lee | location: Oslo | publisher: Fjord Press | date: 1999 | locator: 12",
        "known book":
            "author: Ann Orr | title: Foam | editor: Lee | container-title: Tides of the North | locator: 117–40",
    ]
}

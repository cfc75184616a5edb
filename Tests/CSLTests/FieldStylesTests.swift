import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// Our styles of other guides than Chicago.
@Suite struct FieldStylesTests {
    /// A style of ours, a published one of the same guide, and the least hundredths of texts over the works of either oracle: equal ones of
    /// main types, equal ones of all types, and those of main types with every word of the published style in its order.
    struct Comparison: Sendable, CustomTestStringConvertible {
        var ours: String
        var published: String
        var without: String?
        var language: String?
        var main: Int
        var all: Int
        var complete: Int
        var testDescription: String { ours }
    }

    private static let comparisons = [
        // No comma stands between a title and a parenthesis; a newspaper's section follows its date; proceedings are books.
        Comparison(ours: "mhra-notes", published: "styles/mhra-notes.csl", main: 98, all: 94, complete: 98),
        // The published variant abbreviates first names. It runs editors and translators together, and has “n.p.” of papers.
        Comparison(
            ours: "new-harts-rules-notes", published: "oracle-b/styles/new-harts-rules-notes-initials.csl",
            without: " initialize-with=\". \"", main: 98, all: 92, complete: 100),
        // Directors and the years of events are named; “Pub. L. No.” is said once.
        Comparison(ours: "apa-7", published: "styles/apa.csl", main: 100, all: 96, complete: 100),
        // “Review of”, by whom, needs its comma and space; what follows a comma has a small letter, what follows a full stop a
        // capital; the kind of a thesis is said once; volumes, and dates of talks, are named.
        Comparison(
            ours: "mla-9", published: "styles/modern-language-association.csl", main: 91, all: 89, complete: 95),
        // The published style names no volume of a book, no archive, no issue of a review, no page of an interview, no guess at a
        // date; “vols” is missing there, and the parentheses of a newspaper’s edition; maps, music and pamphlets stand in italics.
        Comparison(
            ours: "harvard-cite-them-right", published: "styles/harvard-cite-them-right.csl", language: "en-GB",
            main: 85, all: 66, complete: 100),
        // The published style names no journal of a review or interview, no work that holds an entry, no place of an archive, no
        // editor beside an author, no guess at a date; the number of a report sticks to its “nᵒ”, and a review has its volume before its date.
        Comparison(ours: "iso690-note-fr", published: "styles/iso690-note-fr.csl", main: 80, all: 54, complete: 91),
    ]

    @Test(arguments: comparisons, ["oracle-a", "oracle-b"])
    func oursPrintsWhatThePublishedStylePrints(_ comparison: Comparison, _ set: String) throws {
        let compared = try StyleParity(
            comparison.ours, ours: comparison.ours, published: comparison.published, set: set,
            without: comparison.without, language: comparison.language)
        guard let parity = compared else { return }
        #expect(parity.main.percent >= comparison.main)
        #expect(parity.all.percent >= comparison.all)
        #expect(parity.complete.percent >= comparison.complete)
    }

    /// The names of the styles with forms of their own.
    private static let names = Embedded.names.filter {
        $0.hasSuffix(".csl") && !$0.hasPrefix("chicago-") && Embedded.style(named: $0)?.independentParent == nil
    }

    /// Notes or list have the title, the first author and the year of every work, whatever its type.
    @Test(arguments: names) func nothingIsLost(_ name: String) throws {
        guard let folder = try Shared.url("csl") else { return }
        let items = Array(try Data(contentsOf: folder.appendingPathComponent("oracle-a/items.json")))
        let works = CSLJSON.works(parsing: items).value
        let style = try #require(Embedded.style(named: name))
        let texts = StyleParity.texts(Processor(style: style, locales: Embedded.locale), works)
        for work in works {
            let full = texts[StyleParity.Place(part: "full", work: work.key)] ?? ""
            let all = Self.letters(full + " " + (texts[StyleParity.Place(part: "list", work: work.key)] ?? ""))
            // APA 8.9: a message that nobody can read again is named by its writer and day.
            if let title = work[.title], style.styleClass == .note || work.cslType != "personal_communication" {
                #expect(all.contains(Self.letters(title.full.plain)), "\(work.key) \(full)")
            }
            if case .personal(let name)? = work.contributors.first(where: { $0.role == .author })?.name.kind {
                #expect(all.contains(Self.letters(name.family ?? "")), "\(work.key) \(full)")
            }
            if let year = work[.issued]?.start?.year, year > 0 {
                #expect(all.contains("\(year)"), "\(work.key) \(full)")
            }
        }
    }

    /// Letters and digits alone, without case.
    private static func letters(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }

    /// German and French journals, and ISO 690 in English and German, have no published style of the same rules: specimens by hand.
    @Test(arguments: [
        (
            "german-history-notes",
            """
            full book = Anna Weber/Peter Kern, Salz und Straßen: Handel im Norden (Schriften zur Zeit, Bd. 14), 2. Aufl., Göttingen 2001.
            short book = Weber/Kern, Salz und Straßen.
            full set = Eva Roth (Hrsg.), Wege und Orte, Bd. 3, München 1988 [zuerst 1954].
            full chapter = Ida Lind, Maut am Fluss, in: Eva Roth/Jan Abel (Hrsg.), Wege und Orte, München 1988, S. 21–48.
            full article = Luc Moreau, Zoll und Krieg, in: Archiv für Handel 58 (1998), H. 3, S. 102–131.
            full paper = Ute Sand, Der Damm hält, in: Der Bote, 18. Februar 1962, S. 3.
            full thesis = Max Horn, Pacht und Zins, Diss., Universität Jena 1931.
            full letter = Otto Brandt, Brief an Mia Falk, 2. Mai 1919, in: Staatsarchiv, Bremen, 7,20-112, Bl. 4.
            full page = Lea Voss, Das Lesesaalbuch, in: Archivblatt, 1. März 2020, https://archiv.example/buch [Zugriff am 5. April 2021].
            full review = Tim Kling, Rezension zu: Eva Roth, Wege und Orte, in: Archiv für Handel 49 (1989), S. 77.
            list chapter = Lind, Ida, Maut am Fluss, in: Eva Roth/Jan Abel (Hrsg.), Wege und Orte, München 1988, S. 21–48.
            """
        ),
        (
            "french-history-notes",
            """
            full book = Anna Weber et Peter Kern, Salz und Straßen: Handel im Norden, 2e éd., Göttingen, Wallstein, coll. « Schriften zur Zeit », 14, 2001.
            short book = A. Weber et P. Kern, Salz und Straßen, op. cit.
            full set = Eva Roth (dir.), Wege und Orte, vol. 3, München, Beck, [1954] 1988.
            full chapter = Ida Lind, « Maut am Fluss », dans Eva Roth et Jan Abel (dir.), Wege und Orte, München, Beck, 1988, p. 21-48.
            short chapter = I. Lind, « Maut am Fluss », art. cit.
            full article = Luc Moreau, « Zoll und Krieg », Archiv für Handel, 58-3, 1998, p. 102-131.
            full paper = Ute Sand, « Der Damm hält », Der Bote, 18 février 1962, p. 3.
            full thesis = Max Horn, Pacht und Zins, Diss., Universität Jena, 1931.
            full letter = Staatsarchiv, Bremen, 7,20-112, Bl. 4, Otto Brandt, lettre à Mia Falk, 2 mai 1919.
            list letter = Brandt Otto, lettre à Mia Falk, 2 mai 1919, Staatsarchiv, Bremen, 7,20-112, Bl. 4.
            """
        ),
        (
            "iso690-note-de",
            """
            full chapter = LIND, Ida. Maut am Fluss. In: ROTH, Eva und ABEL, Jan (Hrsg.), Wege und Orte. München: Beck, 1988, S. 21–48.
            list article = MOREAU, Luc. Zoll und Krieg. Archiv für Handel. 1998, Bd. 58, Nr. 3, S. 102–31
            """
        ),
        (
            "iso690-note-en",
            """
            full page = VOSS, Lea. Das Lesesaalbuch. In: Archivblatt [online]. 1 March 2020. [Viewed 5 April 2021]. Available from: https://archiv.example/buch.
            full letter = BRANDT, Otto. Letter to Mia FALK. 2 May 1919. Staatsarchiv, Bremen: 7,20-112, Bl. 4.
            """
        ),
    ])
    func specimens(name: String, lines: String) throws {
        try StyleSpecimens(lines).expect(in: name, of: Self.works)
    }

    /// The note right before cited the same work.
    @Test(arguments: [
        ("german-history-notes", "Ebd.", "Ebd., S. 30."), ("french-history-notes", "Ibid.", "Ibid., p. 30."),
    ])
    func ibid(name: String, bare: String, withPage: String) throws {
        let style = try #require(Embedded.style(named: name))
        let pages: [String?] = [nil, nil, "30"]
        let citations = pages.enumerated().map { number, page in
            CitationCluster(
                id: "\(number)", noteNumber: number + 1, items: [CitationItem(id: "article", locator: page)])
        }
        let document = Processor(style: style, locales: Embedded.locale)
            .process(works: Self.works, citations: citations)
        let texts = document.citations.map {
            PlainTextWriter().string($0.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(texts.suffix(2) == [bare, withPage])
    }

    private static let works = CSLJSON.works(
        parsing: Array(
            """
            [{"id":"book","type":"book","title":"Salz und Straßen: Handel im Norden","title-short":"Salz und Straßen",
             "author":[{"family":"Weber","given":"Anna"},{"family":"Kern","given":"Peter"}],"edition":"2",
             "collection-title":"Schriften zur Zeit","collection-number":"14","publisher":"Wallstein",
             "publisher-place":"Göttingen","issued":{"date-parts":[[2001]]}},
            {"id":"set","type":"book","title":"Wege und Orte","editor":[{"family":"Roth","given":"Eva"}],"volume":"3",
             "publisher":"Beck","publisher-place":"München","issued":{"date-parts":[[1988]]},
             "original-date":{"date-parts":[[1954]]}},
            {"id":"chapter","type":"chapter","title":"Maut am Fluss","author":[{"family":"Lind","given":"Ida"}],
             "container-title":"Wege und Orte","editor":[{"family":"Roth","given":"Eva"},{"family":"Abel","given":"Jan"}],
             "publisher":"Beck","publisher-place":"München","issued":{"date-parts":[[1988]]},"page":"21-48"},
            {"id":"article","type":"article-journal","title":"Zoll und Krieg","author":[{"family":"Moreau","given":"Luc"}],
             "container-title":"Archiv für Handel","volume":"58","issue":"3","issued":{"date-parts":[[1998]]},
             "page":"102-31"},
            {"id":"paper","type":"article-newspaper","title":"Der Damm hält","author":[{"family":"Sand","given":"Ute"}],
             "container-title":"Der Bote","issued":{"date-parts":[[1962,2,18]]},"page":"3"},
            {"id":"thesis","type":"thesis","title":"Pacht und Zins","author":[{"family":"Horn","given":"Max"}],
             "genre":"Diss.","publisher":"Universität Jena","issued":{"date-parts":[[1931]]}},
            {"id":"letter","type":"personal_communication","author":[{"family":"Brandt","given":"Otto"}],
             "recipient":[{"family":"Falk","given":"Mia"}],"issued":{"date-parts":[[1919,5,2]]},"archive":"Staatsarchiv",
             "archive-place":"Bremen","archive_location":"7,20-112, Bl. 4"},
            {"id":"page","type":"webpage","title":"Das Lesesaalbuch","author":[{"family":"Voss","given":"Lea"}],
             "container-title":"Archivblatt","issued":{"date-parts":[[2020,3,1]]},"URL":"https://archiv.example/buch",
             "accessed":{"date-parts":[[2021,4,5]]}},
            {"id":"review","type":"review-book","author":[{"family":"Kling","given":"Tim"}],
             "reviewed-title":"Wege und Orte","reviewed-author":[{"family":"Roth","given":"Eva"}],
             "container-title":"Archiv für Handel","volume":"49","issued":{"date-parts":[[1989]]},"page":"77"}]
            """.utf8)
    ).value
}

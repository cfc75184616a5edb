import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// Sources that a library has now and then: parts, supplements, special issues, pieces without an author, letters in books.
@Suite struct RareFormsTests {
    @Test(arguments: [
        (
            "chicago-notes-bibliography-18",
            """
            short set = Orr, Papers on the Delta, vol. 4, pt. 2.
            full series = Per Lund, Salt on the Steppe, Inland Monographs, ed. Ada Roe, vol. 12 (Fjord Press, 2017).
            full series-in-words = Leo Abt, Peat, Moor Studies, ser. B (Fjord Press, 2001).
            full renamed = Eli Berg, The Bank (Quay Press, 1954; originally published as Das Kontor (Nordverlag, 1922)).
            full repeated-place = Mia Falk, Mud (Fjord Press, 1999).
            full supplement = Jo Kern, “Wages of Masons,” Labor Review 39, supp. 2 (1929): 22–44.
            full ahead = Ann Flint, “Silver at Sea,” Ocean Studies, ahead of print, May 6, 2024, https://doi.org/10.5555/s.1.
            full special = Una Bow, “Empire, Again,” in “Archives of Rule,” ed. Lee Ames, special issue, Frontier Review, no. 120 (2014): 1–9.
            list special = Bow, Una. “Empire, Again.” In “Archives of Rule,” edited by Lee Ames. Special issue, Frontier Review, no. 120 (2014): 1–9.
            short review = Northern Courier, “A Play for the Provinces.”
            list review = Northern Courier. “A Play for the Provinces.” Unsigned review of play The Millers, by Otto Hahn. March 2, 1905.
            short site = Dock Trust, “Our History.”
            list site = Dock Trust. “Our History.” Last modified June 30, 2021. https://docks.example.
            full entry = Tim Pike, “Tolls,” in River Lexicon, July 30, 2012, https://rivers.example/tolls.
            list letter = Lamb, Cora. To Sam Cole. In The Letters of Cora Lamb, vol. 1, edited by Ed Marsh. September 27, 1796; Hill Press, 1975.
            full diary = Kit Wood, “A Diary,” diary [1850?], MS 4, pp. 3–4, Town Archive, Leith.
            full speech = Carol Steed, “On Dust,” Annual Lecture, Leith, April 8, 2014.
            full programme = “The Fall,” World Report, aired February 15, 1999, on Radio North.
            short programme = “The Fall.”
            """
        ),
        (
            "chicago-author-date-18",
            """
            list supplement = Kern, Jo. 1929. “Wages of Masons.” Labor Review 39 (supp. 2): 22–44.
            list ahead = Flint, Ann. 2024. “Silver at Sea.” Ocean Studies, ahead of print, May 6. https://doi.org/10.5555/s.1.
            full review = (Northern Courier 1905)
            list letter = Lamb, Cora. (1796) 1975. To Sam Cole. In The Letters of Cora Lamb, edited by Ed Marsh, vol. 1. September 27; Hill Press.
            full talk = (Eva Hobbs, interview by Dan Snow, June 1, 1998)
            """
        ),
        (
            "mhra-notes",
            """
            full supplement = Jo Kern, ‘Wages of Masons’, Labor Review, 39, suppl. 2 (1929), pp. 22–44.
            full special = Una Bow, ‘Empire, Again’, in Archives of Rule, ed. by Lee Ames, special issue of Frontier Review, no. 120 (2014), pp. 1–9.
            full letter = Cora Lamb, letter to Sam Cole, in The Letters of Cora Lamb, ed. by Ed Marsh (27 September 1796; Hill Press, 1975), i.
            """
        ),
        (
            "new-harts-rules-notes",
            """
            full ahead = Ann Flint, ‘Silver at Sea’, Ocean Studies (published online 6 May 2024), https://doi.org/10.5555/s.1.
            full special = Una Bow, ‘Empire, Again’, in Lee Ames, ed., Archives of Rule, special issue, Frontier Review, no. 120 (2014), 1–9.
            full site = Dock Trust, ‘Our History’ (last modified 30 June 2021), https://docks.example.
            full diary = Kit Wood, ‘A Diary’, diary, 1850?, Leith, Town Archive, MS 4, pp. 3–4.
            """
        ),
        (
            "mla-9",
            """
            list supplement = Kern, Jo. “Wages of Masons.” Labor Review, vol. 39, supp. 2, 1929, pp. 22–44.
            list special = Bow, Una. “Empire, Again.” Archives of Rule, special issue of Frontier Review, edited by Lee Ames, no. 120, 2014, pp. 1–9.
            full review = (“A Play for the Provinces”)
            """
        ),
        ("apa-7", "list supplement = Kern, J. (1929). Wages of Masons. Labor Review, 39(Supp. 2), 22–44."),
        (
            "iso690-note-en",
            "full review = A Play for the Provinces. Review of: Otto Hahn, The Millers. Northern Courier. 2 March 1905."
        ),
    ])
    func specimens(name: String, lines: String) throws {
        try StyleSpecimens(lines).expect(in: name, of: Self.works)
    }

    /// What has no author stands in the list where its entry begins: under its paper, its site, its programme.
    @Test(arguments: [
        "chicago-notes-bibliography-18", "chicago-notes-bibliography-17", "chicago-shortened-notes-bibliography-18",
        "chicago-author-date-18",
    ])
    func unsignedPiecesAreSortedByWhatTheyBeginWith(name: String) throws {
        let style = try #require(Embedded.style(named: name))
        let works = CSLJSON.works(
            parsing: Array(
                """
                [{"id":"paper","type":"article-newspaper","title":"Zebra Found","container-title":"Bath Gazette"},
                {"id":"book","type":"book","title":"Cats","author":[{"family":"Carr","given":"Ann"}]},
                {"id":"page","type":"webpage","title":"Yarrow","publisher":"Apple Trust","URL":"https://apple.example"},
                {"id":"programme","type":"broadcast","title":"Vole","container-title":"Aural","publisher":"Radio North"},
                {"id":"review","type":"review","title":"Urn","reviewed-title":"Bah","container-title":"Abacus"}]
                """.utf8)
        ).value
        let citations = works.enumerated().map { number, work in
            CitationCluster(id: work.key, noteNumber: number + 1, items: [CitationItem(id: work.key)])
        }
        let document = Processor(style: style, locales: Embedded.locale).process(works: works, citations: citations)
        let keys = document.bibliography?.entries.map { $0.ids[0] }
        #expect(keys == ["review", "page", "programme", "paper", "book"])
    }

    private static let works = CSLJSON.works(
        parsing: Array(
            """
            [{"id":"set","type":"book","title":"Papers on the Delta","editor":[{"family":"Orr","given":"Ida"}],"volume":"4",
             "part-number":"2","publisher":"Quay Press","issued":{"date-parts":[[1982]]}},
            {"id":"series","type":"book","title":"Salt on the Steppe","author":[{"family":"Lund","given":"Per"}],
             "collection-title":"Inland Monographs","collection-editor":[{"family":"Roe","given":"Ada"}],
             "collection-number":"12","publisher":"Fjord Press","issued":{"date-parts":[[2017]]}},
            {"id":"series-in-words","type":"book","title":"Peat","author":[{"family":"Abt","given":"Leo"}],
             "collection-title":"Moor Studies","collection-number":"ser. B","publisher":"Fjord Press",
             "issued":{"date-parts":[[2001]]}},
            {"id":"renamed","type":"book","title":"The Bank","author":[{"family":"Berg","given":"Eli"}],
             "original-title":"Das Kontor","original-publisher":"Nordverlag","original-date":{"date-parts":[[1922]]},
             "publisher":"Quay Press","issued":{"date-parts":[[1954]]}},
            {"id":"repeated-place","type":"book","title":"Mud","author":[{"family":"Falk","given":"Mia"}],
             "publisher":"Fjord Press","publisher-place":"Oslo","event-place":"Oslo","issued":{"date-parts":[[1999]]}},
            {"id":"supplement","type":"article-journal","title":"Wages of Masons",
             "author":[{"family":"Kern","given":"Jo"}],"container-title":"Labor Review","volume":"39",
             "supplement-number":"2","issued":{"date-parts":[[1929]]},"page":"22-44"},
            {"id":"ahead","type":"article-journal","title":"Silver at Sea","author":[{"family":"Flint","given":"Ann"}],
             "container-title":"Ocean Studies","DOI":"10.5555/s.1","issued":{"date-parts":[[2024,5,6]]}},
            {"id":"special","type":"article-journal","title":"Empire, Again","author":[{"family":"Bow","given":"Una"}],
             "container-title":"Frontier Review","volume-title":"Archives of Rule",
             "editor":[{"family":"Ames","given":"Lee"}],"issue":"120","issued":{"date-parts":[[2014]]},"page":"1-9"},
            {"id":"review","type":"review","title":"A Play for the Provinces","reviewed-title":"The Millers",
             "reviewed-author":[{"family":"Hahn","given":"Otto"}],"reviewed-genre":"play",
             "container-title":"Northern Courier","issued":{"date-parts":[[1905,3,2]]}},
            {"id":"site","type":"webpage","title":"Our History","publisher":"Dock Trust","status":"last modified",
             "issued":{"date-parts":[[2021,6,30]]},"URL":"https://docks.example"},
            {"id":"entry","type":"entry-encyclopedia","title":"Tolls","author":[{"family":"Pike","given":"Tim"}],
             "container-title":"River Lexicon","issued":{"date-parts":[[2012,7,30]]},"URL":"https://rivers.example/tolls"},
            {"id":"letter","type":"personal_communication","author":[{"family":"Lamb","given":"Cora"}],
             "recipient":[{"family":"Cole","given":"Sam"}],"original-date":{"date-parts":[[1796,9,27]]},
             "container-title":"The Letters of Cora Lamb","editor":[{"family":"Marsh","given":"Ed"}],"volume":"1",
             "publisher":"Hill Press","issued":{"date-parts":[[1975]]}},
            {"id":"diary","type":"manuscript","title":"A Diary","author":[{"family":"Wood","given":"Kit"}],
             "issued":{"date-parts":[[1850]],"circa":true},"genre":"diary","archive":"Town Archive",
             "archive-place":"Leith","archive_location":"MS 4","page":"3-4"},
            {"id":"talk","type":"interview","author":[{"family":"Hobbs","given":"Eva"}],
             "interviewer":[{"family":"Snow","given":"Dan"}],"issued":{"date-parts":[[1998,6,1]]}},
            {"id":"speech","type":"speech","title":"On Dust","author":[{"family":"Steed","given":"Carol"}],
             "event-title":"Annual Lecture","event-place":"Leith","issued":{"date-parts":[[2014,4,8]]}},
            {"id":"programme","type":"broadcast","title":"The Fall","container-title":"World Report",
             "publisher":"Radio North","issued":{"date-parts":[[1999,2,15]]}}]
            """.utf8)
    ).value
}

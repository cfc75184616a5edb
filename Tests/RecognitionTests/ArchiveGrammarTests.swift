import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Unpublished documents by the customs of several lands.
@Suite struct ArchiveGrammarTests {
    static let documents: [Sample] = [
        // The folder of a box, and letters that share it.
        // A name that an archive has too, and the capital.
        Sample(
            "Staatsarchiv Ostrov, R 43 I/1447, Bl. 112.",
            ["archival-item | archive: Staatsarchiv Ostrov | archive-location: R 43 I/1447 | locator: Bl. 112"]),
        Sample(
            "Memorandum, 3 May 1951, box 12, Berg Papers, Library of Ostrov, Washington, DC (hereafter LO).",
            [
                "archival-item | title: Memorandum | date: 3 May 1951 | archive-location: box 12 | archive: Berg Papers // Library of Ostrov | location: Washington // DC | abbreviation: LO"
            ]),
        Sample(
            "Hoover to Wilson, 3 July 1919, box 12, Hoover Papers, Ostrov Institution Archives, Washington, D.C.",
            [
                "archival-item | author: Hoover | recipient: Wilson | date: 3 July 1919 | archive-location: box 12 | archive: Hoover Papers // Ostrov Institution Archives | location: Washington // D.C"
            ]),
        Sample(
            "Marsh to Berg, September 12, 1986; and Berg to Marsh, October 16, 1986 in Department of Harbours, Lot File 96D292, Box 5, Port Reports—1986.",
            [
                "archival-item | author: Marsh | recipient: Berg | date: September 12, 1986",
                "archival-item | author: Berg | recipient: Marsh | date: October 16, 1986 | archive: Department of Harbours | archive-location: Lot File 96D292 // Box 5 // Port Reports—1986",
            ]),
        Sample(
            "Anna Weil memorandum, August 1, 1985, Department of Harbours, CDC Lot File 95D113, Box 3, Japan 1986 & Previous.",
            [
                "archival-item | author: Anna Weil | genre: memorandum | date: August 1, 1985 | archive: Department of Harbours | archive-location: CDC Lot File 95D113 // Box 3 // Japan 1986 & Previous"
            ]),
        Sample(
            "Memorandum of conversation, \"Meeting with the Harbour Master,\" May 4, 1962, RG 59, entry 1613, box 12, folder \"Ports,\" National Archives, College Park, MD.",
            [
                "archival-item | title: Meeting with the Harbour Master | date: May 4, 1962 | archive-location: RG 59 // entry 1613 // box 12 // folder \"Ports,\" | archive: National Archives | location: College Park // MD"
            ]),
        Sample(
            "Roe to Thomson, May 4, 1962, 611.61/5-462, Central Decimal File 1960–63, RG 59, NARA.",
            [
                "archival-item | author: Roe | recipient: Thomson | date: May 4, 1962 | archive-location: 611.61/5-462 // Central Decimal File 1960–63 // RG 59 | archive: NARA"
            ]),
        Sample(
            "Hale to Percy, April 27, 1981, Department of State, Central Foreign Policy Files 1981, P810056–0145.",
            [
                "archival-item | author: Hale | recipient: Percy | date: April 27, 1981 | archive: Department of State | archive-location: Central Foreign Policy Files 1981 // P810056–0145"
            ]),
        Sample(
            "TNA: FO 371/84075, FC1022/3, Hutch to Bevan, 4 May 1950.",
            [
                "archival-item | archive: TNA | archive-location: FO 371/84075 // FC1022/3 | author: Hutch | recipient: Bevan | date: 4 May 1950"
            ]),
        Sample(
            "TNA, CAB 129/17, CP (47) 123, \"Salt Policy,\" 4 May 1947.",
            [
                "archival-item | archive: TNA | archive-location: CAB 129/17 // CP (47) 123 | title: Salt Policy | date: 4 May 1947"
            ]),
        Sample(
            "Bundesarchiv Berlin, R 43/II/1234, Bl. 12–14.",
            ["archival-item | archive: Bundesarchiv Berlin | archive-location: R 43/II/1234 | locator: Bl. 12–14"]),
        Sample(
            "BArch, DY 30/IV 2/20/115, fol. 12.",
            ["archival-item | archive: BArch | archive-location: DY 30/IV 2/20/115 | locator: fol. 12"]),
        Sample(
            "PAAA, R 18231, Telegramm Nr. 44, 4. Mai 1931.",
            ["archival-item | archive: PAAA | archive-location: R 18231 | title: Telegramm Nr. 44 | date: 4. Mai 1931"]),
        Sample(
            "Archives nationales, Paris (AN), F/7/12345, dossier 3.",
            [
                "archival-item | archive: Archives nationales | location: Paris | abbreviation: AN | archive-location: F/7/12345 // dossier 3"
            ]),
        Sample(
            "AMAE, Asie 1944–1955, Chine, vol. 212, f. 44.",
            ["archival-item | archive: AMAE | archive-location: Asie 1944–1955 // Chine // vol. 212 | locator: f. 44"]),
        Sample(
            "RGASPI, f. 17, op. 162, d. 8, l. 3.",
            ["archival-item | archive: RGASPI | archive-location: f. 17 // op. 162 // d. 8 | locator: l. 3"]),
        Sample(
            "AVPRF, f. 0100, op. 46, p. 362, d. 12, ll. 3–5.",
            [
                "archival-item | archive: AVPRF | archive-location: f. 0100 // op. 46 // p. 362 // d. 12 | locator: ll. 3–5"
            ]),
        Sample(
            "\"Spravka,\" May 4, 1958, GARF, f. R-5446, op. 1, d. 12, l. 4.",
            [
                "archival-item | title: Spravka | date: May 4, 1958 | archive: GARF | archive-location: f. R-5446 // op. 1 // d. 12 | locator: l. 4"
            ]),
        Sample(
            "PRC Foreign Ministry Archives (hereafter PRCFMA), 118-00412-03, 12–13.",
            [
                "archival-item | archive: PRC Foreign Ministry Archives | abbreviation: PRCFMA | archive-location: 118-00412-03 | locator: 12–13"
            ]),
        Sample(
            "Shanghai Municipal Archives, B1-2-1234, p. 12.",
            ["archival-item | archive: Shanghai Municipal Archives | archive-location: B1-2-1234 | locator: p. 12"]),
        Sample(
            "Hoover Institution Archives, Stanford, CA, T. V. Roe Papers, box 12, folder 3.",
            [
                "archival-item | archive: Hoover Institution Archives // T. V. Roe Papers | location: Stanford // CA | archive-location: box 12 // folder 3"
            ]),
        Sample(
            "Hilda Roe to Evan Moss, 4 May 1919, Roe Papers, box 3, folder 2, Harbour Museum, Leeds.",
            [
                "archival-item | author: Hilda Roe | recipient: Evan Moss | date: 4 May 1919 | archive: Roe Papers // Harbour Museum | archive-location: box 3 // folder 2 | location: Leeds"
            ]),
        Sample(
            "Nachlass Hans Meier, Bd. 3, Bl. 12, Bundesarchiv Koblenz.",
            [
                "archival-item | archive: Nachlass Hans Meier // Bundesarchiv Koblenz | archive-location: Bd. 3 | locator: Bl. 12"
            ]),
        Sample(
            "Memo, Bandy to Johns, May 4, 1965, box 12, Lyndon B. Johnson Library, Austin, TX.",
            [
                "archival-item | title: Memo | author: Bandy | recipient: Johns | date: May 4, 1965 | archive-location: box 12 | archive: Lyndon B. Johnson Library | location: Austin // TX"
            ]),
        Sample(
            "Archives nationales (Paris), F/7/1234, rapport du 4 mai 1811.",
            [
                "archival-item | archive: Archives nationales (Paris) | archive-location: F/7/1234 | title: rapport du 4 mai 1811"
            ]),
        Sample(
            "GStA PK, I. HA Rep. 77, Nr. 1234, Bl. 12.",
            [
                "archival-item | archive: GStA PK | archive-location: I. HA Rep. 77 // Nr. 1234 | locator: Bl. 12"
            ]),
        Sample(
            "StA Hamburg, 111-1 Senat, Cl. VII, Lit. A, Nr. 12.",
            [
                "archival-item | archive: StA Hamburg | archive-location: 111-1 Senat // Cl. VII // Lit. A // Nr. 12"
            ]),
        Sample(
            "ASV, Senato, Mar, reg. 12, c. 34r.",
            [
                "archival-item | archive: ASV | archive-location: Senato // Mar // reg. 12 | locator: c. 34r"
            ]),
        Sample(
            "Gloucestershire Record Office, D 123/4, letter of 4 May 1811.",
            [
                "archival-item | archive: Gloucestershire Record Office | archive-location: D 123/4 | title: letter of 4 May 1811"
            ]),
        Sample(
            "AD Gironde, C 1234, 4 mai 1711.",
            [
                "archival-item | archive: AD Gironde | archive-location: C 1234 | date: 4 mai 1711"
            ]),
    ]

    @Test(arguments: documents)
    func document(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
        #expect(found.allSatisfy { $0.kind == .archival })
    }

    @Test(arguments: [
        ("f. 17", true), ("op. 162", true), ("RG 59", true), ("box 12", true), ("R 18231", true),
        ("FO 371/84075", true),
        ("118-00412-03", true), ("L/P&S/10/976", true), ("CDC Lot File 95D113", true), ("folder “Ports”", true),
        ("May 4", false), ("Jane Cobb", false), ("the salt of 1844", false),
    ])
    func levelsOfShelfmarks(_ text: String, _ isLevel: Bool) {
        let grammar = Sample.grammar(text)
        #expect((grammar.shelfLevel(0..<grammar.end) != nil) == isLevel)
    }

    @Test func publicationFactsAreNoDocument() {
        let found = Sample.reading(notes: [
            "Anna Weil, introduction to *Ports*, exh. cat. (Syracuse, NY: Museum of Salt, 1978), 2."
        ])
        #expect(found.notes.flatMap(\.citations).allSatisfy { $0.kind == .full })
    }
}

import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaRecognition

/// The edges of fields that the model labels word by word.
@Suite struct LabelledFieldsTests {
    /// A citation with its fields between brackets: `[author Roe], [title Salt]`, as the model labels them.
    private func mended(_ marked: String, _ kind: CitationKind) -> (fields: [String], kind: CitationKind) {
        var text = ""
        var spans: [(label: Label, start: Int, end: Int)] = []
        var rest = Substring(marked)
        while let character = rest.first {
            if character == "⟦", let blank = rest.firstIndex(of: " "), let close = rest.firstIndex(of: "⟧"),
                let label = Label(rawValue: String(rest[rest.index(after: rest.startIndex)..<blank]))
            {
                let content = rest[rest.index(after: blank)..<close]
                let start = text.utf8.count
                text += content
                spans.append((label, start, text.utf8.count))
                rest = rest[rest.index(after: close)...]
            } else {
                text.append(character)
                rest.removeFirst()
            }
        }
        // Stars are italics, so the places are looked up in the passage.
        let grammar = Sample.grammar(text)
        let passage = grammar.stream.passage
        let offset = { (place: Int) in place - Array(text.utf8.prefix(place)).count { $0 == UInt8(ascii: "*") } }
        let labelled = spans.map { LabelledSpan($0.label, offset($0.start)..<offset($0.end)) }
        let fields = LabelledFields.mended(labelled, of: 0..<passage.text.count, kind, grammar)
        return (
            fields.map { "\($0.label.rawValue) \(passage[$0.range])" },
            LabelledFields.kind(kind, of: fields, in: grammar.stream)
        )
    }

    @Test(arguments: [
        ("see ⟦author on the chapter: Brandt⟧ ⟦date 1958⟧", ["author Brandt", "date 1958"]),
        (
            "⟦title Tanneries⟧, ⟦container-title Site Notes, *Estuary Papers*⟧",
            ["title Tanneries", "container-title Estuary Papers"]
        ),
        (
            "⟦title Pilotes⟧, dans ⟦container-title la *Revue des Rivages*⟧",
            ["title Pilotes", "container-title Revue des Rivages"]
        ),
        ("⟦title Hymns⟧, ⟦locator pp. 31–38, abridged⟧", ["title Hymns", "locator pp. 31–38"]),
        ("⟦title Hymns⟧, ⟦locator 31, 38, passim⟧", ["title Hymns", "locator 31, 38, passim"]),
        (
            "⟦container-title *Fair Days*⟧ (⟦location Hull⟧: ⟦publisher Dock⟧)",
            ["title Fair Days", "location Hull", "publisher Dock"]
        ),
        (
            "⟦title Tide⟧ ⟦container-title *Studies*⟧ ⟦volume 7⟧ (⟦locator 14⟧)",
            ["title Tide", "container-title Studies", "volume 7", "issue 14"]
        ),
        (
            "⟦title Nachbarn (=Studien zum Handel⟧, Bd. ⟦volume 9⟧)",
            ["title Nachbarn", "collection-title Studien zum Handel", "volume 9"]
        ),
    ])
    func fields(_ marked: String, _ expected: [String]) { #expect(mended(marked, .full).fields == expected) }

    @Test(arguments: [
        ("⟦title Sismond’s *Tableau*⟧, ⟦locator 4⟧", ["author Sismond", "title Tableau", "locator 4"]),
        ("⟦title *Salt*⟧ (⟦location Hull⟧, ⟦date 1907⟧–⟦volume 13⟧)", ["title Salt", "location Hull", "date 1907–13"]),
        (
            "⟦title Salt⟧, ⟦container-title *Coast*⟧, ⟦pages 26⟧ ⟦date April 1997⟧",
            ["title Salt", "container-title Coast", "date 26 April 1997"]
        ),
        (
            "⟦title *Salt*⟧ (⟦location Hull⟧, ⟦date 1822⟧), ⟦locator ii 205⟧",
            ["title Salt", "location Hull", "date 1822", "volume ii", "locator 205"]
        ),
        (
            "⟦author Plutarch⟧, ⟦title *Morals*⟧ ⟦volume iii⟧ ⟦locator 1. 2⟧",
            ["author Plutarch", "title Morals", "locator iii 1. 2"]
        ),
        (
            "⟦author Harbor Text Society⟧, ⟦volume vol. 34⟧, ⟦date 1858⟧, ⟦title *The Acts*⟧",
            ["collection-title Harbor Text Society", "volume vol. 34", "date 1858", "title The Acts"]
        ),
        (
            "⟦title *Foreign Relations*⟧, ⟦date 1870⟧, ⟦locator 448⟧",
            ["collection-title Foreign Relations", "date 1870", "locator 448"]
        ),
        (
            "⟦title *Bulletin of Ports*, 1888⟧, ⟦volume vol. xi⟧, ⟦locator 652⟧",
            ["container-title Bulletin of Ports", "date 1888", "volume vol. xi", "locator 652"]
        ),
        (
            "⟦author Roe⟧, ⟦title Salz⟧, in: ⟦container-title Berg/Vik⟧ ⟦volume 3⟧ (⟦locator 9⟧)",
            ["author Roe", "title Salz", "editor Berg/Vik", "pages 3", "locator 9"]
        ),
        (
            "⟦title tides: Plot Them. R package version 1.3.1⟧, ⟦pages 2020⟧, ⟦url https://example.org⟧",
            [
                "title tides: Plot Them", "genre R package", "edition version 1.3.1", "date 2020",
                "url https://example.org",
            ]
        ),
        (
            "⟦title Salz⟧, ⟦url https://example.org⟧, abgerufen am ⟦date 3. Mai 2020⟧",
            ["title Salz", "url https://example.org", "accessed 3. Mai 2020"]
        ),
        (
            "⟦author Roe⟧, ⟦title Urkunden zur Salzgeschichte 1: Verträge 1803–1850⟧ (⟦location Bonn⟧ ⟦date 1961⟧) Nr. ⟦locator 199⟧",
            [
                "author Roe", "title Urkunden zur Salzgeschichte", "volume 1", "volume-title Verträge 1803–1850",
                "location Bonn", "date 1961", "locator Nr. 199",
            ]
        ),
        (
            "⟦title *Daily Pilot*⟧ (⟦location Hull⟧), ⟦date May 4, 1888⟧",
            ["container-title Daily Pilot", "location Hull", "date May 4, 1888"]
        ),
        (
            "⟦author Knox⟧ to ⟦recipient Vik⟧, ⟦date March 30, 1792⟧, ⟦title *The Papers of Vik*⟧ (⟦location Hull⟧: ⟦publisher Dock⟧)",
            [
                "author Knox", "recipient Vik", "date March 30, 1792", "container-title The Papers of Vik",
                "location Hull", "publisher Dock",
            ]
        ),
        (
            "⟦title Sel⟧, ⟦container-title *Mer*⟧, ⟦date le 10 mars 2016⟧",
            ["title Sel", "container-title Mer", "date 10 mars 2016"]
        ),
    ])
    func marksBesideTheFields(_ marked: String, _ expected: [String]) {
        #expect(mended(marked, .full).fields == expected)
    }

    /// Words at the edges of a title that say whose it is, what book it is, or where it was printed.
    @Test(arguments: [
        (
            "⟦title in white, in Reed’s widely known Harbour Walls⟧ (⟦location Oslo⟧: ⟦publisher Fjord⟧, ⟦date 1932⟧)",
            ["author Reed", "title Harbour Walls", "location Oslo", "publisher Fjord", "date 1932"]
        ),
        (
            "⟦title Reed’s Harbour Walls⟧ (⟦location Oslo⟧: ⟦publisher Fjord⟧, ⟦date 1932⟧)",
            ["title Reed’s Harbour Walls", "location Oslo", "publisher Fjord", "date 1932"]
        ),
        (
            "⟦title Harbour Walls, exh. cat⟧. (⟦location Oslo⟧: ⟦publisher Fjord⟧, ⟦date 1932⟧)",
            ["title Harbour Walls", "medium exh. cat", "location Oslo", "publisher Fjord", "date 1932"]
        ),
        (
            "⟦title Hafenmauern, Ausst.-Kat.⟧ (⟦location Bonn⟧ ⟦date 1932⟧)",
            ["title Hafenmauern", "medium Ausst.-Kat", "location Bonn", "date 1932"]
        ),
        (
            "⟦author Ann Lund⟧, ⟦title untitled essay in 1938: Harbour Walls⟧ (⟦location Oslo⟧: ⟦publisher Fjord⟧, ⟦date 1938⟧)",
            [
                "author Ann Lund", "title untitled essay", "container-title 1938: Harbour Walls", "location Oslo",
                "publisher Fjord", "date 1938",
            ]
        ),
        (
            "⟦author Lund⟧, ⟦title Salz im Recht? Fragen, Handel und Recht 1979⟧/⟦volume 1⟧ S. ⟦locator 23⟧",
            [
                "author Lund", "title Salz im Recht? Fragen", "container-title Handel und Recht", "date 1979",
                "issue 1",
                "locator 23",
            ]
        ),
        (
            "⟦author Lund⟧, ⟦title An Introduction to the Law of Salt⟧ (⟦edition 5th ed⟧., ⟦date 1995⟧) ⟦locator 3⟧",
            ["author Lund", "title An Introduction to the Law of Salt", "edition 5th ed", "date 1995", "locator 3"]
        ),
        // Sentences and titles that look like an owner, a part of a book, or names.
        (
            "⟦title the Emperor’s new Clothes⟧ (⟦location Oslo⟧: ⟦publisher Fjord⟧, ⟦date 1932⟧)",
            ["title the Emperor’s new Clothes", "location Oslo", "publisher Fjord", "date 1932"]
        ),
        (
            "⟦author Lund⟧, ⟦title vita e morte in Sicilia⟧ (⟦location Oslo⟧: ⟦publisher Fjord⟧, ⟦date 1932⟧)",
            ["author Lund", "title vita e morte in Sicilia", "location Oslo", "publisher Fjord", "date 1932"]
        ),
        (
            "⟦title *Faust*⟧, in: ⟦container-title Goethe, Werke⟧, ⟦volume 3⟧, ⟦date 1887⟧",
            ["title Faust", "container-title Goethe, Werke", "volume 3", "date 1887"]
        ),
        (
            "⟦title Hafenmauern, Ausst.⟧-⟦location Kat. (Bonn⟧: ⟦publisher Fjord⟧ ⟦date 1932⟧)",
            ["title Hafenmauern", "medium Ausst.-Kat", "location . (Bonn", "publisher Fjord", "date 1932"]
        ),
        // The phrase goes on behind the last field, where no field takes it.
        ("⟦title Hafenmauern, Ausst⟧.-Kat.", ["title Hafenmauern", "medium Ausst"]),
        // German lawyers set names in italics, and titles not.
        (
            "⟦title *Pohl*, Schutz von Sammlungen⟧, ⟦container-title GRUR⟧ ⟦date 2017⟧, ⟦locator 310⟧",
            ["author Pohl", "title Schutz von Sammlungen", "container-title GRUR", "date 2017", "locator 310"]
        ),
        (
            "⟦title *Dorn*⟧, in: ⟦container-title *Dorn*/*Stark*, Urheberrecht⟧, ⟦edition 6. Aufl.⟧ ⟦date 2018⟧",
            ["author Dorn", "editor Dorn/Stark", "container-title Urheberrecht", "edition 6. Aufl.", "date 2018"]
        ),
        (
            "⟦title *Vogler*⟧, in: ⟦container-title BeckOK UrhR⟧, ⟦edition 31. Aufl.⟧ ⟦date 2021⟧",
            ["author Vogler", "container-title BeckOK UrhR", "edition 31. Aufl.", "date 2021"]
        ),
        (
            "⟦title *Salt Roads*⟧ (⟦location Hull⟧: ⟦publisher Dock⟧, ⟦date 1990⟧)",
            ["title Salt Roads", "location Hull", "publisher Dock", "date 1990"]
        ),
    ])
    func edgesOfTitles(_ marked: String, _ expected: [String]) { #expect(mended(marked, .full).fields == expected) }

    @Test(arguments: [
        // Figures behind the year of a book are pages, behind that of a journal a volume.
        ("⟦title Salt⟧ (⟦date 1990⟧) ⟦volume 4⟧, ⟦locator 220⟧", ["title Salt", "date 1990", "locator 4, 220"]),
        (
            "⟦title Salt⟧, ⟦container-title Coast⟧ (⟦date 1990⟧) ⟦volume 4⟧, ⟦locator 220⟧",
            ["title Salt", "container-title Coast", "date 1990", "volume 4", "locator 220"]
        ),
        (
            "⟦title Salt⟧ (⟦location Oxford⟧ ⟦date 1979⟧) ⟦volume 1⟧: ⟦locator 45–50⟧",
            ["title Salt", "location Oxford", "date 1979", "volume 1", "locator 45–50"]
        ),
        (
            "⟦author Harbour Survey⟧, ⟦title *Vessby*⟧, map, ⟦volume 1⟧:⟦locator 25,000⟧ (⟦location Hull⟧)",
            ["author Harbour Survey", "title Vessby", "genre map", "scale 1:25,000", "location Hull"]
        ),
        ("⟦title Salt⟧, ⟦volume 1⟧:⟦locator 250⟧", ["title Salt", "volume 1", "locator 250"]),
        ("⟦title Salt⟧, ⟦volume 1⟧:⟦locator 377, 1032⟧", ["title Salt", "volume 1", "locator 377, 1032"]),
        // A single name behind “in:” without year or volume is the editor of a book that was cited before.
        (
            "⟦author Lund⟧, ⟦title Salz⟧, in: ⟦container-title Vallier⟧ ⟦pages 267⟧ (⟦locator 270⟧)",
            ["author Lund", "title Salz", "editor Vallier", "pages 267", "locator 270"]
        ),
        (
            "⟦author Lund⟧, ⟦title Salz⟧, in: ⟦container-title Merkur⟧ ⟦volume 12⟧ (⟦date 1958⟧), ⟦locator 270⟧",
            ["author Lund", "title Salz", "container-title Merkur", "volume 12", "date 1958", "locator 270"]
        ),
        ("⟦author Beispiel von Lund⟧, ⟦title Salz⟧ (⟦date 1972⟧)", ["author Lund", "title Salz", "date 1972"]),
        ("⟦author S. Lund⟧, ⟦title Salz⟧ (⟦date 1972⟧)", ["author S. Lund", "title Salz", "date 1972"]),
        ("⟦author Lund⟧, ⟦title Salz⟧, ⟦locator 88 mwNachw⟧", ["author Lund", "title Salz", "locator 88"]),
        (
            "⟦author Harbour Museum Library, HM⟧⟦date 2014.03.1⟧, ⟦url https://example.org/9⟧",
            ["archive Harbour Museum Library", "archive-location HM2014.03.1", "url https://example.org/9"]
        ),
        (
            "⟦author Lund⟧, ⟦title Schutz von Salz⟧, ⟦location GRUR⟧ ⟦date 2017⟧, ⟦locator 310 (312)⟧",
            ["author Lund", "title Schutz von Salz", "container-title GRUR", "date 2017", "locator 310 (312)"]
        ),
        (
            "⟦author Lund⟧, ⟦title Salt⟧, ⟦location Hull⟧ ⟦date 2017⟧, ⟦locator 310⟧",
            ["author Lund", "title Salt", "location Hull", "date 2017", "locator 310"]
        ),
        (
            "⟦author Lund⟧, ⟦title Salzrecht⟧, ⟦date 2021⟧, ⟦note § 95a SalzG, Rn. 12 mwN⟧",
            ["author Lund", "title Salzrecht", "date 2021", "note § 95a SalzG", "locator Rn. 12"]
        ),
    ])
    func wordsThatNameNoPart(_ marked: String, _ expected: [String]) {
        #expect(mended(marked, .full).fields == expected)
    }

    @Test(arguments: [
        (
            "⟦cross-ref id⟧., ⟦title *Tribes of the Coast*⟧, ⟦locator 25⟧", CitationKind.ibid, CitationKind.full,
            "author id"
        ),
        ("⟦cross-ref DERS⟧., ⟦title Salz⟧ (⟦location Bonn⟧ ⟦date 1964⟧)", .full, .full, "author DERS"),
        ("⟦cross-ref id⟧., ⟦locator p. 25⟧", .ibid, .ibid, "cross-ref id"),
    ])
    func theSameAuthorBeforeATitle(
        _ marked: String, _ kind: CitationKind, _ expected: CitationKind, _ first: String
    ) {
        let found = mended(marked, kind)
        #expect(found.kind == expected)
        #expect(found.fields.first == first)
    }

    @Test(arguments: [
        (
            "⟦title *Clerks*⟧, ⟦note 41st Cong., 2nd Sess., HED⟧ ⟦volume 9⟧ (⟦location Ser⟧. ⟦date 1416⟧), ⟦locator 1–2⟧",
            [
                "title Clerks", "note 41st Cong., 2nd Sess", "report-number HED 9", "report-number Ser. 1416",
                "locator 1–2",
            ]
        ),
        (
            "⟦title *Record*⟧, ⟦note 41st Cong., 2nd Sess⟧., ⟦volume Vol. 9⟧",
            ["title Record", "note 41st Cong., 2nd Sess", "volume Vol. 9"]
        ),
        (
            "⟦author Hearings⟧, ⟦title *Trade Bill*⟧, ⟦note 41st Cong., 2nd Sess., House⟧, ⟦container-title Committee on Ports⟧, ⟦title Subcommittee on Salt⟧, ⟦date May 4, 1888⟧",
            [
                "genre Hearings", "title Trade Bill", "note 41st Cong., 2nd Sess",
                "author House, Committee on Ports, Subcommittee on Salt", "date May 4, 1888",
            ]
        ),
        (
            "⟦title *Record*⟧, ⟦volume Vol. 43⟧, ⟦report-number Pt. 4⟧, ⟦locator 12⟧",
            ["title Record", "volume Vol. 43, Pt. 4", "locator 12"]
        ),
    ])
    func papersOfParliaments(_ marked: String, _ expected: [String]) {
        #expect(mended(marked, .legal).fields == expected)
    }

    @Test(arguments: [
        (
            "⟦author Brandt, Absolutismus⟧ ⟦volume 2⟧, ⟦locator 629⟧",
            ["author Brandt", "title Absolutismus", "volume 2", "locator 629"]
        ),
        (
            "⟦author Leisching⟧, ⟦locator Bischofskonferenz 127⟧",
            ["author Leisching", "title Bischofskonferenz", "locator 127"]
        ),
        ("⟦author Leisching⟧, ⟦locator Anm. 127⟧", ["author Leisching", "locator Anm. 127"]),
        ("⟦author Roe and Berg⟧, ⟦locator 12⟧", ["author Roe and Berg", "locator 12"]),
    ])
    func shortForms(_ marked: String, _ expected: [String]) { #expect(mended(marked, .short).fields == expected) }

    @Test(arguments: [
        ("⟦title note⟧, ⟦archive State Archives⟧, ⟦archive-location Box 3⟧", CitationKind.archival),
        ("⟦title Clerks⟧, ⟦note 41st Cong. 2nd Sess., HED 9⟧", .legal),
        ("⟦title Clerks⟧, ⟦publisher State Archives⟧", .full),
    ])
    func kinds(_ marked: String, _ expected: CitationKind) { #expect(mended(marked, .full).kind == expected) }

    @Test func theWordsOfALevelStayTogether() {
        let marked = "⟦archive State Archives⟧, ⟦container-title *Salt*⟧ ⟦archive-location Clearance File 4⟧ (1980)"
        #expect(
            mended(marked, .archival).fields == [
                "archive State Archives", "archive-location Salt Clearance File 4 (1980)",
            ])
    }
}

import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Cases, statutes and the papers of Congress, and the journals that lawyers cite by year and volume.
@Suite struct LegalGrammarTests {
    @Test(arguments: [
        // Statutes by the years of a reign.
        Sample("By 7 Geo. III, c. 38.", ["legal | title: 7 Geo. III, c. 38"]),
        Sample(
            "The Act, 22 & 23 Car. II, c. 18, bound every carrier.", ["legal | title: 22 & 23 Car. II, c. 18"]),
        Sample("31 Geo. II, c. 29, § 6.", ["legal | title: 31 Geo. II, c. 29 | locator: § 6"]),
        Sample(
            "Harbour Board v. Cobb [1919] 2 K.B. 571.",
            ["legal_case | title: Harbour Board v. Cobb | date: 1919 | volume: 2 | container-title: K.B. | pages: 571"]),
        Sample(
            "See also Salt Company v. Marsh 83 U.S. 130 (1873); (1991) 25 N.S.W.L.R. 32 (C.A.).",
            [
                "legal_case | title: Salt Company v. Marsh | volume: 83 | container-title: U.S. | pages: 130 | date: 1873",
                "legal_case | date: 1991 | volume: 25 | container-title: N.S.W.L.R. | pages: 32 | location: C.A.",
            ]),
        Sample(
            "Cobb v. Harbour Trust, 123 F. Supp. 2d 456 (D. Me. 2001).",
            [
                "legal_case | title: Cobb v. Harbour Trust | volume: 123 | container-title: F. Supp. 2d | pages: 456 | location: D. Me. | date: 2001"
            ]),
        Sample(
            "*Cobb v. Marsh*, 5 U.S. (1 Cranch) 137, 177 (1803).",
            [
                "legal_case | title: Cobb v. Marsh | volume: 5 | container-title: U.S. (1 Cranch) | pages: 137 | locator: 177 | date: 1803"
            ]),
        // Signals in italics are none of the names.
        Sample(
            "*Cobb v. Marsh*, 347 U.S. 483 (1954); *see also* *Roe v. Cobb*, 410 U.S. 113 (1973).",
            [
                "legal_case | title: Cobb v. Marsh | volume: 347 | container-title: U.S. | pages: 483 | date: 1954",
                "legal_case | title: Roe v. Cobb | volume: 410 | container-title: U.S. | pages: 113 | date: 1973",
            ]),
        // The words of the sentence before a case are no part of its name.
        Sample(
            "The court considered the issue in Harbour Board v. Cobb [1919] 2 K.B. 571.",
            ["legal_case | title: Harbour Board v. Cobb | date: 1919 | volume: 2 | container-title: K.B. | pages: 571"]),
        Sample(
            "Ports and Harbours Review Act 1980 (N.S.W.); Pilots (Licences) Amendment Act 1981 (Vic.).",
            [
                "legislation | title: Ports and Harbours Review Act | date: 1980 | location: N.S.W.",
                "legislation | title: Pilots (Licences) Amendment Act | date: 1981 | location: Vic.",
            ]),
        Sample(
            "Harbour Record, 52nd Cong., 1st Sess., Senate, Vol. 12, Pt. 2, May 9, 1893, pp. 36–37.",
            [
                "legal | title: Harbour Record | archive-location: 52nd Cong., 1st Sess., Senate, Vol. 12, Pt. 2 | date: May 9, 1893 | locator: pp. 36–37"
            ]),
        Sample(
            "A. Ebner, Ueber das Salzlied des Robert v. Gmunden und sein Alter, Bonn 1886.",
            [
                "book | author: A. Ebner | title: Ueber das Salzlied des Robert v. Gmunden und sein Alter | location: Bonn | date: 1886"
            ]),
        Sample(
            "The Wreck of the Heron at Fogo, 41st Cong., 2nd Sess., SED 108 (Ser. 1407), pp. 1–2; Pilots of the Gulf, 41st Cong. 1st Sess. HED 9.",
            [
                "legal | title: The Wreck of the Heron at Fogo | archive-location: 41st Cong., 2nd Sess., SED 108 (Ser. 1407) | locator: pp. 1–2",
                "legal | title: Pilots of the Gulf | archive-location: 41st Cong. 1st Sess. HED 9",
            ]),
        Sample(
            "J. Cobb, ‘Is Salt Taxed?’ (1994) 28 Economy 379, 385.",
            [
                "article-journal | author: J. Cobb | title: Is Salt Taxed? | date: 1994 | volume: 28 | container-title: Economy | pages: 379 | locator: 385"
            ]),
        Sample(
            "A. Weil, ‘Tax by Another Name’ (1995) 13 Law in Practice 23.",
            [
                "article-journal | author: A. Weil | title: Tax by Another Name | date: 1995 | volume: 13 | container-title: Law in Practice | pages: 23"
            ]),
        Sample(
            "Jane Weil, *The Law of Salt*, 78 Harv. L. Rev. 1021, 1030 (1965).",
            [
                "article-journal | author: Jane Weil | title: The Law of Salt | volume: 78 | container-title: Harv. L. Rev. | pages: 1021 | locator: 1030 | date: 1965"
            ]),
        Sample(
            "Jane Weil, The Law of Salt, 78 Harv. L. Rev. 1021 (1965).",
            [
                "article-journal | author: Jane Weil | title: The Law of Salt | volume: 78 | container-title: Harv. L. Rev. | pages: 1021 | date: 1965"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }

    @Test func aCourtIsNoPlaceOfPublication() throws {
        let reading = Sample.reading(notes: ["*Wilson v Harbor Ltd* [1980] AC 198 (HL), 210."])
        let work = try #require(reading.works.first?.work)
        #expect(work.variables[.authority]?.text == "HL")
        #expect(work.publishers.isEmpty)
    }

    @Test func aStatuteByTheYearsOfAReignIsLegislation() throws {
        let reading = Sample.reading(notes: ["31 Geo. II, c. 29, § 6."])
        #expect(reading.works.first?.work.type == .legislation)
    }

    @Test func pagesHaveNoLabel() throws {
        let note = "Anna Weil, Der Hafen, in: Zeitschrift für Hafengeschichte 12 (1979), S. 3–20, hier S. 7."
        let work = try #require(Sample.reading(notes: [note]).works.first?.work)
        #expect(work.variables[.page]?.text == "3–20")
    }
}

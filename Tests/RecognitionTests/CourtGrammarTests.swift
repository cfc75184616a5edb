import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Decisions of German courts and debates of the British parliament, which have no title.
@Suite struct CourtGrammarTests {
    @Test(arguments: [
        Sample(
            "BVerfGE 7, 198 (205).",
            [
                "legal_case | container-title: BVerfGE | volume: 7 | pages: 198 | locator: 205"
            ]),
        Sample(
            "BGH, Urteil vom 5. Mai 1999 – II ZR 12/98, NJW 1999, 2345 (2347).",
            [
                "legal_case | authority: BGH | genre: Urteil | date: 5. Mai 1999 | report-number: II ZR 12/98 | container-title: NJW | volume: 1999 | pages: 2345 | locator: 2347"
            ]),
        Sample(
            "HC Deb, 5 May 1911, vol. 25, cols. 1023–5.",
            [
                "legal | container-title: HC Deb | date: 5 May 1911 | volume: 25 | locator: cols. 1023–5"
            ]),
        Sample(
            "OLG Kiel, Beschl. v. 3.2.2001, 4 U 12/00.",
            [
                "legal_case | authority: OLG Kiel | genre: Beschl. | date: 3.2.2001 | report-number: 4 U 12/00"
            ]),
        Sample(
            "EuGH, Urt. v. 14. März 2007 (C-112/99), – Verlag Linde – Rn. 21.",
            [
                "legal_case | authority: EuGH | genre: Urt. | date: 14. März 2007 | report-number: C-112/99 | title: Verlag Linde | locator: Rn. 21"
            ]),
        Sample(
            "BVerfG, Beschluss vom 3.2.2001 – 1 BvR 12/99 –, NJW 2001, 45.",
            [
                "legal_case | authority: BVerfG | genre: Beschluss | date: 3.2.2001 | report-number: 1 BvR 12/99 | container-title: NJW | volume: 2001 | pages: 45"
            ]),
        Sample(
            "BVerfG, Beschluss vom 3.2.2001 – 1 BvR 12/99 – Caroline, NJW 2001, 45.",
            [
                "legal_case | authority: BVerfG | genre: Beschluss | date: 3.2.2001 | report-number: 1 BvR 12/99 | title: Caroline | container-title: NJW | volume: 2001 | pages: 45"
            ]),
        Sample(
            "EuGH, Urt. v. 14. März 2007 (C-112/99), Slg. 2001, I-45.",
            [
                "legal_case | authority: EuGH | genre: Urt. | date: 14. März 2007 | report-number: C-112/99 | container-title: Slg | volume: 2001 | pages: I-45"
            ]),
        Sample(
            "BGH, Urteil vom 5. Mai 1999–II ZR 12/98, NJW 1999, 2345.",
            [
                "legal_case | authority: BGH | genre: Urteil | date: 5. Mai 1999 | report-number: II ZR 12/98 | container-title: NJW | volume: 1999 | pages: 2345"
            ]),
        Sample(
            "BGH, Urt. v. 3.2.2001 – II ZR 12/00 – Rn. 5.",
            [
                "legal_case | authority: BGH | genre: Urt. | date: 3.2.2001 | report-number: II ZR 12/00 | locator: Rn. 5"
            ]),
        Sample(
            "Hansard, HL Deb 5 May 1911 vol 25 c1023.",
            [
                "legal | container-title: Hansard, HL Deb | date: 5 May 1911 | volume: 25 | locator: c1023"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }
}

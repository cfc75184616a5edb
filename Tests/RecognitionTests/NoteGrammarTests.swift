import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Notes with several citations, with commentary, and with nothing else.
@Suite struct NoteGrammarTests {
    static let notes: [Sample] = [
        // A company in the name of a case, and the same case in two collections.
        Sample(
            "*Yield Corp. v. TEA Corp.*, 154 F.3d 547, 558 (9th Cir. 2007).",
            [
                "legal_case | title: Yield Corp. v. TEA Corp. | volume: 154 | container-title: F.3d | pages: 547 | locator: 558 | location: 9th Cir. | date: 2007"
            ]),
        Sample(
            "*Brown v. Salt Board*, 347 U.S. 483, 74 S. Ct. 686 (1954).",
            [
                "legal_case | title: Brown v. Salt Board | volume: 347 | container-title: U.S. | pages: 483 | note: 74 S. Ct. 686 | date: 1954"
            ]),
        // A body of state, a day and an item, in an edition that the book abbreviates.
        Sample(
            "Siehe MR. v. 9. 9. 1849/V, Anm. 9, ÖMR. II/1, Nr. 165 und MR. v. 2. 10. 1849/VIII, ebd., Nr. 167.",
            [
                "short | title: MR. | date: 9. 9. 1849 | locator: V, Anm. 9 // Nr. 165 | collection-title: ÖMR. | volume: II/1",
                "short | title: MR. | date: 2. 10. 1849 | locator: VIII // Nr. 167 | cross-ref: ebd.",
            ]),
        // A book of a text is no volume.
        Sample("Cobb, *Salt*, bk. I, par. 204.", ["short | author: Cobb | title: Salt | locator: bk. I, par. 204"]),
        // Words of a sentence before the name.
        Sample(
            "Sobre el uso de la sal en historia ver Ana Ruiz, \"Sal,\" *Mar* 29 (2013): 4.",
            [
                "article-journal | author: Ana Ruiz | title: Sal | container-title: Mar | volume: 29 | date: 2013 | locator: 4"
            ]),
        Sample("Quote from Nevins, *Fish*, p. 634.", ["short | author: Nevins | title: Fish | locator: p. 634"]),
        // The day on which a page was seen, in other languages.
        Sample(
            "Hans Muster, „Das Salz“, https://example.org/salz, abgerufen am 3. Mai 2020.",
            ["webpage | author: Hans Muster | title: Das Salz | url: https://example.org/salz | accessed: 3. Mai 2020"]),
        // The comma inside the italics takes the place of the one behind them.
        Sample("Cobb, *Salt,* 81. See also below.", ["short | author: Cobb | title: Salt | locator: 81"]),
        // A year behind a title is no page.
        Sample("Jane Cobb, *Salt*, 1923.", ["book | author: Jane Cobb | title: Salt | date: 1923"]),
        // “repr.” before the place of the later edition.
        Sample(
            "Jane Cobb, *Salt* (rpt., Hull: Dock Street, 1999), 4.",
            [
                "book | author: Jane Cobb | title: Salt | location: Hull | publisher: Dock Street | date: 1999 | locator: 4"
            ]),
        // Roman words inside a title in italics.
        Sample(
            "Ruth Lam, *The* Yizhou *and Its Copyists* (Bonn: Ahr, 2013), 61.",
            [
                "book | author: Ruth Lam | title: The Yizhou and Its Copyists | location: Bonn | publisher: Ahr | date: 2013 | locator: 61"
            ]),
        // Words of a language are no title.
        Sample("MS[A]: *mano vacah*; K and D: *vacas*.", []),
        // Between parentheses the facts of publication have square brackets.
        Sample(
            "Anna Bell, *Roads* (Oslo: Fjord, 2001), 4 (quoting Ned Reed, *Ports* [New York: Knopf, 1970], 3).",
            [
                "book | author: Anna Bell | title: Roads | location: Oslo | publisher: Fjord | date: 2001 | locator: 4",
                "book | author: Ned Reed | title: Ports | location: New York | publisher: Knopf | date: 1970 | locator: 3",
            ]),
        // A second initial without a stop.
        Sample(
            "Jane R Colby and Ruth A Lanyon, *Sluices* (Ely: Fen Press, 1996), 4.",
            [
                "book | author: Jane R Colby and Ruth A Lanyon | title: Sluices | location: Ely | publisher: Fen Press | date: 1996 | locator: 4"
            ]),
        Sample(
            "Jane Cobb, *Salt* (London: Verso, 1988), 12; and Anna Weil, *Ports* (London: Verso, 1989), 3.",
            [
                "book | author: Jane Cobb | title: Salt | location: London | publisher: Verso | date: 1988 | locator: 12",
                "book | author: Anna Weil | title: Ports | location: London | publisher: Verso | date: 1989 | locator: 3",
            ]),
        Sample(
            "See Jane Cobb, *Salt* (London: Verso, 1988), 12, and Anna Weil, *Ports* (London: Verso, 1989), 3.",
            [
                "book | author: Jane Cobb | title: Salt | location: London | publisher: Verso | date: 1988 | locator: 12",
                "book | author: Anna Weil | title: Ports | location: London | publisher: Verso | date: 1989 | locator: 3",
            ]),
        Sample(
            "The point was made by Hanna Lund in her *Customs* (Bergen: Fagbok, 1988), 44, but see the objections of Arne Vik, \"Costume,\" *Journal of Salt* 15 (1990): 20.",
            [
                "book | title: Customs | location: Bergen | publisher: Fagbok | date: 1988 | locator: 44",
                "article-journal | author: Arne Vik | title: Costume | container-title: Journal of Salt | volume: 15 | date: 1990 | locator: 20",
            ]),
        Sample(
            "William Petter, *Arithmetick* (1690), quoted in Mary Poole, *A History of Facts* (Chicago: University of Chicago Press, 1998), 130.",
            [
                "book | author: William Petter | title: Arithmetick | date: 1690",
                "book | author: Mary Poole | title: A History of Facts | location: Chicago | publisher: University of Chicago Press | date: 1998 | locator: 130",
            ]),
        Sample(
            "Jane Cobb, \"Salt,\" *Journal of Salt* 33 (1966): 12, reprinted in *Essays on the North*, ed. Anna Weil (London: Verso, 1999), 1.",
            [
                "article-journal | author: Jane Cobb | title: Salt | container-title: Journal of Salt | volume: 33 | date: 1966 | locator: 12",
                "book | title: Essays on the North | editor: Anna Weil | location: London | publisher: Verso | date: 1999 | locator: 1",
            ]),
        Sample(
            "See n. 12 above.",
            ["crossReference | cross-ref: 12"]),
        Sample(
            "See notes 3–5 below, and chap. 2, n. 7.",
            [
                "crossReference | cross-ref: 3",
                "crossReference | cross-ref: 7 | note: 2",
            ]),
        Sample(
            "Ibid., 14; ibid., chap. 2.",
            [
                "ibid | cross-ref: Ibid. | locator: 14",
                "ibid | cross-ref: ibid. | locator: chap. 2",
            ]),
        Sample(
            "Id. at 44.",
            ["ibid | cross-ref: Id. | locator: 44"]),
        Sample(
            "This was the view of the clerks in 1851, when 12 of them signed the petition of May 4; but the Board never replied.",
            []),
        Sample(
            "I thank Jane Cobb and Anna Weil for their comments on this chapter.",
            []),
        Sample(
            "The figure excludes the ports of Cork, Waterford, and Limerick, 1844.",
            []),
        Sample(
            "According to the *Harbour Guardian*, the clerks had struck.",
            []),
        Sample(
            "On the clerks, see chapter 4. All translations are mine unless otherwise noted.",
            ["crossReference | note: chapter 4"]),
        // Parts of the book itself, and of another.
        Sample(
            "See chapters 7 and 8; the rolls are discussed in appendix C.",
            ["crossReference | note: chapters 7 and 8", "crossReference | note: appendix C"]),
        Sample("See chapter 7 of Cobb.", []), Sample("Above, p. 261.", ["crossReference | note: Above, p. 261"]),
        // The session of a congress inside the title.
        Sample(
            "*Trade Bill: Hearings Before the Committee, 85th Cong., 1st Sess.* (Washington: Print Office, 1957), 4.",
            [
                "legal | title: Trade Bill: Hearings Before the Committee | note: 85th Cong., 1st Sess | location: Washington | publisher: Print Office | date: 1957 | locator: 4"
            ]),
        Sample(
            "The word \"salt\" had by then three meanings, and *sal* a fourth.",
            []),
        Sample(
            "(Cobb made this point twice.)",
            []),
        Sample(
            "London, 12.",
            []),
    ]

    @Test(arguments: notes)
    func splitting(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }

    @Test(arguments: [
        ("See also Jane Cobb, *Salt* (London: Verso, 1988).", "See also"),
        ("For a different view, see Jane Cobb, *Salt* (London: Verso, 1988).", "For a different view, see"),
        ("Quoted in Jane Cobb, *Salt* (London: Verso, 1988).", "Quoted in"),
        ("But compare Jane Cobb, *Salt* (London: Verso, 1988).", "But compare"),
        ("Jane Cobb, *Salt* (London: Verso, 1988).", ""),
    ])
    func signals(_ text: String, _ prefix: String) {
        #expect(Sample.reading(notes: [text]).notes.first?.citations.first?.prefix == prefix)
    }
}

import ReadingSupport
import Testing

@testable import CitandaRecognition

/// The notes of continental lawyers: facts in brackets, the page behind them, names joined by strokes.
@Suite struct BracketYearGrammarTests {
    @Test(arguments: [
        Sample(
            "Cobb, The Custom of the Ports, Harbour Law Rev. 12 (1981) 45 (52 ff.).",
            [
                "article-journal | author: Cobb | title: The Custom of the Ports | container-title: Harbour Law Rev. | volume: 12 | date: 1981 | pages: 45 | locator: 52 ff."
            ]),
        Sample(
            "Siehe Weil/Marsh, Hafenrecht — Eine Einführung, in: Cobb (Hrsg.), Handbuch des Seerechts, Bd. 2 (3. Aufl. 1974) 405 (414 f.).",
            [
                "chapter | author: Weil/Marsh | title: Hafenrecht — Eine Einführung | editor: Cobb | container-title: Handbuch des Seerechts | volume: Bd. 2 | edition: 3. Aufl. | date: 1974 | pages: 405 | locator: 414 f."
            ]),
        Sample(
            "Vgl. Favre, Le droit des ports, in: Marsh/Weil 131 (157 f.).",
            ["chapter | author: Favre | title: Le droit des ports | editor: Marsh/Weil | pages: 131 | locator: 157 f."]),
        Sample(
            "Dazu Berg, Zoll und Recht (Kiel, Lübeck 1973) 188 N. 1; Tarn, Hafenarbeit heute, Recht und Meer 1979/1 S. 23 (31 ff.).",
            [
                "book | author: Berg | title: Zoll und Recht | location: Kiel, Lübeck | date: 1973 | pages: 188 | locator: N. 1",
                "article-journal | author: Tarn | title: Hafenarbeit heute | container-title: Recht und Meer | date: 1979 | volume: 1 | pages: S. 23 | locator: 31 ff.",
            ]),
        Sample("Zum Verfahren etwa Ostrov/Lund 117 ff.", ["short | author: Ostrov/Lund | locator: 117 ff"]),
        Sample("Siehe Ostrov/Lund II 30 f.", ["short | author: Ostrov/Lund | volume: II | locator: 30 f"]),
        Sample(
            "Berg, Das Salz im Norden, hrsg. v. Jan Ost, Bd. 3, Kiel 1911, S. 12.",
            [
                "book | author: Berg | title: Das Salz im Norden | editor: Jan Ost | volume: 3 | location: Kiel | date: 1911 | locator: S. 12"
            ]),
        // Sentences with a bracketed year and a number are none.
        Sample("Merten, der das so sieht, hat recht. In Wien (1920) waren 12 Schiffe.", []),
        Sample("In the summer of 1934, Marsh, who was then clerk, left (1935) 12 boats behind.", []),
        // An acronym and a comma that nothing follows within the bracket.
        Sample(
            "Vgl. Berg, Zoll und Recht (PUF, 1977).",
            ["book | author: Berg | title: Zoll und Recht | publisher: PUF | date: 1977"]),
        Sample("Die Lage war schwierig; Abb. 3 und Taf. 4 zeigen den Hafen, vgl. S. 12.", []),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }
}

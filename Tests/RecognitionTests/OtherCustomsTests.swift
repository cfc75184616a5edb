import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Notes as French, Italian, Spanish, German, Russian, Chinese and Japanese scholars write them.
@Suite struct OtherCustomsTests {
    @Test(arguments: [
        Sample(
            "Cfr. M. Rossi, *Storia dei porti*, Laterza, Bari 1999, p. 34.",
            [
                "book | author: M. Rossi | title: Storia dei porti | publisher: Laterza | location: Bari | date: 1999 | locator: p. 34"
            ]),
        Sample(
            "Pierre Dubois, *Les ports de la Baltique*, Paris, PUF, 1995, p. 12-14.",
            [
                "book | author: Pierre Dubois | title: Les ports de la Baltique | location: Paris | publisher: PUF | date: 1995 | locator: p. 12-14"
            ]),
        Sample(
            "Voir Jean Favre, « Le sel et l’impôt », *Annales de Normandie*, vol. 12, n° 3, 1998, p. 45-67.",
            [
                "article-journal | author: Jean Favre | title: Le sel et l’impôt | container-title: Annales de Normandie | volume: 12 | issue: 3 | date: 1998 | locator: p. 45-67"
            ]),
        Sample(
            "Heinrich Berg, *Die Häfen der Ostsee*, München: Beck 1999, S. 45.",
            [
                "book | author: Heinrich Berg | title: Die Häfen der Ostsee | location: München | publisher: Beck | date: 1999 | locator: S. 45"
            ]),
        Sample(
            "Vgl. Anna Weil: Salz und Steuer. In: Historische Zeitschrift 245 (1987), S. 12–40, hier S. 15.",
            [
                "article-journal | author: Anna Weil | title: Salz und Steuer | container-title: Historische Zeitschrift | volume: 245 | date: 1987 | pages: S. 12–40 | locator: S. 15"
            ]),
        Sample(
            "Vgl. N. Luhn: Hafensoziologie. 2 Bde. Reinbek: Rowohlt 1972, S. 27.",
            [
                "book | author: N. Luhn | title: Hafensoziologie | number-of-volumes: 2 | location: Reinbek | publisher: Rowohlt | date: 1972 | locator: S. 27"
            ]),
        Sample(
            "Иванов И. И. История портов. М.: Наука, 1978. С. 45–46.",
            [
                "book | author: Иванов И. И. | title: История портов | location: М. | publisher: Наука | date: 1978 | locator: С. 45–46"
            ]),
        Sample(
            "Петров А. Б., Белов В. Г. Соль и налоги // Вопросы истории. 1985. № 3. С. 12–20.",
            [
                "article-journal | author: Петров А. Б., Белов В. Г. | title: Соль и налоги | container-title: Вопросы истории | date: 1985 | issue: 3 | locator: С. 12–20"
            ]),
        Sample(
            "陈明：《港口史》，北京：商务印书馆，2001年，第45页。",
            [
                "book | author: 陈明 | title: 港口史 | location: 北京 | publisher: 商务印书馆 | date: 2001 | locator: 第45页"
            ]),
        Sample(
            "陈明：《盐与税》，《历史研究》1998年第3期，第12—20页。",
            [
                "article-journal | author: 陈明 | title: 盐与税 | container-title: 历史研究 | date: 1998 | issue: 3 | locator: 第12—20页"
            ]),
        Sample(
            "小林太郎『港の歴史』（岩波書店、1999年）45頁。",
            ["book | author: 小林太郎 | title: 港の歴史 | publisher: 岩波書店 | date: 1999 | locator: 45頁"]),
        // A title named in a sentence is no citation.
        Sample("他在《港口史》中提到了这一点。", []),
        Sample(
            "Martin Orrery, *Tides of the North*, 5 vols. to date (Oslo: Fjord Press, 1990–), 2:14.",
            [
                "book | author: Martin Orrery | title: Tides of the North | number-of-volumes: 5 | location: Oslo | publisher: Fjord Press | date: 1990– | locator: 2:14"
            ]),
        Sample(
            "Martin Orrery, *Tides of the North*, reprint with a new introduction by Jane Weil (1911; Oslo: Fjord Press, 1990), 14.",
            [
                "book | author: Martin Orrery | title: Tides of the North | contributor: Jane Weil | original-date: 1911 | location: Oslo | publisher: Fjord Press | date: 1990 | locator: 14"
            ]),
        Sample(
            "Jane Weil, “Salt and Silence,” unpublished paper, University of Leeds, 4 May 1999, 3.",
            [
                "manuscript | author: Jane Weil | title: Salt and Silence | genre: unpublished paper | note: University of Leeds | date: 4 May 1999 | locator: 3"
            ]),
        Sample(
            "Jane Weil, “Salt and Silence,” lecture, Royal Society, London, 4 May 1999.",
            [
                "paper-conference | author: Jane Weil | title: Salt and Silence | genre: lecture | note: Royal Society // London | date: 4 May 1999"
            ]),
        Sample(
            "Martin Orrery. *Tides of the North*. London: Cape, 1990.",
            [
                "book | author: Martin Orrery | title: Tides of the North | location: London | publisher: Cape | date: 1990"
            ]),
        Sample(
            "Orrery, Martin (1990) *Tides of the North*. Oslo: Fjord Press, p. 12.",
            [
                "book | author: Orrery, Martin | date: 1990 | title: Tides of the North | location: Oslo | publisher: Fjord Press | locator: p. 12"
            ]),
        Sample(
            "Jane Weil, review of Orrery, *Tides of the North*, *Journal of Salt* 12 (1992): 44.",
            [
                "review | author: Jane Weil | genre: review | reviewed-author: Orrery | reviewed-title: Tides of the North | container-title: Journal of Salt | volume: 12 | date: 1992 | locator: 44"
            ]),
        Sample(
            "The argument follows Orrery’s *Tides of the North* (Oslo: Fjord Press, 1990), 14.",
            [
                "book | author: Orrery | title: Tides of the North | location: Oslo | publisher: Fjord Press | date: 1990 | locator: 14"
            ]),
        Sample(
            "Compare Jane Weil’s “The Salt of the Earth,” *Journal of Salt* 12 (1994): 3–9.",
            [
                "article-journal | author: Jane Weil | title: The Salt of the Earth | container-title: Journal of Salt | volume: 12 | date: 1994 | locator: 3–9"
            ]),
        Sample(
            "Michel Favre, *Le Sel* (Paris: Gallimard, 1977 [1975]), 33.",
            [
                "book | author: Michel Favre | title: Le Sel | location: Paris | publisher: Gallimard | date: 1977 | original-date: 1975 | locator: 33"
            ]),
        Sample(
            "Orrery, Martin. “The Salt Tax.” *Journal of Salt* 12, no. 3 (1994): 3–9.",
            [
                "article-journal | author: Orrery, Martin | title: The Salt Tax | container-title: Journal of Salt | volume: 12 | issue: 3 | date: 1994 | pages: 3–9"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }

    /// Each custom has its own words for “the same work”.
    @Test(arguments: [
        ("Juan García, *El puerto de Sevilla* (Madrid: Alianza, 1988), 33-35.", "García, *op. cit.*, 40."),
        ("J. Favre, « Le sel », *Annales*, vol. 12, n° 3, 1998, p. 45.", "J. Favre, art. cit., p. 50."),
        (
            "P. Dubois, *Les ports de la Baltique*, Paris, PUF, 1995, p. 12.",
            "P. Dubois, *Les ports…*, op. cit., p. 20."
        ),
        ("Петров А. Б. Соль и налоги // Вопросы истории. 1985. № 3. С. 12.", "Там же. С. 21."),
        ("陈明：《港口史》，北京：商务印书馆，2001年，第45页。", "同上，第46页。"),
        ("陈明：《港口史》，北京：商务印书馆，2001年，第45页。", "同注1，第50页。"),
        ("可參見陳明：《港志》卷二十一《鹽官傳》，北京：清河書局，1964年。", "《港志》卷九《河渠志》。"),
        ("Morand, *Histoire du sel* (Paris: Seuil, 1995), 2.", "Cité par Morand, *Histoire du sel*, p. 91."),
        ("Vgl. Anna Weil: Salz und Steuer. In: Historische Zeitschrift 245 (1987), S. 12–40.", "Weil: Salz, S. 20."),
        ("Weil, Salz und Steuer (Kiel 1987) 12.", "Weil, a.a.O., S. 20."),
        ("Karl Weil, Das Salz der Erde, München 1978, S. 12.", "Weil, Das Salz der Erde, a.a.O., S. 47."),
        ("Иванов И. И. История соли. М., 1990. С. 12.", "Иванов И. И. Указ. соч. С. 44."),
        ("Martin Orrery, *Tides of the North* (Oslo: Fjord, 1990), 2.", "Orrery, *supra* note 1, at 44."),
        ("Martin Orrery, *Tides of the North* (Oslo: Fjord, 1990), 2.", "Orrery (n 1) 44–46."),
        ("Martin Orrery, *Tides of the North* (Oslo: Fjord, 1990), 2.", "Cf. Orrery, n. 1 above, 46."),
        ("Martin Orrery, *Tides of the North* (Oslo: Fjord, 1990), 2.", "Compare Orrery’s *Tides of the North*, 44."),
        ("Carlo Rossi, *Storia del sale* (Torino: Einaudi, 1977), 12.", "Ivi, p. 44."),
        ("Carlo Rossi, *Storia del sale* (Torino: Einaudi, 1977), 12.", "Ib., p. 45."),
    ])
    func theSameWorkAgain(_ first: String, _ again: String) {
        let reading = Sample.reading(notes: [first, again])
        let works = reading.notes.map { $0.citations.first?.work }
        #expect(works.count == 2 && works[0] != nil && works[0] == works[1], "\(works)")
        #expect(reading.notes[1].citations.first?.refersTo == 0)
    }

    @Test func idBeforeATitleIsTheSameAuthor() {
        let reading = Sample.reading(notes: [
            "P. Noir, *Le chasseur* (Paris: Seuil, 1981), 12; id., *Les ports* (Paris: Seuil, 1990), 3.", "Id., 5.",
        ])
        #expect(reading.works.map { $0.work.leadNames?.names.first?.familyKey } == ["noir", "noir"])
        #expect(reading.notes[1].citations.map(\.kind) == [.ibid])
    }
}

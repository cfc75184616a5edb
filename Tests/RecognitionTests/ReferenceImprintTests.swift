import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Books with their facts of publication between commas, behind volumes and editions, and with a collection.
@Suite struct ReferenceImprintTests {
    @Test(arguments: [
        Sample(
            "Jean Marais, *Le Sel*, t. II, Paris, Lune, 1966, p. 33.",
            [
                "book | author: Jean Marais | title: Le Sel | volume: II | location: Paris | publisher: Lune | date: 1966 | locator: p. 33"
            ]),
        Sample(
            "Jean Marais, *Le Sel*, Paris, Lune, coll. « U », 1966, p. 33.",
            [
                "book | author: Jean Marais | title: Le Sel | location: Paris | publisher: Lune | collection-title: U | date: 1966 | locator: p. 33"
            ]),
        Sample(
            "Jean Marais (dir.), *Le Sel*, t. II, *La Mer*, Paris, Lune, 1968-1972, p. 12.",
            [
                "book | editor: Jean Marais | title: Le Sel | volume: II | volume-title: La Mer | location: Paris | publisher: Lune | date: 1968-1972 | locator: p. 12"
            ]),
        Sample(
            "Karl Brandt, *Salz*, Bd. 1: *Vom Meer zum Markt*, München 1987, S. 44.",
            [
                "book | author: Karl Brandt | title: Salz | volume: 1 | volume-title: Vom Meer zum Markt | location: München | date: 1987 | locator: S. 44"
            ]),
        Sample(
            "Karl Brandt, „Meer“, in: ders., *Salz*, München 1979, S. 107–129.",
            [
                "chapter | author: Karl Brandt | title: Meer | container-title: Salz | location: München | date: 1979 | locator: S. 107–129"
            ]),
        Sample(
            "Karl Brandt, „Meer“, in: *Ostrover Zeitung*, 6.6.1986, S. 25.",
            [
                "chapter | author: Karl Brandt | title: Meer | container-title: Ostrover Zeitung | date: 6.6.1986 | locator: S. 25"
            ]),
        Sample(
            "Carlo Sale, *Il mare*, Bologna, il Faro, 1982, pp. 44-45.",
            [
                "book | author: Carlo Sale | title: Il mare | location: Bologna | publisher: il Faro | date: 1982 | locator: pp. 44-45"
            ]),
        Sample(
            "Jean Marais, *Le Sel*, Paris, La Lune, 1987 (rééd. 2005), p. 33.",
            [
                "book | author: Jean Marais | title: Le Sel | location: Paris | publisher: La Lune | date: 1987 | note: rééd. 2005 | locator: p. 33"
            ]),
        Sample(
            "Anna Weil, *Tides*, rev. and extended ed. (Boston: Cape, 1984), 33.",
            [
                "book | author: Anna Weil | title: Tides | edition: rev. and extended ed. | location: Boston | publisher: Cape | date: 1984 | locator: 33"
            ]),
        Sample(
            "Karl Brandt, *Salz*, Bd. 3, 2. Aufl., Berlin: Anker, 1857, S. 12.",
            [
                "book | author: Karl Brandt | title: Salz | volume: 3 | edition: 2. | location: Berlin | publisher: Anker | date: 1857 | locator: S. 12"
            ]),
        Sample(
            "Karl Brandt, *Salz*, Bd. 3, Berlin: Anker 1857, S. 12.",
            [
                "book | author: Karl Brandt | title: Salz | volume: 3 | location: Berlin | publisher: Anker | date: 1857 | locator: S. 12"
            ]),
        Sample(
            "Anne Lune, « La mer », in Jean Marais et Luc Roc (éd.), *Le Sel*, Paris, Lune, 1974, t. I, p. 3-41.",
            [
                "chapter | author: Anne Lune | title: La mer | editor: Jean Marais et Luc Roc | container-title: Le Sel | location: Paris | publisher: Lune | date: 1974 | volume: I | locator: p. 3-41"
            ]),
        Sample(
            "Anna Weil, *Tides*, 2d ed. (Boston: Cape, 1984), 33.",
            [
                "book | author: Anna Weil | title: Tides | edition: 2d | location: Boston | publisher: Cape | date: 1984 | locator: 33"
            ]),
        Sample(
            "Anna Weil, *Tides*, rev. ed. (Boston: Cape, 1984.), 33.",
            [
                "book | author: Anna Weil | title: Tides | edition: rev. ed. | location: Boston | publisher: Cape | date: 1984 | locator: 33"
            ]),
        // An initial and “N.Y.” make no Russian reference.
        Sample(
            "Anna V. Weil, *Tides: A History* (Albany, N.Y.: Cape, 2005), 100.",
            [
                "book | author: Anna V. Weil | title: Tides: A History | location: Albany, N.Y. | publisher: Cape | date: 2005 | locator: 100"
            ]),
        Sample(
            "Anna Weil, “Salt,” in idem, *Tides* (Boston: Cape, 2015), 48–71.",
            [
                "chapter | author: Anna Weil | title: Salt | container-title: Tides | location: Boston | publisher: Cape | date: 2015 | locator: 48–71"
            ]),
        Sample(
            "Anna Weil, “Salt,” *Tides and Ports* no. 179 (2003): 197–234.",
            [
                "article-journal | author: Anna Weil | title: Salt | container-title: Tides and Ports | issue: 179 | date: 2003 | locator: 197–234"
            ]),
        Sample(
            "Ana Sal, «La sal», *Revista del Mar*, n.º 142 (1975), pp. 12-34.",
            [
                "article-journal | author: Ana Sal | title: La sal | container-title: Revista del Mar | issue: 142 | date: 1975 | locator: pp. 12-34"
            ]),
        Sample(
            "*Vestnik Moria*, no. 3 (1989): 33–44.",
            ["article-journal | container-title: Vestnik Moria | issue: 3 | date: 1989 | locator: 33–44"]),
        Sample("*Der Kai*, no. 12 (1986).", ["article-journal | container-title: Der Kai | issue: 12 | date: 1986"]),
        Sample(
            "“The Visit,” *Ostrov Post*, 19 June 1973, A1, A14.",
            [
                "article-newspaper | title: The Visit | container-title: Ostrov Post | date: 19 June 1973 | locator: A1, A14"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }
}

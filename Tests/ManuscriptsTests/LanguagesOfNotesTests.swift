import CitandaDocuments
import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

/// The same ten notes in several languages are read alike. A language is added by a file of `Languages/` and a row here.
@Suite struct LanguagesOfNotesTests {
    /// A language and its notes: a book, an article, a chapter, *ibid.*, a short form, a later edition behind a lead-in, a short form
    /// of an article, a translation, a corporate author, a newspaper.
    struct Notes: CustomTestStringConvertible {
        var language: String
        var notes: [String]
        var testDescription: String { language }
    }

    static let languages = [
        Notes(
            language: "Italian",
            notes: [
                "Marco Bellini, *Le vie del sale* (Torino: Einaudi, 1995), 12.",
                "Anna Conti, «Il sale e il potere», *Rivista storica* 12, n. 3 (1998): 45-67.",
                "Luca Ferri, «Il prezzo del sale», in *Mercati del Nord*, a cura di Paolo Neri (Roma: Laterza, 2001), 88-102.",
                "Ivi, p. 90.",
                "Bellini, *Le vie del sale*, p. 33.",
                "Si veda Carlo Testa et al., *Saline antiche*, 2ª ed. (Milano: Feltrinelli, 2003), p. 15.",
                "Cfr. Conti, «Il sale e il potere», p. 50.",
                "Marco Bellini e Anna Conti, *Sale e società*, trad. di Elena Riva (Bologna: Il Mulino, 1999), pp. 5-9.",
                "Ministero delle Saline, *Relazione annuale* (Roma: Ministero, 1912), 4.",
                "«Il sale manca», *Corriere della Sera*, 12 marzo 1921, p. 3.",
            ]),
        Notes(
            language: "Russian",
            notes: [
                "Иван Петров, *Соляные пути* (Москва: Наука, 1995), 12.",
                "Анна Орлова, «Соль и власть», *Исторический журнал* 12, № 3 (1998): 45–67.",
                "Пётр Волков, «Цена соли», в *Рынки севера*, под ред. Павла Громова (Москва: Наука, 2001), 88–102.",
                "Там же, с. 90.",
                "Петров, *Соляные пути*, с. 33.",
                "См. Карл Тихонов и др., *Древние солеварни*, 2-е изд. (Москва: Наука, 2003), с. 15.",
                "Ср. Орлова, «Соль и власть», с. 50.",
                "Иван Петров и Анна Орлова, *Соль и общество*, пер. Елены Рыбиной (Москва: Прогресс, 1999), с. 5–9.",
                "Министерство соли, *Годовой отчёт* (Москва: Министерство, 1912), 4.",
                "«Соли нет», *Правда*, 12 марта 1921, с. 3.",
            ]),
        Notes(
            language: "Polish",
            notes: [
                "Marek Wolski, *Szlaki solne* (Warszawa: Czytelnik, 1995), 12.",
                "Anna Kowal, „Sól i władza”, *Przegląd Historyczny* 12, nr 3 (1998): 45–67.",
                "Piotr Sowa, „Cena soli”, w: *Rynki północy*, red. Paweł Lis (Kraków: Znak, 2001), 88–102.",
                "Tamże, s. 90.",
                "Wolski, *Szlaki solne*, s. 33.",
                "Zob. Karol Tur i in., *Dawne warzelnie*, wyd. 2 (Poznań: Zysk, 2003), s. 15.",
                "Por. Kowal, „Sól i władza”, s. 50.",
                "Marek Wolski i Anna Kowal, *Sól i miasto*, tłum. Ewa Rybak (Wrocław: Ossolineum, 1999), s. 5–9.",
                "Ministerstwo Soli, *Raport roczny* (Warszawa: Ministerstwo, 1912), 4.",
                "„Brak soli”, *Gazeta Warszawska*, 12 marca 1921, s. 3.",
            ]),
        Notes(
            language: "Portuguese",
            notes: [
                "Manuel Ferreira, *Os caminhos do sal* (Lisboa: Caminho, 1995), 12.",
                "Ana Costa, «O sal e o poder», *Revista de História* 12, n.º 3 (1998): 45-67.",
                "Luís Barros, «O preço do sal», em *Mercados do Norte*, org. Paulo Neves (Porto: Figueirinhas, 2001), 88-102.",
                "Ibidem, p. 90.",
                "Ferreira, *Os caminhos do sal*, p. 33.",
                "Veja-se Carlos Teles et al., *Salinas antigas*, 2.ª ed. (Lisboa: Caminho, 2003), p. 15.",
                "Cf. Costa, «O sal e o poder», p. 50.",
                "Manuel Ferreira e Ana Costa, *Sal e sociedade*, trad. de Helena Ribeiro (Coimbra: Almedina, 1999), pp. 5-9.",
                "Ministério das Salinas, *Relatório anual* (Lisboa: Ministério, 1912), 4.",
                "«Falta sal», *Diário de Notícias*, 12 de março de 1921, p. 3.",
            ]),
    ]

    /// What every language says in its own words.
    private static let expected = [
        "full: author, title, location, publisher, date, locator",
        "full: author, title, container-title, volume, issue, date, locator",
        "full: author, title, container-title, editor, location, publisher, date, locator",
        "ibid → 3: cross-ref, locator", "short → 1: author, title, locator",
        "full: author, title, edition, location, publisher, date, locator",
        "short → 2: author, title, locator",
        "full: author, title, translator, location, publisher, date, locator",
        "full: author, title, location, publisher, date, locator",
        "full: title, container-title, date, locator",
    ]

    @Test(arguments: languages)
    func theNotesAreReadAlike(_ sample: Notes) {
        let reading = Sample.reading(notes: sample.notes)
        for (index, expected) in Self.expected.enumerated() {
            #expect(reading.notes[index].citations.map(summary) == [expected], "note \(index + 1)")
        }
    }

    /// The kind of a citation, the number of the note that it refers to, and its labels.
    private func summary(_ citation: Citation) -> String {
        let target = citation.refersTo.map { " → \($0 + 1)" } ?? ""
        let labels = citation.parts.map(\.label).filter { $0 != .other }.map(\.rawValue)
        return citation.kind.rawValue + target + ": " + labels.joined(separator: ", ")
    }

    /// The people of the eighth note are two, those of the sixth one and others, the ninth has a body; an edition is a number.
    @Test(arguments: languages)
    func theWorksHaveTheirPeople(_ sample: Notes) {
        let works = Sample.reading(notes: sample.notes).works.map(\.work)
        let kinds = works.map { work in
            work.names(.author).map { name in
                switch name.kind {
                case .personal: "person"
                case .institution: "body"
                case .literal: "text"
                case .others: "others"
                }
            }
        }
        #expect(
            kinds == [
                ["person"], ["person"], ["person"], ["person", "others"], ["person", "person"], ["body"], [],
            ])
        #expect(works.compactMap { $0[.edition] } == ["2"])
        #expect(works.last?.dates[.issued]?.edtf == "1921-03-12")
    }
}

import ReadingSupport
import Testing

@testable import CitandaRecognition

/// The notes of Russian historians (GOST R 7.0.5): references and archives parted by full stops.
@Suite struct GOSTGrammarTests {
    /// Texts that end where a reference would go on.
    @Test(arguments: ["Fant St. P.//", "Иванов И. И.", "Иванов И. И. //", "Иванов И. И. /", "Иванов И. И. Соль // "])
    func cutOff(_ text: String) { #expect(Sample.reading(notes: [text]).notes.count == 1) }

    /// Another file of the archive named before has its fond and opis.
    @Test func ibidWithAnotherFile() {
        let reading = Sample.reading(notes: ["ГАМО. Ф. 17. Оп. 3. Д. 1024. Л. 12.", "Там же. Д. 1025. Л. 4."])
        #expect(
            reading.works.map { $0.work.archive?.levels.map(\.value) } == [["17", "3", "1024"], ["17", "3", "1025"]])
        #expect(reading.works.map { $0.work.archive?.repository?.text } == ["ГАМО", "ГАМО"])
        #expect(reading.works.first?.work.archive?.levels.map(\.kind) == [.fond, .opis, .delo])
    }

    @Test func fondsWithALetter() {
        let found = Sample.reading(notes: ["ГАМО. Ф. Р-5446. Оп. 82. Д. 145. Л. 33 об."]).notes.flatMap(\.citations)
        #expect(
            found.map { Sample.summary($0) } == [
                "archival-item | archive: ГАМО | archive-location: Ф. Р-5446 // Оп. 82 // Д. 145 | locator: Л. 33 об."
            ])
    }

    @Test(arguments: [
        Sample(
            "РГАДА. Ф. 210. Оп. 1. Д. 15. Л. 3 об.",
            [
                "archival-item | archive: РГАДА | archive-location: Ф. 210 // Оп. 1 // Д. 15 | locator: Л. 3 об."
            ]),
        Sample(
            "Иванов И. И. История соли. М., 1990. С. 12.",
            [
                "book | author: Иванов И. И. | title: История соли | location: М. | date: 1990 | locator: С. 12"
            ]),
        Sample(
            "Иванов И. И., Петров А. Б. Соль и налоги // Вопросы истории. 1985. № 3. С. 12–20.",
            [
                "article-journal | author: Иванов И. И., Петров А. Б. | title: Соль и налоги | container-title: Вопросы истории | date: 1985 | issue: 3 | locator: С. 12–20"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }
}

import CitandaDocuments
import ReadingSupport
import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

/// One line of a table of contents, taken apart.
@Suite struct ContentsLineTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var text: String
        var number: String?
        var title: String
        var page: String?
        var part: String?
        var authors: [String] = []
        var testDescription: String { text }
    }

    @Test(arguments: [
        Row(text: "Chapter 4: The Fourth Flag . . . . 70", number: "4", title: "The Fourth Flag", page: "70"),
        Row(text: "Kapitel 2 Salz und Macht … 17", number: "2", title: "Salz und Macht", page: "17"),
        Row(text: "Chapitre 3 Le sel … 45", number: "3", title: "Le sel", page: "45"),
        Row(text: "Capitolo II Il mare … 45", number: "II", title: "Il mare", page: "45"),
        Row(text: "Capítulo 5 La mar … 45", number: "5", title: "La mar", page: "45"),
        Row(text: "Глава 6 Соль … 45", number: "6", title: "Соль", page: "45"),
        Row(text: "IV. Tides … 45", number: "IV", title: "Tides", page: "45"),
        Row(text: "Preface … vii", title: "Preface", page: "vii"),
        Row(text: "Part I: River Stations", title: "Part I: River Stations", part: "Part I River Stations"),
        Row(text: "Teil II Die Küste", title: "Teil II Die Küste", part: "Teil II Die Küste"),
        Row(text: "Parte II El puerto", title: "Parte II El puerto", part: "Parte II El puerto"),
        Row(text: "1956 and After", title: "1956 and After"),
        Row(text: "3 Boats at Sea / Jane Cobb", number: "3", title: "Boats at Sea", authors: ["Jane Cobb"]),
    ])
    func line(_ row: Row) throws {
        let line = try #require(ContentsLine([Passage(plain: Array(row.text.utf8))], hasBarePages: false))
        #expect(line.number == row.number)
        #expect(line.title == row.title)
        #expect(line.page == row.page)
        #expect(line.partName == row.part)
        #expect(line.authors.map(\.display) == row.authors)
    }

    @Test(arguments: [("Boats at Sea 70", 70), ("Boats at Sea", nil), ("Boats 12345", nil), ("70", nil)])
    func numberAtTheEnd(_ text: String, _ number: Int?) { #expect(ContentsLine.bareNumber(at: text) == number) }

    @Test(arguments: [
        ("Notes", true), ("List of Maps", true), ("Bibliography", true), ("Boats at Sea", false), ("Listing", false),
    ])
    func partsOfEveryBook(_ title: String, _ isMatter: Bool) { #expect(PartNames.isMatter(title) == isMatter) }
}

/// The chapters of a book, from contents and headings.
@Suite struct ChapterReaderTests {
    @Test(arguments: [
        (
            "# Book\n\n## Contents\n\n1 Boats … 3\n\n2 Ports … 9\n\n## 1 Boats\n\nWords.\n",
            ["1 Boats 3 Boats", "2 Ports 9 -"]
        ),
        ("# Book\n\n# Part I\n\n## 1 Boats\n\nWords.\n\n## 2 Ports\n\nWords.\n", ["1 Boats - -", "2 Ports - -"]),
    ])
    func chapters(_ text: String, _ expected: [String]) {
        let chapters = Sample.reading(text).chapters.map { chapter in
            [chapter.number, chapter.title, chapter.page, chapter.heading].map { $0 ?? "-" }.joined(separator: " ")
        }
        #expect(chapters == expected)
    }

    @Test func aLineOfNamesBelowTheHeadingIsTheAuthors() {
        let text = "# Book\n\n## 1 Boats\n\nJane Cobb and Anna Weil\n\nWords of the chapter.\n\n## 2 Ports\n\nWords.\n"
        #expect(Sample.reading(text).chapters.first?.authors.map(\.display) == ["Jane Cobb", "Anna Weil"])
    }
}

import Foundation
import TestSupport
import Testing

@testable import CitandaLexicon

@Suite("The files of Languages/")
struct LanguagesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../Languages", directoryHint: .isDirectory)

    @Test("Each file is compiled in")
    func everyFileIsCompiledIn() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".words") }
        #expect(names.count == Lexicon.languages.count)
        for name in names {
            let file = Language(try Data(contentsOf: Self.folder.appending(path: name)))
            #expect(Lexicon.languages.contains { $0.words == file.words && $0.code == file.code }, "\(name)")
        }
    }

    @Test("Every heading is a word list, and each list has words")
    func headings() {
        for language in Lexicon.languages { #expect(language.unknownHeadings.isEmpty, "\(language.code)") }
        for list in WordList.allCases { #expect(!Lexicon.words(list).isEmpty, "\(list)") }
    }

    @Test("Words are in small letters, but for those that are printed in capitals", arguments: WordList.allCases)
    func smallLetters(_ list: WordList) {
        let capitals: Set<WordList> = [.states, .nameOrdinals]
        guard !capitals.contains(list) else { return }
        for word in Lexicon.words(list) { #expect(word == word.lowercased()) }
    }

    @Test(
        "A word has one value in all languages",
        arguments: [WordList.months, .seasons, .weekdays, .languageNames, .contributions, .cardinals])
    func values(_ list: WordList) {
        var values: [String: String] = [:]
        for entry in Lexicon.languages.flatMap({ $0.words[list] ?? [] }) {
            #expect(entry.value != nil, "\(entry.text)")
            #expect(
                values.updateValue(entry.value ?? "", forKey: entry.text) ?? entry.value == entry.value, "\(entry.text)"
            )
        }
    }

    @Test("A word class has a bit of its own")
    func bits() {
        #expect(WordList.allCases.count <= WordClasses.capacity)
        #expect(Lexicon.classes(of: "vgl").contains(.leads))
        #expect(!Lexicon.classes(of: "vgl").contains(.months))
        #expect(Lexicon.classes(of: "oktober").contains(.months))
        #expect(Lexicon.month("октября") == 10)
        #expect(Lexicon.season("été") == 22)
    }

    @Test("A language that has months or seasons has all of them, and each line begins with the full name")
    func monthsAreComplete() {
        for language in Lexicon.languages where language.words[.months] != nil {
            #expect(Lexicon.names(.months, of: language.code).count == 12, "\(language.code)")
            #expect(Lexicon.names(.seasons, of: language.code).count == 4, "\(language.code)")
        }
        #expect(
            Lexicon.names(.months, of: "de").map(\.withCapital).joined(separator: " ") == """
                Januar Februar März April Mai Juni Juli August September Oktober November Dezember
                """)
        #expect(Lexicon.names(.seasons, of: "en") == ["spring", "summer", "autumn", "winter"])
        #expect(Lexicon.names(.months, of: "xx").isEmpty)
    }

    @Test(
        "A month is known by its names and by what begins the names of one month only",
        arguments: [
            ("january", 1), ("janu", 1), ("ja", nil), ("mar", 3), ("märz", 3), ("mai", 5), ("jui", nil), ("juil", 7),
            ("juni", 6), ("červen", 6), ("červenec", 7), ("června", 6), ("sept", 9), ("октябрь", 10), ("déc", 12),
            ("été", 22), ("fall", 23), ("falls", nil), ("", nil), ("monat", nil),
        ] as [(String, Int?)])
    func monthOrSeason(_ word: String, _ number: Int?) { #expect(Lexicon.monthOrSeason(word) == number) }

    @Test("Phrases, values and comments of a file")
    func syntax() {
        let file = "# Test\nlanguage xx\n\n[months]\n1: jan january # one\n\n[et-al]\net_al.\n[nothing]\nx\n"
        let language = Language(Array(file.utf8))
        #expect(language.code == "xx")
        #expect(language.words[.months]?.map(\.text) == ["jan", "january"])
        #expect(language.words[.months]?.first?.value == "1")
        #expect(language.words[.etAl]?.map(\.text) == ["et al."])
        #expect(language.unknownHeadings == ["nothing"])
    }
}

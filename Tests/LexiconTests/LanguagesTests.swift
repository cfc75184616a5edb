import Foundation
import TestSupport
import Testing

@testable import Lexicon

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
            let file = Language(try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
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
        arguments: [WordList.months, .seasons, .languageNames, .contributions, .cardinals])
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
        #expect(Lexicon.classes(of: "vgl".utf8).contains(.leads))
        #expect(!Lexicon.classes(of: "vgl".utf8).contains(.months))
        #expect(Lexicon.classes(of: "oktober".utf8).contains(.months))
        #expect(Lexicon.month("октября") == 10)
        #expect(Lexicon.season("été") == 22)
    }

    @Test("Phrases, values and comments of a file")
    func syntax() {
        let language = Language(
            "# Test\nlanguage xx\n\n[months]\n1: jan january # one\n\n[et-al]\net_al.\n[nothing]\nx\n")
        #expect(language.code == "xx")
        #expect(language.words[.months]?.map(\.text) == ["jan", "january"])
        #expect(language.words[.months]?.first?.value == "1")
        #expect(language.words[.etAl]?.map(\.text) == ["et al."])
        #expect(language.unknownHeadings == ["nothing"])
    }
}

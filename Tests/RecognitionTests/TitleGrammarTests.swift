import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Titles in italics, in the quotation marks of several languages, and in no dress at all.
@Suite struct TitleGrammarTests {
    @Test(arguments: [
        ("*Salt and Power* (London", "Salt and Power"),
        ("*Who Owns the Sea? Law in 1900* (London", "Who Owns the Sea? Law in 1900"),
        (
            "*\"The Finest Salt\": Trade (and Theft), 1700–1800* (London",
            "\"The Finest Salt\": Trade (and Theft), 1700–1800"
        ),
        ("\"Salt and Power,\" *Journal*", "Salt and Power"), ("“Salt and Power,” *Journal*", "Salt and Power"),
        ("‘Salt and Power’, *Journal*", "Salt and Power"), ("'The Clerk's Tale', *Journal*", "The Clerk's Tale"),
        ("„Salz und Macht“, *Zeitschrift*", "Salz und Macht"), ("»Salz und Macht«, *Zeitschrift*", "Salz und Macht"),
        ("« Le sel », *Annales*", "Le sel"), ("“Salt in ‘Power’?” *Journal*", "Salt in ‘Power’?"),
        ("“Salt, Law, and ed. Moss,” *Journal*", "Salt, Law, and ed. Moss"),
    ])
    func dressedTitle(_ text: String, _ title: String) throws {
        let grammar = Sample.grammar(text)
        let match = try #require(grammar.title(at: 0))
        #expect(grammar.stream.text(match.content) == title)
        #expect(!match.isUnclosed)
    }

    @Test func aMissingMarkEndsWhereItalicsBegin() throws {
        let grammar = Sample.grammar("\"Salt and Power, *Journal of Salt* 33 (1966): 12.")
        let match = try #require(grammar.title(at: 0))
        #expect(match.isUnclosed)
        #expect(grammar.stream.text(match.content) == "Salt and Power")
    }

    @Test func scriptAndTranslationBelongToTheTitle() throws {
        let grammar = Sample.grammar("*Bianjie shi* 边界史 [A history of borders] (Beijing: Xuexi, 2003)")
        let match = try #require(grammar.title(at: 0))
        #expect(match.script.map { grammar.stream.text($0) } == "边界史")
        #expect(match.translation.map { grammar.stream.text($0) } == "A history of borders")
    }

    @Test(arguments: [
        ("Salt and Power (London: Verso, 1988), 12.", "Salt and Power"),
        ("Abecedary of Salt, ed. Emile Court (Paris: Dumoulin, 1853)", "Abecedary of Salt"),
        ("Salt and Power, 2nd ed. (London: Verso, 1988)", "Salt and Power"),
        ("Salt in the North, 1913–1947: A Survey (London: Verso, 1988)", "Salt in the North, 1913–1947: A Survey"),
    ])
    func undressedTitleStandsBeforeTheFacts(_ text: String, _ title: String) {
        let grammar = Sample.grammar(text)
        #expect(grammar.plainTitle(at: 0).map { grammar.stream.text($0.content) } == title)
    }

    @Test(arguments: ["Salt was dear (they said so in 1988).", "The clerks left. Power stayed (London: Verso, 1988)."])
    func proseIsNoTitle(_ text: String) {
        #expect(Sample.grammar(text).plainTitle(at: 0) == nil)
    }
}

import CitandaDocuments
import ReadingSupport
import Testing

@testable import CitandaNormalisation
@testable import CitandaRecognition

/// Names in running order, alone and in lists.
@Suite struct NameGrammarTests {
    @Test(arguments: [
        ("Jane Cobb", ["Cobb|Jane"]), ("Marguerite O'Brien", ["O'Brien|Marguerite"]), ("M.J. Cobb", ["Cobb|M.J."]),
        ("E. P. Tomas", ["Tomas|E. P."]), ("Charles de Gaulle", ["de Gaulle|Charles"]),
        ("Hans van de Velde", ["van de Velde|Hans"]), ("Turki al-Sabah", ["al-Sabah|Turki"]),
        ("Jean d’Alembert", ["d’Alembert|Jean"]), ("Tomás Ó Cléirigh", ["Ó Cléirigh|Tomás"]),
        ("Robert La Follette", ["La Follette|Robert"]), ("Helmuth von Moltke Jr.", ["von Moltke|Helmuth|Jr."]),
        ("Martin Roe III", ["Roe|Martin|III"]), ("Jean-Pierre Roche", ["Roche|Jean-Pierre"]),
        ("Ian MacGregor", ["MacGregor|Ian"]), ("Voltaire", ["Voltaire"]), ("Shen Zhihua", ["Shen|Zhihua"]),
        ("Zhihua Shen", ["Shen|Zhihua"]), ("Chiang Kai-shek", ["Chiang|Kai-shek"]), ("Kim Il-sung", ["Kim|Il-sung"]),
        ("Vo Nguyen Giap", ["Vo|Nguyen Giap"]), ("Bo Linden", ["Linden|Bo"]), ("Wei-ling Ho", ["Ho|Wei-ling"]),
        ("В. И. Петров", ["Петров|В. И."]), ("Петров В. И.", ["Петров|В. И."]), ("Zhang Bai 章百", ["Zhang|Bai"]),
        ("Jane Cobb and Anna Weil", ["Cobb|Jane", "Weil|Anna"]), ("Jane Cobb & Anna Weil", ["Cobb|Jane", "Weil|Anna"]),
        ("Jane Cobb, Anna Weil, and Bo Roche", ["Cobb|Jane", "Weil|Anna", "Roche|Bo"]),
        ("Karin Lutz und Jürgen Zabel", ["Lutz|Karin", "Zabel|Jürgen"]),
    ])
    func names(_ text: String, _ parts: [String]) {
        let passage = Sample.passage(text)
        #expect(Sample.grammar(text).persons(at: 0) == TokenStream(passage).count)
        let names = NameReader(passage, 0..<passage.text.count, confidence: 1).running()
        #expect(names.map { Sample.name($0) } == parts)
    }

    @Test(arguments: ["Jane Cobb et al.", "Jane Cobb, Anna Weil, et al.", "Jane Cobb and others"])
    func othersCloseAList(_ text: String) {
        let passage = Sample.passage(text)
        let names = NameReader(passage, 0..<passage.text.count, confidence: 1).running()
        #expect(names.last?.kind == .others)
    }

    @Test(arguments: [
        ("International Salt Organization", "International Salt Organization"),
        ("Food and Salt Organization", "Food and Salt Organization"),
        ("Bureau of the Census", "Bureau of the Census"),
    ])
    func bodiesAreOneName(_ text: String, _ name: String) {
        let passage = Sample.passage(text)
        #expect(NameReader(passage, 0..<passage.text.count, confidence: 1).running().map(\.display) == [name])
    }

    @Test(arguments: [
        ("Cobb, Jane", ["Cobb|Jane"]), ("Gaulle, Charles de", ["de Gaulle|Charles"]),
        ("de Gaulle, Charles", ["de Gaulle|Charles"]), ("Roe, Martin Luther, Jr.", ["Roe|Martin Luther|Jr."]),
        ("Cobb, J. M., and Anna Weil", ["Cobb|J. M.", "Weil|Anna"]), ("Shen Zhihua", ["Shen|Zhihua"]),
    ])
    func namesOfAListEntry(_ text: String, _ parts: [String]) {
        let passage = Sample.passage(text)
        let names = NameReader(passage, 0..<passage.text.count, confidence: 1).inverted()
        #expect(names.map { Sample.name($0) } == parts)
    }

    @Test func titleWordsAfterOneNameAreNoNames() {
        let ends = Sample.grammar("Jane Cobb, Salt and Power (London: Verso, 1988)").nameReadings(
            at: 0, isClauseStart: true)
        #expect(ends.contains { $0.names == 0..<2 })
    }

    /// A capital before a byte that is not UTF-8 is no name, and no trap.
    @Test func bytesThatAreNoText() {
        let line = Passage(plain: [0x52, 0xE7, 0x80, 0x9C, 0x50, 0x6F, 0x72, 0x74])
        #expect(GrammarRecogniser().reference(in: line, context: RecognitionContext()) == nil)
        #expect(GrammarRecogniser().citations(in: line, context: RecognitionContext()).isEmpty)
    }
}

import ReadingSupport
import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

/// How surely each form of citation is read.
@Suite struct EvidenceTests {
    static let cobb = "Jane Cobb, *Salt and Power* (London: Verso, 1988), 12."

    /// The evidence of the last citation of some notes.
    @Test(arguments: [
        ([cobb], Evidence.full), ([cobb, "Ibid., 44."], .ibid), ([cobb, "Cobb, *Salt*, 44."], .short),
        ([cobb, "Cobb, Salt and Power, 44."], .plainShort), ([cobb, "Cobb, 44."], .authorAlone),
        ([cobb, "*Salt and Power*, 44."], .titleAlone), ([cobb, "The term is Cobb’s (*Salt and Power*, 44)."], .aside),
        ([cobb, "See n. 1 above."], .crossReference),
        (["Weil to Marsh, 3 May 1911, CO 273/312, National Archives, Kew."], .archive),
        (["丸山眞男『日本の塩』（東京塩出版会、1952年）、45頁。"], .cjk), (["*Weil v. Marsh*, 347 U.S. 483 (1954)."], .legal),
    ])
    func formOfTheLastCitation(_ notes: [String], _ expected: Evidence) {
        #expect(Sample.reading(notes: notes).notes.last?.citations.last?.evidence == expected)
    }

    static let all: [Evidence] = [
        .aside, .plainShort, .titleAlone, .authorAlone, .plainEntry, .bareEntry, .plainTitle, .undatedBracketYear,
        .bracketYear, .description, .documentSeries, .model, .contributorNote, .citedNote, .abbreviation, .entryInNote,
        .archive, .cjk, .gost, .legal, .prose, .crossReference, .personal, .short, .entry, .ownPages, .otherManuscript,
        .full, .fullEntry, .ibid, .labelled(certainty: 0.3),
    ]

    /// A citation that a work answers to is at least as sure as one without, and a work known from short forms alone is less sure.
    @Test(arguments: all)
    func aWorkThatAnswersMakesSurer(_ evidence: Evidence) {
        #expect((0...1).contains(evidence.strength))
        #expect(evidence.share(isLinked: false) <= evidence.share(isLinked: true))
        #expect(evidence.shareOfPartialWork < evidence.share(isLinked: false))
    }

    @Test func theStrongerOfTwoCounts() {
        #expect(Evidence.plainShort.stronger(.full) == .full)
        #expect(Evidence.full.stronger(.plainShort) == .full)
        #expect(Evidence.aside.stronger(.plainShort) == .aside)
    }
}

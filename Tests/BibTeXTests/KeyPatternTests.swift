import CitandaWorks
import Testing

@testable import CitandaBibTeX

@Suite struct KeyPatternTests {
    private static let work: Work = {
        var work = Work(key: "", type: .articleJournal)
        work.contributors = [
            Contributor(.author, Name(family: "Müller", given: "A.")),
            Contributor(.author, Name(family: "Ek", given: "B.")),
            Contributor(.author, Name(.others)),
        ]
        work[.title] = Title("The Long Way: A History of the Road")
        work[.container] = Title("Journal of Road Studies")
        work[.issued] = PartialDate(year: 1998)
        return work
    }()

    @Test(arguments: [
        ("{author}{year}{title}", "muller1998long"), ("{Authors:2}_{yy}", "MullerEk_98"),
        ("{journal}-{title:3}", "jrs-longwayhistory"),
        ("x:{Title:2}", "x:LongWay"), ("{type}.{year}", "article-journal.1998"),
    ])
    func partsOfAKey(_ source: String, _ key: String) throws {
        let pattern = try #require(KeyPattern(source))
        #expect(pattern.keys(for: [Self.work]) == [key])
        #expect(pattern.keys(for: [Self.work, Self.work, Self.work]) == [key, key + "b", key + "c"])
    }

    @Test(arguments: ["", "plain", "{author", "author}", "{nobody}", "{title:0}", "{title:x}"])
    func whatIsNoPattern(_ source: String) { #expect(KeyPattern(source) == nil) }
}

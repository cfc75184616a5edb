import CitandaJSON
import Foundation
import TestSupport
import Testing

/// The front matter of a real book: what a careful cataloguer reads there.
struct ShortHistoryTests {
    private static let path = "manuscripts/short-history.md"

    private func read() throws -> JSONValue? {
        guard let url = try Shared.url(Self.path) else { return nil }
        return try JSONValue(parsing: CitandaRun(["read", url.path, "--format", "json"]).output)
    }

    private func work(_ json: JSONValue, titled title: String) -> JSONValue? {
        json["works"]?.array?.first { $0["csl"]?["title"]?.string?.hasPrefix(title) == true }?["csl"]
    }

    @Test func theNoteCitesFourWorks() throws {
        guard let json = try read() else { return }
        let citations = json["notes"]?[0]?["citations"]?.array ?? []
        #expect(citations.count == 4)
        let radchenko = try #require(work(json, titled: "Two Suns in the Heavens"))
        #expect(radchenko["publisher"]?.string == "Woodrow Wilson Center Press; Stanford University Press")
        #expect(radchenko["publisher-place"]?.string == "Washington DC; Stanford")
        let pairs = radchenko["custom"]?["citanda"]?["publishers"]?.array?.map {
            [$0["place"]?.string, $0["name"]?.string]
        }
        #expect(
            pairs == [["Washington DC", "Woodrow Wilson Center Press"], ["Stanford", "Stanford University Press"]])
        let expected: [(title: String, family: String, place: String, publisher: String, year: Int)] = [
            ("The Sino-Soviet Split", "Lüthi", "Princeton, NJ", "Princeton University Press", 2008),
            ("The Sino-Soviet Alliance", "Jersild", "Chapel Hill", "University of North Carolina Press", 2014),
            ("Shadow Cold War", "Friedman", "Chapel Hill", "University of North Carolina Press", 2015),
            ("Mao and the Sino-Soviet Partnership", "Shen", "Lanham, MD", "Lexington Books", 2015),
            ("Mao and the Sino-Soviet Split", "Li", "Lanham, MD", "Lexington Books", 2018),
        ]
        for (title, family, place, publisher, year) in expected {
            let csl = try #require(work(json, titled: title), "\(title)")
            #expect(csl["author"]?[0]?["family"]?.string == family)
            #expect(csl["publisher-place"]?.string == place)
            #expect(csl["publisher"]?.string == publisher)
            #expect(csl["issued"]?["date-parts"]?[0]?[0]?.integer == year)
        }
    }

    @Test func theBookItselfIsRead() throws {
        guard let json = try read() else { return }
        let book = try #require(work(json, titled: "A Short History of Sino-Soviet Relations, 1917–1991"))
        #expect(book["editor"]?.array?.count == 1 && book["editor"]?[0]?["family"]?.string == "Shen")
        let scopes = book["custom"]?["citanda"]?["contributors"]?.array?.compactMap { $0["scope"]?.string }
        #expect(scopes == ["Preface, and Parts II and III", "Part I", "Part IV"])
        #expect(book["collection-title"]?.string == "China Connections")
        #expect(book["DOI"]?.string == "10.1007/978-981-13-8641-1")
        #expect(book["ISBN"]?.string == "978-981-13-8640-4 978-981-13-8641-1")
        let relations = book["custom"]?["citanda"]?["relations"]?.array ?? []
        let original = try #require(relations.first { $0["kind"]?.string == "original-edition" }?["work"])
        #expect(original["title"]?.string?.hasPrefix("中苏关系史纲") == true)
        #expect(original["issued"]?["date-parts"]?[0]?[0]?.integer == 2016)
        #expect(original["publisher"]?.string == "Social Sciences Academic Press")
    }

    @Test func contentsAndAbbreviationsAreRead() throws {
        guard let json = try read() else { return }
        let chapters = json["chapters"]?.array ?? []
        #expect(chapters.count == 22)
        #expect(Set(chapters.compactMap { $0["part"]?.string }).count == 4)
        #expect(
            chapters.allSatisfy { $0["authors"]?.array?.count == 1 && $0["page"]?.string.flatMap { Int($0) } != nil })
        #expect(chapters.last?["page"]?.string == "367")
        let abbreviations = json["abbreviations"]?.array ?? []
        #expect(abbreviations.count == 30)
        #expect(abbreviations.first?["short"]?.string == "AUCP (b)")
    }

    @Test func peopleHaveAllTheirSpellings() throws {
        guard let json = try read() else { return }
        let people = json["people"]?.array ?? []
        for pair in [
            ["Zhihua Shen"], ["Yafeng Xia", "Xia Yafeng"], ["Danhui Li", "Li Danhui"], ["Jun Niu", "Niu Jun"],
            ["Kuisong Yang", "Yang Kuisong"], ["Zhijia Shen", "Shen Zhijia"],
        ] {
            #expect(
                people.contains { person in
                    let variants = Set(person["variants"]?.array?.compactMap(\.string) ?? [])
                    return Set(pair).isSubset(of: variants)
                }, "\(pair)")
        }
    }

    /// The only error is the publisher statement; the list that the contents announce is not in the file and nothing is missed in it.
    @Test func theFindingsAreThoseOfACopyEditor() throws {
        guard let url = try Shared.url(Self.path) else { return }
        let run = try CitandaRun(["check", url.path, "--format", "json"])
        let findings = try JSONValue(parsing: run.output)["diagnostics"]?.array ?? []
        let errors = findings.filter { $0["severity"]?.string == "error" }.compactMap { $0["id"]?.string }
        #expect(errors == ["publisher-statement"])
        let ids = findings.compactMap { $0["id"]?.string }
        #expect(ids.contains("name-spelling") && ids.contains("name-order") && ids.contains("word-broken"))
        #expect(!ids.contains("cited-not-listed") && !ids.contains("abbreviation-unused"))
        #expect(run.exitCode == 1)
    }

    @Test(arguments: [
        (
            "chicago-notes-bibliography-17",
            "(Washington DC: Woodrow Wilson Center Press; Stanford: Stanford University Press, 2009)"
        ),
        ("chicago-notes-bibliography-18", "(Woodrow Wilson Center Press; Stanford University Press, 2009)"),
    ])
    func severalPublishersAreSetByEdition(style: String, statement: String) throws {
        guard let url = try Shared.url(Self.path) else { return }
        let notes = try CitandaRun(["convert", url.path, "--to", "notes", "--style", style, "--output", "markdown"])
            .output
        #expect(
            notes.contains(
                "Sergey Radchenko, *Two Suns in the Heavens: The Sino-Soviet Struggle for Supremacy, 1962–1967* \(statement)"
            ))
    }
}

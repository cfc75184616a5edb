import CitandaWorks
import CitandaXML
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct HighwireTests {
    private static func text(_ works: [Work]) -> String {
        String(decoding: RecordFormat.highwire.bytes(of: works), as: UTF8.self)
    }

    private static func work(_ type: WorkType) -> Work {
        var work = Work(key: "a", type: type)
        work.contributors = [
            Contributor(.author, Name(family: "Lind", given: "Kari")), Contributor(.author, Name(.others)),
            Contributor(.editor, Name(family: "Roe", given: "Ann")),
        ]
        work[.title] = Title(RichText(markup: "Salt & <i>\"Roads\"</i>"))
        work[.container] = Title("Harbours")
        work.publishers = [Publisher("Press", place: "Oslo")]
        work[.issued] = PartialDate(year: 2001, month: 3, day: 5)
        work.variables = [.page: "101–29", .number: "7", .genre: "PhD"]
        work.identifiers = [
            Identifier(.isbn, "9780306406157; 0306406152"), Identifier(.doi, "https://doi.org/10.1234/a"),
        ]
        work.keywords = ["salt", "roads"]
        return work
    }

    @Test(arguments: [
        (
            WorkType.articleJournal,
            [
                "title\" content=\"Salt &amp; &quot;Roads&quot;\">", "author\" content=\"Lind, Kari\">",
                "editor\" content=\"Roe, Ann\">", "publication_date\" content=\"2001/03/05\">",
                "journal_title\" content=\"Harbours\">", "firstpage\" content=\"101\">", "lastpage\" content=\"129\">",
                "doi\" content=\"10.1234/a\">", "keywords\" content=\"roads\">", "publisher\" content=\"Press\">",
            ]
        ),
        (
            .chapter,
            [
                "inbook_title\" content=\"Harbours\">", "book_title\" content=\"Harbours\">",
                "isbn\" content=\"9780306406157\">", "isbn\" content=\"0306406152\">",
            ]
        ),
        (.paperConference, ["conference_title\" content=\"Harbours\">"]),
        (.thesis, ["dissertation_institution\" content=\"Press\">", "dissertation_name\" content=\"PhD\">"]),
        (.report, ["technical_report_institution\" content=\"Press\">", "technical_report_number\" content=\"7\">"]),
    ])
    func worksHaveTheirElements(type: WorkType, elements: [String]) {
        let text = Self.text([Self.work(type)])
        for element in elements { #expect(text.contains("<meta name=\"citation_" + element), "\(element) in \(text)") }
    }

    @Test func lossesAreNamed() {
        let losses = RecordFormat.highwire.record(of: Self.work(.book))?.losses ?? []
        #expect(losses.contains(RecordLoss("author", .reduced)))
        #expect(losses.contains(RecordLoss("publisher-place", .dropped)))
    }

    @Test func worksAreBlocks() {
        let text = Self.text([Self.work(.book), Self.work(.book)])
        #expect(text.contains(">\n\n<meta name=\"citation_title\""))
        #expect(!Self.text([Work(key: "", type: .song)]).contains("citation_"))
    }

    @Test func noValueEndsItsElement() {
        var odd = Self.work(.book)
        odd[.title] = Title(main: "\"><script>\u{1}\u{FFFE}\n--")
        odd.keywords = ["", "\n"]
        for sample in SampleWorks.all + [odd] {
            for line in Self.text([sample]).split(separator: "\n") {
                #expect(line.hasPrefix("<meta name=\"citation_") && line.hasSuffix("\">"))
                #expect(line.filter { $0 == "<" || $0 == ">" }.count == 2 && line.filter { $0 == "\"" }.count == 4)
            }
        }
    }
}

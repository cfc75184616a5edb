import CitandaJSON
import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

/// What CSL-JSON cannot say, and comes back through `custom`.
@Suite struct CSLDetailsTests {
    @Test(arguments: SampleWorks.all)
    func workComesBack(_ work: Work) throws {
        let text = CSLJSON.text(of: [work])
        let (works, findings) = CSLJSON.works(parsing: Array(text.utf8))
        #expect(findings.allSatisfy { $0.severity == .note })
        let isSame = works == [work.withoutOrigins]
        #expect(isSame, "\(text)")
    }

    @Test func plainWorkNeedsNoDetails() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title("Mao’s China and the Cold War: A History")
        work.contributors = [Contributor(.author, Name(family: "Chen", given: "Jian", order: .familyFirst))]
        work.publishers = [Publisher("University of North Carolina Press", place: "Chapel Hill")]
        work[.issued] = PartialDate(year: 2001)
        #expect(CSLJSON.value(of: work)["custom"] == nil)
    }

    @Test func detailsGiveWayToAChangeByAnotherProgram() throws {
        var item = CSLJSON.value(of: SampleWorks.book)
        guard case .object(var members) = item else { return }
        for index in members.indices where ["publisher", "title", "issued"].contains(members[index].name) {
            members[index].value = members[index].name == "issued" ? ["date-parts": [[2001]]] : "Changed"
        }
        item = .object(members)
        let work = try #require(CSLJSON.work(of: item))
        #expect(work.publishers.map(\.name?.text) == ["Changed"])
        #expect(work[.title]?.full.plain == "Changed")
        #expect(work[.title]?.forms == SampleWorks.book[.title]?.forms)
        #expect(work[.issued]?.edtf == "2001")
        #expect(work.contributors == SampleWorks.book.contributors)
    }
}

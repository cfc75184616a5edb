import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct JATSWritingTests {
    /// Works of every type, each with the same fields.
    private static let ofEveryType: [Work] = WorkType.allCases.flatMap { type in
        SampleWorks.all.map { sample in
            var work = sample
            work.type = type
            work.key = "\(type.rawValue) \(sample.key)"
            return work
        }
    }

    private static func file(_ works: [Work]) -> [UInt8] { RecordFormat.jats.bytes(of: works) }

    @Test func everyWorkComesBack() {
        for work in SampleWorks.all + Self.ofEveryType {
            let works = RecordFormat.jats.works(in: Self.file([work])).value
            #expect(works.count == 1)
            guard let found = works.first else { continue }
            #expect(Self.comparable(found) == Self.comparable(work), "\(work.key)")
        }
    }

    /// The work without origins, and without the spellings of CSL-JSON that say nothing new.
    private static func comparable(_ work: Work) -> Work {
        var work = work.withoutOrigins
        work.extra = work.extra.filter { !work.isSpelling($0) }
        return work
    }

    /// A part of a work, and how it is written.
    private static let parts: [(change: @Sendable (inout Work) -> Void, jats: String)] = [
        ({ $0[.issued] = PartialDate(year: 1999, month: 3, day: 5) }, "<month>03</month>"),
        (
            { $0[.issued] = PartialDate(.point(DatePoint(year: 1950, isApproximate: true))) },
            "<year iso-8601-date=\"1950~\">1950</year>"
        ),
        ({ $0[.issued] = PartialDate(edtf: "1950/1952") }, "<year iso-8601-date=\"1950/1952\">1950/1952</year>"),
        ({ $0[.issued] = PartialDate(nil, text: "1999") }, "<year specific-use=\"literal\">1999</year>"),
        (
            { $0[.accessed] = PartialDate(year: 2020) },
            "<date-in-citation content-type=\"access-date\" iso-8601-date=\"2020\">2020</date-in-citation>"
        ),
        ({ $0[.page] = "315–38" }, "<lpage>338</lpage>"),
        ({ $0[.page] = "ix-xii" }, "<lpage>xii</lpage>"),
        ({ $0[.edition] = "2nd ed." }, "<edition designator=\"2\">2nd ed.</edition>"),
        (
            { $0.contributors = [Contributor(.recipient, Name(family: "Lind"))] },
            "<person-group person-group-type=\"custom\" custom-type=\"recipient\">"
        ),
        (
            { $0[.callNumber] = "a <i>b</i>" },
            "<named-content content-type=\"call-number\">a <italic>b</italic></named-content>"
        ),
    ]

    @Test func partsHaveTheirElements() {
        for (change, text) in Self.parts {
            var work = Work(key: "k", type: .book)
            change(&work)
            let bytes = RecordFormat.jats.record(of: work)?.bytes ?? []
            #expect(String(decoding: bytes, as: UTF8.self).contains(text), "\(text)")
        }
    }

    @Test func keysAreIdentifiers() {
        for key in ["a", "1", "a b", "_x0031_", "_", "Müller:2001", "-a", "\u{1F600}", "a_xb", "沈1999"] {
            let identifier = JATSKey.identifier(of: key)
            #expect(JATSKey.key(of: identifier) == key)
            #expect(!identifier.contains(" ") && !identifier.contains(":"))
        }
    }

    @Test func lossesAreReported() {
        var work = Work(key: "k", type: .book)
        work[.callNumber] = "QA 1"
        work.relations = [Relation(.partOf, .key("x"))]
        let losses = RecordFormat.jats.record(of: work)?.losses ?? []
        #expect(losses.map(\.field) == ["call-number", "relations to other works"])
        #expect(losses.allSatisfy { $0.fate == .noted })
    }
}

import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct COinSTests {
    /// The keys and values of a span, as a reader takes them apart.
    private static func pairs(_ work: Work) -> [(key: String, value: String)] {
        let line = String(decoding: RecordFormat.coins.record(of: work)?.bytes ?? [], as: UTF8.self)
        let start = "<span class=\"Z3988\" title=\""
        let end = "\"></span>\n"
        guard line.hasPrefix(start), line.hasSuffix(end) else { return [] }
        return line.dropFirst(start.count).dropLast(end.count).components(separatedBy: "&amp;").map { pair in
            let parts = pair.components(separatedBy: "=")
            return (parts[0], parts.count == 2 ? parts[1].removingPercentEncoding ?? "" : "")
        }
    }

    private static func values(_ key: String, _ work: Work) -> [String] {
        pairs(work).filter { $0.key == key }.map(\.value)
    }

    private static func work(_ type: WorkType) -> Work {
        var work = Work(key: "a", type: type)
        work.contributors = [
            Contributor(.author, Name(.personal(.init(family: "Lind", given: "Kari", nonDroppingParticle: "van")))),
            Contributor(.author, Name(family: "Weil", given: "Eva")),
            Contributor(.author, Name(.institution("Salt Office"))),
        ]
        work[.title] = Title(RichText(markup: "Salt & <i>Roads</i> = 100%"))
        work[.container] = Title("Harbours")
        work.publishers = [Publisher("Press", place: "Oslo")]
        work[.issued] = PartialDate(year: 2001, month: 3)
        work.variables = [.page: "101–29", .genre: "PhD"]
        work.identifiers = [Identifier(.doi, "https://doi.org/10.1234/a+b")]
        return work
    }

    @Test(
        arguments: [
            (
                WorkType.articleJournal, "journal", "article",
                [("atitle", "Salt & Roads = 100%"), ("jtitle", "Harbours"), ("spage", "101"), ("epage", "129")]
            ),
            (.chapter, "book", "bookitem", [("atitle", "Salt & Roads = 100%"), ("btitle", "Harbours")]),
            (.paperConference, "book", "proceeding", [("atitle", "Salt & Roads = 100%"), ("btitle", "Harbours")]),
            (.book, "book", "book", [("btitle", "Salt & Roads = 100%"), ("pub", "Press"), ("place", "Oslo")]),
            (.report, "book", "report", [("btitle", "Salt & Roads = 100%")]),
            (.archivalItem, "book", "document", [("title", "Salt & Roads = 100%")]),
            (.thesis, "dissertation", nil, [("title", "Salt & Roads = 100%"), ("inst", "Press"), ("degree", "PhD")]),
            (
                .patent, "patent", nil,
                [("title", "Salt & Roads = 100%"), ("invlast", "van Lind"), ("inventor", "van Lind, Kari")]
            ),
            (.webpage, "dc", nil, [("type", "webpage"), ("source", "Harbours"), ("creator", "van Lind, Kari")]),
            (.interview, "dc", nil, [("type", "interview"), ("date", "2001-03")]),
        ] as [(WorkType, String, String?, [(String, String)])])
    func kindsHaveTheirKeys(type: WorkType, format: String, genre: String?, expected: [(String, String)]) {
        let work = Self.work(type)
        #expect(Self.values("rft_val_fmt", work) == ["info:ofi/fmt:kev:mtx:\(format)"])
        #expect(Self.values("rft.genre", work) == (genre.map { [$0] } ?? []))
        #expect(Self.values("rft_id", work) == ["info:doi/10.1234/a+b"])
        for (key, value) in expected { #expect(Self.values("rft.\(key)", work).first == value, "\(key)") }
    }

    @Test func readersFindEveryNameOnce() {
        let work = Self.work(.book)
        #expect(Self.values("rft.aulast", work) == ["van Lind"])
        #expect(Self.values("rft.aufirst", work) == ["Kari"])
        #expect(Self.values("rft.au", work) == ["van Lind, Kari", "Weil, Eva"])
        #expect(Self.values("rft.aucorp", work) == ["Salt Office"])
        var other = work
        // A family name alone beside a full one of the same name stops a reader.
        other.contributors = [Contributor(.author, Name(.personal(.init(family: "Lind"))))]
        #expect(Self.values("rft.aulast", other).isEmpty)
        #expect(Self.values("rft.au", other) == ["Lind"])
        other.contributors = [Contributor(.editor, Name(family: "Roe", given: "Ann"))]
        #expect(Self.values("rft.au", other) == ["Roe, Ann"])
        #expect(RecordFormat.coins.record(of: other)?.losses.contains(RecordLoss("editor", .reduced)) == true)
    }

    @Test func datesAreFigures() {
        var work = Self.work(.articleJournal)
        for (edtf, text) in [
            ("2001-03-05", "2001-03-05"), ("0950", "0950"), ("2001-22", "2001"), ("1999/2001", "1999"),
        ] {
            work[.issued] = PartialDate(edtf: edtf)
            #expect(Self.values("rft.date", work) == [text])
        }
        work[.issued] = PartialDate(edtf: "2001-22")
        #expect(Self.values("rft.ssn", work) == ["summer"])
        work[.issued] = PartialDate(nil, text: "n.d.")
        #expect(Self.values("rft.date", work).isEmpty)
        #expect(RecordFormat.coins.record(of: work)?.losses.contains(RecordLoss("issued", .dropped)) == true)
    }

    @Test func everyWorkIsOneLineOfASCII() {
        var odd = Work(key: "a", type: .book)
        odd[.title] = Title(main: "\"><script>\u{0}\n'&amp; 盐")
        odd.identifiers = [Identifier(.isbn, ""), Identifier(.url, "a b\"<")]
        for sample in SampleWorks.all + [odd, Work(key: "", type: .song)] {
            for type in WorkType.allCases {
                var work = sample
                work.type = type
                let bytes = RecordFormat.coins.record(of: work)?.bytes ?? []
                #expect(bytes.allSatisfy { $0 < 0x80 } && bytes.filter { $0 == 0x0A }.count == 1)
                let pairs = Self.pairs(work)
                #expect(!pairs.isEmpty && pairs.allSatisfy { !$0.value.isEmpty }, "\(type)")
            }
        }
    }
}

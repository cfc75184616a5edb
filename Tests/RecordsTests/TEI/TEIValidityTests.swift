import CitandaDiagnostics
import CitandaWorks
import CitandaXML
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

/// What is written is valid TEI.
@Suite(.serialized) struct TEIValidityTests {
    static let schemas = ["xml/schemas/tei/tei_all.rng", "xml/schemas/tei/tei_all-current.rng"]

    private func faults(of works: [Work], _ path: String) throws -> [String] {
        guard let url = try Shared.url(path) else { return [] }
        let (schema, findings) = Schema.compile(.relaxNG, path: url.path)
        #expect(findings.filter { $0.severity == .error }.isEmpty)
        return schema?.validate(RecordFormat.tei.bytes(of: works)).map(\.message) ?? []
    }

    @Test(arguments: schemas)
    func allWorksAreValid(_ path: String) throws {
        // Reading a schema takes seconds, so that all works are checked with one.
        var generator = WorkGenerator(seed: 11)
        var works = (0..<60).map { _ in generator.work() } + Self.hostile
        // Every type with one of the samples, and with everything a work can have.
        for (index, type) in WorkType.allCases.enumerated() {
            works += [SampleWorks.all[index % SampleWorks.all.count], MODSTests.full].map { sample in
                var work = sample
                work.type = type
                return work
            }
        }
        if let bytes = try Shared.bytes("csl/oracle/items.json") { works += CSLJSON.works(parsing: bytes).value }
        for index in works.indices { works[index].key = "\(index) " + works[index].key }
        #expect(try faults(of: works, path).prefix(5) == [])
    }

    /// Works of texts that XML or the schema cannot hold as they are.
    static let hostile: [Work] = ["", " ", "\u{0}\u{1}\u{FFFE}", "\u{D}\n", "a\u{301}", "<!--", "]]>", "#", "%zz"].map {
        text in
        var work = Work(key: text, type: .book)
        for role in TitleRole.allCases {
            work.titles[role] = Title(
                main: RichText(plain: text), sub: RichText(plain: text), joint: text, short: RichText(plain: text),
                forms: [.init(.translated, RichText(plain: text), language: text)])
        }
        for role in ContributorRole.allCases {
            work.contributors.append(
                Contributor(
                    role,
                    Name(
                        .personal(.init(family: text, given: text, suffix: text)), forms: [.init(text, language: text)]),
                    scope: Literal(text)))
            work.contributors.append(Contributor(role, Name(.literal(text))))
            work.contributors.append(Contributor(role, Name(.personal(.init()))))
        }
        for role in DateRole.allCases { work.dates[role] = PartialDate(nil, text: text) }
        for variable in Variable.allCases { work[variable] = text }
        work.publishers = [Publisher(Literal(text), place: Literal(text)), Publisher(nil)]
        work.originalPublishers = work.publishers
        work.identifiers = Identifier.Scheme.allCases.map { Identifier($0, text, qualifier: text) }
        work.keywords = [text, text]
        work.archive = ArchiveLocation(
            repository: Literal(text),
            levels: [.init(.box, text: text, value: text), .init(.box, text: text, value: text)])
        work.extra = [
            .init(text, .string(text)), .init("tei:idno-" + text, .string(text)),
            .init("tei:note-" + text, .string(text)),
            .init("tei:corresp", .string("http://example.org/" + text)), .init("tei:idno-a b", "c"),
        ]
        work.relations = [Relation(.quotes, .key(text)), Relation(.quotes, .work(Work(key: text, type: .event)))]
        return work
    }

    @Test func hostileWorksAreRead() {
        let read = RecordFormat.tei.works(in: RecordFormat.tei.bytes(of: Self.hostile))
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.count == Self.hostile.count)
    }

    @Test func replacedCharactersAreSaid() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title("a\u{1}b")
        #expect(RecordFormat.tei.record(of: work)?.losses.map(\.fate) == [.reduced])
        work[.title] = Title("ab")
        #expect(RecordFormat.tei.record(of: work)?.losses == [])
    }

    @Test func aFileNeedsWorks() { #expect(!RecordFormat.tei.mayBeEmpty) }
}

import CitandaDiagnostics
import CitandaWorks
import CitandaXML
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

/// XML that is written is valid by the schema of its format, whatever the works hold.
@Suite(.serialized) struct RecordValidityTests {
    /// A format and its schema in the shared data.
    struct Rule: Sendable, CustomTestStringConvertible {
        let format: RecordFormat
        let language: Schema.Language
        let schema: String

        var testDescription: String { schema }
    }

    static let rules = [
        Rule(format: .mods, language: .xsd, schema: "mods/mods-3-8.xsd"),
        Rule(format: .tei, language: .relaxNG, schema: "tei/tei_all.rng"),
        Rule(format: .tei, language: .relaxNG, schema: "tei/tei_all-current.rng"),
        Rule(format: .jats, language: .xsd, schema: "jats-1.4-xsd/JATS-journalpublishing1-4-mathml3.xsd"),
        Rule(format: .wordSources, language: .xsd, schema: "ooxml/shared-bibliography.xsd"),
        Rule(format: .crossref, language: .xsd, schema: "crossref/crossref5.3.1.xsd"),
    ]

    @Test(arguments: rules)
    func allWorksAreValid(_ rule: Rule) throws {
        guard let url = try Shared.url("xml/schemas/" + rule.schema) else { return }
        // Reading a schema takes seconds, so that all works are checked with one.
        let (schema, findings) = Schema.compile(rule.language, path: url.path)
        #expect(findings.filter { $0.severity == .error }.isEmpty)
        for works in try Self.files {
            let bytes = rule.format.bytes(of: works)
            let faults = try #require(schema).validate(bytes).map(\.message)
            #expect(faults.prefix(3) == [], "\(works.map(\.key).prefix(3))")
        }
    }

    /// XML of formats without a schema is well-formed.
    @Test func allWorksAreWellFormed() throws {
        for works in try Self.files {
            #expect(Element.parse(RecordFormat.endNoteXML.bytes(of: works)).diagnostics == [])
        }
    }

    @Test func validFilesNeedWorks() {
        for rule in Self.rules where rule.format != .wordSources { #expect(!rule.format.mayBeEmpty) }
    }

    // MARK: - Works

    /// How many works are made of random values. More are made for the figures of a release.
    private static let generated = ProcessInfo.processInfo.environment["CITANDA_GENERATED"].flatMap { Int($0) } ?? 60

    private static var files: [[Work]] {
        get throws {
            var generator = WorkGenerator(seed: 11)
            var works = (0..<generated).map { _ in generator.work() } + hostile + [oddNumbers, oddMarkup]
            // Every type with one of the samples, and with everything a work can have.
            for (index, type) in WorkType.allCases.enumerated() {
                works += [SampleWorks.all[index % SampleWorks.all.count], MODSTests.full].map { sample in
                    var work = sample
                    work.type = type
                    return work
                }
            }
            if let bytes = try Shared.bytes("csl/oracle-a/items.json") { works += CSLJSON.works(parsing: bytes).value }
            for index in works.indices { works[index].key = "\(index) " + works[index].key }
            return stride(from: 0, to: works.count, by: mostInFile).map {
                Array(works[$0..<min($0 + mostInFile, works.count)])
            }
        }
    }

    /// A schema checks keys of a file against each other, which takes long in large files.
    private static let mostInFile = 1000

    /// Works of texts that XML or a schema cannot hold as they are.
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

    /// Texts and numbers longer than deposits allow.
    private static let oddNumbers: Work = {
        var odd = Work(key: String(repeating: "k ", count: 200), type: .standard)
        odd[.title] = Title(main: "\u{1}<&")
        odd.variables = [
            .volume: Literal(String(repeating: "1", count: 40)), .edition: "revised and enlarged edition", .number: "1",
            .page: "<b>5</b>, 7",
        ]
        odd.identifiers = [Identifier(.doi, "10/abcd1"), Identifier(.isbn, "1"), Identifier(.issn, "x")]
        return odd
    }()

    private static let oddMarkup: Work = {
        var odd = Work(key: "1 a:<b>_x_\u{1F600}", type: .book)
        odd[.title] = Title(
            main: "\u{1}<i>\u{FFFE} & ]]>", short: "", forms: [.init(.translated, "x", language: "no tag")])
        odd.contributors = [
            Contributor(.author, Name(.personal(.init()))), Contributor(.author, Name(.personal(.init(suffix: "Jr.")))),
            Contributor(.editor, Name(.literal(""))), Contributor(.editor, Name(.others, forms: [.init("x")])),
            Contributor(.author, Name(.institution("a <b>"), forms: [.init("c", language: "x y")])),
        ]
        odd.variables = [
            .volume: "<b>1</b>\n2", .language: "not a language", .abstract: "\n\na\n", .note: "a\nb", .page: "–",
            .edition: "<i>2</i>",
        ]
        odd.publishers = [Publisher(nil), Publisher(nil, place: "X"), Publisher("A"), Publisher("B", place: "Y")]
        odd.identifiers = [Identifier(.doi, "<>"), Identifier(.isbn, ""), Identifier(.url, "a b\"<")]
        odd[.issued] = PartialDate(.span(from: .unknown, to: .open), text: "?")
        odd.keywords = ["", "a,b", "<x>"]
        odd.extra = [
            .init("jats:pub-id/strange type", "1"), .init("jats:x", "\u{0}"), .init("", .null), .init("y", [1]),
        ]
        return odd
    }()
}

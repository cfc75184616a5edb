import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import CitandaJSON
import CitandaManuscripts
import CitandaRecords
import CitandaWorks

/// The typed citations of a manuscript as citations of a reference manager: the works and locators as data, the text as typed.
public struct LiveCitations: Sendable {
    /// The programs whose citations are written.
    public enum Program: String, Sendable, CaseIterable {
        case zotero, mendeley, word
    }

    /// A citation with its data.
    public struct Item: Sendable {
        /// The bytes in the reading text.
        public var range: Range<Int>
        /// The data, as the schema of CSL citations has them.
        public var data: JSONValue
    }

    /// The citations that become live, in the order of the text.
    public private(set) var items: [Item] = []
    /// The citations that stay as typed, with the reason.
    public private(set) var findings: [Diagnostic] = []

    /// Citations that are read less surely stay text: a wrong work in a library is worse than none.
    static let leastConfidence = 0.6

    /// The citations of a reading for a program.
    public init(of reading: Reading, for program: Program) {
        let live = SortedRanges(reading.document.liveCitations.map(\.range))
        for (index, note) in reading.notes.enumerated() {
            for citation in note.citations where !live.overlap(citation.range) {
                if let reason = Self.obstacle(to: citation) {
                    findings.append(
                        Diagnostic(.citationNotLive, "the citation stays text: \(reason)", at: citation.range))
                } else if let work = citation.work.flatMap({ reading.work($0)?.work }) {
                    let text = note.note.passage.text(ofSource: citation.range)
                    items.append(
                        Item(
                            range: citation.range,
                            data: Self.data(
                                for: citation, work, text: text, note: index + 1, number: items.count + 1, program)))
                }
            }
        }
        items.sort { $0.range.lowerBound < $1.range.lowerBound }
        if program == .word { addWordsInComments() }
    }

    private static func itemData(of work: Work, id: String, for program: Program) -> JSONValue {
        var work = work
        work.key = id
        if program == .word {
            // Word sets no words of a title apart.
            for (role, title) in work.titles {
                work.titles[role] = Title(
                    RichText(plain: title.full.plain), short: title.short.map { RichText(plain: $0.plain) },
                    forms: title.forms, origin: title.origin)
            }
        }
        return CSLJSON.value(of: work)
    }

    /// What Word has no field for, once for each work.
    private mutating func addWordsInComments() {
        var seen: Set<String> = []
        for item in items {
            guard let data = item.data["citationItems"]?[0]?["itemData"], let id = data["id"]?.string,
                seen.insert(id).inserted
            else { continue }
            let names = WordSource(data).inWords
            guard !names.isEmpty else { continue }
            findings.append(
                Diagnostic(
                    .sourceInWords,
                    "the source has in words what Word has no field for: \(names.joined(separator: ", "))",
                    at: item.range))
        }
    }

    private static func obstacle(to citation: Citation) -> String? {
        if citation.kind == .crossReference { return "the reference is to a note, and names no work" }
        if case .ambiguous? = citation.problem { return "several works answer to it" }
        if citation.work == nil { return "no work is known for it" }
        return citation.confidence < leastConfidence ? "its work was read with doubt" : nil
    }

    /// The data of a citation, as Zotero and Mendeley keep them in documents.
    private static func data(
        for citation: Citation, _ work: Work, text: String, note: Int, number: Int, _ program: Program
    ) -> JSONValue {
        let id = program == .mendeley ? "ITEM-1" : work.key
        var item: [JSONValue.Member] = [
            .init("id", .string(id)), .init("uris", []), .init("itemData", itemData(of: work, id: id, for: program)),
        ]
        if let locator = citation.locator {
            // CSL has no term for documents and plates.
            if locator.label == .document || locator.label == .plate {
                item.append(.init("suffix", .string(", \(locator.label.rawValue) \(locator.value)")))
            } else {
                item.append(.init("locator", .string(locator.value)))
                item.append(.init("label", .string(locator.label.rawValue)))
            }
        }
        var members: [JSONValue.Member] = [
            .init("citationID", .string("citanda\(number)")),
            .init(
                "properties",
                [
                    "formattedCitation": .string(text), "plainCitation": .string(text), "dontUpdate": true,
                    "noteIndex": JSONValue(note),
                ]), .init("citationItems", [.object(item)]),
        ]
        if program == .mendeley {
            members.append(
                .init(
                    "mendeley",
                    [
                        "formattedCitation": .string(text), "plainTextFormattedCitation": .string(text),
                        "previouslyFormattedCitation": .string(text), "manualFormatting": .string(text),
                    ]))
        }
        members.append(
            .init(
                "schema",
                "https://github.com/citation-style-language/schema/raw/master/csl-citation.json"))
        return .object(members)
    }
}

extension LiveCitations.Program {
    /// The change that makes a citation live in a format.
    func change(for citation: LiveCitations.Item, in format: DocumentFormat?) -> DocumentChange {
        let words = self == .zotero ? "ZOTERO_ITEM CSL_CITATION " : "CSL_CITATION "
        switch self {
        case .word: return .source(citation.range, item: citation.data["citationItems"]?[0] ?? .null)
        case .zotero, .mendeley:
            return .field(
                citation.range, instruction: (format == .docx ? " ADDIN " : "") + words + citation.data.compact + " ")
        }
    }
}

extension FindingKind {
    /// A citation stays text where the others become live.
    static let citationNotLive = FindingKind(
        "citation-not-live", .note, "A citation stays text",
        why: """
            A citation becomes live only where its work is certain. Everything else stays as typed, so that nothing wrong enters a library.
            """,
        example: Example(
            .words,
            wrong: "“Roe, 12” where two works of Roe are cited.",
            right: "“Roe, *Ports of Call*, 12”."),
        source: "A check of Citanda")

    /// A source of Word says in words what Word has no field for.
    static let sourceInWords = FindingKind(
        "source-in-words", .note, "A source says in words what Word has no field for",
        why: """
            Word has no place for archives, series and first editions. The values go into the comments of the source, so that no word is lost.
            """,
        example: Example(
            .words,
            wrong: "A letter in an archive, written with --live word.",
            right: "The comments of the source: “archive: National Archives”."),
        source: "ECMA-376, part 1, §22.6")
}

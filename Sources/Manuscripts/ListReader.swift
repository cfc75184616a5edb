import CitandaDocuments
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Reads the lists of works at the end of a text.
struct ListReader {
    private let recogniser: any Recogniser
    private let context: RecognitionContext

    /// The lists of a document that have entries, in order.
    static func lists(
        of document: Document, by recogniser: any Recogniser, _ context: RecognitionContext
    ) -> [Reading.List] {
        let reader = ListReader(recogniser: recogniser, context: context)
        return document.sections.filter { $0.kind == .bibliography || $0.kind == .furtherReading }.map { section in
            Reading.List(
                heading: section.heading.string, isComplete: section.kind == .bibliography && !section.listsHoldings,
                kind: section.kind, range: section.range, entries: reader.entries(of: section))
        }.filter { !$0.entries.isEmpty }
    }

    private func entries(of section: Section) -> [Reading.List.Entry] {
        let read = section.blocks.filter { $0.kind != .code && $0.kind != .html }.map { block in
            (passage: block.passage, found: recogniser.reference(in: block.passage, context: context))
        }
        // “Shen Zhihua” between “Cobb, Jane” and “Reed, Ann” begins with the family name; “Jane Cobb” before “Ann Reed” does not.
        let named = read.filter { $0.found.map { WorkBuilder.beginsWithNames($0) } ?? false }
        let inverted = named.count { entry in
            entry.found.map { WorkBuilder.beginsInverted($0, in: entry.passage) } ?? false
        }
        let isInverted = inverted > 0 && inverted * 2 >= named.count
        var names: [Contributor] = []
        return read.map { entry($0.passage, $0.found, isInverted: isInverted, following: &names) }
    }

    /// A dash for repeated names takes the names of the entry before.
    private func entry(
        _ passage: Passage, _ found: RecognisedCitation?, isInverted: Bool, following names: inout [Contributor]
    ) -> Reading.List.Entry {
        guard let found, Self.describesWork(found) else {
            return Reading.List.Entry(
                work: nil, range: passage.source, statement: nil, repeatsAuthor: false, namesRange: nil,
                evidence: .entry, parts: [], irregularities: [])
        }
        var work = WorkBuilder.work(of: found, in: passage, isEntry: isInverted)
        let head = found.spans.first
        let dash = Self.dash(in: passage)
        if let dash {
            work.contributors.removeAll { $0.name.display.unicodeScalars.allSatisfy { $0.isDash || $0 == "_" } }
            let isEditor = head?.label == .editor && head?.range.overlaps(dash) == true
            work.contributors = names.map { Contributor(isEditor ? .editor : $0.role, $0.name) } + work.contributors
        } else {
            names = work.leadNames.map { lead in work.contributors.filter { $0.role == lead.role } } ?? []
        }
        return Reading.List.Entry(
            work: nil, range: passage.source, statement: work, repeatsAuthor: dash != nil,
            namesRange: (dash ?? head?.range).map { passage.source($0) },
            evidence: found.evidence == .tagged ? .tagged : .entry, parts: Citation.Part.parts(of: found, in: passage),
            irregularities: found.irregularities.map { $0.mapped(by: passage) })
    }

    /// Whether an entry has more than words that may be anything, such as the name of an archive or a newspaper.
    private static func describesWork(_ entry: RecognisedCitation) -> Bool {
        entry.evidence != .plainEntry || entry.spans.contains { facts.contains($0.label) }
    }

    /// What is said of works, and not of what an archive holds.
    private static let facts: Set<Label> = [
        .date, .publisher, .location, .containerTitle, .volume, .pages, .doi, .url, .isbn, .genre, .edition,
    ]

    /// The dash at the beginning of an entry that stands for names. The model has no label for it.
    private static func dash(in entry: Passage) -> Range<Int>? {
        let text = entry.string.unicodeScalars
        let dash = text.prefix { $0.isDash || $0 == "_" }
        guard !dash.isEmpty, dash.endIndex < text.endIndex, ".,:; (".unicodeScalars.contains(text[dash.endIndex]) else {
            return nil
        }
        return 0..<String(dash).utf8.count
    }
}

import CitandaCSL
import CitandaJSON
import CitandaLabelling
import CitandaRecords
import CitandaWorks

/// Prints records through CSL styles. The processor reports which variable each run of text shows; that gives the run
/// its label.
public struct StylePrinter {
    private let pool: RecordPool
    private var random: SplitMix
    private let styles: [Style]
    private let locales: LocaleSource

    /// A printer of records that are made from references and lists of names. The same arguments give the same output.
    ///
    /// - Parameters:
    ///   - references: Labelled references, from which the fields of the records are drawn.
    ///   - names: Labelled lists of names, from which the people of the records are drawn.
    ///   - styles: Independent styles, in a fixed order.
    ///   - locales: The source of locale files.
    ///   - seed: The seed of the random choices.
    public init(
        references: [LabelledReference], names: [LabelledReference], styles: [Style], locales: @escaping LocaleSource,
        seed: UInt64 = 11
    ) {
        pool = RecordPool(references, people: RecordPool.people(names))
        random = SplitMix(state: seed)
        self.styles = styles.filter { $0.independentParent == nil }
        self.locales = locales
    }

    /// Prints references, equally many in each style: entries of bibliographies, and first citations in notes.
    public mutating func references(_ count: Int) -> [LabelledReference] {
        guard !styles.isEmpty else { return [] }
        var printed: [LabelledReference] = []
        for (index, style) in styles.enumerated() {
            let wanted = (index + 1) * count / styles.count - printed.count
            // If a style prints fewer, the next style prints more.
            printed += print(by: style, max(0, wanted)).prefix(max(0, wanted))
        }
        return printed
    }

    private mutating func print(by style: Style, _ count: Int) -> [LabelledReference] {
        let language =
            style.defaultLocale
            ?? Vocabulary.pick(["en-US", "en-US", "en-GB", "de-DE", "de-DE", "fr-FR", "it-IT", "es-ES"], &random)
        var works: [Work] = []
        var citations: [CitationCluster] = []
        for number in 0..<count {
            var maker = RecordMaker(pool: pool, language: String(language.prefix(2)), random: random)
            let value = maker.item("w\(number)")
            random = maker.random
            guard let work = CSLJSON.work(of: value) else { continue }
            works.append(work)
            let locator =
                Int.random(in: 0..<3, using: &random) == 0 ? nil : "\(Int.random(in: 1...600, using: &random))"
            citations.append(
                CitationCluster(
                    id: work.key, noteNumber: number + 1, items: [CitationItem(id: work.key, locator: locator)]))
        }
        let isNote = style.styleClass == .note
        let processed = Processor(style: style, locales: locales, language: language).process(
            works: works, citations: isNote ? citations : [])
        var texts: [StyledText] = []
        if isNote { texts += processed.citations.map(\.text) }
        texts += processed.bibliography?.entries.map(\.text) ?? []
        texts.shuffle(using: &random)
        return texts.prefix(count).compactMap { reference($0) }
    }

    private mutating func reference(_ text: StyledText) -> LabelledReference? {
        var segments: [(label: String, text: String)] = []
        for run in text.runs where !run.text.isEmpty {
            let label = run.variable.flatMap { Self.labels[$0] } ?? "other"
            if let last = segments.last, last.label == label {
                segments[segments.count - 1].text += run.text
            } else {
                segments.append((label, run.text))
            }
        }
        segments = Self.joined(segments)
        guard segments.contains(where: { $0.label != "other" }) else { return nil }
        let noise = Noise.random(&random)
        return LabelledReference(
            source: "synthetic-csl", segments: segments.map { ($0.label, noise.applied(to: $0.text, &random)) })
    }

    /// The segments, with text between two runs of one field (“, ”, “ and ”) and blanks inside dates added to the
    /// field.
    private static func joined(_ segments: [(label: String, text: String)]) -> [(label: String, text: String)] {
        var joined: [(label: String, text: String)] = []
        for segment in segments {
            if joined.count > 1, let between = joined.last, between.label == "other", between.text.utf8.count < 9,
                joined[joined.count - 2].label == segment.label,
                ["author", "editor", "date", "pages", "note"].contains(segment.label)
            {
                joined.removeLast()
                joined[joined.count - 1].text += between.text + segment.text
            } else {
                joined.append(segment)
            }
        }
        return joined
    }

    /// The labels of CSL variables.
    private static let labels: [String: String] = [
        "author": "author", "composer": "author", "director": "author", "editor": "editor",
        "container-author": "editor",
        "collection-editor": "editor", "editorial-director": "editor", "translator": "translator", "title": "title",
        "title-short": "title", "container-title": "container-title", "container-title-short": "container-title",
        "collection-title": "collection-title", "collection-number": "volume", "publisher": "publisher",
        "publisher-place": "location", "event-place": "location", "issued": "date", "accessed": "note",
        "volume": "volume",
        "issue": "issue", "page": "pages", "page-first": "pages", "locator": "pages", "edition": "edition",
        "genre": "genre",
        "number": "report-number", "URL": "url", "DOI": "doi", "ISBN": "isbn", "ISSN": "issn",
        "citation-number": "citation-number", "archive": "archive", "archive_location": "archive-location",
        "archive-place": "archive-location", "medium": "medium", "event": "container-title",
        "event-title": "container-title",
    ]
}

import ArgumentParser
import Citanda

/// `citanda cite`: citations and works through a CSL style.
struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Formats citations and a bibliography by a CSL style.",
        discussion: """
            Examples:
              citanda cite --bibliography works.json --style chicago-notes-bibliography-18
              citanda cite --bibliography works.json --citations citations.json --style apa.csl --format json
              citanda cite --bibliography library.bib --style chicago-author-date-18 --output text
              citanda cite --bibliography works.json --type manuscript --type archival-item --annotated
            Without --citations every work is cited once, in order. ARCHITECTURE.md describes the JSON.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case document, json }

    @Option(help: "The style: a name or a file.", completion: .styles) var style = "chicago-notes-bibliography-18"
    @Option(help: "The works: CSL-JSON, a .bib file, or a manuscript.") var bibliography: String
    @Option(help: "The citations: an array of clusters in document order.") var citations: String?
    @Option(name: .customLong("type"), help: "A type of work for the bibliography, as CSL names it; may be repeated.")
    var types: [WorkType] = []
    @Option(name: .customLong("keyword"), help: "A keyword of works for the bibliography; may be repeated.")
    var keywords: [String] = []
    @Flag(help: "Leave works that are not cited out of the bibliography.") var citedOnly = false
    @Flag(help: "Print the annotation of each work below its entry.") var annotated = false
    @Option(help: "The language. The default is the language of the style.") var locale: String?
    @Option(help: "A folder of locale files.") var locales: [String] = []
    @Option(help: "A folder of styles.") var styles: [String] = []
    @Option(name: .customLong("output"), help: "The form of the text.") var form: TextForm = .html
    @Option(help: "A document to read, or JSON.") var format: Format = .document
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?

    func run() throws {
        try Command.run {
            try OutputFile.checkThat(output, replacesNoneOf: [bibliography, style] + (citations.map { [$0] } ?? []))
            let library = StyleLibrary(styles: styles, locales: locales, report: StandardError.write)
            let style = try library.style(style)
            let works = try Sources([bibliography], as: nil).works
            let clusters = try clusters(for: works)
            let processor = Processor(style: style, locales: library.locales, language: locale)
            let document = processor.process(works: works, citations: clusters, options: .init(selection: selection))
            for finding in document.diagnostics {
                StandardError.write("\(finding.severity.rawValue): \(finding.message) [\(finding.id)]")
            }
            switch format {
            case .document: try OutputFile(argument: output).write(text(of: document))
            case .json: try OutputFile(argument: output).write(json(of: document, processor).pretty + "\n")
            }
            return 0
        }
    }

    private var selection: BibliographySelection {
        var selection = BibliographySelection()
        selection.types = Set(types)
        selection.keywords = Set(keywords)
        selection.includesUncited = !citedOnly
        selection.isAnnotated = annotated
        return selection
    }

    private func clusters(for works: [Work]) throws -> [CitationCluster] {
        guard let citations else {
            return works.enumerated().map {
                CitationCluster(
                    id: "\($0.offset + 1)", noteNumber: $0.offset + 1, items: [CitationItem(id: $0.element.key)])
            }
        }
        let source = try InputFile(argument: citations).source()
        do {
            let (clusters, faults) = try CitationsJSON.clusters(of: JSONValue(parsing: source.bytes))
            StandardError.write(faults: faults.map { Diagnostic(.cslCitation, $0, at: 0..<0) }, in: source)
            return clusters
        } catch let error as JSONError {
            let place = source.position(at: error.offset)
            throw CommandFailure("\(source.name):\(place.line):\(place.column): \(error.message)")
        }
    }

    private func text(of document: ProcessedDocument) -> String {
        var text = form.paragraphs(document.citations.map { form.string($0.text) })
        if let bibliography = document.bibliography { text += "\n" + form.bibliography(bibliography) }
        return form.document(text)
    }

    private func json(of document: ProcessedDocument, _ processor: Processor) -> JSONValue {
        [
            "style": .string(style), "class": .string(processor.style.styleClass.rawValue),
            "locale": .string(processor.language),
            "citations": .array(
                document.citations.map { ["id": .string($0.id), "text": .string(form.string($0.text))] }),
            "bibliography": CitationsJSON.value(of: document, form),
        ]
    }
}

extension WorkType: ExpressibleByArgument {}

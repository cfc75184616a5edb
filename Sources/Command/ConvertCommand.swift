import ArgumentParser
import Citanda
import Foundation

/// `citanda convert`: manuscripts and bibliographies in, data or formatted text out.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes the works of a manuscript or bibliography as data or as formatted text.",
        discussion: """
            Examples:
              citanda convert book.md --to bibtex --out book.bib
              citanda convert book.md --to notes --style chicago-notes-bibliography-17 --output markdown
              citanda convert book.md --to chicago-author-date-18
              citanda convert book.docx --to docx --live zotero --out book-live.docx
              citanda convert book.docx --to docx --style chicago-notes-bibliography-17 --out book-17.docx
              citanda convert book.md --to markdown --live pandoc --out book-keys.md
              citanda convert book-keys.md book-keys.bib --to markdown --style chicago-notes-bibliography-17
              citanda convert book.md --to tei --out book.xml
              citanda convert works.json --to mods
              citanda convert list.txt --from references --to bibtex
              citanda convert library.bib --to csl-json --sentence-case
            """)

    /// What is written: data, or text in a style.
    enum Target: ExpressibleByArgument {
        case bibtex, biblatex, bibliography, notes, docx, odt, markdown
        /// A book in BITS; of bibliographies the records of JATS.
        case bits
        /// Records in a format of their own.
        case records(RecordFormat)
        /// The bibliography in the style of this name or file.
        case style(String)

        private static let formats: [(name: String, target: Target)] = [
            ("bibtex", .bibtex), ("biblatex", .biblatex), ("bibliography", .bibliography), ("notes", .notes),
            ("docx", .docx), ("odt", .odt), ("markdown", .markdown), ("bits", .bits),
        ]

        init?(argument: String) {
            guard !argument.isEmpty else { return nil }
            let records = RecordFormat(named: argument).flatMap { $0.isWritten ? Target.records($0) : nil }
            self = Self.formats.first { $0.name == argument }?.target ?? records ?? .style(argument)
        }

        /// The format of records; nil where the output is something else.
        var records: RecordFormat? {
            switch self {
            case .records(let format): format
            case .bits: .jats
            default: nil
            }
        }

        /// The format of a manuscript with tags; nil where the output is something else.
        var tagged: TaggedDocument.Format? {
            switch self {
            case .records(let format): TaggedDocument.Format(format)
            case .bits: .bits
            default: nil
            }
        }

        /// Whether the output is a .bib file.
        var isBibTeX: Bool {
            switch self {
            case .bibtex, .biblatex: true
            default: false
            }
        }

        /// The format of a document that is changed, and not made from works.
        var document: DocumentFormat? {
            switch self {
            case .docx: .docx
            case .odt: .odt
            default: nil
            }
        }

        private static var names: [String] {
            formats.map(\.name) + RecordFormat.all.filter(\.isWritten).map(\.name)
        }

        static var formatNames: String { names.joined(separator: ", ") }

        static var allValueStrings: [String] { names + ["STYLE"] }

        static var defaultCompletionKind: CompletionKind { .list(names) }
    }

    @Argument(
        help:
            "Manuscripts in any format that is read, bibliographies in CSL-JSON or BibTeX, or lists of references; “-” is standard input."
    )
    var inputs: [String]
    @Option(help: "The format to write; or the name or file of a style, for a bibliography in that style.") var to:
        Target
    @Option(
        help:
            "The format of the inputs. By default, content and suffix decide; “references” is a text of references and nothing else."
    )
    var from: InputFormat?
    @Option(
        name: .customLong("style"),
        help: ArgumentHelp(
            "The style of formatted text: a name or a file. The default is that of citanda.toml, else chicago-notes-bibliography-18.",
            valueName: "style"), completion: .styles)
    var styleOption: String?
    @Option(name: .customLong("output"), help: "The form of formatted text.") var form: TextForm = .text
    @Option(help: "The language of formatted text. The default is the language of the style.") var locale: String?
    @Option(help: "A folder of styles.") var styles: [String] = []
    @Option(help: "A folder of locale files.") var locales: [String] = []
    @Flag(help: "Give English titles of .bib files in sentence case; braces keep capitals.") var sentenceCase = false
    @Flag(help: "Write .bib files in ASCII: letters with marks, dashes and quotation marks become TeX commands.")
    var ascii = false
    @Flag(help: "Set English titles of .bib files in headline style.") var titleCase = false
    @Option(help: "A pattern for the keys of .bib files, such as {author}{year}{title}.") var keys: String?
    @Flag(help: "Sort the entries of .bib files by key.") var sort = false
    @Flag(inversion: .prefixedNo, help: "Align the equals signs of .bib files.") var align = true
    @Flag(help: "Put the values of .bib files in quotation marks.") var quotes = false
    @Flag(help: "List each value that the format has no place for, by record.") var losses = false
    @Option(help: "The number of threads that read and write records.") var jobs = Jobs.usual
    @Flag(help: "Keep in a bibliography what Chicago leaves out: archives, newspapers, interviews, letters.") var all =
        false
    @Option(
        help:
            "Make typed citations live: with --to docx those of zotero, mendeley or word, with --to odt those of zotero, with --to markdown citations by key for pandoc or latex."
    )
    var live: LiveForm?
    @Option(
        help:
            "With --live pandoc or latex: the .bib file for the works. The default is the name of --out with this suffix."
    )
    var bib: String?
    @Flag(help: "With --to docx: change the text without a trace, and not as tracked changes.") var clean = false
    @Flag(help: "With --to docx: list each change of the text with its reason.") var reasons = false
    @Flag(help: "Begin notes in Markdown with their labels as typed, [^1]:, and not with their numbers.") var labels =
        false
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?
    @Flag(help: "With --to docx, odt or markdown: write the manuscript itself anew. Its mode, owner and links stay.")
    var inPlace = false

    func run() throws {
        try Command.run {
            try checkThatNoInputIsLost()
            try checkInPlace()
            if let stream = try ConversionStream(self) {
                try stream.run()
                return 0
            }
            if let format = to.document {
                try writeDocument(format)
            } else {
                try write(try Sources(inputs, as: from, usesSentenceCase: sentenceCase))
            }
            return 0
        }
    }

    /// Writes the works and notes of the inputs.
    private func write(_ sources: Sources) throws {
        switch to {
        case .bibtex: try OutputFile(argument: output).write(bibTeX(.bibtex).text(of: sources.works))
        case .biblatex: try OutputFile(argument: output).write(bibTeX(.biblatex).text(of: sources.works))
        case .records, .bits:
            if let format = to.tagged, !sources.readings.isEmpty { return try writeTagged(sources, as: format) }
            var records = try ConversionOutput(self)
            try OutputFile(argument: output).write { sink in
                try records.write(
                    records.isCSLJSON ? sources.works : sources.works.map { $0.withNoteVariables(removing: true) },
                    to: &sink)
                try records.finish(&sink)
            }
            records.sayLosses()
        case .bibliography: try OutputFile(argument: output).write(bibliography(of: sources, in: try style()))
        case .style(let name):
            do {
                _ = try StyleLibrary(styles: styles, locales: locales).style(name)
            } catch let failure as FileFailure {
                throw CommandFailure("“\(name)” is not a format (\(Target.formatNames)); \(failure)")
            }
            try OutputFile(argument: output).write(bibliography(of: sources, in: name))
        case .notes: try OutputFile(argument: output).write(notes(of: sources))
        // A document is changed, and not made from works.
        case .markdown: try writeMarkdown(of: sources)
        case .docx, .odt: break
        }
    }

    /// A library may be replaced by itself in its own format, and nothing else by its conversion.
    private func checkThatNoInputIsLost() throws {
        guard let input = OutputFile.input(replacedBy: output, among: inputs) else { return }
        let head = try InputFile(argument: input).blocks()() ?? []
        switch (FileKind(of: head, named: input).format, to) {
        case (.bibtex, .bibtex), (.bibtex, .biblatex): return
        case (.records(let old), .records(let new)) where old == new: return
        default: try OutputFile.checkThat(output, replacesNoneOf: [input])
        }
    }

    func bibTeX(_ dialect: BibTeXDialect) throws -> BibTeXWriter {
        var writer = BibTeXWriter(dialect, usesASCIIAccents: ascii)
        writer.alignsFields = align
        writer.usesQuotes = quotes
        writer.usesTitleCase = titleCase
        writer.sortsByKey = sort
        writer.keyPattern = try keys.map { try KeyPattern(option: $0) }
        return writer
    }

    /// The style of formatted text: as the option says, else as the configuration beside the first input, else Chicago's.
    func style() throws -> String {
        try styleOption ?? inputs.first.flatMap { try Configuration.near($0)?.style }
            ?? ChicagoStyle.notes18.rawValue
    }

    func processor(_ name: String) throws -> Processor {
        let library = StyleLibrary(styles: styles, locales: locales, report: StandardError.write)
        return Processor(style: try library.style(name), locales: library.locales, language: locale)
    }

    private func bibliography(of sources: Sources, in style: String) throws -> String {
        let processor = try processor(style)
        var works = sources.works
        if !all {
            let kept = works.filter { $0.belongsInBibliography }
            if kept.count < works.count {
                StandardError.write(
                    "left out of the bibliography, as Chicago does: \(works.count - kept.count) of \(works.count) works (--all keeps them)"
                )
            }
            works = kept
        }
        let citations = works.enumerated().map {
            CitationCluster(id: "\($0.offset)", noteNumber: $0.offset + 1, items: [CitationItem(id: $0.element.key)])
        }
        guard let bibliography = processor.process(works: works, citations: citations).bibliography else {
            throw CommandFailure("the style \(style) makes no bibliography")
        }
        return form.document(form.bibliography(bibliography))
    }

    /// The notes of manuscripts; for bibliographies a full note of each work.
    private func notes(of sources: Sources) throws -> String {
        let processor = try processor(try style())
        var text = ""
        for reading in sources.readings {
            let (notes, findings) = NoteFormatting(processor: processor, output: form, keepsLabels: labels)
                .text(of: reading)
            StandardError.write(findings, in: reading.document.source)
            text += notes
        }
        let loose = sources.loose
        let citations = loose.enumerated().map {
            CitationCluster(id: "\($0.offset)", noteNumber: $0.offset + 1, items: [CitationItem(id: $0.element.key)])
        }
        text += form.paragraphs(
            processor.process(works: loose, citations: citations).citations.map { form.string($0.text) })
        return form.document(text)
    }
}

import ArgumentParser
import Citanda

/// `citanda read`: what a manuscript contains.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Shows the contents of a manuscript: notes, citations, works, lists, chapters, people.",
        discussion: """
            Examples:
              citanda read book.md
              citanda read book.md --format json --out book.json
              citanda read book.docx --text
              citanda read chapter1.md chapter2.md
            Several manuscripts are one book: a work has one key in all of them, and a short form may mean a work of another. JSON is
            then a list.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case summary, json }

    @Argument(
        help:
            "Manuscripts in Word, OpenDocument, HTML, EPUB, TEI, JATS, LaTeX, RTF, PDF or Markdown, such as the chapters of a book; “-” is standard input."
    )
    var manuscripts: [String]
    @Option(help: "The form of the answer.") var format: Format = .summary
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?

    @Option(
        name: .customLong("model"),
        help: "A model of notes made by “citanda train --notes”, instead of the one built in.")
    var modelFile: String?

    @Flag(help: "Print the text as it is read: Markdown, with the notes behind the text. All ranges count its bytes.")
    var text = false
    @Option(help: "The state of a Word document with tracked changes that is read.") var changes: ChangesView =
        .accepted

    func run() throws {
        try Command.run {
            try OutputFile.checkThat(output, replacesNoneOf: manuscripts)
            let sources = try manuscripts.map { try InputFile(argument: $0).source() }
            for source in sources {
                _ = try InputFile.format(of: source, accepting: [.manuscript], for: "“citanda read”")
            }
            let files = try sources.map { try ManuscriptFile($0, changes: changes) }
            if text {
                for file in files { StandardError.write(faults: file.faults, in: file.text.source) }
                for file in files where file.text.source.bytes.isEmpty {
                    StandardError.write("\(file.file.name): the file holds no text")
                }
                let texts = files.map {
                    $0.text.source.origin == nil ? $0.text.source.decoded().value.bytes : $0.text.source.bytes
                }
                try OutputFile(argument: output).write(String(decoding: texts.joined(), as: UTF8.self))
                return 0
            }
            let (read, _) = Manuscript.read(files, recogniser: try LabellingModel.recogniser(modelFile))
            for manuscript in read { StandardError.write(faults: manuscript.faults, in: manuscript.text) }
            switch format {
            case .json:
                let values = read.map(\.json)
                let value = values.count == 1 ? values[0] : .array(values)
                try OutputFile(argument: output).write(value.pretty + "\n")
            case .summary:
                let texts = read.map { ReadingSummary.text(of: $0.reading, diagnostics: $0.checked()) }
                try OutputFile(argument: output).write(texts.joined(separator: "\n"))
            }
            return 0
        }
    }
}

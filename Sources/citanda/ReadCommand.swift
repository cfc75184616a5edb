import ArgumentParser
import Citations
import Diagnostics
import Documents
import Validation

/// `citanda read`: what a manuscript contains.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Says what a manuscript contains: notes, citations, works, lists, chapters, people.",
        discussion: """
            citanda read book.md
            citanda read book.md --format json -o book.json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case summary, json }

    @Argument(help: "A manuscript in Markdown; “-” is standard input.") var manuscript: String
    @Option(help: "summary or json.") var format: Format = .summary
    @Option(name: [.short, .customLong("out")], help: "The file to write; standard output without it.") var output:
        String?

    func run() throws {
        try Command.run {
            let source = try InputFile.read(manuscript)
            let checked = Manuscript(source)
            switch format {
            case .json:
                try OutputFile.write(
                    ReadingJSON.value(of: checked.reading, diagnostics: checked.diagnostics).pretty + "\n", to: output)
            case .summary:
                try OutputFile.write(
                    ReadingSummary.text(of: checked.reading, diagnostics: checked.diagnostics), to: output)
            }
            return checked.isText ? 0 : 2
        }
    }
}

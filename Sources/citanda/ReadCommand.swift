import ArgumentParser
import Citations
import Diagnostics
import Documents

/// `citanda read`: what a manuscript contains.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Says what a manuscript contains: notes, citations, works, lists, chapters, people.",
        discussion: """
            Examples:
              citanda read book.md
              citanda read book.md --format json --out book.json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case summary, json }

    @Argument(help: "A manuscript in Markdown; “-” is standard input.") var manuscript: String
    @Option(help: "The form of the answer.") var format: Format = .summary
    @Option(name: [.short, .customLong("out")], help: "The file to write; standard output without it.") var output:
        String?

    func run() throws {
        try Command.run {
            let manuscript = try Manuscript(InputFile.read(manuscript))
            switch format {
            case .json:
                try OutputFile.write(
                    ReadingJSON.value(of: manuscript.reading, diagnostics: manuscript.diagnostics).pretty + "\n",
                    to: output)
            case .summary:
                try OutputFile.write(
                    ReadingSummary.text(of: manuscript.reading, diagnostics: manuscript.diagnostics), to: output)
            }
            return 0
        }
    }
}

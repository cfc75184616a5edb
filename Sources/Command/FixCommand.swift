import ArgumentParser
import Citanda

/// `citanda fix`: makes the fixes of findings.
struct FixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix", abstract: "Makes the fixes that are safe, in the files themselves.",
        discussion: """
            Examples:
              citanda fix book.md
              citanda fix chapters/*.md --diff
              citanda fix library.bib --select bib-missing-comma --out mended.bib
              citanda fix book.docx --out book-fixed.docx
            Fixes are made until none is left. Every byte that no fix names stays as it was, in any encoding; Word documents take fixes as
            tracked changes. A file in which a fix cannot be written is left alone. “citanda check --fix” reports what is left.
            Exit code 0: nothing left at or above --fail-on; 1: findings left; 2: a file could not be read or fixed.
            """)

    @Argument(
        help:
            "Manuscripts in Markdown, Word, HTML, LaTeX or XML, or bibliographies; “-” is standard input, which goes to standard output."
    )
    var inputs: [String]
    @OptionGroup var fixing: FixOptions
    @OptionGroup var choice: ChoiceOptions
    @Option(help: "The lowest severity of a finding left that makes the exit code 1.") var failOn: FailureThreshold =
        .warning
    @Option(name: [.short, .customLong("out")], help: "The file to write; takes one input, which stays as it is.")
    var output: String?

    func run() throws {
        try Command.run {
            if output != nil, inputs.count > 1, !fixing.diff { throw CommandFailure("--out takes one file to fix") }
            if inputs.contains("-"), inputs.count > 1, !fixing.diff {
                throw CommandFailure("standard input is fixed alone")
            }
            try OutputFile.checkThat(output, replacesNoneOf: inputs)
            let read = try CheckInputs(inputs)
            let checker = try choice.checker(for: read.files)
            Progress.shared.begin("checking")
            let files = fixing.fixed(read.files, checker)
            let (summary, isIncomplete) = try fixing.write(files, to: output)
            let lines = summary.map { $0 + "\n" }.joined()
            if fixing.diff || output == "-" || inputs.contains("-") {
                StandardError.write(lines: lines)
            } else {
                try OutputFile(nil).write(TerminalText.safe(lines: lines))
            }
            if read.isIncomplete || isIncomplete { return 2 }
            return failOn.exitCode(for: files.map(\.after))
        }
    }
}

import ArgumentParser

/// The command; every subcommand parses its arguments, calls the libraries and prints.
@main
struct Citanda: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "citanda",
        abstract:
            "Reads the notes and reading lists of scholarly books; writes BibTeX, Chicago text and XML; checks references.",
        discussion: """
            Exit codes: 0 done and nothing found, 1 findings at or above --fail-on, 2 could not run, 64 wrong arguments.
            “-” stands for standard input or output. NO_COLOR is obeyed.
            """,
        version: version,
        subcommands: [ReadCommand.self, ConvertCommand.self, CiteCommand.self, ParseCommand.self, CheckCommand.self])
}

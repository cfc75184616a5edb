import ArgumentParser
import Foundation

/// The command; every subcommand parses its arguments, calls the libraries and prints.
@main
struct Citanda: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "citanda",
        abstract:
            "Reads the notes and reading lists of scholarly books; writes BibTeX, Chicago text and XML; checks references.",
        discussion: """
            Exit codes: 0 done, 1 findings at or above --fail-on (check) or a file to be laid out (tidy --check), 2 could not run or wrong arguments.
            “-” stands for standard input or output. A file named with --out is written whole or not at all. NO_COLOR and COLUMNS are obeyed.
            """,
        version: version,
        subcommands: [
            ReadCommand.self, ConvertCommand.self, CiteCommand.self, ParseCommand.self, CheckCommand.self,
            TidyCommand.self, TrainCommand.self,
        ])

    /// Wrong arguments end with the same exit code as everything else that could not run.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code == .success {
                try? OutputFile.write(message.isEmpty ? "" : message + "\n", to: nil)
                Foundation.exit(0)
            }
            if !message.isEmpty { OutputFile.complain(message) }
            Foundation.exit(code == .validationFailure || code == .failure && !(error is ExitCode) ? 2 : code.rawValue)
        }
    }
}

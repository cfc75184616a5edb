import ArgumentParser
import Citanda
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
            Exit codes: 0 done, 1 findings at or above --fail-on (check, fix) or a file that would be reformatted (tidy --check), 2 could not run or wrong arguments.
            “-” is standard input or output. A file named with --out is written whole or not at all; links are followed, mode and owner kept.
            NO_COLOR and COLUMNS are obeyed.
            """,
        version: version,
        subcommands: [
            ReadCommand.self, ConvertCommand.self, CiteCommand.self, ParseCommand.self, CheckCommand.self,
            FixCommand.self, ExplainCommand.self, FormatsCommand.self,
            TidyCommand.self, LSPCommand.self, TrainCommand.self, ManualCommand.self,
        ])

    /// Wrong arguments end with the same exit code as everything else that could not run.
    static func main() {
        StandardStreams.secure()
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
        if let message = WrongArguments.message(for: Array(CommandLine.arguments.dropFirst()), commands: commands) {
            StandardError.write("citanda: \(message)")
            Foundation.exit(2)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Foundation.exit(end(with: error))
        }
    }

    /// Says what there is to say at the end, and gives the exit code.
    private static func end(with error: any Error) -> Int32 {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success {
            // `--help`, `--version` and completion scripts are outputs like any other.
            do {
                try Command.run {
                    if !message.isEmpty { try OutputFile(nil).write(message + "\n") }
                    return 0
                }
                return 0
            } catch {
                return exitCode(for: error).rawValue
            }
        }
        if !message.isEmpty { StandardError.write(lines: WrongArguments.withoutWildGuess(message)) }
        return code == .validationFailure || code == .failure && !(error is ExitCode) ? 2 : code.rawValue
    }
}

import Citanda
import Foundation

/// What to tell a user about arguments that cannot be.
enum WrongArguments {
    /// The first argument where it should be a command and is none: a misspelt command, or a file without a command.
    static func message(for arguments: [String], commands: [String]) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), !(commands + ["help"]).contains(first) else {
            return nil
        }
        let meant = commands.first { Misspelling.isLikely($0, of: first.lowercased()) }
        if let meant { return "“\(first)” is no command; did you mean “\(meant)”?" }
        let isFile = FileManager.default.fileExists(atPath: first)
        return "“\(first)” is no command; "
            + (isFile
                ? "“citanda check \(first)” checks the file, and “citanda --help” lists the commands"
                : "the commands are \(commands.joined(separator: ", "))")
    }

    /// A message of the argument parser, without a guess at a long option that is no slip of the fingers.
    ///
    /// A wrong guess does harm: whoever typed `--fix` and tries the guess `--out` writes a file.
    static func withoutWildGuess(_ message: String) -> String {
        let guess = /Unknown option '--(?<typed>[^']*)'\.(?<guess> Did you mean '--(?<meant>[^']*)'\?)/
        guard let match = message.firstMatch(of: guess),
            !Misspelling.isLikely(String(match.meant), of: String(match.typed))
        else { return message }
        return message.replacing(match.guess, with: "", maxReplacements: 1)
    }
}

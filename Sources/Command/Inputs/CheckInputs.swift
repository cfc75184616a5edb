import Citanda

/// The files that `check` and `fix` take. One that cannot be read is named on standard error, and the others go on.
struct CheckInputs {
    /// The files that were read.
    private(set) var files: [CheckInput] = []
    /// Whether a file could not be read.
    private(set) var isIncomplete = false

    /// Reads the files that arguments name.
    init(_ arguments: [String]) throws {
        for argument in arguments {
            do {
                let source = try InputFile(argument: argument).source()
                files.append(try CheckInput(source, as: try InputFile.format(of: source)))
            } catch let failure as CommandFailure {
                Command.say(failure)
                isIncomplete = true
            } catch let failure as FileFailure {
                StandardError.write("citanda: \(failure)")
                isIncomplete = true
            }
        }
    }
}

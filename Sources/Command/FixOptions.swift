import ArgumentParser
import Citanda

/// The options of fixing, which `fix` and `check --fix` share, and the writing of fixed files.
struct FixOptions: ParsableArguments {
    @Flag(help: "Make fixes too that need the eye of a person.") var unsafe = false
    @Flag(help: "Write nothing, and print what the fixes would change as a unified difference.") var diff = false
    @Flag(help: "Change Word documents without a trace; by default the fixes are tracked changes.") var clean = false

    /// Whether any of the options was given.
    var isAnyGiven: Bool { unsafe || diff || clean }

    /// The files with their fixes made, which are not yet written.
    func fixed(_ inputs: [CheckInput], _ checker: Checker) -> [FixedFile] {
        FixedFile.all(
            inputs, options: .init(allowsUnsafe: unsafe, signature: clean ? nil : .now), checker: checker)
    }

    /// Writes fixed files in their places.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - output: The file to write instead of the one input; nil for none.
    /// - Returns: The lines that say what was done, and whether a file could not be fixed.
    func write(_ files: [FixedFile], to output: String?) throws -> (summary: [String], isIncomplete: Bool) {
        var isIncomplete = false
        for file in files {
            let name = file.before.input.file.name
            if let refusal = file.refusal {
                StandardError.write("citanda: \(name): \(refusal); the file is as it was")
                isIncomplete = true
            } else if !file.before.input.takesFixes, file.before.findings.contains(where: { !$0.fixes.isEmpty }) {
                StandardError.write("\(name): is in a format in which Citanda writes no fixes")
            }
        }
        if diff {
            let differences = files.filter(\.isChanged).flatMap { $0.difference.bytes }
            // The names of files are part of the difference, and patch needs every byte.
            try OutputFile(argument: output).write(differences)
        } else {
            for file in files where file.refusal == nil { try write(file, to: output) }
        }
        return (files.filter { $0.refusal == nil }.map { $0.summary(isWritten: !diff) }, isIncomplete)
    }

    private func write(_ file: FixedFile, to output: String?) throws {
        let name = file.before.input.file.name
        if let output { return try OutputFile(argument: output).write(file.bytes) }
        if name == InputFile.standardName { return try OutputFile(argument: nil).write(file.bytes) }
        guard file.isChanged else { return }
        // An editor may have saved the file since.
        guard try InputFile(argument: name).contents() == file.before.input.file.bytes else {
            throw FileFailure(name, "was changed by another program; nothing is written")
        }
        try OutputFile(argument: name).write(file.bytes)
    }
}

extension FixedFile {
    /// What was done and what is left, on one line.
    fileprivate func summary(isWritten: Bool) -> String {
        let left = after.findings.count
        return "\(before.input.file.name): \(fixed.count) \(isWritten ? "fixed" : "would be fixed"), "
            + (left == 0 ? "none left" : "\(left) left that need\(left == 1 ? "s" : "") a person")
    }
}

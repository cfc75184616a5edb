import Citanda
import SystemPackage

extension InputFile {
    /// The file that an argument names; “-” is standard input.
    convenience init(argument: String) throws { try self.init(FilePath(argument: argument)) }

    /// The bytes of the file under its name.
    func source() throws -> SourceText {
        Progress.shared.begin("reading \(name)")
        return SourceText(name: name, bytes: try contents())
    }
}

extension OutputFile {
    /// The file that `--out` names; nil and “-” are standard output.
    init(argument: String?, guardsTerminal: Bool = true) throws {
        // A path loses the slash at its end, and then names a file.
        if let argument, argument.hasSuffix("/") { throw FileFailure(argument, "is a folder, not a file") }
        Progress.shared.end()
        self.init(argument.map { FilePath(argument: $0) }, guardsTerminal: guardsTerminal)
    }

    /// Writes a text.
    func write(_ text: String) throws { try write(Array(text.utf8)) }
}

extension OutputFile {
    /// The input that an output would take the place of; nil where there is none. Links lead to the same file.
    static func input(replacedBy output: String?, among inputs: [String]) -> String? {
        guard let output, output != "-", let target = try? Stat(FilePath(argument: output)), target.type == .regular
        else { return nil }
        return inputs.first { input in
            guard input != "-", let status = try? Stat(FilePath(argument: input)) else { return false }
            return status.inode == target.inode && status.deviceID == target.deviceID
        }
    }

    /// Refuses an output that would take the place of an input: a manuscript would be lost.
    static func checkThat(_ output: String?, replacesNoneOf inputs: [String]) throws {
        guard let input = input(replacedBy: output, among: inputs) else { return }
        throw CommandFailure("\(input): is an input; --out would replace it, and nothing is written")
    }
}

import Diagnostics
import Files
import SystemPackage

extension InputFile {
    /// The file that an argument names; “-” is standard input.
    convenience init(argument: String) throws { try self.init(FilePath(argument: argument)) }

    /// The bytes of the file under its name.
    func source() throws -> SourceText { SourceText(name: name, bytes: try contents()) }
}

extension OutputFile {
    /// The file that `--out` names; nil and “-” are standard output.
    init(argument: String?, guardsTerminal: Bool = true) throws {
        // A path loses the slash at its end, and then names a file.
        if let argument, argument.hasSuffix("/") { throw FileFailure(argument, "is a folder, not a file") }
        self.init(argument.map { FilePath(argument: $0) }, guardsTerminal: guardsTerminal)
    }

    /// Writes a text.
    func write(_ text: String) throws { try write(Array(text.utf8)) }
}

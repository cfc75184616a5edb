import ArgumentParser
import Citanda

extension Configuration {
    /// The configuration for a file that an argument names: in its folder, or in the nearest folder above.
    ///
    /// - Parameter argument: The file; standard input counts as a file of the working folder.
    /// - Returns: The configuration; nil where there is none.
    /// - Throws: `FileFailure` where the configuration cannot be read.
    static func near(_ argument: String) throws -> Configuration? {
        try path(near: argument).map { try Configuration(InputFile(argument: $0).source()) }
    }

    /// The path of the configuration for a file that an argument names.
    static func path(near argument: String) -> String? {
        path(for: ["-", InputFile.standardName].contains(argument) ? "./" : argument)
    }
}

extension CompletionKind {
    /// The names of the styles inside.
    static let styles = CompletionKind.list(
        ChicagoStyle.allCases.map(\.rawValue) + FieldStyle.allCases.map(\.rawValue))
}

import CitandaBibTeX
import CitandaEncodings
import CitandaFiles
import SystemPackage

/// A document that cites the entries of a bibliography by their keys.
public struct CitingDocument: Sendable {
    /// The path as the user gave it.
    public let name: String
    /// The keys that the document cites.
    public let keys: CitedKeys

    /// Reads what LaTeX or biblatex left behind (.aux, .bcf), a source in LaTeX, or Markdown with `[@key]`.
    ///
    /// - Throws: `FileFailure` where the file cannot be read, or is of another kind.
    public init(contentsOf path: String) throws {
        let file = try InputFile(FilePath(argument: path))
        let text = try file.contents()
        name = file.name
        let kind = FileKind(of: text, named: name)
        guard kind == .manuscript || FileKind.ofLaTeX.contains(kind) else {
            throw FileFailure(
                name, "is \(kind.name); the keys that a document cites are read from .aux, .bcf, .tex and Markdown")
        }
        let bytes = TextEncoding.decode(text).value
        let inLaTeX = CitedKeys(parsing: bytes)
        keys = kind == .manuscript && inLaTeX.isEmpty ? CitedKeys(markdown: bytes) : inLaTeX
    }
}

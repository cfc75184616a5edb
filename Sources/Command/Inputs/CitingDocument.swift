import Citanda
import CitandaBibTeX
import CitandaEncodings
import CitandaFiles

/// A document named with `--cited-in`, and the keys that it cites.
struct CitingDocument {
    /// The path as the user gave it.
    let name: String
    let keys: CitedKeys

    /// Reads what LaTeX or biblatex left behind, a source in LaTeX, or Markdown. A document that cites nothing is named on standard
    /// error.
    init(_ argument: String) throws {
        let source = try InputFile(argument: argument).source()
        name = source.name
        let kind = FileKind(of: source.bytes, named: name)
        guard kind == .manuscript || FileKind.ofLaTeX.contains(kind) else {
            throw CommandFailure("\(name): is \(kind.name); --cited-in takes .aux, .bcf, .tex and Markdown")
        }
        let bytes = TextEncoding.decode(source.bytes).bytes
        let inLaTeX = CitedKeys(parsing: bytes)
        keys = kind == .manuscript && inLaTeX.isEmpty ? CitedKeys(markdown: bytes) : inLaTeX
        if keys.isEmpty { StandardError.write("\(name): the document cites no keys") }
    }
}

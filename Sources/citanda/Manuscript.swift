import Citations
import Diagnostics
import Documents
import Validation

/// A manuscript read and checked.
struct Manuscript {
    let reading: Reading
    let diagnostics: [Diagnostic]
    /// Whether the file is text at all.
    let isText: Bool

    init(_ source: SourceText) {
        let (document, findings) = DocumentReader.read(source)
        reading = ManuscriptReader.read(document, recogniser: GrammarRecogniser())
        diagnostics = (findings + Validator.findings(in: reading)).inReadingOrder()
        isText = !source.bytes.prefix(8192).contains(0)
    }
}

import Citations
import Diagnostics
import Documents
import Validation

/// A manuscript read and checked.
struct Manuscript {
    let reading: Reading
    let diagnostics: [Diagnostic]

    /// Reads and checks a manuscript; a binary file is refused.
    init(_ source: SourceText) throws {
        guard !Self.isBinary(source.bytes) else {
            throw CommandFailure("\(source.name): is a binary file, not a manuscript")
        }
        let (document, findings) = DocumentReader.read(source)
        reading = ManuscriptReader.read(document, recogniser: HybridRecogniser())
        diagnostics = (findings + Validator.findings(in: reading)).inReadingOrder()
    }

    /// Whether more than one in twenty of the first bytes are control characters that no text has.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(8192)
        let controls = head.filter { $0 < 0x09 || (0x0E...0x1F).contains($0) }.count
        return controls * 20 > head.count
    }
}

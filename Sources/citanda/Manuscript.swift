import Citations
import Diagnostics
import Documents
import Validation
import Works

/// A manuscript read and checked.
struct Manuscript {
    let reading: Reading
    let diagnostics: [Diagnostic]

    /// Reads and checks the manuscripts of one book, such as its chapters.
    ///
    /// - Returns: The manuscripts as given, and the works of all of them, each under one key.
    static func read(_ sources: [SourceText]) -> (manuscripts: [Manuscript], works: [Work]) {
        let read = sources.map { DocumentReader.read($0) }
        let (readings, works) = ManuscriptReader.read(book: read.map(\.document), recogniser: HybridRecogniser())
        let manuscripts = zip(readings, read).map { reading, read in
            Manuscript(
                reading: reading,
                diagnostics: (read.diagnostics + Validator.findings(in: reading)).inReadingOrder())
        }
        return (manuscripts, works)
    }

    /// Refuses a binary file.
    static func checkIsText(_ source: SourceText) throws {
        guard !isBinary(source.bytes) else {
            throw CommandFailure("\(source.name): is a binary file, not a manuscript")
        }
    }

    /// Whether more than one in twenty of the first bytes are control characters that no text has.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(8192)
        let controls = head.filter { $0 < 0x09 || (0x0E...0x1F).contains($0) }.count
        return controls * 20 > head.count
    }
}

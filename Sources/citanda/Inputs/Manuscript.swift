import Citations
import Diagnostics
import Documents
import Validation
import Works

/// A manuscript as read.
struct Manuscript {
    let reading: Reading
    /// The findings of the reader: encoding, damage, a text without citations.
    let faults: [Diagnostic]

    /// Reads the manuscripts of one book, such as its chapters.
    ///
    /// - Returns: The manuscripts as given, and the works of all of them, each under one key.
    static func read(_ sources: [SourceText]) -> (manuscripts: [Manuscript], works: [Work]) {
        let read = sources.map { DocumentReader.read($0) }
        let (readings, works) = ManuscriptReader.read(book: read.map(\.document), recogniser: HybridRecogniser())
        let manuscripts = zip(readings, read).map { reading, read in
            Manuscript(reading: reading, faults: read.diagnostics + (reading.isEmpty ? [nothingFound] : []))
        }
        return (manuscripts, works)
    }

    /// The text of the file in UTF-8, to which all findings refer.
    var text: SourceText { reading.document.source }

    /// The findings of the reader and of all rules.
    func checked() -> [Diagnostic] { (faults + Validator.findings(in: reading)).inReadingOrder() }

    /// A chapter may well have no notes, so this is a note; but nobody should take silence for “all is well”.
    private static let nothingFound = Diagnostic(
        "nothing-found", .note, "no notes, no citations and no list of references were found in this text", at: 0..<0)
}

extension Reading {
    /// Whether nothing was found that Citanda reads texts for.
    fileprivate var isEmpty: Bool { notes.isEmpty && works.isEmpty && lists.isEmpty }
}

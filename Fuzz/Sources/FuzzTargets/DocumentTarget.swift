import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaRecognition
import CitandaValidation

extension FuzzTarget {
    /// Any bytes are a manuscript: it is read and checked as the command does it, every range lies in its text, and the pieces of a note
    /// are the note.
    static let document = FuzzTarget("Document", .markdown) { bytes in
        let source = SourceText(name: "fuzz.md", bytes: bytes)
        let (document, findings) = DocumentReader.read(source)
        try checkReading(of: document, findings)
    }

    /// Reads a document. All findings and pieces are in its text.
    static func checkReading(of document: Document, _ findings: [Diagnostic] = []) throws {
        let reading = ManuscriptReader.read(document)
        let file = 0..<document.source.bytes.count
        func check(_ range: Range<Int>) throws {
            try promise(
                range.lowerBound >= file.lowerBound && range.upperBound <= file.upperBound, "ranges lie in the text")
        }
        for finding in findings + Validator.findings(in: reading) {
            try check(finding.range)
            for fix in finding.fixes { for edit in fix.edits { try check(edit.range) } }
            for note in finding.notes { if let range = note.range { try check(range) } }
        }
        for note in reading.notes { try checkPieces(of: note) }
        for section in document.sections { try check(section.range) }
    }

    private static func checkPieces(of note: Reading.Note) throws {
        let text = note.note.textRange
        try promise(
            note.note.range.lowerBound <= text.lowerBound && note.note.range.upperBound >= text.upperBound,
            "the text of a note is in the note")
        var position = text.lowerBound
        for segment in note.segments {
            let range: Range<Int>
            switch segment {
            case .citation(_, let place): range = place
            case .commentary(let place): range = place
            }
            try promise(range.lowerBound == position, "the pieces of a note are the note")
            position = range.upperBound
        }
        try promise(position == text.upperBound, "the pieces of a note are the whole note")
    }
}

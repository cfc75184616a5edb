import CitandaDiagnostics
import CitandaFiles
import CitandaFormats

extension ManuscriptFile {
    /// The document with a comment for each finding. Everything else stays byte for byte.
    ///
    /// - Parameters:
    ///   - findings: The findings of the manuscript.
    ///   - manuscript: The manuscript as read from this file.
    ///   - signature: Who makes the comments, and when.
    /// - Throws: `FileFailure` for a document of a format without comments, or one that cannot be changed.
    public func commented(
        with findings: [Diagnostic], of manuscript: Manuscript, signature: ChangeSignature
    ) throws -> [UInt8] {
        guard let format, let origin = text.source.origin else {
            throw FileFailure(file.name, "is no document that takes comments")
        }
        let comments = findings.map { finding in
            DocumentComment(
                range: finding.range, mark: manuscript.mark(ofNoteAt: finding.range.lowerBound),
                text: Self.text(of: finding, in: manuscript.text))
        }
        do {
            return try format.adding(comments, to: file.bytes, origin: origin, signature: signature)
        } catch let failure as DocumentFailure {
            throw FileFailure(file.name, "\(failure)")
        }
    }

    /// The words of a comment: the place, the reason, the words of the text, further places and fixes.
    private static func text(of finding: Diagnostic, in source: SourceText) -> String {
        func words(_ range: Range<Int>) -> String {
            let place = source.origin?.place(at: range.lowerBound).map { "\($0): " } ?? ""
            return range.isEmpty ? place : "\(place)“\(source[range].shortened)”"
        }
        var text = "\(finding.severity.rawValue): \(finding.message) [\(finding.id)]\n\(words(finding.range))"
        for note in finding.notes { text += "\n\(note.message)" + (note.range.map { " – \(words($0))" } ?? "") }
        for fix in finding.fixes { text += "\nfix: \(fix.title)" }
        return text
    }
}

extension Manuscript {
    /// The mark in the text of the note that holds an offset; nil outside of notes.
    func mark(ofNoteAt offset: Int) -> Range<Int>? {
        reading.document.notes.first { $0.range.contains(offset) }?.anchor
    }
}

extension String {
    private static let longestQuotation = 200

    /// The text on one line, cut to what a comment needs of it.
    fileprivate var shortened: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > Self.longestQuotation ? line.prefix(Self.longestQuotation) + "…" : line
    }
}

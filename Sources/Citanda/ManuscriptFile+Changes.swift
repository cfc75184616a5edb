import CitandaDiagnostics
import CitandaFiles
import CitandaFormats
import CitandaManuscripts

extension ManuscriptFile {
    /// The document with its typed citations as live citations of a program. The text on the page stays the same.
    ///
    /// - Parameters:
    ///   - program: The program whose citations are written.
    ///   - reading: The manuscript as read from this file.
    /// - Returns: The document, and a finding for each citation that stays text.
    /// - Throws: `FileFailure` for a document of another format, or one that cannot be changed.
    public func live(
        for program: LiveCitations.Program, _ reading: Reading
    ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
        let citations = LiveCitations(of: reading, for: program)
        if format == .odt, program != .zotero {
            throw FileFailure(file.name, "is an OpenDocument text, in which only citations of Zotero are written")
        }
        let changes = citations.items.map { program.change(for: $0, in: format) }
        let (bytes, left) = try changed(changes, signature: nil)
        let findings = left.map {
            Diagnostic(.citationNotLive, "the citation stays text: \($0.reason)", at: citations.items[$0.index].range)
        }
        return (bytes, (citations.findings + findings).inReadingOrder())
    }

    /// The document with its citations set in a style.
    ///
    /// - Parameters:
    ///   - formatting: The style.
    ///   - reading: The manuscript as read from this file.
    ///   - signature: Who makes tracked changes, and when; nil for changes without a trace.
    /// - Returns: The document, and a finding for each change and for each citation that stays as typed.
    /// - Throws: `FileFailure` for a document of another format, or one that cannot be changed.
    public func set(
        in formatting: NoteFormatting, _ reading: Reading, signature: ChangeSignature?
    ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
        if format == .odt {
            throw FileFailure(file.name, "is an OpenDocument text, and notes are set in a style in Word documents only")
        }
        let (changes, findings) = formatting.changes(of: reading)
        let (bytes, left) = try changed(changes, signature: signature)
        let kept = left.map {
            Diagnostic(.noteKeptAsTyped, "the words stay as typed: \($0.reason)", at: changes[$0.index].range)
        }
        return (bytes, (findings + kept).inReadingOrder())
    }

    private func changed(
        _ changes: [DocumentChange], signature: ChangeSignature?
    ) throws -> (bytes: [UInt8], left: [(index: Int, reason: String)]) {
        guard let format, let origin = text.source.origin else {
            throw FileFailure(file.name, "is no document that can be changed")
        }
        do {
            let result = try format.making(changes, in: file.bytes, origin: origin, signature: signature)
            return (result.bytes, result.left)
        } catch let failure as DocumentFailure {
            throw FileFailure(file.name, "\(failure)")
        }
    }
}

import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments

/// The formats of documents besides Markdown.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case docx, odt, html, epub
    case tei, jats, latex, rtf
    /// The text of printed pages, with form feeds between the pages.
    case pages

    /// Reads a document of this format.
    ///
    /// - Parameters:
    ///   - source: The file as it is.
    ///   - view: Which state of a text with tracked changes counts.
    /// - Returns: The reading text and findings about the file.
    /// - Throws: `DocumentFailure` where there is no text to read.
    public func read(_ source: SourceText, view: ChangesView = .accepted) throws -> Parsed<ReadingText> {
        do {
            switch self {
            case .docx: return try WordReader.read(source, view: view)
            case .odt: return try OpenDocumentReader.read(source, view: view)
            case .html: return try HTMLReader.read(source)
            case .epub: return try EPUBReader.read(source)
            case .tei: return try TEIReader.read(source)
            case .jats: return try JATSReader.read(source)
            case .latex: return LaTeXReader.read(source)
            case .rtf: return RTFReader.read(source)
            case .pages: return PagesReader.read(source)
            }
        } catch let failure as ArchiveFailure {
            throw DocumentFailure(failure.description)
        }
    }
}

import CitandaDiagnostics
import CitandaDocuments
import CitandaFiles
import CitandaFormats
import SystemPackage

/// The text of a file, whatever its format: Markdown as it is, a Word document or a book as Markdown.
public struct ManuscriptFile: Sendable {
    /// The file as it is.
    public let file: SourceText
    /// The format of the file; nil for Markdown and plain text.
    public let format: DocumentFormat?
    /// The text, with its place in the file.
    public let text: ReadingText
    /// The findings about the file: a damaged part, numbers that only the layout knows.
    public let faults: [Diagnostic]

    /// Reads a file from its path.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - changes: Which state of a text with tracked changes counts.
    /// - Throws: `FileFailure` where the file cannot be read, or holds no text.
    public init(contentsOf path: String, changes: ChangesView = .accepted) throws {
        try self.init(
            SourceText(name: path, bytes: try InputFile(FilePath(path)).contents()), changes: changes)
    }

    /// Reads the bytes of a file; the content says in which format they are.
    ///
    /// - Parameters:
    ///   - source: The file as it is.
    ///   - changes: Which state of a text with tracked changes counts.
    ///   - isMarkdown: Whether a file that is text is Markdown, whatever its content looks like.
    /// - Throws: `FileFailure` where the file is of a kind that is not read, or holds no text.
    public init(_ source: SourceText, changes: ChangesView = .accepted, isMarkdown: Bool = false) throws {
        let kind = FileKind(of: source.bytes, named: source.name)
        let isMarkdown = isMarkdown && kind.isText
        file = source
        format = isMarkdown ? nil : kind.documentFormat
        if let format {
            do {
                if PDFText.isPDF(source.bytes) {
                    let (pages, findings) = try format.read(try PDFText.read(source), view: changes)
                    (text, faults) = (PDFText.withoutBytes(pages), findings)
                } else {
                    (text, faults) = try format.read(source, view: changes)
                }
            } catch let failure as DocumentFailure {
                throw FileFailure(source.name, "\(failure)")
            }
        } else if isMarkdown || kind.format == .manuscript {
            (text, faults) = (ReadingText(source: source), [])
        } else {
            throw FileFailure(source.name, "is \(kind.name), not a manuscript")
        }
    }
}

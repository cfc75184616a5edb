import CitandaDiagnostics
import CitandaFiles

/// A file to check: its bytes, and the format in which they are read.
public struct CheckInput: Sendable {
    /// The file as it is.
    public let file: SourceText
    /// The format in which the file is read.
    public let format: InputFormat
    /// The text of a manuscript; nil for bibliographies.
    let manuscript: ManuscriptFile?

    /// Takes a file.
    ///
    /// - Parameters:
    ///   - file: The file as it is.
    ///   - format: The format; `FileKind` judges files.
    ///   - isMarkdown: Whether a manuscript that is text is Markdown, whatever its content looks like.
    /// - Throws: `FileFailure` where the file is a manuscript that cannot be read.
    public init(_ file: SourceText, as format: InputFormat, isMarkdown: Bool = false) throws {
        self.file = file
        self.format = format
        manuscript = format == .manuscript ? try ManuscriptFile(file, isMarkdown: isMarkdown) : nil
    }

    /// The bibliography in the file; nil for manuscripts and lists of references.
    var bibliography: Bibliography? {
        switch format {
        case .records(let format): Bibliography(records: file, in: format)
        case .bibtex, .biblatex: Bibliography(bibTeX: file)
        case .manuscript, .references: nil
        }
    }
}

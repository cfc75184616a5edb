import CitandaEncodings
import CitandaFormats
import CitandaRecords

/// What a file is: by its content, which suffixes often belie, and then by its suffix.
public struct FileKind: Hashable, Sendable {
    /// The name of the kind, for messages: “RIS”, “a Word document”.
    public let name: String
    /// The format as which such files are read; nil where Citanda does not read them.
    public let format: InputFormat?
    /// The format of a document that is not Markdown; nil for all others.
    public let documentFormat: DocumentFormat?
    /// Whether the file is a text with notes, or records of works; nil for anything else.
    public let content: Content?

    /// Whether the bytes are text, which a reader could be told to try.
    public private(set) var isText = true

    /// What files of a kind hold.
    public enum Content: Hashable, Sendable {
        /// A text.
        case document
        /// Records of works.
        case records
    }

    /// A text in Markdown, or without any marks.
    public static let manuscript = FileKind(name: "a text", format: .manuscript, content: .document)
    /// A .bib file of either dialect.
    public static let bibtex = FileKind(name: "BibTeX", format: .bibtex, content: .records)
    /// Items of a citation processor.
    public static let cslJSON = records(.cslJSON)

    /// A page of the web.
    static let html = FileKind.document("HTML", .html)
    /// A source in LaTeX.
    public static let latex = FileKind.document("LaTeX", .latex)
    /// What LaTeX leaves behind.
    public static let latexAuxiliary = FileKind.other("an .aux file of LaTeX; name it with --cited-in")
    /// What biblatex leaves behind for biber.
    public static let biberControl = FileKind.other("a biber control file (.bcf); name it with --cited-in")
    /// What LaTeX reads and writes that names the keys of entries.
    public static let ofLaTeX: Set = [latex, latexAuxiliary, biberControl]

    /// A document in a format that is not read.
    static func document(_ name: String) -> Self { FileKind(name: name, content: .document) }
    /// A document in a format that is read.
    static func document(_ name: String, _ format: DocumentFormat) -> Self {
        FileKind(name: name, format: .manuscript, documentFormat: format, content: .document)
    }
    /// Records in a format that is read; `document` is the format of documents that are nothing but such records.
    static func records(_ format: RecordFormat, document: DocumentFormat? = nil) -> Self {
        FileKind(name: format.title, format: .records(format), documentFormat: document, content: .records)
    }
    /// Records in a format that is not read.
    static func records(_ name: String) -> Self { FileKind(name: name, content: .records) }
    /// A file in which nobody keeps references.
    static func other(_ name: String) -> Self { FileKind(name: name) }

    /// So many bytes show what a file is.
    static let headSize = 1 << 16

    private init(
        name: String, format: InputFormat? = nil, documentFormat: DocumentFormat? = nil, content: Content? = nil
    ) {
        self.name = name
        self.format = format
        self.documentFormat = documentFormat
        self.content = content
    }

    /// Judges a file by its first bytes and its name.
    public init(of bytes: some Collection<UInt8>, named name: String) {
        var head = Array(bytes.prefix(Self.headSize))
        if let kind = BinaryKind.of(head) {
            self = kind
            isText = false
            return
        }
        // Other encodings write the signs of formats as ASCII does.
        if let wide = TextEncoding.wide(head) { head = wide.decode(head) }
        if BinaryKind.isNoText(head) {
            self = .other("a binary file")
            isText = false
            return
        }
        let text = TextKind(head, named: name)
        self = XMLKind.of(text) ?? text.kind
    }

    /// What the user can do with a file of this kind, as the end of a message.
    public var advice: String {
        switch content {
        case .document: "; make Markdown of it first, such as by “pandoc FILE -t markdown -o book.md”"
        case .records: "; save the records as BibTeX or CSL-JSON first"
        case nil: ""
        }
    }
}

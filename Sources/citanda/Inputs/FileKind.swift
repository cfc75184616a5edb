import Diagnostics
import Encodings
import Files

/// What a file is: by its content, which suffixes often belie, and then by its suffix.
struct FileKind: Hashable, Sendable {
    /// The name of the kind, for messages: “RIS”, “a Word document”.
    let name: String
    /// The format as which such files are read; nil where Citanda does not read them.
    let format: InputFormat?
    /// Whether the file is a text with notes, or records of works; nil for anything else.
    let content: Content?

    /// What files of a kind hold.
    enum Content: Hashable, Sendable { case document, records }

    static let manuscript = FileKind(name: "a text", format: .manuscript, content: .document)
    static let bibtex = FileKind(name: "BibTeX", format: .bibtex, content: .records)
    static let cslJSON = FileKind(name: "CSL-JSON", format: .cslJSON, content: .records)

    static let latex = FileKind.document("LaTeX")
    static let latexAuxiliary = FileKind.other("an .aux file of LaTeX; name it with --cited-in")
    static let biberControl = FileKind.other("a biber control file (.bcf); name it with --cited-in")
    /// What LaTeX reads and writes that names the keys of entries.
    static let ofLaTeX: Set = [latex, latexAuxiliary, biberControl]

    /// A document in a format that is not read.
    static func document(_ name: String) -> Self { FileKind(name: name, content: .document) }
    /// Records in a format that is not read.
    static func records(_ name: String) -> Self { FileKind(name: name, content: .records) }
    /// A file in which nobody keeps references.
    static func other(_ name: String) -> Self { FileKind(name: name) }

    /// So many bytes show what a file is.
    static let headSize = 1 << 16

    private init(name: String, format: InputFormat? = nil, content: Content? = nil) {
        self.name = name
        self.format = format
        self.content = content
    }

    /// Judges a file by its first bytes and its name.
    init(of bytes: some Collection<UInt8>, named name: String) {
        var head = Array(bytes.prefix(Self.headSize))
        if let kind = BinaryKind.of(head) {
            self = kind
            return
        }
        // Other encodings write the signs of formats as ASCII does.
        if let wide = TextEncoding.wide(head) { head = wide.decode(head) }
        if BinaryKind.isNoText(head) {
            self = .other("a binary file")
            return
        }
        let text = TextKind(head, named: name)
        self = XMLKind.of(text) ?? text.kind
    }

    /// What the user can do with a file of this kind, as the end of a message.
    var advice: String {
        switch content {
        case .document: "; make Markdown of it first, such as by “pandoc FILE -t markdown -o book.md”"
        case .records: "; save the records as BibTeX or CSL-JSON first"
        case nil: ""
        }
    }
}

extension InputFile {
    /// Refuses a file of a kind that is not read, and one of a format that a command does not take.
    ///
    /// - Returns: the format to read the file as.
    static func format(
        of source: SourceText, declared: InputFormat? = nil, accepting accepted: Set<InputFormat> = .all,
        for purpose: String = "Citanda"
    ) throws -> InputFormat {
        try format(of: source.bytes, named: source.name, declared: declared, accepting: accepted, for: purpose)
    }

    /// The same for the first bytes of a file.
    static func format(
        of head: some Collection<UInt8>, named name: String, declared: InputFormat? = nil,
        accepting accepted: Set<InputFormat> = .all, for purpose: String = "Citanda"
    ) throws -> InputFormat {
        let kind = FileKind(of: head, named: name)
        // A user who names the format knows better, but for files that no reader of texts could read.
        if let declared, kind.format != nil || kind.content != nil { return declared }
        guard let format = kind.format else {
            throw CommandFailure("\(name): is \(kind.name), which Citanda does not read\(kind.advice)")
        }
        guard accepted.contains(format) else {
            throw CommandFailure("\(name): is \(kind.name), which \(purpose) does not read")
        }
        return format
    }
}

extension Set<InputFormat> {
    /// Every format that is read.
    static let all = Set(InputFormat.allCases)
    /// The two dialects of .bib files.
    static let bibTeX: Set = [.bibtex, .biblatex]
}

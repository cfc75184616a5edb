import CitandaBibTeX
import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaFiles
import CitandaManuscripts
import CitandaRecognition
import CitandaValidation
import CitandaWorks
import SystemPackage

/// A manuscript as read: notes, citations, works, lists, and what is wrong with them.
public struct Manuscript: Sendable {
    /// Everything that was read.
    public let reading: Reading
    /// The findings of the reader: encoding, damage, a text without citations.
    public let faults: [Diagnostic]

    /// Reads a file: Markdown in any common encoding, or a document of another format.
    ///
    /// - Throws: `FileFailure` where the file cannot be read, or is of another kind.
    public init(contentsOf path: String) throws {
        self.init(try ManuscriptFile(contentsOf: path))
    }

    /// Reads a text in Markdown.
    public init(_ source: SourceText) {
        let (document, faults) = DocumentReader.read(source)
        self.init(ManuscriptReader.read(document), faults)
    }

    /// Reads the text of a file.
    public init(_ file: ManuscriptFile) {
        let (document, faults) = DocumentReader.read(file.text)
        self.init(ManuscriptReader.read(document), file.faults + faults)
    }

    private init(_ reading: Reading, _ faults: [Diagnostic]) {
        self.reading = reading
        self.faults = faults + (reading.isEmpty ? [Self.nothingFound] : [])
    }

    /// Reads the manuscripts of one book, such as its chapters.
    ///
    /// - Returns: The manuscripts as given, and the works of all of them, each under one key.
    public static func read(
        _ files: [ManuscriptFile], recogniser: any Recogniser = HybridRecogniser()
    ) -> (manuscripts: [Manuscript], works: [Work]) {
        let read = files.map { DocumentReader.read($0.text) }
        let (readings, works) = ManuscriptReader.read(book: read.map(\.value), recogniser: recogniser)
        let faults = zip(files, read).map { $0.faults + $1.diagnostics }
        return (zip(readings, faults).map { Manuscript($0, $1) }, works)
    }

    /// The text of the file in UTF-8, to which all findings refer.
    public var text: SourceText { reading.document.source }

    /// The works, in the order in which they are first named.
    public var works: [Work] { reading.works.map(\.work) }

    /// The findings of the reader and of all rules, in reading order.
    ///
    /// - Parameter style: The style that the notes are compared with; nil for none.
    public func checked(style: StyleCheck? = nil) -> [Diagnostic] {
        (faults + Validator.findings(in: reading) + (style?.findings(in: reading) ?? [])).inReadingOrder()
    }

    /// Whether what the text says of each work can be true, in the order of the works.
    public func plausibility() -> [Plausibility] { Validator.plausibility(in: reading) }

    /// The works as a .bib file.
    public func bibTeX(_ dialect: BibTeXDialect) -> String { BibTeXWriter(dialect).text(of: works) }

    /// The notes set anew in a style, their commentary as it was.
    ///
    /// A citation stays as typed where the style would lose words of it. Each of these has a finding.
    public func notes(in style: ChicagoStyle, as form: TextForm) throws -> (text: String, diagnostics: [Diagnostic]) {
        let (text, diagnostics) = NoteFormatting(processor: try style.processor(), output: form).text(of: reading)
        return (form.document(text), diagnostics)
    }

    /// A chapter may well have no notes, so this is a note; but nobody should take silence for “all is well”.
    private static let nothingFound = Diagnostic(
        .nothingFound, "no notes, no citations and no list of references were found in this text", at: 0..<0)
}

extension Reading {
    /// Whether nothing was found that Citanda reads texts for.
    fileprivate var isEmpty: Bool { notes.isEmpty && works.isEmpty && lists.isEmpty && textCitations.isEmpty }
}

extension FindingKind {
    /// A text has nothing that Citanda reads texts for.
    public static let nothingFound = FindingKind(
        "nothing-found", .note, "No notes, citations or list of references were found",
        why: """
            A chapter may well have none. The finding says so, because silence would mean that all is well.
            """,
        example: Example(
            .manuscript,
            wrong: "A text without notes.",
            right: """
                A text with a note.[^1]

                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """),
        source: "A check of Citanda")
}

import CitandaDiagnostics
import CitandaDocuments
import CitandaXML

/// Reads a Word document: its text, its notes with the numbers that Word shows, and what its fields know.
public struct WordReader {
    private let package: WordPackage
    private let relationships: [String: WordPackage.Relationship]
    private let body: MarkupTree.Element
    private let notes: WordNotes
    private var walker: WordWalker
    private var diagnostics: [Diagnostic] = []
    private let isMainUTF8: Bool

    /// Reads a document in one of the two views of its tracked changes.
    ///
    /// - Throws: `DocumentFailure` or `ArchiveFailure` where there is no text to read.
    public static func read(
        _ source: SourceText, view: ChangesView = .accepted
    ) throws -> Parsed<ReadingText> {
        var reader = try WordReader(source.bytes, view)
        return try reader.read(name: source.name)
    }

    private init(_ bytes: [UInt8], _ view: ChangesView) throws {
        let package = try WordPackage(bytes)
        let relationships = try package.relationships(of: package.main)
        func tree(_ type: String) throws -> MarkupTree? {
            guard let target = relationships.values.first(where: { $0.type == type })?.target else { return nil }
            return try package.tree(of: target)
        }
        guard let main = try package.checkedTree(of: package.main), let body = main.tree.root?.first("w:body")
        else { throw DocumentFailure("is damaged: “\(package.main)” has no text") }
        isMainUTF8 = main.isUTF8
        if let fault = main.fault { diagnostics.append(fault) }
        self.package = package
        self.relationships = relationships
        self.body = body
        notes = WordNotes(body: body, settings: try tree("settings"), view: view)
        walker = WordWalker(
            styles: WordStyles(try tree("styles")), numbering: WordNumbering(try tree("numbering")), notes: notes,
            sources: WordSources(
                try relationships.values.filter { $0.type == "customXml" }
                    .compactMap { try package.tree(of: $0.target)?.root }.filter { $0.name == "b:Sources" }),
            view: view)
    }

    private mutating func read(name: String) throws -> Parsed<ReadingText> {
        walker.read(
            WordStory(body: body, part: walker.builder.part(package.main), relationships: relationships))
        if !isMainUTF8 { walker.builder.dropPieces(of: package.main) }
        for kind in WordNotes.Kind.allCases { try readNotes(kind) }
        if notes.restartsOnPages {
            diagnostics.append(
                Diagnostic(
                    .noteNumbersUnknown,
                    "the numbers of notes begin again on each page, and only a printed page knows them; the notes are numbered through",
                    at: 0..<0))
        }
        return (walker.builder.finished(name: name), diagnostics)
    }

    /// Reads the notes of a kind in the order of their marks. Notes without a mark are on no page and are left out.
    private mutating func readNotes(_ kind: WordNotes.Kind) throws {
        let marks = notes.marks.filter { $0.kind == kind }
        guard !marks.isEmpty,
            let target = relationships.values.first(where: { $0.type == "\(kind.rawValue)s" })?.target,
            let notesPart = try package.checkedTree(of: target), let root = notesPart.tree.root
        else { return }
        if let fault = notesPart.fault { diagnostics.append(fault) }
        let part = walker.builder.part(target)
        let links = try package.relationships(of: target)
        var elements: [String: MarkupTree.Element] = [:]
        for element in root.elements where element.name == "w:\(kind.rawValue)" {
            // Of two notes with one id Word shows the first.
            guard let id = element["w:id"], elements[id] == nil else { continue }
            let isNote = element["w:type"].map { $0 == "normal" } ?? true
            if isNote { elements[id] = element }
        }
        for mark in marks {
            guard let element = elements[mark.id], let label = walker.label(of: kind, mark.id) else { continue }
            walker.builder.beginNote(
                label, SourceOrigin.Note(number: mark.number, id: mark.id, section: mark.section), in: kind.story)
            walker.read(WordStory(body: element, part: part, relationships: links, note: mark))
            walker.builder.endNote()
        }
        // Offsets of a part in another encoding are those of its text in UTF-8, and lead nowhere.
        if !notesPart.isUTF8 { walker.builder.dropPieces(of: target) }
    }
}

/// A text of a document that is read by itself.
struct WordStory {
    var body: MarkupTree.Element
    var part: Int
    var relationships: [String: WordPackage.Relationship]
    /// The note whose text this is.
    var note: WordNotes.Mark?
}

extension FindingKind {
    /// The numbers that notes have on the page cannot be known.
    public static let noteNumbersUnknown = FindingKind(
        "note-numbers-unknown", .note, "The numbers of the notes depend on the layout of the pages",
        why: """
            Word numbers these notes anew on each page. Which note is on which page is known only when the pages are laid out.
            """,
        example: Example(
            .words,
            wrong: "A Word document whose notes are numbered by page.",
            right: "A Word document whose notes are numbered through, or by section."),
        source: "ECMA-376, part 1, §17.11.19")
}

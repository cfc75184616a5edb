import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaXML

/// Reads a page of HTML: its text, and its notes in the order of their marks.
enum HTMLReader {
    /// Reads a page.
    ///
    /// - Throws: `DocumentFailure` where there is no text to read.
    static func read(_ source: SourceText) throws -> Parsed<ReadingText> {
        let (bytes, findings) = TextEncoding.decode(source.bytes)
        var builder = ReadingTextBuilder()
        let (tree, faults) = MarkupTree.html(WordConditions.hidden(in: bytes))
        guard tree.count > 0 else { throw DocumentFailure(faults.first.map(\.message) ?? "has no text") }
        let page = WebPage(tree, path: "", part: builder.part(""))
        var sheet = WebStyles()
        for style in tree.root?.descendants(["style"]) ?? [] { sheet.add(style.text) }
        let text = WebReader.read([page], sheet: sheet, builder)
            .finished(name: source.name, file: SourceText(name: source.name, bytes: bytes))
        // Their ranges would be of the file, and the reading text has others.
        let ofFile = faults.prefix(1).map { fault in
            var fault = fault
            fault.range = 0..<0
            return fault
        }
        return (text, findings + ofFile)
    }
}

/// Reads pages that are one text.
enum WebReader {
    /// Reads the pages in order, and then their notes.
    static func read(_ pages: [WebPage], sheet: WebStyles, _ builder: ReadingTextBuilder) -> ReadingTextBuilder {
        var builder = builder
        let notes = WebNotes(pages)
        let labels = notes.notes.map { builder.label(for: $0.number) }
        var walker = WebWalker(pages: pages, notes: notes, labels: labels, sheet: sheet, builder: builder)
        for page in pages.indices { walker.read(page: page) }
        for note in notes.notes.indices { walker.read(note: note) }
        return walker.builder
    }
}

import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaXML

/// Reads a book in EPUB: its pages in the order of the spine, and its notes in the order of their marks.
enum EPUBReader {
    /// Reads a book.
    ///
    /// - Throws: `DocumentFailure` or `ArchiveFailure` where there is no text to read.
    static func read(_ source: SourceText) throws -> Parsed<ReadingText> {
        var package = try EPUBPackage(source.bytes)
        var builder = ReadingTextBuilder()
        var pages: [WebPage] = []
        var sheet = WebStyles()
        for path in package.spine {
            guard let tree = package.page(path) else { continue }
            pages.append(WebPage(tree, path: path, part: builder.part(path)))
            for style in tree.root?.descendants(["style"]) ?? [] { sheet.add(style.text) }
        }
        guard !pages.isEmpty else { throw DocumentFailure("is damaged: the book has no page that can be read") }
        for style in package.styleSheets { sheet.add(style) }
        builder = WebReader.read(pages, sheet: sheet, builder)
        return (builder.finished(name: source.name), package.diagnostics)
    }
}

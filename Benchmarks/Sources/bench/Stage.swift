import CCMark
import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaRecognition
import CitandaValidation

/// What is measured, from the least that can be done with a file to all that Citanda does.
enum Stage: String, CaseIterable {
    /// Every byte is looked at once: the yardstick for the machine.
    case bytes
    /// The Markdown parser alone, without footnotes, tables on: the yardstick for the text.
    case cmark
    /// Sections and notes with their places.
    case document
    /// Sections, notes, citations, works and links.
    case read
    /// All that and the findings of every rule.
    case check

    /// Does the work of the stage once and says how many notes or line ends it met.
    func run(_ source: SourceText) -> Int {
        switch self {
        case .bytes: return source.bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        case .cmark: return Self.parse(source.bytes)
        case .document: return DocumentReader.read(source).value.notes.count
        case .read: return Self.reading(source).notes.count
        case .check:
            let reading = Self.reading(source)
            return reading.notes.count + Validator.findings(in: reading).count
        }
    }

    private static func reading(_ source: SourceText) -> Reading {
        ManuscriptReader.read(DocumentReader.read(source).value)
    }

    /// The number of nodes that the Markdown parser makes.
    private static func parse(_ bytes: [UInt8]) -> Int {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return 0 }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return 0 }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return 0 }
        defer { cmark_iter_free(iterator) }
        var count = 0
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE { count += 1 }
        return count
    }
}

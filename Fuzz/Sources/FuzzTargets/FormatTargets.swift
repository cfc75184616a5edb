import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats

extension FuzzTarget {
    /// Any bytes are a Word document or the parts of one. Each byte of its text leads to its part; comments and fields leave the text as
    /// it is, and a tracked change can be taken back.
    static let word = FuzzTarget("Word", .word) { bytes in
        let file = bytes.starts(with: "PK".utf8) ? bytes : try package(of: bytes)
        guard let reading = try read(file, as: .docx), let origin = reading.source.origin else { return }
        let archive = try Archive(file)
        try check(reading) { try archive.contents(of: $0) ?? [] }
        let format = DocumentFormat.docx
        guard let piece = origin.pieces.first(where: { $0.isVerbatim && $0.count > 1 }) else { return }
        let range = piece.text..<piece.text + piece.count
        func text(of file: [UInt8], _ view: ChangesView = .accepted) throws -> [UInt8]? {
            let text = try read(file, as: .docx, view)
            return text?.source.bytes
        }
        do {
            let comment = DocumentComment(range: range, mark: nil, text: "a comment")
            let commented = try text(
                of: try format.adding([comment], to: file, origin: origin, signature: ChangeSignature()))
            try promise(commented == reading.source.bytes, "a comment leaves the text as it is")
            let original = try text(of: file, .original)
            let change = DocumentChange.replace(range, [StyledWords("new", isItalic: true)])
            let changed = try format.making([change], in: file, origin: origin, signature: ChangeSignature())
            let restored = try text(of: changed.bytes, .original)
            try promise(restored == original, "a tracked change can be taken back")
            for field in [
                DocumentChange.field(range, instruction: " ADDIN CSL_CITATION {} "),
                .source(range, item: ["itemData": ["id": "a", "type": "book", "title": "b"]]),
            ] {
                let live = try text(
                    of: try format.making([field], in: file, origin: origin, signature: nil).bytes)
                try promise(live == reading.source.bytes, "a field leaves the text as it is")
            }
        } catch is DocumentFailure {
            // Documents that cannot be changed say so.
        }
    }

    /// Any bytes are a page of HTML.
    static let html = FuzzTarget("HTML", .html) { try checkFile($0, as: .html) }
    /// Any bytes are a text in TEI, in JATS, or a text in OpenDocument in one file.
    static let markup = FuzzTarget("Markup", .xml) { bytes in
        for format in [DocumentFormat.tei, .jats, .odt] { try checkFile(bytes, as: format) }
    }
    /// Any bytes are a source in LaTeX, in RTF, or the text of printed pages.
    static let marked = FuzzTarget("Marked", .marked) { bytes in
        for format in [DocumentFormat.latex, .rtf, .pages] { try checkFile(bytes, as: format) }
    }

    /// Reads a document that is one file.
    private static func checkFile(_ bytes: [UInt8], as format: DocumentFormat) throws {
        // A file in another encoding is decoded first, and its stretches are those of the decoded text.
        guard let text = try read(bytes, as: format) else { return }
        let (decoded, findings) = SourceText(name: "fuzz", bytes: bytes).decoded()
        let isDecoded = !findings.isEmpty || decoded.bytes != bytes
        try check(text) { _ in isDecoded ? [] : bytes }
        // What tags say is certain, and has to be in the text.
        if !text.tags.isEmpty { try checkReading(of: DocumentReader.read(text).value) }
    }

    /// A package whose parts are the stretches between NUL bytes: the text, the notes, styles, numbers of lists, and settings.
    private static func package(of bytes: [UInt8]) throws -> [UInt8] {
        let parts = bytes.split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false)
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = "http://schemas.openxmlformats.org/package/2006/relationships"
        func relations(_ names: [(String, String)]) -> [UInt8] {
            let all = names.map { "<Relationship Id='\($0.0)' Type='\(office)/\($0.0)' Target='\($0.1)'/>" }
            return Array("<Relationships xmlns='\(list)'>\(all.joined())</Relationships>".utf8)
        }
        let names = ["document", "footnotes", "styles", "numbering", "settings"]
        let types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
        return try Archive.packed(
            [
                ("[Content_Types].xml", Array(types.utf8)),
                ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
                ("word/_rels/document.xml.rels", relations(names.dropFirst().map { ($0, "\($0).xml") })),
            ] + zip(names, parts).map { ("word/\($0).xml", Array($1)) })
    }

    /// The text of a file; nil where the file cannot be read.
    private static func read(
        _ bytes: [UInt8], as format: DocumentFormat, _ view: ChangesView = .accepted
    ) throws -> ReadingText? {
        do {
            return try format.read(SourceText(name: "fuzz", bytes: bytes), view: view).value
        } catch is DocumentFailure {
            return nil
        }
    }

    /// The stretches of a text are in order and lie in their parts, and the text is a manuscript.
    private static func check(_ text: ReadingText, _ part: (String) throws -> [UInt8]) throws {
        guard let origin = text.source.origin else { return }
        let parts = try origin.parts.map(part)
        var end = 0
        for piece in origin.pieces {
            try promise(piece.text >= end && piece.count >= 0, "stretches are in order")
            end = piece.text + piece.count
            try promise(end <= text.source.bytes.count, "stretches lie in the text")
            guard parts.indices.contains(piece.part), !parts[piece.part].isEmpty else { continue }
            let source = piece.source..<piece.source + max(piece.sourceCount, 0)
            try promise(source.upperBound <= parts[piece.part].count, "stretches lie in their part")
            guard piece.isVerbatim else { continue }
            try promise(
                text.source.bytes[piece.text..<end].elementsEqual(parts[piece.part][source]),
                "stretches are the bytes of their part")
        }
        for place in origin.places { try promise(place.start <= text.source.bytes.count, "places lie in the text") }
        let document = DocumentReader.read(text).value
        for note in document.notes {
            try promise(note.range.upperBound <= text.source.bytes.count, "notes lie in the text")
        }
    }
}

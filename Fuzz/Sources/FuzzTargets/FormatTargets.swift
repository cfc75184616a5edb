import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats

extension FuzzTarget {
    /// Any bytes are a Word document or the parts of one. Each byte of its text leads to its part; comments and fields leave the text as
    /// it is, and a tracked change can be taken back.
    static let word = FuzzTarget("Word", .word) { bytes in
        let file = bytes.starts(with: "PK".utf8) ? bytes : try package(of: bytes)
        guard let text = try read(file, as: .docx), let origin = text.source.origin else { return }
        let archive = try Archive(file)
        try check(text) { try archive.contents(of: $0) ?? [] }
        guard let piece = origin.pieces.first(where: { $0.isVerbatim && $0.count > 1 }) else { return }
        let range = piece.text..<piece.text + piece.count
        func text(of file: [UInt8], _ view: ChangesView = .accepted) throws -> [UInt8]? {
            try read(file, as: .docx, view)?.source.bytes
        }
        do {
            let comment = DocumentComment(range: range, mark: nil, text: "a comment")
            let commented = try DocumentFormat.docx.adding(
                [comment], to: file, origin: origin, signature: ChangeSignature())
            try promise(try text(of: commented) == text.source.bytes, "a comment leaves the text as it is")
            let original = try text(of: file, .original)
            let change = DocumentChange.replace(range, [StyledWords("new", isItalic: true)])
            let changed = try DocumentFormat.docx.making(
                [change], in: file, origin: origin, signature: ChangeSignature())
            try promise(try text(of: changed.bytes, .original) == original, "a tracked change can be taken back")
            let field = DocumentChange.field(range, instruction: " ADDIN CSL_CITATION {} ")
            let live = try DocumentFormat.docx.making([field], in: file, origin: origin, signature: nil)
            try promise(try text(of: live.bytes) == text.source.bytes, "a field leaves the text as it is")
        } catch is DocumentFailure {
            // Documents that cannot be changed say so.
        }
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

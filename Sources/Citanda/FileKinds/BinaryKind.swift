/// Kinds of files that are no text, by their first bytes.
enum BinaryKind {
    /// The kind of a file with a known signature.
    static func of(_ head: [UInt8]) -> FileKind? {
        if head.starts(with: zip) { return archive(head) }
        if head.starts(with: compound), holds(head, encrypted) { return .other("a document with a password") }
        return signatures.first { head.starts(with: $0.start) }?.kind ?? (isMARC(head) ? .records(.marc) : nil)
    }

    /// Whether control characters are more than those of a damaged text: one in twenty bytes.
    static func isNoText(_ head: [UInt8]) -> Bool {
        let controls = head.count { $0 < 0x09 || (0x0E...0x1F).contains($0) }
        return controls * 20 > head.count
    }

    private static let zip = Array("PK\u{3}\u{4}".utf8)

    /// The old container of Office; a document with a password is one, with this entry in UTF-16.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    private static let encrypted: [UInt8] = Array("EncryptedPackage".utf8).flatMap { letter -> [UInt8] in [letter, 0] }

    private static let signatures: [(start: [UInt8], kind: FileKind)] = [
        (Array("%PDF-".utf8), .document("a PDF file", .pages)),
        (Array("{\\rtf".utf8), .document("Rich Text Format (RTF)", .rtf)),
        (compound, .document("an old Word document (.doc)")),
        ([0x1F, 0x8B], .other("a compressed file")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .other("a compressed file")),
        ([0x28, 0xB5, 0x2F, 0xFD], .other("a compressed file")), (Array("BZh".utf8), .other("a compressed file")),
        (Array("SQLite format 3".utf8), .other("a database")),
        ([0x89, 0x50, 0x4E, 0x47], .other("a picture")), ([0xFF, 0xD8, 0xFF], .other("a picture")),
        (Array("GIF8".utf8), .other("a picture")),
    ]

    /// Packages of documents name their parts near the beginning.
    private static func archive(_ head: [UInt8]) -> FileKind {
        for (part, kind) in packages where holds(head, Array(part.utf8)) { return kind }
        return .other("a ZIP archive")
    }

    /// Whether bytes hold a name. The search of the standard library takes longer than reading the document.
    private static func holds(_ bytes: [UInt8], _ name: [UInt8]) -> Bool {
        guard let first = name.first, bytes.count >= name.count else { return false }
        return (0...bytes.count - name.count).contains { start in
            bytes[start] == first && bytes[start..<start + name.count].elementsEqual(name)
        }
    }

    private static let packages: [(part: String, kind: FileKind)] = [
        ("application/vnd.oasis.opendocument.text", .document("an OpenDocument text (ODT)", .odt)),
        ("application/epub+zip", .document("an EPUB book", .epub)),
        ("word/", .document("a Word document (DOCX)", .docx)),
        ("xl/", .other("an Excel workbook")),
        ("ppt/", .other("a PowerPoint presentation")),
        // Word may put other parts first.
        ("[Content_Types].xml", .document("an Office document", .docx)),
    ]

    /// The leader of ISO 2709: a length of five digits, and the entry map “4500” at its end.
    private static func isMARC(_ head: [UInt8]) -> Bool {
        head.count > 24 && head[..<5].allSatisfy { (0x30...0x39).contains($0) }
            && head[20..<24].elementsEqual("4500".utf8)
    }
}

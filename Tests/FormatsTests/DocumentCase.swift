import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import Testing

/// A small document for tests, and the reading text that is expected.
struct DocumentCase: Sendable, CustomTestStringConvertible {
    /// What is true of the document.
    var name: String
    var format: DocumentFormat
    var bytes: [UInt8]
    var view = ChangesView.accepted
    var text: String

    var testDescription: String { name }

    init(name: String, format: DocumentFormat, bytes: [UInt8], view: ChangesView = .accepted, text: String) {
        self.name = name
        self.format = format
        self.bytes = bytes
        self.view = view
        self.text = text
    }

    /// A document that is one file of text.
    init(_ name: String, _ format: DocumentFormat, _ file: String, _ text: String) {
        self.init(name: name, format: format, bytes: Array(file.utf8), text: text)
    }

    /// A document of which only some facts are checked.
    init(_ name: String, _ format: DocumentFormat, _ bytes: [UInt8]) {
        self.init(name: name, format: format, bytes: bytes, text: "")
    }

    /// What the reader makes of the document.
    func read() throws -> ReadingText { try format.read(SourceText(name: "a", bytes: bytes), view: view).value }

    /// Checks the reading text.
    func check() throws {
        let found = String(decoding: try read().source.bytes, as: UTF8.self)
        #expect(found == text)
    }

    /// Checks that stretches lie in both texts, in order, and that each byte leads to the same byte of its part.
    func checkOrigin() throws {
        let text = try read().source
        let origin = try #require(text.origin)
        let parts = try origin.parts.map { name in
            name.isEmpty ? bytes : try #require(try Archive(bytes).contents(of: name))
        }
        var end = 0
        for piece in origin.pieces {
            #expect(piece.text >= end)
            end = piece.text + piece.count
            let source = piece.source..<piece.source + piece.sourceCount
            try #require(end <= text.bytes.count && source.upperBound <= parts[piece.part].count)
            guard piece.isVerbatim else { continue }
            #expect(text.bytes[piece.text..<end].elementsEqual(parts[piece.part][source]))
        }
    }

    /// Checks that no damage stops a reader: the file is cut after some bytes, and some bytes are replaced.
    func checkDamage() {
        for end in stride(from: 0, to: bytes.count, by: 17) {
            _ = try? format.read(SourceText(name: "a", bytes: Array(bytes[..<end])))
            for byte in ["{", "}", "\\", "<", "]", "\n"].flatMap(\.utf8) {
                var damaged = bytes
                damaged[end] = byte
                _ = try? format.read(SourceText(name: "a", bytes: damaged))
            }
        }
    }
}

/// A package of files.
func packed(_ entries: [(String, String)]) -> [UInt8] {
    (try? Archive.packed(entries.map { ($0.0, Array($0.1.utf8)) })) ?? []
}

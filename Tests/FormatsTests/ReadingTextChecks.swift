import CitandaArchives
import CitandaDiagnostics
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

    /// The reading text.
    func read() throws -> SourceText { try format.read(SourceText(name: "a", bytes: bytes), view: view).value.source }

    /// Checks the reading text.
    func check() throws {
        let text = String(decoding: try read().bytes, as: UTF8.self)
        #expect(text == self.text)
    }

    /// Checks that each byte of the text leads to the same byte of its part.
    func checkOrigin() throws {
        let text = try read()
        let origin = try #require(text.origin)
        for piece in origin.pieces where piece.isVerbatim {
            let name = origin.parts[piece.part]
            let part = name.isEmpty ? bytes : try #require(try Archive(bytes).contents(of: name))
            #expect(
                text.bytes[piece.text..<piece.text + piece.count]
                    .elementsEqual(part[piece.source..<piece.source + piece.sourceCount]))
        }
    }
}

/// A package of files.
func packed(_ entries: [(String, String)]) -> [UInt8] {
    (try? Archive.packed(entries.map { ($0.0, Array($0.1.utf8)) })) ?? []
}

import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import Testing

/// A document of one file, and its reading text.
struct ReadingSample: Sendable, CustomTestStringConvertible {
    /// What the sample shows.
    var name: String
    /// The file.
    var file: [UInt8]
    /// The reading text.
    var text: String
    var testDescription: String { name }

    init(_ name: String, _ file: String, _ text: String) {
        self.name = name
        self.file = Array(file.utf8)
        self.text = text
    }

    /// A shared file, of which only some facts are checked.
    init(_ name: String, _ file: [UInt8]) {
        self.name = name
        self.file = file
        text = ""
    }

    /// What a reader of a format makes of the file.
    func read(as format: DocumentFormat) throws -> ReadingText {
        try format.read(SourceText(name: "a", bytes: file)).value
    }

    /// Checks that the reading text is the one wanted.
    func expectText(as format: DocumentFormat) throws {
        let found = String(decoding: try read(as: format).source.bytes, as: UTF8.self)
        #expect(found == text)
    }

    /// Checks that pieces lie in both texts, in order, and that the bytes of verbatim pieces are the same in both.
    func expectOrigin(as format: DocumentFormat) throws {
        let text = try read(as: format).source
        let origin = try #require(text.origin)
        #expect(origin.parts == [""])
        var last = 0
        for piece in origin.pieces {
            #expect(piece.text >= last)
            last = piece.text + piece.count
            try #require(last <= text.bytes.count && piece.source + piece.sourceCount <= file.count)
            guard piece.isVerbatim else { continue }
            #expect(
                text.bytes[piece.text..<last].elementsEqual(file[piece.source..<piece.source + piece.sourceCount]))
        }
    }

    /// Checks that no damage stops a reader: the file is cut after each byte, and some bytes are replaced.
    func expectNoTrap(as format: DocumentFormat) {
        for end in stride(from: 0, to: file.count, by: 17) {
            _ = try? format.read(SourceText(name: "a", bytes: Array(file[..<end])))
            for byte in ["{", "}", "\\", "<", "]", "\n"].flatMap(\.utf8) {
                var damaged = file
                damaged[end] = byte
                _ = try? format.read(SourceText(name: "a", bytes: damaged))
            }
        }
    }
}

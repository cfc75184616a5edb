import CEmbedded
import CitandaLabelling
import CitandaWorks

/// The trained reader of whole notes: one chain for where citations begin and end, and one for their fields.
public struct NoteModel: Sendable {
    /// Labels the words of a note: outside all citations, or the kind of citation and whether the word begins one.
    var parts: LinearChain
    /// Labels the words of a citation with their fields.
    var fields: LinearChain
    /// The model of references, whose labels both chains weigh.
    var references: LinearChain

    /// A fault of a model file.
    public struct Malformed: Error, CustomStringConvertible {
        /// What is wrong.
        public var reason: String
        /// The reason, for a message.
        public var description: String { reason }
    }

    /// The label of words outside all citations.
    static let outside = "outside"
    /// What the label of the first word of a citation ends with.
    static let first = "-first"
    /// The labels of the chain of parts.
    static let partLabels =
        [outside] + CitationKind.allCases.flatMap { [$0.rawValue, $0.rawValue + first] }
    /// The labels of the chain of fields.
    static let fieldLabels: [Label] = [
        .other, .author, .editor, .translator, .contributor, .recipient, .title, .containerTitle, .collectionTitle,
        .publisher, .location, .date, .volume, .issue, .pages, .locator, .edition, .url, .doi, .genre, .note,
        .reportNumber, .archive, .archiveLocation, .crossReference, .medium,
    ]

    private static let magic: [UInt8] = Array("CitandaNotes1\n".utf8)

    /// A model from the bytes of its file.
    public init(model bytes: [UInt8], references: LinearChain) throws {
        self = try bytes.withUnsafeBytes { try Self(model: $0, references: references, isCompiledIn: false) }
    }

    /// A model from the bytes of its file, wherever these are: a copy of five million bytes takes time at every start.
    private init(model bytes: UnsafeRawBufferPointer, references: LinearChain, isCompiledIn: Bool) throws {
        guard bytes.starts(with: Self.magic), bytes.count > Self.magic.count + 4 else {
            throw Malformed(reason: "it is no model of notes of this program")
        }
        let start = Self.magic.count + 4
        let count = bytes[Self.magic.count..<start].reduce(0) { $0 << 8 | Int($1) }
        guard count <= bytes.count - start else { throw Malformed(reason: "it ends too early") }
        parts = try LinearChain(
            model: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), isCompiledIn: isCompiledIn)
        fields = try LinearChain(
            model: UnsafeRawBufferPointer(rebasing: bytes[(start + count)...]), isCompiledIn: isCompiledIn)
        self.references = references
    }

    init(parts: LinearChain, fields: LinearChain, references: LinearChain) {
        self.parts = parts
        self.fields = fields
        self.references = references
    }

    /// The file of the model. The model of references has a file of its own.
    public var fileBytes: [UInt8] {
        let first = parts.fileBytes
        return Self.magic + withUnsafeBytes(of: UInt32(first.count).bigEndian) { Array($0) } + first + fields.fileBytes
    }

    /// The model of the program, `Models/notes.model`, compiled in. The model is read once.
    public static let embedded: NoteModel? = {
        guard let file = embedded_note_model(), file.pointee.count > 0, let references = LinearChain.embedded else {
            return nil
        }
        let bytes = UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
        return try? NoteModel(model: bytes, references: references, isCompiledIn: true)
    }()
}

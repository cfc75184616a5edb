import CitandaDiagnostics
import CitandaWorks

/// A format of bibliographic records: its names, and how a record is read and written.
///
/// Every format is declared in its own folder and listed in `RecordFormat.all`. Each record is read and written by itself, so
/// that files may be larger than memory and records may be converted in parallel.
public struct RecordFormat: Sendable {
    /// The name for `--from` and `--to`. Where pandoc knows the format, the name is pandoc's.
    public let name: String
    /// Other names of the format.
    public let otherNames: [String]
    /// The name for people, as in “RIS”.
    public let title: String
    /// The ends of the names of files, each with its full stop.
    public let suffixes: [String]
    /// The values that the format has a place for, in a few words.
    public let scope: String
    let input: RecordInput?
    let output: RecordOutput?

    init(
        _ name: String, otherNames: [String] = [], title: String, suffixes: [String], scope: String,
        input: RecordInput? = nil, output: RecordOutput? = nil
    ) {
        self.name = name
        self.otherNames = otherNames
        self.title = title
        self.suffixes = suffixes
        self.scope = scope
        self.input = input
        self.output = output
    }

    /// Whether files of the format can be read.
    public var isRead: Bool { input != nil }
    /// Whether files of the format can be written.
    public var isWritten: Bool { output != nil }
    /// Whether files are no text in one encoding, so that they must not be decoded before they are read.
    public var isBinary: Bool { input?.isBinary ?? false }

    /// The format with a name, in any case of letters; nil if no format has the name.
    public init?(named name: String) {
        let name = name.lowercased()
        guard let format = Self.all.first(where: { $0.name == name || $0.otherNames.contains(name) }) else {
            return nil
        }
        self = format
    }
}

extension RecordFormat: Hashable {
    /// Formats are equal if they have the same name.
    public static func == (left: Self, right: Self) -> Bool { left.name == right.name }
    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How records of a format are found and read.
struct RecordInput: Sendable {
    /// How a file is cut into records.
    let cut: RecordCut
    /// Whether each record names its own encoding, so that the reader needs the bytes of the file as they are.
    let isBinary: Bool
    /// Reads one record. Usually the result is one work; none where the record describes nothing.
    let read: @Sendable (RecordText) -> Parsed<[Work]>
    /// Reads a whole file, where that finds more faults than reading the records one by one.
    let readWhole: (@Sendable ([UInt8]) -> Parsed<[Work]>)?

    init(
        _ cut: RecordCut, isBinary: Bool = false, whole: (@Sendable ([UInt8]) -> Parsed<[Work]>)? = nil,
        read: @escaping @Sendable (RecordText) -> Parsed<[Work]>
    ) {
        self.cut = cut
        self.isBinary = isBinary
        self.read = read
        readWhole = whole
    }
}

/// How records of a format are written.
struct RecordOutput: Sendable {
    /// The text before the first record.
    var head = ""
    /// The text between two records.
    var separator = ""
    /// The text behind the last record.
    var foot = ""
    /// The text of a file without records, if that is not the text before the first and behind the last.
    var empty: String?
    /// Whether a file without records is valid. If not, none is written.
    var mayBeEmpty = true
    /// Writes the file of a single work, where that is not the frame with one record inside; nil for a work that is written as others are.
    var alone: @Sendable (Work) -> WrittenRecord? = { _ in nil }
    /// Writes one work.
    let write: @Sendable (Work) -> WrittenRecord
}

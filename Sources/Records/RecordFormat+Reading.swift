import CitandaDiagnostics
import CitandaEncodings
import CitandaWorks

extension RecordFormat {
    /// Reads a file of the format. Records that cannot be read are findings; the others are kept.
    ///
    /// Records without a key have an empty key (see `RecordKeys`).
    ///
    /// - Parameter bytes: The file in UTF-8; for a binary format (`isBinary`), the file as it is.
    public func works(in bytes: [UInt8]) -> Parsed<[Work]> {
        guard let input else { return ([], []) }
        if let readWhole = input.readWhole { return readWhole(bytes) }
        var cutter = RecordCutter(input.cut)
        var works: [Work] = []
        var findings: [Diagnostic] = []
        var keys: Set<String> = []
        for record in cutter.records(in: bytes, isLast: true) {
            let (read, faults) = input.read(record)
            works += read
            findings += faults
            for work in read where !work.key.isEmpty && !keys.insert(work.key).inserted {
                findings.append(
                    Diagnostic(.duplicateKey, "another record has the key “\(work.key)”", at: record.firstLine))
            }
        }
        // A file that is not what its name says must not pass for an empty one.
        if works.isEmpty, findings.isEmpty, let first = bytes.firstIndex(where: { $0 > 0x20 }) {
            let line = first..<(bytes[first...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
            findings.append(
                Diagnostic(.recordUnread, "the file holds no record of \(title)", severity: .warning, at: line))
        }
        return (works, findings)
    }
}

/// A part of a file with whole records.
public struct RecordBatch: Sendable {
    /// The records of the part.
    public let records: [RecordText]
    /// The bytes of the part, with everything between the records.
    public let bytes: ArraySlice<UInt8>
    /// The offset of the first byte in the decoded file.
    public let offset: Int
    /// The line and column of the first byte in the file.
    public let position: SourceText.Position
}

/// The records of a file of any size, in batches.
public struct RecordStream {
    private let input: RecordInput
    private let next: () throws -> [UInt8]?
    private var decoder: BlockDecoder
    private var cutter: RecordCutter
    private var isAtEnd = false
    private var position = SourceText.Position(line: 1, column: 1)

    /// Begins to read a file; nil for a format that is not read.
    public init?(_ format: RecordFormat, of blocks: @escaping () throws -> [UInt8]?, encoding: TextEncoding = .utf8) {
        guard let input = format.input else { return nil }
        self.input = input
        next = blocks
        decoder = BlockDecoder(input.isBinary ? .utf8 : encoding)
        cutter = RecordCutter(input.cut)
    }

    /// The next records, as many as end in the next blocks of the file; nil at the end.
    public mutating func batch() throws -> RecordBatch? {
        while !isAtEnd {
            let offset = cutter.offset
            let records: [RecordText]
            if let block = try next() {
                records = cutter.records(in: decoder.decode(block))
            } else {
                isAtEnd = true
                records = cutter.records(in: decoder.finish(), isLast: true)
            }
            let start = position
            position = SourceText.position(behind: cutter.taken, from: start)
            if !records.isEmpty {
                return RecordBatch(records: records, bytes: cutter.taken, offset: offset, position: start)
            }
        }
        return nil
    }

    /// Reads one record. Records may be read on several threads.
    public var read: @Sendable (RecordText) -> Parsed<[Work]> { input.read }
}

extension RecordFormat {
    /// The encoding of a file of the format. Errors are those of the source.
    public func encoding(of open: ByteBlocks) throws -> TextEncoding { isBinary ? .utf8 : try TextEncoding(of: open) }
}

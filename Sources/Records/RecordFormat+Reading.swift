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
        var cutter = RecordCutter(input.cut)
        var works: [Work] = []
        var findings: [Diagnostic] = []
        for record in cutter.records(in: bytes, isLast: true) {
            let (read, faults) = input.read(record)
            works += read
            findings += faults
        }
        return (works, findings)
    }
}

/// The records of a file of any size, in batches.
public struct RecordStream {
    private let input: RecordInput
    private let next: () throws -> [UInt8]?
    private var decoder: BlockDecoder
    private var cutter: RecordCutter
    private var isAtEnd = false

    /// Begins to read a file; nil for a format that is not read.
    public init?(_ format: RecordFormat, of blocks: @escaping () throws -> [UInt8]?, encoding: TextEncoding = .utf8) {
        guard let input = format.input else { return nil }
        self.input = input
        next = blocks
        decoder = BlockDecoder(input.isBinary ? .utf8 : encoding)
        cutter = RecordCutter(input.cut)
    }

    /// The next records, as many as end in the next blocks of the file; empty at the end.
    public mutating func records() throws -> [RecordText] {
        while !isAtEnd {
            let records: [RecordText]
            if let block = try next() {
                records = cutter.records(in: decoder.decode(block))
            } else {
                isAtEnd = true
                records = cutter.records(in: decoder.finish(), isLast: true)
            }
            if !records.isEmpty { return records }
        }
        return []
    }

    /// Reads one record. Records may be read on several threads.
    public var read: @Sendable (RecordText) -> Parsed<[Work]> { input.read }
}

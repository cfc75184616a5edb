/// Cuts lines with tags into records.
struct LineCut {
    /// The first byte that no line has been found in.
    private var scanned = 0
    /// Where the open record begins; nil before the first record and between two.
    private var start: Int?
    /// Whether the last line of a record came, and no line of the next one yet.
    private var isClosed = true

    /// Appends the records that end in the bytes.
    ///
    /// - Returns: The number of bytes that are needed no more.
    mutating func cut(
        _ bytes: [UInt8], isLast: Bool, _ kind: (ArraySlice<UInt8>) -> RecordLine, into pieces: inout [RecordPiece]
    ) -> Int {
        while scanned < bytes.count {
            guard let end = Self.lineEnd(in: bytes, from: scanned), isLast || end + 1 < bytes.count else {
                if !isLast { break }
                add(scanned..<bytes.count, kind(bytes[scanned...]), into: &pieces)
                scanned = bytes.count
                break
            }
            let next = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
            add(scanned..<next, kind(bytes[scanned..<end]), into: &pieces)
            scanned = next
        }
        if isLast {
            if let start { pieces.append(RecordPiece(range: start..<bytes.count)) }
            self = LineCut()
            return bytes.count
        }
        // A text of any length may stand before the first record.
        let needless = start ?? scanned
        scanned -= needless
        start = start.map { $0 - needless }
        return needless
    }

    private mutating func add(_ line: Range<Int>, _ kind: RecordLine, into pieces: inout [RecordPiece]) {
        let begins =
            switch kind {
            case .first: true
            case .tag: isClosed
            case .end, .other: false
            }
        if begins {
            if let start { pieces.append(RecordPiece(range: start..<line.lowerBound)) }
            start = line.lowerBound
        }
        switch kind {
        case .first, .tag: isClosed = false
        case .end: isClosed = true
        case .other: break
        }
    }

    private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index < buffer.count {
                if buffer[index].isLineEnd { return index }
                index += 1
            }
            return nil
        }
    }
}

extension UInt8 {
    /// Whether the byte ends a line. Most bytes are greater than both.
    var isLineEnd: Bool { self <= 0x0D && (self == 0x0A || self == 0x0D) }
}

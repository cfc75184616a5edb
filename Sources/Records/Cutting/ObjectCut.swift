/// Cuts an array of JSON, or objects one after the other, into its objects.
struct ObjectCut {
    private var scanned = 0
    private var start: Int?
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// Where something begins that is no object.
    private var strayStart: Int?

    /// Appends the objects that end in the bytes.
    ///
    /// - Returns: The number of bytes that are needed no more.
    mutating func cut(_ bytes: [UInt8], isLast: Bool, into pieces: inout [RecordPiece]) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            for index in scanned..<buffer.count { step(buffer[index], at: index, into: &pieces) }
        }
        scanned = bytes.count
        if isLast, let start {
            // The brace that closes the last object is missing. The reader of the record says so.
            pieces.append(RecordPiece(range: start..<bytes.count))
        }
        if isLast { finishStray(at: bytes.count, into: &pieces) }
        let needless = isLast ? bytes.count : start ?? strayStart ?? bytes.count
        scanned -= needless
        start = start.map { $0 - needless }
        strayStart = strayStart.map { $0 - needless }
        return needless
    }

    private mutating func step(_ byte: UInt8, at index: Int, into pieces: inout [RecordPiece]) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""):
            isInString = true
            if depth == 0, strayStart == nil { strayStart = index }
        case UInt8(ascii: "{"):
            if depth == 0 {
                finishStray(at: index, into: &pieces)
                start = index
            }
            depth += 1
        case UInt8(ascii: "}") where depth > 0:
            depth -= 1
            if depth == 0, let first = start {
                pieces.append(RecordPiece(range: first..<index + 1))
                start = nil
            }
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"):
            if depth == 0 { finishStray(at: index, into: &pieces) }
        default:
            // The bytes of a byte order mark and white space are nothing.
            if depth == 0, strayStart == nil, byte > 0x20, byte < 0x80 { strayStart = index }
        }
    }

    private mutating func finishStray(at end: Int, into pieces: inout [RecordPiece]) {
        if let first = strayStart { pieces.append(RecordPiece(range: first..<end)) }
        strayStart = nil
    }
}

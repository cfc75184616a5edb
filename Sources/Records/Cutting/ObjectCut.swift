/// Cuts an array of JSON, or objects one after the other, into its objects.
struct ObjectCut {
    private var scanned = 0
    private var start: Int?
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

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
        let needless = isLast ? bytes.count : start ?? bytes.count
        scanned -= needless
        start = start.map { $0 - needless }
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
        case UInt8(ascii: "\"") where depth > 0: isInString = true
        case UInt8(ascii: "{"):
            if depth == 0 { start = index }
            depth += 1
        case UInt8(ascii: "}") where depth > 0:
            depth -= 1
            if depth == 0, let first = start {
                pieces.append(RecordPiece(range: first..<index + 1))
                start = nil
            }
        default: break
        }
    }
}

/// The bytes that end a line in every encoding that writes ASCII as itself.
enum LineEnd {
    /// Whether a byte is a line feed or a carriage return.
    @inline(__always) static func isOne(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

import CitandaRecords

/// Addresses as targets of links, which XML takes in ASCII only (RFC 3986).
enum LinkTarget {
    /// The target for an address as typed; nil for a text that is no address. Other characters become numbers: `%C3%A9`.
    static func target(of address: String) -> String? {
        var target = ""
        let bytes = Array(address.utf8)
        for (index, byte) in bytes.enumerated() {
            let isEscape = byte == UInt8(ascii: "%")
            let isKept = isEscape ? isEscaped(bytes[(index + 1)...]) : isAllowed(byte)
            if isKept {
                target.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                target += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return TEIRecord.address(target)
    }

    /// Whether two figures of a number follow.
    private static func isEscaped(_ rest: ArraySlice<UInt8>) -> Bool {
        let figures = rest.prefix(2)
        return figures.count == 2 && figures.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}[]".utf8.contains(byte)
    }
}

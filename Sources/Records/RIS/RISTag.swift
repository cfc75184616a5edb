/// A tag of RIS: two letters, or a letter and a figure.
struct RISTag: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Both bytes.
    private let code: UInt16

    init(_ first: UInt8, _ second: UInt8) { code = UInt16(first) << 8 | UInt16(second) }

    /// A tag of two characters. Tags are compared for every line, so a literal makes no string.
    init(stringLiteral value: StaticString) {
        let (first, second) = value.withUTF8Buffer { bytes -> (UInt8, UInt8) in
            bytes.count > 1 ? (bytes[0], bytes[1]) : (0, 0)
        }
        self.init(first, second)
    }

    /// The tag with a name; nil for a name of another length.
    init?(name: String) {
        let bytes = Array(name.utf8)
        guard bytes.count == Self.length else { return nil }
        self.init(bytes[0], bytes[1])
    }

    private static let length = 2

    /// One of 64 bits, which the tag shares with some others.
    var bit: UInt64 { 1 &<< UInt64(truncatingIfNeeded: code ^ code &>> 5) }

    /// The tag as text.
    var text: String { String(decoding: [first, second], as: UTF8.self) }

    /// The first byte.
    var first: UInt8 { UInt8(truncatingIfNeeded: code >> 8) }
    /// The second byte.
    var second: UInt8 { UInt8(truncatingIfNeeded: code) }

    /// The first tag of a record.
    static let type: RISTag = "TY"
    /// The last tag of a record.
    static let end: RISTag = "ER"
}

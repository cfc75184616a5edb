/// A tag of RIS: two letters, or a letter and a figure.
struct RISTag: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Both bytes.
    private let code: UInt16

    init(_ first: UInt8, _ second: UInt8) { code = UInt16(first) << 8 | UInt16(second) }

    init(stringLiteral value: String) {
        let bytes = Array(value.utf8.prefix(2))
        self.init(bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0)
    }

    /// The tag as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The tag in bytes.
    var bytes: [UInt8] { [UInt8(truncatingIfNeeded: code >> 8), UInt8(truncatingIfNeeded: code)] }

    /// The first tag of a record.
    static let type: RISTag = "TY"
    /// The last tag of a record.
    static let end: RISTag = "ER"
}

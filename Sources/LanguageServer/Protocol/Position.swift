import Citanda

/// A place of the protocol: a line and a column, both from 0.
struct Position: Hashable {
    /// The line.
    var line: Int
    /// The column, in the units of the session's encoding.
    var character: Int

    /// The position as the protocol writes it.
    var json: JSONValue { ["line": JSONValue(line), "character": JSONValue(character)] }
}

/// Two places of the protocol, end exclusive.
struct PositionRange: Hashable {
    /// The first place.
    var start: Position
    /// The place behind the last.
    var end: Position

    /// The range as the protocol writes it.
    var json: JSONValue { ["start": start.json, "end": end.json] }
}

/// The units in which columns count.
enum PositionEncoding: String {
    /// Bytes.
    case utf8 = "utf-8"
    /// Units of UTF-16, which every client knows.
    case utf16 = "utf-16"

    /// The encoding of a session: bytes where the client offers them.
    init(offered: [JSONValue]) { self = offered.contains(.string(Self.utf8.rawValue)) ? .utf8 : .utf16 }

    /// How many units a character takes that begins with a byte; 0 inside a character.
    func units(ofByte byte: UInt8) -> Int {
        switch self {
        case .utf8: 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= Self.leastOfFour ? 2 : 1
        }
    }

    /// Characters of four bytes begin with this byte or a higher one. They take two units of UTF-16.
    private static let leastOfFour: UInt8 = 0xF0
}

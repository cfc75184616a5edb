import Citanda

/// The bytes of a client, divided into messages (Language Server Protocol 3.17, “Base Protocol”).
///
/// A message is a header, `Content-Length: 42`, an empty line, and so many bytes. Bytes come in pieces of any size. After a damaged header
/// the reader looks for the next `Content-Length`, so that one fault does not cost the other messages.
struct MessageFrames {
    /// What stands next in the bytes.
    enum Frame: Hashable {
        /// The content of a message.
        case message([UInt8])
        /// Why bytes were passed over, in words for the client.
        case fault(String)
    }

    private var bytes: [UInt8] = []
    /// The offset of the first byte that belongs to no earlier frame.
    private var start = 0
    /// How many bytes of a message that is too large are still to pass over.
    private var passing = 0
    /// Whether the reader looks for the next header.
    private var isLost = false

    /// Real headers have less than a hundred bytes.
    static let longestHeader = 4096
    /// A message holds at most one document, and a document of this size is no text that people write.
    static let largestMessage = 64 << 20

    private static let name = Array("content-length".utf8)

    /// Takes bytes as they come.
    mutating func append(_ new: [UInt8]) {
        bytes.removeFirst(start)
        start = 0
        bytes += new
    }

    /// The next frame; nil where more bytes are needed.
    mutating func next() -> Frame? {
        passOver()
        if isLost { findHeader() }
        guard passing == 0, !isLost, let header = nextHeader() else {
            let isTooLong = passing == 0 && !isLost && bytes.count - start > Self.longestHeader
            return isTooLong ? lost("a header has more than \(Self.longestHeader) bytes") : nil
        }
        guard let length = header.length else {
            start = header.end
            return lost("a header names no length: “Content-Length: 42” and an empty line come before each message")
        }
        guard length <= Self.largestMessage else {
            start = header.end
            passing = length
            return .fault("a message has \(length) bytes, more than \(Self.largestMessage)")
        }
        guard bytes.count - header.end >= length else { return nil }
        start = header.end + length
        return .message(Array(bytes[header.end..<start]))
    }

    private mutating func lost(_ reason: String) -> Frame {
        isLost = true
        return .fault(reason)
    }

    private mutating func passOver() {
        let count = min(passing, bytes.count - start)
        start += count
        passing -= count
    }

    /// Goes on to the next header; the last bytes may be its beginning and stay.
    private mutating func findHeader() {
        while bytes.count - start >= Self.name.count {
            if bytes[start..<start + Self.name.count].elementsEqual(Self.name, by: { $0 | 0x20 == $1 | 0x20 }) {
                isLost = false
                return
            }
            start += 1
        }
    }

    /// The header at the start: the length that it names, and the offset behind it. Lines may end with a line feed alone.
    private func nextHeader() -> (length: Int?, end: Int)? {
        var length: Int?
        var isEmpty = true
        var line = start
        while let feed = bytes[line...].prefix(Self.longestHeader).firstIndex(of: UInt8(ascii: "\n")),
            feed - start < Self.longestHeader
        {
            let content = bytes[line..<feed].last == UInt8(ascii: "\r") ? bytes[line..<feed - 1] : bytes[line..<feed]
            line = feed + 1
            // Blank lines before a header are no harm.
            if content.isEmpty, isEmpty { continue }
            if content.isEmpty { return (length, line) }
            isEmpty = false
            length = Self.length(in: content) ?? length
        }
        return nil
    }

    /// The number of a line `Content-Length: 42`; nil for other lines and other values.
    private static func length(in line: ArraySlice<UInt8>) -> Int? {
        let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard let field = parts.first, parts.count == 2,
            String(decoding: field, as: UTF8.self).lowercased().elementsEqual(String(decoding: name, as: UTF8.self))
        else { return nil }
        let value = parts[1].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard value.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(String(decoding: value, as: UTF8.self))
    }
}

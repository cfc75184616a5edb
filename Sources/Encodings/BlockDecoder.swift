/// Opens a text and gives its bytes in blocks. Each call of the outer function begins again at the first byte; nil is
/// the end.
public typealias ByteBlocks = () throws -> () throws -> [UInt8]?

/// Decodes a text that comes in blocks of bytes.
public struct BlockDecoder {
    private let encoding: TextEncoding
    private var rest: [UInt8] = []

    /// A decoder for texts in an encoding.
    public init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// The whole lines decoded so far, as UTF-8. A text that is UTF-8 already is returned block by block.
    public mutating func decode(_ block: [UInt8]) -> [UInt8] {
        if encoding == .utf8 { return block }
        let before = rest.count
        rest += block
        let end = wholeLines(from: before)
        defer { rest.removeFirst(end) }
        return encoding.decode(Array(rest[..<end]))
    }

    /// The rest of the text, after the last block.
    public mutating func finish() -> [UInt8] {
        defer { rest = [] }
        return encoding.decode(rest)
    }

    /// The number of bytes that make whole lines, given that no line ends before `start`. A line end never lies inside
    /// a character, except in encodings of two bytes; there, surrogate pairs are kept together. A very long line is
    /// cut.
    private func wholeLines(from start: Int) -> Int {
        if encoding.unit == 4 { return rest.count / 4 * 4 }
        if encoding.unit == 2 {
            let end = rest.count / 2 * 2
            guard end >= 2 else { return 0 }
            let high = rest[encoding.name == "UTF-16LE" ? end - 1 : end - 2]
            return (0xD8...0xDB).contains(high) ? end - 2 : end
        }
        if let last = rest[start...].lastIndex(where: { LineEnd.isOne($0) }) { return last + 1 }
        return rest.count > Self.longestLine ? rest.count : 0
    }

    private static let longestLine = 1 << 26
}

extension TextEncoding {
    /// Judges a file that comes in blocks by the same rules as a whole file. The guess by letters uses the first 16 MB
    /// of the lines that have bytes beyond ASCII.
    public init(of open: ByteBlocks) throws {
        let next = try open()
        var head: [UInt8] = []
        var lines: [UInt8] = []
        var rest: [UInt8] = []
        var isUTF8 = true
        while let block = try next() {
            if head.count < 1000 { head += block.prefix(1000) }
            rest += block
            // A character may continue in the next block.
            let end = rest.count - min(Self.unfinished(rest), rest.count)
            if !Self.isUTF8(rest[..<end]) { isUTF8 = false }
            if lines.count < 1 << 24 { EncodingGuess.addMarkedLines(of: rest[..<end], to: &lines) }
            rest.removeFirst(end)
        }
        if !Self.isUTF8(rest[...]) { isUTF8 = false }
        EncodingGuess.addMarkedLines(of: rest[...], to: &lines)
        if let wide = Self.wide(head) {
            self = wide
        } else if isUTF8 {
            self = .utf8
        } else {
            self = EncodingGuess(lines, head: head).encoding
        }
    }

    /// The number of bytes at the end that begin an incomplete UTF-8 character.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        for (count, byte) in bytes.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > count + 1 ? count + 1 : 0
        }
        return 0
    }
}

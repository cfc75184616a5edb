/// Bytes that come in blocks, as UTF-8.
struct BlockDecoder {
    private let encoding: TextEncoding
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// The next text, as far as its lines are whole; UTF-8 as it comes.
    mutating func decode(_ block: [UInt8]) -> [UInt8] {
        if encoding == .utf8 { return block }
        rest += block
        let end = wholeLines
        defer { rest.removeFirst(end) }
        return encoding.decode(Array(rest[..<end]))
    }

    /// What is left when nothing follows.
    mutating func finish() -> [UInt8] {
        defer { rest = [] }
        return encoding.decode(rest)
    }

    /// How many bytes make whole lines: no encoding of several bytes has line ends inside a character, but for those of two bytes, in which
    /// pairs of surrogates stay together.
    private var wholeLines: Int {
        if encoding.name.hasPrefix("UTF-16") {
            let end = rest.count / 2 * 2
            guard end >= 2 else { return 0 }
            let high = rest[encoding.name == "UTF-16LE" ? end - 1 : end - 2]
            return (0xD8...0xDB).contains(high) ? end - 2 : end
        }
        return rest.lastIndex { ByteClass.isLineEnd($0) }.map { $0 + 1 } ?? 0
    }
}

extension TextEncoding {
    /// Judges a file that comes in blocks: like a whole one, but for what its letters would be it is judged by the first 16 MB of those lines
    /// that have any beyond ASCII.
    init(of open: BibTeXParts.Source) throws {
        let next = try open()
        var head: [UInt8] = []
        var lines: [UInt8] = []
        var rest: [UInt8] = []
        var isUTF8 = true
        func judge(_ text: ArraySlice<UInt8>) {
            if Self.isUTF8(text) { return }
            isUTF8 = false
        }
        while let block = try next() {
            if head.count < 1000 { head += block.prefix(1000) }
            rest += block
            let end = rest.lastIndex { ByteClass.isLineEnd($0) }.map { $0 + 1 } ?? 0
            judge(rest[..<end])
            if lines.count < 1 << 24 { EncodingGuess.addMarkedLines(of: rest[..<end], to: &lines) }
            rest.removeFirst(end)
        }
        judge(rest[...])
        EncodingGuess.addMarkedLines(of: rest[...], to: &lines)
        if let wide = Self.utf16(head.dropLast(head.count % 2)) {
            self = wide
        } else if isUTF8 {
            self = .utf8
        } else {
            self = EncodingGuess(lines, head: head).encoding
        }
    }
}

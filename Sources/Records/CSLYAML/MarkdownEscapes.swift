/// The characters that pandoc takes for markup in the texts of a file of YAML.
enum MarkdownEscapes {
    /// The bytes with which markup begins for the reader.
    static let marks = Set("\\*_^~[<".utf8)
    /// The bytes that may have to be escaped anywhere.
    private static let inner = Set("\\*_^~]<$@`&".utf8)
    /// The bytes that may begin a list, a heading or another block.
    private static let leading = Set("#>-+|(0123456789:%".utf8)

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    /// Whether a byte belongs to a letter or a figure. All bytes of other scripts do.
    static func isWord(_ byte: UInt8) -> Bool {
        byte > 0x7F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }

    /// Whether a text has a byte that may have to be escaped.
    static func mayBeMarkup(_ text: String) -> Bool {
        var isStart = true
        var letters = 0
        for byte in text.utf8 {
            if inner.contains(byte) || isStart && leading.contains(byte) { return true }
            // “a. ” and “iv) ” begin lists.
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")"), letters <= longestMarker { return true }
            letters += 1
            isStart = isStart && byte == 0x20 || byte == 0x0A
            if isStart { letters = 0 }
        }
        return false
    }

    private static let longestMarker = 9

    /// The punctuation mark behind a backslash.
    static func escapedByte(at index: Int, in bytes: ArraySlice<UInt8>) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, isPunctuation(bytes[index + 1]) else {
            return nil
        }
        return bytes[index + 1]
    }

    /// The place behind a tag of HTML.
    static func tagEnd(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        guard index + 1 < bytes.endIndex, isTagStart(bytes[index + 1]) else { return nil }
        return bytes[index...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private static let longestTag = 200

    private static func isTagStart(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: "?")
    }

    /// The text with a backslash before the characters that would be markup.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - keepsTags: Whether tags of HTML stay as they are.
    ///   - isStart: Whether the text is the beginning of the value.
    static func escaped(_ text: String, keepsTags: Bool, isStart: Bool = true) -> String {
        let bytes = Array(text.utf8)
        var counts: [UInt8: Int] = [:]
        for byte in bytes where inner.contains(byte) { counts[byte, default: 0] += 1 }
        var out: [UInt8] = []
        var index = 0
        var isLineStart = isStart
        while index < bytes.count {
            if keepsTags, bytes[index] == UInt8(ascii: "<"), let end = tagEnd(at: index, in: bytes[...]) {
                out += bytes[index..<end]
                index = end
                continue
            }
            if isLineStart, let marker = marker(at: index, in: bytes) {
                out += bytes[index..<marker]
                out.append(UInt8(ascii: "\\"))
                out.append(bytes[marker])
                index = marker + 1
                isLineStart = false
                continue
            }
            if mustBeEscaped(index, in: bytes, counts) { out.append(UInt8(ascii: "\\")) }
            out.append(bytes[index])
            isLineStart = bytes[index] == 0x0A || isLineStart && bytes[index] == 0x20
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The text with a backslash before each punctuation mark.
    static func escapedWholly(_ text: String) -> String {
        String(decoding: text.utf8.flatMap { isPunctuation($0) ? [UInt8(ascii: "\\"), $0] : [$0] }, as: UTF8.self)
    }

    private static func mustBeEscaped(_ index: Int, in bytes: [UInt8], _ counts: [UInt8: Int]) -> Bool {
        let byte = bytes[index]
        let before = index > 0 ? bytes[index - 1] : 0x20
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"): return true
        case UInt8(ascii: "_"): return !(isWord(before) && isWord(next))
        // One alone has no partner.
        case UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "$"): return counts[byte, default: 0] > 1
        case UInt8(ascii: "]"): return "([{:".utf8.contains(next)
        case UInt8(ascii: "<"): return isTagStart(next)
        case UInt8(ascii: "@"): return !isWord(before) && (isWord(next) || next == UInt8(ascii: "{"))
        case UInt8(ascii: "&"): return next == UInt8(ascii: "#") || isWord(next)
        default: return false
        }
    }

    /// The place of the mark that makes the beginning of a line a list, a heading, a quotation or a line block.
    private static func marker(at start: Int, in bytes: [UInt8]) -> Int? {
        func isBlankOrEnd(_ index: Int) -> Bool { index >= bytes.count || isBlank(bytes[index]) }
        switch bytes[start] {
        case UInt8(ascii: "#"), UInt8(ascii: ">"): return start
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "%"):
            return isBlankOrEnd(start + 1) || bytes[start + 1] == bytes[start] ? start : nil
        default: break
        }
        let isOpen = bytes[start] == UInt8(ascii: "(")
        let label = bytes[(isOpen ? start + 1 : start)...].prefix(longestMarker).prefix { isWord($0) && $0 < 0x80 }
        // Capital letters are initials of names, which pandoc knows.
        let isNumber = label.allSatisfy { (0x30...0x39).contains($0) }
        let isLetters = label.count == 1 || label.allSatisfy { "ivxlcdm".utf8.contains($0) }
        guard !label.isEmpty, isNumber || isLetters && label.allSatisfy({ $0 >= 0x61 }), label.endIndex < bytes.count,
            isBlankOrEnd(label.endIndex + 1)
        else { return nil }
        let mark = bytes[label.endIndex]
        return mark == UInt8(ascii: ")") || !isOpen && mark == UInt8(ascii: ".") ? label.endIndex : nil
    }
}

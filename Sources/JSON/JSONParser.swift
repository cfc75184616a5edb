/// Where and why a text is not JSON.
public struct JSONError: Error, Sendable, Hashable {
    /// What was expected or found.
    public var message: String
    /// The offset in bytes at which the text stops being JSON.
    public var offset: Int

    /// An error at an offset in bytes.
    public init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}

extension JSONValue {
    /// Reads one JSON text in UTF-8. A byte order mark is skipped.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - depthLimit: The greatest depth of nested arrays and objects.
    /// - Throws: `JSONError`, with the offset of the first byte that is wrong.
    public init(parsing bytes: [UInt8], depthLimit: Int = 512) throws(JSONError) {
        var parser = JSONParser(bytes: bytes, depthLimit: depthLimit)
        parser.skipByteOrderMark()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.atEnd else { throw JSONError("text after the end of the JSON value", at: parser.position) }
        self = value
    }

    /// Reads one JSON text from a string.
    ///
    /// - Throws: `JSONError`, with the offset of the first byte that is wrong.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }
}

/// A scanner over the bytes of one JSON text.
struct JSONParser {
    let bytes: [UInt8]
    let depthLimit: Int
    var position = 0

    init(bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    var atEnd: Bool { position >= bytes.count }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipByteOrderMark() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= depthLimit else { throw JSONError("nested more than \(depthLimit) deep", at: position) }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw JSONError("the text ends where a value should stand", at: position)
        case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
        default: throw JSONError("a value cannot begin here", at: position)
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let end = position + text.utf8CodeUnitCount
        guard end <= bytes.count, bytes[position..<end].elementsEqual("\(text)".utf8) else {
            throw JSONError("expected \(text)", at: position)
        }
        position = end
        return value
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if peek == UInt8(ascii: "}") {
            position += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else {
                throw JSONError("expected a member name in quotation marks", at: position)
            }
            let name = try string()
            skipSpace()
            guard peek == UInt8(ascii: ":") else { throw JSONError("expected a colon", at: position) }
            position += 1
            members.append(.init(name, try value(depth: depth + 1)))
            skipSpace()
            switch peek {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                position += 1
                return .object(members)
            default: throw JSONError("expected a comma or a closing brace", at: position)
            }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipSpace()
        if peek == UInt8(ascii: "]") {
            position += 1
            return .array(elements)
        }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            switch peek {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                position += 1
                return .array(elements)
            default: throw JSONError("expected a comma or a closing bracket", at: position)
            }
        }
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let first = peek
        guard digits() > 0 else { throw JSONError("expected a digit", at: position) }
        if first == UInt8(ascii: "0"), position - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
            throw JSONError("a number cannot begin with 0", at: start)
        }
        if peek == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw JSONError("expected a digit after the point", at: position) }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw JSONError("expected a digit in the exponent", at: position) }
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }

    mutating func string() throws(JSONError) -> String {
        let opening = position
        position += 1
        var start = position
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                text.append(contentsOf: bytes[start..<position])
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[start..<position])
                text.append(contentsOf: Array(String(try escape()).utf8))
                start = position
            case 0..<0x20: throw JSONError("a control character must be escaped", at: position)
            default: position += 1
            }
        }
        throw JSONError("the string is not closed", at: opening)
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let kind = peek else { throw JSONError("the string is not closed", at: start) }
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(kind)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw JSONError("unknown escape", at: start)
        }
    }

    /// The scalar of `\uXXXX`, of a surrogate pair, or U+FFFD for half a pair.
    private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let high = try fourHexDigits(from: start)
        guard (0xD800...0xDBFF).contains(high), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
        let back = position
        position += 2
        let low = try fourHexDigits(from: start)
        guard (0xDC00...0xDFFF).contains(low) else {
            position = back
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourHexDigits(from start: Int) throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw JSONError("expected four hexadecimal digits", at: start) }
        position += 4
        return value
    }
}

extension JSONValue {
    /// The JSON text on one line.
    public var compact: String {
        var out: [UInt8] = []
        writeCompact(into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The JSON text over several lines, indented by two blanks a level. Arrays of numbers, and arrays of such arrays,
    /// stay on one line.
    public var pretty: String {
        var out: [UInt8] = []
        writePretty(into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the JSON text on one line, in UTF-8.
    package func writeCompact(into out: inout [UInt8]) { JSONWriter(indented: false).write(self, into: &out, level: 0) }

    /// Appends the JSON text over several lines, in UTF-8.
    ///
    /// - Parameter level: The levels of objects and arrays around the value, by which its lines are indented.
    package func writePretty(into out: inout [UInt8], level: Int = 0) {
        JSONWriter(indented: true).write(self, into: &out, level: level)
    }
}

struct JSONWriter {
    let indented: Bool

    func write(_ value: JSONValue, into out: inout [UInt8], level: Int) {
        switch value {
        case .null: out += "null".utf8
        case .bool(let flag): out += (flag ? "true" : "false").utf8
        case .number(let text): out += text.utf8
        case .string(let text): write(text, into: &out)
        case .array(let elements):
            let flat = !indented || elements.allSatisfy { $0.isNumber || $0.array?.allSatisfy(\.isNumber) == true }
            out.append(UInt8(ascii: "["))
            for index in elements.indices {
                begin(index, flat: flat, into: &out, level: level)
                write(elements[index], into: &out, level: level + 1)
            }
            if !flat, !elements.isEmpty { newLine(level, into: &out) }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            for index in members.indices {
                begin(index, flat: !indented, into: &out, level: level)
                write(members[index].name, into: &out)
                out.append(UInt8(ascii: ":"))
                if indented { out.append(UInt8(ascii: " ")) }
                write(members[index].value, into: &out, level: level + 1)
            }
            if indented, !members.isEmpty { newLine(level, into: &out) }
            out.append(UInt8(ascii: "}"))
        }
    }

    /// Writes what is before an element of a list.
    private func begin(_ index: Int, flat: Bool, into out: inout [UInt8], level: Int) {
        if index > 0 {
            out.append(UInt8(ascii: ","))
            if flat, indented { out.append(UInt8(ascii: " ")) }
        }
        if !flat { newLine(level + 1, into: &out) }
    }

    private func newLine(_ level: Int, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * level { out.append(UInt8(ascii: " ")) }
    }

    private func write(_ text: String, into out: inout [UInt8]) {
        var text = text
        out.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            // What needs no escape is copied in one go.
            var start = 0
            for (index, byte) in bytes.enumerated() where Self.isEscaped(byte) {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                escape(byte, into: &out)
                start = index + 1
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private func escape(_ byte: UInt8, into out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): out += "\\\"".utf8
        case UInt8(ascii: "\\"): out += "\\\\".utf8
        case UInt8(ascii: "\n"): out += "\\n".utf8
        case UInt8(ascii: "\r"): out += "\\r".utf8
        case UInt8(ascii: "\t"): out += "\\t".utf8
        default:
            let digits = String(byte, radix: 16)
            out += "\\u".utf8
            out += String(repeating: "0", count: 4 - digits.count).utf8
            out += digits.utf8
        }
    }
}

extension JSONValue {
    fileprivate var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}

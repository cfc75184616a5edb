extension JSONValue {
    /// The JSON text on one line.
    public var compact: String {
        var out: [UInt8] = []
        JSONWriter(indented: false).write(self, into: &out, level: 0)
        return String(decoding: out, as: UTF8.self)
    }

    /// The JSON text over several lines, indented by two blanks a level. Arrays of numbers, and arrays of such arrays,
    /// stay on one line.
    public var pretty: String {
        var out: [UInt8] = []
        JSONWriter(indented: true).write(self, into: &out, level: 0)
        return String(decoding: out, as: UTF8.self)
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
            list(elements, "[", "]", flat: flat, into: &out, level: level) { element, out in
                write(element, into: &out, level: level + 1)
            }
        case .object(let members):
            list(members, "{", "}", flat: !indented, into: &out, level: level) { member, out in
                write(member.name, into: &out)
                out += (indented ? ": " : ":").utf8
                write(member.value, into: &out, level: level + 1)
            }
        }
    }

    private func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, flat: Bool, into out: inout [UInt8], level: Int,
        each: (Element, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { out += (flat && indented ? ", " : ",").utf8 }
            if !flat { newLine(level + 1, into: &out) }
            each(element, &out)
        }
        if !flat, !elements.isEmpty { newLine(level, into: &out) }
        out += close.utf8
    }

    private func newLine(_ level: Int, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    private func write(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += "\\\"".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\r"): out += "\\r".utf8
            case UInt8(ascii: "\t"): out += "\\t".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                out += "\\u".utf8
                out += String(repeating: "0", count: 4 - digits.count).utf8
                out += digits.utf8
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}

extension JSONValue {
    fileprivate var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}

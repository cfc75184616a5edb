import CitandaWorks

extension TeXReader {
    /// The formula at the position, which is a dollar sign; a dollar without a partner is a dollar.
    mutating func math(into nodes: inout [RichText.Node]) {
        let isDisplay = position + 1 < end && bytes[position + 1] == UInt8(ascii: "$")
        let start = position + (isDisplay ? 2 : 1)
        var index = min(start, end)
        while index < end, bytes[index] != UInt8(ascii: "$") {
            index += bytes[index] == ByteClass.backslash ? 2 : 1
        }
        guard index < end, index > start else {
            position += 1
            append("$")
            return
        }
        position = min(index + (isDisplay ? 2 : 1), end)
        math(start..<index, into: &nodes)
    }

    /// A formula as text, with raised and lowered parts, where it is that simple; else its source between dollar signs.
    mutating func math(_ range: Range<Int>, into nodes: inout [RichText.Node]) {
        var formula = MathReader(bytes, range)
        flush(&nodes)
        if let simple = formula.read() {
            nodes += simple
            append("")
        } else {
            // A line break in a formula is a blank.
            var source: [UInt8] = []
            for byte in bytes[range] {
                if !ByteClass.isBlank(byte) { source.append(byte) } else if source.last != 0x20 { source.append(0x20) }
            }
            append("$" + String(decoding: source, as: UTF8.self) + "$")
        }
        if !range.isEmpty { notBlank() }
    }
}

/// Formulas such as `H_2O`, `\alpha`, `10^{-3}` and `p < .05` as text.
struct MathReader {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// The formula as text; nil where text cannot say it.
    mutating func read(depth: Int = 0) -> [RichText.Node]? {
        guard depth < 6 else { return nil }
        var nodes: [RichText.Node] = []
        while position < end {
            let byte = bytes[position]
            switch byte {
            case ByteClass.close: return nil
            case ByteClass.open:
                guard let inner = inner(depth) else { return nil }
                nodes += inner
            case UInt8(ascii: "^"), UInt8(ascii: "_"):
                position += 1
                guard let inner = argument(depth) else { return nil }
                nodes.append(.styled(byte == UInt8(ascii: "^") ? .superscript : .subscript, inner))
            case ByteClass.backslash:
                guard let inner = command(depth) else { return nil }
                nodes += inner
            case 0...0x20: position += 1
            case UInt8(ascii: "'"):
                position += 1
                nodes.append(.text("′"))
            case UInt8(ascii: "-"):
                position += 1
                nodes.append(.text("-"))
            case UInt8(ascii: "&"), UInt8(ascii: "~"): return nil
            default:
                let start = position
                position += 1
                while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
                nodes.append(.text(String(decoding: bytes[start..<position], as: UTF8.self)))
            }
        }
        return RichText.joined(nodes)
    }

    private mutating func inner(_ depth: Int) -> [RichText.Node]? {
        var level = 0
        let start = position + 1
        while position < end {
            if bytes[position] == ByteClass.open { level += 1 }
            if bytes[position] == ByteClass.close {
                level -= 1
                if level == 0 {
                    position += 1
                    var reader = MathReader(bytes, start..<position - 1)
                    return reader.read(depth: depth + 1)
                }
            }
            position += 1
        }
        return nil
    }

    private mutating func argument(_ depth: Int) -> [RichText.Node]? {
        while position < end, ByteClass.isBlank(bytes[position]) { position += 1 }
        guard position < end else { return nil }
        if bytes[position] == ByteClass.open { return inner(depth) }
        if bytes[position] == ByteClass.backslash { return command(depth) }
        let start = position
        position += 1
        while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
        return [.text(String(decoding: bytes[start..<position], as: UTF8.self))]
    }

    private mutating func command(_ depth: Int) -> [RichText.Node]? {
        let start = position + 1
        position = start
        guard start < end else { return nil }
        while position < end, ByteClass.isASCIILetter(bytes[position]) { position += 1 }
        if position == start {
            position += 1
            switch bytes[start] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"): return [.text("\u{2009}")]
            case UInt8(ascii: "!"): return []
            case ByteClass.percent, ByteClass.open, ByteClass.close, UInt8(ascii: "_"), ByteClass.hash,
                UInt8(ascii: "$"):
                return [.text(String(UnicodeScalar(bytes[start])))]
            case let sign where ByteClass.isBlank(sign): return [.text(" ")]
            default: return nil
            }
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if case .symbol(let sign)? = TeXCommands.meanings[name] { return [.text(sign)] }
        switch name {
        case "mathrm", "text", "textrm", "mathit", "rm", "mathsf", "mbox", "mathnormal", "operatorname", "mathord",
            "mathbin":
            return argument(depth)
        case "mathbf", "textbf", "bf", "boldsymbol", "bm": return argument(depth).map { [.styled(.bold, $0)] }
        case "textit", "emph": return argument(depth).map { [.styled(.italic, $0)] }
        case "quad", "qquad": return [.text(" ")]
        case "left", "right", "displaystyle", "textstyle", "it", "limits": return []
        case "log", "sin", "cos", "tan", "exp", "max", "min", "ln", "lim", "lg", "dim", "det", "sup", "inf":
            return [.text(name)]
        default: return nil
        }
    }
}

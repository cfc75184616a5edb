import CitandaWorks

/// The texts of Hayagriva, in which braces protect the case of letters, dollar signs enclose formulas, and a backslash makes either a
/// character like others.
enum HayagrivaText {
    private static let marks: Set<UInt8> = Set("\\{}$".utf8)

    /// The text with the markup of CSL-JSON.
    static func markup(of text: String) -> String {
        guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var depth = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, marks.contains(bytes[index + 1]) {
                out.append(bytes[index + 1])
                index += 2
                continue
            }
            if byte == UInt8(ascii: "$"), let end = formulaEnd(from: index, in: bytes) {
                out += bytes[index..<end]
                index = end
                continue
            }
            switch byte {
            case UInt8(ascii: "{"):
                if depth == 0 { out += openTag }
                depth += 1
            case UInt8(ascii: "}"):
                // Hayagriva refuses a text whose braces have no partners; the text is taken as it is.
                guard depth > 0 else { return text }
                depth -= 1
                if depth == 0 { out += closeTag }
            default: out.append(byte)
            }
            index += 1
        }
        return depth == 0 ? String(decoding: out, as: UTF8.self) : text
    }

    private static let openTag = Array("<span class=\"nocase\">".utf8)
    private static let closeTag = Array("</span>".utf8)

    /// The words with a backslash before each mark, except those of formulas.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "$"), let end = formulaEnd(from: index, in: bytes) {
                out += bytes[index..<end]
                index = end
                continue
            }
            if marks.contains(bytes[index]) { out.append(UInt8(ascii: "\\")) }
            out.append(bytes[index])
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The place behind a formula; nil if the dollar sign is that of a price.
    private static func formulaEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        guard start + 1 < bytes.count, bytes[start + 1] != 0x20, bytes[start + 1] != UInt8(ascii: "$"),
            let close = bytes[(start + 1)...].prefix(longestFormula).firstIndex(of: UInt8(ascii: "$")),
            bytes[close - 1] != 0x20, bytes[close - 1] != UInt8(ascii: "\\"),
            close + 1 == bytes.count || !(0x30...0x39).contains(bytes[close + 1])
        else { return nil }
        return close + 1
    }

    private static let longestFormula = 500

    /// The text of Hayagriva for a text with the markup of CSL-JSON.
    ///
    /// - Returns: The text, and whether a style has no place in the text.
    static func text(of markup: String) -> (text: String, isReduced: Bool) {
        var isReduced = false
        func text(_ nodes: [RichText.Node], isProtected: Bool) -> String {
            nodes.map { node in
                switch node {
                case .text(let plain): return escaped(plain)
                case .styled(.noCase, let inner):
                    let inside = text(inner, isProtected: true)
                    return isProtected ? inside : "{\(inside)}"
                case .styled(.quotation, let inner): return "“\(text(inner, isProtected: isProtected))”"
                case .styled(_, let inner):
                    isReduced = true
                    return text(inner, isProtected: isProtected)
                }
            }.joined()
        }
        let result = text(RichText(markup: markup).nodes, isProtected: false)
        return (result, isReduced)
    }
}

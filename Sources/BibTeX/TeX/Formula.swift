/// Formulas with no plain-text equivalent, which stay TeX inside plain text: `$\frac{a}{b}$`.
enum Formula {
    /// A piece of a text.
    struct Piece {
        var text: Substring
        var isFormula: Bool
    }

    /// A text cut at its formulas. Dollar signs of prices begin no formula.
    static func pieces(of text: String) -> [Piece] {
        guard text.utf8.contains(UInt8(ascii: "$")), text.utf8.contains(UInt8(ascii: "\\")) else {
            return [Piece(text: text[...], isFormula: false)]
        }
        var pieces: [Piece] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            guard text.utf8[index] == UInt8(ascii: "$"), let end = end(of: text[index...]) else {
                index = text.utf8.index(after: index)
                continue
            }
            if start < index { pieces.append(Piece(text: text[start..<index], isFormula: false)) }
            pieces.append(Piece(text: text[index..<end], isFormula: true))
            (start, index) = (end, end)
        }
        if start < text.endIndex { pieces.append(Piece(text: text[start...], isFormula: false)) }
        return pieces
    }

    /// The end of the formula at the beginning of a text. A formula has a command and paired braces, and no digit
    /// follows it, as one would follow a price.
    private static func end(of text: Substring) -> String.Index? {
        let bytes = text.utf8.prefix(lengthLimit)
        var depth = 0
        var hasCommand = false
        var index = bytes.index(after: bytes.startIndex)
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            switch byte {
            case ByteClass.backslash:
                guard next < bytes.endIndex else { return nil }
                if ByteClass.isASCIILetter(bytes[next]) { hasCommand = true }
                index = bytes.index(after: next)
                continue
            case ByteClass.open: depth += 1
            case ByteClass.close: depth -= 1
            case UInt8(ascii: "$"):
                let isPrice = next < text.utf8.endIndex && ByteClass.isDigit(text.utf8[next])
                return hasCommand && depth == 0 && !isPrice ? next : nil
            case 0..<0x20: return nil
            default: break
            }
            if depth < 0 { return nil }
            index = next
        }
        return nil
    }

    private static let lengthLimit = 1000
}

/// The pairs of braces of a source in LaTeX, found once. Braces in comments, in addresses and in verbatim text are no pairs.
struct LaTeXBraces {
    private var partners: [Int: Int] = [:]

    /// Finds the pairs in a stretch of a source.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        var open: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                index = Self.end(ofCommandAt: index, in: bytes, range.upperBound) { self.partners[$0] = $1 }
                continue
            case UInt8(ascii: "%"):
                while index < range.upperBound, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "{"): open.append(index)
            case UInt8(ascii: "}"): if let start = open.popLast() { partners[start] = index }
            default: break
            }
            index += 1
        }
    }

    /// The offset of the brace that closes the one at an offset.
    func end(of open: Int) -> Int? { partners[open] }

    /// Goes past a command, and past an argument in which per cent signs are no comments.
    private static func end(
        ofCommandAt start: Int, in bytes: [UInt8], _ end: Int, _ pair: (Int, Int) -> Void
    ) -> Int {
        let name = LaTeXSource.name(in: bytes, at: start + 1, end)
        guard !name.isEmpty else { return min(start + 2, end) }
        let behind = start + 1 + name.count
        if name.elementsEqual("verb".utf8) { return LaTeXSource.endOfVerb(in: bytes, behind, end) ?? behind }
        if name.elementsEqual("begin".utf8) {
            return LaTeXSource.verbatim(in: bytes, behind, end).map(\.upperBound) ?? behind
        }
        guard LaTeXNames.addresses.contains(String(decoding: name, as: UTF8.self)), behind < end,
            bytes[behind] == UInt8(ascii: "{")
        else { return behind }
        var depth = 0
        for index in behind..<end {
            if bytes[index] == UInt8(ascii: "\n"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "\n") { break }
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 {
                pair(behind, index)
                return index + 1
            }
        }
        return behind
    }
}

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

/// The smallest pieces of a source in LaTeX.
enum LaTeXSource {
    static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    /// The letters of the name of a command; empty for a command of one sign.
    static func name(in bytes: [UInt8], at start: Int, _ end: Int) -> ArraySlice<UInt8> {
        var index = start
        while index < end, isLetter(bytes[index]) { index += 1 }
        return bytes[min(start, end)..<max(index, min(start, end))]
    }

    /// The end of `\verb|text|`, whose name ends at an offset.
    static func endOfVerb(in bytes: [UInt8], _ behindName: Int, _ end: Int) -> Int? {
        var start = behindName
        if start < end, bytes[start] == UInt8(ascii: "*") { start += 1 }
        guard start < end, bytes[start] > 0x20 else { return nil }
        let rest = bytes[(start + 1)..<end]
        guard let close = rest.firstIndex(where: { $0 == bytes[start] || $0 == UInt8(ascii: "\n") }),
            bytes[close] == bytes[start]
        else { return nil }
        return close + 1
    }

    /// The name of an environment, which stands in braces behind `\begin` or `\end`.
    static func environment(in bytes: [UInt8], _ behindName: Int, _ end: Int) -> Range<Int>? {
        guard behindName < end, bytes[behindName] == UInt8(ascii: "{"),
            let close = bytes[behindName..<min(end, behindName + longestName)].firstIndex(of: UInt8(ascii: "}"))
        else { return nil }
        return behindName + 1..<close
    }

    private static let longestName = 60

    /// The inside of an environment that is taken as it is, if `\begin` begins one. Without an end it goes to the end of the file.
    static func verbatim(in bytes: [UInt8], _ behindName: Int, _ end: Int) -> Range<Int>? {
        guard let name = environment(in: bytes, behindName, end) else { return nil }
        let word = String(decoding: bytes[name], as: UTF8.self)
        guard LaTeXNames.verbatim.contains(word) || LaTeXNames.hidden.contains(word) else { return nil }
        let start = name.upperBound + 1
        return start..<(first("\\end{\(word)}", in: bytes, start, end) ?? end)
    }

    /// The first offset of a text.
    static func first(_ text: String, in bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var index = start
        while index + wanted.count <= end {
            if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }
}

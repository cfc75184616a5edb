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
        return start..<(bytes.firstOffset(of: "\\end{\(word)}", from: start, to: end) ?? end)
    }
}

/// Says which bytes of a text would be marks in Markdown (CommonMark §2.4), and need a backslash.
struct MarkdownEscape {
    let bytes: [UInt8]
    /// Where the text is: behind the marks of a heading no block can begin.
    let place: Place
    /// The stretches that are the text of links, in which a bracket would end the link.
    let links: [Range<Int>]

    enum Place { case paragraph, heading, cell }

    /// Whether the byte at an offset needs a backslash, where lines begin at `lineStart`.
    func isNeeded(at offset: Int, lineStart: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"): return true
        case UInt8(ascii: "["): return beginsLink(offset)
        case UInt8(ascii: "]"): return links.contains { $0.contains(offset) }
        case UInt8(ascii: "_"): return !(isWord(offset - 1) && isWord(offset + 1))
        case UInt8(ascii: "<"): return beginsTag(offset) && !beginsAddress(offset)
        case UInt8(ascii: "&"): return isWord(offset + 1) || byte(offset + 1) == UInt8(ascii: "#")
        case UInt8(ascii: "|"): return place == .cell
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
            UInt8(ascii: "~"):
            return place == .paragraph && offset == lineStart && beginsBlock(offset)
        case UInt8(ascii: "."), UInt8(ascii: ")"): return place == .paragraph && endsListNumber(offset, lineStart)
        default: return false
        }
    }

    private func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

    private func isWord(_ offset: Int) -> Bool {
        guard let byte = byte(offset) else { return false }
        return byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Where no bracket closes so soon, a backslash costs less than the search.
    private static let longestLink = 1000

    /// Whether a bracket could begin a link, a definition or the mark of a note.
    private func beginsLink(_ offset: Int) -> Bool {
        if byte(offset + 1) == UInt8(ascii: "^") || links.contains(where: { $0.contains(offset) }) { return true }
        let rest = bytes[offset...].prefix(Self.longestLink)
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return rest.endIndex < bytes.count }
        guard let next = byte(close + 1) else { return false }
        return [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(next)
    }

    private func beginsTag(_ offset: Int) -> Bool {
        guard let next = byte(offset + 1) else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
            || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(next)
    }

    /// `<https://…>` is a link in Markdown as the author means it.
    private func beginsAddress(_ offset: Int) -> Bool {
        let rest = bytes[(offset + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        return byte(rest.endIndex) == UInt8(ascii: ">")
            && ["http://", "https://"].contains { rest.starts(with: $0.utf8) }
    }

    private func beginsBlock(_ offset: Int) -> Bool {
        let mark = bytes[offset]
        if mark == UInt8(ascii: ">") || mark == UInt8(ascii: "~") { return true }
        let rest = bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }
        let behind = rest.drop { $0 == mark }
        return behind.first.map { $0 <= 0x20 } ?? true
    }

    private static let longestListNumber = 9

    private func endsListNumber(_ offset: Int, _ lineStart: Int) -> Bool {
        let number = bytes[lineStart..<max(lineStart, offset)]
        return (1...Self.longestListNumber).contains(number.count)
            && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && byte(offset + 1).map { $0 <= 0x20 } ?? true
    }
}

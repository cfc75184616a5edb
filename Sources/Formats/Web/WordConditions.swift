/// The conditions that Word puts into its pages: `<![if !supportFootnotes]>…<![endif]>`. Browsers skip the marks and read what is between.
enum WordConditions {
    private static let marks = [Array("<![if".utf8), Array("<![endif".utf8)]
    /// A condition has no more bytes.
    private static let longest = 200
    private static let opening = Array("<!--".utf8)
    private static let closing = Array("-->".utf8)

    /// The page with comments of the same length in place of the marks, so that all offsets stay.
    static func hidden(in bytes: [UInt8]) -> [UInt8] {
        var page = bytes
        var index = 0
        while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            let rest = page[start...].prefix(longest)
            guard rest.starts(with: opening.prefix(2)), marks.contains(where: { rest.starts(with: $0) }),
                let end = rest.firstIndex(of: UInt8(ascii: ">")), end - start >= opening.count + closing.count
            else { continue }
            for offset in start..<end { page[offset] = UInt8(ascii: "x") }
            page.replaceSubrange(start..<start + opening.count, with: opening)
            page.replaceSubrange(end + 1 - closing.count..<end + 1, with: closing)
            index = end
        }
        return page
    }
}

extension Document {
    /// The lines of a stretch of the file, each divided into its cells as passages without marks. Title pages and
    /// tables are read by lines.
    ///
    /// Cells are separated by tabs, bars or `td` tags. An empty line has no cell.
    public func lines(in range: Range<Int>) -> [[Passage]] {
        var lines: [[Passage]] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
            lines.append(cells(in: start..<end))
            start = end + 1
        }
        return lines
    }

    private func cells(in line: Range<Int>) -> [Passage] {
        var cuts: [Range<Int>] = []
        var start = line.lowerBound
        var index = line.lowerBound
        let isBarred = text[line].first { $0 > 0x20 } == UInt8(ascii: "|")
        while index < line.upperBound {
            let byte = text[index]
            if byte == 0x09 || isBarred && byte == UInt8(ascii: "|") {
                cuts.append(start..<index)
                start = index + 1
            } else if byte == UInt8(ascii: "<"), let tag = cellTag(at: index, limit: line.upperBound) {
                cuts.append(start..<index)
                start = tag
                index = tag - 1
            }
            index += 1
        }
        cuts.append(start..<line.upperBound)
        return cuts.compactMap { cut in
            var low = cut.lowerBound
            var high = cut.upperBound
            while low < high, text[low] <= 0x20 { low += 1 }
            while high > low, text[high - 1] <= 0x20 { high -= 1 }
            guard low < high else { return nil }
            let passage = InlineBuilder.passage(of: low..<high, in: text)
            return passage.text.isEmpty ? nil : passage
        }
    }

    /// The offset behind a `td`, `th`, `tr` or `table` tag that begins at an offset.
    private func cellTag(at start: Int, limit: Int) -> Int? {
        let limit = min(limit, start + 400)
        var name = start + 1
        if name < limit, text[name] == UInt8(ascii: "/") { name += 1 }
        let letters = text[name..<max(name, limit)].prefix { (0x61...0x7A).contains($0 | 0x20) }.prefix(6)
        guard
            ["td", "th", "tr", "table", "tbody", "thead"].contains(
                String(decoding: letters, as: UTF8.self).lowercased())
        else { return nil }
        return text[letters.endIndex..<limit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
}

extension InlineBuilder {
    /// The passage of one line. Marks at its beginning make no block: “1. Title” is not a list here.
    static func passage(of line: Range<Int>, in source: [UInt8]) -> Passage {
        var guarded = MarkdownText()
        guarded.appendGuard()
        guarded.append(line, of: source)
        guard let passage = MarkdownReader.blocks(of: guarded).first?.passage else { return Passage() }
        // The passage without the guard word before it.
        return passage.slice(min(MarkdownText.guardLength, passage.text.count)..<passage.text.count)
    }
}

/// The lines of a file, classified before parsing, because notes are found by lines.
struct LineTable {
    let source: [UInt8]
    /// The lines with their line ends.
    let lines: [Range<Int>]
    /// Whether a line is inside fenced code, where there are no notes and no headings.
    private let fenced: [Bool]
    /// The lines that make the line above a heading of reStructuredText: `~~~~`, `^^^^` and others that Markdown does not know.
    private let adornments: Set<Int>

    init(_ source: [UInt8]) {
        self.source = source
        var lines: [Range<Int>] = []
        var fenced: [Bool] = []
        // A byte order mark is not text.
        var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var fence: Fence?
        var adornments: Set<Int> = []
        while start < source.count {
            var end = start
            while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
            let content = start..<end
            if end < source.count {
                end += source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A ? 2 : 1
            }
            let isAdornment = fence == nil && Self.isAdornment(content, below: lines, in: source)
            if isAdornment { adornments.insert(lines.count) }
            let mark = isAdornment ? nil : Self.fence(source, content)
            if let open = fence {
                fenced.append(true)
                if let mark, mark.closes(open) { fence = nil }
            } else {
                fenced.append(mark?.opens ?? false)
                fence = mark.flatMap { $0.opens ? $0 : nil }
            }
            lines.append(start..<end)
            start = end
        }
        self.lines = lines
        self.fenced = fenced
        self.adornments = adornments
    }

    /// The shortest line that is no fence of code but the underline of a heading.
    private static let shortestAdornment = 4

    /// Whether a line is a run of one mark as long as the line above, which begins a paragraph.
    private static func isAdornment(_ content: Range<Int>, below lines: [Range<Int>], in source: [UInt8]) -> Bool {
        guard content.count >= shortestAdornment, let mark = source[content].first,
            "~^\"'`+.:".utf8.contains(mark), source[content].allSatisfy({ $0 == mark }), let title = lines.last
        else { return false }
        func text(_ line: Range<Int>) -> String {
            String(decoding: source[line].filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
        }
        let isAlone = lines.count == 1 || text(lines[lines.count - 2]).allSatisfy(\.isWhitespace)
        let letters = text(title)
        return isAlone && letters.contains(where: \.isLetter) && letters.count == content.count
    }

    /// The offsets at which lines begin. A line ends with LF, CR LF or CR.
    static func starts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated()
        where byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
            starts.append(index + 1)
        }
        return starts
    }

    /// A run of three or more backticks or tildes at the beginning of a line (CommonMark §4.5).
    private struct Fence {
        var mark: UInt8
        var length: Int
        /// Whether the line contains nothing else.
        var isBare: Bool
        /// Whether the run may begin code: no backtick may follow a run of backticks.
        var opens: Bool

        func closes(_ open: Fence) -> Bool { mark == open.mark && length >= open.length && isBare }
    }

    private static func fence(_ source: [UInt8], _ line: Range<Int>) -> Fence? {
        var index = line.lowerBound
        while index < line.upperBound, source[index] == 0x20, index - line.lowerBound < 4 { index += 1 }
        guard index + 3 <= line.upperBound, index - line.lowerBound < 4 else { return nil }
        let mark = source[index]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let run = source[index..<line.upperBound].prefix { $0 == mark }
        guard run.count >= 3 else { return nil }
        let rest = source[run.endIndex..<line.upperBound]
        return Fence(
            mark: mark, length: run.count, isBare: rest.allSatisfy { $0 <= 0x20 },
            opens: mark == UInt8(ascii: "~") || !rest.contains(mark))
    }

    /// The lengths in bytes of lines that may be an unmarked heading of a part.
    static let headingLengths = 4...60

    func isFenced(_ line: Int) -> Bool { fenced[line] }

    /// The bytes of a line without its line end and without blanks at both ends.
    func content(_ line: Int) -> Range<Int> {
        var start = lines[line].lowerBound
        var end = lines[line].upperBound
        while end > start, source[end - 1] <= 0x20 { end -= 1 }
        while start < end, source[start] <= 0x20 { start += 1 }
        return start..<end
    }

    /// Whether a line only opens or closes a container of pandoc and Quarto, `::: {#refs}`, names attributes for kramdown, `{: .note}`, or
    /// underlines a heading as Markdown does not.
    func isContainerMark(_ line: Int) -> Bool {
        guard !isFenced(line) else { return false }
        let text = source[content(line)]
        return adornments.contains(line) || text.starts(with: ":::".utf8)
            || text.starts(with: "{:".utf8) && text.last == UInt8(ascii: "}")
                && !text.dropLast().contains(UInt8(ascii: "}"))
    }

    /// Whether a line contains only blanks.
    func isBlank(_ line: Int) -> Bool { content(line).isEmpty }

    /// Whether a line contains only the hyphens or equals signs that make the line above a heading.
    func isUnderline(_ line: Int) -> Bool {
        if adornments.contains(line) { return true }
        let content = source[content(line)]
        guard let mark = content.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "=") else { return false }
        return content.allSatisfy { $0 == mark }
    }

    /// The columns of blanks before the text. A tab counts to the next multiple of four.
    func indent(_ line: Int) -> Int {
        var columns = 0
        for byte in source[lines[line]] {
            if byte == 0x20 { columns += 1 } else if byte == 0x09 { columns += 4 - columns % 4 } else { break }
        }
        return columns
    }

    /// The level and text of an ATX heading.
    func heading(_ line: Int) -> (level: Int, text: Range<Int>)? {
        guard !isFenced(line), indent(line) < 4 else { return nil }
        var content = content(line)
        var level = 0
        while content.lowerBound + level < content.upperBound, source[content.lowerBound + level] == UInt8(ascii: "#") {
            level += 1
        }
        guard (1...6).contains(level) else { return nil }
        let after = content.lowerBound + level
        guard after == content.upperBound || source[after] == 0x20 || source[after] == 0x09 else { return nil }
        content = after..<content.upperBound
        var start = content.lowerBound
        while start < content.upperBound, source[start] <= 0x20 { start += 1 }
        return (level, start..<content.upperBound)
    }

    /// The text of a range without emphasis marks and tags, for comparing headings.
    func bareText(_ range: Range<Int>) -> String {
        var out: [UInt8] = []
        var isTag = false
        for byte in source[range] {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">") where isTag: isTag = false
            case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"): break
            default: if !isTag { out.append(byte) }
            }
        }
        // The mark of a heading of AsciiDoc: “== Bibliography”.
        let mark = out.prefix { $0 == UInt8(ascii: "=") }.count
        if (1...6).contains(mark), out.count > mark, out[mark] == 0x20 { out.removeFirst(mark + 1) }
        return String(decoding: out, as: UTF8.self)
    }
}

/// The texts that stand apart from the marks of their notes, as `\footnotetext` gives them.
struct LaTeXNoteTexts {
    /// A text.
    struct Text {
        var start: Int
        var number: String?
        var range: Range<Int>
    }

    private var waiting: [Text] = []
    /// The text of each number that has a mark.
    private var claimed: [String: Range<Int>] = [:]

    init(_ bytes: [UInt8], in range: Range<Int>, _ braces: LaTeXBraces) {
        let command = "\\footnotetext"
        var start = range.lowerBound
        while let found = bytes.firstOffset(of: command, from: start, to: range.upperBound) {
            start = found + command.utf8.count
            var open = start
            var number: String?
            if open < range.upperBound, bytes[open] == UInt8(ascii: "["),
                let close = bytes[open..<min(range.upperBound, open + Self.longestNumber)].firstIndex(
                    of: UInt8(ascii: "]"))
            {
                number = String(decoding: bytes[open + 1..<close], as: UTF8.self)
                open = close + 1
            }
            guard open < range.upperBound, bytes[open] == UInt8(ascii: "{"), let close = braces.end(of: open) else {
                continue
            }
            waiting.append(Text(start: found, number: number, range: open + 1..<close))
        }
    }

    private static let longestNumber = 12

    /// The text for the mark of a number: the first text behind the mark that has the number or none.
    mutating func claim(_ number: String, isTyped: Bool, behind offset: Int) -> Range<Int>? {
        if isTyped, let known = claimed[number] { return known }
        let index = waiting.firstIndex { $0.start > offset && ($0.number == nil || $0.number == number) }
        guard let index else { return nil }
        let text = waiting.remove(at: index)
        claimed[number] = text.range
        return text.range
    }

    /// The texts that no mark names.
    func unclaimed() -> [Text] { waiting }
}

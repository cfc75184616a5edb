/// The number or bullet before an entry of a list: `[12] `, `12. `, `12) `, `(12) `, `• `.
struct EntryLabel {
    /// Its length in bytes with the blanks behind it.
    var length: Int
    /// The number; nil for bullets and for labels of letters and figures.
    var number: Int?
    /// Whether it is as Markdown numbers and marks the items of a list.
    var isMarkdown: Bool
    /// Whether it can only be a label. A number with a full stop may be the end of a sentence: “1998. Oslo …”.
    var isCertain: Bool

    /// The label at the beginning of a text; nil where there is none.
    init?(of text: ArraySlice<UInt8>) {
        if let label = Self.bullet(text) ?? Self.bracketed(text) ?? Self.numbered(text) {
            self = label
        } else {
            return nil
        }
    }

    private init(length: Int, number: Int? = nil, isMarkdown: Bool = false, isCertain: Bool = true) {
        self.length = length
        self.number = number
        self.isMarkdown = isMarkdown
        self.isCertain = isCertain
    }

    /// The longest number, in figures.
    private static let longestNumber = 4
    /// The longest label of letters and figures, as in `[ABC+19]`.
    private static let longestName = 10

    private static let marks = ["-", "*", "+"].map { Array($0.utf8) }
    private static let bullets = ["•", "‣", "▪", "◦", "●", "·", "■", "□", "➢", "\u{F0B7}"].map { Array($0.utf8) }

    private static func bullet(_ text: ArraySlice<UInt8>) -> EntryLabel? {
        for (signs, isMarkdown) in [(marks, true), (bullets, false)] {
            guard let sign = signs.first(where: { text.starts(with: $0) }) else { continue }
            let blanks = text.dropFirst(sign.count).prefix { $0 == 0x20 || $0 == 0x09 }.count
            if blanks > 0 { return EntryLabel(length: sign.count + blanks, isMarkdown: isMarkdown) }
        }
        return nil
    }

    private static func bracketed(_ text: ArraySlice<UInt8>) -> EntryLabel? {
        var rest = text
        // Markdown may escape the brackets.
        if rest.first == UInt8(ascii: "\\") { rest = rest.dropFirst() }
        guard let open = rest.first, open == UInt8(ascii: "[") || open == UInt8(ascii: "(") else { return nil }
        rest = rest.dropFirst()
        let name = rest.prefix { isLetterOrFigure($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        rest = rest[name.endIndex...]
        if rest.first == UInt8(ascii: "\\") { rest = rest.dropFirst() }
        let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        guard rest.first == close, (1...longestName).contains(name.count), name.last.map(isLetterOrFigure) == true
        else { return nil }
        let number = name.count <= longestNumber ? Int(String(decoding: name, as: UTF8.self)) : nil
        let isName =
            name.first.map { !isFigure($0) } == true
            && name.suffix(while: { isLetterOrFigure($0) }).contains(where: isFigure)
        guard number != nil || isName && open == UInt8(ascii: "[") else { return nil }
        rest = rest.dropFirst()
        // `[1]: address` defines a link, and `[1](address)` is one.
        guard let next = rest.first, next != UInt8(ascii: ":"), next != UInt8(ascii: "("), next != UInt8(ascii: "[")
        else { return nil }
        let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks > 0 || open == UInt8(ascii: "[") else { return nil }
        return EntryLabel(
            length: rest.startIndex + blanks - text.startIndex, number: number,
            isCertain: open == UInt8(ascii: "["))
    }

    private static func numbered(_ text: ArraySlice<UInt8>) -> EntryLabel? {
        let figures = text.prefix(while: isFigure)
        var rest = text[figures.endIndex...]
        if rest.first == UInt8(ascii: "\\") { rest = rest.dropFirst() }
        guard (1...longestNumber).contains(figures.count), let mark = rest.first,
            mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
        else { return nil }
        let blanks = rest.dropFirst().prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks > 0 else { return nil }
        return EntryLabel(
            length: rest.startIndex + 1 + blanks - text.startIndex,
            number: Int(String(decoding: figures, as: UTF8.self)),
            isMarkdown: rest.startIndex == figures.endIndex, isCertain: false)
    }

    private static func isFigure(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
        isFigure(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The labels of lines, where a number that does not go on from the one before is none.
    static func labels(of lines: [ArraySlice<UInt8>]) -> [EntryLabel?] {
        var last: Int?
        return lines.map { line in
            guard let label = EntryLabel(of: line) else { return nil }
            guard let number = label.number else { return label }
            let isNext = last.map { (1...longestGap).contains(number - $0) } ?? (number <= longestGap)
            guard label.isCertain || isNext || number == 1 else { return nil }
            last = number
            return label
        }
    }

    /// So many numbers may be missing between two entries.
    private static let longestGap = 3
}

extension ArraySlice where Element == UInt8 {
    /// The end of the slice whose elements all fit.
    fileprivate func suffix(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, fits(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}

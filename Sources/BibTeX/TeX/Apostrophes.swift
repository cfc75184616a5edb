import CitandaWorks

/// Turns a typist's apostrophes and quotation marks into the ones that TeX sets, so that the written file reads back
/// the same.
enum Apostrophes {
    /// The text with typed apostrophes as such, and typed quotation marks as they are meant: `'a'` and ``` ``a'' ```. Addresses stay.
    static func set(in text: RichText) -> RichText {
        let plain = text.plain
        guard areTyped(in: plain) else { return text }
        let signs = Array(plain)
        // A mark in a formula is a prime.
        guard !signs.contains("$") || !signs.contains("\\") else { return text }
        var meant = set(in: signs)[...]
        return RichText(nodes: replaced(text.nodes, &meant))
    }

    /// Whether a text has marks that a typist typed.
    static func areTyped(in text: String) -> Bool {
        text.hasByte { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "`") }
    }

    private static func replaced(_ nodes: [RichText.Node], _ signs: inout ArraySlice<String>) -> [RichText.Node] {
        nodes.map { node in
            switch node {
            case .text(let text):
                let count = text.count
                defer { signs = signs.dropFirst(count) }
                return .text(signs.prefix(count).joined())
            case .styled(let style, let inner): return .styled(style, replaced(inner, &signs))
            }
        }
    }

    /// The text of each sign after the change. The second of two signs that become one has an empty text.
    private static func set(in signs: [Character]) -> [String] {
        func isWord(_ index: Int) -> Bool {
            signs.indices.contains(index) && (signs[index].isLetter || signs[index].isNumber)
        }
        func isMark(_ index: Int) -> Bool { signs.indices.contains(index) && signs[index] == "'" }
        var out = signs.map { String($0) }
        var marks: [Int] = []
        for word in signs.indices.split(whereSeparator: { signs[$0].isWhitespace }) where !isAddress(signs[word]) {
            marks += word.filter { isMark($0) && !isMark($0 - 1) && !isMark($0 + 1) }
            for (first, second) in zip(word, word.dropFirst()) where signs[first] == signs[second] && out[first] != "" {
                guard let double = doubles[signs[first]] else { continue }
                (out[first], out[second]) = (double, "")
            }
        }
        let lastClosing = marks.last { !isWord($0 + 1) && $0 > 0 && !signs[$0 - 1].isWhitespace } ?? 0
        for index in marks {
            let begins = index == 0 || signs[index - 1].isWhitespace || "([{“—".contains(signs[index - 1])
            // ’90s and ’t Hooft begin with an apostrophe.
            let opens = begins && index < lastClosing && isWord(index + 1) && !signs[index + 1].isNumber
            out[index] = opens ? "‘" : "’"
        }
        return out
    }

    private static let doubles: [Character: String] = ["`": "“", "'": "”"]

    private static func isAddress(_ word: ArraySlice<Character>) -> Bool { String(word).contains("://") }
}

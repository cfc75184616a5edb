/// The ISBNs or ISSNs that one text names. Libraries and programs write several into a field, with labels and
/// qualifiers.
///
/// `ISBN 0-201-13445-4 (hardcover), 0-201-13444-6 (paperback)` and `1064-8275 1095-7197` each name two. A number
/// consists of digits with hyphens, dashes and blanks between them. Check digits decide whether a blank separates two
/// numbers.
struct StandardNumbers {
    /// A number with its qualifier.
    struct Number: Hashable {
        var text: String
        var isRight: Bool
        var qualifier: String?
    }

    private(set) var numbers: [Number] = []

    private let scheme: Identifier.Scheme
    private let text: [Character]

    /// Reads a text as one of the schemes `isbn` and `issn`.
    init(_ text: String, as scheme: Identifier.Scheme) {
        self.scheme = scheme
        if Self.isBare(text), Self.isRight(text, as: scheme) {
            self.text = []
            numbers = [Number(text: text, isRight: true)]
        } else if let figures = Self.figuresOfWord(text) {
            self.text = []
            if figures >= Self.fewestDigits { numbers = [Number(text: text, isRight: false)] }
        } else {
            self.text = Array(text)
            for segment in segments { read(segment) }
        }
    }

    /// Whether a text consists of figures with hyphens and blanks between them, as most do, and perhaps an X.
    private static func isBare(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, first.isFigure, last.isFigure || isTen(last)
        else {
            return false
        }
        return text.utf8.allSatisfy { $0.isFigure || isTen($0) || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    }

    /// The number of figures of a text of figures with hyphens between them, and perhaps an X at the end; nil for other texts.
    private static func figuresOfWord(_ text: String) -> Int? {
        guard isBare(text) else { return nil }
        var figures = 0
        for byte in text.utf8.dropLast() {
            if byte.isFigure { figures += 1 } else if byte != UInt8(ascii: "-") { return nil }
        }
        return text.utf8.last.map { $0.isFigure ? figures + 1 : figures }
    }

    /// Whether a byte is the X that stands for ten.
    private static func isTen(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "x") }

    /// The fewest digits of a number that is reported as faulty. Shorter numbers are volumes, years and prices.
    private static let fewestDigits = 7
    /// The most digits of one number.
    private static let mostDigits = 13

    /// A text in ASCII in capitals, without hyphens and white space; nil for other texts. Most numbers are such texts.
    static func compact(ascii text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "-"), 0x09...0x0D, 0x20: continue
            case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte - 0x20)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a text is a number with a correct check digit.
    static func isRight(_ text: some StringProtocol, as scheme: Identifier.Scheme) -> Bool {
        let count = text.utf8.count { $0.isFigure || isTen($0) }
        return switch scheme {
        case .isbn: ISBN.lengths.contains(count) && ISBN.problem(in: text) == nil
        default: count == ISSN.length && ISSN.problem(in: text) == nil
        }
    }

    // MARK: - Segments

    /// The text between commas, semicolons and line ends outside brackets.
    private var segments: [Range<Int>] {
        var segments: [Range<Int>] = []
        var depth = 0
        var start = 0
        for (index, character) in text.enumerated() {
            var separates = false
            switch character {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth = max(depth - 1, 0)
            case ",", ";", "/", "|", "&": separates = depth == 0
            default: separates = depth == 0 && character.isNewline
            }
            if separates {
                segments.append(start..<index)
                start = index + 1
            }
        }
        return segments + [start..<text.count]
    }

    /// Reads the numbers of a segment. Each number gets the words behind it; the first also gets the words before it.
    private mutating func read(_ segment: Range<Int>) {
        var words = ""
        var found: [Number] = []
        func close() {
            let qualifier = Self.qualifier(words)
            words = ""
            guard let qualifier, let last = found.indices.last else { return }
            found[last].qualifier = [found[last].qualifier, qualifier].compactMap { $0 }.joined(separator: " ")
        }
        var lead: String?
        var index = segment.lowerBound
        while index < segment.upperBound {
            if let end = labelEnd(index, segment.upperBound) {
                index = end
                continue
            }
            let end = runEnd(index, segment.upperBound)
            let run = split(index..<end)
            guard end > index,
                run.contains(where: { $0.isRight || $0.text.count(where: \.isNumber) >= Self.fewestDigits })
            else {
                words += String(text[index..<max(end, index + 1)])
                index = max(end, index + 1)
                continue
            }
            if found.isEmpty {
                lead = Self.qualifier(words)
                words = ""
            } else {
                close()
            }
            found += run
            index = end
        }
        close()
        if let lead, !found.isEmpty {
            found[0].qualifier = [lead, found[0].qualifier].compactMap { $0 }.joined(separator: " ")
        }
        // Words after a separator qualify the number before it.
        if found.isEmpty, let words = Self.qualifier(String(text[segment])), let last = numbers.indices.last {
            numbers[last].qualifier = [numbers[last].qualifier, words].compactMap { $0 }.joined(separator: ", ")
        }
        numbers += found
    }

    /// The end of a label such as `ISBN-13:` or `e-ISSN` at an index.
    private func labelEnd(_ start: Int, _ limit: Int) -> Int? {
        guard start == 0 || !text[start - 1].isLetter else { return nil }
        var index = start
        if index + 1 < limit, "eEpP".contains(text[index]) {
            index += 1
            if "-‐‑–".contains(text[index]) { index += 1 }
        }
        let word = String(text[index..<min(index + 4, limit)]).lowercased()
        guard word == "isbn" || word == "issn" else { return nil }
        index += 4
        for ending in ["-13", "-10", "13", "10"] where String(text[index..<min(index + ending.count, limit)]) == ending
        {
            let end = index + ending.count
            // `ISBN 10…`, and `ISBN-10` before digits, may be the beginning of the number itself.
            guard end >= limit || text[end] == ":" || text[end].isWhitespace else { continue }
            index = end
            break
        }
        while index < limit, ":-‐‑–= ".contains(text[index]) || text[index].isWhitespace { index += 1 }
        return index
    }

    /// The end of a run of digits with hyphens, dashes and blanks, in which X and letters that look like digits may
    /// occur.
    private func runEnd(_ start: Int, _ limit: Int) -> Int {
        var end = start
        var index = start
        guard Self.isDigit(text[start]) else { return start }
        while index < limit {
            let character = text[index]
            if Self.isDigit(character) || isSign(index, start..<limit) {
                end = index + 1
            } else if !Self.isDash(character), !character.isWhitespace {
                break
            }
            index += 1
        }
        return end
    }

    /// Whether the character at an index is an X, or a letter that looks like X or a digit, inside a number.
    private func isSign(_ index: Int, _ run: Range<Int>) -> Bool {
        guard index > run.lowerBound, "xX".contains(text[index]) || Self.lookalikes[text[index]] != nil else {
            return false
        }
        let before = text[index - 1]
        return (Self.isDigit(before) || Self.isDash(before) || before.isWhitespace && "xX".contains(text[index]))
            && (index + 1 >= run.upperBound || !text[index + 1].isLetter)
    }

    /// Letters that look like a digit or like the X of ten.
    static let lookalikes: [Character: Character] = [
        "Х": "X", "х": "X", "Χ": "X", "χ": "X", "×": "X", "O": "0", "o": "0", "О": "0", "о": "0", "l": "1", "I": "1",
    ]

    private static func isDigit(_ character: Character) -> Bool { character.asciiValue?.isFigure == true }

    /// Whether a character is a hyphen, a dash, a minus sign or a soft hyphen.
    static func isDash(_ character: Character) -> Bool {
        switch character {
        case "-", "‐", "‑", "‒", "–", "—", "―", "−", "\u{AD}": true
        default: false
        }
    }

    /// Divides a run into numbers: the whole run, or the parts between its blanks, whichever gives more correct
    /// numbers.
    private func split(_ run: Range<Int>) -> [Number] {
        let whole = String(text[run])
        if run.isEmpty { return [] }
        if Self.isRight(whole, as: scheme) { return [Number(text: whole, isRight: true)] }
        let words = text[run].split(whereSeparator: \.isWhitespace)
        var found: [Number] = []
        var index = 0
        var unread: [String] = []
        func close() {
            if !unread.isEmpty { found.append(Number(text: unread.joined(separator: " "), isRight: false)) }
            unread = []
        }
        while index < words.count {
            if let count = rightCount(words[index...]) {
                close()
                found.append(
                    Number(text: words[index..<index + count].map { String($0) }.joined(separator: " "), isRight: true))
                index += count
            } else {
                // A word with enough digits is a number by itself.
                let word = String(words[index])
                if word.count(where: Self.isDigit) >= Self.fewestDigits { close() }
                unread.append(word)
                if word.count(where: Self.isDigit) >= Self.fewestDigits { close() }
                index += 1
            }
        }
        close()
        return found
    }

    /// How many of the next words together make a correct number.
    private func rightCount(_ words: ArraySlice<ArraySlice<Character>>) -> Int? {
        var text = ""
        for (offset, word) in words.prefix(Self.mostDigits).enumerated() {
            text += (text.isEmpty ? "" : " ") + String(word)
            if text.count(where: Self.isDigit) > Self.mostDigits { return nil }
            if Self.isRight(text, as: scheme) { return offset + 1 }
        }
        return nil
    }

    /// Words without surrounding brackets and marks; nil if nothing is left.
    private static func qualifier(_ words: String) -> String? {
        var rest = words[...]
        while let first = rest.first, first.isWhitespace || "([{:,.-–".contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace || ")]}:,".contains(last) { rest = rest.dropLast() }
        return rest.isEmpty ? nil : String(rest)
    }
}

/// The ASCII marks that typists, and pandoc by default, write for characters that keyboards lack.
///
/// `--` and `---` are dashes; doubled grave accents and apostrophes are quotation marks; some blanks do not break or
/// are narrow. A passage holds the characters that are meant, so every reader sees one typography. Code and addresses
/// stay as typed. The ranges of the passage lead back to the bytes as typed.
public enum TypistsMarks {
    /// The text with typists' marks replaced by the characters that are meant.
    public static func read(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let passage = Passage(plain: bytes).typeset()
        return passage.text == bytes ? text : passage.string
    }

    /// A stretch of a passage and its replacement.
    struct Change: Hashable {
        var range: Range<Int>
        var text: [UInt8]
    }

    private static let enDash = Array("–".utf8)
    private static let emDash = Array("—".utf8)
    /// The length in bytes of three em dashes, the longest mark in print. They stand for a repeated author.
    private static let longestRun = 9

    /// The changes that a passage needs, in order.
    static func changes(in passage: Passage) -> [Change] {
        let text = passage.text
        var changes: [Change] = []
        var code = passage.spans.lazy.filter { $0.style == .code }.map(\.range).makeIterator()
        var skipped = code.next()
        var addresses = Addresses()
        var index = 0
        while let start = text[index...].firstIndex(where: mayBeginMark) {
            while let range = skipped, range.upperBound <= start { skipped = code.next() }
            if let range = skipped, range.contains(start) {
                index = range.upperBound
                continue
            }
            let (end, replacement) = mark(at: start, passage)
            index = end
            if let replacement, !addresses.holds(start, of: text) {
                changes.append(Change(range: start..<end, text: replacement))
            }
        }
        let quotations = Quotations.pairs(in: text, outside: passage.spans.filter { $0.style == .code }.map(\.range))
        guard !quotations.isEmpty else { return changes }
        changes += quotations.flatMap {
            [
                Change(range: $0.open..<$0.open + 2, text: Array("“".utf8)),
                Change(range: $0.close..<$0.close + 2, text: Array("”".utf8)),
            ]
        }
        return changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a mark may begin with a byte. Nearly all bytes begin none.
    private static func mayBeginMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\\") || byte == firstByteOfNoBreakSpace
            || byte == firstByteOfWideBlanks
    }

    /// The end of a mark, or of a byte that is none, and the characters that the mark stands for.
    private static func mark(at start: Int, _ passage: Passage) -> (end: Int, replacement: [UInt8]?) {
        let text = passage.text
        if text[start] == UInt8(ascii: "-") {
            let end = text[start...].firstIndex { $0 != UInt8(ascii: "-") } ?? text.count
            return (end, dashes(for: start..<end, text))
        }
        guard let length = blankLength(at: start, text) ?? escapedBlankLength(at: start, passage) else {
            return (start + 1, nil)
        }
        return (start + length, [0x20])
    }

    /// The dash that a run of hyphens stands for: two are an en dash, three an em dash or, between digits, an en dash.
    /// Other runs stay.
    private static func dashes(for run: Range<Int>, _ text: [UInt8]) -> [UInt8]? {
        let isDigit = { (place: Int) in text.indices.contains(place) && (0x30...0x39).contains(text[place]) }
        switch run.count {
        case 2: return enDash
        case 3 where isDigit(run.lowerBound - 1) && isDigit(run.upperBound): return enDash
        case 3...longestRun where run.count.isMultiple(of: 3):
            return Array(repeatElement(emDash, count: run.count / 3).joined())
        default: return nil
        }
    }

    /// The length of a blank that does not break (U+00A0, U+202F) or has another width (U+2000 to U+200A, U+205F).
    private static func blankLength(at start: Int, _ text: [UInt8]) -> Int? {
        let next = text[start...].prefix(3)
        switch (next.first, next.dropFirst().first, next.dropFirst(2).first) {
        case (firstByteOfNoBreakSpace, 0xA0, _): return 2
        case (firstByteOfWideBlanks, 0x80, let last?) where (0x80...0x8A).contains(last) || last == 0xAF: return 3
        case (firstByteOfWideBlanks, 0x81, 0x9F): return 3
        default: return nil
        }
    }

    private static let firstByteOfNoBreakSpace: UInt8 = 0xC2
    private static let firstByteOfWideBlanks: UInt8 = 0xE2

    /// The length of `\ `, pandoc's sign for a blank that does not break. A backslash that is itself escaped is text.
    private static func escapedBlankLength(at start: Int, _ passage: Passage) -> Int? {
        let isTyped = passage.text[start...].starts(with: "\\ ".utf8) && start > 0
        return isTyped && passage.map.end(start) == passage.map.start(start) ? 2 : nil
    }

    /// Tells which places of a text, asked for in order, are inside an address. Each byte is looked at once or twice.
    private struct Addresses {
        private var position = 0
        private var isInside = false

        /// Whether a place is inside an address, which continues from its beginning to the next blank.
        mutating func holds(_ place: Int, of text: [UInt8]) -> Bool {
            if let blank = text[position..<place].lastIndex(where: { $0 <= 0x20 }) {
                position = blank + 1
                isInside = false
            }
            while position < place, !isInside {
                isInside = isAddress(at: position, text)
                position += 1
            }
            position = place
            return isInside
        }
    }

    /// Whether an address is sure from here on: behind `://`, `www.` and the first half of a DOI.
    private static func isAddress(at start: Int, _ text: [UInt8]) -> Bool {
        switch text[start] {
        case UInt8(ascii: ":"): return text[start...].starts(with: "://".utf8)
        case UInt8(ascii: "w"): return text[start...].starts(with: "www.".utf8)
        case UInt8(ascii: "1"):
            guard text[start...].starts(with: "10.".utf8) else { return false }
            let registrant = text[(start + 3)...].prefix { (0x30...0x39).contains($0) }
            return registrant.count >= 4 && text[registrant.endIndex...].first == UInt8(ascii: "/")
        default: return false
        }
    }
}

extension TypistsMarks {
    /// Quotations between two backticks and two apostrophes. The Markdown parser would read two of them as code.
    enum Quotations {
        /// The offsets of the marks of a quotation.
        struct Pair: Hashable {
            var open: Int
            var close: Int
        }

        private struct Run {
            var start: Int
            var count: Int
            /// The index of the next run of the same length, which would end code.
            var next: Int?
        }

        /// The offsets in the Markdown of backticks that open quotations.
        static func backticks(in markdown: [UInt8]) -> [Int] {
            guard holdsMarks(markdown) else { return [] }
            var found: [Int] = []
            var start = 0
            var line = 0
            var isBlank = true
            for (index, byte) in markdown.enumerated() {
                if byte == 0x0A || byte == 0x0D {
                    if isBlank {
                        found += pairs(inParagraph: start..<line, markdown, outside: []).flatMap {
                            [$0.open, $0.open + 1]
                        }
                        start = line
                    }
                    line = index + 1
                    isBlank = true
                } else if byte > 0x20, byte != UInt8(ascii: ">") {
                    isBlank = false
                }
            }
            return found
                + pairs(inParagraph: start..<markdown.count, markdown, outside: []).flatMap { [$0.open, $0.open + 1] }
        }

        /// The quotations in the text of a passage, outside of some ordered ranges.
        static func pairs(in text: [UInt8], outside code: [Range<Int>]) -> [Pair] {
            holdsMarks(text) ? pairs(inParagraph: 0..<text.count, text, outside: code) : []
        }

        private static func holdsMarks(_ text: [UInt8]) -> Bool {
            var previous: UInt8 = 0
            for byte in text {
                if byte == UInt8(ascii: "`"), previous == byte { return true }
                previous = byte
            }
            return false
        }

        /// The quotations of a paragraph: two backticks, then two apostrophes before the two backticks that would end
        /// code.
        private static func pairs(inParagraph range: Range<Int>, _ text: [UInt8], outside code: [Range<Int>]) -> [Pair]
        {
            var (runs, closings) = marks(in: range, text, outside: code)
            var next: [Int: Int] = [:]
            for index in runs.indices.reversed() {
                runs[index].next = next[runs[index].count]
                next[runs[index].count] = index
            }
            var pairs: [Pair] = []
            var index = 0
            var closing = 0
            while index < runs.count {
                let run = runs[index]
                let end = run.start + run.count
                while closing < closings.count, closings[closing] < end { closing += 1 }
                let code = run.next.map { runs[$0].start } ?? .max
                if run.count == 2, end < range.upperBound, text[end] > 0x20, closing < closings.count,
                    closings[closing] < code
                {
                    pairs.append(Pair(open: run.start, close: closings[closing]))
                    index += 1
                } else {
                    index = (run.next ?? index) + 1
                }
            }
            return pairs
        }

        /// The runs of backticks, and the offsets of pairs of apostrophes: the last two of a run.
        private static func marks(in range: Range<Int>, _ text: [UInt8], outside code: [Range<Int>]) -> ([Run], [Int]) {
            var runs: [Run] = []
            var closings: [Int] = []
            var skipped = code[...]
            var index = range.lowerBound
            while index < range.upperBound {
                while let first = skipped.first, first.upperBound <= index { skipped.removeFirst() }
                if let first = skipped.first, first.contains(index) {
                    index = first.upperBound
                    continue
                }
                let byte = text[index]
                guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'") else {
                    index += 1
                    continue
                }
                let end = text[index..<range.upperBound].firstIndex { $0 != byte } ?? range.upperBound
                if byte == UInt8(ascii: "`") {
                    runs.append(Run(start: index, count: end - index))
                } else if end - index >= 2 {
                    closings.append(end - 2)
                }
                index = end
            }
            return (runs, closings)
        }
    }
}

extension Passage {
    /// The passage with typists' marks replaced by the characters that are meant.
    func typeset() -> Passage {
        let changes = TypistsMarks.changes(in: self)
        guard !changes.isEmpty else { return self }
        var passage = self
        passage.replace(changes)
        return passage
    }
}

/// Removes words and marks from the ends of a field that are not part of the value: “In”, “pp.”, “(Hrsg.)”,
/// punctuation.
struct FieldEdges {
    private let text: [UInt8]
    private let tokens: [TextToken]

    init(_ text: [UInt8], _ tokens: [TextToken]) {
        self.text = text
        self.tokens = tokens
    }

    /// The bytes of a field without such words and marks. The field is given as tokens; both ends are words.
    func trimmed(_ field: Range<Int>, _ label: String) -> Range<Int> {
        var start = field.lowerBound
        var end = field.upperBound
        let leads = Self.leads[label] ?? [], trails = Self.trails[label] ?? []
        while let next = nextWord(after: start, before: end), leads.contains(marker(start)) || isOpening(start, label) {
            let opens = marker(start) == .editor || marker(start) == .translator || isOpening(start, label)
            start = next
            // “edited by”, “hrsg. von”, “a cura di”, “sous la direction de”
            while opens, let next = nextWord(after: start, before: end), Self.links.contains(word(start)) {
                start = next
            }
        }
        while let previous = previousWord(before: end - 1, from: start), trails.contains(marker(end - 1)) {
            end = previous + 1
        }
        // The letter that distinguishes “2001a” from “2001b” belongs to the list, not to the date.
        if label == "date", end - start > 1, tokens[end - 1].range.count == 1, tokens[end - 2].kind == .digits,
            tokens[end - 1].kind == .letters, tokens[end - 2].range.count == 4
        {
            end -= 1
        }
        return withMarks(start, end, label)
    }

    /// The letters of a word; empty if it is too long to be a small word.
    private func word(_ token: Int) -> String {
        tokens[token].range.count < 10 ? String(decoding: text[tokens[token].range], as: UTF8.self) : ""
    }

    /// Words between “edited” and the name.
    private static let links: Set<String> = [
        "by", "von", "v", "de", "di", "cura", "la", "direction", "par", "from", "the", "aus", "dem", "da", "and",
    ]

    /// Whether a word begins a phrase such as “a cura di” or “sous la direction de”.
    private func isOpening(_ token: Int, _ label: String) -> Bool {
        guard label == "editor", token + 1 < tokens.count else { return false }
        let first = word(token), second = word(token + 1)
        return (first == "a" || first == "A") && second == "cura"
            || (first == "sous" || first == "Sous") && second == "la"
    }

    private func marker(_ token: Int) -> Marker {
        var hash = FeatureHash.seed
        text.withUnsafeBufferPointer { text in
            var position = tokens[token].range.lowerBound
            while position < tokens[token].range.upperBound {
                let (scalar, length) = UTF8Scalar.read(text, at: position)
                hash = FeatureHash.adding(UTF8Scalar.folded(scalar), to: hash)
                position += length
            }
        }
        return Marker.of(hash)
    }

    private func nextWord(after token: Int, before end: Int) -> Int? {
        var index = token + 1
        while index < end {
            if tokens[index].isWord { return index }
            index += 1
        }
        return nil
    }

    private func previousWord(before token: Int, from start: Int) -> Int? {
        var index = token - 1
        while index >= start {
            if tokens[index].isWord { return index }
            index -= 1
        }
        return nil
    }

    private static let leads: [String: Set<Marker>] = [
        "container-title": [.within], "editor": [.within, .editor],
        "collection-title": [.within],
        "translator": [.translator, .editor, .and], "pages": [.page],
        "volume": [.volume, .number],
        "issue": [.number, .volume], "doi": [.identifier], "isbn": [.identifier], "issn": [.identifier],
        "pmid": [.identifier], "url": [.access, .within],
    ]
    private static let trails: [String: Set<Marker>] = [
        "editor": [.editor], "author": [.editor], "translator": [.translator],
    ]

    /// The field with the marks at its ends that belong to it. These are the full stop of an abbreviation, and brackets
    /// and quotation marks whose partner is inside.
    private func withMarks(_ start: Int, _ end: Int, _ label: String) -> Range<Int> {
        var range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
        var index = end
        if index < tokens.count, !tokens[index].isWord, !tokens[index].hasSpaceBefore, byte(index) == UInt8(ascii: "."),
            isAbbreviation(end - 1, from: start, label)
        {
            range = range.lowerBound..<tokens[index].range.upperBound
            index += 1
        }
        let limit = min(tokens.count, index + 4)
        while index < limit, !tokens[index].isWord, !tokens[index].hasSpaceBefore {
            let mark = byte(index)
            let closes =
                mark == UInt8(ascii: ")") && balance(start, index, UInt8(ascii: "("), mark) > 0
                || mark == UInt8(ascii: "]") && balance(start, index, UInt8(ascii: "["), mark) > 0
                || (mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")) && label.hasSuffix("title")
            guard closes else { break }
            range = range.lowerBound..<tokens[index].range.upperBound
            index += 1
        }
        // The opening bracket of “(2nd” is in the gap before it.
        if start > 0, !tokens[start - 1].isWord, !tokens[start].hasSpaceBefore {
            let mark = byte(start - 1)
            let opens =
                mark == UInt8(ascii: "(") && balance(start, end, mark, UInt8(ascii: ")")) < 0
                || mark == UInt8(ascii: "[") && balance(start, end, mark, UInt8(ascii: "]")) < 0
            if opens { range = tokens[start - 1].range.lowerBound..<range.upperBound }
        }
        return range
    }

    private func byte(_ token: Int) -> UInt8 {
        tokens[token].range.count == 1 ? text[tokens[token].range.lowerBound] : 0
    }

    /// The number of brackets that open minus the number that close among tokens.
    private func balance(_ start: Int, _ end: Int, _ open: UInt8, _ close: UInt8) -> Int {
        var balance = 0
        for index in start..<min(end, tokens.count) where !tokens[index].isWord {
            if byte(index) == open { balance += 1 }
            if byte(index) == close { balance -= 1 }
        }
        return balance
    }

    /// Whether a word is an abbreviation, so that the full stop behind it belongs to it.
    private func isAbbreviation(_ token: Int, from start: Int, _ label: String) -> Bool {
        switch label {
        case "author", "editor", "translator", "contributor":
            let count = tokens[token].range.count
            return count <= 2 || marker(token) == .others || marker(token) == .suffix
        case "edition", "genre": return marker(token) == .edition || marker(token) == .thesis
        case "pages": return marker(token) == .following
        case "location", "publisher", "container-title", "collection-title":
            if tokens[token].range.count == 1 { return true }
            // “Phys. Rev. Lett.”: other words of the field have full stops.
            var stops = 0, words = 0
            for index in start..<token where tokens[index].isWord {
                words += 1
                if index + 1 < tokens.count, byte(index + 1) == UInt8(ascii: ".") { stops += 1 }
            }
            return words > 0 && stops * 2 >= words && tokens[token].range.count < 7
        default: return false
        }
    }
}

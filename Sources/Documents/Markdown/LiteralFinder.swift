/// Finds the bytes of the Markdown from which the parser made a literal.
///
/// The parser removes backslashes, decodes entities, and drops the indent and quotation marks of lines, so a literal
/// may differ from the Markdown.
struct LiteralFinder {
    /// A part of the literal and the stretch of Markdown it comes from.
    struct Piece: Hashable {
        var literal: Range<Int>
        var text: Range<Int>
    }

    /// The place of a literal in the Markdown.
    struct Match: Hashable {
        var pieces: [Piece]
        var range: Range<Int>
    }

    /// The changes that the parser may have made to a literal.
    enum Kind {
        /// Backslashes before punctuation are removed, entities are decoded.
        case prose
        /// Only line ends, and the marks before the text of the next line, are changed.
        case raw
    }

    let text: [UInt8]
    let limit: Int
    /// The number of failed comparisons that are still allowed in this block. The limit keeps hostile blocks linear.
    private var patience: Int

    init(text: [UInt8], range: Range<Int>) {
        self.text = text
        limit = range.upperBound
        patience = 65_536 + 8 * range.count
    }

    /// The first place of a literal at or behind `start`.
    mutating func find(_ literal: [UInt8], as kind: Kind, from start: Int) -> Match? {
        var index = start
        while index < limit, patience > 0 {
            var compared = 0
            if let match = match(literal, as: kind, at: index, compared: &compared) { return match }
            patience -= compared
            index += 1
            // An escape and the escaped character belong together.
            if kind == .prose, index < limit, text[index - 1] == UInt8(ascii: "\\"), text[index] == UInt8(ascii: "\\") {
                index += 1
            }
        }
        return nil
    }

    /// The stretch of Markdown that becomes the literal, if it begins at `start`.
    func match(_ literal: [UInt8], as kind: Kind, at start: Int, compared: inout Int) -> Match? {
        var pieces: [Piece] = []
        var place = start
        var index = 0
        while index < literal.count {
            let run = plainRun(literal, index, at: place)
            if run > 0 {
                compared += run
                Self.add(Piece(literal: index..<index + run, text: place..<place + run), to: &pieces)
                index += run
                place += run
                continue
            }
            compared += 1
            guard place < limit else { return nil }
            let byte = text[place]
            var used = 1
            var from = place..<place + 1
            if kind == .prose, byte == UInt8(ascii: "&"), let entity = entity(at: place),
                let length = decodedLength(of: entity, in: literal, at: index)
            {
                used = length
                from = entity
            } else if byte == UInt8(ascii: "\\"), place + 1 < limit, isEscape(text[place + 1], kind, literal[index]) {
                guard text[place + 1] == literal[index] else { return nil }
                from = place + 1..<place + 2
            } else if kind == .raw, byte == 0x0A || byte == 0x0D, literal[index] <= 0x20 {
                from = place..<endOfBreak(at: place)
                used = literal[index] == 0x0D && index + 1 < literal.count && literal[index + 1] == 0x0A ? 2 : 1
            } else if byte != literal[index] {
                return nil
            }
            Self.add(Piece(literal: index..<index + used, text: from), to: &pieces)
            index += used
            place = from.upperBound
        }
        return Match(pieces: pieces, range: start..<place)
    }

    /// How many bytes of the literal are in the Markdown as they are, without a byte that the parser may have changed.
    private func plainRun(_ literal: [UInt8], _ index: Int, at place: Int) -> Int {
        let most = min(literal.count - index, limit - place)
        var run = 0
        while run < most, text[place + run] == literal[index + run], !Self.mayChange(text[place + run]) { run += 1 }
        return run
    }

    /// Whether an escape, an entity or a line end may begin with a byte.
    private static func mayChange(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0x0A || byte == 0x0D
    }

    /// Adds a piece, or makes the last one longer where both are bytes as they are.
    private static func add(_ piece: Piece, to pieces: inout [Piece]) {
        guard let last = pieces.last, last.text.upperBound == piece.text.lowerBound,
            last.text.count == last.literal.count, piece.text.count == piece.literal.count
        else {
            pieces.append(piece)
            return
        }
        pieces[pieces.count - 1].text = last.text.lowerBound..<piece.text.upperBound
        pieces[pieces.count - 1].literal = last.literal.lowerBound..<piece.literal.upperBound
    }

    /// Whether a backslash escapes the next character: ASCII punctuation (CommonMark §2.4), in code only the bar of a
    /// table.
    private func isEscape(_ next: UInt8, _ kind: Kind, _ wanted: UInt8) -> Bool {
        if kind == .raw { return next == UInt8(ascii: "|") && wanted == next }
        return (0x21...0x2F).contains(next) || (0x3A...0x40).contains(next) || (0x5B...0x60).contains(next)
            || (0x7B...0x7E).contains(next)
    }

    /// The offset behind a line end, the indent of the next line and its quotation marks.
    private func endOfBreak(at start: Int) -> Int {
        var end = start + 1
        if text[start] == 0x0D, end < limit, text[end] == 0x0A { end += 1 }
        while end < limit, text[end] == 0x20 || text[end] == 0x09 || text[end] == UInt8(ascii: ">") { end += 1 }
        return end
    }

    // MARK: Entities

    private static let ampersands = ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"]

    /// The range of a text with the form of an entity: `&name;`, `&#38;`, `&#x26;`.
    private func entity(at start: Int) -> Range<Int>? {
        var end = start + 1
        while end < min(limit, start + 40) {
            let byte = text[end]
            if byte == UInt8(ascii: ";") { return end > start + 1 ? start..<end + 1 : nil }
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            guard isLetter || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#") && end == start + 1 else {
                return nil
            }
            end += 1
        }
        return nil
    }

    /// The bytes of the literal that an entity was decoded to: one character; nil if the entity is unknown and was
    /// kept.
    private func decodedLength(of entity: Range<Int>, in literal: [UInt8], at index: Int) -> Int? {
        let lead = literal[index]
        if lead == UInt8(ascii: "&") {
            return Self.ampersands.contains { text[entity].elementsEqual($0.utf8) } ? 1 : nil
        }
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return min(length, literal.count - index)
    }
}

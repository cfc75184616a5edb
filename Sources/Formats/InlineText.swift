import CitandaXML

/// The styles of a stretch of text that notes and titles need.
struct InlineStyles: OptionSet, Hashable {
    let rawValue: UInt8

    static let italic = InlineStyles(rawValue: 1)
    static let bold = InlineStyles(rawValue: 2)
    static let superscript = InlineStyles(rawValue: 4)
    static let `subscript` = InlineStyles(rawValue: 8)
}

/// The text of one paragraph as a reader of a format gathers it: plain bytes, with styles, marks of notes and links beside them.
struct InlineText {
    /// A stretch of the text and its bytes in a part of the document.
    struct Piece {
        var text: Int
        var count: Int
        var part: Int
        var source: Int
        var sourceCount: Int
        var isVerbatim: Bool

        /// A control character of the stretch, which becomes a blank.
        func blank(at offset: Int) -> Piece {
            guard isVerbatim else { return self }
            return Piece(
                text: offset, count: 1, part: part, source: source + offset - text, sourceCount: 1, isVerbatim: false)
        }
    }

    /// The mark of a note, in front of the byte at its offset.
    struct Mark {
        var offset: Int
        var label: String
        var piece: Piece?
    }

    /// A stretch with an address.
    struct Link {
        var range: Range<Int>
        var address: String
    }

    /// The text; a line break is a line feed.
    private(set) var bytes: [UInt8] = []
    private(set) var pieces: [Piece] = []
    /// The stretches with the same styles, by their ends.
    private(set) var runs: [(end: Int, styles: InlineStyles)] = []
    private(set) var marks: [Mark] = []
    private(set) var links: [Link] = []

    var isEmpty: Bool { marks.isEmpty && bytes.allSatisfy { $0 <= 0x20 } }

    /// Adds text of a part.
    mutating func add(_ text: MarkupTree.Text, in part: Int, _ styles: InlineStyles) {
        let start = bytes.count
        bytes += text.bytes
        for piece in text.pieces where !piece.text.isEmpty {
            pieces.append(
                Piece(
                    text: start + piece.text.lowerBound, count: piece.text.count, part: part,
                    source: piece.source.lowerBound, sourceCount: piece.source.count, isVerbatim: piece.isVerbatim))
        }
        style(styles)
    }

    /// Adds bytes of a part as they are.
    mutating func add(_ verbatim: ArraySlice<UInt8>, in part: Int, _ styles: InlineStyles) {
        guard !verbatim.isEmpty else { return }
        pieces.append(
            Piece(
                text: bytes.count, count: verbatim.count, part: part, source: verbatim.startIndex,
                sourceCount: verbatim.count, isVerbatim: true))
        bytes += verbatim
        style(styles)
    }

    /// Adds text that stands for other bytes of a part, such as a tab for `<w:tab/>`.
    mutating func add(_ text: String, for source: Range<Int>, in part: Int, _ styles: InlineStyles) {
        guard !text.isEmpty else { return }
        pieces.append(
            Piece(
                text: bytes.count, count: text.utf8.count, part: part, source: source.lowerBound,
                sourceCount: source.count, isVerbatim: false))
        bytes += text.utf8
        style(styles)
    }

    /// Adds the mark of a note, which is at `source` in a part.
    mutating func addMark(_ label: String, for source: Range<Int>, in part: Int) {
        marks.append(
            Mark(
                offset: bytes.count, label: label,
                piece: Piece(
                    text: 0, count: 0, part: part, source: source.lowerBound, sourceCount: source.count,
                    isVerbatim: false)))
    }

    /// Makes a link of the text from an offset on.
    mutating func addLink(from start: Int, to address: String) {
        guard start < bytes.count, !address.isEmpty else { return }
        links.append(Link(range: start..<bytes.count, address: address))
    }

    /// Adds the text of another paragraph, behind a line break.
    mutating func append(_ other: InlineText) {
        if !bytes.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            style([])
        }
        let start = bytes.count
        bytes += other.bytes
        pieces += other.pieces.map {
            var piece = $0
            piece.text += start
            return piece
        }
        runs += other.runs.map { ($0.end + start, $0.styles) }
        marks += other.marks.map { Mark(offset: $0.offset + start, label: $0.label, piece: $0.piece) }
        links += other.links.map {
            Link(range: $0.range.lowerBound + start..<$0.range.upperBound + start, address: $0.address)
        }
    }

    /// Takes a stretch out, such as the number that a note repeats. Marks of notes inside it stay.
    mutating func remove(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<bytes.count)
        guard !range.isEmpty else { return }
        func moved(_ offset: Int) -> Int {
            offset <= range.lowerBound ? offset : max(range.lowerBound, offset - range.count)
        }
        bytes.removeSubrange(range)
        pieces = pieces.flatMap { piece -> [Piece] in
            let whole = piece.text..<piece.text + piece.count
            guard whole.overlaps(range) else {
                var piece = piece
                piece.text = moved(piece.text)
                return [piece]
            }
            return [
                whole.lowerBound..<max(whole.lowerBound, range.lowerBound),
                min(range.upperBound, whole.upperBound)..<whole.upperBound,
            ]
            .filter { !$0.isEmpty }.map { rest in
                var part = piece
                part.text = moved(rest.lowerBound)
                part.count = rest.count
                if piece.isVerbatim {
                    part.source = piece.source + rest.lowerBound - piece.text
                    part.sourceCount = rest.count
                }
                return part
            }
        }
        runs = runs.map { (moved($0.end), $0.styles) }
        marks = marks.map { Mark(offset: moved($0.offset), label: $0.label, piece: $0.piece) }
        links = links.map {
            Link(range: moved($0.range.lowerBound)..<moved($0.range.upperBound), address: $0.address)
        }.filter { !$0.range.isEmpty }
    }

    /// Drops text at the end of which nothing is wanted, such as the number in a note that Word repeats there.
    mutating func removeAll() { self = InlineText() }

    private mutating func style(_ styles: InlineStyles) {
        if let last = runs.last, last.styles == styles {
            runs[runs.count - 1].end = bytes.count
        } else if bytes.count > runs.last?.end ?? 0 {
            runs.append((bytes.count, styles))
        }
    }
}

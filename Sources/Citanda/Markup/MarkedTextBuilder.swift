import CitandaDocuments

/// Makes marked text of a passage and of what is known of its stretches.
struct MarkedTextBuilder {
    /// A stretch of a passage with a meaning, and the stretches inside.
    struct Stretch {
        var range: Range<Int>
        var meaning: MarkedText.Meaning
        var inner: [Stretch] = []

        /// The part of the stretch in a range; nil if there is none.
        func clamped(to range: Range<Int>) -> Stretch? {
            let shared = self.range.clamped(to: range)
            guard !shared.isEmpty else { return nil }
            return Stretch(range: shared, meaning: meaning, inner: inner.compactMap { $0.clamped(to: shared) })
        }
    }

    private let passage: Passage
    private let runs: [(range: Range<Int>, styles: [Passage.Style], address: String?)]
    /// The marks that refer to notes, in order.
    private var marks: ArraySlice<(offset: Int, piece: MarkedText.Piece)>

    /// A builder for a passage.
    ///
    /// - Parameters:
    ///   - passage: The passage as typed.
    ///   - marks: The marks that refer to notes, in order.
    init(_ passage: Passage, marks: [(offset: Int, piece: MarkedText.Piece)] = []) {
        self.passage = passage
        self.marks = marks[...]
        runs = Self.runs(of: passage)
    }

    /// The text of a range. Texts are taken from left to right.
    mutating func text(in range: Range<Int>, _ stretches: [Stretch]) -> MarkedText {
        let inside = stretches.compactMap { $0.clamped(to: range) }
        return MarkedText(pieces: pieces(in: range, inside, isOuter: true))
    }

    /// The ranges of the paragraphs of a passage.
    static func paragraphs(of passage: Passage) -> [Range<Int>] {
        passage.text.split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
    }

    /// The range of a stretch of the file, without blanks at its ends.
    static func range(of source: Range<Int>, in passage: Passage) -> Range<Int> {
        let range = passage.offsets(ofSource: source)
        let text = passage.text
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, text[start] <= 0x20 || isInsideCharacter(text[start]) { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        while end > start, end < text.count, isInsideCharacter(text[end]) { end -= 1 }
        return start..<end
    }

    private static func isInsideCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    // MARK: - Pieces

    /// The pieces of a range. A mark between two stretches is in neither.
    private mutating func pieces(in range: Range<Int>, _ stretches: [Stretch], isOuter: Bool) -> [MarkedText.Piece] {
        var pieces: [MarkedText.Piece] = []
        var position = range.lowerBound
        for stretch in stretches {
            guard stretch.range.lowerBound >= position, stretch.range.upperBound <= range.upperBound else { continue }
            pieces += plain(position..<stretch.range.lowerBound, takesMarkAtEnd: true)
            pieces.append(
                .stretch(stretch.meaning, self.pieces(in: stretch.range, stretch.inner, isOuter: false)))
            position = stretch.range.upperBound
        }
        return pieces + plain(position..<range.upperBound, takesMarkAtEnd: isOuter)
    }

    /// The pieces of a range without stretches.
    private mutating func plain(_ range: Range<Int>, takesMarkAtEnd: Bool) -> [MarkedText.Piece] {
        var pieces: [MarkedText.Piece] = []
        var position = range.lowerBound
        while let mark = marks.first,
            mark.offset < range.upperBound || takesMarkAtEnd && mark.offset == range.upperBound
        {
            let offset = max(mark.offset, position)
            addRuns(position..<offset, to: &pieces)
            pieces.append(mark.piece)
            position = offset
            marks.removeFirst()
        }
        addRuns(position..<range.upperBound, to: &pieces)
        return pieces
    }

    private func addRuns(_ range: Range<Int>, to pieces: inout [MarkedText.Piece]) {
        guard !range.isEmpty else { return }
        for run in runs[runs.partitionPoint { $0.range.upperBound > range.lowerBound }...] {
            let shared = run.range.clamped(to: range)
            if shared.isEmpty { break }
            pieces.append(.text(.init(text: passage[shared], styles: run.styles, address: run.address)))
        }
    }

    /// The stretches of a passage that look the same.
    private static func runs(
        of passage: Passage
    ) -> [(range: Range<Int>, styles: [Passage.Style], address: String?)] {
        /// Where spans begin and end.
        var places: [(offset: Int, span: Int, step: Int)] = []
        for (index, span) in passage.spans.enumerated() {
            places += [(span.range.lowerBound, index, 1), (span.range.upperBound, index, -1)]
        }
        places.sort { ($0.offset, $0.step) < ($1.offset, $1.step) }
        places.append((passage.text.count, -1, 0))
        var runs: [(range: Range<Int>, styles: [Passage.Style], address: String?)] = []
        var open: [Passage.Style: Int] = [:]
        var addresses: [Int: String] = [:]
        var start = 0
        for place in places {
            if place.offset > start {
                runs.append(
                    (
                        start..<place.offset, Passage.Style.looks.filter { open[$0] ?? 0 > 0 },
                        addresses.min { $0.key > $1.key }?.value
                    ))
                start = place.offset
            }
            guard passage.spans.indices.contains(place.span) else { continue }
            let span = passage.spans[place.span]
            open[span.style, default: 0] += place.step
            if span.style == .link {
                let text = passage[span.range]
                let address = span.address?.text ?? (text.contains("://") ? text : nil)
                addresses[place.span] = place.step > 0 ? address.flatMap { LinkTarget.target(of: $0) } : nil
            }
        }
        return runs
    }
}

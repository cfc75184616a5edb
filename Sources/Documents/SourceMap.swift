/// Maps offsets of a text that was gathered from pieces of a file to offsets of the file.
public struct SourceMap: Sendable, Hashable {
    /// A stretch of the text and the bytes of the file for it.
    struct Piece: Sendable, Hashable {
        var text: Int
        var source: Int
        var count: Int
        /// The bytes of the piece in the file. The same number as `count` if the piece is unchanged.
        var sourceCount: Int
        /// Whether the piece is unchanged, and not a decoded entity or a typist's mark.
        var isVerbatim: Bool
    }

    /// The pieces, ordered by text and by file alike.
    private(set) var pieces: [Piece] = []

    /// Adds the next piece, which is unchanged unless `sourceCount` is given. Contiguous pieces become one.
    mutating func append(text: Int, source: Int, count: Int, sourceCount: Int? = nil) {
        let isVerbatim = sourceCount == nil
        let sourceCount = sourceCount ?? count
        if isVerbatim, let last = pieces.last, last.isVerbatim, last.text + last.count == text,
            last.source + last.count == source
        {
            pieces[pieces.count - 1].count += count
            pieces[pieces.count - 1].sourceCount += count
        } else if count > 0 || sourceCount > 0 {
            pieces.append(
                Piece(text: text, source: source, count: count, sourceCount: sourceCount, isVerbatim: isVerbatim))
        }
    }

    /// Adds the pieces of another map in a range of its text, moved so that the range begins at `offset`.
    mutating func append(_ other: SourceMap, in range: Range<Int>, at offset: Int) {
        var index = other.index(at: range.lowerBound) ?? 0
        while index < other.pieces.count, other.pieces[index].text < range.upperBound {
            let piece = other.pieces[index]
            let shared = (piece.text..<piece.text + piece.count).clamped(to: range)
            if !shared.isEmpty {
                append(
                    text: shared.lowerBound - range.lowerBound + offset,
                    source: piece.isVerbatim ? piece.source + shared.lowerBound - piece.text : piece.source,
                    count: shared.count, sourceCount: piece.isVerbatim ? nil : piece.sourceCount)
            }
            index += 1
        }
    }

    /// Drops the map behind an offset.
    mutating func truncate(to offset: Int) {
        while let last = pieces.last, last.text + last.count > offset {
            pieces.removeLast()
            if last.text < offset, last.isVerbatim {
                let count = offset - last.text
                pieces.append(
                    Piece(text: last.text, source: last.source, count: count, sourceCount: count, isVerbatim: true))
            }
        }
    }

    /// The length of unchanged text from an offset, and its place in the file; nil for added bytes.
    func run(at offset: Int) -> (source: Int?, count: Int) {
        guard let index = index(at: offset) else { return (nil, .max) }
        let piece = pieces[index]
        if offset < piece.text { return (nil, piece.text - offset) }
        if offset < piece.text + piece.count { return (start(offset), piece.text + piece.count - offset) }
        return (nil, index + 1 < pieces.count ? pieces[index + 1].text - offset : .max)
    }

    /// The offset of the first byte at or behind a place in the file.
    func offset(ofSource place: Int) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].source + pieces[middle].sourceCount > place { high = middle } else { low = middle + 1 }
        }
        guard low < pieces.count else { return nil }
        let piece = pieces[low]
        guard piece.isVerbatim else { return place > piece.source ? piece.text + piece.count : piece.text }
        return piece.text + max(0, min(place - piece.source, piece.count))
    }

    /// The index of the piece that contains an offset, or of the last piece before the offset.
    private func index(at offset: Int) -> Int? {
        guard !pieces.isEmpty else { return nil }
        var low = 0
        var high = pieces.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].text <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The place in the file of the byte at an offset of the text.
    func start(_ offset: Int) -> Int {
        guard let index = index(at: offset) else { return 0 }
        let piece = pieces[index]
        let inside = offset - piece.text
        if inside >= piece.count {
            // Behind the piece are added bytes, such as the blank of a line break.
            return index + 1 < pieces.count && inside > piece.count
                ? pieces[index + 1].source : piece.source + piece.sourceCount
        }
        return piece.isVerbatim ? piece.source + max(inside, 0) : piece.source
    }

    /// The place in the file behind the byte before an offset of the text.
    func end(_ offset: Int) -> Int {
        guard offset > 0, let index = index(at: offset - 1) else { return start(offset) }
        let piece = pieces[index]
        let inside = offset - piece.text
        if !piece.isVerbatim || inside >= piece.count { return piece.source + piece.sourceCount }
        return piece.source + max(inside, 0)
    }
}

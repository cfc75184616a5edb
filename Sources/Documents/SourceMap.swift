/// Maps offsets of a text made of pieces of a file back to offsets of the file.
public struct SourceMap: Sendable, Hashable {
    /// A stretch of the text that stands unchanged in the file.
    struct Piece: Sendable, Hashable {
        var text: Int
        var source: Int
        var count: Int
        /// The bytes it takes in the file; more than `count` for a decoded entity.
        var sourceCount: Int
    }

    private(set) var pieces: [Piece] = []

    /// Adds the next stretch; contiguous stretches become one.
    mutating func append(text: Int, source: Int, count: Int, sourceCount: Int? = nil) {
        let sourceCount = sourceCount ?? count
        if let last = pieces.last, last.count == last.sourceCount, count == sourceCount, last.text + last.count == text,
            last.source + last.count == source
        {
            pieces[pieces.count - 1].count += count
            pieces[pieces.count - 1].sourceCount += count
        } else if count > 0 || sourceCount > 0 {
            pieces.append(Piece(text: text, source: source, count: count, sourceCount: sourceCount))
        }
    }

    /// Drops what lies behind an offset.
    mutating func truncate(to offset: Int) {
        while let last = pieces.last, last.text + last.count > offset {
            pieces.removeLast()
            if last.text < offset, last.count == last.sourceCount {
                pieces.append(
                    Piece(
                        text: last.text, source: last.source, count: offset - last.text, sourceCount: offset - last.text
                    ))
            }
        }
    }

    /// The offset of the first byte that stands in the file at or behind a place.
    func offset(ofSource place: Int) -> Int? {
        pieces.first { $0.source + $0.sourceCount > place }.map { $0.text + max(0, min(place - $0.source, $0.count)) }
    }

    /// The index of the piece that holds an offset, or of the last one before it.
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
            // Behind the piece: a byte that we put in, such as the blank of a line break.
            return index + 1 < pieces.count && inside > piece.count
                ? pieces[index + 1].source : piece.source + piece.sourceCount
        }
        return piece.count == piece.sourceCount ? piece.source + max(inside, 0) : piece.source
    }

    /// The place in the file behind the byte before an offset of the text.
    func end(_ offset: Int) -> Int {
        guard offset > 0, let index = index(at: offset - 1) else { return start(offset) }
        let piece = pieces[index]
        let inside = offset - piece.text
        if piece.count != piece.sourceCount || inside >= piece.count { return piece.source + piece.sourceCount }
        return piece.source + inside
    }
}

/// Works of art and films: what they are made of, how large and how long they are, and where they hang.
extension ReferenceParser {
    /// `1931, oil on canvas, 24 × 33 cm, Museum of Modern Art, New York` behind a title in italics (Chicago 18 §14.133).
    mutating func artwork(at start: Int) -> Bool {
        guard form == .note, styling == .italic, match.hasNames, match.spans.count <= 3, !match.isFull,
            let date = grammar.date(at: start), stream.isMark(date.end, ",")
        else { return false }
        let parts = grammar.chunks(date.end + 1..<min(grammar.clauseEnd(from: date.end + 1), grammar.end))
        guard let material = parts.first, material.lowerBound == date.end + 1, material.count <= 8,
            material.contains(where: { stream.isWord($0, .materials) }), !grammar.isProse(material)
        else { return false }
        add(.date, date.range)
        add(.medium, material)
        var rest = parts.dropFirst()
        if let size = rest.first, isSize(size) {
            add(.dimensions, size)
            rest = rest.dropFirst()
        }
        index = match.spans.last.flatMap { grammar.tokenEnd(at: $0.range.upperBound) } ?? material.upperBound
        for part in rest.prefix(3) {
            guard stream[part.lowerBound].isCapitalised, part.count <= 9, !grammar.isProse(part) else { break }
            add(.archive, part)
            index = part.upperBound
        }
        match.isFull = true
        lastNumber = nil
        return true
    }

    /// `24 × 33 cm`, `98 min.`
    private func isSize(_ range: Range<Int>) -> Bool {
        stream[range.lowerBound].kind == .number && range.count <= 14
            && range.contains {
                stream.isWord($0, .lengths) || stream.isMark($0, "×")
            }
    }

    /// `98 min.` behind the facts of a film.
    mutating func runningTime(at start: Int) -> Bool {
        guard match.isFull, start + 1 < grammar.end, stream[start].kind == .number,
            stream.isWord(start + 1, .durations)
        else { return false }
        return take(.dimensions, start..<(grammar.isBoundary(start + 3) ? grammar.skip(".", at: start + 2) : start + 2))
    }
}

/// Works of art and films: what they are made of, how large and how long they are, and where they hang.
extension ReferenceElement {
    /// `1931, oil on canvas, 24 × 33 cm, Museum of Modern Art, New York` behind a title in italics (Chicago 18 §14.133)
    static let artwork = ReferenceElement(
        "artwork", "Ann Orr, *Tides*, 1931, oil on canvas, 24 × 33 cm, Harbour Museum, Oslo.", in: .note
    ) { $0.artwork(at: $1) }

    /// `98 min.` behind the facts of a film
    static let runningTime = ReferenceElement(
        "running time", "Ann Orr, dir., *Tides* (Oslo: Fjord Films, 1999), 98 min.", at: [.separated, .behindLocator]
    ) { $0.runningTime(at: $1) }
}

extension ReferenceParser {
    mutating func artwork(at start: Int) -> Bool {
        guard styling == .italic, match.hasNames, match.spans.count <= Self.longestHead, !match.isFull,
            let date = grammar.date(at: start), stream.isMark(date.end, ",")
        else { return false }
        let parts = grammar.chunks(date.end + 1..<min(grammar.clauseEnd(from: date.end + 1), grammar.end))
        guard let material = parts.first, material.lowerBound == date.end + 1, material.count <= Longest.material,
            material.contains(where: { stream.isWord($0, .materials) }), !grammar.isProse(material)
        else { return false }
        add(.date, date.range)
        add(.medium, material)
        index = material.upperBound
        var rest = parts.dropFirst()
        if let size = rest.first, isSize(size) {
            add(.dimensions, size)
            index = size.upperBound
            rest = rest.dropFirst()
        }
        for part in rest.prefix(Longest.museumParts) {
            guard stream[part.lowerBound].isCapitalised, part.count <= Longest.museum, !grammar.isProse(part) else {
                break
            }
            add(.archive, part)
            index = part.upperBound
        }
        match.isFull = true
        return true
    }

    /// The names, the title and its translation.
    private static let longestHead = 3

    /// Whether a range is the size of a work: `24 × 33 cm`.
    private func isSize(_ range: Range<Int>) -> Bool {
        stream[range.lowerBound].kind == .number && range.count <= Longest.size
            && range.contains { stream.isWord($0, .lengths) || stream.isMark($0, "×") }
    }

    mutating func runningTime(at start: Int) -> Bool {
        guard match.isFull, start + 1 < grammar.end, stream[start].kind == .number,
            stream.isWord(start + 1, .durations)
        else { return false }
        return take(.dimensions, start..<(grammar.isBoundary(start + 3) ? grammar.skip(".", at: start + 2) : start + 2))
    }
}

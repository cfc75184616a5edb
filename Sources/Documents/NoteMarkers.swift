/// Finds the marks that refer to notes and takes them out of the text, so that words around them are whole.
enum NoteMarkers {
    /// Removes the marks from the blocks and the heading of a section and returns them in order.
    static func extract(from section: inout Section) -> [NoteMarker] {
        var markers: [NoteMarker] = []
        for index in section.blocks.indices where section.blocks[index].kind != .code {
            markers += extract(from: &section.blocks[index].passage)
        }
        return markers
    }

    private static func extract(from passage: inout Passage) -> [NoteMarker] {
        var found: [(range: Range<Int>, number: String)] = []
        for span in passage.spans where span.style == .superscript {
            let number = passage[span.range]
            if number.utf8.count <= 5, Int(number) != nil { found.append((span.range, number)) }
        }
        var index = 0
        let text = passage.text
        while index + 3 < text.count {
            if text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^") {
                var end = index + 2
                while end < text.count, text[end] != UInt8(ascii: "]"), text[end] > 0x20, end - index < 100 { end += 1 }
                if end < text.count, text[end] == UInt8(ascii: "]"), end > index + 2 {
                    found.append((index..<end + 1, passage[index + 2..<end]))
                    index = end
                }
            }
            index += 1
        }
        guard !found.isEmpty else { return [] }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        let markers = found.map {
            NoteMarker(number: $0.number, range: passage.source($0.range), group: 0, hasNote: false)
        }
        passage.remove(found.map(\.range))
        return markers
    }
}

extension Passage {
    /// Takes ranges out of the text; they are in order and apart.
    mutating func remove(_ ranges: [Range<Int>]) {
        var kept = Passage()
        var position = 0
        for range in ranges + [text.count..<text.count] where range.lowerBound >= position {
            let part = slice(position..<range.lowerBound)
            let shift = kept.text.count
            kept.text += part.text
            for piece in part.map.pieces {
                kept.map.append(
                    text: piece.text + shift, source: piece.source, count: piece.count, sourceCount: piece.sourceCount)
            }
            position = range.upperBound
        }
        let removed = { (offset: Int) in ranges.reduce(0) { $0 + max(0, min($1.upperBound, offset) - $1.lowerBound) } }
        kept.spans = spans.compactMap { span in
            let range =
                span.range.lowerBound - removed(span.range.lowerBound)..<span.range.upperBound
                - removed(span.range.upperBound)
            return range.isEmpty ? nil : Span(style: span.style, range: range, source: span.source)
        }
        kept.joins = joins.map { Join(kind: $0.kind, offset: $0.offset - removed($0.offset), source: $0.source) }
        self = kept
    }
}

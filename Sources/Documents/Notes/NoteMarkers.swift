/// Finds the marks that refer to notes and removes them from the text, so that the words around them are whole.
enum NoteMarkers {
    /// Removes the marks from blocks and headings and returns them in order. Raised figures are marks only if the notes
    /// are numbered; beside `[^id]` they are exponents.
    static func extract(
        from blocks: inout [MarkdownBlock], raised: Bool, directives: DirectiveNote = DirectiveNote()
    ) -> [NoteMarker] {
        var markers: [NoteMarker] = []
        var directives = directives
        for index in blocks.indices where blocks[index].kind != .code {
            markers += extract(from: &blocks[index].passage, raised: raised, &directives)
        }
        return markers
    }

    private static func extract(
        from passage: inout Passage, raised: Bool, _ directives: inout DirectiveNote
    ) -> [NoteMarker] {
        var found = labels(in: passage)
        if !directives.isEmpty { found += marks(of: &directives, in: passage) }
        for span in passage.spans where raised && span.style == .superscript {
            let number = passage[span.range]
            if number.utf8.count <= 5, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !number.isEmpty,
                !isExponent(number, at: span.range.lowerBound, in: passage)
            {
                found.append((span.range, number))
            }
        }
        guard !found.isEmpty else { return [] }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        var apart: [(range: Range<Int>, number: String)] = []
        for mark in found where mark.range.lowerBound >= apart.last?.range.upperBound ?? 0 { apart.append(mark) }
        let markers = apart.map {
            NoteMarker(number: $0.number, range: passage.source($0.range), group: 0, hasNote: false)
        }
        passage.remove(apart.map(\.range))
        return markers
    }

    /// The marks of the form `[^id]`, outside code.
    private static func labels(in passage: Passage) -> [(range: Range<Int>, number: String)] {
        let text = passage.text
        var code = passage.spans.lazy.filter { $0.style == .code }.map(\.range).makeIterator()
        var skipped = code.next()
        var found: [(range: Range<Int>, number: String)] = []
        var index = 0
        while index + 3 < text.count {
            while let range = skipped, range.upperBound <= index { skipped = code.next() }
            if text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^"),
                !(skipped?.contains(index) ?? false)
            {
                var end = index + 2
                while end < text.count, text[end] != UInt8(ascii: "]"), text[end] > 0x20, end - index < 100 { end += 1 }
                if end < text.count, text[end] == UInt8(ascii: "]"), end > index + 2 {
                    found.append((index..<end + 1, passage[index + 2..<end]))
                    index = end
                }
            }
            index += 1
        }
        return found
    }

    /// The marks of the form `[1]_`, outside code.
    private static func marks(
        of directives: inout DirectiveNote, in passage: Passage
    ) -> [(range: Range<Int>, number: String)] {
        let text = passage.text
        let code = SortedRanges(passage.spans.filter { $0.style == .code }.map(\.range))
        var found: [(range: Range<Int>, number: String)] = []
        var start: Int?
        for index in text.indices.dropLast() {
            if text[index] == UInt8(ascii: "[") { start = index }
            guard text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: "_"), let open = start else {
                continue
            }
            start = nil
            let range = open..<index + 2
            guard DirectiveNote.isId(text[(open + 1)..<index]), !code.overlap(range),
                let number = directives.number(ofMark: passage[open + 1..<index])
            else { continue }
            // A blank has to stand before the mark, and is none of the text.
            let hasBlank = open > 0 && text[open - 1] == 0x20
            found.append((open - (hasBlank ? 1 : 0)..<range.upperBound, number))
        }
        return found
    }

    /// Whether a raised number is an exponent: a 2 or 3 behind a unit of length (“km²”), or any number behind a 10
    /// (“10⁶”).
    private static func isExponent(_ number: String, at offset: Int, in passage: Passage) -> Bool {
        let before = passage[max(0, offset - 8)..<offset]
        let word = before.reversed().prefix { $0.isLetter || $0.isNumber }.reversed()
        if String(word) == "10" {
            return before.hasSuffix("×10") || before.hasSuffix("× 10") || before.hasSuffix("x10")
        }
        return (number == "2" || number == "3")
            && ["m", "km", "cm", "mm", "dm", "ft", "mi", "yd"].contains(
                String(word.drop { $0.isNumber }))
    }
}

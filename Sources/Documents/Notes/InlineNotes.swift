/// Finds notes inside the text, as Pandoc writes them: `text^[See Smith, *History*, 12.]`.
enum InlineNotes {
    /// The longest note in bytes, so that an unclosed bracket does not take the rest of the text.
    private static let longest = 20_000

    /// Takes the notes out of the blocks. The result is the notes and the markers that replace them, in order. If the
    /// file has other notes, inline notes get distinct names.
    static func extract(from blocks: inout [MarkdownBlock], of source: [UInt8], besides others: Bool) -> (
        notes: [NoteScanner.Found], markers: [NoteMarker]
    ) {
        var notes: [NoteScanner.Found] = []
        var markers: [NoteMarker] = []
        for index in blocks.indices where blocks[index].kind != .code {
            let ranges = ranges(in: blocks[index].passage)
            for range in ranges {
                let place = blocks[index].passage.source(range)
                guard place.count > 3 else { continue }
                let number = others ? "inline-\(notes.count + 1)" : "\(notes.count + 1)"
                let open = place.lowerBound..<place.lowerBound + 2
                notes.append(
                    NoteScanner.Found(
                        number: number, numberRange: open, range: place,
                        paragraphs: [lines(of: open.upperBound..<place.upperBound - 1, in: source)], list: nil))
                markers.append(NoteMarker(number: number, range: place, group: 0, hasNote: false))
            }
            if !ranges.isEmpty { blocks[index].passage.remove(ranges) }
        }
        return (notes, markers)
    }

    /// The ranges of `^[` and its closing bracket, outside code. One pass, even if many brackets are open.
    private static func ranges(in passage: Passage) -> [Range<Int>] {
        let text = passage.text
        var code = passage.spans.lazy.filter { $0.style == .code }.map(\.range).makeIterator()
        var skipped = code.next()
        var open: [(place: Int, isNote: Bool)] = []
        var found: [Range<Int>] = []
        var index = 0
        while index < text.count {
            while let range = skipped, range.upperBound <= index { skipped = code.next() }
            if let range = skipped, range.contains(index) {
                index = range.upperBound
                continue
            }
            if text[index] == UInt8(ascii: "[") {
                let isNote = index > 0 && text[index - 1] == UInt8(ascii: "^")
                open.append((isNote ? index - 1 : index, isNote))
            } else if text[index] == UInt8(ascii: "]"), let last = open.popLast(), last.isNote,
                index - last.place < longest
            {
                // A note inside a note belongs to the text of the outer note.
                while let inner = found.last, inner.lowerBound > last.place { found.removeLast() }
                found.append(last.place..<index + 1)
            }
            index += 1
        }
        return found
    }

    /// The lines of a range, without the quotation marks before each line.
    private static func lines(of range: Range<Int>, in source: [UInt8]) -> [Range<Int>] {
        source[range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
            let start = line.firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? line.endIndex
            return (line.startIndex == range.lowerBound ? line.startIndex : start)..<line.endIndex
        }
    }
}

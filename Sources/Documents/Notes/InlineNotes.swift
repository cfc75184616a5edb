/// Finds notes inside the text, as pandoc writes them: `text^[See Smith, *History*, 12.]`, and AsciiDoc: `text footnote:[See Smith.]`.
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
        /// The numbers of the notes of AsciiDoc that have a name.
        var named: [String: String] = [:]
        for index in blocks.indices where blocks[index].kind != .code {
            let ranges = ranges(in: blocks[index].passage)
            for range in ranges {
                let place = blocks[index].passage.source(range)
                guard place.count > 3, let bracket = source[place].firstIndex(of: UInt8(ascii: "[")) else { continue }
                let open = place.lowerBound..<bracket + 1
                let name = String(decoding: source[open].dropLast().drop { $0 != UInt8(ascii: ":") }, as: UTF8.self)
                if open.upperBound + 1 == place.upperBound {
                    // `footnote:name[]` is a second mark of a note.
                    if let number = named[name] {
                        markers.append(NoteMarker(number: number, range: place, group: 0, hasNote: false))
                    }
                    continue
                }
                let number = others ? "inline-\(notes.count + 1)" : "\(notes.count + 1)"
                if name.count > 1 { named[name] = number }
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
                let mark = opening(before: index, in: text)
                open.append((index - mark, mark > 0))
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

    /// The longest name of a note of AsciiDoc.
    private static let longestName = 40

    /// The length of the mark before a bracket that makes it a note: `^`, `footnote:`, `footnote:name`; 0 for none.
    private static func opening(before bracket: Int, in text: [UInt8]) -> Int {
        guard bracket > 0 else { return 0 }
        if text[bracket - 1] == UInt8(ascii: "^") { return 1 }
        let name = text[max(0, bracket - longestName)..<bracket].reversed().prefix {
            $0 != UInt8(ascii: ":") && $0 > 0x20 && $0 != UInt8(ascii: "[")
        }.count
        let end = bracket - name
        return text[..<end].suffix(asciiDoc.count).elementsEqual(asciiDoc) ? asciiDoc.count + name : 0
    }

    private static let asciiDoc = Array("footnote:".utf8)

    /// The lines of a range, without the quotation marks before each line.
    private static func lines(of range: Range<Int>, in source: [UInt8]) -> [Range<Int>] {
        source[range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
            let start = line.firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? line.endIndex
            return (line.startIndex == range.lowerBound ? line.startIndex : start)..<line.endIndex
        }
    }
}

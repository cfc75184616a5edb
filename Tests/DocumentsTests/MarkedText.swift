import CitandaDiagnostics

@testable import CitandaDocuments

/// A text with the places of interest between ⟦ and ⟧, which are no part of it.
struct MarkedText {
    let text: String
    let ranges: [Range<Int>]

    init(_ marked: String) {
        var text = ""
        var ranges: [Range<Int>] = []
        var open: [(rank: Int, start: Int)] = []
        var rank = 0
        for character in marked {
            switch character {
            case "⟦":
                open.append((rank, text.utf8.count))
                ranges.append(0..<0)
                rank += 1
            case "⟧":
                if let last = open.popLast() { ranges[last.rank] = last.start..<text.utf8.count }
            default: text.append(character)
            }
        }
        self.text = text
        self.ranges = ranges
    }

    var source: SourceText { SourceText(text) }
    var document: Document { DocumentReader.read(source).value }
}

/// Reads a text.
func read(_ text: String) -> Document { DocumentReader.read(SourceText(text)).value }

/// The first paragraph of a text as a passage.
func passage(_ text: String) -> Passage {
    read(text).sections.first?.blocks.first?.passage ?? Passage()
}

extension Document {
    /// Whether all places lie in the file, passages run through it in order, and the text of notes lies in the notes.
    var brokenPromises: [String] {
        var broken: [String] = []
        let file = 0...source.bytes.count
        func check(_ range: Range<Int>, _ what: String) {
            if !file.contains(range.lowerBound) || !file.contains(range.upperBound) {
                broken.append("\(what) \(range)")
            }
        }
        func check(_ passage: Passage, _ what: String) {
            var last = 0
            if String(validating: passage.text, as: UTF8.self) == nil { broken.append("\(what) is not UTF-8") }
            for piece in passage.map.pieces {
                check(piece.source..<piece.source + piece.sourceCount, what)
                if piece.source < last { broken.append("\(what): the file goes back at \(piece)") }
                last = piece.source + piece.sourceCount
                if piece.text + piece.count > passage.text.count { broken.append("\(what): no text at \(piece)") }
                if piece.isVerbatim, piece.text + piece.count <= passage.text.count {
                    let there = source.bytes[piece.source..<min(piece.source + piece.count, source.bytes.count)]
                    let here = passage.text[piece.text..<piece.text + piece.count]
                    // A blank may stand for a line end, SUB for what is no text.
                    let isSame = zip(there, here).allSatisfy { $0 == $1 || $0 <= 0x20 && $1 <= 0x20 || $1 == 0x1A }
                    if !isSame { broken.append("\(what): other bytes at \(piece)") }
                }
            }
            for span in passage.spans { check(span.source, what + " span") }
            for join in passage.joins { check(join.source, what + " join") }
            for (left, right) in zip(passage.spans, passage.spans.dropFirst())
            where left.range.lowerBound > right.range.lowerBound {
                broken.append("\(what): spans out of order")
            }
        }
        for section in sections {
            check(section.range, "section")
            check(section.headingRange, "heading")
            check(section.heading, "heading")
            if section.title.upperBound > section.heading.text.count { broken.append("title \(section.title)") }
            for block in section.blocks {
                check(block.range, "block")
                check(block.passage, "block")
            }
        }
        for note in notes {
            check(note.range, "note")
            check(note.passage, "note")
            if note.textRange.lowerBound < note.range.lowerBound || note.textRange.upperBound > note.range.upperBound
                || note.numberRange.lowerBound < note.range.lowerBound
                || note.numberRange.upperBound > note.textRange.lowerBound
            {
                broken.append("note \(note.range) number \(note.numberRange) text \(note.textRange)")
            }
            if let anchor = note.anchor { check(anchor, "anchor") }
        }
        for marker in markers { check(marker.range, "marker") }
        return broken
    }
}

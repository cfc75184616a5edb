import CitandaDiagnostics
import CitandaDocuments
import CitandaJSON

/// Writes the reading text of a document, block by block, and remembers where each byte comes from.
struct ReadingTextBuilder {
    /// The kinds of blocks.
    enum Block: Hashable {
        case paragraph
        case heading(level: Int)
        /// An item of a list, with its number, or with a dash.
        case listItem(number: String?)
    }

    /// A stretch of a block that the document knows more about.
    enum Fact {
        case live(program: String, items: [JSONValue], isChanged: Bool)
        case noteReference(label: String)
        case tag(ReferenceTag.Meaning)
    }

    private var bytes: [UInt8] = []
    private var pieces: [SourceOrigin.Piece] = []
    private var places: [SourceOrigin.Place] = []
    private var parts: [String] = []
    private var notes: [String: SourceOrigin.Note] = [:]
    private var noteReferences: [ReadingText.NoteReference] = []
    private var liveCitations: [LiveCitation] = []
    private var lists: [Range<Int>] = []
    private var tags: [ReferenceTag] = []
    /// The labels that are taken, and how often each number has come.
    private var labels: [String: Int] = [:]
    /// The headings above the marks of notes, by labels.
    private var headings: [String: String] = [:]
    private var heading: String?
    private var paragraph = 0
    private var last: Block?
    private var story = SourceOrigin.Story.document
    private var note: (label: String, note: SourceOrigin.Note)?

    init() {}

    /// The index of a part by its name.
    mutating func part(_ name: String) -> Int {
        if let known = parts.firstIndex(of: name) { return known }
        parts.append(name)
        return parts.count - 1
    }

    /// A label for a note with a number: the number, with a second number where other notes have it.
    mutating func label(for number: String) -> String {
        // An asterisk in a label could be read as a mark of emphasis.
        let isPlain = !number.isEmpty && number.allSatisfy { $0.isLetter || $0.isNumber }
        let wanted = isPlain ? number : "note"
        labels[wanted, default: 0] += 1
        let count = labels[wanted, default: 1]
        return count == 1 && wanted == number ? wanted : "\(wanted)-\(count)"
    }

    // MARK: - Blocks

    /// Adds a block. An empty one is left out.
    ///
    /// - Parameters:
    ///   - text: The text of the block.
    ///   - block: The kind of the block.
    ///   - number: The number that the page shows before a heading, and that is not in its text.
    ///   - facts: What the document knows of stretches of the text.
    mutating func add(
        _ text: InlineText, as block: Block, number: String = "", facts: [(range: Range<Int>, fact: Fact)] = []
    ) {
        guard !text.isEmpty else { return }
        separate(block)
        paragraph += 1
        if case .heading = block, note == nil {
            heading = String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            paragraph = 0
        }
        for mark in text.marks where headings[mark.label] == nil { headings[mark.label] = heading }
        place()
        switch block {
        case .paragraph: break
        case .heading(let level): bytes += (String(repeating: "#", count: min(max(level, 1), 6)) + " ").utf8
        case .listItem(let number): bytes += "\(number.map { "\($0)." } ?? "-") ".utf8
        }
        if !number.isEmpty { bytes += "\(number) ".utf8 }
        let isHeading = if case .heading = block { true } else { false }
        write(text, in: isHeading ? .heading : .paragraph, facts: facts)
        last = block
    }

    /// Adds a table, whose first row is its head.
    mutating func addTable(_ rows: [[InlineText]]) {
        let rows = rows.filter { !$0.allSatisfy(\.isEmpty) }
        guard let width = rows.map(\.count).max(), width > 0 else { return }
        separate(.paragraph)
        paragraph += 1
        for (index, row) in rows.enumerated() {
            place()
            for cell in row {
                bytes += "| ".utf8
                for mark in cell.marks where headings[mark.label] == nil { headings[mark.label] = heading }
                write(cell, in: .cell)
                bytes.append(UInt8(ascii: " "))
            }
            bytes += (String(repeating: "| ", count: width - row.count) + "|\n").utf8
            if index == 0 { bytes += (String(repeating: "|---", count: width) + "|\n").utf8 }
        }
        bytes.removeLast()
        last = .paragraph
    }

    /// Forgets the bytes of a part, whose offsets are not those of the file.
    mutating func dropPieces(of name: String) {
        let part = part(name)
        pieces.removeAll { $0.part == part }
    }

    /// The end of the text so far.
    var end: Int { bytes.count }

    /// Marks what was written from an offset on as a list of works.
    mutating func addList(from start: Int) {
        if start < bytes.count { lists.append(start..<bytes.count) }
    }

    /// Adds a table as the formats of office programs have them.
    ///
    /// A table inside a cell of another is text of that cell. A table of one column is a frame around paragraphs.
    mutating func addTable(_ rows: [[InlineText]], inside cells: inout [InlineText]?) {
        if let last = cells?.indices.last {
            for cell in rows.joined() where !cell.isEmpty { cells?[last].append(cell) }
        } else if rows.allSatisfy({ $0.count <= 1 }) {
            for cell in rows.joined() { add(cell, as: .paragraph) }
        } else {
            addTable(rows)
        }
    }

    /// Begins a note, whose blocks follow.
    mutating func beginNote(_ label: String, _ note: SourceOrigin.Note, in story: SourceOrigin.Story) {
        separate(.paragraph)
        notes[label] = note
        self.note = (label, note)
        self.story = story
        paragraph = 0
        places.append(
            SourceOrigin.Place(start: bytes.count, story: story, note: note, paragraph: 1, heading: headings[label]))
        bytes += "[^\(label)]: ".utf8
        last = nil
    }

    /// Ends a note.
    mutating func endNote() {
        note = nil
        story = .document
        last = .paragraph
    }

    /// Puts an empty line between two blocks. Items of a list follow each other at once, and so do a note and its first block.
    private mutating func separate(_ block: Block) {
        guard !bytes.isEmpty, note == nil || last != nil else { return }
        if case .listItem = block, case .listItem = last {
            bytes.append(UInt8(ascii: "\n"))
        } else {
            bytes += "\n\n".utf8
        }
        if note != nil { bytes += "    ".utf8 }
    }

    private mutating func place() {
        let start = note != nil && last == nil ? places.last?.start ?? bytes.count : bytes.count
        if start == places.last?.start { return }
        places.append(
            SourceOrigin.Place(
                start: start, story: story, note: note?.note, paragraph: max(paragraph, 1),
                heading: note.map { headings[$0.label] } ?? heading))
    }

    // MARK: - Text

    private mutating func write(
        _ text: InlineText, in place: MarkdownEscape.Place, facts: [(range: Range<Int>, fact: Fact)] = []
    ) {
        let lineBreak = place == .paragraph ? "  \n" : "<br>"
        let marks = InlineMarks(text)
        var insertions = marks.insertions()[...]
        let escape = MarkdownEscape(bytes: text.bytes, place: place, links: text.links.map(\.range))
        var piece = text.pieces.firstIndex { $0.text + $0.count > marks.range.lowerBound } ?? text.pieces.count
        var lineStart = marks.range.lowerBound
        /// For each byte of the text its offset in the reading text; kept only where facts need it.
        var offsets: [Int] = []
        for offset in marks.range.lowerBound...marks.range.upperBound {
            while let next = insertions.first, next.offset <= offset {
                insertions.removeFirst()
                insert(next)
            }
            if !facts.isEmpty { offsets.append(bytes.count) }
            guard offset < marks.range.upperBound else { break }
            let byte = text.bytes[offset]
            while piece < text.pieces.count, text.pieces[piece].text + text.pieces[piece].count <= offset { piece += 1 }
            if byte == UInt8(ascii: "\n") {
                bytes += lineBreak.utf8
                if note != nil, lineBreak.hasSuffix("\n") { bytes += "    ".utf8 }
                lineStart = offset + 1
                continue
            }
            if offset == lineStart, byte <= 0x20 {
                lineStart += 1
                continue
            }
            if escape.isNeeded(at: offset, lineStart: lineStart) { bytes.append(UInt8(ascii: "\\")) }
            let isControl = byte < 0x20 && byte != UInt8(ascii: "\t")
            if piece < text.pieces.count, text.pieces[piece].text <= offset {
                map(isControl ? text.pieces[piece].blank(at: offset) : text.pieces[piece], offset)
            }
            bytes.append(isControl ? 0x20 : byte)
        }
        for (range, fact) in facts { add(fact, at: range, of: marks.range, offsets) }
    }

    /// Maps the next byte of the reading text to a byte of a piece.
    private mutating func map(_ piece: InlineText.Piece, _ offset: Int) {
        let inside = offset - piece.text
        if let last = pieces.last, last.part == piece.part, last.text + last.count == bytes.count,
            last.isVerbatim == piece.isVerbatim,
            piece.isVerbatim
                ? last.source + last.sourceCount == piece.source + inside
                : last.source == piece.source && last.count == inside
        {
            pieces[pieces.count - 1].count += 1
            if piece.isVerbatim { pieces[pieces.count - 1].sourceCount += 1 }
        } else {
            pieces.append(
                SourceOrigin.Piece(
                    text: bytes.count, count: 1, part: piece.part,
                    source: piece.isVerbatim ? piece.source + inside : piece.source,
                    sourceCount: piece.isVerbatim ? 1 : piece.sourceCount, isVerbatim: piece.isVerbatim))
        }
    }

    private mutating func insert(_ insertion: InlineMarks.Insertion) {
        if let piece = insertion.mark?.piece {
            pieces.append(
                SourceOrigin.Piece(
                    text: bytes.count, count: insertion.text.utf8.count, part: piece.part, source: piece.source,
                    sourceCount: piece.sourceCount, isVerbatim: false))
        }
        bytes += insertion.text.utf8
    }

    private mutating func add(_ fact: Fact, at range: Range<Int>, of whole: Range<Int>, _ offsets: [Int]) {
        let range = range.clamped(to: whole)
        guard !range.isEmpty, offsets.indices.contains(range.upperBound - whole.lowerBound) else { return }
        let found = offsets[range.lowerBound - whole.lowerBound]..<offsets[range.upperBound - whole.lowerBound]
        switch fact {
        case .live(let program, let items, let isChanged):
            liveCitations.append(LiveCitation(program: program, range: found, items: items, isChanged: isChanged))
        case .noteReference(let label): noteReferences.append(ReadingText.NoteReference(range: found, label: label))
        case .tag(let meaning): tags.append(ReferenceTag(found, meaning))
        }
    }

    /// The finished text.
    ///
    /// - Parameters:
    ///   - name: The name of the file.
    ///   - file: The text of the file in UTF-8, where the document is one file with lines.
    func finished(name: String, file: SourceText? = nil) -> ReadingText {
        let origin = SourceOrigin(parts: parts, pieces: pieces, places: places, file: file)
        return ReadingText(
            source: SourceText(
                name: name, bytes: bytes.isEmpty ? [] : bytes + [UInt8(ascii: "\n")], origin: origin),
            notes: notes, noteReferences: noteReferences, lists: lists, liveCitations: liveCitations,
            tags: tags)
    }
}

import CitandaDocuments
import CitandaManuscripts

/// Reads the sections of a document with marks, citations and entries in their text.
struct MarkedSectionReader {
    private let reading: Reading
    private let links: CitationLinks
    private let firstNote: Int
    /// The marks in the text, in order.
    private let markers: [NoteMarker]
    /// The index of the note for each number in each group.
    private let notes: [NoteName: Int]
    /// The entries of lists, in order.
    private let entries: [Reading.List.Entry]
    /// The notes to which marks lead.
    private(set) var marked: Set<Int> = []
    /// The keys of works that entries describe.
    private(set) var listed: Set<String>

    private struct NoteName: Hashable {
        var number: String
        var group: Int
    }

    init(_ reading: Reading, _ links: CitationLinks, firstNote: Int, listed: Set<String>) {
        self.reading = reading
        self.links = links
        self.firstNote = firstNote
        self.listed = listed
        markers = reading.document.markers.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var notes: [NoteName: Int] = [:]
        for (index, note) in reading.notes.map(\.note).enumerated() {
            let name = NoteName(number: note.number, group: note.group)
            if notes[name] == nil { notes[name] = index }
        }
        self.notes = notes
        entries = reading.lists.flatMap(\.entries).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A section without those below.
    mutating func section(_ section: Section) -> MarkedSection {
        let heading =
            section.heading.text.isEmpty ? nil : text(section.heading, at: section.headingRange).first
        var blocks: [MarkedBlock.Contained] = []
        for block in section.blocks { blocks += self.blocks(of: block).map { (block.containers, $0) } }
        // A list without a heading of its own belongs to the section above.
        let level = heading == nil && section.level > 0 ? section.level + 1 : section.level
        return MarkedSection(
            kind: section.kind, level: level, heading: heading, blocks: MarkedBlock.nested(blocks[...]))
    }

    // MARK: - Blocks

    private mutating func blocks(of block: Block) -> [MarkedBlock] {
        switch block.kind {
        case .code: return [.code(Self.withoutFences(block.passage.string))]
        case .html:
            let isComment = block.passage.string.hasPrefix("<!--") && block.passage.string.hasSuffix("-->")
            return isComment ? [] : [.html(block.passage.string)]
        case .tableRow:
            return [.table([text(block.passage, at: block.range, separator: UInt8(ascii: "\t"))])]
        case .paragraph, .listItem:
            let first = entries.partitionPoint { $0.range.lowerBound >= block.range.lowerBound }
            if entries.indices.contains(first), block.range.contains(entries[first].range.lowerBound) {
                return [.entry(entry(entries[first], in: block))]
            }
            return text(block.passage, at: block.range).map { .paragraph($0) }
        }
    }

    /// The lines of a block of code without the marks around.
    private static func withoutFences(_ code: String) -> String {
        var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, ["```", "~~~"].contains(first.prefix(fence)) else { return code }
        lines.removeFirst()
        if let last = lines.last, last.drop(while: \.isWhitespace).hasPrefix(first.prefix(fence)) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The shortest mark around code (CommonMark §4.5).
    private static let fence = 3

    private mutating func entry(_ entry: Reading.List.Entry, in block: Block) -> MarkedEntry {
        let passage = block.passage.asTyped(in: reading.document.source.bytes)
        var parts: [MarkedTextBuilder.Stretch] = []
        if let statement = entry.statement { parts = links.stretches(of: entry.parts, statement, nil, in: passage) }
        var builder = MarkedTextBuilder(passage, marks: marks(at: block.range, in: passage))
        let key = entry.work.flatMap { links.keys.contains($0) ? $0 : nil }
        let isRepeated = key.map { !listed.insert($0).inserted } ?? false
        return MarkedEntry(
            key: key, isRepeated: isRepeated,
            isDoubtful: entry.evidence.share(isLinked: key != nil) < LiveCitations.leastConfidence,
            text: builder.text(in: 0..<passage.text.count, parts))
    }

    // MARK: - Text

    /// The text of a passage, divided at line feeds or at another separator.
    private mutating func text(
        _ passage: Passage, at range: Range<Int>, separator: UInt8 = UInt8(ascii: "\n")
    ) -> [MarkedText] {
        let passage = passage.asTyped(in: reading.document.source.bytes)
        let marks = marks(at: range, in: passage)
        let stretches = links.stretches(ofTextIn: range, in: passage)
        var builder = MarkedTextBuilder(passage, marks: marks)
        var texts: [MarkedText] = []
        var start = 0
        while let end = passage.text[start...].firstIndex(of: separator) {
            texts.append(builder.text(in: start..<end, stretches))
            start = end + 1
        }
        texts.append(builder.text(in: start..<passage.text.count, stretches))
        return texts
    }

    /// The marks in a stretch of the file with their offsets in the passage.
    private mutating func marks(
        at range: Range<Int>, in passage: Passage
    ) -> [(offset: Int, piece: MarkedText.Piece)] {
        let first = markers.partitionPoint { $0.range.lowerBound >= range.lowerBound }
        return markers[first...].prefix { $0.range.lowerBound < range.upperBound }.map { marker in
            (passage.offset(ofMark: marker.range.lowerBound), piece(for: marker))
        }
    }

    private mutating func piece(for marker: NoteMarker) -> MarkedText.Piece {
        guard marker.hasNote, let note = notes[NoteName(number: marker.number, group: marker.group)] else {
            // A mark without a note stays as typed.
            let typed = reading.document.source[marker.range]
            let isRaised = !typed.hasPrefix("[")
            return .text(
                .init(text: isRaised ? marker.number : typed, styles: isRaised ? [.superscript] : [], address: nil))
        }
        return .mark(.init(note: firstNote + note, isFirst: marked.insert(firstNote + note).inserted))
    }
}

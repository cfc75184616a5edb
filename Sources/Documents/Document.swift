import CitandaDiagnostics

/// A manuscript divided into sections with their blocks, and notes with their markers. Every part knows its bytes in
/// the file.
public struct Document: Sendable {
    /// The text of the file in UTF-8. All ranges count the bytes of this text.
    public let source: SourceText
    /// The sections in order, without the notes.
    public internal(set) var sections: [Section] = []
    /// The notes, in the order in which they are read: by their markers, or by place.
    public internal(set) var notes: [Note] = []
    /// The marks in the text that refer to notes.
    public internal(set) var markers: [NoteMarker] = []
    /// The runs of notes.
    public internal(set) var groups: [NoteGroup] = []
    /// References to notes that the document keeps up to date: the bytes of a number, and the index of the note.
    public private(set) var noteReferences: [(range: Range<Int>, note: Int)] = []
    /// Citations that a reference manager put into the document.
    public private(set) var liveCitations: [LiveCitation] = []
    /// What the document's own tags say of references, in order: an outer tag comes before the inner ones.
    public private(set) var tags: [ReferenceTag] = []

    /// The bytes of the source with blanks in place of control characters, so that no value contains a control
    /// character.
    let text: [UInt8]

    /// A document without content.
    init(source: SourceText) {
        self.source = source
        text = ControlCharacters.blanked(source.bytes)
    }

    /// Gives notes the numbers that they have in a document of another format, and takes what the document knows for certain.
    mutating func apply(_ text: ReadingText) {
        var indices: [String: Int] = [:]
        var sections: [Int: Int] = [:]
        for index in notes.indices {
            guard let note = text.notes[notes[index].number] else { continue }
            indices[notes[index].number] = index
            notes[index].number = note.number
            // Sections without a number of their own are the first group.
            guard let section = note.section else { continue }
            if sections[section] == nil {
                sections[section] = sections.count
                if sections.count > groups.count { groups.append(NoteGroup()) }
            }
            notes[index].group = sections[section] ?? 0
        }
        for index in markers.indices {
            guard let note = indices[markers[index].number] else { continue }
            markers[index].number = notes[note].number
            markers[index].group = notes[note].group
        }
        for index in groups.indices {
            guard let anchor = notes.first(where: { $0.group == index })?.anchor,
                let chapter = self.sections.lastIndex(where: { $0.range.lowerBound <= anchor.lowerBound })
            else { continue }
            groups[index].chapter = chapter
            groups[index].chapterNumber = self.sections[chapter].number
        }
        noteReferences = text.noteReferences.compactMap { reference in
            indices[reference.label].map { (reference.range, $0) }
        }
        liveCitations = text.liveCitations
        tags = text.tags
    }

    /// Makes sections of the lists of works that a document marks as such, where no heading says so.
    mutating func mark(lists: [Range<Int>]) {
        for list in lists {
            for index in sections.indices where list.contains(sections[index].range.lowerBound) {
                let isTold = PartName.isOfWorks(sections[index].kind) || sections[index].heading.text.isEmpty
                if !isTold { sections[index].kind = .bibliography }
            }
            guard let index = sections.lastIndex(where: { $0.range.lowerBound <= list.lowerBound }),
                !PartName.isOfWorks(sections[index].kind)
            else { continue }
            let section = sections[index]
            let inside = section.blocks.indices.filter { list.contains(section.blocks[$0].range.lowerBound) }
            guard let first = inside.first, let last = inside.last else { continue }
            let start = section.blocks[first].range.lowerBound
            if first == 0, !section.heading.text.isEmpty, last == section.blocks.count - 1 {
                sections[index].kind = .bibliography
                continue
            }
            let end =
                section.blocks.indices.contains(last + 1)
                ? section.blocks[last + 1].range.lowerBound : section.range.upperBound
            sections[index].blocks = Array(section.blocks[..<first])
            sections[index].range = section.range.lowerBound..<max(section.range.lowerBound, start)
            var parts = [Self.part(of: section, .bibliography, section.blocks[first...last], at: start..<end)]
            if last + 1 < section.blocks.count {
                parts.append(
                    Self.part(
                        of: section, section.kind, section.blocks[(last + 1)...], at: end..<section.range.upperBound))
            }
            sections.insert(contentsOf: parts, at: index + 1)
        }
    }

    private static func part(
        of section: Section, _ kind: Section.Kind, _ blocks: ArraySlice<Block>, at range: Range<Int>
    ) -> Section {
        Section(
            kind: kind, heading: Passage(), headingRange: range.lowerBound..<range.lowerBound, level: section.level,
            number: nil, title: 0..<0, blocks: Array(blocks), range: range)
    }

    /// The text of a stretch of one line, without its Markdown.
    public func text(of range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<text.count)
        let isPlain = text[range].allSatisfy { byte in
            byte == 0x20 || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: ".")
        }
        return isPlain
            ? String(decoding: text[range], as: UTF8.self) : InlineBuilder.passage(of: range, in: text).string
    }

    /// Sets the part of the book that a section is, if the content of the section tells more than its heading.
    public mutating func name(section index: Int, as kind: Section.Kind) { sections[index].kind = kind }

    /// The sections of a kind.
    public func sections(_ kind: Section.Kind) -> [Section] { sections.filter { $0.kind == kind } }
}

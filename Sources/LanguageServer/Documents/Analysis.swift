import Citanda

/// All that was read of one text of a document. All ranges that this type gives are bytes of the document.
struct Analysis {
    /// The language of the document.
    let language: DocumentLanguage
    /// The document with its findings; nil where the text could not be read at all.
    let checked: CheckedFile?
    /// The places of keys, in order: citations in a document, entries and links in a bibliography.
    let uses: [KeyUse]
    /// The bibliographies that the document names.
    let named: NamedBibliographies
    /// The findings.
    let findings: [Diagnostic]

    /// What was read of a manuscript.
    var reading: Reading? { checked?.manuscript?.reading }

    /// The range of the document for a range of the text that was read.
    func place(of range: Range<Int>) -> Range<Int> { checked?.filePlace(of: range) ?? range }

    /// The place at an offset; nil where nothing is known of the words there.
    func subject(at offset: Int) -> Subject? {
        if let use = uses.first(where: { $0.range.touches(offset) }) { return .key(use) }
        if let name = named.names.first(where: { $0.range.touches(offset) }) { return .bibliography(name.path) }
        guard let reading, let offset = checked?.textPlace(of: offset) else { return nil }
        for (index, note) in reading.notes.enumerated() {
            if let anchor = note.note.anchor, anchor.touches(offset) { return .marker(index) }
            guard note.note.range.touches(offset) else { continue }
            for (position, citation) in note.citations.enumerated() where citation.range.touches(offset) {
                return .citation(CitationID(note: index, index: position))
            }
            if note.note.numberRange.touches(offset) { return .note(index) }
        }
        for (list, value) in reading.lists.enumerated() where value.range.touches(offset) {
            if let index = value.entries.firstIndex(where: { $0.range.touches(offset) }) {
                return .listEntry(ListEntryID(list: list, index: index))
            }
        }
        if let work = reading.mentions.first(where: { $0.range.touches(offset) })?.work { return .mention(work) }
        let item = reading.textCitations.flatMap(\.items).first { $0.range.touches(offset) }
        return item.flatMap(\.work).map { .mention($0) }
    }
}

/// The words under the cursor.
enum Subject: Hashable {
    /// A key.
    case key(KeyUse)
    /// A citation in a note.
    case citation(CitationID)
    /// An entry of a list.
    case listEntry(ListEntryID)
    /// Words in running text that mean the work of a key.
    case mention(String)
    /// The mark in the text that refers to the note of an index.
    case marker(Int)
    /// The number of the note of an index.
    case note(Int)
    /// The name of a bibliography in a document.
    case bibliography(String)
}

extension Range<Int> {
    /// Whether a cursor at an offset is inside, or at either end.
    func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}

import CitandaDocuments
import CitandaManuscripts

/// The notes of a numbered list as notes of Markdown: `[^1]` in place of a raised number, and `[^1]:` in place of the number in the list.
struct NumberedNotes {
    /// What changes in the text.
    private(set) var edits: [(range: Range<Int>, text: String)] = []
    /// The indices of the notes that become notes of Markdown.
    private(set) var notes: Set<Int> = []

    /// The notes of a reading that have a mark in the text.
    init(of reading: Reading) {
        let source = reading.document.source.bytes
        let numbers = Dictionary(grouping: reading.notes, by: \.note.number)
        let marks = Dictionary(grouping: reading.document.markers.filter(\.hasNote)) { Mark($0.number, $0.group) }
        var isNote = true
        for (index, note) in reading.notes.map(\.note).enumerated() {
            let start = note.range.lowerBound
            guard source.indices.contains(start), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source[start]) else {
                continue
            }
            let wasNote = isNote
            isNote = note.anchor != nil
            // Without a blank line a note and an item of a list are one paragraph.
            if isNote != wasNote, source[..<start].hasSuffix("\n".utf8), !source[..<start].hasSuffix("\n\n".utf8) {
                edits.append((start..<start, "\n"))
            }
            guard let anchor = note.anchor else { continue }
            // The notes of each chapter may begin with 1.
            let isAlone = numbers[note.number]?.count == 1
            let label = isAlone ? note.number : "\(note.group + 1)-\(note.number)"
            // A second mark of a note leads there too.
            let others = (marks[Mark(note.number, note.group)] ?? []).map(\.range).filter { $0 != anchor }
            edits += ([anchor] + others).map { ($0, "[^\(label)]") }
            edits.append((start..<note.textRange.lowerBound, "[^\(label)]: "))
            edits += Self.indents(of: note.textRange, in: source)
            notes.insert(index)
        }
    }

    /// What a mark in the text names: a number of a run of notes.
    private struct Mark: Hashable {
        var number: String
        var group: Int

        init(_ number: String, _ group: Int) { (self.number, self.group) = (number, group) }
    }

    /// The blanks before a further paragraph of a note (pandoc's manual, “Footnotes”).
    private static let indent = 4

    private static func indents(of range: Range<Int>, in source: [UInt8]) -> [(range: Range<Int>, text: String)] {
        var edits: [(range: Range<Int>, text: String)] = []
        var isBehindBlank = false
        /// The blanks that the lines of the paragraph lack.
        var missing = 0
        var start = range.lowerBound
        while let end = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
            let next = end + 1
            let blanks = source[next..<range.upperBound].prefix { $0 == UInt8(ascii: " ") }.count
            let isBlank = next + blanks >= range.upperBound || source[next + blanks] <= 0x20
            if isBehindBlank { missing = isBlank ? 0 : max(0, indent - blanks) }
            if !isBlank, missing > 0 { edits.append((next..<next, String(repeating: " ", count: missing))) }
            if isBlank { missing = 0 }
            isBehindBlank = isBlank
            start = next
        }
        return edits
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ end: String.UTF8View) -> Bool { suffix(end.count).elementsEqual(end) }
}

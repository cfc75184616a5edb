/// The references of a text that holds nothing else, each with its wrapped lines joined.
///
/// Blank lines, headings and the numbers of pages are no references.
public struct ReferenceRecords: Sendable {
    /// A reference of the text.
    public struct Record: Sendable, Hashable {
        /// Its lines, counted from 0.
        public var lines: Range<Int>
        /// Its text. That of a single line is the line as it is.
        public var text: [UInt8]
    }

    /// The references in order.
    public private(set) var records: [Record] = []

    /// Divides lines without their ends.
    public init(_ lines: [[UInt8]]) {
        let table = LineTable(Array(lines.joined(separator: [0x0A])))
        let roles = ReferenceLines(table, table.lines.indices, isPlain: true).roles
        for (line, role) in zip(table.lines.indices, roles) {
            switch role {
            case .other: continue
            case .begins, .item: records.append(Record(lines: line..<line + 1, text: lines[line]))
            case .continues(let joint): join(table.source[table.content(line)], line, joint)
            }
        }
    }

    private mutating func join(_ content: ArraySlice<UInt8>, _ line: Int, _ joint: ReferenceLines.Joint) {
        // The record is changed in its place: a copy for each line would take time by the square of the lines.
        guard let last = records.indices.last else { return }
        while let byte = records[last].text.last, byte <= 0x20 { records[last].text.removeLast() }
        if records[last].text.first.map({ $0 <= 0x20 }) == true {
            records[last].text.removeFirst(records[last].text.prefix { $0 <= 0x20 }.count)
        }
        switch joint {
        case .blank: records[last].text.append(0x20)
        case .nothing: break
        case .word: records[last].text.removeLast(Hyphen.length(atEndOf: records[last].text) ?? 0)
        }
        records[last].text += content
        records[last].lines = records[last].lines.lowerBound..<line + 1
    }
}

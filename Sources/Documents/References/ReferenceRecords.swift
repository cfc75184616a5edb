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
        guard var record = records.popLast() else { return }
        while let last = record.text.last, last <= 0x20 { record.text.removeLast() }
        record.text = Array(record.text.drop { $0 <= 0x20 })
        switch joint {
        case .blank: record.text.append(0x20)
        case .nothing: break
        case .word: record.text.removeLast(Hyphen.length(atEndOf: record.text) ?? 0)
        }
        record.text += content
        record.lines = record.lines.lowerBound..<line + 1
        records.append(record)
    }
}

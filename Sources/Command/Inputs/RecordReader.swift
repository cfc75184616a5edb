import Citanda

/// Reads references from a stream: wrapped lines are joined, blank lines and headings are left out. A line of JSON is a reference by itself.
struct RecordReader {
    /// A reference, and the number of its first line, from 1.
    struct Record {
        var number: Int
        /// Nil where the line was too long to be kept.
        var text: [UInt8]?
    }

    /// The formats of files that may hold references.
    static let formats: Set<InputFormat> = [.manuscript, .cslJSON, .records(.jsonLines)]

    private var reader: LineReader
    /// The plain lines that may go on.
    private var waiting: [[UInt8]] = []
    /// The lines read before those that wait.
    private var count = 0
    private var isAtEnd = false

    init(_ argument: String) throws { reader = try LineReader(argument) }

    /// The next references, as many as a block of the stream holds; empty at the end.
    mutating func records() throws -> [Record] {
        var records: [Record] = []
        while records.isEmpty, !isAtEnd {
            let lines = try reader.lines()
            isAtEnd = lines.isEmpty
            for line in lines {
                if let line, !Self.isJSON(line) {
                    waiting.append(line)
                    continue
                }
                finish(into: &records)
                count += 1
                records.append(Record(number: count, text: line))
            }
            divide(into: &records, isEnd: isAtEnd)
        }
        return records
    }

    private mutating func finish(into records: inout [Record]) { divide(into: &records, isEnd: true) }

    /// Divides the lines that wait. The last reference waits on for lines that go on from it.
    private mutating func divide(into records: inout [Record], isEnd: Bool) {
        var found = ReferenceRecords(waiting).records[...]
        var kept = waiting.count
        if !isEnd, let last = found.popLast() { kept = last.lines.lowerBound }
        for record in found {
            records.append(Record(number: count + record.lines.lowerBound + 1, text: record.text))
        }
        count += kept
        waiting.removeFirst(kept)
    }

    /// Whether a line is JSON and no text.
    static func isJSON(_ line: [UInt8]) -> Bool { line.first { $0 > 0x20 } == UInt8(ascii: "{") }
}

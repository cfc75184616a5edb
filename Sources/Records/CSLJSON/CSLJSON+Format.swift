import CitandaDiagnostics
import CitandaJSON
import CitandaWorks

extension RecordFormat {
    /// CSL-JSON as an array, which citation processors read.
    public static let cslJSON = RecordFormat(
        "csljson", otherNames: ["csl-json", "json"], title: "CSL-JSON", suffixes: [".json"],
        scope: "everything; what CSL has no variable for goes to “custom”",
        input: RecordInput(.objects, whole: { CSLJSON.works(parsing: $0) }) { CSLJSON.read($0) },
        output: RecordOutput(head: "[", separator: ",", foot: "\n]\n", empty: "[]\n") { work in
            var bytes = Array("\n  ".utf8)
            CSLJSON.value(of: work).writePretty(into: &bytes, level: 1)
            return WrittenRecord(bytes)
        })

    /// CSL-JSON with an item on each line.
    public static let jsonLines = RecordFormat(
        "jsonl", otherNames: ["ndjson"], title: "CSL-JSON, an item on each line", suffixes: [".jsonl", ".ndjson"],
        scope: "everything, as in CSL-JSON",
        input: RecordInput(.objects, whole: { CSLJSON.works(parsing: $0) }) { CSLJSON.read($0) },
        output: RecordOutput { work in
            var bytes: [UInt8] = []
            CSLJSON.value(of: work).writeCompact(into: &bytes)
            bytes.append(UInt8(ascii: "\n"))
            return WrittenRecord(bytes)
        })
}

extension CSLJSON {
    /// Reads the item of a record.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (works, faults) = CSLJSON.works(parsing: Array(record.bytes), from: record.number)
        return (works, faults.map { $0.moved(by: record.offset) })
    }
}

extension RecordFormat {
    /// Whether records of the format are items of CSL-JSON, which keep notes with variables as they are.
    public var isCSLJSON: Bool { self == .cslJSON || self == .jsonLines }
}

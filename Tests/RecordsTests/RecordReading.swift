import CitandaDiagnostics
import CitandaJSON
import CitandaRecords
import CitandaWorks
import Testing

/// A record in a format, and the members of the CSL-JSON item that it should be. A member that is `null` should be missing.
struct RecordReading {
    let format: RecordFormat
    let bytes: [UInt8]
    let item: JSONValue

    init(_ format: RecordFormat, _ text: String, _ item: JSONValue) {
        self.init(format, Array(text.utf8), item)
    }

    init(_ format: RecordFormat, _ bytes: [UInt8], _ item: JSONValue) {
        self.format = format
        self.bytes = bytes
        self.item = item
    }

    /// Expects one work with the members.
    func check() {
        let works = format.works(in: bytes).value
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(works.count == 1, "\(text)")
        for work in works {
            let found = CSLJSON.value(of: work)
            for member in item.members ?? [] {
                let value = found[member.name]
                if member.value == .null {
                    #expect(value == nil, "\(member.name) in \(text)")
                } else {
                    #expect(value == member.value, "\(member.name) in \(text)")
                }
            }
        }
    }

    /// Reads a file that is cut in many places, and that has one of many bytes changed. Nothing may trap.
    static func readDamaged(_ bytes: [UInt8], as format: RecordFormat) {
        for end in stride(from: 0, to: bytes.count, by: 3) { _ = format.works(in: Array(bytes[..<end])) }
        for (index, byte) in zip(stride(from: 0, to: bytes.count, by: 2), sequence(first: UInt8(7)) { $0 &* 13 &+ 41 })
        {
            var changed = bytes
            changed[index] = byte
            _ = format.works(in: changed)
        }
    }
}

import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// The lines of a record of NBIB: a tag of up to four characters, a hyphen, and a value that goes on in indented lines.
enum NBIBLines {
    /// Tags are padded with blanks to this length.
    private static let tagLength = 4
    private static let shortestTag = 2
    /// The tag with which records of PubMed begin.
    private static let first = "PMID"

    /// Reads a record.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (fields, stray) = fields(of: record)
        let outside = stray.map { Diagnostic(.recordText, "the text belongs to no field and is left out", at: $0) }
        let (works, findings) = PubMedReader.read(fields, prefix: "nbib:")
        return (works, outside + findings)
    }

    /// What a line is for the division into records. PubMed begins records with the number; others part records by empty lines.
    static func kind(_ line: ArraySlice<UInt8>) -> RecordLine {
        if line.allSatisfy({ $0 <= 0x20 }) { return .end }
        guard let (tag, _) = tag(of: line) else { return .other }
        return tag == first ? .first : .tag
    }

    /// The tag of a line, and where the value begins.
    private static func tag(of line: ArraySlice<UInt8>) -> (tag: String, value: Int)? {
        var start = line.startIndex
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        // ERIC has tags of four characters with a blank behind.
        let head = line[start...].prefix(tagLength + 2)
        guard let hyphen = head.firstIndex(of: UInt8(ascii: "-")) else { return nil }
        let tag = head[..<hyphen].prefix { $0 != 0x20 }
        guard tag.count >= shortestTag, tag.allSatisfy({ (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }),
            tag.first.map({ $0 >= 0x41 }) ?? false, head[tag.endIndex..<hyphen].allSatisfy({ $0 == 0x20 }),
            hyphen + 1 == line.endIndex || line[hyphen + 1] == 0x20 || line[hyphen + 1] == 0x09
        else { return nil }
        return (String(decoding: tag, as: UTF8.self), hyphen + 1)
    }

    /// The fields of a record, each joined with the lines that go on from it; and the places of text outside.
    static func fields(of record: RecordText) -> (fields: [PubMedField], stray: [Range<Int>]) {
        var fields: [PubMedField] = []
        var stray: [Range<Int>] = []
        for line in record.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            if let (tag, value) = tag(of: line) {
                fields.append(PubMedField(tag: tag, value: literal(line[value...], in: record)))
                continue
            }
            let more = literal(line, in: record)
            if more.text.isEmpty { continue }
            guard let last = fields.indices.last else {
                stray.append(record.range(line.startIndex..<line.endIndex))
                continue
            }
            let before = fields[last].value
            fields[last].value.text = before.text.isEmpty ? more.text : before.text + " " + more.text
            if let from = before.origin?.range, let to = more.origin?.range {
                fields[last].value.origin = Origin(from.lowerBound..<max(from.lowerBound, to.upperBound))
            }
        }
        return (fields, stray)
    }

    private static func literal(_ bytes: ArraySlice<UInt8>, in record: RecordText) -> Literal {
        var bytes = bytes
        while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        let text = HTMLEntities.decoded(String(decoding: bytes, as: UTF8.self))
        return Literal(text, origin: Origin(record.range(bytes.startIndex..<bytes.endIndex)))
    }
}

import CitandaDiagnostics
import CitandaEncodings
import CitandaWorks

/// Reads MARC 21 in the structure of ISO 2709: a leader, a directory, and the fields that the directory names.
///
/// Lengths in files are often wrong, because programs changed the encoding or cut long fields. The separators of fields count, and the
/// lengths only where separators are missing.
enum MARCBinary {
    /// The byte behind each record.
    static let recordEnd: UInt8 = 0x1D
    private static let fieldEnd: UInt8 = 0x1E
    private static let delimiter: UInt8 = 0x1F
    private static let leaderLength = 24
    /// An entry of the directory: a tag, the length of the field and its place.
    private static let entryLength = 12
    private static let tagLength = 3
    private static let fieldLength = 4
    /// The positions in the leader of the encoding and of the place of the first field.
    private static let encodingPosition = 9
    private static let basePosition = 12..<17

    /// Reads the records of one piece of a file: usually one, more where a terminator is missing.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        var works: [Work] = []
        var findings: [Diagnostic] = []
        for piece in pieces(of: record.bytes) {
            let range = record.range(piece.startIndex..<piece.endIndex)
            guard piece.count > leaderLength, let parsed = Self.record(piece, in: record) else {
                if piece.contains(where: { $0 > 0x20 && $0 != recordEnd }) {
                    findings.append(Diagnostic(.recordUnread, "these bytes are no record of MARC 21", at: range))
                }
                continue
            }
            findings += parsed.faults.map { Diagnostic($0.kind, $0.message, severity: .warning, at: range) }
            if parsed.record.isEmpty {
                findings.append(Diagnostic(.recordUnread, "the record has no fields", at: range))
            } else {
                works.append(MARCReader.work(of: parsed.record))
            }
        }
        return (works, findings)
    }

    private typealias Fault = (kind: FindingKind, message: String)

    // MARK: - Records

    /// The records of a piece, each from its leader on. A leader behind the end of a field begins another record.
    private static func pieces(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
        var index = start
        while let end = bytes[index...].firstIndex(of: fieldEnd) {
            index = end + 1
            let next = bytes[index...].firstIndex { $0 > 0x20 } ?? bytes.endIndex
            if isLeader(bytes[next...]) {
                pieces.append(bytes[start..<index])
                start = next
                index = next
            }
        }
        return pieces + [bytes[start...]]
    }

    /// Whether bytes begin like a leader: a length of five figures, and the figures that are the same in all records.
    private static func isLeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count > leaderLength + entryLength else { return false }
        let leader = Array(bytes.prefix(leaderLength))
        return leader.prefix(5).allSatisfy(isDigit) && leader[basePosition].allSatisfy { isDigit($0) || $0 == 0x20 }
            && leader.suffix(4).starts(with: "45".utf8)
            && bytes.dropFirst(leaderLength).prefix(entryLength).allSatisfy { isDigit($0) || isLetter($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private static func record(_ bytes: ArraySlice<UInt8>, in text: RecordText) -> (
        record: MARCRecord, faults: [Fault]
    )? {
        let leader = bytes.prefix(leaderLength)
        guard leader.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        let directory = bytes[leader.endIndex...].prefix { $0 != fieldEnd }
        let entries = entries(of: directory)
        guard !entries.isEmpty else { return nil }
        var decoder = MARCDecoder(leader[leader.startIndex + encodingPosition], bytes: bytes)
        var record = MARCRecord(leader: String(decoding: leader, as: UTF8.self))
        var faults: [Fault] = []
        let body = bytes[min(directory.endIndex + 1, bytes.endIndex)...].prefix { $0 != recordEnd }
        let contents = contents(of: body, entries, leader)
        if contents.count < entries.count {
            let count = entries.count - contents.count
            faults.append((.recordUnread, "the record ends early: \(count) of \(entries.count) fields are missing"))
        }
        for (entry, content) in zip(entries, contents) {
            if !MARCFields.isLocal(entry.tag) { add(entry.tag, content, to: &record, text, &decoder) }
        }
        if let fault = decoder.fault { faults.append((.encoding, fault)) }
        return (record, faults)
    }

    // MARK: - Fields

    private struct Entry {
        var tag: String
        var length: Int
        var start: Int
    }

    /// The entries of the directory in the order of their fields.
    private static func entries(of directory: ArraySlice<UInt8>) -> [Entry] {
        var entries: [Entry] = []
        var start = directory.startIndex
        while start + entryLength <= directory.endIndex {
            let entry = directory[start..<start + entryLength]
            start += entryLength
            let tag = entry.prefix(tagLength)
            guard tag.allSatisfy({ isDigit($0) || isLetter($0) }) else { break }
            func number(_ bytes: ArraySlice<UInt8>) -> Int { Int(String(decoding: bytes, as: UTF8.self)) ?? 0 }
            entries.append(
                Entry(
                    tag: String(decoding: tag, as: UTF8.self),
                    length: number(entry.dropFirst(tagLength).prefix(fieldLength)),
                    start: number(entry.dropFirst(tagLength + fieldLength))))
        }
        let isOrdered = zip(entries, entries.dropFirst()).allSatisfy { $0.start <= $1.start }
        return isOrdered ? entries : entries.sorted { $0.start < $1.start }
    }

    /// The bytes of the fields in order, by their separators. Where there are not as many as entries, the lengths are tried.
    private static func contents(
        of body: ArraySlice<UInt8>, _ entries: [Entry], _ leader: ArraySlice<UInt8>
    ) -> [ArraySlice<UInt8>] {
        var parts = body.split(separator: fieldEnd, omittingEmptySubsequences: false)
        if let last = parts.last, last.allSatisfy({ $0 <= 0x20 }) { parts.removeLast() }
        guard parts.count != entries.count, let last = entries.last else { return parts }
        // The lengths are right if the last field ends where the record ends.
        let (length, isOver) = last.start.addingReportingOverflow(last.length)
        guard !isOver, length == body.count || length == body.count + 1 else { return parts }
        return entries.map { entry in
            let start = min(body.startIndex + entry.start, body.endIndex)
            return body[start..<min(start + entry.length, body.endIndex)].prefix { $0 != fieldEnd }
        }
    }

    private static func add(
        _ tag: String, _ content: ArraySlice<UInt8>, to record: inout MARCRecord, _ text: RecordText,
        _ decoder: inout MARCDecoder
    ) {
        guard content.contains(delimiter) else {
            let value = Literal(decoder.text(content), origin: origin(content, text))
            if tag.hasPrefix("00") {
                record.control.append((tag, value))
            } else if !value.text.allSatisfy(\.isWhitespace) {
                // A field without subfields.
                let subfield = MARCSubfield(code: "a", value: Literal(value.text.trimmingBlanks, origin: value.origin))
                record.fields.append(MARCField(tag: tag, subfields: [subfield]))
            }
            return
        }
        let parts = content.split(separator: delimiter, omittingEmptySubsequences: false)
        let indicators = Array((parts.first ?? []).prefix(2)).map { Character(Unicode.Scalar($0)) }
        var field = MARCField(tag: tag, first: indicators.first ?? " ", second: indicators.dropFirst().first ?? " ")
        for part in parts.dropFirst() {
            guard let code = part.first else { continue }
            let bytes = part.dropFirst()
            let value = MARCText.plain(RecordMarkup.collapsed(decoder.text(bytes)))
            if value.isEmpty { continue }
            field.subfields.append(
                MARCSubfield(code: Character(Unicode.Scalar(code)), value: Literal(value, origin: origin(bytes, text))))
        }
        record.fields.append(field)
    }

    private static func origin(_ bytes: ArraySlice<UInt8>, _ text: RecordText) -> Origin {
        Origin(text.range(bytes.startIndex..<bytes.endIndex))
    }
}

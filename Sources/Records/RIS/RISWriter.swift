import CitandaWorks

/// Writes one record of RIS. Members without a tag become lines of a note, which `NoteVariables` reads.
struct RISWriter {
    private var values: UnwrittenValues
    private var bytes: [UInt8] = []
    private var losses: [RecordLoss] = []
    private var type: WorkType { values.work.type }

    /// The record of a work, with an empty line behind.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = RISWriter(values: UnwrittenValues(work))
        writer.bytes.reserveCapacity(usualSize)
        writer.write()
        return WrittenRecord(writer.bytes, losses: writer.losses)
    }

    private static let usualSize = 1 << 10

    private mutating func write() {
        let work = values.work
        let kept = work.extra.first { $0.name == RISExtra.prefix + "TY" }?.value.string
        let code = kept.flatMap { RISTypes.type(of: $0) == type ? $0 : nil } ?? RISTypes.code(of: type)
        line(.type, code)
        if !work.key.isEmpty { line("ID", work.key) }
        for row in RISFields.names where !row.isOnlyRead && row.types?.contains(type) ?? true {
            for name in values.names(row.role) { line(row.tag, InvertedName.text(of: name)) }
        }
        writeDates()
        writePages()
        var written: Set<RISTag> = []
        for row in RISFields.rows(for: type) where !row.isOnlyRead && !written.contains(row.tag) {
            if row.tag == "SN" || row.tag == "M3" && work[.genre].flatMap({ DOI($0) }) != nil { continue }
            guard let text = values.text(row.member) else { continue }
            line(row.tag, text)
            written.insert(row.tag)
        }
        writeLists()
        writeRest(code)
        line(.end, "")
        bytes.append(0x0A)
    }

    private mutating func line(_ tag: RISTag, _ text: String) {
        bytes += tag.bytes
        bytes += "  - ".utf8
        if text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            let isMultiline = RISFields.multilineTags.contains(tag)
            for (index, part) in text.split(whereSeparator: \.isNewline).enumerated() {
                if index > 0 { bytes.append(isMultiline ? 0x0A : 0x20) }
                // A line that looks like a tag is indented.
                if index > 0, isMultiline, RISLines.isTagged(Array(part.utf8)) { bytes.append(0x20) }
                bytes += part.utf8
            }
        } else {
            bytes += text.utf8
        }
        bytes.append(0x0A)
    }

    private mutating func writeDates() {
        if let date = values.work[.issued] as PartialDate? {
            if let (year, full) = SlashDate.texts(of: date) {
                line("PY", year)
                if let full { line("DA", full) }
                if SlashDate.isExact(date) { values.take(.date(.issued)) }
            } else if let text = date.text {
                line("PY", text)
                values.take(.date(.issued))
            }
        }
        if let date = values.work[.accessed] as PartialDate?, SlashDate.isExact(date),
            let (year, full) = SlashDate.texts(of: date)
        {
            line("Y2", full ?? year + "///")
            values.take(.date(.accessed))
        }
    }

    private mutating func writePages() {
        if RISFields.books.contains(type) || type == .thesis, let count = values.text(.variable(.numberOfPages)) {
            line("SP", count)
            return
        }
        guard let page = values.text(.variable(.page)) else { return }
        if let range = PageRange(page), let last = range.last {
            line("SP", range.first)
            line("EP", last)
        } else {
            line("SP", page)
        }
    }

    private mutating func writeLists() {
        let work = values.work
        for scheme in [Identifier.Scheme.isbn, .issn] where values.has(.identifier(scheme)) {
            for number in work.identifiers where number.scheme == scheme { line("SN", number.text) }
            values.take(.identifier(scheme))
        }
        for word in work.keywords { line("KW", word) }
        values.take(.keyword)
        for address in work.identifiers where address.scheme == .url { line("UR", address.text) }
        if !work.identifiers.contains(where: { $0.scheme == .url }), let address = values.text(.identifier(.url)) {
            line("UR", address)
        }
        values.take(.identifier(.url))
        if let note = values.text(.variable(.note)) { line("N1", note) }
    }

    /// What has no tag: members as lines of a note, fields that RIS files had, and losses.
    private mutating func writeRest(_ code: String) {
        let work = values.work
        var lines: [String] = []
        if RISTypes.type(of: code) != work.type.csl { lines.append("type: \(work.type.csl.rawValue)") }
        for member in values.rest {
            lines += NoteVariables.lines(for: member, of: work)
            losses.append(RecordLoss(member.name, .noted))
        }
        if !lines.isEmpty { line("N1", lines.joined(separator: "\n")) }
        for field in work.extra where !work.isSpelling(field) {
            if field.name.hasPrefix(RISExtra.prefix) {
                let tag = field.name.dropFirst(RISExtra.prefix.count)
                if tag != "TY", tag.utf8.count == 2, let text = field.value.stringOrNumber {
                    line(RISTag(stringLiteral: String(tag)), text)
                }
            } else {
                losses.append(RecordLoss(field.name, .dropped))
            }
        }
        losses += values.details()
    }
}

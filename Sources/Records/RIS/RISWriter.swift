import CitandaWorks

/// Writes one record of RIS. Members without a tag become lines of a note, which `NoteVariables` reads.
struct RISWriter {
    private var values: UnwrittenValues
    private var bytes: [UInt8] = []
    private var losses: [RecordLoss] = []
    /// The type that a reader will take the record for.
    private var type = WorkType.document

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
        let code = kept.flatMap { RISTypes.type(of: $0) == work.type ? $0 : nil } ?? RISTypes.code(of: work.type)
        type = RISTypes.type(of: code) ?? .document
        line(.type, code)
        if !work.key.isEmpty { line("ID", work.key) }
        for row in RISFields.names where !row.isOnlyRead && row.holds(for: type) {
            for name in values.names(row.role) { line(row.tag, InvertedName.text(of: name)) }
        }
        writeDates()
        writePages()
        var written: Set<RISTag> = []
        for row in RISFields.rows(for: type) where !row.isOnlyRead && !written.contains(row.tag) {
            // A number there would be taken for another.
            if row.tag == "SN", values.has(.identifier(.isbn)) || values.has(.identifier(.issn)) { continue }
            if row.tag == "M3", work.text(of: row.member).flatMap({ DOI($0) }) != nil { continue }
            // The title of a journal and that of a book have two tags.
            let isSecond = ["JO", "T2"].contains(row.tag) && row.member == .title(.container)
            guard let text = isSecond ? work.text(of: row.member) : values.text(row.member) else { continue }
            values.take(row.member)
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
        // Some programs refuse a file with a line that goes on.
        let isMultiline = text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
        bytes += (isMultiline ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text).utf8
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
        if RISFields.whole.contains(type), !values.has(.variable(.page)),
            let count = values.text(.variable(.numberOfPages))
        {
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
        // Each line of a note is a field, which the reader joins.
        for part in values.text(.variable(.note))?.split(whereSeparator: \.isNewline) ?? [] { line("N1", String(part)) }
        if let abstract = work[.abstract], abstract.contains(where: \.isNewline) {
            losses.append(RecordLoss(Variable.abstract.rawValue, .reduced))
        }
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
        for text in lines { line("N1", text) }
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

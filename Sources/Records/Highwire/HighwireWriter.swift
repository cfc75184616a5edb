import CitandaWorks

/// Writes a work as a block of `meta` elements.
struct HighwireWriter {
    private var values: UnwrittenValues
    private var text = ""
    private var losses: [RecordLoss] = []
    private var work: Work { values.work }

    /// The block of a work.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = HighwireWriter(values: UnwrittenValues(work))
        writer.write()
        return WrittenRecord(Array(writer.text.utf8), losses: writer.losses)
    }

    private init(values: UnwrittenValues) { self.values = values }

    private mutating func add(_ name: String, _ value: String) {
        let value = AttributeText.escaped(RecordMarkup.collapsed(value))
        if !value.isEmpty { text += "<meta name=\"citation_\(name)\" content=\"\(value)\">\n" }
    }

    private mutating func write() {
        for row in HighwireFields.rows where row.types?.contains(work.type) ?? true {
            guard let value = values.plain(row.member) else { continue }
            add(row.name, value)
            // Older readers know the book of a chapter by another name.
            if row.name == "inbook_title" { add("book_title", value) }
            if row.name == "title" { writeNamesAndDates() }
        }
        if work.text(of: .title(.title)) == nil { writeNamesAndDates() }
        writePages()
        writeIdentifiers()
        for keyword in work.keywords { add("keywords", keyword) }
        values.take(.keyword)
        losses += values.rest.map { RecordLoss($0.name, .dropped) } + values.details()
        losses += work.extra.filter { !work.isSpelling($0) }.map { RecordLoss($0.name, .dropped) }
    }

    private mutating func writeNamesAndDates() {
        for (element, role) in HighwireFields.names {
            let names = values.names(role)
            for name in names where name.kind != .others {
                add(element, name.personal == nil ? name.display : InvertedName.text(of: name))
            }
            if names.contains(where: { $0.kind == .others }) { losses.append(RecordLoss(role.rawValue, .reduced)) }
        }
        for (element, role) in HighwireFields.dates {
            guard let date = values.date(role) else { continue }
            guard let (text, isWhole) = NumericDate.text(of: date, separator: "/") else {
                losses.append(RecordLoss(role.rawValue, .dropped))
                continue
            }
            add(element, text)
            if !isWhole { losses.append(RecordLoss(role.rawValue, .reduced)) }
        }
    }

    private mutating func writePages() {
        guard let text = values.plain(.variable(.page)) else { return }
        let parts = text.split { ",;".contains($0) }.map { PageRange($0) }
        guard let first = parts.first, let first else {
            add("firstpage", text)
            return
        }
        add("firstpage", first.first)
        if first.last != nil { add("lastpage", first.expanded.split(separator: "–").last.map(String.init) ?? "") }
        if parts.count > 1 { losses.append(RecordLoss(Variable.page.rawValue, .reduced)) }
    }

    private mutating func writeIdentifiers() {
        for (element, scheme) in HighwireFields.identifiers {
            let own = work.identifiers.filter { $0.scheme == scheme }
            guard !own.isEmpty else { continue }
            values.take(.identifier(scheme))
            for part in own.flatMap(\.parts) {
                add(element, scheme == .doi ? DOI(part.text)?.text ?? part.text : part.text)
            }
        }
        if let address = values.text(.identifier(.url)) { add("public_url", address) }
    }
}

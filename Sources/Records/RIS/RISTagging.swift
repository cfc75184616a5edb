import CitandaWorks

extension RISTagging<RISValueList> {
    /// Puts the values into a list.
    init(_ work: Work, _ dialect: RISDialect) { self.init(work, dialect, into: RISValueList()) }

    /// The values in order. The first is the type.
    var lines: [(tag: RISTag, text: String)] { taker.lines }
}

/// Puts the values of a work under the tags of RIS. Members without a tag become lines of a note, which `NoteVariables` reads.
struct RISTagging<Taker: RISValueTaker> {
    /// What took the values in order. The first was the type.
    var taker: Taker
    /// The fields of the dialect that have no tag, with their names in the dialect.
    private(set) var fields: [(name: String, text: String)] = []
    /// The members that have no tag, as lines of a note.
    private(set) var noted: [String] = []
    /// The values that have no place.
    private(set) var losses: [RecordLoss] = []
    private let dialect: RISDialect
    private let table: RISFields.Table
    private var values: UnwrittenValues
    private var type: WorkType { values.work.type }

    init(_ work: Work, _ dialect: RISDialect, into taker: Taker) {
        self.taker = taker
        self.dialect = dialect
        table = RISFields.table(for: work.type)
        values = UnwrittenValues(work)
        let code = addType()
        addNames(isEditedBook: code == dialect.editedBook)
        addDates()
        addPages()
        addTexts()
        addLists()
        addRest(code)
    }

    private mutating func line(_ tag: RISTag, _ text: String) { taker.take(tag, text) }

    private mutating func addType() -> String {
        let name = dialect.prefix + dialect.typeField
        let kept = values.work.extra.first { $0.name == name }?.value.stringOrNumber
        var code = kept.flatMap { dialect.type($0) == type ? $0 : nil } ?? dialect.code(type)
        if kept == nil, dialect.marksEditedBooks, type == .book, values.has(.names(.editor)),
            !values.has(.names(.author))
        {
            code = dialect.editedBook
        }
        line(.type, code)
        if !values.work.key.isEmpty { line("ID", values.work.key) }
        return code
    }

    private mutating func addNames(isEditedBook: Bool) {
        // The authors of an edited book are its editors.
        if isEditedBook, !values.has(.names(.author)) { addNames(.editor, "AU") }
        for row in table.writtenNames where values.has(.names(row.role)) && dialect.hasField(row.tag, type) {
            addNames(row.role, row.tag)
        }
    }

    private mutating func addNames(_ role: ContributorRole, _ tag: RISTag) {
        guard values.has(.names(role)) else { return }
        values.take(.names(role))
        for index in values.work.contributors.indices where values.work.contributors[index].role == role {
            let name = values.work.contributors[index].name
            line(tag, InvertedName.text(of: name, marksBodies: dialect.hasGivenNamesFirst))
        }
    }

    private mutating func addTexts() {
        var written: [RISTag] = []
        for row in table.writtenRows
        where values.mayHave(row.members) && !written.contains(row.tag) && dialect.hasField(row.tag, type) {
            // A number there would be taken for another.
            if row.tag == "SN", values.has(.identifier(.isbn)) || values.has(.identifier(.issn)) { continue }
            if row.tag == "M3", values.work.text(of: row.member).flatMap({ DOI($0) }) != nil { continue }
            // The title of what holds a work has two tags, of which each program knows one.
            let isSecond = (row.tag == "JO" || row.tag == "T2") && row.member == .title(.container)
            guard let text = isSecond ? values.work.text(of: row.member) : values.text(row.member) else { continue }
            values.take(row.member)
            line(row.tag, text)
            written.append(row.tag)
        }
    }

    // MARK: - Dates and pages

    private mutating func addDates() {
        if let date = values.work[.issued] as PartialDate? {
            if let (year, full) = texts(of: date) {
                line("PY", year)
                if let full { line("DA", full) }
                if dialect.hasWordDates ? WordDate.isExact(date) : SlashDate.isExact(date) {
                    values.take(.date(.issued))
                }
            } else if let text = date.text {
                line("PY", text)
                values.take(.date(.issued))
            }
        }
        guard let date = values.work[.accessed] as PartialDate?, dialect.hasField("Y2", type) else { return }
        if dialect.hasWordDates {
            guard let text = date.edtf, SlashDate.date(Literal(text))?.extent == date.extent else { return }
            line("Y2", text)
            values.take(.date(.accessed))
        } else if SlashDate.isExact(date), let (year, full) = SlashDate.texts(of: date) {
            line("Y2", full ?? year + "///")
            values.take(.date(.accessed))
        }
    }

    /// The texts for the fields of the year and the date.
    private func texts(of date: PartialDate) -> (year: String, full: String?)? {
        guard dialect.hasWordDates else { return SlashDate.texts(of: date) }
        return WordDate.texts(of: date).map { ($0.year, $0.day) }
    }

    private mutating func addPages() {
        let isWhole = RISFields.wholes.contains(type)
        if isWhole, let count = values.work[.numberOfPages], RISReader.pageCount(count) == count {
            line("SP", count)
            values.take(.variable(.numberOfPages))
            return
        }
        // The page would be read as the number of pages.
        if isWhole, let page = values.work[.page], !RISReader.isRange(page) { return }
        guard let page = values.text(.variable(.page)) else { return }
        if dialect.hasField("EP", type), let range = PageRange(page), let last = range.last {
            line("SP", range.first)
            line("EP", last)
        } else {
            line("SP", page)
        }
    }

    // MARK: - Lists

    private mutating func addLists() {
        let identifiers = values.work.identifiers
        for scheme in [Identifier.Scheme.isbn, .issn] where values.has(.identifier(scheme)) {
            for number in identifiers where number.scheme == scheme { line("SN", number.text) }
            values.take(.identifier(scheme))
        }
        for word in values.work.keywords { line("KW", word) }
        values.take(.keyword)
        for address in identifiers where address.scheme == .url { line("UR", address.text) }
        if !identifiers.contains(where: { $0.scheme == .url }), let address = values.text(.identifier(.url)) {
            line("UR", address)
        }
        values.take(.identifier(.url))
        if let note = values.text(.variable(.note)) { line("N1", note) }
    }

    /// What has no tag: members as lines of a note, fields that files of the dialect had, and losses.
    private mutating func addRest(_ code: String) {
        let type = type
        if dialect.type(code) != type.csl { noted.append("type: \(type.csl.rawValue)") }
        for member in values.rest {
            noted += NoteVariables.lines(for: member, of: values.work)
            losses.append(RecordLoss(member.name, .noted))
        }
        for field in values.work.extra where !values.work.isSpelling(field) {
            if field.name.hasPrefix(dialect.prefix) {
                let name = String(field.name.dropFirst(dialect.prefix.count))
                if name != dialect.typeField, let text = field.value.stringOrNumber { fields.append((name, text)) }
            } else {
                losses.append(RecordLoss(field.name, .dropped))
            }
        }
        losses += values.details()
    }
}

import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML

/// Reads one record of RIS, or of a dialect.
struct RISReader {
    private let dialect: RISDialect
    private var lines: [RISLine]
    /// The tags of the lines whose values are not in the work yet; nil for other lines.
    private var tags: [RISTag?]
    /// The tags of all lines.
    private let present: RISTagFilter
    private var work = Work(key: "", type: .articleJournal)
    /// Whether the authors of the record are editors.
    private var isEditedBook = false
    private var findings: [Diagnostic] = []

    /// The work of a record of RIS; none where a record has no value.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (lines, stray) = RISLines.lines(of: record, .ris)
        let outside = stray.map { Diagnostic(.recordText, "the text belongs to no field and is left out", at: $0) }
        let (works, findings) = read(lines, .ris, at: record.range)
        return (works, outside + findings)
    }

    /// The work of some lines; none where no line has a value.
    ///
    /// - Parameters:
    ///   - lines: The values under the tags of RIS.
    ///   - range: The place of the record, for findings.
    static func read(_ lines: [RISLine], _ dialect: RISDialect, at range: Range<Int>) -> Parsed<[Work]> {
        let hasValue = lines.indices.contains { lines[$0].tag != .type && !lines[$0].value.text.isEmpty }
        guard hasValue else { return ([], []) }
        var reader = RISReader(lines, dialect)
        reader.readType(range)
        reader.readNames()
        reader.readTexts()
        reader.readNumbers()
        reader.readDates()
        reader.readLists()
        reader.keepRest()
        return reader.result()
    }

    private consuming func result() -> Parsed<[Work]> { ([work], findings) }

    private init(_ lines: [RISLine], _ dialect: RISDialect) {
        self.dialect = dialect
        self.lines = lines
        // Lines are large, so that they are looked at in their places.
        tags = lines.indices.map { lines[$0].value.text.isEmpty ? nil : lines[$0].tag }
        present = RISTagFilter(lines.indices.lazy.map { lines[$0].tag })
        work.variables.reserveCapacity(Self.usualVariables)
        // Databases write the references of HTML.
        guard dialect.hasEntities else { return }
        for index in lines.indices where lines[index].value.text.hasByte(UInt8(ascii: "&")) {
            self.lines[index].value.text = HTMLEntities.decoded(lines[index].value.text)
        }
    }

    /// Most records have so many variables at the most.
    private static let usualVariables = 6

    /// The first value of a tag that is not in the work yet.
    private func first(_ tag: RISTag) -> Int? { present.mayContain(tag) ? tags.firstIndex(of: tag) : nil }

    private mutating func take(_ tag: RISTag) -> Literal? {
        guard let index = first(tag) else { return nil }
        tags[index] = nil
        return lines[index].value
    }

    // MARK: - Type and key

    private mutating func readType(_ range: Range<Int>) {
        if let key = take("ID") { work.key = key.text }
        if let index = first(.type) {
            tags[index] = nil
            let value = lines[index].value
            isEditedBook = value.text == dialect.editedBook
            if let type = dialect.type(value.text) {
                work.type = type
            } else {
                work.type = .document
                findings.append(
                    Diagnostic(
                        .unknownType, "“\(value.text)” is not a type of \(dialect.title)",
                        at: value.origin?.range ?? range))
            }
            if let type = Self.notedType(in: lines) { work.type = type }
            let isPlain = dialect.marksEditedBooks && isEditedBook && first("AU") != nil
            if !isPlain, dialect.code(work.type) != value.text { keep(lines[index]) }
        } else {
            let place = lines.first?.value.origin?.range ?? range
            findings.append(
                Diagnostic(.unknownType, "the record has no type and counts as an article of a journal", at: place))
        }
    }

    /// The type that a line of a note names, for types that the format does not know. The meanings of tags depend on the type.
    ///
    /// - Parameter tag: The tag of notes.
    static func notedType(in lines: [RISLine], _ tag: RISTag = "N1") -> WorkType? {
        for index in lines.indices where lines[index].tag == tag && lines[index].value.text.hasPrefix("type: ") {
            let variables = NoteVariables(lines[index].value.text)
            if variables.rest.isEmpty, let type = variables.type { return type }
        }
        return nil
    }

    // MARK: - Values

    private mutating func readNames() {
        // Programs write the editors of a book as second authors, which are the editors of a series only behind authors.
        let hasOnlyEditors =
            RISFields.books.contains(work.type)
            && !lines.contains { Self.firstNames.contains($0.tag) && !$0.value.text.isEmpty }
        let table = RISFields.table(for: work.type)
        for index in lines.indices {
            guard let tag = tags[index], table.nameTags.mayContain(tag),
                let row = table.names.first(where: { $0.tag == tag })
            else { continue }
            // RefMan has the tag for translators; EndNote has authors of translations there.
            if row.tag == "TA", !work.names(.translator).isEmpty { continue }
            var role = row.role
            if role == .author && isEditedBook || role == .collectionEditor && hasOnlyEditors { role = .editor }
            tags[index] = nil
            addNames(lines[index].value, role)
        }
    }

    /// The tags of names that come before the editors of a series.
    private static let firstNames: [RISTag] = ["AU", "A1", "A3", "ED"]

    /// Adds the names of a line. Some programs write all of them on one, with semicolons.
    private mutating func addNames(_ value: Literal, _ role: ContributorRole) {
        if value.text.hasByte(UInt8(ascii: ";")) {
            let parts = value.text.split(separator: ";")
            if parts.count > 1, parts.allSatisfy({ $0.contains(",") }) {
                for part in parts { addName(Literal(part.trimmingBlanks, origin: value.origin), role) }
                return
            }
        }
        addName(value, role)
    }

    private mutating func addName(_ value: Literal, _ role: ContributorRole) {
        let givenFirst = dialect.hasGivenNamesFirst ? InvertedName.givenFirst(value) : nil
        guard let name = givenFirst ?? InvertedName.name(value) else { return }
        let isKnown = work.contributors.indices.contains {
            work.contributors[$0].role == role && work.contributors[$0].name.kind == name.kind
        }
        if !isKnown { work.contributors.append(Contributor(role, name)) }
    }

    private mutating func readTexts() {
        for row in RISFields.table(for: work.type).rows where present.mayContain(row.tag) {
            while let index = first(row.tag) {
                let value = lines[index].value
                if row.tag == "M3", DOI(value.text) != nil {
                    if work.identifier(.doi) == nil { work.set(.identifier(.doi), to: value) }
                    tags[index] = nil
                    continue
                }
                if row.tag == "SN",
                    Self.scheme(of: value.text) != nil
                        || Identifier(.isbn, value.text).parts.contains(where: \.isValid)
                {
                    break
                }
                guard set(row.member, to: value) else { break }
                tags[index] = nil
            }
        }
        if work[.container] == nil, RISFields.journals.contains(work.type),
            let short = work.variables[.containerTitleShort]
        {
            work.set(.title(.container), to: short)
            work.variables[.containerTitleShort] = nil
        }
    }

    /// Puts a value into a free place. Of several titles of a journal, the longest is the title and another the short form.
    ///
    /// - Returns: False where the place holds another value.
    private mutating func set(_ member: CSLMember, to value: Literal) -> Bool {
        guard let known = work.text(of: member) else {
            work.set(member, to: value)
            return true
        }
        if known == value.text { return true }
        guard member == .title(.container), RISFields.journals.contains(work.type) else { return false }
        let isLonger = value.text.count > known.count
        let short = isLonger ? Literal(known, origin: work[.container]?.origin) : value
        guard work.variables[.containerTitleShort] == nil || work[.containerTitleShort] == short.text else {
            return false
        }
        work.variables[.containerTitleShort] = short
        if isLonger { work.set(member, to: value) }
        return true
    }

    private mutating func readNumbers() {
        readPages()
        for index in lines.indices where tags[index] == "SN" {
            let value = lines[index].value
            tags[index] = nil
            if let scheme = Self.scheme(of: value.text) {
                work.identifiers.append(Identifier(scheme, value.text, origin: value.origin))
                continue
            }
            let numbers = Identifier(.isbn, value.text).parts + Identifier(.issn, value.text).parts
            let valid = numbers.filter(\.isValid)
            if valid.isEmpty {
                let isSerial = RISFields.journals.contains(work.type)
                work.identifiers.append(Identifier(isSerial ? .issn : .isbn, value.text, origin: value.origin))
            } else {
                work.identifiers += valid
            }
        }
    }

    /// The scheme of a text that is one number with a right check digit.
    private static func scheme(of text: String) -> Identifier.Scheme? {
        if ISSN.isRight(text) { return .issn }
        return ISBN.isRight(text) ? .isbn : nil
    }

    /// Whether a text names several pages: they have a hyphen, a dash or a comma between them.
    static func isRange(_ text: String) -> Bool {
        text.hasByte { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") } || text.unicodeScalars.contains("–")
    }

    /// The number of pages that a text gives, as in “312 p.”; nil for other texts.
    static func pageCount(_ text: String) -> String? {
        if !text.isEmpty, text.utf8.allSatisfy({ $0.isFigure }) { return text }
        let count = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(count.count).drop { " .".contains($0) }.lowercased()
        return !count.isEmpty && ["", "p", "p.", "pp", "pp.", "pages", "s", "s."].contains(unit) ? String(count) : nil
    }

    private mutating func readPages() {
        guard let start = take("SP") else {
            if let end = take("EP") { work.variables[.page] = end }
            return
        }
        let end = take("EP")
        if end == nil, RISFields.wholes.contains(work.type), !Self.isRange(start.text) {
            work.variables[.numberOfPages] = Literal(Self.pageCount(start.text) ?? start.text, origin: start.origin)
            return
        }
        var text = start.text
        if let end, end.text != text, !Self.isRange(text) || !text.contains(where: { "-–".contains($0) }) {
            text += "–" + end.text
        }
        if let end, let range = start.origin?.range {
            let upper = max(end.origin?.range.upperBound ?? 0, range.upperBound)
            work.variables[.page] = Literal(text, origin: Origin(range.lowerBound..<upper))
        } else {
            work.variables[.page] = Literal(text, origin: start.origin)
        }
    }

    private mutating func readDates() {
        if let value = take("Y2") { work[.accessed] = SlashDate.date(value) }
        if dialect.hasWordDates {
            let (year, day) = (take("PY"), take("DA"))
            work[.issued] = WordDate.date(year: year, day: day)
            return
        }
        // The fullest date counts: programs write only the year in one field.
        var fullest = -1
        for tag in Self.dateTags {
            while let value = take(tag) {
                guard let date = SlashDate.date(value) else { continue }
                let fullness = Self.fullness(of: date)
                if fullness > fullest { work[.issued] = date }
                fullest = max(fullness, fullest)
            }
        }
    }

    /// How much of a date is known.
    private static func fullness(of date: PartialDate) -> Int {
        guard let point = date.start else { return 0 }
        return 1 + (point.month == nil ? 0 : 1) + (point.day == nil ? 0 : 1) + (point.isApproximate ? 1 : 0)
    }

    private static let dateTags: [RISTag] = ["DA", "PY", "Y1"]

    private mutating func readLists() {
        while let word = take("KW") { work.keywords.append(word.text) }
        for index in lines.indices where tags[index] == "UR" {
            let address = lines[index].value
            // The Web of Science writes a command for EndNote where others write an address.
            if address.text.utf8.first == UInt8(ascii: "<") { continue }
            tags[index] = nil
            if work.identifier(.doi) == nil, Self.namesDOI(address.text), let doi = DOI(address.text) {
                work.identifiers.append(Identifier(.doi, doi.text, origin: address.origin))
            }
            work.identifiers.append(Identifier(.url, address.text, origin: address.origin))
        }
        var notes: [Literal] = []
        while let note = take("N1") {
            let variables = NoteVariables(note.text)
            if !variables.fields.isEmpty, variables.rest.isEmpty {
                variables.add(to: &work)
            } else if work.identifier(.doi) == nil, let doi = Self.doi(inNote: note.text) {
                work.identifiers.append(Identifier(.doi, doi, origin: note.origin))
            } else {
                notes.append(note)
            }
        }
        if let first = notes.first {
            let known = work[.note].map { $0 + "\n" } ?? ""
            work.variables[.note] = Literal(
                known + notes.map(\.text).joined(separator: "\n"), origin: first.origin)
        }
    }

    /// Whether an address names the resolver of DOIs.
    private static func namesDOI(_ address: String) -> Bool {
        address.utf8.indices.contains {
            address.utf8[$0] == UInt8(ascii: "d") && address.utf8[$0...].starts(with: "doi.org/".utf8)
        }
    }

    /// The DOI of a note that is nothing else.
    private static func doi(inNote text: String) -> String? {
        guard text.prefix(3).lowercased() == "doi" else { return nil }
        return DOI(text.dropFirst(3).drop { ": ".contains($0) })?.text
    }

    // MARK: - The rest

    private mutating func keep(_ line: RISLine) {
        work.extra.append(.init(dialect.prefix + (line.field ?? line.tag.text), .string(line.value.text)))
    }

    private mutating func keepRest() {
        for index in lines.indices where tags[index] != nil { keep(lines[index]) }
    }
}

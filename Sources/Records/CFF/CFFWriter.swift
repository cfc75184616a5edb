import CitandaJSON
import CitandaWorks

/// Writes a work as a reference, or as the file itself. Members without a field become lines of the notes, which `NoteVariables` reads.
struct CFFWriter {
    var values: UnwrittenValues
    var losses: [RecordLoss] = []
    private(set) var members: [JSONValue.Member] = []
    /// Whether the file itself lacks fields for values of the work.
    private(set) var isIncomplete = false

    init(_ work: Work) { values = UnwrittenValues(work) }

    /// A program that is not described by a file of its own.
    static let placeLoss = RecordLoss("the place of the work that the file itself describes", .reduced)

    // MARK: - The two forms

    /// The reference.
    mutating func reference() -> JSONValue {
        let work = values.work
        let kept = work.extra.first { $0.name == CFF.prefix + "type" }?.value.string
        let type = kept.flatMap { CFFTypes.type(of: $0) == work.type.csl ? $0 : nil } ?? CFFTypes.name(of: work.type)
        put("type", .string(type))
        for row in CFFFields.rows where row.holds(for: work.type) { put(row) }
        writeNames()
        writeDates(isFile: false)
        writeBodies()
        writePages()
        writeIdentifiers(isFile: false)
        writeKeywords()
        writeExtra(isFile: false)
        writeNotes(type)
        complete()
        if CFFFields.ofFiles.contains(work.type) { losses.append(Self.placeLoss) }
        return .object(ordered)
    }

    /// The fields of the file itself.
    mutating func root() -> [JSONValue.Member] {
        let work = values.work
        for row in CFFFields.rows where row.isOfFile { put(row) }
        let authors = values.names(.author)
        if !authors.isEmpty { put("authors", .array(kept("authors", authors))) }
        writeDates(isFile: true)
        writeIdentifiers(isFile: true)
        writeKeywords()
        writeExtra(isFile: true)
        complete()
        isIncomplete = !values.rest.isEmpty
        losses += values.details()
        let message = has("message") ? [] : [JSONValue.Member("message", .string(CFF.usualMessage))]
        let type: [JSONValue.Member] = work.type == .dataset ? [.init("type", "dataset")] : []
        return [.init("cff-version", .string(CFF.version))] + message + type + ordered
    }

    private var ordered: [JSONValue.Member] {
        CFFFields.order.flatMap { name in members.filter { $0.name == name } }
            + members.filter { !CFFFields.order.contains($0.name) }
    }

    /// Adds what the format demands of every work.
    private mutating func complete() {
        put("title", .string(CFF.untitled))
        put("authors", [["name": .string(CFF.nobody)]])
    }

    // MARK: - Fields

    func has(_ field: String) -> Bool { members.contains { $0.name == field } }

    /// Writes a field, unless there is one.
    @discardableResult
    mutating func put(_ field: String, _ value: JSONValue) -> Bool {
        guard !has(field) else { return false }
        members.append(.init(field, value))
        return true
    }

    private mutating func put(_ row: CFFFields.Row) {
        guard values.has(row.member), !has(row.field), let markup = values.work.text(of: row.member) else { return }
        let plain = RichText(markup: markup).plain
        var isExact = plain == markup
        guard !plain.isEmpty else { return }
        switch row.kind {
        case .text:
            if row.member == .identifier(.pmcid), !CFFPattern.isPMCID(plain) { return }
            put(row.field, .string(plain))
        case .number: put(row.field, CFFPattern.number(plain))
        case .address:
            guard CFFPattern.isAddress(plain) else { return }
            let kept = CFFFields.addresses.first { name in
                values.work.extra.contains { $0.name == CFF.prefix + name && $0.value.string == plain }
            }
            // The address of the code stands in a field of its own.
            if kept == nil || row.field != "url" { put(row.field, .string(plain)) }
        case .word(let words):
            guard words.contains(plain) else { return }
            put(row.field, .string(plain))
        case .list: put(row.field, [.string(plain)])
        case .languages:
            let language = plain.lowercased().prefix { $0.isASCII && $0.isLetter }
            guard (2...3).contains(language.count), language.endIndex == plain.endIndex || plain.contains("-") else {
                return
            }
            put(row.field, [.string(String(language))])
            isExact = isExact && language == plain
        }
        if isExact { values.take(row.member) }
    }

    private mutating func writeNames() {
        for (field, role) in CFFFields.names {
            let names = values.names(role)
            let people = kept(field, names)
            if !people.isEmpty { put(field, .array(people)) }
        }
    }

    /// The persons as a file had them, with their addresses, if they are still the same.
    private func kept(_ field: String, _ names: [Name]) -> [JSONValue] {
        let plain = CFFName.values(of: names)
        guard let known = values.work.extra.first(where: { $0.name == CFF.prefix + field })?.value.array else {
            return plain
        }
        let same = known.map { person in
            JSONValue.object((person.members ?? []).filter { CFFName.fields.contains($0.name) })
        }
        let isSame = same.count == plain.count && zip(same, plain).allSatisfy { $0.saysTheSame(as: $1) }
        return isSame && Set(known).count == known.count ? known : plain
    }

    private mutating func writeKeywords() {
        var words: [JSONValue] = []
        for word in values.work.keywords where !word.isEmpty && !words.contains(.string(word)) {
            words.append(.string(word))
        }
        if !words.isEmpty { put("keywords", .array(words)) }
        values.take(.keyword)
    }

    // MARK: - The rest

    /// Fields that a file had. Those of the format are written again where they may stand.
    private mutating func writeExtra(isFile: Bool) {
        let work = values.work
        for field in work.extra where !work.isSpelling(field) {
            let name = field.name.hasPrefix(CFF.prefix) ? String(field.name.dropFirst(CFF.prefix.count)) : nil
            guard let name else {
                losses.append(RecordLoss(field.name, .dropped))
                continue
            }
            if name == "type" || name == "identifiers" || CFFFields.names.contains(where: { $0.field == name }) {
                continue
            }
            guard CFFPattern.mayStand(name, field.value, inFile: isFile), put(name, field.value) else {
                if !isFile { losses.append(RecordLoss(field.name, .dropped)) }
                continue
            }
        }
    }

    /// The notes: the members that have no field, and the note of the work.
    private mutating func writeNotes(_ type: String) {
        let work = values.work
        let note = values.text(.variable(.note))
        var lines: [String] = []
        if CFFTypes.type(of: type) != work.type.csl { lines.append("type: \(work.type.csl.rawValue)") }
        for member in values.rest {
            lines += NoteVariables.lines(for: member, of: work)
            losses.append(RecordLoss(member.name, .noted))
        }
        let text = [lines.joined(separator: "\n"), note ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
        if !text.isEmpty { put("notes", .string(text)) }
        losses += values.details()
    }
}

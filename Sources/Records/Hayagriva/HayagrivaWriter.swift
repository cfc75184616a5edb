import CitandaJSON
import CitandaWorks
import CitandaYAML

/// Writes an entry of Hayagriva. Members without a field become lines of a note, which `NoteVariables` reads.
struct HayagrivaWriter {
    var values: UnwrittenValues
    /// The fields by level.
    var fields: [HayagrivaLevel: [JSONValue.Member]] = [:]
    private var losses: [RecordLoss] = []
    /// The lines of the note.
    private var lines: [String] = []
    let types: (entry: String, container: String)

    /// The record of a work.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = HayagrivaWriter(work)
        let entry = writer.entry()
        var keys = CitationKeys()
        var yaml = YAMLWriter()
        yaml.write(.object([.init(work.key.isEmpty ? keys.key(for: work) : work.key, entry)]))
        return WrittenRecord(yaml.bytes, losses: writer.losses)
    }

    private init(_ work: Work) {
        values = UnwrittenValues(work)
        var types = HayagrivaTypes.types(for: work)
        let usual = types
        if let kept = Self.kept("type", of: work) { types.entry = kept }
        if let kept = Self.kept("parent.type", of: work) { types.container = kept }
        // The types that a file had count as long as they say the same.
        let same = HayagrivaTypes.type(of: types.entry, parents: [types.container])
        self.types =
            same == HayagrivaTypes.type(of: usual.entry, parents: [usual.container])
                && HayagrivaTypes.level(of: types.container, in: types.entry) == .container ? types : usual
    }

    private static func kept(_ path: String, of work: Work) -> String? {
        work.extra.first { $0.name == HayagrivaExtra.prefix + path }?.value.string?.lowercased()
    }

    /// The fields of the volume and the publisher are those of the whole.
    var isPart: Bool { HayagrivaTypes.isPart(types.entry) }
    var whole: HayagrivaLevel { isPart ? .container : .entry }

    private mutating func entry() -> JSONValue {
        writeTexts()
        writeNames()
        writeDates()
        writePublishers()
        writeNumbers()
        writeExtra()
        let parents = self.parents()
        writeNote(parents: parents.map { $0["type"]?.string ?? "" })
        put(.entry, "type", .string(types.entry))
        var entry = ordered(.entry)
        if !parents.isEmpty { entry.append(.init("parent", parents.count == 1 ? parents[0] : .array(parents))) }
        return .object(entry)
    }

    // MARK: - Fields

    func has(_ level: HayagrivaLevel, _ field: String) -> Bool {
        fields[level]?.contains { $0.name == field } ?? false
    }

    /// Writes a field, unless there is one.
    @discardableResult
    mutating func put(_ level: HayagrivaLevel, _ field: String, _ value: JSONValue) -> Bool {
        guard !has(level, field) else { return false }
        fields[level, default: []].append(.init(field, value))
        return true
    }

    private func ordered(_ level: HayagrivaLevel) -> [JSONValue.Member] {
        let members = fields[level] ?? []
        return HayagrivaFields.order.flatMap { name in members.filter { $0.name == name } }
            + members.filter { !HayagrivaFields.order.contains($0.name) }
    }

    private func entry(_ level: HayagrivaLevel, _ type: String) -> [JSONValue.Member]? {
        fields[level] == nil ? nil : [.init("type", .string(type))] + ordered(level)
    }

    /// The entries around.
    private func parents() -> [JSONValue] {
        var parents: [JSONValue] = []
        let series = entry(.collection, "anthology").map { JSONValue.object($0) }
        let event = fields[.event] == nil ? [] : ["conference"]
        let usual = HayagrivaTypes.type(of: types.entry, parents: [types.container])
        let tells = HayagrivaTypes.type(of: types.entry, parents: event) != usual
        let standsAlone = HayagrivaTypes.level(of: "anthology", in: types.entry) == .collection
        if var container = entry(.container, types.container) {
            if let series { container.append(.init("parent", series)) }
            parents.append(.object(container))
        } else if let series, standsAlone {
            parents.append(series)
        } else if series != nil || tells {
            let type = JSONValue.Member("type", .string(types.container))
            parents.append(.object([type] + (series.map { [.init("parent", $0)] } ?? [])))
        }
        for (level, type) in [(HayagrivaLevel.event, "conference"), (.original, "original")] {
            if let entry = entry(level, type) { parents.append(.object(entry)) }
        }
        return parents
    }

    // MARK: - The rest

    /// Fields that a file had.
    private mutating func writeExtra() {
        for field in values.work.extra where !values.work.isSpelling(field) {
            guard field.name.hasPrefix(HayagrivaExtra.prefix), putBack(field) else {
                losses.append(RecordLoss(field.name, .dropped))
                continue
            }
        }
    }

    private mutating func putBack(_ field: Work.ExtraField) -> Bool {
        var path = field.name.dropFirst(HayagrivaExtra.prefix.count).split(separator: ".").map(String.init)
        if path.last == "type" { return true }
        var level = HayagrivaLevel.entry
        if path.count > 1, let first = path.first, let outer = HayagrivaLevel(rawValue: first) {
            level = outer
            path.removeFirst()
        }
        // A level that the work does not have any more is not made for a field alone.
        guard let name = path.first, name != "parent", name != "alias", fields[level] != nil || level == .entry else {
            return false
        }
        if path.count == 1 { return putBack(level, name, field.value) }
        guard let index = fields[level]?.firstIndex(where: { $0.name == name }), path.count == 2,
            let old = fields[level]?[index].value
        else { return false }
        var members = old.members ?? [.init(name == "serial-number" ? "serial" : "value", old)]
        members.append(.init(path[1], field.value))
        fields[level]?[index].value = .object(members)
        return true
    }

    /// Writes a field that a file had. A group of persons joins those that the entry has.
    private mutating func putBack(_ level: HayagrivaLevel, _ name: String, _ value: JSONValue) -> Bool {
        guard name == "affiliated" else { return put(level, name, value) }
        let groups = fields[level]?.first { $0.name == name }?.value.array ?? []
        fields[level]?.removeAll { $0.name == name }
        return put(level, name, .array(groups + [value]))
    }

    /// The note: the members that have no field, and the note of the work.
    private mutating func writeNote(parents: [String]) {
        let work = values.work
        let note = values.text(.variable(.note))
        if HayagrivaTypes.type(of: types.entry, parents: parents) != work.type.csl {
            lines.append("type: \(work.type.csl.rawValue)")
        }
        for member in values.rest {
            lines += NoteVariables.lines(for: member, of: work)
            losses.append(RecordLoss(member.name, .noted))
        }
        let text = [lines.joined(separator: "\n"), note ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
        if !text.isEmpty { put(.entry, "note", .string(HayagrivaText.escaped(text))) }
        let isTranslated = work.titles.allSatisfy { role, title in
            title.forms.allSatisfy { role == .title && $0.relationship == .translated }
        }
        losses += values.details(except: isTranslated ? [.titleForms] : [])
    }
}

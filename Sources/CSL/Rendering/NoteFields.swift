import CitandaWorks

/// Variables that users of Zotero put into the field `note`, one on each line: `event-date: 2004-10-01`, `author: Doe
/// || John`.
enum NoteFields {
    /// The work with the variables of its note added, except those that it already has.
    static func applied(to work: Work) -> Work {
        guard let note = work.variables[.note]?.text, note.contains(":") else { return work }
        var fields: [(name: String, value: String)] = []
        for line in note.split(separator: "\n") {
            guard let field = field(line) else { break }
            fields.append(field)
        }
        guard !fields.isEmpty else { return work }
        var work = work
        for (name, value) in fields { set(name, value, in: &work) }
        return work
    }

    private static func field(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = String(line[..<colon]).lowercased()
        let value = String(line[line.index(after: colon)...].drop { $0 == " " })
        guard !value.isEmpty, AnyVariable(name: name) != nil || name == "type" || name.hasSuffix("-short") else {
            return nil
        }
        return (name, value)
    }

    private static func set(_ name: String, _ value: String, in work: inout Work) {
        if name == "type", let type = WorkType(rawValue: value), type.csl == type { work.type = type }
        guard let variable = AnyVariable(name: name) else { return }
        switch variable {
        case .date(let date):
            if work.dates[date.role] == nil { work.dates[date.role] = PartialDate(edtf: value) }
        case .names(let names):
            let parts = value.split(separator: "|", omittingEmptySubsequences: true).map {
                String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            let name =
                parts.count > 1
                ? Name(.personal(Name.Personal(family: parts[0], given: parts[1]))) : Name(.literal(value))
            work.contributors.append(Contributor(names.role, name))
        case .text(let text):
            if let role = text.titleRole {
                if work.titles[role] == nil { work.titles[role] = Title(RichText(markup: value)) }
            } else if let plain = text.plain, work.variables[plain] == nil {
                work.variables[plain] = Literal(value)
            }
        }
    }
}

/// Variables that the field `note` names, one on each line: `event-date: 2004-10-01`, `author: Doe || John`.
///
/// Users of Zotero type such lines for want of a field, and citation processors read them. Formats that have no place for a variable
/// write the variable in this form.
package struct NoteVariables {
    /// The variables in order, with their values.
    package private(set) var fields: [(variable: NotedVariable, value: String)] = []
    /// The lines behind them, which are a note.
    package private(set) var rest: Substring

    /// Divides a note. Variables are its first lines.
    package init(_ note: String) {
        rest = note[...]
        guard note.hasByte(UInt8(ascii: ":")) else { return }
        while !rest.isEmpty {
            let line = rest.prefix { !$0.isNewline }
            guard let field = Self.field(line) else { break }
            fields.append(field)
            rest = rest[line.endIndex...].dropFirst()
        }
    }

    /// The shortest and the longest name of a variable lie within these bounds, so that sentences are left soon.
    private static let longestName = 32

    /// A variable of the model, or the short form of a title, which works keep under its name.
    package enum NotedVariable {
        case member(CSLMember)
        case short(String)
    }

    private static func field(_ line: Substring) -> (variable: NotedVariable, value: String)? {
        guard let colon = line.utf8.prefix(longestName).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let given = line[..<colon]
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        guard !value.isEmpty else { return nil }
        if let member = member(String(given)) { return member == .id ? nil : (.member(member), String(value)) }
        let name = given.lowercased()
        return name.hasSuffix("-short") && !name.contains(" ") ? (.short(name), String(value)) : nil
    }

    private static func member(_ name: String) -> CSLMember? {
        if let member = CSLMember(name: name) ?? CSLMember(oldName: name) { return member }
        let small = name.lowercased()
        return CSLMember(name: small) ?? CSLMember(name: small.uppercased())
    }

    /// The type that the variables name, if CSL knows the type.
    package var type: WorkType? {
        for case (.member(.type), let value) in fields { return WorkType(rawValue: value) }
        return nil
    }

    /// The lines for a member of a work; empty if the work has no value.
    package static func lines(for member: CSLMember, of work: Work) -> [String] {
        switch member {
        case .names(let role): work.names(role).map { "\(member.name): \(text(of: $0))" }
        case .date(let role): work[role].flatMap { $0.edtf ?? $0.text }.map { ["\(member.name): \($0)"] } ?? []
        default: work.text(of: member).map { ["\(member.name): \(onOneLine($0))"] } ?? []
        }
    }

    private static let joint = "||"

    private static func onOneLine(_ text: String) -> String {
        text.hasByte(UInt8(ascii: "\n")) ? text.replacing("\n", with: " ") : text
    }

    private static func text(of name: Name) -> String {
        guard case .personal(let parts) = name.kind, let family = parts.family else { return name.display }
        let given = [parts.given, parts.droppingParticle].compactMap { $0 }.joined(separator: " ")
        let first = given + (parts.suffix.map { (given.isEmpty ? "" : ", ") + $0 } ?? "")
        let last = [parts.nonDroppingParticle, family].compactMap { $0 }.joined(separator: " ")
        return "\(last) \(joint) \(first)"
    }

    private static func name(_ value: String) -> Name {
        guard let bars = value.firstRange(of: joint) else { return Name(.literal(value)) }
        let family = String(value[..<bars.lowerBound]).trimmingBlanks
        let given = String(value[bars.upperBound...].drop { $0 == "|" }).trimmingBlanks
        var parts = Name.Personal(family: family, given: given.isEmpty ? nil : given)
        parts.splitParticles()
        return Name(.personal(parts))
    }

    /// Whether a text says the same as another and more: the same words with markup, or the region of the same language.
    private static func isExacter(_ value: String, than known: String, _ member: CSLMember) -> Bool {
        if member == .variable(.language) { return value.lowercased().hasPrefix(known.lowercased() + "-") }
        guard value.hasByte(UInt8(ascii: "<")), value != known else { return false }
        return RichText(markup: value).plain == RichText(markup: known).plain
    }

    /// Adds the variables to a work. A date that is more exact than the date of the work counts, and so does a text that says the same and
    /// more. A variable for which the work has another value stays a line of the note, so that no word is lost.
    package func add(to work: inout Work) {
        for line in apply(to: &work) {
            let note = work.variables[.note]
            work.variables[.note] = Literal(note.map { $0.text + "\n" + line } ?? line, origin: note?.origin)
        }
    }

    /// Adds the variables to a work.
    ///
    /// - Returns: The lines of those for which the work has another value.
    fileprivate func apply(to work: inout Work) -> [String] {
        fields.compactMap { variable, value in
            switch variable {
            case .short(let name):
                guard let known = work.extra.first(where: { $0.name == name }) else {
                    work.extra.append(.init(name, .string(value)))
                    return nil
                }
                return known.value.stringOrNumber == value ? nil : "\(name): \(value)"
            case .member(let member): return set(member, value, in: &work) ? nil : "\(member.name): \(value)"
            }
        }
    }

    /// Puts a value into a work.
    ///
    /// - Returns: False where the work has another value.
    private func set(_ member: CSLMember, _ value: String, in work: inout Work) -> Bool {
        switch member {
        case .names(let role):
            let name = Self.name(value)
            if !work.names(role).contains(name) { work.contributors.append(Contributor(role, name)) }
            return true
        case .date(let role):
            let date = PartialDate(edtf: value)
            guard let known = work[role] as PartialDate? else {
                work[role] = date ?? PartialDate(nil, text: value)
                return true
            }
            if let date, known.start == nil || known.start?.year == date.start?.year {
                work[role] = date
                return true
            }
            return known.edtf == value || known.text == value
        case .type:
            work.set(member, to: Literal(value))
            return work.type.csl.rawValue == value
        default:
            if let known = work.text(of: member), !Self.isExacter(value, than: known, member) { return known == value }
            work.set(member, to: Literal(value))
            return true
        }
    }
}

extension Work {
    /// The work with the variables that its note names.
    ///
    /// - Parameter removing: Whether their lines are no part of the note any more.
    package func withNoteVariables(removing: Bool) -> Work {
        guard let note = variables[.note] else { return self }
        let found = NoteVariables(note.text)
        guard !found.fields.isEmpty else { return self }
        var work = self
        if removing {
            let rest = String(found.rest).trimmingBlanks
            work.variables[.note] = rest.isEmpty ? nil : Literal(rest, origin: note.origin)
        }
        if removing {
            found.add(to: &work)
        } else {
            // The lines are in the note still.
            _ = found.apply(to: &work)
        }
        return work
    }
}

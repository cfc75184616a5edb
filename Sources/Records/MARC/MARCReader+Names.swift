import CitandaLexicon
import CitandaWorks

extension MARCReader {
    /// Reads the main entry and the added entries.
    mutating func readNames() {
        let statement = record.fields.first { $0.tag == "245" }?["c"]?.text
        for (index, field) in record.fields.enumerated() where !isUsed[index] {
            if MARCFields.meetings.contains(field.tag) {
                readMeeting(field, at: index)
                continue
            }
            let isMain = MARCFields.mainNames.contains(field.tag)
            // An entry with a title is another work.
            guard isMain || MARCFields.addedNames.contains(field.tag) && field["t"] == nil, var name = Self.name(field)
            else { continue }
            let role: ContributorRole
            switch MARCRoles.judgement(of: field) {
            case .role(let found): role = found
            case .other: continue
            case .none: role = isMain ? mainRole : addedRole(name, field, in: statement)
            }
            isUsed[index] = true
            if let other = script(of: field), let form = Self.name(other) {
                name.forms.append(.init(Self.text(of: form), language: nil, origin: form.origin))
            }
            if !work.contributors.contains(where: { $0.role == role && $0.name.kind == name.kind }) {
                work.contributors.append(Contributor(role, name))
            }
        }
    }

    private var mainRole: ContributorRole {
        switch work.type {
        case .musicalScore: .composer
        case .motionPicture: .director
        default: .author
        }
    }

    /// The role of an added entry that does not name one. Works without a main entry are entered under their title, mostly because
    /// they have editors.
    private func addedRole(_ name: Name, _ field: MARCField, in statement: String?) -> ContributorRole {
        let hasMain = record.fields.contains { $0.tag == "100" || $0.tag == "110" }
        if let role = MARCRoles.role(of: name, in: statement) { return role }
        if !hasMain { return .editor }
        return MARCFields.bodies.contains(field.tag) ? .contributor : .author
    }

    // MARK: - The parts of a name

    /// The first indicator of names that are forenames only, and of families.
    private static let forename: Character = "0"
    private static let family: Character = "3"

    private static func name(_ field: MARCField) -> Name? {
        guard let heading = field["a"] else { return nil }
        let text = MARCText.value(heading.text.replacing("،", with: ","))
        guard !text.isEmpty else { return nil }
        let value = Literal(text, origin: heading.origin)
        let words = text.split(separator: " ").map { $0.lowercased() }
        if MARCFields.bodies.contains(field.tag) || field.tag == "720" && CorporateWords.isBody(words) {
            let whole = field.joined("abn")?.text ?? text
            return Name(.institution(MARCText.value(whole)), origin: heading.origin)
        }
        if field.first == forename || field.first == family {
            let numeral = field["b"].map { " " + MARCText.value($0.text) } ?? ""
            return Name(.literal(text + numeral), origin: heading.origin)
        }
        guard var name = InvertedName.name(value) else { return nil }
        if case .personal(var parts) = name.kind, parts.suffix == nil, let title = field["c"] {
            let words = MARCText.withoutMarks(title.text).split(separator: ",").map { String($0).trimmingBlanks }
            parts.suffix = words.first(where: isGenerational)
            name.kind = .personal(parts)
        }
        return name
    }

    private static func isGenerational(_ word: String) -> Bool {
        Lexicon.contains(word, in: .nameOrdinals)
            || Lexicon.contains(word.lowercased().trimmingCharacters("."), in: .nameSuffixes)
    }

    /// A name as its script writes it. Names in Chinese, Japanese and Korean characters have no blank.
    private static func text(of name: Name) -> String {
        guard case .personal(let parts) = name.kind, !name.display.isLatin, let family = parts.family,
            let given = parts.given, (family + given).unicodeScalars.allSatisfy(\.isCJK)
        else { return name.display }
        return family + given
    }

    // MARK: - Meetings

    private mutating func readMeeting(_ field: MARCField, at index: Int) {
        guard work.titles[.event] == nil, field["t"] == nil, let title = MARCText.value(field["a"]) else { return }
        isUsed[index] = true
        work.titles[.event] = Title(RichText(plain: title.text.trimmingCharacters(" (")), origin: title.origin)
        if let place = field["c"] {
            work.variables[.eventPlace] = Literal(place.text.trimmingCharacters("()., :;"), origin: place.origin)
        }
        if let date = field["d"] {
            work.dates[.event] = MARCDate.date(Literal(date.text.trimmingCharacters("()., :;"), origin: date.origin))
        }
    }
}

import CitandaLexicon
import CitandaWorks

extension EntryReader {
    /// Reads the annotations of `EntryWriter`, which hold details that fields cannot hold. Other annotations become
    /// extra fields.
    mutating func readAnnotations() {
        guard hasAnnotations else { return }
        for (role, field) in BibTeXField.roles.map({ ($0.role, $0.field) })
            + [("namea"), ("nameb"), ("namec")].compactMap({ name in peekRole(name).map { ($0, name) } })
        {
            readAnnotations(of: field, role: role)
        }
        for (role, name) in titleFields() {
            for relationship in Title.Relationship.allCases {
                guard let form = annotation(name, relationship.rawValue)[nil] else { continue }
                let language = annotation(name, relationship.rawValue + "-language")[nil]
                work.titles[role]?.forms.append(.init(relationship, RichText(plain: form), language: language))
            }
        }
        for (role, name) in [(DateRole.issued, "date"), (.issued, "year")]
            + BibTeXField.dates.map({ ($0.role, $0.field) })
        {
            if let text = annotation(name, "text")[nil] {
                var date = work[role] ?? PartialDate(nil)
                date.text = text
                work[role] = date
            }
        }
        for (scheme, name) in BibTeXField.identifiers + BibTeXField.eprints.map({ ($0.scheme, "eprint") }) {
            guard let at = work.identifiers.firstIndex(where: { $0.scheme == scheme }),
                let qualifier = annotation(name, "qualifier")[nil]
            else { continue }
            work.identifiers[at].qualifier = qualifier
        }
    }

    private func titleFields() -> [(TitleRole, String)] {
        let isSplit = has("maintitle")
        var fields: [(TitleRole, String)] = [
            (.container, "journaltitle"), (.container, "journal"), (.container, "booktitle"),
        ]
        if isSplit, !isPart {
            fields += [(.title, "maintitle"), (.volume, "title")]
        } else {
            fields.append((.title, "title"))
        }
        if isSplit, isPart { fields = [(.title, "title"), (.container, "maintitle"), (.volume, "booktitle")] }
        return fields + BibTeXField.titles
    }

    private func peekRole(_ name: String) -> ContributorRole? {
        entryField(name + "type").flatMap { ContributorRole(rawValue: text($0)) }
    }

    private mutating func readAnnotations(of field: String, role given: ContributorRole) {
        var role = given
        if field == "editor", let type = entryField("editortype").flatMap({ ContributorRole(rawValue: text($0)) }) {
            role = type
        }
        let order = annotation(field, "order")
        let script = annotation(field, "script")
        let roles = annotation(field, "role")
        let scope = annotation(field, "scope")
        let dropping = annotation(field, "dropping")
        let comma = annotation(field, "comma")
        if order.isEmpty, script.isEmpty, roles.isEmpty, scope.isEmpty, dropping.isEmpty, comma.isEmpty { return }
        var number = 0
        for index in work.contributors.indices where work.contributors[index].role == role {
            number += 1
            if scope[number] != nil { work.contributors[index].scope = scope[number].map { Literal($0) } }
            if let forms = script[number] { work.contributors[index].name.forms = Self.forms(forms) }
            if let named = roles[number].flatMap({ ContributorRole(rawValue: $0) }) {
                work.contributors[index].role = named
            }
            if case .personal(var parts) = work.contributors[index].name.kind {
                if order[number] == Name.Order.familyFirst.rawValue { parts.order = .familyFirst }
                if comma[number] != nil { parts.commaBeforeSuffix = true }
                if let particle = dropping[number] { Self.setDropping(particle, in: &parts) }
                work.contributors[index].name.kind = .personal(parts)
            }
        }
        // A person who edits and translates is in both fields.
        if roles.values.contains(ContributorRole.editorTranslator.rawValue) {
            let both = work.names(.editorTranslator)
            work.contributors.removeAll { $0.role == .translator && both.contains($0.name) }
            var seen: [Name] = []
            work.contributors.removeAll { contributor in
                guard contributor.role == .editorTranslator else { return false }
                if seen.contains(contributor.name) { return true }
                seen.append(contributor.name)
                return false
            }
        }
    }

    /// The prefix was written as dropping and fixed particle in one.
    private static func setDropping(_ particle: String, in parts: inout Name.Personal) {
        guard let whole = parts.nonDroppingParticle ?? parts.droppingParticle, whole.hasPrefix(particle) else { return }
        let rest = whole.dropFirst(particle.count).trimmingBlanks
        parts.droppingParticle = particle
        parts.nonDroppingParticle = rest.isEmpty ? nil : rest
    }

    /// `韩文兰 (zh-Hans), Han Wenlan`.
    private static func forms(_ text: String) -> [Name.Form] {
        text.split(separator: ", ").map { part in
            guard part.hasSuffix(")"), let open = part.lastIndex(of: "("), open > part.startIndex else {
                return Name.Form(String(part))
            }
            let language = part[part.index(after: open)...].dropLast()
            return Name.Form(part[..<open].trimmingBlanks, language: String(language))
        }
    }

    /// The texts of an annotation `1="text"; 2="text"` by the number of the part. The text of `="text"`, for the whole
    /// field, has no number.
    private mutating func annotation(_ field: String, _ kind: String) -> [Int?: String] {
        guard let found = take("\(field)+an:\(kind)") else { return [:] }
        var texts: [Int?: String] = [:]
        var rest = rich(found).plain[...]
        while let equals = rest.firstIndex(of: "=") {
            let number = Int(rest[..<equals].trimmingBlanks.drop { $0 == ";" }.trimmingBlanks)
            rest = rest[rest.index(after: equals)...].drop { $0 == " " }
            guard rest.unicodeScalars.first?.isQuotationMark == true else { break }
            rest = rest.dropFirst()
            guard let close = rest.firstIndex(where: { $0 == "\"" }) else { break }
            texts[number] = String(rest[..<close])
            rest = rest[rest.index(after: close)...].drop { $0 == ";" || $0 == " " }
        }
        return texts
    }
}

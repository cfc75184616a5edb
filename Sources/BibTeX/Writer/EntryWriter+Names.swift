import CitandaWorks

extension EntryWriter {
    /// Adds all contributors: those of roles without a field as `namea` to `namec` with their type, as biblatex offers.
    mutating func addNames() {
        let present = work.contributors.reduce(into: [ContributorRole]()) { roles, contributor in
            if !roles.contains(contributor.role) { roles.append(contributor.role) }
        }
        if present.isEmpty { return }
        var others = ContributorRole.allCases.filter { role in
            present.contains(role) && !BibTeXField.roles.contains { $0.role == role }
        }
        for (role, field) in BibTeXField.roles {
            var contributors = contributors(role)
            // A person who edits and translates is in both fields: biblatex then prints both roles at once.
            if contributors.isEmpty, role == .editor || role == .translator {
                contributors = self.contributors(.editorTranslator)
                if allows(field) { others.removeAll { $0 == .editorTranslator } }
            }
            if contributors.isEmpty, role == .editor, allows("editortype"),
                let first = others.first(where: { stands($0) })
            {
                add(self.contributors(first), as: "editor")
                put("editortype", plain: first.rawValue)
                others.removeAll { $0 == first }
                continue
            }
            add(contributors, as: field)
        }
        for (index, role) in others.enumerated() {
            if index < 3 {
                let field = ["namea", "nameb", "namec"][index]
                add(contributors(role), as: field)
                put("\(field)type", plain: role.rawValue)
            } else {
                keep(role.rawValue, NameField(tex: tex).list(work.names(role)))
            }
        }
    }

    /// Whether a role takes the field of the editor in a work without an editor.
    private func stands(_ role: ContributorRole) -> Bool {
        [.compiler, .director, .organizer, .producer].contains(role)
    }

    private func contributors(_ role: ContributorRole) -> [Contributor] { work.contributors.filter { $0.role == role } }

    private mutating func add(_ contributors: [Contributor], as field: String) {
        if contributors.isEmpty { return }
        put(field, NameField(tex: tex).list(contributors.map(\.name)))
        func annotate(_ kind: String, _ text: (Contributor) -> String?) {
            guard contributors.contains(where: { text($0) != nil }) else { return }
            self.annotate(field, kind, contributors.enumerated().map { ($0.offset + 1, text($0.element)) })
        }
        annotate("order") { $0.name.personal?.order == .familyFirst ? Name.Order.familyFirst.rawValue : nil }
        annotate("script") { contributor in
            let forms = contributor.name.forms
            return forms.isEmpty
                ? nil : forms.map { $0.text + ($0.language.map { " (\($0))" } ?? "") }.joined(separator: ", ")
        }
        annotate("role") { $0.role == .editorTranslator ? $0.role.rawValue : nil }
        annotate("comma") { $0.name.personal?.commaBeforeSuffix == true ? "suffix" : nil }
        annotate("scope") { $0.scope?.text }
        let hasFixed = contributors.contains { $0.name.personal?.nonDroppingParticle != nil }
        annotate("dropping") { hasFixed ? $0.name.personal?.droppingParticle : nil }
    }
}

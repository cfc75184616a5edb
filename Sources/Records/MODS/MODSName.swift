import CitandaWorks
import CitandaXML

/// The `name` elements of MODS.
enum MODSName {
    /// A contributor: name parts in printed order, the whole name, role, scope and the forms in other scripts.
    static func element(_ contributor: Contributor) -> Element {
        let role = role(contributor.role)
        let scope = contributor.scope.map { [MODS.element("description", text: $0.text)] } ?? []
        let others = contributor.name.forms.map { form in
            let tag = MODSLanguage.Tag(form.language)
            return MODS.element(
                "alternativeName",
                ["lang": tag.language, "script": tag.script, "transliteration": tag.transliteration],
                children: [MODS.element("namePart", text: form.text)])
        }
        switch contributor.name.kind {
        case .others:
            return MODS.element("name", children: [MODS.element("etal", text: contributor.name.display), role] + scope)
        case .institution(let text):
            let part = MODS.element("namePart", text: text)
            return MODS.element("name", ["type": "corporate"], children: [part, role] + scope + others)
        case .literal(let text):
            return MODS.element("name", children: [MODS.element("namePart", text: text), role] + scope + others)
        case .personal(let parts):
            let display = MODS.element("displayForm", text: contributor.name.display)
            return MODS.element(
                "name", ["type": "personal"], children: self.parts(parts) + [display, role] + scope + others)
        }
    }

    /// MODS has no particles. Particles of the family name are written with it, the others with the given name.
    private static func parts(_ parts: Name.Personal) -> [Element] {
        func part(_ type: String, _ texts: [String?]) -> [Element] {
            let text = texts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            return text.isEmpty ? [] : [MODS.element("namePart", ["type": type], text: text)]
        }
        let family = part("family", [parts.nonDroppingParticle, parts.family])
        let given = part("given", [parts.given, parts.droppingParticle])
        return (parts.order == .familyFirst ? family + given : given + family) + part("termsOfAddress", [parts.suffix])
    }

    /// A role by its MARC relator code, if it has one, and by its CSL name.
    private static func role(_ role: ContributorRole) -> Element {
        var terms: [Element] = []
        if let code = relators[role] {
            terms.append(MODS.element("roleTerm", ["type": "code", "authority": "marcrelator"], text: code))
        }
        terms.append(MODS.element("roleTerm", ["type": "text"], text: role.rawValue))
        return MODS.element("role", children: terms)
    }

    private static let relators: [ContributorRole: String] = [
        .author: "aut", .chair: "pdr", .collectionEditor: "pbd", .compiler: "com", .composer: "cmp",
        .containerAuthor: "aut", .contributor: "ctb", .curator: "cur", .director: "drt", .editor: "edt",
        .editorialDirector: "edd", .editorTranslator: "edt", .executiveProducer: "pro", .host: "hst",
        .illustrator: "ill",
        .interviewer: "ivr", .narrator: "nrt", .organizer: "orm", .originalAuthor: "aut", .performer: "prf",
        .producer: "pro", .recipient: "rcp", .reviewedAuthor: "aut", .scriptWriter: "aus", .seriesCreator: "cre",
        .translator: "trl",
    ]
}

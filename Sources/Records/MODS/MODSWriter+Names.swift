import CitandaWorks
import CitandaXML

/// The elements `name`.
extension MODSWriter {
    /// Writes a contributor: name parts in printed order, the whole name, role, scope and the forms in other scripts.
    ///
    /// - Parameters:
    ///   - contributor: The contributor.
    ///   - role: The role to write; the role of the contributor if nil. A related item says the rest of a role.
    mutating func writeName(_ contributor: Contributor, as role: ContributorRole? = nil) {
        let name = contributor.name
        let type: String? =
            switch name.kind {
            case .personal: "personal"
            case .institution: "corporate"
            case .literal, .others: nil
            }
        out.element("name", ["type": type]) { out in
            switch name.kind {
            case .others: out.element("etal", text: name.display)
            case .institution(let text): out.element("namePart", text: text)
            case .literal(let text):
                // The whole name beside its only part says that a comma divides nothing.
                out.element("namePart", text: text)
                if text.utf8.contains(UInt8(ascii: ",")) { out.element("displayForm", text: text) }
            case .personal(let parts):
                Self.write(parts, to: &out)
                out.element("displayForm", text: name.display)
            }
            Self.write(role ?? contributor.role, to: &out)
            out.element("description", text: contributor.scope?.text)
            // “And others” has no other forms in MODS; the extension has them.
            for form in name.forms where name.kind != .others {
                let tag = MODSLanguage.Tag(form.language)
                out.element(
                    "alternativeName",
                    ["lang": tag.language, "script": tag.script, "transliteration": tag.transliteration]
                ) { $0.element("namePart", text: form.text) }
            }
        }
    }

    /// MODS has no particles. Particles of the family name are written with it, the others with the given name.
    private static func write(_ parts: Name.Personal, to out: inout MarkupWriter) {
        let family = InvertedName.joined(parts.nonDroppingParticle, parts.family)
        let given = InvertedName.joined(parts.given, parts.droppingParticle)
        let isFamilyFirst = parts.order == .familyFirst
        if isFamilyFirst { out.element("namePart", ["type": "family"], text: family) }
        out.element("namePart", ["type": "given"], text: given)
        if !isFamilyFirst { out.element("namePart", ["type": "family"], text: family) }
        out.element("namePart", ["type": "termsOfAddress"], text: parts.suffix)
    }

    /// A role by its MARC relator code, if it has one, and by its CSL name.
    private static func write(_ role: ContributorRole, to out: inout MarkupWriter) {
        out.element("role") { out in
            if let code = MODSRole.code(of: role) {
                out.element("roleTerm", ["type": "code", "authority": "marcrelator"], text: code)
            }
            out.element("roleTerm", ["type": "text"], text: role.rawValue)
        }
    }
}

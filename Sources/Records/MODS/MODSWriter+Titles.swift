import CitandaWorks
import CitandaXML

/// The elements `titleInfo`.
extension MODSWriter {
    /// Writes a title: as cited, short, translated, in its own script and romanised.
    ///
    /// - Parameters:
    ///   - role: The role of the title.
    ///   - short: A short form that is kept beside the title.
    ///   - partNumber: The number of the volume, or of the book in its series.
    mutating func writeTitles(_ role: TitleRole, short: String? = nil, partNumber: String? = nil) {
        guard let title = work[role] else {
            if let partNumber { out.element("titleInfo") { $0.element("partNumber", text: partNumber) } }
            return
        }
        let hasScripts = title.form(.originalScript) != nil || title.form(.romanised) != nil
        let group = hasScripts ? role.rawValue : nil
        // The volume of a book belongs to its title. The volume that contains a chapter belongs to the title of the host.
        let volumeRole: TitleRole = isContained ? .container : .title
        let volume = role == volumeRole ? work[.volume] as Title? : nil
        out.element("titleInfo", ["altRepGroup": group]) { out in
            Self.write(title, to: &out)
            out.element("partNumber", text: partNumber)
            out.element("partName", text: volume.map { Self.text($0.full) })
        }
        for form in [role == .title ? title.short.map { Self.text($0) } : nil, short].compactMap({ $0 }) {
            out.element("titleInfo", ["type": "abbreviated"]) { $0.element("title", text: form) }
        }
        for form in title.forms { write(form, group: group) }
    }

    /// Main title and subtitle. A title with an unusual joint stays whole.
    private static func write(_ title: Title, to out: inout MarkupWriter) {
        if let sub = title.sub, title.joint == ": " {
            out.element("title", text: text(title.main))
            out.element("subTitle", text: text(sub))
        } else {
            out.element("title", text: text(title.full))
        }
    }

    private mutating func write(_ form: Title.Form, group: String?) {
        let tag = MODSLanguage.Tag(form.language)
        let isTranslation = form.relationship == .translated
        out.element(
            "titleInfo",
            [
                "type": isTranslation ? "translated" : "alternative",
                "otherType": isTranslation ? nil : form.relationship.rawValue,
                "altRepGroup": isTranslation ? nil : group, "lang": tag.language, "script": tag.script,
                "transliteration": tag.transliteration ?? (form.relationship == .romanised ? "romanised" : nil),
            ]
        ) { Self.write(Title(form.text), to: &$0) }
    }
}

import CitandaWorks
import CitandaXML

extension MODSRecord {
    /// The `titleInfo` elements of a title: as cited, short, translated, in its own script and romanised.
    ///
    /// - Parameters:
    ///   - role: The role of the title.
    ///   - short: A short form that is kept beside the title.
    ///   - partNumber: The number of the volume, or of the book in its series.
    func titles(_ role: TitleRole, short: String? = nil, partNumber: String? = nil) -> [Element] {
        guard let title = work[role] else {
            return partNumber.map { [MODS.element("titleInfo", children: [MODS.element("partNumber", text: $0)])] }
                ?? []
        }
        let hasScripts = title.form(.originalScript) != nil || title.form(.romanised) != nil
        let group = hasScripts ? role.rawValue : nil
        // The volume of a book belongs to its title. The volume that contains a chapter belongs to the title of the
        // host.
        let volumeRole: TitleRole = work.type.isContained && hasHost ? .container : .title
        var children = parts(of: title)
        if let partNumber { children.append(MODS.element("partNumber", text: partNumber)) }
        if role == volumeRole, let volume = work[.volume] as Title? {
            children.append(MODS.element("partName", text: RichText(quoting: volume.full).plain))
        }
        var elements = [MODS.element("titleInfo", ["altRepGroup": group], children: children)]
        let shorts = [title.short.map { RichText(quoting: $0).plain }, short].compactMap { $0 }
        for (index, short) in shorts.enumerated() where index == 0 || short != shorts[0] {
            elements.append(
                MODS.element("titleInfo", ["type": "abbreviated"], children: [MODS.element("title", text: short)]))
        }
        return elements + title.forms.map { form($0, group: group) }
    }

    /// Main title and subtitle. A title with an unusual joint stays whole.
    private func parts(of title: Title) -> [Element] {
        guard let sub = title.sub, title.joint == ": " else {
            return [MODS.element("title", text: RichText(quoting: title.full).plain)]
        }
        return [
            MODS.element("title", text: RichText(quoting: title.main).plain),
            MODS.element("subTitle", text: RichText(quoting: sub).plain),
        ]
    }

    private func form(_ form: Title.Form, group: String?) -> Element {
        let tag = MODSLanguage.Tag(form.language)
        let isTranslation = form.relationship == .translated
        return MODS.element(
            "titleInfo",
            [
                "type": isTranslation ? "translated" : "alternative",
                "otherType": isTranslation ? nil : form.relationship.rawValue,
                "altRepGroup": isTranslation ? nil : group, "lang": tag.language, "script": tag.script,
                "transliteration": tag.transliteration ?? (form.relationship == .romanised ? "romanised" : nil),
            ], children: parts(of: Title(form.text)))
    }
}

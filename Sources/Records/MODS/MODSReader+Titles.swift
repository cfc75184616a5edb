import CitandaWorks
import CitandaXML

/// The elements `titleInfo`.
extension MODSReader {
    /// Reads the titles among the elements of a record or a related item.
    ///
    /// The first title without a type is the title. Forms in other scripts share its group.
    mutating func readTitles(_ elements: [MarkupTree.Element], as role: TitleRole) {
        let infos = elements.filter { $0.name == "titleInfo" }
        guard let main = infos.first(where: { $0["type"] == nil }) ?? infos.first else { return }
        if let text = mainText(main) {
            var title = Title(RichText(plain: text.text), origin: text.origin)
            title.short = work[role]?.short
            work.titles[role] = title
        }
        readParts(of: main, role)
        for info in infos where info.place != main.place { readForm(info, role, group: main["altRepGroup"]) }
    }

    /// Title and subtitle with the article before them.
    private func mainText(_ info: MarkupTree.Element) -> Literal? {
        var text = ""
        var origin: Origin?
        for part in info.elements {
            guard let value = markup.literal(part) else { continue }
            switch part.name {
            case "nonSort":
                text += value.text.hasSuffix("’") || value.text.hasSuffix("'") ? value.text : value.text + " "
            case "title":
                text += Self.withoutMarks(value.text)
                origin = value.origin
            case "subTitle":
                text += (text.isEmpty ? "" : ": ") + Self.withoutMarks(value.text)
                if let first = origin?.range, let last = value.origin?.range {
                    origin = Origin(first.lowerBound..<max(first.upperBound, last.upperBound))
                }
            default: break
            }
        }
        return text.isEmpty ? nil : Literal(text, origin: origin)
    }

    /// Catalogues end titles with the marks of ISBD that divide areas.
    private static func withoutMarks(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, "/:;=".contains(last), rest.dropLast().last == " " { rest = rest.dropLast(2) }
        return rest.trimmingBlanks
    }

    private mutating func readParts(of info: MarkupTree.Element, _ role: TitleRole) {
        for part in info.elements where part.name == "partNumber" || part.name == "partName" {
            guard let value = markup.literal(part) else { continue }
            switch part.name {
            case "partNumber" where role == .collection: add(.collectionNumber, value)
            case "partNumber" where role == .title || role == .container: add(.volume, value)
            case "partName" where role == .title || role == .container:
                work.titles[.volume] = Title(RichText(plain: value.text), origin: value.origin)
            default: break
            }
        }
    }

    private mutating func readForm(_ info: MarkupTree.Element, _ role: TitleRole, group: String?) {
        guard let text = mainText(info) else { return }
        let language = MODSLanguage.Tag.text(
            language: info["lang"] ?? info["xml:lang"], script: info["script"], transliteration: info["transliteration"]
        )
        switch info["type"] {
        case "abbreviated":
            // The short title of a container is a variable of its own.
            if role == .container { return add(.containerTitleShort, text) }
            if work.titles[role]?.short == nil { work.titles[role]?.short = RichText(plain: text.text) }
        case "translated": append(.translated, text, language, role)
        case "uniform": work.extra.append(.init(MODS.extra + "uniform", .string(text.text)))
        default:
            let named = info["otherType"].flatMap { Title.Relationship(rawValue: $0) }
            // Titles of one group are the same title in several scripts.
            let isForm = named != nil || group != nil && info["altRepGroup"] == group
            if isForm {
                append(named ?? (info["script"] == "Latn" ? .romanised : .originalScript), text, language, role)
            } else {
                work.extra.append(.init(MODS.extra + "alternative", .string(text.text)))
            }
        }
    }

    private mutating func append(
        _ relationship: Title.Relationship, _ text: Literal, _ language: String?, _ role: TitleRole
    ) {
        work.titles[role]?.forms.append(
            .init(relationship, RichText(plain: text.text), language: language, origin: text.origin))
    }
}

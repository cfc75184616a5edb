import CitandaWorks
import CitandaXML

/// A title whose parts stand in elements of their own.
struct TEITitleReader {
    /// What an element is for a title.
    enum Aspect {
        case main, sub, short, alternative, translated
    }

    private var main: RichText?
    /// Whether the main title is not divided.
    private var isWhole = false
    private var sub: RichText?
    private var joint: String?
    private var short: RichText?
    private var forms: [Title.Form] = []
    private var origin: Origin?
    private var language: String?

    /// The aspect of a type.
    static func aspect(of type: String) -> Aspect {
        switch type.lowercased() {
        case "sub", "subtitle", "subordinate", "desc": .sub
        case "short", "abbreviated", "abbr", "shortened": .short
        case "alt", "alternative", "parallel", "original", "uniform": .alternative
        case "translated", "translation": .translated
        default: .main
        }
    }

    /// Adds an element.
    ///
    /// - Returns: False where the title has such a part already.
    mutating func add(_ element: MarkupTree.Element, _ text: RichText, _ aspect: Aspect, origin new: Origin) -> Bool {
        let tag = element["xml:lang"]
        switch aspect {
        case .main:
            // The same title in another language.
            if main != nil, let tag, tag != language { return addForm(element, text, origin: new) }
            guard main == nil else { return false }
            main = text
            language = tag
            origin = new
            isWhole = element["type"] == "main" || element["subtype"] == "main"
        case .sub:
            if let last = forms.last, let tag, tag != language, tag == last.language {
                forms[forms.count - 1].text = last.text + RichText(plain: TEITitle.joint(after: last.text)) + text
                return true
            }
            guard sub == nil else { return false }
            sub = text
            joint = element["n"]
            origin = origin.map {
                Origin(
                    min($0.range.lowerBound, new.range.lowerBound)..<max($0.range.upperBound, new.range.upperBound))
            }
        case .short:
            guard short == nil else { return false }
            short = text
        case .alternative: return addForm(element, text, origin: new)
        case .translated:
            forms.append(.init(.translated, text, language: tag ?? element["n"], origin: new))
        }
        return true
    }

    private mutating func addForm(_ element: MarkupTree.Element, _ text: RichText, origin: Origin) -> Bool {
        let tag = element["xml:lang"] ?? element["n"]
        let relationship =
            element["subtype"].flatMap { Title.Relationship(rawValue: $0) } ?? TEITitle.relationship(ofLanguage: tag)
        forms.append(.init(relationship, text, language: tag, origin: origin))
        return true
    }

    /// The title of all parts.
    var title: Title {
        let main = main ?? ""
        guard !isWhole, sub == nil else {
            return Title(
                main: main, sub: sub, joint: sub == nil ? ": " : joint ?? TEITitle.joint(after: main), short: short,
                forms: forms, origin: origin)
        }
        return Title(main, short: short, forms: forms, origin: origin)
    }
}

/// Titles by their places.
extension TEIReader {
    mutating func readTitle(_ element: MarkupTree.Element, in place: Place) {
        var type = element["type"] ?? ""
        if type == "conferenceName" {
            addTitle(element, .event, aspect: .main)
            return
        }
        if type == "gmd" {
            set(.medium, to: literal(element), from: "title-gmd")
            return
        }
        if type == "host-short" {
            set(.containerTitleShort, to: literal(element), from: "title-short")
            return
        }
        for (prefix, role) in [("volume", TitleRole.volume), ("part", .part)] where type.hasPrefix(prefix) {
            type.removeFirst(prefix.count)
            if type == "-short" {
                if role == .volume { set(.volumeTitleShort, to: literal(element), from: "title-short") }
            } else {
                addTitle(element, role, aspect: TEITitleReader.aspect(of: String(type.drop { $0 == "-" })))
            }
            return
        }
        let aspect = TEITitleReader.aspect(of: type)
        guard let role = role(of: element, in: place, aspect: aspect) else {
            keep("title", TEIText.markup(of: element))
            return
        }
        if role == .container, aspect == .short, type != "shortened" {
            set(.containerTitleShort, to: literal(element), from: "title-short")
        } else {
            addTitle(element, role, aspect: aspect)
        }
    }

    mutating func addTitle(_ element: MarkupTree.Element, _ role: TitleRole, aspect: TEITitleReader.Aspect) {
        var text = TEIText.text(of: element)
        if isFreeText, element["level"] == "a" || element["rend"] == "quotes", case .text(let last)? = text.nodes.last,
            last.hasSuffix(".") || last.hasSuffix(","), last.count > 1
        {
            // The mark belongs to the text around, not to the title.
            text.nodes[text.nodes.count - 1] = .text(String(last.dropLast()))
        }
        if text.isEmpty { return }
        var title = titles[role] ?? TEITitleReader()
        if title.add(element, text, aspect, origin: markup.origin(of: element)) {
            titles[role] = title
        } else {
            keep("title", TEIText.markup(of: element))
        }
    }

    /// The role of a title by its level, or by the element around.
    private func role(of element: MarkupTree.Element, in place: Place, aspect: TEITitleReader.Aspect) -> TitleRole? {
        switch place {
        case .analytic: return .title
        case .series: return .collection
        case .monogr:
            if element["level"] == "s" { return .collection }
            return hasPart || isInJournal && element["level"] == "j" ? .container : .title
        case .whole:
            switch element["level"] ?? "" {
            case "a", "u": return .title
            case "m": return hasPart ? .container : .title
            case "j": return isInJournal ? .container : .title
            case "s": return .collection
            default:
                guard titles[.title] != nil else { return .title }
                if aspect != .main { return .title }
                return hasPart && titles[.container] == nil ? .container : nil
            }
        }
    }
}

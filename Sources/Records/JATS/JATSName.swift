import CitandaLexicon
import CitandaWorks
import CitandaXML

/// Names as elements of JATS.
///
/// JATS has no elements for particles: they are in the surname, or behind the given names if they are dropped. Where the usual division
/// of particles would give another name, `@specific-use` counts their letters.
enum JATSName {
    private static let particle = "non-dropping-particle-"
    private static let dropping = "dropping-particle-"
    private static let comma = "comma-suffix"

    /// The elements that hold a name.
    static let elements: Set<String> = [
        "name", "string-name", "collab", "collab-name", "name-alternatives", "collab-alternatives",
        "collab-name-alternatives", "anonymous", "etal",
    ]

    // MARK: - Writing

    /// Writes a name with its forms in other scripts.
    static func write(_ name: Name, to writer: inout MarkupWriter) {
        if name.kind == .others {
            writer.empty("etal", [:])
            return
        }
        guard !name.forms.isEmpty else {
            writeOne(name, to: &writer)
            return
        }
        let isBody = body(name) != nil
        writer.element(isBody ? "collab-alternatives" : "name-alternatives") { writer in
            writeOne(name, to: &writer)
            for form in name.forms {
                let (language, other) = JATSLanguage.attributes(form.language)
                writer.element(
                    isBody ? "collab" : "string-name", ["xml:lang": language, "specific-use": other], text: form.text)
            }
        }
    }

    /// The text of a body, and whether the model has it as a name of unknown parts.
    private static func body(_ name: Name) -> (text: String, isLiteral: Bool)? {
        switch name.kind {
        case .institution(let text): return (text, false)
        case .literal(let text):
            let words = text.split(separator: " ").map { $0.lowercased() }
            return CorporateWords.isBody(words) || CorporateWords.isBody(characters: text) ? (text, true) : nil
        default: return nil
        }
    }

    private static func writeOne(_ name: Name, to writer: inout MarkupWriter) {
        if let (text, isLiteral) = body(name) {
            writer.element("collab", ["specific-use": isLiteral ? JATS.Use.literal : nil], text: text)
        } else if let parts = name.personal {
            write(parts, to: &writer)
        } else {
            writer.element("string-name", text: name.display)
        }
    }

    private static func write(_ parts: Name.Personal, to writer: inout MarkupWriter) {
        let surname = joined(parts.nonDroppingParticle, parts.family)
        let given = joined(parts.given, parts.droppingParticle)
        let style =
            parts.order == .familyFirst ? "eastern" : surname == nil && given != nil ? "given-only" : "western"
        let element = surname ?? given == nil ? "string-name" : "name"
        let plain = personal(surname: surname, given: given, suffix: parts.suffix, style: style, use: nil)
        var use: String?
        if plain != parts {
            let counts = [
                (particle, parts.nonDroppingParticle), (dropping, parts.droppingParticle),
            ].map { $0 + String($1?.unicodeScalars.count ?? 0) }
            use = (counts + (parts.commaBeforeSuffix ? [comma] : [])).joined(separator: " ")
        }
        writer.element(element, ["name-style": style, "specific-use": use]) { writer in
            writer.element("surname", text: surname)
            writer.element("given-names", text: given)
            writer.element("suffix", text: parts.suffix)
        }
    }

    private static func joined(_ first: String?, _ second: String?) -> String? {
        guard let first, !first.isEmpty else { return second?.isEmpty == false ? second : nil }
        guard let second, !second.isEmpty else { return first }
        return first + (first.last.map { "’'-‑".contains($0) } == true ? "" : " ") + second
    }

    // MARK: - Reading

    /// Reads an element that holds a name or several forms of one; nil without a text.
    static func name(_ element: MarkupTree.Element, in markup: RecordMarkup) -> Name? {
        let origin = markup.origin(of: element)
        switch element.name {
        case "etal": return Name(.others, origin: Origin(markup.range(of: element)))
        case "anonymous": return Name(.literal(markup.literal(element)?.text ?? "Anonymous"), origin: origin)
        case "name-alternatives", "collab-alternatives", "collab-name-alternatives":
            var main: Name?
            for form in element.elements {
                guard let one = name(form, in: markup) else { continue }
                let language = JATSLanguage.language(of: form)
                if main == nil {
                    main = one
                } else {
                    main?.forms.append(Name.Form(one.display, language: language, origin: one.origin))
                }
            }
            return main
        default: return kind(of: element, in: markup).map { Name($0, origin: origin) }
        }
    }

    private static func kind(of element: MarkupTree.Element, in markup: RecordMarkup) -> Name.Kind? {
        if element.name.hasPrefix("collab") {
            // The members of a group, and their addresses, are no part of its name.
            let own = element.children.filter { child in
                if case .element(let inner) = child { !notNames.contains(inner.name) } else { true }
            }
            let text = JATSText.text(of: own).plain
            if text.isEmpty { return nil }
            return element["specific-use"] == JATS.Use.literal ? .literal(text) : .institution(text)
        }
        func text(_ name: String) -> String? { markup.literal(element.first(name))?.text }
        let parts = personal(
            surname: text("surname"), given: text("given-names"), suffix: text("suffix"),
            style: element["name-style"], use: element["specific-use"])
        if parts != Name.Personal(order: parts.order) { return .personal(parts) }
        return markup.literal(element).map { .literal($0.text) }
    }

    private static let notNames: Set<String> = [
        "contrib-group", "address", "aff", "aff-alternatives", "ext-link", "uri", "email", "fn", "xref", "role", "bio",
    ]

    private static func personal(
        surname: String?, given: String?, suffix: String?, style: String?, use: String?
    ) -> Name.Personal {
        var parts = Name.Personal(
            family: surname, given: given, suffix: suffix, order: style == "eastern" ? .familyFirst : .givenFirst)
        let marks = use?.split(separator: " ") ?? []
        parts.commaBeforeSuffix = marks.contains { $0 == comma }
        func count(_ prefix: String) -> Int? {
            marks.first { $0.hasPrefix(prefix) }.flatMap { Int($0.dropFirst(prefix.count)) }
        }
        guard let first = count(particle), let last = count(dropping), first >= 0, last >= 0 else {
            parts.splitParticles()
            return parts
        }
        if first > 0, let surname {
            parts.nonDroppingParticle = String(surname.unicodeScalars.prefix(first))
            parts.family = value(String(surname.unicodeScalars.dropFirst(first)))
        }
        if last > 0, let given {
            parts.droppingParticle = String(given.unicodeScalars.suffix(last))
            parts.given = value(String(given.unicodeScalars.dropLast(last)))
        }
        return parts
    }

    private static func value(_ text: String) -> String? {
        let text = text.trimmingBlanks
        return text.isEmpty ? nil : text
    }
}

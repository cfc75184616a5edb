import CitandaLexicon
import CitandaWorks
import CitandaXML

/// The elements `name`.
extension MODSReader {
    /// Reads a name of the work, or of its host.
    ///
    /// - Parameters:
    ///   - element: The element `name`.
    ///   - host: Whether the element is in a host. There, names without a role are contributors.
    ///   - author: The role for authors of a related work.
    mutating func readName(_ element: MarkupTree.Element, host: Bool, author: ContributorRole = .author) {
        let terms = element.elements.filter { $0.name == "role" }.flatMap { role in
            let terms = role.elements
            return terms.isEmpty ? [role.text] : terms.compactMap { markup.literal($0)?.text }
        }
        // A conference is the event, unless a role says that the conference is the author.
        if element["type"] == "conference", work.titles[.event] == nil, let text = nameText(element),
            !terms.contains(where: { MODSRole.role($0) == .author })
        {
            work.titles[.event] = Title(RichText(plain: text), origin: markup.origin(of: element))
            return
        }
        // Our own term in words is exact; a code may stand for several roles.
        let exact = terms.lazy.compactMap { ContributorRole(rawValue: $0) }.first
        var role = exact ?? terms.lazy.compactMap { MODSRole.role($0) }.first
        if role == nil, terms.contains(where: { MODSRole.isPublisher($0) }), let text = nameText(element) {
            if namedPublisher == nil { namedPublisher = Literal(text, origin: markup.origin(of: element)) }
            return
        }
        // Who made a host whose names have no role is not known.
        if role == nil { role = terms.isEmpty && !host ? .author : .contributor }
        guard var name = name(element), let role else { return }
        name.origin = markup.origin(of: element)
        var contributor = Contributor(role == .author ? author : role, name)
        contributor.scope = markup.literal(element.first("description"))
        work.contributors.append(contributor)
    }

    /// The parts of a name; nil for a name without text.
    private func name(_ element: MarkupTree.Element) -> Name? {
        let elements = element.elements
        if elements.contains(where: { $0.name == "etal" }) { return Name(.others) }
        let parts = elements.filter { $0.name == "namePart" }.compactMap { part in
            markup.literal(part).map { (type: part["type"], value: $0) }
        }
        func text(_ type: String?) -> String? {
            let texts = parts.filter { $0.type == type }.map(\.value.text)
            return texts.isEmpty ? nil : texts.joined(separator: " ")
        }
        var name: Name?
        if let whole = text(nil) ?? (parts.isEmpty ? markup.literal(element.first("displayForm"))?.text : nil) {
            if element["type"] == nil, markup.literal(element.first("displayForm"))?.text == whole {
                name = Name(.literal(whole))
            } else if ["corporate", "conference", "family"].contains(element["type"]) {
                let all = parts.filter { $0.type == nil }.map(\.value.text)
                name = Name(
                    .institution(all.isEmpty ? whole : all.map { $0.trimmingCharacters(" .") }.joined(separator: ". ")))
            } else {
                name = personal(whole, isPersonal: element["type"] == "personal", suffix: text("termsOfAddress"))
            }
        } else if text("family") != nil || text("given") != nil {
            let suffix = text("termsOfAddress")
            name = Name(
                .personal(
                    .init(
                        family: text("family"), given: text("given").map { Self.withoutCommas($0) },
                        suffix: suffix.flatMap { Self.isSuffix($0) ? $0 : nil })))
        }
        guard var name else { return nil }
        name.forms = elements.filter { $0.name == "alternativeName" }.compactMap { form in
            guard let text = markup.literal(form.first("namePart")) else { return nil }
            let tag = MODSLanguage.Tag.text(
                language: form["lang"], script: form["script"], transliteration: form["transliteration"])
            return Name.Form(text.text, language: tag, origin: text.origin)
        }
        return name
    }

    private static func withoutCommas(_ text: String) -> String {
        text.hasByte(UInt8(ascii: ",")) ? text.trimmingCharacters(",") : text
    }

    /// A name in one part: “Lind, Kari, 1950–”. Dates of a life are no part of the name.
    private func personal(_ text: String, isPersonal: Bool, suffix: String?) -> Name? {
        // “Alleman, Tillie [1848–1914]”
        let bare = text.hasSuffix("]") ? text.lastIndex(of: "[").map { String(text[..<$0]) } ?? text : text
        var parts = bare.split(separator: ",").map(\.trimmingBlanks)
        while parts.count > 1, let last = parts.last, last.contains(where: \.isNumber) { parts.removeLast() }
        guard isPersonal || parts.count > 1 else { return Name(.literal(text)) }
        if isPersonal, parts.count == 1 {
            // “Kari Lind” in running order.
            let words = parts[0].split(separator: " ")
            guard words.count > 1, let family = words.last else { return Name(.literal(parts[0])) }
            return Name(family: String(family), given: words.dropLast().joined(separator: " "))
        }
        var name = InvertedName.name(Literal(parts.joined(separator: ", ")))
        if let suffix, Self.isSuffix(suffix), case .personal(var personal)? = name?.kind, personal.suffix == nil {
            personal.suffix = suffix
            name?.kind = .personal(personal)
        }
        return name
    }

    /// Terms of address are titles, too: only words of generations are suffixes, and what we wrote ourselves.
    private static func isSuffix(_ text: String) -> Bool {
        ![
            "dr", "prof", "sir", "lady", "lord", "mr", "mrs", "ms", "miss", "mme", "rev", "saint", "st", "count",
            "king", "queen",
            "pope", "baron", "graf", "freiherr", "capt", "col", "gen",
        ].contains(
            text.lowercased().prefix { $0 != "." && $0 != " " && $0 != "," })
    }

    /// The whole text of a name, without its role.
    func nameText(_ element: MarkupTree.Element) -> String? {
        let parts = element.elements.filter { $0.name == "namePart" && $0["type"] != "date" }
            .compactMap { markup.literal($0)?.text }
        return parts.isEmpty ? markup.literal(element.first("displayForm"))?.text : parts.joined(separator: ", ")
    }
}

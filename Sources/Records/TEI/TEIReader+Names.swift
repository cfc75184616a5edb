import CitandaLexicon
import CitandaWorks
import CitandaXML

/// Names in all forms in which projects write them.
extension TEIReader {
    private static let elements: Set<String> = ["persName", "orgName", "name"]
    private static let parts: Set<String> = ["forename", "surname", "nameLink", "genName"]

    /// Reads an author, an editor or a statement of responsibility.
    mutating func readNames(_ element: MarkupTree.Element, in place: Place) {
        let role = role(of: element, in: place)
        let scope = element.elements.first { $0.name == "note" && $0["type"] == "scope" }.flatMap { literal($0) }
        let order = element["n"].flatMap { Int($0) }
        for name in names(of: element) {
            contributors.append((order, Contributor(role, name, scope: scope)))
        }
    }

    private func role(of element: MarkupTree.Element, in place: Place) -> ContributorRole {
        let given = element["role"].flatMap { TEIRoles.role(inWords: $0) }
        switch element.name {
        case "author": return given ?? (place == .monogr && hasPart ? .containerAuthor : .author)
        case "editor":
            if place == .series { return .collectionEditor }
            return given ?? (element["role"] == nil ? .editor : .contributor)
        default:
            let words = element.elements.filter { $0.name == "resp" }.map { TEIText.plain(of: $0) }
            return TEIRoles.role(inWords: words.joined(separator: " ")) ?? .contributor
        }
    }

    private func names(of element: MarkupTree.Element) -> [Name] {
        let named = element.elements.filter { Self.elements.contains($0.name) }
        guard !named.isEmpty else {
            if element.name == "respStmt" { return [] }
            return [Self.isInParts(element) ? personal(element) : bare(element)].compactMap { $0 }
        }
        var names: [Name] = []
        for inner in named {
            // The same name in another script.
            let isForm = inner["xml:lang"] != nil || inner["type"] == "variant"
            if isForm, !names.isEmpty {
                let text = Self.text(of: inner)
                if !text.isEmpty {
                    let form = Name.Form(
                        text, language: inner["xml:lang"] ?? inner["n"], origin: markup.origin(of: inner))
                    names[names.count - 1].forms.append(form)
                }
            } else if let name = name(inner) {
                names.append(name)
            }
        }
        return names
    }

    private func name(_ element: MarkupTree.Element) -> Name? {
        if Self.isInParts(element) { return personal(element) }
        let text = TEIText.plain(of: element)
        let origin = markup.origin(of: element)
        switch element.name {
        case "orgName": return Name(.institution(text), origin: origin)
        case "name":
            if element["type"] == "others" { return Name(.others, origin: origin) }
            let isBody = ["org", "organisation", "organization", "corporate"].contains(element["type"] ?? "")
            return Name(isBody ? .institution(text) : .literal(text), origin: origin)
        default: return text.isEmpty ? Name(.personal(.init()), origin: origin) : bare(element)
        }
    }

    private static func isInParts(_ element: MarkupTree.Element) -> Bool {
        element.elements.contains { parts.contains($0.name) }
    }

    /// The text of a name in parts, which may have no blanks between them.
    private static func text(of element: MarkupTree.Element) -> String {
        guard isInParts(element) else { return TEIText.plain(of: element) }
        return element.elements.map { TEIText.plain(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func personal(_ element: MarkupTree.Element) -> Name? {
        var parts = Name.Personal()
        func add(_ part: WritableKeyPath<Name.Personal, String?>, _ text: String) {
            guard !text.isEmpty else { return }
            parts[keyPath: part] = parts[keyPath: part].map { $0 + " " + text } ?? text
        }
        for inner in element.elements {
            let text = TEIText.plain(of: inner)
            switch inner.name {
            case "forename": add(\.given, text)
            case "surname": add(\.family, text)
            case "nameLink": add(inner["type"] == "dropping" ? \.droppingParticle : \.nonDroppingParticle, text)
            case "genName": add(\.suffix, text)
            default: break
            }
        }
        guard parts != Name.Personal() else { return nil }
        let looks = (element["rend"] ?? "").split(separator: " ")
        if looks.contains("family-first") { parts.order = .familyFirst }
        parts.commaBeforeSuffix = looks.contains("comma-suffix")
        return Name(.personal(parts), origin: markup.origin(of: element))
    }

    /// A name without parts. A comma may stand between family and given name; a list of names is left to readers of free text.
    private func bare(_ element: MarkupTree.Element) -> Name? {
        guard let text = plain(element) else { return nil }
        if EtAl.isWhole(text.text) { return Name(.others, origin: text.origin) }
        let parts = text.text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingBlanks)
        let hasInitial = parts[0].split(separator: " ").contains { $0.hasSuffix(".") }
        let isInverted =
            parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && !hasInitial
            && !text.text.unicodeScalars.contains(where: \.isCJK)
            && !parts[1].split(separator: " ").contains { Lexicon.contains($0.lowercased(), in: .conjunctions) }
            && parts[0].split(separator: " ").count <= Self.longestFamily
        return isInverted ? InvertedName.name(text) : Name(.literal(text.text), origin: text.origin)
    }

    /// The number of words of the longest family names.
    private static let longestFamily = 3
}

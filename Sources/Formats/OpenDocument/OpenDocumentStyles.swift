import CitandaXML

/// The styles of a text: those with names, and those that the program made for single stretches (ODF 1.3, part 3, §16).
struct OpenDocumentStyles {
    /// A style with everything that it takes from others.
    struct Style {
        var look = TextLook()
        /// Whether the style is the one for titles of documents, or comes from it.
        var isTitle = false
    }

    private struct Key: Hashable {
        var family: String
        var name: String
    }

    private var elements: [Key: MarkupTree.Element] = [:]
    private var resolved: [Key: Style] = [:]
    /// The styles of lists by their names.
    private(set) var lists: [String: MarkupTree.Element] = [:]
    /// The numbers of headings.
    private(set) var outline: MarkupTree.Element?

    init(_ package: OpenDocumentPackage) {
        // Styles made for the text hide named ones; those that `styles.xml` made are for the edges of pages.
        add(package.styles?.root?.first("office:styles"))
        add(package.content.root?.first("office:styles"))
        add(package.content.root?.first("office:automatic-styles"))
        for key in elements.keys { resolved[key] = resolve(key) }
    }

    private mutating func add(_ group: MarkupTree.Element?) {
        for element in group?.elements ?? [] {
            switch element.name {
            case "style:style":
                guard let name = element["style:name"], let family = element["style:family"] else { continue }
                elements[Key(family: family, name: name)] = element
            case "text:list-style": if let name = element["style:name"] { lists[name] = element }
            case "text:outline-style": outline = element
            default: break
            }
        }
    }

    private static let longestChain = 50
    /// The name of the style of titles, in all languages.
    static let title = "Title"

    /// A style and all below it. A style that comes from itself ends the chain.
    private func resolve(_ key: Key) -> Style {
        var style = Style()
        var seen: Set<String> = []
        var name: String? = key.name
        while let current = name, seen.insert(current).inserted, seen.count <= Self.longestChain,
            let element = elements[Key(family: key.family, name: current)]
        {
            if let properties = element.first("style:text-properties") {
                style.look = style.look.over(TextLook(openDocument: properties))
            }
            style.isTitle = style.isTitle || current == Self.title
            name = element["style:parent-style-name"]
        }
        return style
    }

    /// The style of a paragraph or of a stretch of text.
    func style(_ name: String?, family: String) -> Style? { name.flatMap { resolved[Key(family: family, name: $0)] } }
}

extension TextLook {
    /// The look that text properties state (ODF 1.3, part 3, §20).
    init(openDocument properties: MarkupTree.Element) {
        italic = properties["fo:font-style"].map { $0 == "italic" || $0 == "oblique" }
        bold = properties["fo:font-weight"].map { weight in
            weight == "bold" || Int(weight).map { $0 >= Self.leastBold } ?? false
        }
        isHidden = properties["text:display"].map { $0 == "none" }
        position = properties["style:text-position"].flatMap { Self.position($0) }
    }

    /// Weights from this number on are bold (CSS Fonts 4, §2.2).
    private static let leastBold = 600

    /// The place of a position such as “super 58%” or “-33% 58%”.
    private static func position(_ text: String) -> Position? {
        guard let first = text.split(separator: " ").first else { return nil }
        if first == "super" { return .above }
        if first == "sub" { return .below }
        return first.hasPrefix("-") ? .below : first.hasPrefix("0") ? .line : .above
    }
}

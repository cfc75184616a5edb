import CitandaXML

/// The styles of a Word document, resolved along `basedOn` (ECMA-376, part 1, §17.7).
struct WordStyles {
    /// A style with everything that it takes from others.
    struct Style {
        /// The name in small letters; built-in styles have English names in every language.
        var name: String
        var look: TextLook
        /// The level of a heading, from 1; nil for a style of other paragraphs.
        var level: Int?
        var numbering: WordNumbering.Reference?
    }

    private var styles: [String: Style] = [:]
    /// The look of all text without a style.
    private(set) var standard = TextLook()
    private(set) var standardParagraph: String?

    init(_ tree: MarkupTree?) {
        guard let root = tree?.root else { return }
        var elements: [String: MarkupTree.Element] = [:]
        for element in root.elements {
            if element.name == "w:docDefaults" {
                let run = element.first("w:rPrDefault")?.first("w:rPr")
                standard = run.map { TextLook(word: $0) } ?? TextLook()
            } else if element.name == "w:style", let id = element["w:styleId"] {
                elements[id] = element
                let isStandard = element["w:default"].map { WordStyles.isOn($0) } ?? false
                if element["w:type"] == "paragraph", isStandard { standardParagraph = id }
            }
        }
        for id in elements.keys { styles[id] = Self.resolve(id, of: elements) }
    }

    /// A style by its id.
    subscript(id: String?) -> Style? { id.flatMap { styles[$0] } }

    private static let longestChain = 50

    /// A style and all below it. A style that is based on itself ends the chain.
    private static func resolve(_ id: String, of elements: [String: MarkupTree.Element]) -> Style? {
        var chain: [MarkupTree.Element] = []
        var seen: Set<String> = []
        var next: String? = id
        while let current = next, let element = elements[current], seen.insert(current).inserted,
            chain.count < longestChain
        {
            chain.append(element)
            next = element.first("w:basedOn")?["w:val"]
        }
        guard let own = chain.first else { return nil }
        var style = Style(name: name(own), look: TextLook(), level: nil, numbering: nil)
        for element in chain {
            if let run = element.first("w:rPr") { style.look = style.look.over(TextLook(word: run)) }
            let paragraph = element.first("w:pPr")
            if style.level == nil {
                style.level = outlineLevel(paragraph) ?? headingLevel(name(element))
            }
            if style.numbering == nil, let numbering = paragraph?.first("w:numPr") {
                style.numbering = WordNumbering.Reference(numbering)
            }
        }
        return style
    }

    private static func name(_ element: MarkupTree.Element) -> String {
        (element.first("w:name")?["w:val"] ?? element["w:styleId"] ?? "").lowercased()
    }

    /// The level of a heading by the name of its style: “heading 2”, “Title”.
    private static func headingLevel(_ name: String) -> Int? {
        if name == "title" { return 1 }
        guard name.hasPrefix("heading ") else { return nil }
        return Int(name.dropFirst("heading ".count))
    }

    /// The level from 1 that a paragraph states; 9 is the level of body text (§17.3.1.20).
    static func outlineLevel(_ paragraph: MarkupTree.Element?) -> Int? {
        guard let text = paragraph?.first("w:outlineLvl")?["w:val"], let level = Int(text), (0..<bodyLevel) ~= level
        else { return nil }
        return level + 1
    }

    private static let bodyLevel = 9

    /// Whether a property is on: its value says so, or there is none (§22.9.2.7).
    static func isOn(_ element: MarkupTree.Element) -> Bool { element["w:val"].map { isOn($0) } ?? true }

    static func isOn(_ value: String) -> Bool { !["0", "false", "off"].contains(value.lowercased()) }
}

extension TextLook {
    /// The look that the properties of a run state (ECMA-376, part 1, §17.3.2).
    init(word properties: MarkupTree.Element) {
        for element in properties.elements {
            switch element.name {
            case "w:i": italic = WordStyles.isOn(element)
            case "w:b": bold = WordStyles.isOn(element)
            case "w:vanish": isHidden = WordStyles.isOn(element)
            case "w:vertAlign":
                position =
                    element["w:val"] == "superscript" ? .above : element["w:val"] == "subscript" ? .below : .line
            default: break
            }
        }
    }
}

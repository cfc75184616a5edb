import CitandaXML

/// Elements of HTML, by how a browser lays them out.
extension MarkupTree.Element {
    private static let blocks: Set<String> = [
        "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "ol", "p", "pre", "search", "section",
        "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
    /// Blocks that hold other blocks. A note is never all of one of them, unless the page says so.
    private static let frames: Set<String> = [
        "html", "body", "article", "main", "section", "ol", "ul", "dl", "table", "tbody", "thead", "tfoot", "header",
        "footer", "form", "figure", "menu", "dir",
    ]
    private static let unread: Set<String> = [
        "head", "script", "style", "nav", "template", "noscript", "button", "input", "select", "textarea", "datalist",
        "annotation", "annotation-xml", "rp", "audio", "video", "canvas", "title",
    ]

    /// Whether the element begins on a line of its own.
    var isBlock: Bool { Self.blocks.contains(name) }

    /// Whether the element is made to hold many paragraphs.
    var isFrame: Bool { Self.frames.contains(name) }

    /// The level of a heading.
    var headingLevel: Int? {
        switch name {
        case "h1": 1
        case "h2": 2
        case "h3": 3
        case "h4": 4
        case "h5": 5
        case "h6": 6
        default: nil
        }
    }

    /// The words of an attribute that is a list of words, such as `class`.
    func words(of attribute: String) -> [Substring] {
        // HTML divides words by white space of ASCII alone.
        self[attribute]?.utf8.split { $0 <= 0x20 }.map { Substring($0) } ?? []
    }

    /// Whether no reader of the page sees the element.
    var isLeftOut: Bool {
        if Self.unread.contains(name) || self["hidden"] != nil { return true }
        return style("display") == "none"
    }

    /// A page of a printed edition has no more characters in its number.
    private static let longestPageNumber = 16

    /// Whether the element only says where a page of the printed edition begins.
    var isPageBreak: Bool {
        let isBreak = words(of: "epub:type").contains("pagebreak") || words(of: "role").contains("doc-pagebreak")
        return isBreak && text.utf8.count <= Self.longestPageNumber
    }

    /// The value of a property in the element's own style, in small letters.
    func style(_ property: String) -> String? {
        self["style"].flatMap { WebStyles.value(of: property, in: $0) }
    }
}

/// The look of text by the names of elements and by their styles.
extension InlineStyles {
    /// The styles inside an element.
    ///
    /// - Parameters:
    ///   - element: The element.
    ///   - outer: The styles around the element.
    ///   - sheet: The styles of classes.
    init(_ element: MarkupTree.Element, in outer: InlineStyles, sheet: WebStyles) {
        self = outer
        switch element.name {
        case "em", "i", "cite", "dfn", "var": insert(.italic)
        case "strong", "b": insert(.bold)
        case "sup": insert(.superscript)
        case "sub": insert(.subscript)
        default: break
        }
        sheet.apply(to: element, &self)
        if let own = element["style"] { WebStyles.apply(own, &self, isBlock: element.isBlock) }
    }
}

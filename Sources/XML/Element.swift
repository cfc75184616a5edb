/// An attribute of an element.
public struct Attribute: Sendable, Hashable {
    /// The local name, without prefix.
    public var name: String
    /// The namespace; nil for the ordinary attribute without prefix.
    public var namespace: String?
    /// The value, with entities and character references resolved.
    public var value: String

    /// An attribute.
    public init(_ name: String, _ value: String, namespace: String? = nil) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}

/// The content of an element. Processing instructions are not kept.
public enum Node: Sendable, Hashable {
    case element(Element)
    /// Character data; a CDATA section counts as text.
    case text(String)
    case comment(String)
}

/// An XML element as a value. Readers of formats, styles and locales work on elements, and the writer prints them.
public struct Element: Sendable, Hashable {
    /// The local name, without prefix.
    public var name: String
    /// The namespace, nil for none.
    public var namespace: String?
    /// The prefix of the element in its file. The writer uses it if it is free.
    public var prefix: String?
    /// The attributes, in order, without namespace declarations.
    public var attributes: [Attribute]
    /// The content, in order.
    public var children: [Node]
    /// The line of the start tag, counted from 1; 0 for an element that was not read from a file.
    public var line = 0
    /// The bytes from the start tag to the end of the end tag. Nil for an element that was not read from a file, and
    /// for files that are not UTF-8.
    public var range: Range<Int>?

    /// An element.
    public init(
        _ name: String, namespace: String? = nil, prefix: String? = nil, attributes: [Attribute] = [],
        children: [Node] = []
    ) {
        self.name = name
        self.namespace = namespace
        self.prefix = prefix
        self.attributes = attributes
        self.children = children
    }

    /// An element that holds a text.
    public init(_ name: String, namespace: String? = nil, attributes: [Attribute] = [], text: String) {
        self.init(
            name, namespace: namespace, attributes: attributes, children: text.isEmpty ? [] : [.text(text)])
    }

    /// The value of an attribute without namespace.
    public subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute && $0.namespace == nil }?.value }
        set {
            let index = attributes.firstIndex { $0.name == attribute && $0.namespace == nil }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(Attribute(attribute, value))
            case (nil, nil): break
            }
        }
    }

    /// The value of an attribute in a namespace.
    public func attribute(_ name: String, namespace: String) -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }

    /// The `xml:lang` of the element itself, not of an ancestor.
    public var language: String? { attribute("lang", namespace: XMLNamespace.xml) }

    /// The elements among the children, in order.
    public var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first child element with a local name, in any namespace.
    public func first(_ name: String) -> Element? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    /// The child elements with a local name, in any namespace.
    public func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// All character data inside the element, in order, without comments.
    public var text: String {
        if children.count == 1, case .text(let text) = children[0] { return text }
        var out = ""
        appendText(to: &out)
        return out
    }

    private func appendText(to out: inout String) {
        for child in children {
            switch child {
            case .text(let text): out += text
            case .element(let element): element.appendText(to: &out)
            case .comment: break
            }
        }
    }
}

/// Namespaces that XML itself defines.
public enum XMLNamespace {
    /// The namespace of `xml:lang`, `xml:space` and `xml:id`.
    public static let xml = "http://www.w3.org/XML/1998/namespace"
}

import CitandaXML

/// Writes elements of WordprocessingML that fit into a part, whose prefix and namespace may be others than the usual.
struct WordMarkup {
    static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    /// Whether the part is in the strict form of the format.
    let isStrict: Bool
    /// The declaration of the prefix `w`, where the part has another prefix.
    private let declaration: String

    init(root: MarkupTree.Element, of part: [UInt8]) {
        let tag = String(decoding: part[root.startTag.clamped(to: 0..<part.count)], as: UTF8.self)
        isStrict = tag.contains(Self.strict)
        let namespace = isStrict ? Self.strict : Self.transitional
        let isDeclared = ["\"", "'"].contains { tag.contains("xmlns:w=\($0)\(namespace)\($0)") }
        declaration = isDeclared ? "" : " xmlns:w=\"\(namespace)\""
    }

    /// An element whose content is markup.
    func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String? = nil) -> String {
        let start = start(name, attributes)
        guard let content else { return start.dropLast() + "/>" }
        return "\(start)\(content)</w:\(name)>"
    }

    /// The start tag of an element, which is closed by `</w:name>`.
    func start(_ name: String, _ attributes: [(String, String)] = []) -> String {
        let list = attributes.map { " w:\($0.0)=\"\(XMLWriter.escaped($0.1, inAttribute: true))\"" }.joined()
        return "<w:\(name)\(declaration)\(list)>"
    }

    /// A run of text in one look.
    func run(_ text: String, properties: String = "", as name: String = "t") -> String {
        element("r", [], properties + self.text(text, as: name))
    }

    /// The text of a run; tabs and line breaks become elements.
    func text(_ text: String, as name: String = "t") -> String {
        var out = ""
        var plain = ""
        func flush() {
            guard !plain.isEmpty else { return }
            out += "<w:\(name)\(declaration) xml:space=\"preserve\">\(XMLWriter.escaped(plain))</w:\(name)>"
            plain = ""
        }
        for character in text {
            switch character {
            case "\t":
                flush()
                out += element("tab")
            case "\n", "\r\n":
                flush()
                out += element("br")
            default: plain.append(character)
            }
        }
        flush()
        return out
    }
}

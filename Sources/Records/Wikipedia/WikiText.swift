import CitandaWorks

/// Texts as values of parameters in wikitext.
enum WikiText {
    /// A text with markup. Signs that wikitext reads as its own become entities.
    static func text(of rich: RichText) -> String {
        RecordMarkup.collapsed(text(of: rich.nodes, isStyled: rich.nodes.count > 1))
    }

    /// A text without markup.
    static func text(plain: String) -> String { RecordMarkup.collapsed(escaped(plain, isStyled: false)) }

    private static func text(of nodes: [RichText.Node], isStyled: Bool) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): return escaped(text, isStyled: isStyled)
            case .styled(let style, let inner):
                let (before, after) = marks[style] ?? ("", "")
                return before + text(of: inner, isStyled: true) + after
            }
        }.joined()
    }

    private static let marks: [RichText.Style: (String, String)] = [
        .italic: ("''", "''"), .bold: ("'''", "'''"), .superscript: ("<sup>", "</sup>"),
        .subscript: ("<sub>", "</sub>"), .quotation: ("“", "”"),
    ]

    /// Whether markup has no form in a citation template. Templates for small capitals spoil the metadata of a page.
    static func hasLostStyles(_ nodes: [RichText.Node]) -> Bool {
        nodes.contains { node in
            if case .styled(let style, let inner) = node { style == .smallCaps || hasLostStyles(inner) } else { false }
        }
    }

    // MARK: - Signs of wikitext

    private static func escaped(_ text: String, isStyled: Bool) -> String {
        let scalars = Array(text.unicodeScalars)
        var out = ""
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : nil
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            if let entity = entities[scalar] {
                out += entity
            } else if let entity = entitiesOfPairs[scalar], before == scalar || after == scalar {
                out += entity
            } else if scalar == "'", isStyled, before == nil || after == nil {
                // Beside the marks of italics, the sign would be one of them.
                out += "&#39;"
            } else if scalar == "&", isEntity(scalars[(index + 1)...]) {
                out += "&amp;"
            } else if isBlank(scalar) {
                out += " "
            } else if scalar.properties.generalCategory != .control {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Signs that end the value or begin a link, a template or a tag.
    private static let entities: [Unicode.Scalar: String] = [
        "|": "{{!}}", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "<": "&lt;",
    ]

    /// Signs of which two are markup: italics, signatures and switches.
    private static let entitiesOfPairs: [Unicode.Scalar: String] = ["'": "&#39;", "~": "&#126;", "_": "&#95;"]

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace && scalar.properties.generalCategory != .spaceSeparator
    }

    private static let longestEntity = 32

    /// Whether what follows “&” would make an entity of it.
    private static func isEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let end = rest.prefix(longestEntity).firstIndex(of: ";") else { return false }
        var name = rest[rest.startIndex..<end]
        if name.first == "#" { name = name.dropFirst() }
        return !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || isDigit($0)) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    // MARK: - Addresses

    /// A web address; nil for other texts. Signs that would end the link are percent-encoded.
    static func address(_ text: String) -> String? {
        let text = text.trimmingBlanks
        guard let scheme = text.firstRange(of: "://"),
            ["http", "https", "ftp"].contains(text[..<scheme.lowerBound].lowercased())
        else { return nil }
        var out = ""
        for scalar in text.unicodeScalars {
            if unsafe.contains(scalar) || scalar.properties.isWhitespace
                || scalar.properties.generalCategory == .control
            {
                out += PercentEncoding.encoded(String(scalar))
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out.replacing("''", with: "%27%27")
    }

    private static let unsafe: Set<Unicode.Scalar> = ["|", "[", "]", "{", "}", "<", ">", "\"", "`", "\\", "^"]
}

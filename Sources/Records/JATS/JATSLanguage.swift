import CitandaXML

/// Languages as attributes. A text that is no tag of a language cannot be the value of `xml:lang`.
enum JATSLanguage {
    private static let other = "language:"
    private static let longestPart = 8

    /// The values of `xml:lang` and of `specific-use` for a language.
    static func attributes(_ language: String?) -> (tag: String?, other: String?) {
        guard let language, !language.isEmpty else { return (nil, nil) }
        return isTag(language) ? (language, nil) : (nil, other + language)
    }

    /// The language in the attributes of an element.
    static func language(of element: MarkupTree.Element) -> String? {
        if let tag = element["xml:lang"], !tag.isEmpty { return tag }
        guard let use = element["specific-use"], use.hasPrefix(other) else { return nil }
        return String(use.dropFirst(other.count))
    }

    /// Whether a text has the form of a tag (BCP 47): parts of up to eight letters or figures.
    static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            (1...longestPart).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        } && parts.first?.allSatisfy(\.isLetter) == true
    }
}

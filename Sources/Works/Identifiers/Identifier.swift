/// A standard identifier, as printed and in its normal form, and whether it is valid.
public struct Identifier: Sendable, Hashable {
    /// The system of an identifier.
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
        case doi, isbn, issn, url, pmid, pmcid, arxiv, oclc, lccn, handle, urn
    }

    /// The system of the identifier.
    public var scheme: Scheme
    /// The identifier as printed.
    public var text: String
    /// The edition or format that the identifier stands for, as printed: `eBook`, `cloth`. Nil if it stands for the
    /// work as such.
    public var qualifier: String?
    /// The bytes of the identifier, with a confidence.
    public var origin: Origin?

    /// An identifier as printed.
    public init(_ scheme: Scheme, _ text: String, qualifier: String? = nil, origin: Origin? = nil) {
        self.scheme = scheme
        self.text = text
        self.qualifier = qualifier
        self.origin = origin
    }

    /// The address at which a resolver finds the work. Nil for schemes without a resolver and for those with a CSL
    /// variable.
    public var address: String? {
        switch scheme {
        case .url: text
        case .arxiv: "https://arxiv.org/abs/\(text)"
        case .handle: "https://hdl.handle.net/\(text)"
        default: nil
        }
    }

    /// Whether the identifier is valid.
    public var isValid: Bool { problem == nil }

    /// The normal form, which is the same text for equal identifiers; the printed text if the identifier is not valid.
    public var normalised: String {
        let parts = parts
        guard parts.count == 1, let part = parts.first else {
            return parts.map(\.normalised).joined(separator: " ")
        }
        switch scheme {
        case .doi: return DOI(part.text)?.text.lowercased() ?? text
        case .isbn: return ISBN(part.text)?.thirteen ?? text
        case .issn: return ISSN(part.text)?.text ?? text
        default: return text
        }
    }
}

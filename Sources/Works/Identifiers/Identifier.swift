/// A standard identifier: as printed, in its normal form, and whether it can be right.
public struct Identifier: Sendable, Hashable {
    /// The system an identifier belongs to.
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
        case doi, isbn, issn, url, pmid, pmcid, arxiv, oclc, lccn, handle, urn
    }

    /// The system.
    public var scheme: Scheme
    /// The identifier as printed.
    public var text: String
    /// What it identifies when that is not the work as such: `eBook`, `cloth`, as printed.
    public var qualifier: String?
    /// Where it was read.
    public var origin: Origin?

    /// An identifier as printed.
    public init(_ scheme: Scheme, _ text: String, qualifier: String? = nil, origin: Origin? = nil) {
        self.scheme = scheme
        self.text = text
        self.qualifier = qualifier
        self.origin = origin
    }

    /// The address at which a resolver finds it; nil for schemes without one and for those that CSL has a variable for.
    public var address: String? {
        switch scheme {
        case .url: text
        case .arxiv: "https://arxiv.org/abs/\(text)"
        case .handle: "https://hdl.handle.net/\(text)"
        default: nil
        }
    }

    /// Whether nothing is wrong with it.
    public var isValid: Bool { problem == nil }

    /// The normal form, in which equal identifiers are equal texts; the text itself where it is not valid.
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

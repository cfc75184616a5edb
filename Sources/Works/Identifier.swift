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

    /// Why the identifier cannot be right, in words; nil where nothing is wrong with it.
    public var problem: String? {
        switch scheme {
        case .doi: DOI.problem(in: text)
        case .isbn: ISBN.problem(in: text)
        case .issn: ISSN.problem(in: text)
        case .url: text.contains("://") && !text.contains(" ") ? nil : "a URL names a scheme and has no blanks"
        case .pmid, .oclc: text.contains(where: \.isNumber) ? nil : "expected a number"
        case .pmcid, .arxiv, .lccn, .handle, .urn: text.isEmpty ? "empty identifier" : nil
        }
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
        switch scheme {
        case .doi: DOI(text)?.text.lowercased() ?? text
        case .isbn: ISBN(text)?.thirteen ?? text
        case .issn: ISSN(text)?.text ?? text
        default: text
        }
    }
}

/// A Digital Object Identifier (ISO 26324): `10.`, a registrant, a slash and a suffix; or a short DOI, `10/` and a
/// word.
public struct DOI: Sendable, Hashable {
    /// The DOI without resolver or label, in the case given: `10.1017/S0305741000000000`.
    public let text: String

    /// Reads a bare DOI, `doi:…`, or the address of a DOI at any resolver, such as `http://doi.acm.org/10.1145/…`. Nil
    /// if it is malformed.
    public init?(_ text: some StringProtocol) {
        guard Self.problem(in: text) == nil else { return nil }
        self.text = String(Self.bare(text))
    }

    /// The URL form that Chicago prints (Chicago 18 §13.7).
    public var url: String { "https://doi.org/\(text)" }

    /// The reason why a text is not a DOI; nil if it is a DOI.
    public static func problem(in text: some StringProtocol) -> String? {
        let doi = bare(text)
        if isShort(doi) { return nil }
        guard doi.hasPrefix("10.") else { return "a DOI begins with “10.”" }
        guard let slash = doi.firstIndex(of: "/") else { return "a DOI has a slash after its prefix" }
        let registrant = doi[..<slash].dropFirst(3)
        guard
            registrant.split(separator: ".", omittingEmptySubsequences: false)
                .allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            registrant.prefix(while: { $0 != "." }).count >= 4
        else { return "the prefix of a DOI is “10.” and a number of at least four digits" }
        let suffix = doi[doi.index(after: slash)...]
        guard !suffix.isEmpty else { return "a DOI has a suffix after the slash" }
        guard !suffix.contains(where: \.isWhitespace) else { return "a DOI has no blanks" }
        return nil
    }

    /// Whether a text is a short DOI, as shortdoi.org makes them: `10/abcd1`.
    private static func isShort(_ text: Substring) -> Bool {
        text.hasPrefix("10/") && isShortName(text.dropFirst(3))
    }

    /// Whether a text can be the part of a short DOI behind `10/`: small letters and digits.
    static func isShortName(_ text: some StringProtocol) -> Bool {
        (3...10).contains(text.count)
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } && text.contains(where: \.isLetter)
    }

    /// The text without resolver, label and surrounding blanks.
    static func bare(_ text: some StringProtocol) -> Substring {
        var rest = Substring(String(text).trimmingBlanks)
        var before = rest.endIndex
        while rest.startIndex != before {
            before = rest.startIndex
            for prefix in ["https://", "http://", "dx.", "www.", "doi.org/", "doi:", " "]
            where rest.prefix(prefix.count).lowercased() == prefix {
                rest = rest.dropFirst(prefix.count)
            }
            if let path = resolved(rest) { rest = path }
        }
        return rest
    }

    /// The DOI behind the name of a host, if there is one. Publishers and libraries have their own resolvers.
    private static func resolved(_ address: Substring) -> Substring? {
        guard let slash = address.firstIndex(of: "/") else { return nil }
        let host = address[..<slash]
        let path = address[address.index(after: slash)...]
        guard path.hasPrefix("10."), host.contains("."), host.contains(where: \.isLetter),
            host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) })
        else { return nil }
        return path
    }
}

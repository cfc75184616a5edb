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
        guard doi.utf8.starts(with: "10.".utf8) else { return "a DOI begins with “10.”" }
        guard let slash = doi.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return "a DOI has a slash after its prefix"
        }
        guard isRegistrant(doi.utf8[..<slash].dropFirst(3)) else {
            return "the prefix of a DOI is “10.” and a number of at least four digits"
        }
        let suffix = doi[slash...].dropFirst()
        guard !suffix.isEmpty else { return "a DOI has a suffix after the slash" }
        guard !suffix.hasBlank else { return "a DOI has no blanks" }
        return nil
    }

    /// Whether the bytes between `10.` and the slash are numbers with full stops between them, the first of at least four digits.
    private static func isRegistrant(_ bytes: Substring.UTF8View) -> Bool {
        let stop = UInt8(ascii: ".")
        var before = stop
        for byte in bytes {
            guard byte.isFigure || byte == stop && before != stop else { return false }
            before = byte
        }
        return before != stop && bytes.prefix { $0 != stop }.count >= 4
    }

    /// Whether a text is a short DOI, as shortdoi.org makes them: `10/abcd1`.
    private static func isShort(_ text: Substring) -> Bool {
        text.utf8.starts(with: "10/".utf8) && isShortName(text.dropFirst(3))
    }

    /// Whether a text can be the part of a short DOI behind `10/`: small letters and digits.
    static func isShortName(_ text: some StringProtocol) -> Bool {
        (3...10).contains(text.count)
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } && text.contains(where: \.isLetter)
    }

    /// The text without resolver, label and surrounding blanks.
    static func bare(_ text: some StringProtocol) -> Substring {
        var rest = Substring(String(text).trimmingBlanks)
        // Most DOIs are bare.
        guard let first = rest.utf8.first, !first.isFigure || resolved(rest) != nil else { return rest }
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
        guard let slash = address.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let host = address[..<slash].utf8
        let path = address[slash...].dropFirst()
        guard path.utf8.starts(with: "10.".utf8), host.contains(UInt8(ascii: ".")),
            host.contains(where: { $0.isLatinLetter }), host.allSatisfy({ isInHost($0) })
        else { return nil }
        return path
    }

    private static func isInHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"): true
        default: byte.isFigure || byte.isLatinLetter
        }
    }
}

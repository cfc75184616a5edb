import CitandaJSON
import CitandaWorks

/// The forms that the schema of the Citation File Format demands of values (schema 1.2.0).
enum CFFPattern {
    static let greatestYear = 9999

    /// The schemes with a field, or that are written in another way.
    static let schemesWithFields: Set<Identifier.Scheme> = [.doi, .isbn, .issn, .url, .pmcid]

    private static let longestNumber = 9

    /// A number where the text is one, else a text.
    static func number(_ text: String) -> JSONValue {
        let isNumber =
            !text.isEmpty && text.utf8.count <= longestNumber && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && (text.utf8.first != 0x30 || text == "0")
        return isNumber ? .number(text) : .string(text)
    }

    static func isAddress(_ text: String) -> Bool {
        ["https://", "http://", "ftp://", "sftp://"].contains { text.hasPrefix($0) && text.count > $0.count }
            && !text.contains(where: \.isWhitespace)
    }

    static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { isFigures($0) }
    }

    private static func isFigures(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    static func isPMCID(_ text: String) -> Bool {
        text.hasPrefix("PMC") && text.utf8.count == 10 && isFigures(text.dropFirst(3))
    }

    static func isISSN(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 4], isFigures(parts[0]), isFigures(parts[1].dropLast()) else { return false }
        return parts[1].last == "X" || parts[1].last == "x" || isFigures(parts[1].suffix(1))
    }

    static func isISBN(_ text: String) -> Bool {
        let digits = text.hasSuffix("X") ? text.dropLast() : text[...]
        return (10...17).contains(digits.utf8.count)
            && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x20 }
    }

    static func isDOI(_ text: String) -> Bool {
        guard let slash = text.firstIndex(of: "/") else { return false }
        let prefix = text[..<slash].split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(prefix.count), prefix[0] == "10", (4...9).contains(prefix[1].count),
            prefix.dropFirst().allSatisfy({ !$0.isEmpty && isFigures($0) })
        else { return false }
        let suffix = text[text.index(after: slash)...].utf8
        return !suffix.isEmpty
            && suffix.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                    || ":/_;-.()[]\\".utf8.contains(byte)
            }
    }

    // MARK: - Fields that a file had

    /// An identifier of a list.
    static func isIdentifier(_ value: JSONValue) -> Bool {
        guard let text = value["value"]?.string, let members = value.members,
            members.allSatisfy({
                ["type", "value", "description"].contains($0.name) && $0.value.string?.isEmpty == false
            })
        else { return false }
        return switch value["type"]?.string {
        case "doi": isDOI(text)
        case "url": isAddress(text)
        case "other": true
        case "swh": text.hasPrefix("swh:1:")
        default: false
        }
    }

    private static let texts: Set<String> = [
        "collection-type", "commit", "copyright", "data-type", "department", "entry", "filename", "format",
        "issue-date", "issue-title", "loc-end", "loc-start", "medium", "nihmsid", "scope", "term", "thesis-type",
        "abbreviation", "database", "section", "edition", "volume-title", "collection-title", "journal",
    ]
    private static let addresses: Set<String> = [
        "repository", "repository-artifact", "repository-code", "license-url", "url",
    ]
    private static let ofFiles: Set<String> = [
        "commit", "repository", "repository-artifact", "repository-code", "license-url", "license", "contact",
        "message",
        "version", "url",
    ]

    /// Whether a field that a file had may stand in the file itself or in a reference.
    static func mayStand(_ name: String, _ value: JSONValue, inFile: Bool) -> Bool {
        if inFile ? !ofFiles.contains(name) : name == "message" { return false }
        if texts.contains(name) || name == "message" { return value.string?.isEmpty == false }
        if addresses.contains(name) { return value.string.map { isAddress($0) } ?? false }
        switch name {
        case "date-downloaded", "date-released", "date-published": return value.string.map { isDay($0) } ?? false
        case "collection-doi": return value.string.map { isDOI($0) } ?? false
        case "database-provider": return value["name"]?.string?.isEmpty == false
        case "contact", "senders":
            return value.array?.isEmpty == false && value.array.map { Set($0).count == $0.count } == true
        default: return false
        }
    }
}

import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// ISBN and ISSN with a wrong check digit or length, and malformed DOIs: proved by the number itself.
struct IdentifierRule: Rule {
    static let kinds = FindingKind.identifiers

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.identifiers.compactMap { read in
            guard [.isbn, .issn, .doi].contains(read.identifier.scheme) else { return nil }
            return read.identifier.finding(at: read.range)
        }
    }
}

extension Identifier {
    /// Why the identifier cannot be right, as a finding; nil for a right one.
    ///
    /// - Parameters:
    ///   - range: The bytes of the identifier, or of the key of its entry.
    ///   - key: The key of the entry, to print before the identifier.
    public func finding(at range: Range<Int>, ofEntry key: String? = nil) -> Diagnostic? {
        guard let problem else { return nil }
        let (kind, name): (FindingKind, String) =
            switch scheme {
            case .isbn: (.isbnInvalid, "ISBN")
            case .issn: (.issnInvalid, "ISSN")
            case .doi: (.doiInvalid, "DOI")
            case .url: (.urlInvalid, "URL")
            case .arxiv: (.identifierInvalid, "arXiv")
            case .pmid, .pmcid, .oclc, .lccn, .handle, .urn: (.identifierInvalid, scheme.rawValue)
            }
        let owner = key.map { "\($0): " } ?? ""
        return Diagnostic(
            kind, "\(owner)\(name) \(text): \(problem.text)", severity: problem.severity, at: range)
    }
}

extension Identifier.Problem {
    /// The severity of a finding about it: an error is proven by the identifier itself.
    fileprivate var severity: Severity {
        switch weight {
        case .proven: .error
        case .doubtful: .warning
        case .form: .note
        }
    }
}

extension FindingKind {
    /// What can be wrong with an identifier, in a manuscript or a bibliography.
    public static let identifiers: [FindingKind] = [
        .isbnInvalid, .issnInvalid, .doiInvalid, .urlInvalid, .identifierInvalid,
    ]

    static let isbnInvalid = FindingKind(
        "isbn-invalid", .error, "An ISBN has a wrong check digit or a wrong length",
        why: """
            The number itself proves that at least one digit is wrong, so no catalogue finds the book. The finding is \
            a warning where the text can be read as a right number, such as an SBN or an ISSN.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999). ISBN 978-0-306-40615-8.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999). ISBN 978-0-306-40615-7."),
        source: "ISO 2108")

    static let issnInvalid = FindingKind(
        "issn-invalid", .error, "An ISSN has a wrong check digit or a wrong length",
        why: """
            The number itself proves that at least one digit is wrong. The finding is a warning where the text can be \
            read as a right number.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: *Salt Review*, ISSN 0305-7411.",
            right: "[^1]: *Salt Review*, ISSN 0305-7410."),
        source: "ISO 3297")

    static let doiInvalid = FindingKind(
        "doi-invalid", .error, "A DOI is malformed",
        why: """
            A DOI is “10.”, a number, a slash and a name; no resolver finds anything else. The finding is a warning \
            where the DOI can be made out, and a note where only the form is unusual.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, author = {Ann Roe}, title = {Ports}, doi = {11.1000-182}}",
            right: "@misc{roe, author = {Ann Roe}, title = {Ports}, doi = {10.1000/182}}"),
        source: "ISO 26324")

    static let urlInvalid = FindingKind(
        "url-invalid", .error, "An address is no URL",
        why: """
            A reader cannot open the address. The finding is a warning where the address can be made out.
            """,
        example: Example(
            .bibTeX,
            wrong: "@online{roe, author = {Ann Roe}, title = {Ports}, url = {to be added}}",
            right: "@online{roe, author = {Ann Roe}, title = {Ports}, url = {https://example.org/ports}}"),
        source: "RFC 3986")

    static let identifierInvalid = FindingKind(
        "identifier-invalid", .error, "An identifier is empty, lacks its number or cannot be right",
        why: """
            PMID and OCLC numbers are numbers; PMCID, arXiv, LCCN, Handle and URN may not be empty. A URN may hold an ISBN or an ISSN, \
            whose check digit counts.
            """,
        example: Example(
            .cslJSON,
            wrong: """
                [{"id": "roe", "type": "document", "title": "Ports", "PMID": "none"}]
                """,
            right: """
                [{"id": "roe", "type": "document", "title": "Ports", "PMID": "12345"}]
                """),
        source: "The registries of the schemes")
}

/// A work as CSL sees it: every variable of CSL 1.0.2 as text.
///
/// The CSL processor and the CSL-JSON writer both read works through these functions. No other code knows which part of
/// the model a variable is.
extension Work {
    /// The value of a string, number or title variable (CSL 1.0.2, appendix IV); nil if the work has no value.
    ///
    /// A DOI is bare, unless a CSL-JSON item wrote it otherwise. Variables that the model does not know, such as
    /// `collection-title-short`, are found among the extra fields. Names and dates are not strings: see `names(_:)` and
    /// `dates`.
    public func cslText(_ variable: String) -> RichText? {
        let text = anyText(variable)
        return text?.isEmpty == true ? nil : text
    }

    private func anyText(_ variable: String) -> RichText? {
        if let role = TitleRole(rawValue: variable) { return titles[role]?.full }
        if let plain = Variable(rawValue: variable) {
            return variables[plain].map { RichText(markup: $0.text) } ?? derived(plain)
        }
        switch variable {
        case "title-short": return titles[.title]?.short
        case "publisher": return Self.joined(publishers.map(\.name))
        case "publisher-place": return Self.joined(publishers.map(\.place))
        case "original-publisher": return Self.joined(originalPublishers.map(\.name))
        case "original-publisher-place": return Self.joined(originalPublishers.map(\.place))
        case "archive": return archive?.repository.map { RichText(markup: $0.text) }
        case "archive-place": return archive?.place.map { RichText(markup: $0.text) }
        case "archive_collection": return archive?.collection.map { RichText(markup: $0.text) }
        case "archive_location": return archive.flatMap { $0.levels.isEmpty ? nil : RichText(plain: $0.shelfmark) }
        case "keyword": return keywords.isEmpty ? nil : RichText(plain: keywords.joined(separator: ", "))
        case "citation-key": return RichText(plain: key)
        case "DOI":
            return identifier(.doi).map { RichText(plain: given("DOI", $0.text) ?? DOI($0.text)?.text ?? $0.text) }
        case "ISBN":
            return Self.joined(identifiers.filter { $0.scheme == .isbn }.map { Literal($0.text) }, separator: " ")
        case "ISSN":
            return Self.joined(identifiers.filter { $0.scheme == .issn }.map { Literal($0.text) }, separator: " ")
        case "PMID": return identifier(.pmid).map { RichText(plain: $0.text) }
        case "PMCID": return identifier(.pmcid).map { RichText(plain: $0.text) }
        case "URL": return webAddress.map { RichText(plain: $0) }
        default: return extra.first { $0.name == variable }?.value.stringOrNumber.map { RichText(markup: $0) }
        }
    }

    /// The address of the work, or the address of an identifier for which CSL has no variable.
    public var webAddress: String? {
        identifier(.url)?.text ?? identifiers.lazy.compactMap(\.address).first
    }

    /// The type that styles test. Nil for a CSL-JSON item without a type; a type unknown to CSL 1.0.2 keeps its text.
    public var cslType: String? {
        guard type == .document, let given = extra.first(where: { $0.name == "type" }) else { return type.csl.rawValue }
        return given.value.string
    }

    /// Older names of variables that programs still write in CSL-JSON, with their names in CSL 1.0.2.
    public static let cslAliases = [
        "event": "event-title", "shortTitle": "title-short", "journalAbbreviation": "container-title-short",
    ]

    /// Whether an extra field is only the spelling in which CSL-JSON wrote a value that the work has anyway.
    public func isSpelling(_ field: ExtraField) -> Bool {
        if field.value == .null { return true }
        guard let name = Self.spellings[field.name] else { return false }
        if let role = ContributorRole(rawValue: name) { return contributors.contains { $0.role == role } }
        if let role = DateRole(rawValue: name) { return self[role] != nil }
        return cslText(name) != nil
    }

    /// The names of all variables by themselves and by their older names.
    private static let spellings: [String: String] = {
        let names = ContributorRole.allCases.map(\.rawValue) + DateRole.allCases.map(\.rawValue) + cslTextVariables
        let known = Dictionary(names.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        return known.merging(cslAliases.filter { known[$0.value] != nil }) { _, older in older }
    }()

    /// The string, number and title variables of CSL 1.0.2, in the order in which they are written.
    public static let cslTextVariables: [String] =
        TitleRole.allCases.map(\.rawValue) + [
            "title-short", "publisher", "publisher-place", "original-publisher", "original-publisher-place",
        ]
        + Variable.allCases.map(\.rawValue)
        + [
            "archive", "archive-place", "archive_collection", "archive_location", "keyword", "DOI", "ISBN", "ISSN",
            "PMID",
            "PMCID", "URL",
        ]

    /// The text of a variable as a CSL-JSON item wrote it, if that text still says the same as the work.
    private func given(_ variable: String, _ text: String) -> String? {
        extra.first { $0.name == variable && $0.value.stringOrNumber == text }.map { _ in text }
    }

    /// The value of `page-first`, which is the first page of `page`.
    private func derived(_ variable: Variable) -> RichText? {
        guard variable == .pageFirst, let page = variables[.page]?.text else { return nil }
        let first = page.prefix { !"-‐‑‒–—,; &".contains($0) }
        return first.isEmpty ? nil : RichText(plain: String(first))
    }

    private static func joined(_ parts: [Literal?], separator: String = "; ") -> RichText? {
        var seen: [String] = []
        for case let part? in parts where !seen.contains(part.text) { seen.append(part.text) }
        return seen.isEmpty ? nil : RichText(markup: seen.joined(separator: separator))
    }
}

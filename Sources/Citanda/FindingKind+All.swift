import CitandaBibTeX
import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings
import CitandaFormats
import CitandaRecords
import CitandaValidation
import CitandaXML
import CitandaYAML

/// The registry of findings: every kind that Citanda can report, by what is checked.
extension FindingKind {
    /// Every kind of finding, in groups: those of the rules, then those of each format.
    public static let groups =
        Validator.groups.map { group in
            FindingGroup(group.name, group.title, group.kinds.filter { !inAnyFormat.contains($0) })
        } + [
            FindingGroup("style", "Notes against a style (`--style`)", StyleRule.kinds),
            FindingGroup(
                "reading", "The reading of a manuscript",
                [.nothingFound, .noteKeptAsTyped, .referenceUnsure, .citationNotLive, .sourceInWords, .noteSetAnew]),
            FindingGroup(
                "documents", "Documents", [.noteNumbersUnknown, .fileNotIncluded, .notesNotTold, .bookPartMissing]),
            FindingGroup("common", "Manuscripts and bibliographies in any format", inAnyFormat),
        ] + LibraryValidator.groups + [
            FindingGroup("bibtex", "BibTeX and BibLaTeX", bibTeX),
            FindingGroup("csl-json", "CSL-JSON", cslJSON),
            FindingGroup("records", "Records in other formats", records + yaml),
            FindingGroup("styles", "Styles and locales", styles),
            FindingGroup("xml", "XML", xml),
        ]

    private static let inAnyFormat =
        anyFormat + identifiers + [.duplicateWork, .encoding, .nulByte, .unusedSuppression]

    /// Every kind of finding.
    public static let all = groups.flatMap(\.kinds)

    /// The kinds that a wrong id probably means, the likeliest first.
    ///
    /// Kinds whose id is a slip of the fingers away come alone. Without such a kind, those that share most words with the id come.
    ///
    /// - Returns: At most three kinds.
    public static func likely(for id: String) -> [FindingKind] {
        let slips = all.filter { Misspelling.isLikely(id, of: $0.id) }
        if !slips.isEmpty { return Array(slips.prefix(likelyLimit)) }
        let words = Set(id.split(separator: "-"))
        let shared = all.map { (kind: $0, count: words.intersection($0.id.split(separator: "-")).count) }
        let ranked = shared.filter { $0.count > 0 }.sorted { ($1.count, $0.kind.id) < ($0.count, $1.kind.id) }
        return ranked.prefix(likelyLimit).map(\.kind)
    }

    /// More suggestions than three are no help.
    private static let likelyLimit = 3

    /// The manual of all findings as an article in Markdown.
    public static var manual: String {
        """
        # Findings

        What each finding of `citanda check` means, with a wrong and a right example.

        ## Overview

        `citanda explain` prints this list, and `citanda explain ID` prints one page. The severity is the usual one; a finding weighs
        less where the file leaves room for doubt. Each section is a group: `--select` and `--ignore` take the name of a group, the id of a
        finding, or a severity.

        """
            + groups.map {
                "\n## \($0.title)\n\nGroup: `\($0.name)`.\n\n" + $0.kinds.map(\.markdown).joined(separator: "\n")
            }.joined()
    }
}

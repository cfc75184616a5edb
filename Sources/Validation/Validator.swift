import CitandaDiagnostics
import CitandaManuscripts

/// Runs the rules over a reading.
public enum Validator {
    /// Rules that speak of one thing.
    struct Group: Sendable {
        /// The name by which users select the findings of the rules.
        let name: String
        /// The heading in the manual.
        let title: String
        let rules: [any Rule]
    }

    /// Every rule, in groups; the order does not matter.
    static let ruleGroups = [
        Group(
            name: "marks", title: "Notes, their marks and numbers",
            rules: [MarkerRule(), NoteNumberRule(), CrossReferenceRule()]),
        Group(
            name: "short-forms", title: "Short forms and repeated citations",
            rules: [IbidRule(), ShortFormRule(), RepeatedFullRule(), ObsoleteFormRule(), TextCitationRule()]),
        Group(
            name: "facts", title: "Facts of works",
            rules: [
                IdentifierRule(), PublisherStatementRule(), PublisherSpellingRule(), NoteListAgreementRule(),
                MissingFactRule(), LocatorOutsideRule(), ForthcomingRule(), ContentsRule(), WebDateRule(),
            ]),
        Group(name: "names", title: "Names of persons", rules: [NameSpellingRule(), NameOrderRule()]),
        Group(name: "pages", title: "Page numbers", rules: [PageRangeRule(), PageRangeFormRule(), DigitRule()]),
        Group(
            name: "lists", title: "Lists of works", rules: [ListOrderRule(), ListCoverageRule(), RepeatedAuthorRule()]),
        Group(
            name: "dress", title: "Titles and words",
            rules: [
                TitleCaseRule(), TitleDressRule(), QuotationRule(), ScriptDressRule(), AbbreviationRule(),
                PageBreakRule(),
            ]),
    ]

    /// Every rule.
    static let rules = ruleGroups.flatMap(\.rules)

    /// The kinds of findings of all rules, in groups.
    public static let groups = ruleGroups.map { group in
        FindingGroup(group.name, group.title, group.rules.flatMap { type(of: $0).kinds })
    }

    /// The kinds of findings of all rules.
    public static var kinds: [FindingKind] { groups.flatMap(\.kinds) }

    /// The findings of all rules, in the order of their places.
    public static func findings(in reading: Reading) -> [Diagnostic] {
        let facts = Facts(reading)
        let found =
            Parallel.map(rules) { $0.findings(in: facts) }.flatMap { $0 }
            + PlausibilityCheck.findings(in: FileFacts(facts))
        return found.inReadingOrder()
    }

    /// How the facts of the works of a reading stand, in the order of the works.
    public static func plausibility(in reading: Reading) -> [Plausibility] {
        PlausibilityCheck.plausibility(in: FileFacts(Facts(reading)))
    }
}

import CitandaDiagnostics
import CitandaManuscripts

/// Runs the rules over a reading.
public enum Validator {
    /// Every rule; the order does not matter.
    static let rules: [any Rule] = [
        MarkerRule(), NoteNumberRule(), IbidRule(), ShortFormRule(), RepeatedFullRule(), CrossReferenceRule(),
        ObsoleteFormRule(),
        IdentifierRule(),
        PublisherStatementRule(), PublisherSpellingRule(), NoteListAgreementRule(), NameSpellingRule(), NameOrderRule(),
        MissingFactRule(), PageRangeRule(), PageRangeFormRule(), LocatorOutsideRule(), DigitRule(), ListOrderRule(),
        ListCoverageRule(), TextCitationRule(),
        RepeatedAuthorRule(), TitleCaseRule(), TitleDressRule(), QuotationRule(), ScriptDressRule(), AbbreviationRule(),
        ForthcomingRule(), ContentsRule(), WebDateRule(), PageBreakRule(),
    ]

    /// The kinds of findings of all rules.
    public static var kinds: [FindingKind] { rules.flatMap { type(of: $0).kinds } }

    /// The findings of all rules, in the order of their places.
    public static func findings(in reading: Reading) -> [Diagnostic] {
        let facts = Facts(reading)
        return rules.flatMap { $0.findings(in: facts) }.inReadingOrder()
    }
}

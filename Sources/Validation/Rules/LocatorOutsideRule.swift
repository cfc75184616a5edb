import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A page cited outside the pages that the list gives for the chapter or article.
struct LocatorOutsideRule: Rule {
    static let kinds: [FindingKind] = [.locatorOutsideRange]

    func findings(in facts: Facts) -> [Diagnostic] { Self.locators(in: facts).map(\.finding) }

    /// The findings with the keys of the works that are cited.
    static func locators(in facts: Facts) -> [(work: String, finding: Diagnostic)] {
        facts.citations.compactMap { _, citation in
            guard let locator = citation.locator, locator.label == .page, let work = facts.work(citation.work),
                let pages = work.work[.page],
                let whole = PageRange(pages)?.numbers, let cited = PageRange(locator.value)?.numbers,
                !Self.isYear(locator.value),
                // A single page says where the part begins and not where it ends.
                cited.lowerBound < whole.lowerBound
                    || PageRange(pages)?.last != nil && cited.upperBound > whole.upperBound
            else { return nil }
            let listed = work.statements.firstValue { statement in
                facts.parts(of: statement.source).first { $0.label == .pages }?.range
            }
            let finding = Diagnostic(
                .locatorOutsideRange, "page \(locator.value) is outside the work's page range \(pages)",
                at: locator.origin?.range ?? citation.range,
                notes: [.init("the page range", at: listed)])
            return (work.work.key, finding)
        }
    }

    /// “*Papers*, 1896, p. 12”: the year of a volume.
    private static func isYear(_ locator: String) -> Bool { Int(locator).map { years.contains($0) } ?? false }

    private static let years = 1500...2100
}

extension FindingKind {
    static let locatorOutsideRange = FindingKind(
        "locator-outside-range", .warning, "A note cites a page outside the pages of the chapter or article",
        why: """
            Either the note or the list has a wrong page.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 140.

                ## Bibliography

                Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 101–29.
                """,
            right: """
                [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 104.

                ## Bibliography

                Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 101–29.
                """),
        source: "Chicago 18, chapter 14 (page numbers of articles)")
}

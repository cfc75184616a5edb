import CitandaDiagnostics
import CitandaWorks

/// Volume, issue, page and year in a DOI against the fields of the same entry.
struct DOISuffixRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.doiAndFields]

    func judgements(in file: FileFacts) -> [Judgement] {
        file.works.indices.flatMap { index -> [Judgement] in
            let work = file.works[index]
            guard work.isArticle, let doi = work.doi else { return [] }
            let suffix = doi.value.suffix
            let numbers: [(name: String, told: Int?, field: Fact<Int>?)] = [
                ("volume", suffix.volume, work.volume), ("issue", suffix.issue, work.issueNumber),
                ("page", suffix.page, work.firstPage),
            ]
            let found = numbers.compactMap { name, told, field -> Judgement? in
                guard let told, let field else { return nil }
                if told == field.value { return .fits(index, "\(name) \(told), as in the DOI") }
                return contradiction(
                    index, "the \(name) is \(field.value), but the DOI has \(told)", field.range, doi.range)
            }
            return found + [year(work, suffix, index, doi.range)].compactMap { $0 }
        }
    }

    /// Years in DOIs are those of the acceptance, of the first printing in the web, or of the issue.
    private func year(_ work: WorkFacts, _ suffix: DOISuffix, _ index: Int, _ place: Range<Int>) -> Judgement? {
        guard let told = suffix.year, let year = work.year, let issued = work.issued else { return nil }
        if told == year { return .fits(index, "year \(year), as in the DOI") }
        // Numbers with two figures of the year do not tell the century, and old volumes got such numbers late.
        let isEarly = !suffix.hasShortYear && year < told - Self.yearsBefore
        guard isEarly || year > told + Self.yearsAfter, !suffix.hasShortYear || year % 100 != told % 100 else {
            return nil
        }
        return contradiction(index, "the year is \(year), but the DOI is of \(told)", issued.range, place)
    }

    /// Issues come out late, and get their DOIs later still.
    private static let yearsBefore = 3
    /// So long may an article wait for its issue.
    private static let yearsAfter = 4

    private func contradiction(_ index: Int, _ message: String, _ range: Range<Int>, _ doi: Range<Int>) -> Judgement {
        .contradicts(
            index, Diagnostic(.doiAndFields, message, at: range, notes: [.init("the DOI is here", at: doi)]))
    }
}

extension WorkFacts {
    /// The issue, if it is a number.
    fileprivate var issueNumber: Fact<Int>? {
        issue.flatMap { fact in Int(fact.value).map { Fact(value: $0, range: fact.range) } }
    }

    /// The first page, if it is a number.
    fileprivate var firstPage: Fact<Int>? {
        pages.flatMap { fact in Int(fact.value.first).map { Fact(value: $0, range: fact.range) } }
    }
}

extension FindingKind {
    static let doiAndFields = FindingKind(
        "doi-and-fields", .warning, "The volume, issue, page or year contradicts the DOI of the entry",
        why: """
            Some publishers put these numbers into their DOIs. Only shapes that a publisher has used for years are read. A year may \
            differ by the time that an article waits for its issue.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, volume = 98, doi = {10.1257/salt.89.3.12}}
                """,
            right: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, volume = 89, doi = {10.1257/salt.89.3.12}}
                """),
        source: "The customs of the publishers")
}

import CitandaDiagnostics
import CitandaWorks

/// Dates of one work that cannot follow each other.
struct DateOrderRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.datesOutOfOrder, .arxivAndDate]

    func judgements(in file: FileFacts) -> [Judgement] {
        file.works.indices.flatMap { index in
            let work = file.works[index]
            return [accessed(work, index), original(work, index), arxiv(work, index)].compactMap { $0 }
        }
    }

    private func accessed(_ work: WorkFacts, _ index: Int) -> Judgement? {
        guard let accessed = work.accessed, let visit = accessed.value.start, let issued = work.issued,
            let issue = issued.value.start, visit.isSurelyBefore(issue)
        else { return nil }
        return .contradicts(
            index,
            Diagnostic(
                .datesOutOfOrder, "the work was accessed in \(visit.edtf), before its date \(issue.edtf)",
                at: accessed.range, notes: [.init("the date is here", at: issued.range)]))
    }

    private func original(_ work: WorkFacts, _ index: Int) -> Judgement? {
        guard let original = work.original, let first = original.value.start, let issued = work.issued,
            let issue = issued.value.end ?? issued.value.start, issue.isSurelyBefore(first)
        else { return nil }
        return .contradicts(
            index,
            Diagnostic(
                .datesOutOfOrder, "the original edition is of \(first.edtf), after the edition of \(issue.edtf)",
                at: original.range, notes: [.init("the date is here", at: issued.range)]))
    }

    private func arxiv(_ work: WorkFacts, _ index: Int) -> Judgement? {
        guard let given = work.arxiv, let year = work.year, let issued = work.issued else { return nil }
        if given.value == year { return .fits(index, "the arXiv number is of \(year) too") }
        // A later version of a preprint bears the year of the version; articles wait, and old ones are put up later.
        let late = work.isArticle || work.isChapter ? Self.yearsOfArticle : Self.yearsOfPreprint
        guard year < given.value - Self.yearsBefore || year > given.value + late else { return nil }
        return .contradicts(
            index,
            Diagnostic(
                .arxivAndDate, "the year is \(year), but the arXiv number is of \(given.value)", at: issued.range,
                notes: [.init("the number is here", at: given.range)]))
    }

    private static let yearsBefore = 2
    private static let yearsOfArticle = 8
    private static let yearsOfPreprint = 3
}

extension DatePoint {
    /// Whether no day of the point can be as late as a day of the other.
    fileprivate func isSurelyBefore(_ other: DatePoint) -> Bool {
        guard unknownYearDigits == 0, other.unknownYearDigits == 0, !isUncertain, !other.isUncertain,
            !isApproximate, !other.isApproximate
        else { return false }
        if year != other.year { return year < other.year }
        guard let month, let otherMonth = other.month, !isSeason, !other.isSeason else { return false }
        if month != otherMonth { return month < otherMonth }
        guard let day, let otherDay = other.day else { return false }
        return day < otherDay
    }
}

extension FindingKind {
    static let datesOutOfOrder = FindingKind(
        "dates-out-of-order", .warning, "A work was accessed before its date, or its original edition is later",
        why: "One of the two dates is wrong. Dates of which only the year is known contradict only by the year.",
        example: Example(
            .bibTeX,
            wrong:
                "@online{roe, author = {Ann Roe}, title = {Ports}, date = {2005-03-01}, url = {https://example.org/a}, urldate = {2004-05-01}}",
            right:
                "@online{roe, author = {Ann Roe}, title = {Ports}, date = {2005-03-01}, url = {https://example.org/a}, urldate = {2005-05-01}}"
        ),
        source: "biblatex manual, §2.2.2 (urldate, origdate)")

    static let arxivAndDate = FindingKind(
        "arxiv-and-date", .note, "The year contradicts the arXiv number",
        why: """
            The number begins with the year in which the text was put up. Articles may wait some years, and later versions of a \
            preprint have later dates.
            """,
        example: Example(
            .bibTeX,
            wrong:
                "@misc{roe, author = {Ann Roe}, title = {Ports}, year = 2001, eprint = {1901.01234}, archiveprefix = {arXiv}}",
            right:
                "@misc{roe, author = {Ann Roe}, title = {Ports}, year = 2019, eprint = {1901.01234}, archiveprefix = {arXiv}}"
        ),
        source: "arXiv identifier scheme")
}

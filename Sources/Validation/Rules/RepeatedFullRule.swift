import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A work cited in full twice, with another year the second time.
///
/// One of the two is wrong, or an edition is not named. Chicago 18 §13.32 asks for short forms after the first citation.
struct RepeatedFullRule: Rule {
    static let kinds: [FindingKind] = [.fullFormsDiffer]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.works.flatMap { work -> [Diagnostic] in
            guard [.book, .articleJournal, .chapter, .thesis].contains(work.work.type) else { return [] }
            let notes = work.statements.filter { if case .note = $0.source { true } else { false } }
            guard let first = notes.first(where: { Self.year($0) != nil }), let year = Self.year(first) else {
                return []
            }
            return notes.filter { isSameEdition($0.work, first.work) }.compactMap { statement in
                guard let other = Self.year(statement), other != year else { return nil }
                return Diagnostic(
                    .fullFormsDiffer,
                    "this full citation has the year \(other); the first one has \(year)", at: statement.range,
                    notes: [.init("the first full citation", at: first.range)])
            }
        }
    }

    private static func year(_ statement: Reading.Work.Statement) -> Int? {
        guard let date = statement.work[.issued], case .point(let point) = date.extent else { return nil }
        return point.year
    }

    private func isSameEdition(_ a: Work, _ b: Work) -> Bool {
        a[.edition] == b[.edition] && a[Variable.volume] == b[Variable.volume] && a.dates[.original] == nil
            && b.dates[.original] == nil
            && a.publishers.first?.name?.text == b.publishers.first?.name?.text
    }
}

extension FindingKind {
    static let fullFormsDiffer = FindingKind(
        "full-forms-differ", .warning, "A work is cited in full twice, with different years",
        why: """
            One of the years is wrong, or one citation lacks its edition. After the first full citation Chicago asks \
            for short forms.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1997), 3.
                [^2]: Ann Roe, *Ports* (Paris: Ostrov Press, 1999), 9.
                """,
            right: """
                [^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1997), 3.
                [^2]: Roe, *Ports*, 9.
                """),
        source: "Chicago 18 §13.32")
}

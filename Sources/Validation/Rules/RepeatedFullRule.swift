import Diagnostics
import Manuscripts
import Works

/// A work cited in full twice, with another year the second time: one of the two is wrong, or an edition is not named (Chicago 18 §13.32
/// asks for short forms after the first citation).
struct RepeatedFullRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.works.flatMap { work -> [Diagnostic] in
            guard [.book, .articleJournal, .chapter, .thesis].contains(work.work.type) else { return [] }
            let notes = work.statements.filter { if case .note = $0.source { true } else { false } }
            guard let first = notes.first(where: { Self.year($0) != nil }), let year = Self.year(first) else {
                return []
            }
            return notes.filter { isSameEdition($0.work, first.work) }.compactMap { statement in
                guard let other = Self.year(statement), other != year else { return nil }
                return Diagnostic(
                    "full-forms-differ", .warning,
                    "the work is cited in full again, with the year \(other) and not \(year)", at: statement.range,
                    notes: [.init("the first full citation", at: first.range)])
            }
        }
    }

    private static func year(_ statement: ReadWork.Statement) -> Int? {
        guard let date = statement.work[.issued], case .point(let point) = date.extent else { return nil }
        return point.year
    }

    private func isSameEdition(_ a: Work, _ b: Work) -> Bool {
        a[.edition] == b[.edition] && a[Variable.volume] == b[Variable.volume] && a.dates[.original] == nil
            && b.dates[.original] == nil
            && a.publishers.first?.name?.text == b.publishers.first?.name?.text
    }
}

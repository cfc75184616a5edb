import Diagnostics
import Manuscripts
import Works

/// Books cited in full without year, publisher or title; and without place, where the manuscript gives places as a habit.
///
/// Works before 1900 need no publisher (Chicago 18 §14.30).
struct MissingFactRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        let books = facts.statements.filter { [.book, .chapter].contains($0.work.type) && !$0.work.publishers.isEmpty }
        let placed = books.filter { statement in statement.work.publishers.contains { $0.place != nil } }.count
        let expectsPlaces = Facts.isHabit(placed, of: books.count)
        // Continental notes name the place alone: “(Paris 1969)”.
        let located = books.filter { statement in statement.work.publishers.contains { $0.place != nil } }
        let bare = located.filter { statement in !statement.work.publishers.contains { $0.name != nil } }.count
        let expectsPublishers = bare < 3 || bare * 2 <= located.count
        var found: [Diagnostic] = []
        for statement in books {
            let work = statement.work
            let year = work[.issued]?.start?.year
            let publisher = statement.parts.first { $0.label == .publisher }
            let place = statement.parts.first { $0.label == .location }
            if expectsPublishers, publisher == nil, let place, (year ?? 2000) >= 1900 {
                let end = statement.parts.first { $0.label == .date }?.range.upperBound ?? place.range.upperBound
                found.append(
                    Diagnostic(
                        "publisher-missing", .warning, "no publisher is named",
                        at: place.range.lowerBound..<max(end, place.range.upperBound)))
            }
            if expectsPlaces, place == nil, let publisher {
                found.append(
                    Diagnostic(
                        "place-missing", .warning, "no place of publication, where the other works have one",
                        at: publisher.range))
            }
            if work[.issued] == nil, let fact = publisher ?? place {
                found.append(Diagnostic("year-missing", .warning, "no year of publication", at: fact.range))
            }
            // An introduction or a preface is known by the book it stands in.
            if work[.title] == nil, work[.reviewed] == nil, work[.genre] == nil || work[.container] == nil {
                found.append(Diagnostic("title-missing", .warning, "no title", at: statement.range))
            }
        }
        return found
    }
}

/// “Ibid., 44”: the work of the citation before in the note, or the only work of the note before.
enum IbidResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard citation.kind == .ibid, citation.statement.leadNames == nil else { return nil }
        let here = context.here
        let earlier = context.notes[here.note].citations.prefix(here.index)
        if let before = earlier.last(where: { $0.citation.kind != .crossReference }) {
            return Resolution(
                target: before.work.map { .same($0) },
                refersTo: before.work.flatMap { context.works[$0].firstNote } ?? here.note,
                isDeferred: before.work == nil)
        }
        guard context.followsNote else { return Resolution(problem: .firstInChapter) }
        let cited = context.notes[here.note - 1].citations.filter { $0.citation.kind != .crossReference }
        guard let first = cited.first else { return Resolution(problem: .afterNone) }
        // Ibid. means the cited work, and not what that work itself cites or quotes. Only the first citation of a note cites for itself
        // whatever words are before it.
        let works = Set([first.work] + cited.dropFirst().filter { !$0.citation.hangsOnAnother }.map(\.work))
        guard works.count == 1 else { return Resolution(problem: .afterSeveral) }
        guard let work = first.work else {
            return Resolution(refersTo: here.note - 1, problem: .noAntecedent, isDeferred: true)
        }
        return Resolution(target: .same(work), refersTo: context.works[work].firstNote ?? here.note - 1)
    }
}

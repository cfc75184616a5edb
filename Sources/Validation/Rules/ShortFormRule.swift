import Citations
import Diagnostics

/// Short forms that no full citation answers to, that several answer to, that come too early, or whose title differs.
struct ShortFormRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.citations.compactMap { _, citation in
            guard citation.kind == .short, let problem = citation.problem else { return nil }
            switch problem {
            case .noAntecedent:
                return Diagnostic(
                    "short-form-without-full", citation.confidence >= 0.8 ? .error : .warning,
                    "a short form of a work that is never cited in full", at: citation.range)
            case .ambiguous(let candidates):
                let notes = candidates.compactMap { facts.work($0) }.map { work in
                    Diagnostic.Note(describe(work), at: work.ranges.first)
                }
                return Diagnostic(
                    "short-form-ambiguous", .error,
                    "a short form that fits \(candidates.count) works; add a title or a given name", at: citation.range,
                    notes: notes)
            case .beforeFull(let note):
                let full = facts.work(citation.work)?.statements.first {
                    if case .note(note, _) = $0.place { true } else { false }
                }
                return Diagnostic(
                    "short-form-before-full", .warning,
                    "a short form that stands before the first full citation of the work", at: citation.range,
                    notes: [.init("first cited in full here", at: full?.range)])
            case .titleDiffers(let full):
                let place = citation.part(.title)?.range ?? citation.range
                return Diagnostic(
                    "short-title-differs", .warning, "the short title does not agree with the title “\(full)”",
                    at: place,
                    notes: facts.work(citation.work).map { [.init("cited in full here", at: $0.ranges.first)] } ?? [])
            case .firstInChapter, .afterNone, .afterSeveral: return nil
            }
        }
    }

    private func describe(_ work: ReadWork) -> String {
        let names = work.work.leadNames?.names.map(\.display).joined(separator: ", ") ?? ""
        return "it may mean "
            + [names, work.work[.title]?.main.plain ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

import Citations
import Diagnostics
import Works

/// A work whose note and list entry disagree on author, year, volume, issue, publisher or place: one of the two is wrong, and the
/// file proves it (Chicago 18 §13.65).
struct NoteListAgreementRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.works.flatMap { work -> [Diagnostic] in
            guard let note = work.statements.first(where: { if case .note = $0.place { true } else { false } }) else {
                return []
            }
            return work.statements.compactMap { if case .list = $0.place { $0 } else { nil } }.flatMap {
                compare(note, $0, in: facts)
            }
        }
    }

    private func compare(_ note: ReadWork.Statement, _ list: ReadWork.Statement, in facts: Facts) -> [Diagnostic] {
        let parts = facts.parts(of: list.place)
        var found: [Diagnostic] = []
        func report(_ what: String, _ noted: String, _ listed: String, _ label: Label, _ severity: Severity = .error) {
            found.append(
                Diagnostic(
                    "note-list-\(what)", severity, "the list has the \(what) “\(listed)”, the note has “\(noted)”",
                    at: parts.first { $0.label == label }?.range ?? list.range,
                    notes: [.init("the note", at: note.range)]))
        }
        if let a = note.work[.issued]?.start?.year, let b = list.work[.issued]?.start?.year, a != b {
            report("year", String(a), String(b), .date)
        }
        for (variable, label) in [(Variable.volume, Label.volume), (.issue, .issue)] {
            guard let a = note.work[variable], let b = list.work[variable], Spelling.words(a) != Spelling.words(b)
            else { continue }
            report(variable.rawValue, a, b, label)
        }
        if note.work.publishers.count == list.work.publishers.count {
            for (a, b) in zip(note.work.publishers, list.work.publishers) {
                if let x = a.name?.text, let y = b.name?.text, !agree(x, y) { report("publisher", x, y, .publisher) }
                if let x = a.place?.text, let y = b.place?.text, !agree(x, y) {
                    report("place", x, y, .location, .warning)
                }
            }
        }
        found += names(note, list, parts)
        return found
    }

    /// Different spellings of one publisher are the matter of another rule.
    private func agree(_ a: String, _ b: String) -> Bool {
        let left = Spelling.words(a)
        let right = Spelling.words(b)
        return left == right || left.starts(with: right) || right.starts(with: left)
            || Spelling.distance(left.joined(separator: " "), right.joined(separator: " ")) == 1 && left.count > 1
    }

    /// The same work under a name that is spelt otherwise.
    private func names(_ note: ReadWork.Statement, _ list: ReadWork.Statement, _ parts: [Citation.Part]) -> [Diagnostic]
    {
        guard let a = note.work.leadNames, let b = list.work.leadNames else { return [] }
        return zip(a.names, b.names).compactMap { noted, listed in
            guard let x = noted.personal, let y = listed.personal, let left = x.family, let right = y.family else {
                return nil
            }
            let first = Spelling.words(left).joined()
            let second = Spelling.words(right).joined()
            let orders = [first, Spelling.words(x.given ?? "").joined()]
            guard first != second, !orders.contains(second), (1...2).contains(Spelling.distance(first, second)) else {
                return nil
            }
            return Diagnostic(
                "note-list-author", .error,
                "the author is spelt “\(listed.display)” in the list and “\(noted.display)” in the note",
                at: listed.origin?.range ?? list.range, notes: [.init("the note", at: note.range)])
        }
    }
}

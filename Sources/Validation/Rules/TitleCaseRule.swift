import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// One title with capitals in two ways (Chicago 18 §8.159): the form with fewer capitals is reported.
struct TitleCaseRule: Rule {
    static let kinds: [FindingKind] = [.titleCase]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.works.flatMap { work -> [Diagnostic] in
            let titles = work.statements.compactMap { statement in
                statement.work[.title].flatMap { title in title.origin.map { (text: title.full.plain, place: $0.range) }
                }
            }
            // Most titles are the same wherever they stand.
            guard let first = titles.first, titles.contains(where: { $0.text != first.text }) else { return [] }
            guard let most = titles.max(by: { capitals($0.text) < capitals($1.text) }) else { return [] }
            return titles.compactMap { title in
                guard title.text != most.text,
                    ComparableText.words(of: title.text) == ComparableText.words(of: most.text),
                    capitals(title.text) < capitals(most.text)
                else { return nil }
                return Diagnostic(
                    .titleCase, "the title has more capitals elsewhere: “\(most.text)”", at: title.place,
                    notes: [.init("here", at: most.place)])
            }
        }
    }

    private func capitals(_ text: String) -> Int { text.filter(\.isUppercase).count }
}

extension FindingKind {
    static let titleCase = FindingKind(
        "title-case", .note, "One title is capitalised in two ways",
        why: """
            Citanda reports the form with fewer capitals.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call in the South* (Paris: Ostrov, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of call in the South*. Paris: Ostrov, 1999.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call in the South* (Paris: Ostrov, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call in the South*. Paris: Ostrov, 1999.
                """),
        source: "Chicago 18 §8.159")
}

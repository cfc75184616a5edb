import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// A dash for a repeated author that stands for the wrong person: the notes give the work to somebody else.
struct RepeatedAuthorRule: Rule {
    static let kinds: [FindingKind] = [.repeatedAuthorDash]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.lists.flatMap(\.entries).compactMap { entry in
            guard entry.repeatsAuthor, let place = entry.namesRange, let statement = entry.statement,
                let work = facts.work(entry.work),
                let note = work.statements.first(where: { if case .note = $0.source { true } else { false } }),
                let listed = statement.leadNames?.names.first, let noted = note.work.leadNames?.names.first,
                differ(listed, noted)
            else { return nil }
            return Diagnostic(
                .repeatedAuthorDash,
                "the dash repeats the author \(listed.display), but the notes give the work to \(noted.display)",
                at: place,
                notes: [.init("the note", at: note.range)])
        }
    }

    private func differ(_ a: Name, _ b: Name) -> Bool {
        let left = ComparableText.words(of: a.display)
        let right = ComparableText.words(of: b.display)
        guard left.sorted() != right.sorted(), let x = a.personal, let y = b.personal else { return false }
        if ComparableText.words(of: x.family ?? "") != ComparableText.words(of: y.family ?? "") { return true }
        guard let first = x.given?.first, let second = y.given?.first else { return false }
        return first != second
    }
}

extension FindingKind {
    static let repeatedAuthorDash = FindingKind(
        "repeated-author-dash", .error, "A dash in the list repeats the wrong author",
        why: """
            The notes give the work to somebody else. The entry was probably moved, or the entry before it inserted \
            later.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.

                ———. *Roads of Salt*. London: Lantern, 2001.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Roe, *Roads of Salt* (London: Lantern, 2001), 4.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.

                ———. *Roads of Salt*. London: Lantern, 2001.
                """),
        source: "Chicago 18, chapter 13 (dashes for repeated names)")
}

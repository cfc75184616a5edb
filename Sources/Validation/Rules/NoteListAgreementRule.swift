import CitandaDiagnostics
import CitandaManuscripts
import CitandaRecognition
import CitandaWorks

/// A work whose note and list entry disagree on author, year, volume, issue, publisher or place.
///
/// One of the two is wrong, and the file proves it (Chicago 18 §13.65). The rule compares a note and an entry of one edition. Of books
/// it compares one volume, for a volume may have a year and a publisher of its own.
struct NoteListAgreementRule: Rule {
    static let kinds: [FindingKind] = [
        .noteListAuthor, .noteListYear, .noteListVolume, .noteListIssue, .noteListPublisher, .noteListPlace,
    ]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.works.flatMap { work -> [Diagnostic] in
            let notes = work.statements.filter { if case .note = $0.source { true } else { false } }
            guard !notes.isEmpty else { return [] }
            return work.statements.compactMap { if case .list = $0.source { $0 } else { nil } }.flatMap { list in
                notes.first { isOfOneEdition($0.work, list.work) }.map { compare($0, list, in: facts) } ?? []
            }
        }
    }

    private func isOfOneEdition(_ note: Work, _ list: Work) -> Bool {
        guard note[.edition] == list[.edition] else { return false }
        let isVolume = [.book, .chapter].contains(list.type)
        return !isVolume || note[Variable.volume] == list[Variable.volume]
    }

    /// The years a date runs over; nil where it has none, or no end.
    private func years(_ date: PartialDate?) -> ClosedRange<Int>? {
        guard let date, let start = date.start?.year else { return nil }
        if case .span(_, let to) = date.extent {
            guard case .at(let end) = to, end.year >= start else { return nil }
            return start...end.year
        }
        return start...start
    }

    /// What looks like an earlier year is a page: “*Journal*, 1290–1291”.
    private static let firstPrintedBooks = 1450

    private func compare(_ note: Reading.Work.Statement, _ list: Reading.Work.Statement, in facts: Facts)
        -> [Diagnostic]
    {
        let parts = facts.parts(of: list.source)
        var found: [Diagnostic] = []
        func report(_ kind: FindingKind, _ what: String, _ noted: String, _ listed: String, _ label: Label) {
            found.append(
                Diagnostic(
                    kind, "the list has the \(what) “\(listed)”, the note has “\(noted)”",
                    at: parts.first { $0.label == label }?.range ?? list.range,
                    notes: [.init("the note", at: note.range)]))
        }
        // A note may name two publishers, each with its year.
        let dates = facts.parts(of: note.source).filter {
            [.date, .originalDate, .publisher, .location].contains($0.label)
        }.map(\.text)
        if let a = years(note.work[.issued]), let b = years(list.work[.issued]), !a.overlaps(b),
            a.lowerBound >= Self.firstPrintedBooks,
            !dates.contains(where: { $0.contains(String(b.lowerBound)) })
        {
            report(.noteListYear, "year", String(a.lowerBound), String(b.lowerBound), .date)
        }
        let numbers: [(FindingKind, Variable, Label)] = [
            (.noteListVolume, .volume, .volume), (.noteListIssue, .issue, .issue),
        ]
        for (kind, variable, label) in numbers {
            guard let a = note.work[variable], let b = list.work[variable],
                ComparableText.words(of: a) != ComparableText.words(of: b), !isOneNumber(a, b)
            else { continue }
            report(kind, variable.rawValue, a, b, label)
        }
        if note.work.publishers.count == list.work.publishers.count {
            for (a, b) in zip(note.work.publishers, list.work.publishers) {
                if let x = a.name?.text, let y = b.name?.text, !PublisherSpellingRule.agree(x, y) {
                    report(.noteListPublisher, "publisher", x, y, .publisher)
                }
                if let x = a.place?.text, let y = b.place?.text, !agree(x, y) {
                    report(.noteListPlace, "place", x, y, .location)
                }
            }
        }
        found += names(note, list, parts)
        return found
    }

    /// “VI” and “6”
    private func isOneNumber(_ a: String, _ b: String) -> Bool {
        func value(_ text: String) -> Int? { Int(text) ?? RomanNumeral.value(text) }
        return value(a) != nil && value(a) == value(b)
    }

    /// One place may be given with its state or country and once without.
    private func agree(_ a: String, _ b: String) -> Bool {
        let left = ComparableText.words(of: a)
        let right = ComparableText.words(of: b)
        return left.starts(with: right) || right.starts(with: left)
    }

    /// The same work under a name that is spelt otherwise.
    private func names(_ note: Reading.Work.Statement, _ list: Reading.Work.Statement, _ parts: [Citation.Part])
        -> [Diagnostic]
    {
        guard let a = note.work.leadNames, let b = list.work.leadNames else { return [] }
        return zip(a.names, b.names).compactMap { noted, listed in
            guard let x = noted.personal, let y = listed.personal, let left = x.family, let right = y.family else {
                return nil
            }
            let first = ComparableText.words(of: left).joined()
            let second = ComparableText.words(of: right).joined()
            let orders = [first, ComparableText.words(of: x.given ?? "").joined()]
            guard first != second, !orders.contains(second), (1...2).contains(ComparableText.distance(first, second))
            else {
                return nil
            }
            return Diagnostic(
                .noteListAuthor,
                "the author is spelt “\(listed.display)” in the list and “\(noted.display)” in the note",
                at: listed.origin?.range ?? list.range, notes: [.init("the note", at: note.range)])
        }
    }
}

extension FindingKind {
    static let noteListAuthor = FindingKind(
        "note-list-author", .error, "A note and the list spell the author of a work differently",
        why: """
            One of the two is wrong, and the file proves it. Citanda compares a note and an entry of one edition and, \
            for books, of one volume.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roemer, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roemor, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """,
            right: """
                [^1]: Ann Roemer, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roemer, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """),
        source: "Chicago 18 §13.65")

    static let noteListYear = FindingKind(
        "note-list-year", .error, "A note and the list give a work different years",
        why: """
            One of the two is wrong, and the file proves it. Citanda compares a note and an entry of one edition and, \
            for books, of one volume.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1998.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """),
        source: "Chicago 18 §13.65")

    static let noteListVolume = FindingKind(
        "note-list-volume", .error, "A note and the list give an article different volumes",
        why: """
            One of the two is wrong, and the file proves it. Citanda compares a note and an entry of one edition and, \
            for books, of one volume.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9.

                ## Bibliography

                Roe, Ann. “Ports.” *Review* 4, no. 4 (1950): 1–9.
                """,
            right: """
                [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9.

                ## Bibliography

                Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 1–9.
                """),
        source: "Chicago 18 §13.65")

    static let noteListIssue = FindingKind(
        "note-list-issue", .error, "A note and the list give an article different issues",
        why: """
            One of the two is wrong, and the file proves it. Citanda compares a note and an entry of one edition and, \
            for books, of one volume.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9.

                ## Bibliography

                Roe, Ann. “Ports.” *Review* 3, no. 5 (1950): 1–9.
                """,
            right: """
                [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 1–9.

                ## Bibliography

                Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 1–9.
                """),
        source: "Chicago 18 §13.65")

    static let noteListPublisher = FindingKind(
        "note-list-publisher", .error, "A note and the list give a work different publishers",
        why: """
            One of the two is wrong, and the file proves it. Citanda compares a note and an entry of one edition and, \
            for books, of one volume.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Lantern Books, 1999.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """),
        source: "Chicago 18 §13.65")

    static let noteListPlace = FindingKind(
        "note-list-place", .warning, "A note and the list give a work different places of publication",
        why: """
            One of the two is probably wrong. A place with its state or country agrees with the place alone.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. London: Ostrov Press, 1999.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """),
        source: "Chicago 18 §13.65")
}

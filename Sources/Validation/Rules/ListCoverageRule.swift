import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// Works cited in full and not listed, and works listed and never cited, where the file holds a list that is meant to be complete.
///
/// A volume stands for its chapters: a list may name the volume where notes cite a chapter, and the reverse.
///
/// A list of further reading is a selection and proves nothing. What Chicago leaves out of bibliographies (newspapers, archives,
/// interviews, personal communications: Chicago 18 §13.67) is not missed.
struct ListCoverageRule: Rule {
    static let kinds: [FindingKind] = [.citedNotListed, .listedNotCited]

    func findings(in facts: Facts) -> [Diagnostic] {
        let complete = facts.reading.lists.filter { $0.isComplete && !$0.entries.isEmpty }
        let inText = facts.reading.textCitations.flatMap(\.items)
        guard !complete.isEmpty, !facts.reading.notes.isEmpty || !inText.isEmpty else { return [] }
        let listed = Set(facts.reading.lists.flatMap(\.entries).compactMap(\.work))
        let cited = Set(facts.reading.notes.flatMap(\.citations).compactMap(\.work) + inText.compactMap(\.work))
        let citedVolumes = Set(facts.works.filter { cited.contains($0.work.key) }.flatMap { volumes($0.work) })
        let listedVolumes = Set(
            facts.works.filter { listed.contains($0.work.key) }.flatMap { volumes($0.work) })
        let words = ListedWords(facts)
        var found: [Diagnostic] = []
        for work in facts.works
        where isExpected(work.work) && cited.contains(work.work.key) && !listed.contains(work.work.key)
            && listedVolumes.isDisjoint(with: volumes(work.work))
        {
            guard let statement = work.statements.first(where: { if case .note = $0.source { true } else { false } }),
                isSurelyRead(statement), !isNewspaper(statement.work), !words.hold(work.work[.title]?.main.plain ?? "")
            else { continue }
            found.append(
                Diagnostic(
                    .citedNotListed,
                    "the work is cited here, but the list “\(complete[0].heading)” lacks it", at: statement.range))
        }
        let mentioned = Set(facts.reading.mentions.filter { $0.kind != .list }.map(\.work))
        for entry in complete.flatMap(\.entries) {
            guard let key = entry.work, !cited.contains(key), !mentioned.contains(key), let work = facts.work(key),
                citedVolumes.isDisjoint(with: volumes(work.work))
            else { continue }
            found.append(Diagnostic(.listedNotCited, "the work is listed and never cited", at: entry.range))
        }
        return found
    }

    /// What appeared on a day and in no volume is in a newspaper or magazine.
    private func isNewspaper(_ work: Work) -> Bool {
        work[.container] != nil && work[.issued]?.start?.day != nil && work[Variable.volume] == nil
            && work.publishers.isEmpty
    }

    /// Whether a note cites a work so that its title is certain: in italics or quotation marks, with a date.
    private func isSurelyRead(_ statement: Reading.Work.Statement) -> Bool {
        statement.titleStyling != .plain && statement.work[.issued]?.start != nil
    }

    /// The book that a work is, or the one it stands in, by the words of its title.
    private func volumes(_ work: Work) -> [String] {
        let title = work.type == .chapter ? work[.container] : work.type == .book ? work[.title] : nil
        return title.map { [ComparableText.phrase($0.main.plain)] } ?? []
    }

    private func isExpected(_ work: Work) -> Bool {
        ![
            .articleNewspaper, .interview, .personalCommunication, .archivalItem, .archivalCollection, .document,
            .documentInSeries, .manuscript,
            .legalCase, .legislation, .bill, .hearing, .treaty, .regulation, .post, .paperConference, .speech,
        ].contains(work.type)
    }
}

extension FindingKind {
    static let citedNotListed = FindingKind(
        "cited-not-listed", .warning, "A note cites a work that the list of works lacks",
        why: """
            A list that is meant to be complete should have every work of the notes. Citanda stays silent for lists of \
            further reading, and for works that Chicago leaves out of bibliographies: newspapers, archives, \
            interviews, letters.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 4.

                ## Bibliography

                Berg, Jan. *Roads of Salt*. London: Lantern, 2001.

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """),
        source: "Chicago 18 §13.65, §13.67")
}

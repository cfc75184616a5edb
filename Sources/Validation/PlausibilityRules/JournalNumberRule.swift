import CitandaDiagnostics
import CitandaWorks

/// ISSNs, and the series of DOIs, that other entries give to another journal.
struct JournalNumberRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.issnOfOtherJournal, .doiOfOtherJournal]

    /// What stands for a journal.
    private struct Code: Hashable {
        let text: String
        let isDOI: Bool
        /// Whether the code is known to be that of one journal.
        let isProper: Bool
    }

    /// The use of a code by an article.
    private struct Use {
        let index: Int
        let journal: Int
        let range: Range<Int>
    }

    func judgements(in file: FileFacts) -> [Judgement] {
        var uses: [Code: [Use]] = [:]
        var order: [Code] = []
        for (place, journal) in file.journals.enumerated() {
            for (index, work) in file.articles(of: journal) {
                for (code, range) in codes(of: work) {
                    if uses[code] == nil { order.append(code) }
                    uses[code, default: []].append(Use(index: index, journal: place, range: range))
                }
            }
        }
        var own: [Int: Set<Code>] = [:]
        for (code, list) in uses { for use in list { own[use.journal, default: []].insert(code) } }
        return order.flatMap { code -> [Judgement] in
            let journals = Dictionary(grouping: uses[code] ?? []) { $0.journal }
            return (uses[code] ?? []).compactMap { use in judgement(use, code, journals, own[use.journal] ?? [], file) }
        }
    }

    private func codes(of work: WorkFacts) -> [(Code, Range<Int>)] {
        var seen: Set<String> = []
        var codes = work.issns.filter { seen.insert($0.value).inserted }.map {
            (Code(text: $0.value, isDOI: false, isProper: true), $0.range)
        }
        if let doi = work.doi, let series = doi.value.suffix.series, seen.insert(series).inserted {
            codes.append((Code(text: series, isDOI: true, isProper: doi.value.suffix.hasProperSeries), doi.range))
        }
        return codes
    }

    private func judgement(
        _ use: Use, _ code: Code, _ journals: [Int: [Use]], _ own: Set<Code>, _ file: FileFacts
    ) -> Judgement? {
        let name = file.journals[use.journal].name
        let mine = journals[use.journal]?.count ?? 0
        let what = code.isDOI ? "the DOI series \(code.text)" : "the ISSN \(code.text)"
        // A series of several journals stands for the publisher.
        guard journals.count <= Self.mostJournals else { return nil }
        let others = journals.filter { $0.key != use.journal }
        if others.isEmpty, mine > 1 {
            return .fits(use.index, "\(what) is that of “\(name.printed)”, as in \((mine - 1).others)")
        }
        guard mine == 1, others.count == 1, let other = others.first, other.value.count >= Self.fewestOfOther,
            !Self.series.contains(code.text), code.isProper || own.contains(where: { $0.isDOI && $0 != code }),
            !name.mayBe(file.journals[other.key].name)
        else { return nil }
        let printed = file.journals[other.key].name.printed
        let witness = other.value.first
        return .contradicts(
            use.index,
            Diagnostic(
                code.isDOI ? .doiOfOtherJournal : .issnOfOtherJournal,
                "\(other.value.count) other entries give \(what) to “\(printed)”", at: use.range,
                notes: witness.map { [.init("“\(file.works[$0.index].key)” is here", at: $0.range)] } ?? []))
    }

    private static let fewestOfOther = 2
    /// The journal of the article, and the one to which a code belongs.
    private static let mostJournals = 2
    /// Series whose volumes are proceedings, which people cite as journals of their own.
    private static let series: Set<String> = [
        "0302-9743", "1611-3349", "1613-0073", "1865-0929", "0277-786X", "0094-243X",
    ]
}

extension FindingKind {
    static let issnOfOtherJournal = FindingKind(
        "issn-of-other-journal", .warning, "An ISSN belongs to another journal",
        why:
            "Other entries give the number to another journal, and this journal another number. One of the two was copied wrong.",
        example: Example(
            .bibTeX,
            wrong: FindingKind.numbers("0305-7410"),
            right: FindingKind.numbers("2049-3630")),
        source: "ISO 3297; the other entries of the file")

    /// Articles of two journals, of which the last has a number.
    private static func numbers(_ issn: String) -> String {
        [("Salt", "0305-7410"), ("Salt", "0305-7410"), ("Tolls", "2049-3630"), ("Tolls", issn)].enumerated().map {
            """
            @article{roe\($0), author = {Ann Roe}, title = {Part \($0)}, journal = {\($1.0)}, year = 1999, issn = {\($1.1)}}
            """
        }.joined(separator: "\n")
    }

    static let doiOfOtherJournal = FindingKind(
        "doi-of-other-journal", .warning, "A DOI belongs to another journal",
        why: """
            Many publishers begin the DOIs of a journal alike, and a journal that changes its publisher changes its DOIs once. The \
            DOI contradicts those of the other entries. A series that several journals share says nothing.
            """,
        example: Example(
            .bibTeX,
            wrong: FindingKind.registered("salt"),
            right: FindingKind.registered("toll")),
        source: "The other entries of the file")

    /// Articles of two journals, of which the last has a series in its DOI.
    private static func registered(_ series: String) -> String {
        [("Salt", "salt"), ("Salt", "salt"), ("Tolls", "toll"), ("Tolls", series)].enumerated().map {
            """
            @article{roe\($0), author = {Ann Roe}, title = {Part \($0)}, journal = {\($1.0)}, year = 1999, doi = {10.1000/\($1.1).00\($0)}}
            """
        }.joined(separator: "\n")
    }
}

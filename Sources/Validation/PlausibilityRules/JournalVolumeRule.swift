import CitandaDiagnostics
import CitandaWorks

/// Volumes and years of one journal across a file.
///
/// Only what the file itself says counts. A journal of few articles cannot be judged, and stays silent.
struct JournalVolumeRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.journalVolumeYear]

    /// An article with its volume and its year.
    private struct Article {
        let index: Int
        let year: Int
        let volume: Int
        let volumeRange: Range<Int>
        /// The year before the first volume, if each year has a volume.
        var start: Int { year - volume }
    }

    /// So many other articles of several years must agree before one is doubted.
    private static let fewestWitnesses = 4, fewestYears = 3
    /// A volume may begin in one year and end in the next.
    private static let slack = 1

    func judgements(in file: FileFacts) -> [Judgement] {
        file.journals.flatMap { journal -> [Judgement] in
            let articles = file.articles(of: journal).compactMap { index, work -> Article? in
                guard let year = work.year, let volume = work.volume, volume.value > 0, volume.value < year else {
                    return nil
                }
                return Article(index: index, year: year, volume: volume.value, volumeRange: volume.range)
            }
            // An article that stands twice in a file is one witness.
            let copies = Dictionary(grouping: articles) { Statement($0, of: file.works[$0.index]) }
            let firsts = articles.filter { copies[Statement($0, of: file.works[$0.index])]?.first?.index == $0.index }
            guard firsts.count > 1 else { return [] }
            let found = yearly(firsts, journal, file) ?? ordered(firsts, journal, file)
            let others = Dictionary(
                copies.values.compactMap { list in list.first.map { ($0.index, list.dropFirst().map(\.index)) } },
                uniquingKeysWith: { first, _ in first })
            return found + found.flatMap { $0.copied(to: $0.work.flatMap { others[$0] } ?? []) }
        }
    }

    /// What an article says, by which copies of one article are known. Articles without a title are no copies.
    private struct Statement: Hashable {
        let title: String
        let year: Int
        let volume: Int
        let place: Int?

        init(_ article: Article, of work: WorkFacts) {
            title = work.title
            year = article.year
            volume = article.volume
            place = work.title.isEmpty ? article.index : nil
        }
    }

    // MARK: - Journals with a volume a year

    /// The year less the volume is the same for all articles but those that are wrong; nil for journals that count otherwise.
    ///
    /// An article that does not fit is wrong where the volumes of the years before and after leave no room. Outside the years of the others
    /// the journal may have paused, or have begun to count anew.
    private func yearly(_ articles: [Article], _ journal: FileFacts.Journal, _ file: FileFacts) -> [Judgement]? {
        let starts = articles.map(\.start).sorted()
        let middle = starts[starts.count / 2]
        let fitting = articles.filter { abs($0.start - middle) <= Self.slack }
        let others = articles.filter { abs($0.start - middle) > Self.slack }
        guard fitting.count >= Self.fewestWitnesses, Set(fitting.map(\.year)).count >= Self.fewestYears,
            fitting.count >= Self.fewestWitnesses * others.count, !areSeries(others)
        else { return nil }
        let witnesses = fitting.sorted { ($0.year, $0.volume) < ($1.year, $1.volume) }
        return fitting.map { fit($0, among: fitting.count, journal) }
            + others.compactMap { odd in
                (witness(against: odd, in: witnesses, by: \.year, \.volume)
                    ?? witness(against: odd, in: witnesses, by: \.volume, \.year, within: Self.nearYears)).map {
                        contradiction(odd, $0, fitting.count, journal, file)
                    }
            }
    }

    /// A series that begins anew repeats the volumes of years that are long past.
    private static let nearYears = 10

    /// The nearest article that leaves no room for another, by the articles before and after; nil where there is room, or no article on one
    /// side.
    ///
    /// - Parameters:
    ///   - witnesses: The articles in the order of their years, which is that of their volumes.
    ///   - place: By what the articles before and after are found.
    ///   - value: What must lie between the values of both.
    ///   - limit: How far outside a value still counts.
    private func witness(
        against odd: Article, in witnesses: [Article], by place: (Article) -> Int, _ value: (Article) -> Int,
        within limit: Int = .max
    ) -> Article? {
        let after = witnesses.partitionPoint { place($0) >= place(odd) }
        let before = witnesses.partitionPoint { place($0) > place(odd) } - 1
        guard witnesses.indices.contains(after), witnesses.indices.contains(before) else { return nil }
        let (earlier, later) = (witnesses[before], witnesses[after])
        let lowest = min(value(earlier), value(later)) - Self.slack
        let highest = max(value(earlier), value(later)) + Self.slack
        let distance = max(lowest - value(odd), value(odd) - highest)
        guard distance > 0, distance <= limit else { return nil }
        return place(odd) - place(earlier) <= place(later) - place(odd) ? earlier : later
    }

    /// Whether articles that do not fit agree with each other, as those of a new series would.
    private func areSeries(_ others: [Article]) -> Bool {
        let starts = others.map(\.start).sorted()
        return zip(starts, starts.dropFirst()).contains { $1 - $0 <= Self.slack }
    }

    // MARK: - Journals with any number of volumes a year

    /// Volumes rise with the years; one article that stands against all others is wrong.
    private func ordered(_ articles: [Article], _ journal: FileFacts.Journal, _ file: FileFacts) -> [Judgement] {
        let sorted = articles.sorted { ($0.volume, $0.year) < ($1.volume, $1.year) }
        guard let pair = conflict(in: sorted) else { return sameVolume(sorted, journal, file) }
        guard articles.count > Self.fewestWitnesses else { return [] }
        let odd = [pair.0, pair.1].compactMap { place -> (place: Int, against: [Article])? in
            var rest = sorted
            let candidate = rest.remove(at: place)
            let against = rest.filter { conflicts($0, candidate) }
            let years = rest.map(\.year)
            // Before the first year and after the last one the journal may have counted in another way.
            guard let first = years.min(), let last = years.max(), (first...last).contains(candidate.year),
                against.count >= Self.fewestOpposed, conflict(in: rest) == nil
            else { return nil }
            return (place, against)
        }
        guard odd.count == 1, let found = odd.first else { return [] }
        let candidate = sorted[found.place]
        let witness = found.against.min { abs($0.year - candidate.year) < abs($1.year - candidate.year) }
        return witness.map { [contradiction(candidate, $0, found.against.count, journal, file)] } ?? []
    }

    /// So many articles must stand against one.
    private static let fewestOpposed = 3

    private func conflicts(_ first: Article, _ second: Article) -> Bool {
        let (low, high) = first.volume <= second.volume ? (first, second) : (second, first)
        if low.volume == high.volume { return abs(low.year - high.year) > Self.slack }
        return low.year > high.year + Self.slack
    }

    /// The places of two articles, in the order of volumes and years, that cannot both be right.
    private func conflict(in sorted: [Article]) -> (Int, Int)? {
        var latest = 0
        var firstOfVolume = 0
        for place in sorted.indices.dropFirst() {
            if sorted[place].volume != sorted[firstOfVolume].volume { firstOfVolume = place }
            for other in [latest, firstOfVolume] where conflicts(sorted[other], sorted[place]) { return (other, place) }
            if sorted[place].year > sorted[latest].year { latest = place }
        }
        return nil
    }

    /// Articles of one volume that have one year.
    private func sameVolume(_ sorted: [Article], _ journal: FileFacts.Journal, _ file: FileFacts) -> [Judgement] {
        let volumes = Dictionary(grouping: sorted) { $0.volume }
        return sorted.compactMap { article in
            let fellows = volumes[article.volume]?.prefix(Self.fewestWitnesses) ?? []
            let title = file.works[article.index].title
            guard let fellow = fellows.first(where: { $0.year == article.year && file.works[$0.index].title != title })
            else { return nil }
            return .fits(
                article.index,
                "volume \(article.volume) of “\(journal.name.printed)” is of \(article.year) in “\(file.works[fellow.index].key)” too"
            )
        }
    }

    // MARK: - Judgements

    private func fit(_ article: Article, among count: Int, _ journal: FileFacts.Journal) -> Judgement {
        .fits(
            article.index,
            "volume \(article.volume) in \(article.year), like \(count - 1) other articles of “\(journal.name.printed)”"
        )
    }

    private func contradiction(
        _ odd: Article, _ witness: Article, _ count: Int, _ journal: FileFacts.Journal, _ file: FileFacts
    ) -> Judgement {
        .contradicts(
            odd.index,
            Diagnostic(
                .journalVolumeYear,
                "volume \(odd.volume) of “\(journal.name.printed)” in \(odd.year) contradicts \(count) other articles, such as volume \(witness.volume) in \(witness.year)",
                at: odd.volumeRange,
                notes: [.init("“\(file.works[witness.index].key)” is here", at: witness.volumeRange)]))
    }
}

extension FindingKind {
    static let journalVolumeYear = FindingKind(
        "journal-volume-year", .warning, "The volume and the year of an article contradict the others of its journal",
        why: """
            Volumes rise with the years, in many journals one by one. The volume or the year is wrong, or the journal. Five articles \
            of the journal must be in the file before one is doubted. Outside of their years the journal may count anew.
            """,
        example: Example(
            .bibTeX,
            wrong: FindingKind.articles(volume: 27),
            right: FindingKind.articles(volume: 22)),
        source: "The other entries of the file")

    /// Articles of one journal, of which the last has a volume.
    private static func articles(volume: Int) -> String {
        [(1995, 17), (1996, 18), (1997, 19), (2003, 25), (2000, volume)].map { year, volume in
            """
            @article{roe\(year), author = {Ann Roe}, title = {Ports in \(year)}, journal = {Salt}, volume = \(volume), year = \(year)}
            """
        }.joined(separator: "\n")
    }
}

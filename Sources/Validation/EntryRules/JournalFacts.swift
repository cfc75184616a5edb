import CitandaDiagnostics
import CitandaWorks

/// Facts of one journal that contradict each other across a file: years and volumes, and the number of another journal.
///
/// Only what the file itself says counts. A journal of few entries cannot be judged, and stays silent.
struct JournalFacts {
    static let kinds: [FindingKind] = [.journalVolumeYear, .issnOfOtherJournal]

    /// An article as far as it speaks of its journal.
    private struct Article {
        let key: String
        let year: Int?
        let volume: Int?
        let volumeRange: Range<Int>
        let issn: String?
        let issnRange: Range<Int>
    }

    /// The articles of each journal, by its name in small letters.
    private var articles: [String: [Article]] = [:]
    /// How many entries give a number to a journal, by number and name.
    private var givers: [String: [String: Int]] = [:]
    /// The names in the order of the file, as printed.
    private var names: [(folded: String, printed: String)] = []

    /// Takes up the journal of an entry.
    mutating func add(_ entry: EntryFacts) {
        guard let journal = entry.field("journaltitle"), entry.type == "article" else { return }
        let volume = entry.field("volume"), issn = entry.field("issn")
        let number = issn.flatMap { ISSN($0.plain)?.text }
        let year = entry.work[.issued].flatMap { (date: PartialDate) in date.start?.year }
        guard volume != nil || number != nil else { return }
        let folded = Self.folded(journal.plain)
        if let number { givers[number, default: [:]][folded, default: 0] += 1 }
        if articles[folded] == nil { names.append((folded, journal.plain)) }
        articles[folded, default: []].append(
            Article(
                key: entry.key, year: year, volume: volume.flatMap { Int($0.plain.trimmingBlanks) },
                volumeRange: volume?.range ?? entry.keyRange, issn: number, issnRange: issn?.range ?? entry.keyRange))
    }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().replacing("&", with: "and").filter { $0.isLetter || $0.isNumber })
    }

    /// The findings, in the order of the journals.
    func findings() -> [Diagnostic] {
        names.flatMap { name in
            let articles = articles[name.folded] ?? []
            return volumes(of: articles, name.printed) + numbers(of: articles, name)
        }
    }

    // MARK: - Years and volumes

    /// So many other articles of several years must agree before one is doubted.
    private static let fewestWitnesses = 4, fewestYears = 3
    /// A volume may begin in one year and end in the next.
    private static let slack = 1

    /// Journals with a volume a year: the year less the volume is the same for all articles but the one that is wrong.
    private func volumes(of articles: [Article], _ name: String) -> [Diagnostic] {
        let dated = articles.compactMap { article -> (article: Article, start: Int)? in
            guard let year = article.year, let volume = article.volume, volume > 0, volume < year else { return nil }
            return (article, year - volume)
        }
        guard dated.count > Self.fewestWitnesses else { return [] }
        let starts = dated.map(\.start).sorted()
        let middle = starts[starts.count / 2]
        let (fitting, others) = dated.reduce(into: ([Article](), [Article]())) { parts, one in
            if abs(one.start - middle) <= Self.slack {
                parts.0.append(one.article)
            } else {
                parts.1.append(one.article)
            }
        }
        // Two that do not fit may speak of a new series, or of a journal with several volumes a year.
        guard others.count == 1, let odd = others.first, let year = odd.year, let volume = odd.volume,
            fitting.count >= Self.fewestWitnesses, Set(fitting.compactMap(\.year)).count >= Self.fewestYears,
            let witness = fitting.min(by: { abs(($0.year ?? 0) - year) < abs(($1.year ?? 0) - year) }),
            let otherYear = witness.year, let otherVolume = witness.volume
        else { return [] }
        return [
            Diagnostic(
                .journalVolumeYear,
                "volume \(volume) of “\(name)” in \(year) contradicts \(fitting.count) other articles, such as volume \(otherVolume) in \(otherYear)",
                at: odd.volumeRange, notes: [.init("“\(witness.key)” is here", at: witness.volumeRange)])
        ]
    }

    // MARK: - Numbers

    /// An ISSN that other entries give to another journal, while this journal has its own elsewhere.
    private func numbers(of articles: [Article], _ name: (folded: String, printed: String)) -> [Diagnostic] {
        let own = Dictionary(grouping: articles.filter { $0.issn != nil }) { $0.issn ?? "" }
        guard own.count > 1 else { return [] }
        return articles.compactMap { article in
            guard let number = article.issn, own[number]?.count == 1,
                let other = givers[number]?.filter({ $0.key != name.folded && $0.value >= Self.fewestOfOther }).keys
                    .min(),
                let printed = names.first(where: { $0.folded == other })?.printed
            else { return nil }
            return Diagnostic(
                .issnOfOtherJournal, "other entries give the ISSN \(number) to “\(printed)”",
                at: article.issnRange)
        }
    }

    private static let fewestOfOther = 2
}

extension FindingKind {
    static let journalVolumeYear = FindingKind(
        "journal-volume-year", .warning, "The volume and the year of an article contradict the others of its journal",
        why: """
            Journals with a volume a year leave no choice: from one article follows the volume of each year. The volume or the \
            year is wrong, or the journal. Five articles of three years must be in the file before one is doubted.
            """,
        example: Example(
            .bibTeX,
            wrong: FindingKind.articles(volume: 27),
            right: FindingKind.articles(volume: 22)),
        source: "The other entries of the file")

    /// Articles of one journal, of which the last has a volume.
    private static func articles(volume: Int) -> String {
        [(1995, 17), (1996, 18), (1997, 19), (1999, 21), (2000, volume)].map { year, volume in
            """
            @article{roe\(year), author = {Ann Roe}, title = {Ports in \(year)}, journal = {Salt}, volume = \(volume), year = \(year)}
            """
        }.joined(separator: "\n")
    }

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
}

import CitandaDiagnostics
import CitandaWorks

/// The prefix of a DOI among the years of a journal: publishers change one after the other, and not back for one article.
struct DOIPrefixRule: PlausibilityRule {
    static let kinds: [FindingKind] = []

    /// An article with the prefix of its DOI.
    private struct Article {
        let index: Int
        let year: Int
        let prefix: Substring
        let range: Range<Int>
    }

    /// So many other articles must have the same prefix before one is doubted.
    private static let fewestWitnesses = 4
    /// Archives register DOIs of any journal: JSTOR, Zenodo, arXiv, preprints, universities.
    private static let archives: Set<Substring> = [
        "10.2307", "10.5281", "10.48550", "10.31234", "10.13140", "10.17863", "10.5167", "10.3929", "10.2139",
        "10.1101",
    ]

    func judgements(in file: FileFacts) -> [Judgement] {
        file.journals.flatMap { journal -> [Judgement] in
            let articles = file.articles(of: journal).compactMap { index, work -> Article? in
                guard let doi = work.doi, let year = work.year, !Self.archives.contains(doi.value.prefix) else {
                    return nil
                }
                return Article(index: index, year: year, prefix: doi.value.prefix, range: doi.range)
            }
            let prefixes = Dictionary(grouping: articles) { $0.prefix }
            guard let usual = prefixes.values.max(by: { ($0.count, $1[0].prefix) < ($1.count, $0[0].prefix) }),
                usual.count >= Self.fewestWitnesses, let first = usual.map(\.year).min(),
                let last = usual.map(\.year).max()
            else { return [] }
            let fits = usual.map { article in
                Judgement.fits(
                    article.index,
                    "DOI prefix \(article.prefix), like \((usual.count - 1).others) of “\(journal.name.printed)”")
            }
            let others = articles.filter { $0.prefix != usual[0].prefix }
            // Several others may tell of another publisher.
            guard others.count == 1, let odd = others.first, first < odd.year, odd.year < last else { return fits }
            let finding = Diagnostic(
                .doiOfOtherJournal,
                "\(usual.count) other DOIs of “\(journal.name.printed)”, of \(first) to \(last), begin with \(usual[0].prefix)",
                severity: .note, at: odd.range,
                notes: [.init("“\(file.works[usual[0].index].key)” is here", at: usual[0].range)])
            return fits + [.contradicts(odd.index, finding)]
        }
    }
}

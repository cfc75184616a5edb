import CitandaDiagnostics
import CitandaWorks

/// Pages of articles in one issue, and of one article in several entries.
struct ArticlePagesRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.pagesOverlap, .pagesDiffer]

    /// An article with its pages.
    private struct Article {
        let index: Int
        let pages: ClosedRange<Int>
        let range: Range<Int>
    }

    /// What holds articles: an issue of a journal, or a volume where issues are not told.
    private struct Holder: Hashable {
        let journal: String
        let volume: Int
        let issue: String
        let year: Int?
    }

    func judgements(in file: FileFacts) -> [Judgement] {
        var issues: [Holder: [Article]] = [:]
        var titles: [[String]: [Article]] = [:]
        var order: [Holder] = []
        var titleOrder: [[String]] = []
        for (index, work) in file.works.enumerated() {
            guard work.isArticle, let journal = work.container?.value.folded, let volume = work.volume?.value,
                let pages = work.pages, let numbers = pages.value.numbers
            else { continue }
            let article = Article(
                index: index, pages: numbers, range: pages.range)
            let holder = Holder(journal: journal, volume: volume, issue: work.issue?.value ?? "", year: work.year)
            if issues[holder] == nil { order.append(holder) }
            issues[holder, default: []].append(article)
            guard work.titleLength >= Self.fewestWords, let person = work.person else { continue }
            let year = work.year.map { String($0) } ?? ""
            let title = [work.title, person, journal, String(volume), holder.issue, year]
            if titles[title] == nil { titleOrder.append(title) }
            titles[title, default: []].append(article)
        }
        return order.flatMap { neighbours($0, issues[$0] ?? [], file) }
            + titleOrder.flatMap { sameArticle(titles[$0] ?? [], file) }
    }

    /// Titles of fewer words, such as “Errata and corrections”, are those of several articles.
    private static let fewestWords = 4

    // MARK: - One issue

    /// Articles of one issue share one page at most.
    private func neighbours(_ holder: Holder, _ articles: [Article], _ file: FileFacts) -> [Judgement] {
        guard !holder.issue.isEmpty, articles.count > 1 else { return [] }
        let sorted = articles.sorted {
            ($0.pages.lowerBound, $0.index) < ($1.pages.lowerBound, $1.index)
        }
        return zip(sorted, sorted.dropFirst()).flatMap { first, second -> [Judgement] in
            // Parts, translations and remarks stand on pages of a longer article.
            guard first.pages.upperBound > second.pages.lowerBound, first.pages.lowerBound < second.pages.lowerBound,
                first.pages.upperBound < second.pages.upperBound, !isSame(first, second, file)
            else { return [] }
            let (earlier, later) = first.index < second.index ? (first, second) : (second, first)
            let keys = (file.works[earlier.index].key, file.works[later.index].key)
            let finding = Diagnostic(
                .pagesOverlap,
                "pages \(later.pages.text) overlap with pages \(earlier.pages.text) of “\(keys.0)” in the same issue",
                at: later.range, notes: [.init("“\(keys.0)” is here", at: earlier.range)])
            return [
                .contradicts(later.index, finding),
                .contradicts(
                    earlier.index,
                    "pages \(earlier.pages.text) overlap with pages \(later.pages.text) of “\(keys.1)” in the same issue"
                ),
            ]
        }
    }

    /// Whether two entries may describe one article, or parts of one.
    private func isSame(_ first: Article, _ second: Article, _ file: FileFacts) -> Bool {
        let (one, other) = (file.works[first.index], file.works[second.index])
        if one.title.hasPrefix(other.title) || other.title.hasPrefix(one.title) || one.key == other.key { return true }
        if let name = one.doi?.value.doi.text, name == other.doi?.value.doi.text { return true }
        return first.pages == second.pages && one.person == other.person
    }

    // MARK: - One article

    /// So many entries of one article are enough to show that their pages differ.
    private static let mostCopies = 20

    private func sameArticle(_ articles: [Article], _ file: FileFacts) -> [Judgement] {
        guard let first = articles.first else { return [] }
        return articles.dropFirst().prefix(Self.mostCopies).flatMap { article -> [Judgement] in
            let key = file.works[first.index].key
            let names = [first, article].compactMap { file.works[$0.index].doi.map { $0.value.doi.text.lowercased() } }
            if Set(names).count > 1 { return [] }
            guard differ(first, article) else {
                return [
                    .fits(article.index, "pages \(article.pages.text) as in “\(key)”"),
                    .fits(first.index, "pages \(first.pages.text) as in “\(file.works[article.index].key)”"),
                ]
            }
            let finding = Diagnostic(
                .pagesDiffer,
                "the pages are \(article.pages.text), but \(first.pages.text) in “\(key)”, the same article",
                at: article.range, notes: [.init("“\(key)” is here", at: first.range)])
            return [
                .contradicts(article.index, finding),
                .contradicts(
                    first.index,
                    "pages \(first.pages.text), but \(article.pages.text) in “\(file.works[article.index].key)”"),
            ]
        }
    }

    /// A notice of one page may come again in an issue.
    private func differ(_ first: Article, _ second: Article) -> Bool {
        first.pages.count > 1 && second.pages.count > 1 && first.pages != second.pages
    }
}

extension ClosedRange<Int> {
    /// The pages as they are printed.
    fileprivate var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}

extension FindingKind {
    static let pagesOverlap = FindingKind(
        "pages-overlap", .note, "Two articles of one issue have the same pages",
        why: """
            Articles follow each other, and share a page at most. The pages or the issue of one of the two are wrong. Pages inside the \
            pages of a longer article are left alone.
            """,
        example: Example(
            .bibTeX,
            wrong: FindingKind.twoArticles("25--40"),
            right: FindingKind.twoArticles("31--40")),
        source: "The other entries of the file")

    static let pagesDiffer = FindingKind(
        "pages-differ", .warning, "One article has other pages in another entry",
        why:
            "Author, title, journal, volume, issue and year are the same, so that one of the two page ranges is wrong.",
        example: Example(
            .bibTeX,
            wrong: FindingKind.oneArticle("12--19"),
            right: """
                @article{a, author = {Ann Roe}, title = {Ports of call in winter}, journal = {Salt}, volume = 3, year = 1999, pages = {12--31}}
                """),
        source: "The other entries of the file")

    private static func twoArticles(_ pages: String) -> String {
        """
        @article{a, author = {Ann Roe}, title = {Ports}, journal = {Salt}, volume = 3, number = 2, year = 1999, pages = {12--31}}
        @article{b, author = {Jan Berg}, title = {Tolls}, journal = {Salt}, volume = 3, number = 2, year = 1999, pages = {\(pages)}}
        """
    }

    private static func oneArticle(_ pages: String) -> String {
        """
        @article{a, author = {Ann Roe}, title = {Ports of call in winter}, journal = {Salt}, volume = 3, year = 1999, pages = {12--31}}
        @article{b, author = {Ann Roe}, title = {Ports of call in winter}, journal = {Salt}, volume = 3, year = 1999, pages = {\(pages)}}
        """
    }
}

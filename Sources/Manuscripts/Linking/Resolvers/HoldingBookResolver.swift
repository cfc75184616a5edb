import CitandaWorks

/// “Compardon, *Massé*, 12”, where only a part of Compardon’s book was cited in full: the book becomes a work of its own.
enum HoldingBookResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard let family = citation.statement.leadNames?.names.first?.familyKey,
            let title = citation.statement.titles[.title]?.full.plain
        else { return nil }
        let words = ComparableText.title(title)
        let fits = (context.holdingBooks[family] ?? []).compactMap { book in
            book.work.titles[.title].map { (book: book, title: $0, fit: TitleFit(of: words, to: $0)) }
        }.filter { $0.fit >= .words }
        let titles = Set(fits.map { ComparableText.key($0.title.main.plain) })
        guard titles.count == 1, let best = fits.max(by: { $0.fit < $1.fit }) else { return nil }
        return Resolution(target: .holdingBook(best.book, best.fit))
    }
}

import CitandaRecognition
import CitandaWorks

/// “Cobb, *Salt*, 44”: the work of these names whose title the short title fits best.
enum ShortTitleResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        let words = citation.titleWords
        guard let names = citation.statement.leadNames?.names, !names.isEmpty, !words.isEmpty else { return nil }
        let works = candidates(citation, words, names, context)
        let best = works.map { context.works[$0].fit(words) }.max() ?? .none
        guard best > .none else { return nameless(words, context) ?? sameTitle(citation, words, context) }
        var fitting = works.filter { context.works[$0].fit(words) == best }
        // “1:8” and “vol. 1” mean the first volume of a set.
        if fitting.count > 1, let volume = citation.volume {
            let volumes = fitting.filter { context.works[$0].volume == volume }
            if !volumes.isEmpty { fitting = volumes }
        }
        let resolution = context.only(fitting, by: names, best)
        // A title with a slip counts where no other title fits at all, and when everything has been read.
        if best == .slip, resolution?.target != nil {
            let isAlone = works.count { context.works[$0].fit(words) > .none } == 1 || fitting.count > 1
            guard isAlone, context.scope != .citedBefore else { return nil }
        }
        return resolution
    }

    /// The works of these names, without those whose title is set in another way than the short title.
    private static func candidates(
        _ citation: Citation, _ words: [String], _ names: [Name], _ context: LinkingContext
    ) -> [WorkID] {
        var works = context.works.works(by: names, titled: words).filter(context.isInScope)
        // Quotation marks mean the article, italics the book, where an author has both under one title.
        let styling = citation.titleStyling
        if !works.contains(where: { context.works[$0].isSet(in: styling) }) {
            works += context.works.works(by: names, sharing: words).filter {
                context.isInScope($0) && context.works[$0].isSet(in: styling)
            }
        }
        let alike = works.filter { context.works[$0].isSet(in: styling) && context.works[$0].fit(words) >= .words }
        return alike.isEmpty ? works : alike
    }

    /// The only work of a long title, where one of its family names is among the names of the short form, in whatever order these are.
    private static func sameTitle(_ citation: Citation, _ words: [String], _ context: LinkingContext) -> Resolution? {
        guard words.count >= longTitle else { return nil }
        let works = context.works.works(titled: words).filter(context.isInScope)
        guard works.count == 1, let names = citation.part(.author)?.text else { return nil }
        let printed = Set(ComparableText.words(of: names))
        let families = context.works[works[0]].work.contributors.flatMap(\.name.familyReadings)
        return families.contains { !$0.isEmpty && Set($0.split(separator: " ").map(String.init)).isSubset(of: printed) }
            ? context.short(works[0]) : nil
    }

    /// A title of so many words is not that of two works by chance.
    private static let longTitle = 4

    /// A work whose author was not said again: “Stoler, *Grain*, 1; *Carnal Knowledge*, 5”.
    private static func nameless(_ words: [String], _ context: LinkingContext) -> Resolution? {
        guard words.count > 1 else { return nil }
        let works = context.works.works(opening: words).filter {
            context.isInScope($0) && context.works[$0].work.leadNames == nil
                && context.works[$0].work.publishers.first != nil
        }
        return works.count == 1 ? context.short(works[0], .order) : nil
    }
}

extension WorkIndex.Entry {
    /// The number of the volume.
    var volume: String? { work.variables[.volume]?.text }

    /// Whether the title is set in a styling: where the work is cited in full, or by the custom of its type.
    fileprivate func isSet(in styling: Styling) -> Bool {
        if styling == .plain { return false }
        if statements.contains(where: { $0.titleStyling == styling }) { return true }
        // The marks of books and articles alike say nothing of the type.
        if let marks = styling.marks, marks.setBooks { return false }
        return hasQuotedTitle == (styling != .italic)
    }

    /// Whether works of this type have their titles in quotation marks (Chicago 18 §8.165).
    private var hasQuotedTitle: Bool {
        switch work.type {
        case .articleJournal, .articleMagazine, .articleNewspaper, .chapter, .article, .webpage, .thesis,
            .paperConference, .postWeblog, .entry, .entryEncyclopedia, .entryDictionary:
            true
        default: false
        }
    }
}

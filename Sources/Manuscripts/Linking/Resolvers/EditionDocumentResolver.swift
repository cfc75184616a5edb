import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// “Bericht Kübecks v. 7. 12. 1863, in Srbik, *Quellen* 3, Nr. 1339” and “MR. v. 27. 10. 1849/II, ÖMR. II/1, Nr. 196”: a document in an
/// edition that was cited before.
enum EditionDocumentResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        let statement = citation.statement
        guard [.full, .short, .archival].contains(citation.kind), statement.publishers.isEmpty,
            statement.archive == nil, isDocument(citation),
            statement.dates[.issued]?.start?.day != nil || !statement.names(.recipient).isEmpty
        else { return nil }
        if citation.evidence == .editionDocument, citation.part(.crossReference) != nil { return sameEdition(context) }
        guard let edition = statement.titles[.container] ?? statement.titles[.collection] else { return nil }
        let key = ComparableText.key(edition.full.plain)
        if let works = context.abbreviations[key], works.count == 1 {
            return Resolution(target: .same(works[0]), refersTo: context.works[works[0]].firstNote)
        }
        if let note = context.introduced[key], note <= context.here.note { return Resolution(refersTo: note) }
        let works = works(titled: ComparableText.title(edition.full.plain), of: statement, context)
        guard works.count == 1, let work = works.first else { return nil }
        return Resolution(target: .same(work), refersTo: context.works[work].firstNote)
    }

    /// Whether nothing but a document is named beside the edition. “Jane Roe, ‘Salt’, *NYT*, 5 May 2011” is a work of its own.
    private static func isDocument(_ citation: Citation) -> Bool {
        let statement = citation.statement
        guard citation.evidence != .editionDocument, statement.names(.recipient).isEmpty,
            let title = citation.part(.title)
        else { return true }
        let kinds: [WordList] = [.documents, .genres, .reports, .records]
        let first = title.text.prefix { !$0.isWhitespace }.lowercased()
        return title.styling == .plain && statement.names(.author).isEmpty && citation.part(.url) == nil
            && kinds.contains { Lexicon.contains(first, in: $0) }
    }

    /// “ebd., Nr. 151”: the edition of the document before.
    private static func sameEdition(_ context: LinkingContext) -> Resolution? {
        let here = context.here
        let isFirst = here.index == 0
        let note = isFirst ? here.note - 1 : here.note
        guard note >= 0, context.notes[note].group == context.notes[here.note].group else { return nil }
        let citations = context.notes[note].citations
        guard let before = isFirst ? citations.last : citations[here.index - 1] else { return nil }
        return Resolution(target: before.work.map { .same($0) }, refersTo: before.citation.refersTo ?? note)
    }

    /// The editions cited so far that have a title: by the editor, or else by the title alone where it is long.
    private static func works(
        titled words: [String], of statement: Work, _ context: LinkingContext
    ) -> [WorkID] {
        let editors = statement.names(.editor) + statement.names(.containerAuthor)
        if !editors.isEmpty {
            return context.works.works(by: editors, titled: words).filter {
                context.isInScope($0) && context.works[$0].fit(words) >= .words
            }
        }
        return words.count >= longTitle ? context.works.works(titled: words).filter(context.isInScope) : []
    }

    /// A title of so many words is not that of two works by chance.
    private static let longTitle = 4
}

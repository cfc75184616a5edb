import CitandaDocuments
import CitandaRecognition
import CitandaWorks

/// Links short forms, *ibid.* and cross-references to the works and notes that they mean.
///
/// Linking is a fold over the citations in order. The first resolver that decides about a citation gives a `Resolution`, and
/// `apply(_:to:)` alone changes what is known. What the text does not decide is left open and reported, never guessed.
struct Linker {
    /// The resolvers of short forms. The order is the rule: the first that decides counts.
    static let shortForms: [any Resolver.Type] = [
        DescribedDocumentResolver.self, TitleAloneResolver.self, AuthorAloneResolver.self, ShortTitleResolver.self,
    ]

    /// The resolvers of a citation when the citations before it are known.
    private static let inOrder: [any Resolver.Type] =
        [
            CrossReferenceResolver.self, EditionDocumentResolver.self, BareRepetitionResolver.self,
            FullCitationResolver.self, IbidResolver.self,
            BookPartResolver.self,
            NotedWorkResolver.self,
        ] + shortForms + [HoldingBookResolver.self]

    /// The resolvers of what is still open when all notes and lists are known: the full citation may come later, or in a list.
    private static let atEnd: [any Resolver.Type] = [IbidResolver.self] + shortForms + [UncitedWorkResolver.self]

    private var context: LinkingContext
    private let lists: [Reading.List]
    /// Works that other manuscripts of the book describe.
    private let elsewhere: [Work]
    private var entries: [ListEntryID: WorkID] = [:]
    private var deferred: [CitationID] = []
    /// Whether the text leaves out publishers where it cites in full.
    private let leavesOutPublishers: Bool

    init(
        _ document: Document, notes: [Reading.Note], lists: [Reading.List], works: WorkIndex,
        abbreviations listed: [Abbreviation], introduced: [String: Int] = [:], elsewhere: [Work] = []
    ) {
        context = LinkingContext(
            works: works, listed: listed, introduced: introduced, chapters: document.groups.map(\.chapterNumber))
        context.proven = document.noteReferences
        context.notes = notes.map { note in
            LinkingContext.Note(
                group: note.note.group, label: NoteLabel(note.note.number), start: note.note.textRange.lowerBound,
                citations: note.citations.map { LinkedCitation($0) })
        }
        self.lists = lists
        self.elsewhere = elsewhere
        let titled = notes.flatMap(\.citations).filter {
            $0.part(.author) != nil && $0.part(.title) != nil && $0.part(.containerTitle) == nil
        }
        let books = titled.filter { $0.kind == .full }
        let published = books.count { $0.part(.publisher) != nil }
        // Where most citations are short, the full ones are exceptions.
        leavesOutPublishers =
            books.count >= Self.leastBooks && books.count * 2 >= titled.count
            && published * Self.leastPublished < books.count
    }

    /// So many books cited in full show a custom.
    private static let leastBooks = 3
    /// One book in so many has its publisher in a text that gives publishers.
    private static let leastPublished = 5

    /// What the notes and lists of a manuscript cite. Keys of works are given later.
    struct Links {
        /// The citations of each note that is left.
        var citations: [[LinkedCitation]]
        /// The works of the entries of lists.
        var entries: [ListEntryID: WorkID]
        var works: WorkIndex
    }

    /// Links every note and list.
    mutating func link() -> Links {
        for note in context.notes.indices {
            for index in context.notes[note].citations.indices { visit(CitationID(note: note, index: index)) }
        }
        for list in lists.indices {
            for index in lists[list].entries.indices { add(ListEntryID(list: list, index: index)) }
        }
        for work in elsewhere { context.works.insertFromElsewhere(work) }
        context.scope = .described
        for id in deferred { resolve(id, by: Self.atEnd) }
        context.works.completeChapters()
        dropCommentary()
        return Links(citations: context.notes.map(\.citations), entries: entries, works: context.works)
    }

    // MARK: The fold

    private mutating func visit(_ id: CitationID) {
        context.here = id
        if let statement = Idem.statement(of: context[id].citation, in: context) {
            context[id].citation.statement = statement
        }
        if let statement = SharedFile.statement(of: context[id].citation, in: context) {
            context[id].citation.statement = statement
        }
        if !resolve(id, by: Self.inOrder) { deferred.append(id) }
    }

    /// Whether a resolver decides about a citation for good.
    @discardableResult
    private mutating func resolve(_ id: CitationID, by resolvers: [any Resolver.Type]) -> Bool {
        context.here = id
        let citation = context[id].citation
        for resolver in resolvers {
            guard let resolution = resolver.resolve(citation, in: context) else { continue }
            // “op. cit.” points back: a work that only a later note cites is another.
            if case .beforeFull = resolution.problem, citation.part(.crossReference) != nil { continue }
            apply(resolution, to: id)
            return !resolution.isDeferred
        }
        return false
    }

    /// Takes an entry of a list for the work that it describes.
    private mutating func add(_ id: ListEntryID) {
        let entry = lists[id.list].entries[id.index]
        guard let work = entry.statement else { return }
        let styling = entry.parts.first { $0.label == .title }?.styling ?? .plain
        entries[id] = context.works.insert(
            Reading.Work.Statement(source: .list(id), range: entry.range, work: work, titleStyling: styling), note: nil,
            evidence: entry.evidence)
    }

    // MARK: Applying

    /// Changes what is known of works, notes and abbreviations by what a citation was found to mean.
    private mutating func apply(_ resolution: Resolution, to id: CitationID) {
        context[id].problem = resolution.problem
        context[id].citation.refersTo = resolution.refersTo
        switch resolution.target {
        case nil: break
        case .same(let work):
            if context[id].citation.kind == .full { context[id].citation.kind = .short }
            cite(work, by: id)
        case .short(let work, let fit):
            // What was read as a citation in full repeats one in short.
            if context[id].citation.kind == .full { context[id].citation.kind = .short }
            cite(work, by: id)
            learn(from: context[id].citation, about: work, fit)
        case .described(let book):
            let work = insert(id)
            if let book, book != work { context.works.inherit(from: book, to: work) }
        case .holdingBook(let book, let fit):
            let work = insert(book)
            cite(work, by: id)
            context[id].citation.refersTo = context.works[work].firstNote
            learn(from: context[id].citation, about: work, fit)
        case .uncited:
            let citation = context[id].citation
            guard citation.kind == .short, namesWorkInFull(citation) else {
                context[id].work = context.works.insertPartial(
                    citation.statement, range: citation.range, evidence: citation.evidence)
                return
            }
            // Some books give no facts of publication.
            context[id].citation.kind = .full
            context[id].problem = nil
            insert(id)
        }
    }

    /// Whether a citation names its work as a first citation does, though without facts of publication. A title in full says so only in
    /// a text that leaves out publishers.
    private func namesWorkInFull(_ citation: Citation) -> Bool {
        citation.givesWholeNames || leavesOutPublishers && citation.givesWholeTitle
    }

    private mutating func cite(_ work: WorkID, by id: CitationID) {
        context[id].work = work
        context.works.addRange(context[id].citation.range, to: work)
    }

    /// Adds the work that a citation describes.
    @discardableResult
    private mutating func insert(_ id: CitationID) -> WorkID {
        let citation = context[id].citation
        let work = context.works.insert(
            Reading.Work.Statement(
                source: .note(id), range: citation.range, work: citation.statement,
                titleStyling: citation.titleStyling),
            note: id.note, evidence: citation.evidence)
        context[id].work = work
        if let book = citation.statement.holdingBook, let lead = book.leadNames?.names.first {
            context.holdingBooks[lead.familyKey, default: []].append(HoldingBook(work: book, part: id))
        }
        // “(hereafter *FRUS*)” makes the short form an abbreviation of the work.
        if citation.kind == .full, let abbreviation = citation.part(.abbreviation) {
            context.abbreviations[ComparableText.key(abbreviation.text), default: []].append(work)
        }
        // A document cited again with its shelfmark still points back at its first note.
        if citation.kind == .archival, let first = context.works[work].firstNote, first < id.note {
            context[id].citation.refersTo = first
        }
        return work
    }

    /// Adds the book that a cited part describes.
    private mutating func insert(_ book: HoldingBook) -> WorkID {
        let part = context[book.part].citation
        return context.works.insert(
            Reading.Work.Statement(source: .note(book.part), range: part.range, work: book.work), note: book.part.note,
            evidence: part.evidence)
    }

    /// Learns from a short form the short title of a work, and which words of its names are family names.
    private mutating func learn(from citation: Citation, about work: WorkID, _ fit: TitleFit) {
        let title = context.works[work].work.titles[.title]
        if fit >= .words, let title, title.short == nil, let short = citation.statement.titles[.title]?.full,
            let printed = citation.part(.title)?.text,
            ComparableText.words(of: short.plain).count < ComparableText.words(of: title.full.plain).count,
            !context.works[work].isTitleOfVolume(ComparableText.title(short.plain)),
            context.abbreviations[ComparableText.key(printed)] == nil
        {
            context.works.update(work) {
                $0.titles[.title]?.short = short
                return true
            }
        }
        guard let names = citation.statement.leadNames?.names else { return }
        context.works.update(work) { $0.learnNameOrder(from: names) }
    }

    /// Takes doubtful short forms that no work answers to out of the notes: they are commentary.
    private mutating func dropCommentary() {
        var indexes: [CitationID: CitationID] = [:]
        for note in context.notes.indices {
            let citations = context.notes[note].citations
            let kept = citations.indices.filter { index in
                let linked = citations[index]
                return linked.citation.kind != .short || linked.work != nil || linked.problem != .noAntecedent
                    || !linked.citation.isDoubtful
            }
            guard kept.count < citations.count else { continue }
            context.notes[note].citations = kept.map { citations[$0] }
            for (new, old) in kept.enumerated() {
                indexes[CitationID(note: note, index: old)] = CitationID(note: note, index: new)
            }
        }
        if !indexes.isEmpty { context.works.moveStatements { indexes[$0] ?? $0 } }
    }
}

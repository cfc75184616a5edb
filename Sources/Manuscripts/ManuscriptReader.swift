import CitandaDiagnostics
import CitandaDocuments
import CitandaLexicon
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Reads the citations of a manuscript and the works they mean. Programs begin here.
public struct ManuscriptReader {
    private let recogniser: any Recogniser
    private let document: Document
    private var reading: Reading
    private var context = RecognitionContext()
    private var listed: [Abbreviation] = []
    /// The index of the note that introduces an abbreviation, by the abbreviation as a key.
    private var introduced: [String: Int] = [:]
    private var lists: [Reading.List] = []
    private var notes: [Reading.Note] = []
    private var keyed: [TextCitation] = []
    private var live: [(live: LiveCitation, items: [LiveCitationReader.Item])] = []

    private init(_ document: Document, _ recogniser: any Recogniser) {
        var document = document
        for section in UnnamedList.sections(of: document, by: recogniser) {
            document.name(section: section, as: .bibliography)
        }
        self.document = document
        self.recogniser =
            document.tags.isEmpty ? recogniser : TaggedRecogniser(recogniser, tags: document.tags)
        reading = Reading(document: document)
    }

    /// The works, citations and links of a manuscript.
    public static func read(_ document: Document, recogniser: any Recogniser = HybridRecogniser()) -> Reading {
        var reader = ManuscriptReader(document, recogniser)
        reader.recognise()
        var works = BookWorks()
        reader.link(elsewhere: [], &works)
        return reader.reading
    }

    /// Reads the manuscripts of one book, such as its chapters. A work has one key in all of them. A short form in one manuscript
    /// may mean a work that another cites in full.
    ///
    /// - Returns: A reading for each manuscript, and the works of all, each with what all of them say of it.
    public static func read(
        book documents: [Document], recogniser: any Recogniser = HybridRecogniser()
    ) -> (readings: [Reading], works: [Work]) {
        var readers = documents.map { ManuscriptReader($0, recogniser) }
        for index in readers.indices { readers[index].recognise() }
        let described = readers.count > 1 ? readers.map { $0.describedWorks() } : [[]]
        var works = BookWorks()
        for index in readers.indices {
            let elsewhere = described.indices.filter { $0 != index }.flatMap { described[$0] }
            readers[index].link(elsewhere: elsewhere, &works)
        }
        return (readers.map(\.reading), works.works)
    }

    /// Finds the citations and entries.
    private mutating func recognise() {
        listed = AbbreviationReader.listed(in: document)
        gatherContext(listed)
        lists = ListReader.lists(of: document, by: recogniser, context)
        notes = readAgain(
            Parallel.map(document.notes) { [recogniser, context] in Self.read($0, by: recogniser, context) })
        keyed = TextCitationReader.keyed(in: document)
        if !keyed.isEmpty { dropKeys() }
        live = LiveCitationReader.items(of: document)
        if !live.isEmpty { notes = LiveCitationReader.applied(live, to: notes) }
    }

    /// Takes citations by key out of what was read from the words of the notes: “@roe1999ports” is no title.
    private mutating func dropKeys() {
        let ranges = SortedRanges(keyed.map(\.range))
        for index in notes.indices { notes[index].citations.removeAll { ranges.overlap($0.range) } }
    }

    /// The works that the manuscript describes in full.
    private func describedWorks() -> [Work] {
        var linker = Linker(
            document, notes: notes, lists: lists, works: WorkIndex(), abbreviations: listed,
            introduced: introduced)
        let works = linker.link().works
        return works.ids.map { works[$0] }.filter { !$0.statements.isEmpty }.map(\.work)
    }

    /// Links the citations to works, and reads what else the manuscript says.
    private mutating func link(elsewhere: [Work], _ book: inout BookWorks) {
        var works = WorkIndex()
        let own = TitlePageReader.read(document)
        var ownWork: WorkID?
        if let own {
            ownWork = works.insert(
                Reading.Work.Statement(source: .ownPages, range: own.range, work: own.work), note: nil,
                evidence: .ownPages)
        }
        var linker = Linker(
            document, notes: notes, lists: lists, works: works, abbreviations: listed,
            introduced: introduced, elsewhere: elsewhere)
        var links = linker.link()
        let prose = readProse(into: &links.works)
        // All items are works for certain, also those in the text and those whose text says less.
        let proven = live.map { live in
            live.items.map { item in
                links.works.insert(
                    Reading.Work.Statement(source: .prose, range: item.range, work: item.work), note: nil,
                    evidence: .live)
            }
        }
        let named = ContributorReader.read(document)
        var contributed: [(id: WorkID, range: Range<Int>)] = []
        for work in named.works {
            let id = links.works.insert(
                Reading.Work.Statement(source: .prose, range: work.range, work: work.work), note: nil,
                evidence: .contributorNote)
            contributed.append((id, work.range))
        }
        let keys = assign(links, lists, &book)
        reading.book = ownWork.flatMap { keys[$0] }
        func mention(_ work: WorkID, _ kind: Mention.Kind, _ range: Range<Int>) {
            if let key = keys[work] { reading.mentions.append(Mention(work: key, kind: kind, range: range)) }
        }
        if let own, let ownWork { mention(ownWork, .copyrightPage, own.range) }
        for named in prose { mention(named.id, .full, named.range) }
        for work in contributed { mention(work.id, .contributor, work.range) }
        readTitlesInProse(links.works, keys)
        reading.textCitations = TextCitationReader.read(
            document, lists: reading.lists, notes: reading.notes, besides: keyed)
        reading.textCitations = TaggedCitations.applied(
            document.tags, reading.lists, to: reading.textCitations, besides: reading.notes)
        if !live.isEmpty {
            reading.textCitations = LiveCitationReader.applied(
                live, keys: proven.map { $0.map { keys[$0] } }, to: reading.textCitations, besides: document.notes)
        }
        reading.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
        reading.chapters = ChapterReader.chapters(of: document)
        reading.abbreviations = listed + AbbreviationReader.introduced(in: reading.notes)
        readPeople(named.people)
        readIdentifiers()
    }

    /// What the recogniser should know before it begins: abbreviations of the lists and notes, and places before publishers.
    private mutating func gatherContext(_ listed: [Abbreviation]) {
        for abbreviation in listed { context.abbreviations.insert(abbreviation.short) }
        for (index, note) in document.notes.enumerated() where Self.mayIntroduce(note.passage) {
            for short in ContextGatherer.gather(from: note.passage, into: &context) {
                introduced[ComparableText.key(short)] = introduced[ComparableText.key(short)] ?? index
            }
        }
        let lists = document.sections.filter { $0.kind == .bibliography || $0.kind == .furtherReading }
        for passage in lists.flatMap(\.blocks).map(\.passage) where Self.mayIntroduce(passage) {
            ContextGatherer.gather(from: passage, into: &context)
        }
    }

    /// Whether a passage has a mark without which nothing is gathered from it.
    private static func mayIntroduce(_ passage: Passage) -> Bool {
        passage.text.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    }

    // MARK: Notes

    private static func read(_ note: Note, by recogniser: any Recogniser, _ context: RecognitionContext) -> Reading.Note
    {
        Reading.Note(
            note: note,
            citations: recogniser.citations(in: note.passage, context: context).map { citation($0, in: note.passage) })
    }

    /// Reads those notes again whose commentary names an author cited elsewhere: a short form may stand in the middle of a sentence.
    private mutating func readAgain(_ notes: [Reading.Note]) -> [Reading.Note] {
        for note in notes {
            for citation in note.citations
            where citation.kind == .full && citation.evidence.strength >= Self.leastStrength {
                learnAuthors(of: citation.statement)
            }
        }
        for entry in lists.flatMap(\.entries) { if let work = entry.statement { learnAuthors(of: work) } }
        guard !context.families.isEmpty else { return notes }
        let families = CitedFamilies(context.families)
        return Parallel.map(notes) { [recogniser, context, bytes = document.source.bytes] note in
            // What a model read may be a short form that the grammar knows when it knows the names.
            let open =
                note.segments.compactMap { if case .commentary(let range) = $0 { range } else { nil } }
                + note.citations.filter { !$0.evidence.isExact }.map(\.range)
            let namesOne = open.contains { $0.count >= Self.shortestMention && families.areNamed(in: bytes[$0]) }
            return namesOne ? Self.read(note.note, by: recogniser, context) : note
        }
    }

    /// Remembers the authors of a work, and of the book that holds it, with the words of its titles.
    private mutating func learnAuthors(of work: Work) {
        for work in [work, work.holdingBook].compactMap({ $0 }) {
            let words = Set(ComparableText.words(of: work.titles[.title]?.full.plain ?? ""))
            for name in work.leadNames?.names ?? [] where name.familyKey.count >= CitedFamilies.shortestName {
                context.families[name.familyKey, default: CitedAuthors()].titles.formUnion(words)
                if case .personal(let person) = name.kind, let given = person.given {
                    context.families[name.familyKey]?.given.formUnion(ComparableText.words(of: given))
                }
            }
        }
    }

    /// A reference read less surely may take words for a name.
    private static let leastStrength = 0.74
    /// The shortest commentary, in bytes, that can name an author and a title.
    private static let shortestMention = 8

    private static func citation(_ found: RecognisedCitation, in passage: Passage) -> Citation {
        let statement = WorkBuilder.work(of: found, in: passage)
        return Citation(
            kind: found.kind, range: passage.source(found.range), locator: WorkBuilder.locator(of: found, in: passage),
            prefix: found.prefix.map { passage[$0].trimmingBlanks } ?? "",
            suffix: found.suffix.map { passage[$0] } ?? "",
            crossReference: found.kind == .crossReference ? found.range(of: .crossReference).map { passage[$0] } : nil,
            parts: Citation.Part.parts(of: found, in: passage),
            irregularities: found.irregularities.map { $0.mapped(by: passage) },
            statement: statement,
            evidence: found.evidence)
    }

    // MARK: Prose

    private func prose() -> [Passage] {
        document.sections.filter { [.chapter, .preface, .acknowledgments, .other, .part].contains($0.kind) }.flatMap(
            \.blocks
        )
        .filter { $0.kind == .paragraph || $0.kind == .listItem }.map(\.passage)
    }

    private func readProse(into works: inout WorkIndex) -> [(id: WorkID, range: Range<Int>)] {
        var found: [(id: WorkID, range: Range<Int>)] = []
        for passage in prose() {
            for named in ProseReader.named(in: passage, by: recogniser, context: context) {
                let id = works.insert(
                    Reading.Work.Statement(source: .prose, range: named.range, work: named.work), note: nil,
                    evidence: named.evidence)
                found.append((id, named.range))
            }
        }
        return found
    }

    /// Italic titles in running text that are those of a known work.
    private mutating func readTitlesInProse(_ index: WorkIndex, _ keys: [WorkID: String]) {
        let known = reading.mentions.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        for passage in prose() {
            for span in passage.spans where span.style == .italic {
                let words = ComparableText.title(passage[span.range])
                guard words.count >= 2 else { continue }
                let works = index.works(titled: words)
                let range = passage.source(span.range)
                while next < known.count, known[next].upperBound <= range.lowerBound { next += 1 }
                guard works.count == 1, let key = keys[works[0]], next == known.count || !known[next].overlaps(range)
                else { continue }
                reading.mentions.append(Mention(work: key, kind: .title, range: range))
            }
        }
    }

    // MARK: Keys

    /// Gives every work its key, in the order in which works are first cited, and writes keys in place of identities.
    ///
    /// - Returns: The key of each work. Works of other manuscripts that this one never cites have none.
    private mutating func assign(_ links: Linker.Links, _ lists: [Reading.List], _ book: inout BookWorks) -> [WorkID:
        String]
    {
        let works = links.works
        let cited = works.ids.filter { !works[$0].isFromElsewhere || !works[$0].ranges.isEmpty }
        let keys = Dictionary(
            zip(cited, book.add(cited.map { works[$0].work })), uniquingKeysWith: { first, _ in first })
        reading.works = cited.map { id in
            let entry = works[id]
            var work = entry.work
            work.key = keys[id] ?? ""
            return Reading.Work(
                work: work, statements: entry.statements, ranges: entry.ranges.sorted { $0.lowerBound < $1.lowerBound },
                confidence: entry.confidence)
        }
        reading.notes = zip(notes, links.citations).map { note, citations in
            Reading.Note(note: note.note, citations: citations.map { $0.citation(keys: keys) })
        }
        reading.lists = lists
        for (entry, work) in links.entries { reading.lists[entry.list].entries[entry.index].work = keys[work] }
        return keys
    }

    // MARK: People and identifiers

    private mutating func readPeople(_ contributors: [Name]) {
        var people = PeopleIndex()
        func printed(_ name: Name) -> String {
            name.origin.map { document.text(of: $0.range) } ?? name.display
        }
        func add(_ name: Name) { people.add(name, printed: printed(name)) }
        for work in reading.works {
            for statement in work.statements {
                for contributor in statement.work.contributors { add(contributor.name) }
            }
            for relation in work.work.relations where !work.statements.isEmpty {
                if case .work(let other) = relation.target {
                    for contributor in other.contributors { add(contributor.name) }
                }
            }
        }
        for name in contributors { add(name) }
        for chapter in reading.chapters { for author in chapter.authors { add(author) } }
        for passage in document.sections.filter({ $0.kind != .bibliography && $0.kind != .furtherReading }).flatMap(
            \.blocks
        ).map(\.passage) { people.scan(passage) }
        reading.people = people.all
    }

    private mutating func readIdentifiers() {
        let passages = document.sections.flatMap { $0.blocks.map(\.passage) } + document.notes.map(\.passage)
        reading.identifiers = passages.flatMap { IdentifierScanner.identifiers(in: $0) }.sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }
}

extension RecognisedCitation.Irregularity {
    /// The same oddity with its place in the file.
    func mapped(by passage: Passage) -> Self {
        switch self {
        case .plainTitle(let range): .plainTitle(passage.source(range))
        case .unclosedQuotation(let range): .unclosedQuotation(passage.source(range))
        case .publisherStatement(let range): .publisherStatement(passage.source(range))
        }
    }
}

import CitandaRecognition
import Testing

@testable import CitandaManuscripts
@testable import CitandaWorks

/// Two works that two notes cite in full, and a third note that cites one of them in some short form.
enum TwoWorks {
    static let salt = work("Cobb", "Jane", "Salt and Power: A History", .book, year: 1988)
    static let ports = work("Weil", "Anna", "The Ports of the Gulf", .articleJournal, year: 1994)

    static func work(_ family: String?, _ given: String?, _ title: String?, _ type: WorkType, year: Int? = nil) -> Work
    {
        var work = Work(key: "", type: type)
        if let family { work.contributors = [Contributor(.author, Name(family: family, given: given))] }
        if let title { work.titles[.title] = Title(RichText(plain: title)) }
        if let year {
            work.dates[.issued] = PartialDate(year: year)
            work.publishers = [Publisher(Literal("Fjord"), place: Literal("Oslo"))]
        }
        return work
    }

    static func citation(
        _ kind: CitationKind, _ statement: Work, parts: [(Label, String)] = [], styling: Styling = .plain,
        prefix: String = "", evidence: Evidence = .short
    ) -> Citation {
        let parts = parts.map { Citation.Part(label: $0.0, text: $0.1, range: 0..<1, styling: styling) }
        return Citation(
            kind: kind, range: 100..<120, prefix: prefix, suffix: "",
            crossReference: kind == .crossReference ? parts.first?.text : nil, parts: parts, irregularities: [],
            statement: statement, evidence: evidence)
    }

    /// What is known at the third note, where the first two cite these works.
    static func context(_ works: [Work] = [salt, ports]) -> LinkingContext {
        var context = LinkingContext()
        for (index, work) in works.enumerated() {
            var cited = LinkedCitation(citation(.full, work, evidence: .full))
            let id = CitationID(note: index, index: 0)
            let statement = Reading.Work.Statement(source: .note(id), range: 0..<1, work: work)
            cited.work = context.works.insert(statement, note: index, evidence: .full)
            context.notes.append(note(index, [cited]))
        }
        context.notes.append(note(works.count, []))
        context.here = CitationID(note: works.count, index: 0)
        return context
    }

    static func note(_ index: Int, _ citations: [LinkedCitation]) -> LinkingContext.Note {
        LinkingContext.Note(group: 0, label: NoteLabel("\(index + 1)"), start: 100, citations: citations)
    }

    /// The index of the work that a resolver finds, and how; “-” where it does not decide.
    static func answer(_ resolution: Resolution?) -> String {
        guard let resolution else { return "-" }
        let target =
            switch resolution.target {
            case nil: "open"
            case .same(let work): "same \(work.index)"
            case .short(let work, let fit): "short \(work.index) \(fit)"
            case .described(let book): "described" + (book.map { " in \($0.index)" } ?? "")
            case .holdingBook(let book, let fit): "book of note \(book.part.note) \(fit)"
            case .uncited: "uncited"
            }
        return target + (resolution.refersTo.map { " → \($0)" } ?? "")
            + (resolution.problem.map { ", \($0)".replacing("CitandaManuscripts.WorkID", with: "") } ?? "")
    }
}

/// Each resolver decides about its own kind of citation, and leaves all others alone.
@Suite struct ResolverTests {
    typealias Case = (citation: Citation, answer: String)

    private func check(_ resolver: any Resolver.Type, _ cases: [Case], in context: LinkingContext = TwoWorks.context())
    {
        for (index, row) in cases.enumerated() {
            #expect(TwoWorks.answer(resolver.resolve(row.citation, in: context)) == row.answer, "row \(index)")
        }
    }

    private static let none = Work(key: "", type: .book)
    private static func short(_ family: String?, _ title: String?, _ styling: Styling = .italic) -> Citation {
        TwoWorks.citation(
            .short, TwoWorks.work(family, nil, title, .book), parts: title.map { [(.title, $0)] } ?? [],
            styling: styling)
    }

    @Test func crossReference() {
        check(
            CrossReferenceResolver.self,
            [
                (TwoWorks.citation(.crossReference, Self.none, parts: [(.crossReference, "2")]), "open → 1"),
                (TwoWorks.citation(.crossReference, Self.none, parts: [(.crossReference, "9")]), "open"),
                (Self.short("Cobb", "Salt"), "-"),
            ])
    }

    @Test func fullCitation() {
        check(
            FullCitationResolver.self,
            [
                (TwoWorks.citation(.full, TwoWorks.salt), "described"),
                (TwoWorks.citation(.archival, Self.none), "described"),
                (TwoWorks.citation(.legal, Self.none), "described"),
                (Self.short("Cobb", "Salt"), "-"),
            ])
    }

    @Test func bareRepetition() {
        var dated = TwoWorks.work("Cobb", nil, "Salt", .book)
        dated.dates[.issued] = PartialDate(year: 1988)
        check(
            BareRepetitionResolver.self,
            [
                (TwoWorks.citation(.full, TwoWorks.work("Cobb", nil, "Salt", .book)), "short 0 opening → 0"),
                (TwoWorks.citation(.full, TwoWorks.work("Cobb", nil, "Other Things", .book)), "-"),
                (TwoWorks.citation(.full, dated), "-"), (Self.short("Cobb", "Salt"), "-"),
            ])
    }

    @Test func ibid() {
        let ibid = TwoWorks.citation(.ibid, Self.none)
        check(IbidResolver.self, [(ibid, "same 1 → 1"), (Self.short("Cobb", "Salt"), "-")])
        // The first note of a chapter.
        var first = TwoWorks.context()
        first.notes[2].group = 1
        check(IbidResolver.self, [(ibid, "open, firstInChapter")], in: first)
        // Two works in the note before, of which the second is cited by the first.
        var both = TwoWorks.context()
        both.notes[1].citations.insert(both.notes[0].citations[0], at: 0)
        check(IbidResolver.self, [(ibid, "open, afterSeveral")], in: both)
        both.notes[1].citations[1].citation.prefix = "citing "
        check(IbidResolver.self, [(ibid, "same 0 → 0")], in: both)
        // No work in the note before.
        var empty = TwoWorks.context()
        empty.notes[1].citations = []
        check(IbidResolver.self, [(ibid, "open, afterNone")], in: empty)
        // A work in the same note.
        var same = TwoWorks.context()
        same.notes[2].citations = [same.notes[0].citations[0]]
        same.here.index = 1
        check(IbidResolver.self, [(ibid, "same 0 → 0")], in: same)
    }

    @Test func bookPart() {
        let part = TwoWorks.work("Berg", "Jan", "Lament", .chapter)
        var inCobb = part
        inCobb.contributors.append(Contributor(.editor, Name(family: "Cobb")))
        check(
            BookPartResolver.self,
            [
                (TwoWorks.citation(.ibid, part), "described in 1"), (TwoWorks.citation(.ibid, Self.none), "-"),
                (TwoWorks.citation(.short, inCobb, parts: [(.crossReference, "op. cit., n. 1")]), "described in 0 → 0"),
                (TwoWorks.citation(.short, inCobb), "-"),
            ])
    }

    @Test func notedWork() {
        let author = TwoWorks.work("Cobb", nil, nil, .book)
        func cited(_ statement: Work, _ words: String) -> Citation {
            TwoWorks.citation(.short, statement, parts: [(.crossReference, words)])
        }
        check(
            NotedWorkResolver.self,
            [
                (cited(author, "op. cit., n. 1"), "short 0 same → 0"), (cited(author, "op. cit., n. 2"), "-"),
                (cited(Self.none, "同注2"), "short 1 same → 1"), (cited(author, "n. 3"), "-"),
                (cited(author, "op. cit."), "-"),
                (cited(TwoWorks.work("Weil", nil, nil, .book), "vorige Anm."), "short 1 same → 1"),
            ])
    }

    @Test func describedDocument() {
        var letter = Work(key: "", type: .document)
        letter.contributors = [
            Contributor(.author, Name(family: "Weil")), Contributor(.recipient, Name(family: "Marsh")),
        ]
        letter.dates[.issued] = PartialDate(year: 1911, month: 5, day: 3)
        var other = letter
        other.dates[.issued] = PartialDate(year: 1911, month: 5, day: 4)
        check(
            DescribedDocumentResolver.self,
            [
                (TwoWorks.citation(.short, letter), "short 0 same → 0"),
                (TwoWorks.citation(.short, other), "short 1 same → 1"), (Self.short("Cobb", "Salt"), "-"),
            ], in: TwoWorks.context([letter, other]))
    }

    @Test func authorAlone() {
        check(
            AuthorAloneResolver.self,
            [
                (Self.short("Cobb", nil), "short 0 same → 0"), (Self.short("Berg", nil), "-"),
                (Self.short("Cobb", "Salt"), "-"), (Self.short(nil, "Salt"), "-"),
            ])
        let law = TwoWorks.work("Cobb", "Jane", "Salt and Law", .book, year: 1990)
        let resolution = AuthorAloneResolver.resolve(
            Self.short("Cobb", nil), in: TwoWorks.context([TwoWorks.salt, law]))
        // The work of his that was cited just before.
        #expect(resolution?.target == .short(WorkID(index: 1), .same))
    }

    @Test func titleAlone() {
        check(
            TitleAloneResolver.self,
            [
                (Self.short(nil, "Salt and Power"), "short 0 same → 0"),
                (Self.short(nil, "The Ports of the Gulf"), "short 1 same → 1"),
                (Self.short(nil, "Ports of the"), "short 1 piece → 1"), (Self.short(nil, "Salt"), "-"),
                (Self.short("Cobb", "Salt and Power"), "-"),
            ])
        var context = TwoWorks.context()
        context.abbreviations["sp"] = [WorkID(index: 0)]
        check(TitleAloneResolver.self, [(Self.short(nil, "SP"), "short 0 same → 0")], in: context)
        context.abbreviations = [:]
        context.listed = [Abbreviation(short: "PG", long: "The Ports of the Gulf", range: 0..<1, isListed: true)]
        check(TitleAloneResolver.self, [(Self.short(nil, "PG"), "short 1 same → 1")], in: context)
    }

    @Test func shortTitle() {
        check(
            ShortTitleResolver.self,
            [
                (Self.short("Cobb", "Salt"), "short 0 opening → 0"), (Self.short("Weil", "Gulf"), "short 1 piece → 1"),
                (Self.short("Cobb", "Gulf"), "-"), (Self.short("Cobb", nil), "-"), (Self.short(nil, "Salt"), "-"),
                // A slip waits until everything has been read.
                (Self.short("Cobb", "Salt and Powder"), "-"),
            ])
        var end = TwoWorks.context()
        end.scope = .described
        check(
            ShortTitleResolver.self,
            [
                (
                    Self.short("Cobb", "Salt and Powder"),
                    "short 0 slip → 0, titleDiffers(full: \"Salt and Power: A History\")"
                )
            ], in: end)
    }

    @Test func stylingDecidesBetweenBookAndArticle() {
        let book = TwoWorks.work("Wave", "Gus", "The Sea", .book, year: 1930)
        let article = TwoWorks.work("Wave", "Gus", "The Sea", .articleJournal, year: 1953)
        check(
            ShortTitleResolver.self,
            [
                (Self.short("Wave", "Sea", .italic), "short 0 same → 0")
            ], in: TwoWorks.context([book, article]))
    }

    @Test func holdingBook() {
        var context = TwoWorks.context()
        let book = TwoWorks.work("Ostrov", "Emil", "A Forgotten Clerk", .book)
        context.holdingBooks["ostrov"] = [HoldingBook(work: book, part: CitationID(note: 1, index: 0))]
        check(
            HoldingBookResolver.self,
            [
                (Self.short("Ostrov", "Clerk"), "book of note 1 piece"), (Self.short("Ostrov", "Songs"), "-"),
                (Self.short("Cobb", "Salt"), "-"),
            ], in: context)
    }

    @Test func uncitedWork() {
        var context = TwoWorks.context()
        context.scope = .described
        check(
            UncitedWorkResolver.self,
            [
                (Self.short("Berg", "Tides"), "uncited, noAntecedent"), (Self.short("Berg", nil), "open, noAntecedent"),
                (
                    TwoWorks.citation(.short, TwoWorks.work("Berg", nil, "Tides", .book), evidence: .plainShort),
                    "open, noAntecedent"
                ),
            ], in: context)
        _ = context.works.insertPartial(
            TwoWorks.work("Berg", nil, "Tides", .book), range: 0..<1, evidence: .short)
        check(UncitedWorkResolver.self, [(Self.short("Berg", "Tides"), "same 2, noAntecedent")], in: context)
    }

    @Test func aShortFormBeforeTheFullCitation() {
        var context = TwoWorks.context()
        context.here = CitationID(note: 0, index: 1)
        context.scope = .described
        check(
            ShortTitleResolver.self, [(Self.short("Weil", "Ports"), "short 1 opening → 1, beforeFull(note: 1)")],
            in: context)
    }

    @Test func idem() {
        let context = TwoWorks.context()
        let statement = Idem.statement(
            of: TwoWorks.citation(.full, TwoWorks.work("Idem", nil, "Salt and Law", .book)), in: context)
        #expect(statement?.names(.author).map(\.familyKey) == ["weil"])
        #expect(Idem.statement(of: Self.short("Cobb", "Salt"), in: context) == nil)
    }
}

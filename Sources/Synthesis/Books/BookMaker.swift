import CitandaLabelling
import CitandaRecognition

/// Invents books whose notes are labelled: each has its own customs, works that are cited again, archives and commentary.
public struct BookMaker {
    private let pool: RecordPool
    private let commentary: Commentary
    private var random: SplitMix
    /// The number of notes of a book.
    private static let notes = 30

    /// A maker of books from the fields of references, names, and prose without citations. The same arguments give the same books.
    public init(references: [LabelledReference], names: [LabelledReference], prose: String, seed: UInt64 = 11) {
        pool = RecordPool(references, people: RecordPool.people(names))
        commentary = Commentary(prose: prose)
        random = SplitMix(state: seed)
    }

    /// The notes of one book.
    public mutating func book() -> [NoteDraft] {
        var book = InventedBook(pool: pool, commentary: commentary, random: random)
        let notes = (1...Self.notes).map { book.note($0) }
        random = book.printer.random
        _ = random.next()
        return notes
    }
}

/// One book while its notes are written.
private struct InventedBook {
    typealias Piece = NoteDraft.Piece
    let pool: RecordPool
    let commentary: Commentary
    var printer: CitationPrinter
    private var works: [InventedWork] = []
    /// The note that cites each work in full.
    private var firstNotes: [Int: Int] = [:]
    private var last: Int?
    /// How often a note cites archives, in tenths.
    private let archiveShare: Int
    private let legalShare: Int
    private let commentShare: Int

    init(pool: RecordPool, commentary: Commentary, random: SplitMix) {
        self.pool = pool
        self.commentary = commentary
        var random = random
        let house = House(random: &random)
        works = (0..<14).map { _ in InventedWork(pool, language: house.language, random: &random) }
        archiveShare = [0, 0, 1, 3, 6, 9][Int.random(in: 0...5, using: &random)]
        legalShare = [0, 0, 0, 1, 3][Int.random(in: 0...4, using: &random)]
        commentShare = [1, 2, 4, 6][Int.random(in: 0...3, using: &random)]
        printer = CitationPrinter(house: house, random: random)
    }

    mutating func note(_ number: Int) -> NoteDraft {
        let language = printer.house.language
        var pieces: [Piece] = []
        if printer.number(0...9) < commentShare {
            pieces.append(.commentary(sentences() + " "))
            if printer.chance(6) {
                return NoteDraft([.commentary(sentences())])
            }
        }
        let isBracketed = !pieces.isEmpty && printer.chance(10)
        if isBracketed { pieces.append(.commentary("(")) }
        if printer.chance(3) {
            pieces.append(.commentary(commentary.signal(language, random: &printer.random)))
        } else if printer.number(0...9) < commentShare, printer.chance(2) {
            pieces.append(.commentary(lead()))
        }
        let count = printer.chance(3) ? printer.number(2...5) : 1
        pieces += citations(count, note: number)
        pieces.append(.commentary(isBracketed ? ".)" : printer.chance(8) ? "" : "."))
        if printer.number(0...14) < commentShare { pieces.append(.commentary(" " + sentences())) }
        return NoteDraft(pieces)
    }

    /// Sentences that cite nothing. Some name works, as an author does who talks of them.
    private mutating func sentences() -> String {
        let people =
            pool.people.isEmpty
            ? [] : (0..<3).compactMap { _ in pool.people.randomElement(using: &printer.random)?.family }
        return (0..<printer.number(1...3)).map { _ in
            if printer.chance(4) {
                let work = works[printer.number(0...works.count - 1)]
                return commentary.mention(
                    printer.house.language, name: work.authors[0].family, title: work.shortTitle, year: work.year,
                    random: &printer.random)
            }
            return commentary.sentence(printer.house.language, people: people, random: &printer.random)
        }.joined(separator: " ")
    }

    private mutating func lead() -> String {
        commentary.lead(
            printer.house.language, topic: works[printer.number(0...works.count - 1)].title, random: &printer.random)
    }

    private mutating func citations(_ count: Int, note: Int) -> [Piece] {
        let language = printer.house.language
        var pieces: [Piece] = []
        if printer.number(0...9) < archiveShare { return archival(count) }
        for index in 0..<count {
            if index > 0 {
                pieces.append(
                    .commentary(
                        printer.chance(2) ? printer.house.joint : commentary.joint(language, random: &printer.random)))
                if printer.chance(7) { pieces.append(.commentary(lead())) }
            }
            if printer.number(0...9) < legalShare {
                let year = printer.number(1600...2010)
                pieces.append(
                    .citation(
                        .legal, printer.legal(year: year, title: works[printer.number(0...works.count - 1)].shortTitle))
                )
                last = nil
                continue
            }
            if index == 0, let last, printer.house.ibid != nil, printer.chance(5) {
                pieces.append(.citation(.ibid, printer.ibid(works[last])))
                continue
            }
            if printer.chance(25) {
                pieces.append(.citation(.crossReference, printer.crossReference()))
                last = nil
                continue
            }
            if printer.chance(9) {
                pieces.append(.citation(.full, printer.aside(works[printer.number(0...works.count - 1)], random: pool)))
                last = nil
                continue
            }
            let chosen = printer.number(0...works.count - 1)
            if let first = firstNotes[chosen], works[chosen].kind != .newspaper {
                pieces.append(.citation(.short, printer.short(works[chosen], note: first)))
                // “Abe 2018 and 2019” cites two works.
                if printer.house.short == .authorYear, printer.chance(4) {
                    pieces.append(.commentary(printer.pick([" and ", ", ", "; ", " y ", " et ", " und "])))
                    pieces.append(.citation(.short, [("date", "\(works[chosen].year + printer.number(1...5))")]))
                }
            } else {
                pieces.append(.citation(.full, printer.full(works[chosen])))
                firstNotes[chosen] = note
            }
            last = chosen
            // Years, publishers and pages are drawn anew for works that are cited once, so that a book has enough of them.
            if works[chosen].kind == .newspaper || printer.chance(4) {
                works[chosen] = InventedWork(pool, language: language, random: &printer.random)
                firstNotes[chosen] = nil
                if last == chosen { last = nil }
            }
        }
        return pieces
    }

    /// Papers in archives; several letters may share what the last of them says of their archive.
    private mutating func archival(_ count: Int) -> [Piece] {
        var pieces: [Piece] = []
        let holdings = printer.house.archives.holdings
        let holding = holdings[printer.number(0...holdings.count - 1)]
        let shares = printer.chance(2)
        last = nil
        for index in 0..<count {
            if index > 0 {
                pieces.append(
                    .commentary(
                        printer.pick([
                            "; ", "; ", " and ", ", ", "; see also ", " attached to ", " enclosed in ", "; and ", ". ",
                        ])))
            }
            let subject =
                pool.text("title", printer.house.language, &printer.random).map { $0.filter { !"*_`[]".contains($0) } }
                ?? "Minutes"
            let year = printer.number(1780...1995)
            if printer.chance(12) {
                pieces.append(.citation(.archival, printer.papers(holding, subject: subject, year: year)))
                continue
            }
            let people = (0..<2).map { _ in
                pool.people.randomElement(using: &printer.random) ?? RecordPool.Person(family: "Cobb", given: "Jane")
            }
            let isLast = index == count - 1
            pieces.append(
                .citation(
                    .archival,
                    printer.document(
                        holding, year: year, people: people, subject: subject, withArchive: isLast || !shares)))
        }
        return pieces
    }
}

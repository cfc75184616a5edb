import CitandaWorks

/// A library of invented works of many types. A library of one size is always the same.
struct GeneratedLibrary {
    private(set) var works: [Work] = []
    private var dice: Dice

    /// Numbers that look random and are the same each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let types: [WorkType] = [
        .book, .chapter, .articleJournal, .articleJournal, .articleNewspaper, .articleMagazine, .thesis, .report,
        .manuscript, .interview, .webpage, .paperConference, .entryEncyclopedia, .reviewBook, .motionPicture, .book,
    ]
    private static let onsets = ["B", "Ch", "D", "F", "G", "H", "K", "L", "M", "N", "R", "S", "T", "V", "W", "Z"]
    private static let middles = ["a", "e", "i", "o", "u", "ei", "ou", "á", "ö"]
    private static let endings = ["nd", "lov", "mann", "ssi", "rt", "ng", "ller", "rez", "ska", "b", "cq", "th"]
    private static let given = [
        "Ada", "Boris", "Chiara", "Dov", "Elena M.", "François", "Grace", "Hugo J. P.", "Inès", "Jan", "Karl-Heinz",
        "Liu", "Marta", "Nils", "O. H.", "Petra",
    ]
    private static let words = [
        "border", "treaty", "harvest", "railway", "memory", "border", "council", "letters", "winter", "the", "of",
        "and", "in", "a", "school", "language", "river", "workers", "empire", "trade", "museum", "law", "garden",
    ]
    private static let places = ["London", "New York", "Paris", "Beijing", "Leipzig", "Lanham, MD", "Moscow", "Oslo"]

    init(_ count: Int) {
        dice = Dice(state: UInt64(count))
        works.reserveCapacity(count)
        for number in 0..<count { works.append(work(number)) }
    }

    /// One article by so many authors.
    static func article(authors count: Int) -> Work {
        var library = GeneratedLibrary(0)
        var work = Work(key: "many", type: .articleJournal)
        work.contributors = (0..<count).map { _ in Contributor(.author, library.person()) }
        work[.title] = library.title()
        work[.container] = library.title()
        work[.issued] = PartialDate(year: 2020)
        return work
    }

    private mutating func work(_ number: Int) -> Work {
        var work = Work(key: "work\(number)", type: pick(Self.types))
        addPeople(to: &work)
        work[.title] = title()
        work[.issued] = date()
        if work.type.isContained {
            work[.container] = title()
            let first = roll(1...400)
            work[.page] = "\(first)–\(first + roll(1...30))"
        }
        switch work.type {
        case .articleJournal, .articleMagazine, .reviewBook:
            work[.volume] = "\(roll(1...90))"
            work[.issue] = "\(roll(1...6))"
            work.identifiers = [Identifier(.doi, "10.5555/\(number).\(roll(1...9999))")]
        case .webpage:
            work.identifiers = [Identifier(.url, "https://example.org/pages/\(number)")]
            work[.accessed] = PartialDate(year: 2021, month: roll(1...12), day: roll(1...28))
        case .manuscript, .interview:
            work.archive = ArchiveLocation(
                repository: Literal("\(pick(Self.places)) State Archive"), place: Literal(pick(Self.places)),
                collection: Literal("Papers \(roll(1...99))"))
        case .thesis:
            work[.genre] = "PhD diss."
            work.publishers = [Publisher(Literal("University of \(pick(Self.places))"))]
        default:
            work.publishers = [Publisher(Literal("\(family()) Press"), place: Literal(pick(Self.places)))]
            if roll(1...4) == 1 { work[.edition] = "\(roll(2...5))" }
            if roll(1...6) == 1 { work[.collection] = title() }
        }
        return work
    }

    private mutating func addPeople(to work: inout Work) {
        if roll(1...20) == 1 {
            work.contributors = [
                Contributor(.author, Name(.institution("Institute of \(pick(Self.places))")))
            ]
        } else if roll(1...15) > 1 {
            for _ in 0..<max(1, roll(-2...4)) { work.contributors.append(Contributor(.author, person())) }
        }
        if work.type == .chapter || roll(1...10) == 1 { work.contributors.append(Contributor(.editor, person())) }
        if roll(1...10) == 1 { work.contributors.append(Contributor(.translator, person())) }
    }

    private mutating func person() -> Name {
        guard roll(1...12) == 1 else { return Name(family: family(), given: pick(Self.given)) }
        return Name(
            .personal(.init(family: family(), given: pick(Self.given), nonDroppingParticle: "van")))
    }

    private mutating func family() -> String {
        let first = pick(Self.onsets) + pick(Self.middles)
        let last = pick(Self.endings)
        return roll(1...2) == 1 ? first + last : first + pick(Self.onsets).lowercased() + pick(Self.middles) + last
    }

    private mutating func title() -> Title {
        let main = phrase(roll(2...7))
        return Title(RichText(plain: roll(1...3) == 1 ? "\(main): \(phrase(roll(2...6)))" : main))
    }

    private mutating func phrase(_ count: Int) -> String {
        let words = (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private mutating func date() -> PartialDate? {
        switch roll(1...12) {
        case 1: nil
        case 2...5: PartialDate(year: roll(1890...2024), month: roll(1...12), day: roll(1...28))
        case 6: PartialDate(year: roll(1890...2024), month: roll(1...12))
        default: PartialDate(year: roll(1890...2024))
        }
    }

    private mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    private mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0...(values.count - 1))] }
}

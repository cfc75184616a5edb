import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// Our Chicago styles beside the published ones of the same edition: the same works, the same processor, plain text compared.
///
/// The floors are for two sets of works. What differs by intent stays below them, and is set aside for the second pair of floors (see
/// `ChicagoIntents`): there the main kinds and all other kinds agree to 97 %.
@Suite struct ChicagoParityTests {
    /// A style of ours and the published one, with the least shares of equal texts in per cent: of the main kinds, of all kinds, and the same
    /// without what differs by intent.
    struct Pair: Sendable, CustomTestStringConvertible {
        var name: String
        var ours: String
        var published: String
        var floors: (main: Int, all: Int)
        var settledFloors: (main: Int, kinds: Int)
        var testDescription: String { name }
    }

    static let pairs = [
        // The published style has small letters in “among”, “after” and “about” (§8.160).
        Pair(
            name: "18", ours: "chicago-notes-bibliography-18", published: "chicago-notes-bibliography",
            floors: (89, 87), settledFloors: (99, 98)),
        Pair(
            name: "17", ours: "chicago-notes-bibliography-17", published: "chicago-notes-bibliography-17th-edition",
            floors: (94, 87), settledFloors: (99, 97)),
        Pair(
            name: "18 shortened", ours: "chicago-shortened-notes-bibliography-18",
            published: "chicago-shortened-notes-bibliography", floors: (92, 91), settledFloors: (99, 98)),
        Pair(
            name: "17 shortened", ours: "chicago-shortened-notes-bibliography-17",
            published: "chicago-shortened-notes-bibliography-17th-edition", floors: (97, 93), settledFloors: (99, 97)),
        Pair(
            name: "18 author-date", ours: "chicago-author-date-18", published: "chicago-author-date",
            floors: (92, 91), settledFloors: (98, 98)),
        // The published style repeats the year behind the volume of a journal; the manual does not (Chicago 17 §15.49).
        Pair(
            name: "17 author-date", ours: "chicago-author-date-17", published: "chicago-author-date-17th-edition",
            floors: (83, 86), settledFloors: (98, 97)),
    ]

    @Test(arguments: pairs, ["oracle-a", "oracle-b"])
    func oursPrintsWhatThePublishedStylePrints(pair: Pair, set: String) throws {
        guard let folder = try Shared.url("csl") else { return }
        func bytes(_ path: String) throws -> [UInt8] {
            Array(try Data(contentsOf: folder.appendingPathComponent(path)))
        }
        let works = CSLJSON.works(parsing: try bytes("\(set)/items.json")).value
        let locales = SharedLocales(folder: folder.appendingPathComponent("locales"))
        let types = Dictionary(works.map { ($0.key, $0.cslType ?? "") }) { $1 }
        let own = Shared.packageFolder.appendingPathComponent("Styles/\(pair.ours).csl")
        let left = try StyleParity.texts(Array(try Data(contentsOf: own)), works, locales)
        let right = try StyleParity.texts(try bytes("styles/\(pair.published).csl"), works, locales)
        let isAuthorDate = pair.name.hasSuffix("author-date")
        var main = Tally()
        var all = Tally()
        var settledMain = Tally()
        var settledKinds = Tally()
        let shows = ProcessInfo.processInfo.environment["CHICAGO_PARITY_SHOW"] != nil
        for place in Set(left.keys).union(right.keys).sorted(by: { ($0.part, $0.work) < ($1.part, $1.work) }) {
            let type = types[place.work] ?? ""
            let isEqual = left[place] == right[place]
            let agrees =
                ChicagoIntents.settled(left[place], isAuthorDate: isAuthorDate)
                == ChicagoIntents.settled(right[place], isAuthorDate: isAuthorDate)
            all.count(isEqual)
            if !ChicagoIntents.kinds.contains(type) { settledKinds.count(agrees) }
            if StyleParity.mainTypes.contains(type) {
                main.count(isEqual)
                settledMain.count(agrees)
            }
            if shows, !isEqual {
                print("[\(pair.name)] \(place.part) \(place.work) \(type)\(agrees ? " (by intent)" : "")")
                print("    ours   \(left[place] ?? "nothing")\n    theirs \(right[place] ?? "nothing")")
            }
        }
        print(
            "Chicago parity \(pair.name), \(set): \(main.share) % of main types, \(all.share) % of all;",
            "without intents \(settledMain.share) % and \(settledKinds.share) %")
        #expect(main.share >= pair.floors.main)
        #expect(all.share >= pair.floors.all)
        #expect(settledMain.share >= pair.settledFloors.main)
        #expect(settledKinds.share >= pair.settledFloors.kinds)
    }

    /// How many of the texts are equal.
    private struct Tally {
        private var equal = 0
        private var all = 0
        var share: Int { equal * 100 / max(all, 1) }

        mutating func count(_ isEqual: Bool) {
            all += 1
            if isEqual { equal += 1 }
        }
    }

    /// Title case is for English titles in sentence case; what is foreign, or set by someone who knew its words, stays.
    @Test(arguments: [
        ("Opening hours of the archive", "Opening Hours of the Archive"),
        ("Salt trade on two borders: a reply", "Salt Trade on Two Borders: A Reply"),
        ("A Bridge Between Two Banks and Kim Il-sung", "A Bridge Between Two Banks and Kim Il-sung"),
        ("Vneshniaia politika v gody voiny", "Vneshniaia politika v gody voiny"),
        ("Geschichte der neuen Zeit", "Geschichte der neuen Zeit"),
        ("Bianjie shi yanjiu zhong de wenti", "Bianjie shi yanjiu zhong de wenti"),
    ])
    func onlyEnglishSentencesTurnToTitleCase(given: String, printed: String) throws {
        let style = try #require(Embedded.style(named: "chicago-notes-bibliography-18"))
        var work = Work(key: "a", type: .book)
        work.titles[.title] = Title(RichText(markup: given))
        let document = Processor(style: style, locales: { Embedded.locale($0) })
            .process(
                works: [work], citations: [CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "a")])])
        #expect(document.citations.map { PlainTextWriter().string($0.text) } == ["\(printed)."])
    }
}

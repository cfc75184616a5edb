import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// Our Chicago styles beside the published ones of the same edition: the same works, the same processor, plain text compared.
///
/// What differs by intent, and stays below the floors: particles that belong to the name stay before it in the list; dates of papers
/// in archives go day, month, year and their descriptions stand roman, as the shelfmark would be misread otherwise; “repr.” is said;
/// no comma follows “?” and “!”; unsigned entries stand under their work; proceedings are books; years of classics, bills'
/// chapters and a date printed twice are left out.
@Suite struct ChicagoParityTests {
    /// The kinds of source that historians cite most: books, chapters, articles, theses, reports, manuscripts, interviews, web pages.
    private static let mainTypes: Set<String> = [
        "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "interview",
        "manuscript",
        "report", "review", "review-book", "thesis", "webpage",
    ]

    @Test(arguments: [
        // The published style has small letters in “among”, and prints an edition in words as given; the manual does not.
        ("18", "chicago-notes-bibliography-18", "chicago-notes-bibliography", 94, 85),
        ("17", "chicago-notes-bibliography-17", "chicago-notes-bibliography-17th-edition", 96, 85),
        ("18 shortened", "chicago-shortened-notes-bibliography-18", "chicago-shortened-notes-bibliography", 96, 89),
        (
            "17 shortened", "chicago-shortened-notes-bibliography-17",
            "chicago-shortened-notes-bibliography-17th-edition", 96, 89
        ),
        ("18 author-date", "chicago-author-date-18", "chicago-author-date", 95, 85),
        // The published style repeats the year behind the volume of a journal; the manual does not (Chicago 17 §15.49).
        ("17 author-date", "chicago-author-date-17", "chicago-author-date-17th-edition", 91, 83),
    ])
    func oursPrintsWhatThePublishedStylePrints(
        name: String, ours: String, published: String, mainFloor: Int, floor: Int
    ) throws {
        guard let folder = try Shared.url("csl") else { return }
        func bytes(_ path: String) throws -> [UInt8] {
            Array(try Data(contentsOf: folder.appendingPathComponent(path)))
        }
        let works = CSLJSON.works(parsing: try bytes("oracle-a/items.json")).value
        let locales = SharedLocales(folder: folder.appendingPathComponent("locales"))
        let types = Dictionary(works.map { ($0.key, $0.cslType ?? "") }) { $1 }
        let own = Shared.packageFolder.appendingPathComponent("Styles/\(ours).csl")
        let left = try Self.texts(Array(try Data(contentsOf: own)), works, locales)
        let right = try Self.texts(try bytes("styles/\(published).csl"), works, locales)
        var main = (equal: 0, all: 0)
        var all = (equal: 0, all: 0)
        var parts: [String: (equal: Int, all: Int)] = [:]
        let shows = ProcessInfo.processInfo.environment["CHICAGO_PARITY_SHOW"] != nil
        for place in Set(left.keys).union(right.keys).sorted(by: { ($0.part, $0.work) < ($1.part, $1.work) }) {
            let isEqual = left[place] == right[place]
            if shows, !isEqual {
                let type = types[place.work] ?? ""
                print(
                    "[\(name)] \(place.part) \(place.work) \(Self.mainTypes.contains(type) ? "main" : "other") \(type)")
                print("    ours   \(left[place] ?? "nothing")\n    theirs \(right[place] ?? "nothing")")
            }
            all.all += 1
            all.equal += isEqual ? 1 : 0
            guard Self.mainTypes.contains(types[place.work] ?? "") else { continue }
            main.all += 1
            main.equal += isEqual ? 1 : 0
            parts[place.part, default: (0, 0)].all += 1
            parts[place.part, default: (0, 0)].equal += isEqual ? 1 : 0
        }
        let mainShare = main.equal * 100 / max(main.all, 1)
        let share = all.equal * 100 / max(all.all, 1)
        let byPart = parts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.equal) of \($0.value.all)" }
        print(
            "Chicago parity \(name): \(mainShare) % of main types (\(byPart.joined(separator: ", "))), \(share) % of all"
        )
        #expect(mainShare >= mainFloor)
        #expect(share >= floor)
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

    /// Where a text stands: in the first note of a work, in a later one, in the list.
    private struct Place: Hashable {
        var part: String
        var work: String
    }

    /// Every work cited in full, then every work again, and the list; white space folded. What prints nothing is left out.
    private static func texts(_ bytes: [UInt8], _ works: [Work], _ locales: SharedLocales) throws -> [Place: String] {
        let style = try #require(Style.parse(bytes, name: "style").value)
        let isNote = style.styleClass == .note
        var clusters: [CitationCluster] = []
        for part in isNote ? ["full", "short"] : ["full"] {
            clusters += works.map { work in
                CitationCluster(id: "\(part) \(work.key)", items: [CitationItem(id: work.key)])
            }
        }
        for number in clusters.indices where isNote { clusters[number].noteNumber = number + 1 }
        let document = Processor(style: style, locales: { locales.locale($0) }).process(
            works: works, citations: clusters)
        var texts: [Place: String] = [:]
        func keep(_ part: String, _ key: String, _ text: StyledText) {
            let plain = PlainTextWriter().string(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !plain.isEmpty { texts[Place(part: part, work: key)] = plain }
        }
        for (cluster, citation) in zip(clusters, document.citations) {
            keep(String(cluster.id.prefix { $0 != " " }), cluster.items[0].id, citation.text)
        }
        for entry in document.bibliography?.entries ?? [] { keep("list", entry.ids[0], entry.text) }
        return texts
    }
}

import CitandaCSL
import CitandaWorks
import Foundation
import TestSupport
import Testing

/// A document under edit is always what it would be if written at once.
@Suite struct LiveDocumentTests {
    /// Numbers that look random and are the same each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func library(_ count: Int, _ dice: inout Dice) -> [Work] {
        let families = ["Ames", "Boyd", "Cole", "Dunn", "Egan"]
        let given = ["Ada", "Bert", "Carl", "Dora"]
        return (0..<count).map { number in
            var work = Work(key: "w\(number)", type: number % 3 == 0 ? .book : .articleJournal)
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let name = Name(
                    family: families.randomElement(using: &dice) ?? "Ames", given: given.randomElement(using: &dice))
                work.contributors.append(Contributor(.author, name))
            }
            work[.title] = Title(RichText(plain: "Title \(number % 17): Part \(number)"))
            work[.issued] = PartialDate(year: 1990 + Int.random(in: 0...4, using: &dice))
            return work
        }
    }

    private static func cluster(_ id: Int, works: Int, _ dice: inout Dice) -> CitationCluster {
        let items = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
            CitationItem(
                id: "w\(Int.random(in: 0..<works, using: &dice))",
                locator: Bool.random(using: &dice) ? "\(Int.random(in: 1...3, using: &dice))" : nil)
        }
        return CitationCluster(id: "c\(id)", items: items)
    }

    private static func numbered(_ clusters: [CitationCluster]) -> [CitationCluster] {
        clusters.enumerated().map { index, cluster in
            var cluster = cluster
            cluster.noteNumber = index + 1
            return cluster
        }
    }

    private static let plainStyles = [
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
        <citation disambiguate-add-year-suffix="true" disambiguate-add-names="true" disambiguate-add-givenname="true"
          et-al-min="2" et-al-use-first="1" collapse="year-suffix"><layout delimiter="; " prefix="(" suffix=")">
        <group delimiter=" "><names variable="author"><name form="short" initialize-with=". "/></names>
        <date variable="issued"><date-part name="year"/></date><text variable="locator"/></group></layout></citation>
        <bibliography subsequent-author-substitute="---"><sort><key variable="author"/><key variable="issued"/></sort><layout>
        <names variable="author"/><date variable="issued" prefix=" "><date-part name="year"/></date>
        <text variable="title" prefix=" "/></layout></bibliography></style>
        """,
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation collapse="citation-number">
        <sort><key variable="citation-number"/></sort><layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/>
        </layout></citation><bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/>
        </layout></bibliography></style>
        """,
    ]

    @Test func editsGiveWhatAFreshRunGives() throws {
        var styles = Self.plainStyles.compactMap { Style.parse(Array($0.utf8)).value }
        styles += Embedded.names.filter { $0.hasSuffix(".csl") }.compactMap { Embedded.style(named: $0) }
        for style in styles {
            var dice = Dice(state: 42)
            let works = Self.library(40, &dice)
            let processor = Processor(style: style, locales: { Embedded.locale($0) })
            let live = LiveDocument(processor, works: works)
            var next = 0
            for _ in 0..<60 {
                let before = Dictionary(live.document.citations.map { ($0.id, $0.text) }) { $1 }
                let count = live.clusters.count
                var changes: LiveDocument.Changes
                switch Int.random(in: 0..<6, using: &dice) {
                case 0 where count > 0: changes = live.remove(live.clusters[Int.random(in: 0..<count, using: &dice)].id)
                case 1 where count > 0:
                    let id = live.clusters[Int.random(in: 0..<count, using: &dice)].id
                    changes = live.move(id, to: Int.random(in: 0...count, using: &dice))
                case 2 where count > 0:
                    var cluster = Self.cluster(0, works: works.count, &dice)
                    cluster.id = live.clusters[Int.random(in: 0..<count, using: &dice)].id
                    changes = live.replace(cluster)
                default:
                    changes = live.insert(
                        Self.cluster(next, works: works.count, &dice), at: Int.random(in: 0...count, using: &dice))
                    next += 1
                }
                if Bool.random(using: &dice) {
                    let more = live.set(Self.numbered(live.clusters))
                    changes.citations += more.citations
                    changes.bibliography = changes.bibliography || more.bibliography
                }
                let fresh = processor.process(works: works, citations: live.clusters)
                #expect(live.document.citations.map(\.id) == fresh.citations.map(\.id))
                #expect(live.document.citations.map(\.text) == fresh.citations.map(\.text))
                #expect(live.document.bibliography == fresh.bibliography)
                let reported = Set(changes.citations.map(\.id))
                for citation in fresh.citations where before[citation.id] != citation.text {
                    #expect(reported.contains(citation.id), "\(citation.id) changed unsaid")
                }
            }
        }
    }
}

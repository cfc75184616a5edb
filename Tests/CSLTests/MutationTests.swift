import CitandaCSL
import CitandaRecords
import CitandaWorks
import Foundation
import Testing

/// Styles and items with bytes knocked out of place: there is always a result and never a trap.
@Suite struct MutationTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    private static let items = Array(
        #"""
        [{"id":"a","type":"book","title":"A <i>title</i> of “two” 'parts': <span class=\"nocase\">x</span>","author":[{"family":"van der Berg","given":"Jean-Luc P."},{"literal":"Body"}],"editor":[{"family":"Roe","given":"R."}],"translator":[{"family":"Roe","given":"R."}],"issued":{"date-parts":[[2001,2,3],[2001,4]]},"page":"101-108, 12","volume":"IV-2","edition":"2","publisher":"P","publisher-place":"Q","DOI":"10.1/x","note":"genre: g"},
        {"id":"b","type":"article-journal","title":"B?","title-short":"b","author":[{"family":"Berg","given":"John"}],"container-title":"J","issued":{"raw":"2001?"},"page":"n12-n15","issue":"3 & 4","accessed":{"date-parts":[["2020",13]]},"URL":"http://x/y"},
        {"id":"c","type":"chapter","author":[{"family":"毛","given":"泽东"}],"issued":{"date-parts":[[-45]]},"language":"zh"}]
        """#.utf8)

    private static let citations = [
        CitationCluster(
            id: "1", noteNumber: 1,
            items: [
                CitationItem(id: "a", locator: "1-2", prefix: "see ", suffix: "."), CitationItem(id: "b"),
                CitationItem(id: "c", locator: "vol. 2", label: .chapter),
            ]),
        CitationCluster(id: "2", noteNumber: 2, items: [CitationItem(id: "a", suppressAuthor: true)]),
        CitationCluster(id: "3", noteNumber: 2, items: [CitationItem(id: "a", locator: "9", authorOnly: true)]),
    ]

    private static let style = Array(
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" page-range-format="chicago" default-locale="en-US">
        <locale xml:lang="en"><terms><term name="edition" form="short">ed.</term><term name="ordinal-02">nd</term></terms>
        <style-options punctuation-in-quote="true"/></locale>
        <macro name="a"><names variable="author editor" delimiter="; "><name form="short" and="text" initialize-with=". " et-al-min="2"
        et-al-use-first="1" name-as-sort-order="first"><name-part name="family" text-case="uppercase"/></name><et-al font-style="italic"/>
        <label form="short" prefix=" (" suffix=")"/><substitute><names variable="translator"/><text variable="title"/></substitute></names>
        </macro><macro name="d"><date variable="issued" form="text" date-parts="year-month"><date-part name="month" form="short"/></date>
        <date variable="accessed" delimiter="/"><date-part name="day" form="ordinal"/><date-part name="month"/><date-part name="year"/></date>
        </macro><citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true"
        disambiguate-add-year-suffix="true" collapse="year-suffix-ranged" cite-group-delimiter=", "><sort><key macro="a"/>
        <key variable="issued" sort="descending"/></sort><layout delimiter="; " suffix="."><choose><if position="ibid-with-locator">
        <text term="ibid"/></if><else-if position="subsequent" match="any"><text macro="a" suffix=", "/></else-if><else>
        <text macro="a" suffix=", "/><text variable="title" quotes="true" text-case="title"/><number variable="edition" form="ordinal"
        prefix=" "/></else></choose><group delimiter=" " prefix=", "><label variable="locator" form="short"/><text variable="locator"/>
        </group><text macro="d" prefix=" "/></layout></citation><bibliography second-field-align="flush"
        subsequent-author-substitute="---"><sort><key macro="a" names-min="2" names-use-first="1"/></sort><layout suffix=".">
        <text variable="citation-number" suffix=". "/><group delimiter=". "><text macro="a"/><text variable="title" font-style="italic"/>
        <group><label variable="page"/><text variable="page" prefix=" "/></group><number variable="volume" form="roman"/>
        <text macro="d" display="block"/></group></layout></bibliography></style>
        """.utf8)

    private func mutate(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8.random(in: 32...126, using: &dice), at: place)
            default:
                let end = min(place + Int.random(in: 1...40, using: &dice), bytes.count)
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &dice))
            }
        }
        return bytes
    }

    @Test func thereIsAlwaysAResult() throws {
        let seconds = ProcessInfo.processInfo.environment["CSL_FUZZ_SECONDS"].flatMap { Double($0) } ?? 1
        let end = ContinuousClock.now + .seconds(seconds)
        var dice = Dice(state: seconds > 1 ? UInt64(Date.now.timeIntervalSince1970) : 7)
        var runs = 0
        while ContinuousClock.now < end {
            let isStyle = Bool.random(using: &dice)
            let style = isStyle ? mutate(Self.style, &dice) : Self.style
            let items = isStyle ? Self.items : mutate(Self.items, &dice)
            runs += 1
            guard let compiled = Style.parse(style).value else { continue }
            let works = CSLJSON.works(parsing: items).value
            let processor = Processor(style: compiled, locales: { Embedded.locale($0) })
            let document = processor.process(works: works, citations: Self.citations)
            #expect(document.citations.count == Self.citations.count)
            for citation in document.citations {
                _ = HTMLWriter().string(citation.text) + LaTeXWriter().string(citation.text)
            }
        }
        #expect(runs > 0)
    }
}

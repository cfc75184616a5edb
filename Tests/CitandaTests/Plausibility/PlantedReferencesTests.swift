import Citanda
import Foundation
import TestSupport
import Testing

/// Real references and garbled ones: how many of either are named as contradicted.
///
/// The real ones are read from bibliographies beside the repository. The test prints the tables of `Checking.md`.
@Suite struct PlantedReferencesTests {
    /// Bibliographies of one person or group, each read as one library.
    private static let libraries = [
        ["science/doc__petsc.bib"], ["personal/cdl.bib"],
        ["2016", "2017", "2018", "2021", "2022", "2023", "2024"].map { "science/publications-\($0).bib" },
        ["1984", "1995", "2001", "2003", "2004", "2006", "2007", "2008", "2009", "2011", "2012", "2015"].map {
            "personal-biblatex/main__\($0).bib"
        },
    ]

    /// References of each library that are looked at as they are, and those that are garbled.
    private static let samples = 50
    private static let year = 2026

    /// The works of a library, with keys that are unique.
    private static func works(_ files: [String]) throws -> [Work]? {
        var works: [Work] = []
        for file in files {
            guard let bytes = try Shared.bytes("bibtex/corpus/\(file)") else { return nil }
            works += Bibliography(bibTeX: SourceText(name: file, bytes: bytes)).works
        }
        return works
    }

    private static func verdicts(_ works: [Work]) -> [Plausibility] {
        LibraryValidator.plausibility(in: works, places: [], of: [], year: year)
    }

    /// The places of works that have an identifier or a journal of several works.
    private static func checkable(_ works: [Work]) -> [Int] {
        var journals: [String: Int] = [:]
        for work in works { work[.container].map { journals[$0.full.plain, default: 0] += 1 } }
        return works.indices.filter { index in
            let work = works[index]
            return [.doi, .isbn, .issn].contains { work.identifier($0) != nil }
                || work[.container].map { journals[$0.full.plain, default: 0] > 4 } ?? false
        }
    }

    /// What came of the references of one kind.
    private struct Count: CustomStringConvertible {
        var all = 0, contradicted = 0, unchecked = 0

        mutating func add(_ work: Plausibility) {
            all += 1
            if work.verdict == .contradicted { contradicted += 1 }
            if work.verdict == .unchecked { unchecked += 1 }
        }

        var description: String { "\(contradicted) of \(all) contradicted, \(unchecked) cannot be checked" }
    }

    /// The figures of all libraries.
    private struct Figures {
        var real = Count()
        var garbled: [Garbling: Count] = [:]
        /// References that are right and contradicted because of a garbled one.
        var accused = 0
    }

    @Test func garbledReferencesAreContradictedAndRealOnesAreNot() throws {
        var figures = Figures()
        for (number, files) in Self.libraries.enumerated() {
            guard let works = try Self.works(files) else { return }
            let before = Self.verdicts(works)
            Self.countReal(works, before, &figures)
            var numbers = Numbers(UInt64(number + 1))
            let (garbled, kinds) = Self.garbled(GarbledLibrary(works: works), &numbers)
            let after = Self.verdicts(garbled)
            for (place, kind) in kinds { figures.garbled[kind, default: Count()].add(after[place]) }
            for place in works.indices
            where kinds[place] == nil && after[place].verdict == .contradicted && before[place].verdict != .contradicted
            {
                print("accused \(after[place].key): \(after[place].text)")
                figures.accused += 1
            }
        }
        for kind in Garbling.allCases { print("\(kind.rawValue): \(figures.garbled[kind] ?? Count())") }
        let all = figures.garbled.values.reduce(0) { $0 + $1.all }
        let found = figures.garbled.values.reduce(0) { $0 + $1.contradicted }
        print("real: \(figures.real); garbled: \(found) of \(all); accused for others: \(figures.accused)")
        let wanted = Self.samples * Self.libraries.count
        #expect(figures.real.all == wanted && all == wanted)
        #expect(figures.real.contradicted * 20 <= found)
        #expect(found * 2 > all)
        for kind in Garbling.proven {
            let count = figures.garbled[kind] ?? Count()
            #expect(count.contradicted * 10 >= count.all * 9, "\(kind.rawValue): \(count)")
        }
    }

    /// Notes on real articles, with pages inside of the article or behind its end.
    @Test(arguments: [false, true])
    func citedPagesOutsideOfArticlesAreContradicted(_ isGarbled: Bool) throws {
        guard let works = try Self.works(["personal/cdl.bib"]) else { return }
        let articles = works.lazy.compactMap { PrintedArticle($0) }.prefix(Self.citedArticles)
        let notes = articles.enumerated().map { "[^\($0 + 1)]: \($1.note(isOutside: isGarbled))\n\n" }.joined()
        let markers = articles.indices.map { "Text[^\($0 + 1)]" }.joined(separator: " ")
        let list = articles.sorted { $0.entry < $1.entry }.map { $0.entry + "\n\n" }.joined()
        let text = "\(markers).\n\n\(notes)## Bibliography\n\n\(list)"
        let found = Manuscript(SourceText(text)).plausibility().filter { $0.verdict == .contradicted }
        print("locator outside: \(found.count) of \(articles.count), garbled: \(isGarbled)")
        #expect(articles.count == Self.citedArticles)
        #expect(isGarbled ? found.count * 10 >= articles.count * 9 : found.isEmpty, "\(found.map(\.text))")
    }

    private static let citedArticles = 20

    private static func countReal(_ works: [Work], _ verdicts: [Plausibility], _ figures: inout Figures) {
        let places = checkable(works)
        for place in 0..<samples {
            let found = verdicts[places[place * places.count / samples]]
            figures.real.add(found)
            if found.verdict == .contradicted { print("real reference \(found.key): \(found.text)") }
        }
    }

    /// The works with garbled ones among them, and how these were garbled.
    private static func garbled(_ library: GarbledLibrary, _ numbers: inout Numbers) -> ([Work], [Int: Garbling]) {
        var works = library.works
        var kinds: [Int: Garbling] = [:]
        let places = checkable(works)
        let garblings = Garbling.allCases
        var next = 0
        var attempts = 0
        while kinds.count < samples, attempts < samples * 1000 {
            attempts += 1
            let place = places[numbers.below(places.count)]
            let kind = garblings[next % garblings.count]
            guard kinds[place] == nil else { continue }
            if let wrong = kind.garbled(library.works[place], in: library, &numbers), wrong != library.works[place] {
                works[place] = wrong
                kinds[place] = kind
                next += 1
            } else if attempts % 200 == 0 {
                next += 1
            }
        }
        return (works, kinds)
    }
}

import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

extension FileFacts {
    /// The facts of the works of a manuscript.
    ///
    /// A work that no exact form describes has no facts, so that a doubtful reading accuses nobody.
    init(_ facts: Facts) {
        self.init()
        var places: [(range: Range<Int>, work: Int)] = []
        for (index, read) in facts.works.enumerated() {
            places += read.ranges.map { ($0, index) }
            let isExact = read.statements.count == facts.reading.works[index].statements.count
            let described = isExact ? read.work : read.statements.first?.work
            let range = read.statements.first?.range ?? read.ranges.first ?? 0..<0
            guard let described, !read.statements.isEmpty else {
                add(WorkFacts(Work(key: read.work.key, type: read.work.type), at: range) { _ in nil })
                continue
            }
            var work = described
            if work.key != read.work.key { work.key = read.work.key }
            add(WorkFacts(work, at: range) { work.origin(of: $0)?.range })
        }
        let indexes = Dictionary(
            works.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        for (key, finding) in LocatorOutsideRule.locators(in: facts) {
            if let index = indexes[key] { add(reported: finding.message, of: index) }
        }
        places.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        let texts =
            facts.reading.document.notes.map(\.textRange) + facts.reading.lists.flatMap(\.entries).map(\.range)
        for text in texts {
            let days = PrintedDay.all(in: facts.source(text)) {
                text.lowerBound + $0.lowerBound..<text.lowerBound + $0.upperBound
            }
            for day in days { add([day], of: Self.work(at: day.range, in: places)) }
        }
    }

    /// The work of the last place that begins before some bytes and holds them.
    private static func work(at range: Range<Int>, in places: [(range: Range<Int>, work: Int)]) -> Int? {
        let behind = places.partitionPoint { $0.range.lowerBound > range.lowerBound }
        guard behind > 0, places[behind - 1].range.upperBound >= range.upperBound else { return nil }
        return places[behind - 1].work
    }
}

import CitandaWorks

/// The works of all manuscripts of a book under keys that hold throughout: a work that two of them describe alike has one key.
struct BookWorks {
    private var index = WorkIndex()
    private var keys = CitationKeys()
    /// The works in the order in which they are first spoken of, each with what all manuscripts say of it.
    private(set) var works: [Work] = []

    /// Takes in the works of one manuscript, which has told them apart already, and gives their keys.
    mutating func add(_ new: [Work]) -> [String] {
        // The works of the last manuscript are compared with none, so works are indexed when the next one comes.
        for work in works[index.count...] { index.append(work) }
        var free = Set(index.ids)
        return new.map { work in
            if let same = index.match(
                work, among: { free.contains($0) && !self.index[$0].work.conflicts(with: work) })
            {
                free.remove(same)
                works[same.index].merge(work)
                return works[same.index].key
            }
            var work = work
            work.key = keys.key(for: work)
            works.append(work)
            return work.key
        }
    }
}

extension Work {
    /// Whether two statements of one title by one author speak of different things: other years, editions, volumes or identifiers.
    fileprivate func conflicts(with other: Work) -> Bool {
        func differ<Value: Equatable>(_ one: Value?, _ two: Value?) -> Bool {
            guard let one, let two else { return false }
            return one != two
        }
        let numbers: [Variable] = [.edition, .volume, .issue]
        return differ(dates[.issued]?.start?.year, other.dates[.issued]?.start?.year)
            || numbers.contains { differ(variables[$0]?.text, other.variables[$0]?.text) }
            || differ(doi, other.doi)
    }

    private var doi: String? { identifiers.first { $0.scheme == .doi && $0.isValid }?.normalised }
}

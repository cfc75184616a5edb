/// Works in order, found by key.
public struct Library: Sendable, Hashable {
    /// The works, in order.
    public private(set) var works: [Work] = []
    private var indexes: [String: Int] = [:]

    /// A library of works; of two with one key the first is kept.
    public init(_ works: [Work] = []) {
        for work in works { insert(work) }
    }

    /// The work of a key.
    public subscript(key: String) -> Work? { indexes[key].map { works[$0] } }

    /// Adds a work at the end; false, and nothing done, where its key is taken.
    @discardableResult
    public mutating func insert(_ work: Work) -> Bool {
        guard indexes[work.key] == nil else { return false }
        indexes[work.key] = works.count
        works.append(work)
        return true
    }
}

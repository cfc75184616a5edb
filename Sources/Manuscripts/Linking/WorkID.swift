/// Which work of a `WorkIndex` is meant. Only the index makes identities, and never takes a work away.
struct WorkID: Hashable, Sendable, Comparable {
    /// The position of the work among those of its index.
    let index: Int

    static func < (left: WorkID, right: WorkID) -> Bool { left.index < right.index }
}

/// A set of tags that may seem to have a few more. A reader asks a record for many tags that no line has.
struct RISTagFilter: Sendable {
    private var bits: UInt64 = 0

    init(_ tags: some Sequence<RISTag>) { for tag in tags { bits |= tag.bit } }

    /// Whether the set may have a tag; false only if it has not.
    func mayContain(_ tag: RISTag) -> Bool { bits & tag.bit != 0 }
}

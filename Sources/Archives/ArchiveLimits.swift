/// How large the content of an archive may be before the archive is refused.
public struct ArchiveLimits: Sendable, Hashable {
    /// The greatest number of bytes of all entries together, unpacked.
    public var bytes: Int
    /// The greatest number of entries: as many as a ZIP archive without extensions can have.
    public var entries: Int
    /// How many times larger than the packed entries their content may be, once it has more than `freeBytes`.
    public var ratio: Int
    /// So much content is never too much: short texts with many repetitions pack very well.
    public var freeBytes: Int

    /// Limits: by default 1 GiB, 65,535 entries, and a ratio of 200 beyond 10 MiB.
    public init(bytes: Int = 1 << 30, entries: Int = 65_535, ratio: Int = 200, freeBytes: Int = 10 << 20) {
        self.bytes = max(bytes, 0)
        self.entries = max(entries, 0)
        self.ratio = max(ratio, 1)
        self.freeBytes = max(freeBytes, 0)
    }
}

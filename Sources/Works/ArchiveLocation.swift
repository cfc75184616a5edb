/// The location of an unpublished document: repository, collection, and the levels of the shelfmark as printed.
public struct ArchiveLocation: Sendable, Hashable {
    /// The name of a level of a shelfmark.
    public enum LevelKind: String, Sendable, Hashable, CaseIterable {
        /// Russian archives: fond, opis′, delo, papka (folder), portfel.
        case fond, opis, delo, papka
        /// Record group of the US National Archives.
        case recordGroup = "record-group"
        case collection, series, subseries, entry, lot, box, carton, folder, file, volume, reel, item, manuscript
        /// A file number, such as 118-00412-03 or L/P&S/10/976.
        case shelfmark
    }

    /// One level of the shelfmark.
    public struct Level: Sendable, Hashable {
        /// The name of the level.
        public var kind: LevelKind
        /// The level as printed, with its label: “f. 17”.
        public var text: String
        /// The value without its label: “17”.
        public var value: String
        /// The bytes of the level, with a confidence.
        public var origin: Origin?

        /// A level of a shelfmark.
        public init(_ kind: LevelKind, text: String, value: String, origin: Origin? = nil) {
            self.kind = kind
            self.text = text
            self.value = value
            self.origin = origin
        }
    }

    /// The archive or library, as printed: a name or an abbreviation.
    public var repository: Literal?
    /// The town of the repository.
    public var place: Literal?
    /// The collection inside the repository.
    public var collection: Literal?
    /// The levels, in printed order.
    public var levels: [Level]

    /// A location in an archive.
    public init(
        repository: Literal? = nil, place: Literal? = nil, collection: Literal? = nil, levels: [Level] = []
    ) {
        self.repository = repository
        self.place = place
        self.collection = collection
        self.levels = levels
    }

    /// The levels as they appear in a citation: “f. 17, op. 162, d. 8”.
    public var shelfmark: String { levels.map(\.text).joined(separator: ", ") }
}

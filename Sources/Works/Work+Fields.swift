/// The fields of a work. All copies of a work share them until one copy changes: works go through many hands, and a copy of fourteen
/// fields costs more than most of what is done with it.
extension Work {
    /// The values of all fields.
    @usableFromInline
    struct Fields: Sendable, Hashable {
        @usableFromInline var key: String
        @usableFromInline var type: WorkType
        @usableFromInline var contributors: [Contributor] = []
        @usableFromInline var titles: RoleTable<TitleRole, Title> = RoleTable()
        @usableFromInline var publishers: [Publisher] = []
        @usableFromInline var originalPublishers: [Publisher] = []
        @usableFromInline var dates: RoleTable<DateRole, PartialDate> = RoleTable()
        @usableFromInline var variables: RoleTable<Variable, Literal> = RoleTable()
        @usableFromInline var identifiers: [Identifier] = []
        @usableFromInline var archive: ArchiveLocation?
        @usableFromInline var keywords: [String] = []
        @usableFromInline var relations: [Relation] = []
        @usableFromInline var extra: [ExtraField] = []

        @usableFromInline
        init(key: String, type: WorkType) {
            self.key = key
            self.type = type
        }
    }

    /// The box of the fields. It is changed only while one work alone holds it, so that it may cross threads.
    @usableFromInline
    final class SharedFields: @unchecked Sendable {
        /// No look at run time for exclusive access: one work alone holds the box while it changes.
        @exclusivity(unchecked)
        @usableFromInline var fields: Fields

        @usableFromInline
        init(_ fields: Fields) { self.fields = fields }
    }

    /// The fields, for this work alone to change.
    @usableFromInline var fields: Fields {
        @inlinable
        get { shared.fields }
        @inlinable
        _modify {
            if !isKnownUniquelyReferenced(&shared) { shared = SharedFields(shared.fields) }
            yield &shared.fields
        }
    }

    /// The citation key, unique in a library.
    @inlinable public var key: String {
        get { shared.fields.key }
        _modify { yield &fields.key }
    }
    /// The type of the work.
    @inlinable public var type: WorkType {
        get { shared.fields.type }
        _modify { yield &fields.type }
    }
    /// The contributors, in printed order.
    @inlinable public var contributors: [Contributor] {
        get { shared.fields.contributors }
        _modify { yield &fields.contributors }
    }
    /// The titles, by role.
    @inlinable public var titles: RoleTable<TitleRole, Title> {
        get { shared.fields.titles }
        _modify { yield &fields.titles }
    }
    /// The publishers, each with its place, in printed order.
    @inlinable public var publishers: [Publisher] {
        get { shared.fields.publishers }
        _modify { yield &fields.publishers }
    }
    /// The publishers of the original edition.
    @inlinable public var originalPublishers: [Publisher] {
        get { shared.fields.originalPublishers }
        _modify { yield &fields.originalPublishers }
    }
    /// The dates, by role. The years that a documentary series covers belong to its title, not here.
    @inlinable public var dates: RoleTable<DateRole, PartialDate> {
        get { shared.fields.dates }
        _modify { yield &fields.dates }
    }
    /// Numbers and short texts.
    @inlinable public var variables: RoleTable<Variable, Literal> {
        get { shared.fields.variables }
        _modify { yield &fields.variables }
    }
    /// Standard identifiers, in printed order.
    @inlinable public var identifiers: [Identifier] {
        get { shared.fields.identifiers }
        _modify { yield &fields.identifiers }
    }
    /// The location of an unpublished work.
    @inlinable public var archive: ArchiveLocation? {
        get { shared.fields.archive }
        _modify { yield &fields.archive }
    }
    /// Keywords, in order.
    @inlinable public var keywords: [String] {
        get { shared.fields.keywords }
        _modify { yield &fields.keywords }
    }
    /// Relations to other works.
    @inlinable public var relations: [Relation] {
        get { shared.fields.relations }
        _modify { yield &fields.relations }
    }
    /// Fields that the model does not know, in order.
    @inlinable public var extra: [ExtraField] {
        get { shared.fields.extra }
        _modify { yield &fields.extra }
    }
}

extension Work {
    /// Whether two works have the same fields.
    public static func == (left: Work, right: Work) -> Bool {
        left.shared === right.shared || left.shared.fields == right.shared.fields
    }

    /// Hashes the fields.
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.fields) }
}

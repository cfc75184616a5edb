import JSON

/// A thing that can be cited: the bibliographic record, richer than BibTeX and CSL-JSON and lossless into both.
public struct Work: Sendable, Hashable {
    /// A field that the model has no place for, kept so that it comes back.
    public struct ExtraField: Sendable, Hashable {
        /// The name it had in its format.
        public var name: String
        /// Its value.
        public var value: JSONValue

        /// A field kept as it was.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The citation key, unique in a library.
    public var key: String
    /// What kind of thing it is.
    public var type: WorkType
    /// Who made it, in printed order.
    public var contributors: [Contributor] = []
    /// Its titles by role.
    public var titles: [TitleRole: Title] = [:]
    /// Its publishers, each with its place, in printed order.
    public var publishers: [Publisher] = []
    /// The publishers of the original edition.
    public var originalPublishers: [Publisher] = []
    /// Its dates by role. The years a documentary series covers belong to its title, not here.
    public var dates: [DateRole: PartialDate] = [:]
    /// Numbers and short texts.
    public var variables: [Variable: Literal] = [:]
    /// Standard identifiers, in printed order.
    public var identifiers: [Identifier] = []
    /// Where an unpublished work is kept.
    public var archive: ArchiveLocation?
    /// Keywords, in order.
    public var keywords: [String] = []
    /// Relations to other works.
    public var relations: [Relation] = []
    /// Fields that the model has no place for, in order.
    public var extra: [ExtraField] = []

    /// A work without fields.
    public init(key: String, type: WorkType) {
        self.key = key
        self.type = type
    }

    /// The names in a role, in order.
    public func names(_ role: ContributorRole) -> [Name] {
        contributors.compactMap { $0.role == role ? $0.name : nil }
    }

    /// The title in a role.
    public subscript(role: TitleRole) -> Title? {
        get { titles[role] }
        set { titles[role] = newValue }
    }

    /// The date in a role.
    public subscript(role: DateRole) -> PartialDate? {
        get { dates[role] }
        set { dates[role] = newValue }
    }

    /// The text of a variable; setting it drops its origin.
    public subscript(variable: Variable) -> String? {
        get { variables[variable]?.text }
        set { variables[variable] = newValue.map { Literal($0) } }
    }

    /// The first identifier of a scheme.
    public func identifier(_ scheme: Identifier.Scheme) -> Identifier? { identifiers.first { $0.scheme == scheme } }

    /// The names that head a citation of the work: its authors, else those who stand in their place (Chicago 18 §13.74).
    /// A document in an archive is headed by its author or by nobody.
    public var leadNames: (role: ContributorRole, names: [Name])? {
        for role in [
            ContributorRole.author, .editor, .editorTranslator, .translator, .compiler, .director, .composer,
            .performer,
        ] where !(type.isArchival && role != .author) {
            let found = names(role)
            if !found.isEmpty { return (role, found) }
        }
        return nil
    }
}

import CitandaJSON

/// A thing that can be cited: the bibliographic record. It holds more than BibTeX or CSL-JSON, and is written to both
/// without loss.
public struct Work: Sendable, Hashable {
    /// A field that the model does not know, kept so that it can be written again.
    public struct ExtraField: Sendable, Hashable {
        /// The name of the field in its format.
        public var name: String
        /// The value of the field.
        public var value: JSONValue

        /// A field with its value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The citation key, unique in a library.
    public var key: String
    /// The type of the work.
    public var type: WorkType
    /// The contributors, in printed order.
    public var contributors: [Contributor] = []
    /// The titles, by role.
    public var titles: [TitleRole: Title] = [:]
    /// The publishers, each with its place, in printed order.
    public var publishers: [Publisher] = []
    /// The publishers of the original edition.
    public var originalPublishers: [Publisher] = []
    /// The dates, by role. The years that a documentary series covers belong to its title, not here.
    public var dates: [DateRole: PartialDate] = [:]
    /// Numbers and short texts.
    public var variables: [Variable: Literal] = [:]
    /// Standard identifiers, in printed order.
    public var identifiers: [Identifier] = []
    /// The location of an unpublished work.
    public var archive: ArchiveLocation?
    /// Keywords, in order.
    public var keywords: [String] = []
    /// Relations to other works.
    public var relations: [Relation] = []
    /// Fields that the model does not know, in order.
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

    /// The text of a variable. Setting the text drops its origin.
    public subscript(variable: Variable) -> String? {
        get { variables[variable]?.text }
        set { variables[variable] = newValue.map { Literal($0) } }
    }

    /// The first identifier of a scheme.
    public func identifier(_ scheme: Identifier.Scheme) -> Identifier? { identifiers.first { $0.scheme == scheme } }

    /// The names at the head of a citation: the authors, else the editors, translators and so on (Chicago 18 §13.74). A
    /// document in an archive has its authors at the head, or no names.
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

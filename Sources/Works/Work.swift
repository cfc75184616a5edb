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

    /// The values, shared by all copies until one of them changes.
    @usableFromInline var shared: SharedFields

    /// A work without fields.
    public init(key: String, type: WorkType) { shared = SharedFields(Fields(key: key, type: type)) }

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
        guard let role = leadRole else { return nil }
        return (role, names(role))
    }

    /// The role of the names at the head of a citation.
    private var leadRole: ContributorRole? {
        if type.isArchival { return contributors.contains { $0.role == .author } ? .author : nil }
        var best: (place: Int, role: ContributorRole)?
        for contributor in contributors {
            guard let place = Self.leadRoles.firstIndex(of: contributor.role), place < best?.place ?? .max else {
                continue
            }
            if place == 0 { return contributor.role }
            best = (place, contributor.role)
        }
        return best?.role
    }

    /// The roles whose names may stand at the head of a citation, the first one of which has somebody.
    private static let leadRoles: [ContributorRole] = [
        .author, .editor, .editorTranslator, .translator, .compiler, .director, .composer, .performer,
    ]
}

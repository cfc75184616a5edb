/// The role of a person or corporate author in a work. The raw values are the CSL name variables (CSL 1.0.2, appendix
/// IV).
public enum ContributorRole: String, Sendable, Hashable, CaseIterable {
    case author, chair
    case collectionEditor = "collection-editor"
    case compiler, composer
    case containerAuthor = "container-author"
    case contributor, curator, director, editor
    case editorialDirector = "editorial-director"
    case editorTranslator = "editor-translator"
    case executiveProducer = "executive-producer"
    case guest, host, illustrator, interviewer, narrator, organizer
    case originalAuthor = "original-author"
    case performer, producer, recipient
    case reviewedAuthor = "reviewed-author"
    case scriptWriter = "script-writer"
    case seriesCreator = "series-creator"
    case translator

    /// Hashes the case, which is faster than hashing the raw value.
    public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
    /// The hash in a dictionary: the number of the case, for cases come from no file.
    public func _rawHashValue(seed: Int) -> Int { seed ^ withUnsafeBytes(of: self) { Int($0.first ?? 0) } }
}

/// A name in a role, as on a title page.
public struct Contributor: Sendable, Hashable {
    /// The role of the contributor.
    public var role: ContributorRole
    /// The name of the contributor.
    public var name: Name
    /// The part of the work that the contribution concerns, as printed: “Parts II and III”.
    public var scope: Literal?

    /// A name in a role.
    public init(_ role: ContributorRole, _ name: Name, scope: Literal? = nil) {
        self.role = role
        self.name = name
        self.scope = scope
    }
}

import CitandaWorks

/// The values of `@person-group-type` and the roles of contributors, for reading and writing.
enum JATSRoles {
    /// The roles that JATS names. Each is the name of the role in CSL.
    private static let named: Set<ContributorRole> = [
        .author, .compiler, .curator, .director, .editor, .illustrator, .translator,
    ]

    /// Other words, which are only read.
    private static let others: [String: ContributorRole] = [
        "authors": .author, "allauthors": .author, "editors": .editor, "guest-editor": .editor,
        "translators": .translator, "transed": .editorTranslator, "series-editor": .collectionEditor,
        "volume-editor": .editor, "inventor": .author, "reviewer": .author,
    ]

    /// The value that says that the role is in `@custom-type`.
    static let custom = "custom"

    /// The value of `@person-group-type` for a role.
    static func group(of role: ContributorRole) -> String { named.contains(role) ? role.rawValue : custom }

    /// The value of `@custom-type`, for roles that JATS does not name.
    static func customType(of role: ContributorRole) -> String? { named.contains(role) ? nil : role.rawValue }

    /// The role of a word. Persons in an unknown role are contributors.
    static func role(of word: String) -> ContributorRole {
        let word = word.lowercased()
        return ContributorRole(rawValue: word) ?? others[word] ?? .contributor
    }
}

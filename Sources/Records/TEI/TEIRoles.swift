import CitandaWorks

/// The roles of names in TEI.
enum TEIRoles {
    /// Roles that `editor` has with an attribute.
    static let editors: Set<ContributorRole> = [.translator, .compiler, .editorTranslator, .editorialDirector]

    /// Roles that belong to the book or journal around a part.
    static let ofHost: Set<ContributorRole> = [
        .editor, .editorialDirector, .compiler, .containerAuthor, .seriesCreator,
    ]

    /// The words of a statement of responsibility.
    static func words(of role: ContributorRole) -> String { role.rawValue.replacing("-", with: " ") }

    /// The role that a word or a statement of responsibility says; nil for words that say no role of the model.
    static func role(inWords words: String) -> ContributorRole? {
        // Zotero writes roles in one word with capitals inside.
        var name = ""
        for character in words {
            if character.isUppercase, name.last?.isLowercase == true { name += "-" }
            name += character == " " || character == "_" ? "-" : character.lowercased()
        }
        if let role = ContributorRole(rawValue: name) ?? short[name] { return role }
        return stems.first { name.contains($0.stem) }?.role
    }

    /// Short forms, codes of libraries, and words of single programs.
    private static let short: [String: ContributorRole] = [
        "edt": .editor, "ed": .editor, "eds": .editor, "ed.": .editor, "eds.": .editor, "hrsg.": .editor,
        "general": .editor, "trl": .translator, "trans": .translator, "tr.": .translator, "translation": .translator,
        "com": .compiler, "comp": .compiler, "comp.": .compiler, "aut": .author, "creator": .author,
        "ill": .illustrator,
        "series-editor": .collectionEditor, "book-author": .containerAuthor, "cast-member": .performer,
        "interview-with": .interviewer, "ctb": .contributor, "podcaster": .host, "presenter": .author,
    ]

    private static let stems: [(stem: String, role: ContributorRole)] = [
        ("transl", .translator), ("compil", .compiler), ("illustr", .illustrator), ("edit", .editor),
    ]
}

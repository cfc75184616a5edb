import CitandaWorks

/// The rules for parts of titles, on which writer and reader agree.
enum TEITitle {
    /// The text before a subtitle, if no other is given.
    static func joint(after main: RichText) -> String {
        main.plain.last.map { "?!".contains($0) } == true ? " " : ": "
    }

    /// What another form of a title is by its language: romanised if the tag names Latin letters.
    static func relationship(ofLanguage language: String?) -> Title.Relationship {
        language?.split(separator: "-").dropFirst().contains { $0.lowercased() == "latn" } == true
            ? .romanised : .originalScript
    }
}

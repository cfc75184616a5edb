import CitandaBibTeX
import CitandaDiagnostics

/// Strings of a .bib file that no value uses.
enum UnusedStrings {
    static let kinds: [FindingKind] = [.bibStringUnused]

    /// A finding at each string that no field and no other string names.
    static func findings(in tree: BibTeXTree) -> [Diagnostic] {
        let strings = tree.items.filter { $0.kind == .string }
        if strings.isEmpty { return [] }
        var used: Set<String> = []
        for field in tree.fields where field.form == .name || field.form == .joined {
            for piece in tree.pieces(of: field) where piece.form == .name {
                used.insert(tree.text(piece.range).lowercased())
            }
        }
        // A file of strings alone is for other files.
        guard tree.items.contains(where: { $0.kind == .entry }) else { return [] }
        return strings.compactMap { item in
            guard let name = tree.fields[item.fields].first?.name, !name.isEmpty,
                !used.contains(tree.text(name).lowercased())
            else { return nil }
            return Diagnostic(.bibStringUnused, "no value uses the string “\(tree.text(name))”", at: name)
        }
    }
}

extension FindingKind {
    static let bibStringUnused = FindingKind(
        "bib-string-unused", .note, "A string is defined and never used",
        why: "A value probably has the text instead of the string, or the entries of the string are gone.",
        example: Example(
            .bibTeX,
            wrong: """
                @string{ostrov = {Ostrov Press}}
                @book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}
                """,
            right: """
                @string{ostrov = {Ostrov Press}}
                @book{roe, author = {Ann Roe}, title = {Ports}, publisher = ostrov, year = 1999}
                """),
        source: "btxdoc, “@string”")
}

import CitandaDiagnostics

/// Faults of strings, and of entries that refer to each other.
extension FindingKind {
    /// The kinds of this file.
    static let resolved: [FindingKind] = [
        .bibMissingAt, .bibUndefinedString, .bibDuplicateField, .bibMissingParent, .bibReferenceCycle,
        .bibReferenceDepth,
    ]

    static let bibMissingAt = FindingKind(
        "bib-missing-at", .warning, "An entry lacks its “@”",
        why: """
            BibTeX takes the text for a remark between entries, and the entry is lost.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = {Ports}}

                book{berg,
                  title = {Roads},
                }
                """,
            right: """
                @misc{roe, title = {Ports}}

                @misc{berg,
                  title = {Roads},
                }
                """),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibUndefinedString = FindingKind(
        "bib-undefined-string", .warning, "A value is the name of a string that is not defined",
        why: """
            BibTeX prints nothing in its place. The name may also be a value that lacks its braces.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, publisher = ostrov, title = {Ports}}",
            right: """
                @string{ostrov = {Ostrov Press}}
                @misc{roe, publisher = ostrov, title = {Ports}}
                """),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibDuplicateField = FindingKind(
        "bib-duplicate-field", .warning, "An entry has a field twice",
        why: """
            BibTeX keeps the first value, biber the last.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}, title = {Salt}}",
            right: "@misc{roe, title = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibMissingParent = FindingKind(
        "bib-missing-parent", .warning, "An entry refers to an entry that does not exist",
        why: """
            The entry inherits nothing: a part lacks its whole.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}, crossref = {salt}}",
            right: """
                @misc{roe, title = {Ports}, crossref = {salt}}
                @misc{salt, title = {Roads of Salt}}
                """),
        source: "biblatex manual, “Cross-referencing”")

    static let bibReferenceCycle = FindingKind(
        "bib-reference-cycle", .warning, "An entry refers back to itself",
        why: """
            An entry cannot inherit from itself, by whatever way.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = {Ports}, crossref = {berg}}
                @misc{berg, title = {Roads}, crossref = {roe}}
                """,
            right: """
                @misc{roe, title = {Ports}, crossref = {berg}}
                @misc{berg, title = {Roads}}
                """),
        source: "biblatex manual, “Cross-referencing”")

    static let bibReferenceDepth = FindingKind(
        "bib-reference-depth", .warning, "A chain of references between entries is too long",
        why: """
            Fields from beyond the limit are not inherited.
            """,
        example: Example(
            .words,
            wrong: "A hundred entries, each the crossref of the one before.",
            right: "A chapter whose crossref is its book."),
        source: "A limit of Citanda")
}

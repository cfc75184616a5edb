/// Kinds of findings that one fault has in several formats.
extension FindingKind {
    /// The kinds of this file.
    public static let anyFormat: [FindingKind] = [
        .duplicateKey, .keyMissing, .unknownType, .dateInvalid, .citedKeyMissing, .listedNotCited, .fileTooLarge,
    ]

    /// Two entries have the same key.
    public static let duplicateKey = FindingKind(
        "duplicate-key", .warning, "Two entries have the same key",
        why: """
            A citation of the key cannot say which entry is meant. BibTeX keeps the first entry, other programs the \
            last.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = {Ports}}
                @misc{roe, title = {Salt}}
                """,
            right: """
                @misc{roe1999, title = {Ports}}
                @misc{roe2001, title = {Salt}}
                """),
        source: "“BibTeXing” (Patashnik 1988); CSL-JSON, member “id”")

    /// An entry has no key.
    public static let keyMissing = FindingKind(
        "key-missing", .error, "An entry has no key",
        why: """
            No document can cite the entry. In CSL-JSON the item is given a key, and the finding is a warning.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{, title = {Ports}}",
            right: "@misc{roe, title = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988); CSL-JSON, member “id”")

    /// The type of an entry is unknown.
    public static let unknownType = FindingKind(
        "unknown-type", .warning, "The type of an entry is unknown",
        why: """
            Programs treat the entry as a document of no special kind, and print it so. In a .bib file only a likely \
            misspelling is reported: styles may define types of their own.
            """,
        example: Example(
            .bibTeX,
            wrong: "@mics{roe, title = {Ports}}",
            right: "@misc{roe, title = {Ports}}"),
        source: "biblatex manual, “Entry Types”; CSL 1.0.2, Appendix III")

    /// A value is not a date, or the date ends before it begins.
    public static let dateInvalid = FindingKind(
        "date-invalid", .warning, "A value is not a date, or the date ends before it begins",
        why: """
            Programs drop such a date or print another one.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}, date = {1999-02-30}}",
            right: "@misc{roe, title = {Ports}, date = {1999-02-28}}"),
        source: "EDTF level 0 (ISO 8601-2); CSL-JSON, date variables")

    /// A document cites a key that no entry has.
    public static let citedKeyMissing = FindingKind(
        "cited-key-missing", .error, "A document cites a key that no entry has",
        why: """
            The citation stays empty. The key is misspelt, or the entry is missing.
            """,
        example: Example(
            .words,
            wrong: "paper.tex cites “roe1999”; works.bib has no such key.",
            right: "paper.tex cites “roe1999”; works.bib has an entry of that key."),
        source: "“BibTeXing” (Patashnik 1988); CSL 1.0.2")

    /// A work is listed, but nothing cites it.
    public static let listedNotCited = FindingKind(
        "listed-not-cited", .note, "A work is listed, but nothing cites it",
        why: """
            The entry may be left over from a cut. Some lists name such works on purpose, so this is a note. A work \
            that the text names, or that a cited entry needs, counts as cited.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Berg, Jan. *Roads of Salt*. London: Lantern, 2001.

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.

                ## Bibliography

                Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
                """),
        source: "Chicago 18 §13.65")

    /// A file is larger than Citanda reads.
    public static let fileTooLarge = FindingKind(
        "file-too-large", .error, "A file is larger than Citanda reads",
        why: """
            The limits keep memory and time within bounds: 4 GiB for a .bib file, 1 GiB for XML.
            """,
        example: Example(
            .words,
            wrong: "A .bib file of 5 GiB.",
            right: "Two .bib files of 2.5 GiB."),
        source: "A limit of Citanda")
}

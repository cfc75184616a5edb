import CitandaDiagnostics

/// Faults of names and dates in .bib files, and the list of all kinds that their reader reports.
extension FindingKind {
    /// The kinds of findings in .bib files, apart from those of any format.
    public static let bibTeX: [FindingKind] = tree + resolved + [.bibNameParts, .bibMonth, .bibDateForm]

    static let bibNameParts = FindingKind(
        "bib-name-parts", .warning, "A name has more than two commas",
        why: """
            A name is “Family, Given” or “Family, Jr., Given”. Several names are separated by “and”, not by commas.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, author = {Roe, Ann, Berg, Jan}, title = {Ports}}",
            right: "@misc{roe, author = {Roe, Ann and Berg, Jan}, title = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibMonth = FindingKind(
        "bib-month", .warning, "The month of an entry is not a month",
        why: """
            Styles print the text as it is, and cannot sort by it.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}, year = 1999, month = {Marhc}}",
            right: "@misc{roe, title = {Ports}, year = 1999, month = mar}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibDateForm = FindingKind(
        "bib-date-form", .warning, "A date is clear to readers, but biber does not read it",
        why: """
            Biber reads dates in EDTF alone. The fix writes the date in EDTF.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}, date = {1999-5-3}}",
            right: "@misc{roe, title = {Ports}, date = {1999-05-03}}"),
        source: "biblatex manual §2.3.8; EDTF levels 0 and 1 (ISO 8601-2)",
        isFixable: true)
}

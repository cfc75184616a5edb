import CitandaDiagnostics

/// Faults of the syntax of .bib files.
extension FindingKind {
    /// The kinds of this file.
    static let tree: [FindingKind] = [
        .bibUnclosedEntry, .bibUnclosedBrace, .bibUnclosedQuote, .bibUnclosedComment, .bibMissingBrace, .bibExtraBrace,
        .bibUnbalancedBraces, .bibWrongDelimiter, .bibMissingComma, .bibMissingEquals, .bibMissingValue,
        .bibMissingPiece, .bibMissingDelimiters, .bibQuoteInside, .bibBlankInKey, .bibBlankInName, .bibStrayText,
        .bibStrayAt, .bibFaults,
    ]

    static let bibUnclosedEntry = FindingKind(
        "bib-unclosed-entry", .error, "An entry is never closed",
        why: """
            BibTeX reads on into the next entry and loses both.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = {Ports}

                @misc{berg, title = {Roads}}
                """,
            right: """
                @misc{roe, title = {Ports}}

                @misc{berg, title = {Roads}}
                """),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibUnclosedBrace = FindingKind(
        "bib-unclosed-brace", .error, "A brace is never closed",
        why: """
            BibTeX reads on to the end of the file and loses the rest.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = {Ports,
                  year = 1999}
                """,
            right: """
                @misc{roe, title = {Ports},
                  year = 1999}
                """),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibUnclosedQuote = FindingKind(
        "bib-unclosed-quote", .error, "A quotation mark around a value is never closed",
        why: """
            BibTeX reads on to the next quotation mark.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = "Ports,
                  year = {1999}}
                """,
            right: """
                @misc{roe, title = "Ports",
                  year = {1999}}
                """),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibUnclosedComment = FindingKind(
        "bib-unclosed-comment", .warning, "The braces of a comment do not match",
        why: """
            BibTeX ignores the word “@comment”, JabRef reads to the matching brace. The programs disagree where the \
            comment ends.
            """,
        example: Example(
            .bibTeX,
            wrong: "@comment{ a remark { of mine",
            right: "@comment{ a remark of mine }"),
        source: "“BibTeXing” (Patashnik 1988); JabRef")

    static let bibMissingBrace = FindingKind(
        "bib-missing-brace", .error, "The brace after the type of an entry is missing",
        why: """
            BibTeX skips the entry.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book roe, title = {Ports}}",
            right: "@misc{roe, title = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibExtraBrace = FindingKind(
        "bib-extra-brace", .error, "A closing brace closes nothing",
        why: """
            BibTeX reports a fault and skips to the next entry.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}}, year = 1999}",
            right: "@misc{roe, title = {Ports}, year = 1999}"),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibUnbalancedBraces = FindingKind(
        "bib-unbalanced-braces", .error, "The braces inside a value do not match",
        why: """
            TeX cannot typeset the value.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = "Ports { of Call", year = 1999}
                """,
            right: """
                @misc{roe, title = "Ports of Call", year = 1999}
                """),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibWrongDelimiter = FindingKind(
        "bib-wrong-delimiter", .error, "An entry begins with a parenthesis and ends with a brace",
        why: """
            BibTeX reads on to the next parenthesis.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc(roe, title = {Ports}}",
            right: "@misc(roe, title = {Ports})"),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibMissingComma = FindingKind(
        "bib-missing-comma", .error, "A comma between two fields is missing",
        why: """
            BibTeX drops the fields that follow.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = {Ports}
                  year = 1999}
                """,
            right: """
                @misc{roe, title = {Ports},
                  year = 1999}
                """),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibMissingEquals = FindingKind(
        "bib-missing-equals", .error, "The equals sign of a field is missing",
        why: """
            BibTeX drops the field.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title {Ports}}",
            right: "@misc{roe, title = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibMissingValue = FindingKind(
        "bib-missing-value", .error, "A field has no value",
        why: """
            BibTeX reports a fault and skips to the next entry.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = , year = 1999}",
            right: "@misc{roe, title = {Ports}, year = 1999}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibMissingPiece = FindingKind(
        "bib-missing-piece", .warning, "Nothing follows “#”",
        why: """
            The sign joins two pieces of a value, and the second is missing.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports} # , year = 1999}",
            right: "@misc{roe, title = {Ports} # { of Call}, year = 1999}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibMissingDelimiters = FindingKind(
        "bib-missing-delimiters", .error, "A value of several words lacks its braces",
        why: """
            Only a number or the name of a string may appear without braces.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = Ports of Call, year = 1999}",
            right: "@misc{roe, title = {Ports of Call}, year = 1999}"),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibQuoteInside = FindingKind(
        "bib-quote-inside", .error, "A value in quotation marks contains a quotation mark",
        why: """
            BibTeX ends the value there. Braces around the mark hide it.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @misc{roe, title = "The "Ports" of Call", year = 1999}
                """,
            right: """
                @misc{roe, title = {The "Ports" of Call}, year = 1999}
                """),
        source: "“BibTeXing” (Patashnik 1988)",
        isFixable: true)

    static let bibBlankInKey = FindingKind(
        "bib-blank-in-key", .warning, "A key contains blanks",
        why: """
            Most programs refuse such a key.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{ann roe, title = {Ports}}",
            right: "@misc{ann-roe, title = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibBlankInName = FindingKind(
        "bib-blank-in-name", .warning, "The name of a field contains blanks",
        why: """
            Programs refuse the field, or take the first word for its name.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, book title = {Ports}}",
            right: "@misc{roe, booktitle = {Ports}}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibStrayText = FindingKind(
        "bib-stray-text", .warning, "A text inside an entry belongs to no field",
        why: """
            BibTeX reports a fault and skips to the next entry.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, title = {Ports}, a remark, year = 1999}",
            right: "@misc{roe, title = {Ports}, note = {a remark}, year = 1999}"),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibStrayAt = FindingKind(
        "bib-stray-at", .note, "An “@” with a word begins no entry",
        why: """
            The word may be part of an address in a remark, or the brace of an entry is missing.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                Write to @roe for the book.
                @misc{roe, title = {Ports}}
                """,
            right: """
                Write to Roe for the book.
                @misc{roe, title = {Ports}}
                """),
        source: "“BibTeXing” (Patashnik 1988)")

    static let bibFaults = FindingKind(
        "bib-faults", .error, "A .bib file has more faults than can be listed",
        why: """
            The file is probably of another kind. The faults after the limit are not reported.
            """,
        example: Example(
            .words,
            wrong: "A file with many thousand faults.",
            right: "A file with some faults, each reported."),
        source: "A limit of Citanda")
}

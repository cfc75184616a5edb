import CitandaDiagnostics

/// Faults of CSL-JSON.
extension FindingKind {
    /// The kinds of findings in CSL-JSON, apart from those of any format.
    public static let cslJSON: [FindingKind] = [
        .jsonSyntax, .cslJsonItem, .cslJsonMember, .cslJsonVariable, .cslCitation,
    ]

    static let jsonSyntax = FindingKind(
        "json-syntax", .error, "The text is not JSON",
        why: """
            No program reads the item at the fault. The items around it are kept.
            """,
        example: Example(
            .cslJSON,
            wrong: """
                [{"id": "roe", "type": "document" "title": "Ports"}]
                """,
            right: """
                [{"id": "roe", "type": "document", "title": "Ports"}]
                """),
        source: "RFC 8259")

    static let cslJsonItem = FindingKind(
        "csl-json-item", .error, "A value is not an item of CSL-JSON",
        why: """
            The value has no id, no type, no title and no names, so it describes no work.
            """,
        example: Example(
            .cslJSON,
            wrong: """
                [{"id": "roe", "type": "document", "title": "Ports"}, 12]
                """,
            right: """
                [{"id": "roe", "type": "document", "title": "Ports"}]
                """),
        source: "CSL-JSON schema 1.0.2")

    static let cslJsonMember = FindingKind(
        "csl-json-member", .warning, "A member of an item is missing or has the wrong form",
        why: """
            A processor drops the value, or prints it wrong.
            """,
        example: Example(
            .cslJSON,
            wrong: """
                [{"id": "roe", "type": "document", "title": {"main": "Ports"}}]
                """,
            right: """
                [{"id": "roe", "type": "document", "title": "Ports"}]
                """),
        source: "CSL-JSON schema 1.0.2")

    static let cslJsonVariable = FindingKind(
        "csl-json-variable", .note, "A member of an item is not a variable of CSL",
        why: """
            Styles cannot print the member. Citanda keeps the member and writes it back.
            """,
        example: Example(
            .cslJSON,
            wrong: """
                [{"id": "roe", "type": "document", "title": "Ports", "subtitel": "A Guide"}]
                """,
            right: """
                [{"id": "roe", "type": "document", "title": "Ports: A Guide"}]
                """),
        source: "CSL 1.0.2, Appendix IV")

    /// A citation of a citations file is faulty.
    public static let cslCitation = FindingKind(
        "csl-citation", .warning, "A citation of a citations file is faulty",
        why: """
            The citation or a part of it is passed over, so the document prints less than its author meant. The files \
            are those of “citanda cite --citations”.
            """,
        example: Example(
            .words,
            wrong: """
                [{"citationItems": [{"locator": "3"}]}]
                """,
            right: """
                [{"citationItems": [{"id": "roe", "locator": "3"}]}]
                """),
        source: "The citation data of citeproc-js")
}

import CitandaDiagnostics

/// Faults of XML files.
extension FindingKind {
    /// The kinds of findings in XML.
    public static let xml: [FindingKind] = [
        .xmlSyntax, .xmlEmpty, .xmlNoRoot, .xmlEntity, .xmlEntityGrowth, .xmlTooDeep, .xmlInvalid, .xmlSchema,
        .xmlXpath,
    ]

    static let xmlSyntax = FindingKind(
        "xml-syntax", .error, "The text is not well-formed XML",
        why: """
            A reader of XML has to stop at the first such fault.
            """,
        example: Example(
            .xml,
            wrong: "<style><info></style>",
            right: """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
                  <info/>
                  <citation>
                    <layout><text variable="title"/></layout>
                  </citation>
                </style>
                """),
        source: "XML 1.0 §2.1")

    static let xmlEmpty = FindingKind(
        "xml-empty", .error, "The file is empty",
        why: """
            A file of no bytes is no XML.
            """,
        example: Example(
            .words,
            wrong: "A file of 0 bytes.",
            right: "A file with one element."),
        source: "XML 1.0 §2.1")

    static let xmlNoRoot = FindingKind(
        "xml-no-root", .error, "The file has no element",
        why: """
            An XML file has one root element.
            """,
        example: Example(
            .words,
            wrong: "A file with a comment alone.",
            right: "A file with one element."),
        source: "XML 1.0 §2.1")

    static let xmlEntity = FindingKind(
        "xml-entity", .error, "An entity is not defined",
        why: """
            XML knows five names; others need a definition in the file.
            """,
        example: Example(
            .xml,
            wrong: "<style>&eacute;</style>",
            right: """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
                  <info><title>é</title></info>
                  <citation>
                    <layout><text variable="title"/></layout>
                  </citation>
                </style>
                """),
        source: "XML 1.0 §4.1")

    static let xmlEntityGrowth = FindingKind(
        "xml-entity-growth", .error, "Entities expand without bounds",
        why: """
            Entities that contain each other make a small file huge. The file is not read.
            """,
        example: Example(
            .words,
            wrong: "Ten entities, each ten times the one before.",
            right: "A file without entities of its own."),
        source: "A limit of Citanda; XML 1.0 §4.1")

    static let xmlTooDeep = FindingKind(
        "xml-too-deep", .error, "Elements are nested too deep",
        why: """
            The limit keeps the stack within bounds.
            """,
        example: Example(
            .words,
            wrong: "A file with 5,000 elements inside each other.",
            right: "A file of ordinary depth."),
        source: "A limit of Citanda")

    static let xmlInvalid = FindingKind(
        "xml-invalid", .error, "The document does not follow its schema",
        why: """
            A reader that expects the schema misses parts of the document, or refuses all of it.
            """,
        example: Example(
            .words,
            wrong: "A style whose element “layout” has an attribute that the schema does not allow.",
            right: "A style with the attributes of the schema."),
        source: "The schema of the format, such as CSL 1.0.2")

    static let xmlSchema = FindingKind(
        "xml-schema", .error, "A schema cannot be read",
        why: """
            The document was not checked.
            """,
        example: Example(
            .words,
            wrong: "A schema with a fault of its own.",
            right: "A schema in RELAX NG or XSD."),
        source: "RELAX NG; XML Schema 1.0")

    static let xmlXpath = FindingKind(
        "xml-xpath", .error, "An XPath expression is wrong",
        why: """
            Nothing can be selected with the expression.
            """,
        example: Example(
            .words,
            wrong: "//mods[",
            right: "//mods"),
        source: "XPath 1.0")
}

import CitandaDiagnostics

/// Faults of YAML itself, whatever the file is about.
extension FindingKind {
    /// The kinds of findings in YAML.
    public static let yaml: [FindingKind] = [.yamlSyntax, .yamlKeyTwice, .yamlCharacter, .yamlLimit]

    static let yamlSyntax = FindingKind(
        "yaml-syntax", .error, "The text is not YAML",
        why: """
            Programs refuse the whole file. Citanda keeps the values before the fault. Frequent causes are tabs, a colon and a \
            blank inside a text without quotation marks, and a quotation mark that is not closed.
            """,
        example: Example(
            .yaml,
            wrong: """
                references:
                - id: roe
                  type: document
                  title: Ports: A History
                """,
            right: """
                references:
                - id: roe
                  type: document
                  title: "Ports: A History"
                """),
        source: "YAML 1.2.2")

    static let yamlKeyTwice = FindingKind(
        "yaml-key-twice", .warning, "A mapping has the same key twice",
        why: """
            YAML forbids a second value. Some programs keep the first, others the last, and some refuse the file. Citanda keeps \
            the first.
            """,
        example: Example(
            .yaml,
            wrong: """
                references:
                - id: roe
                  type: document
                  title: Ports
                  title: Salt
                """,
            right: """
                references:
                - id: roe
                  type: document
                  title: Ports
                """),
        source: "YAML 1.2.2 §3.2.1.3")

    static let yamlCharacter = FindingKind(
        "yaml-character", .warning, "The text has a character that YAML forbids",
        why: """
            Programs refuse files with control characters. Citanda reads a blank instead.
            """,
        example: Example(.words, wrong: "A title with a form feed inside.", right: "The same title without."),
        source: "YAML 1.2.2 §5.1")

    static let yamlLimit = FindingKind(
        "yaml-limit", .error, "A file is larger or deeper than Citanda reads",
        why: """
            The limits keep memory and time within bounds: 256 MiB, lists and mappings 128 deep, and 262,144 values from aliases. \
            No file of references comes near.
            """,
        example: Example(.words, wrong: "A list in a list, 129 deep.", right: "A list of references."),
        source: "A limit of Citanda")
}

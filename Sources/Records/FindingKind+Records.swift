import CitandaDiagnostics

/// Faults of records in any format.
extension FindingKind {
    /// The kinds of findings in records.
    public static let records: [FindingKind] = [.recordText, .recordUnread]

    static let recordText = FindingKind(
        "record-text", .note, "Text lies outside of the fields of a record",
        why: """
            The text belongs to no field, so no program keeps it. Databases put reports of a search there, and damaged files \
            have lost a tag.
            """,
        example: Example(
            .ris,
            wrong: """
                TY  - GEN
                TI  - Ports
                ER  - 
                end of the search
                """,
            right: """
                TY  - GEN
                TI  - Ports
                ER  - 
                """),
        source: "RIS Format Specifications (Research Information Systems 2011)")

    static let recordUnread = FindingKind(
        "record-unread", .error, "A record cannot be read",
        why: """
            The record is damaged so that no value can be taken from it. The records around it are kept.
            """,
        example: Example(
            .words,
            wrong: "<mods><titleInfo><title>Ports</titleInfo></mods>",
            right: "<mods><titleInfo><title>Ports</title></titleInfo></mods>"),
        source: "A check of Citanda")
}

extension RecordFormat {
    /// All formats of records, in the order in which `citanda formats` lists them.
    public static let all: [RecordFormat] = [
        .cslJSON, .jsonLines, .ris, .endNoteXML, .refer, .mods, .tei, .jats, .crossref, .nbib, .pubMed, .marcXML, .marc,
        .dataCite,
    ]
}

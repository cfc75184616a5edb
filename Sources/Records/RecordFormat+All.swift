extension RecordFormat {
    /// All formats of records, in the order in which `citanda formats` lists them.
    public static let all: [RecordFormat] = [
        .cslJSON, .jsonLines, .cslYAML, .ris, .endNoteXML, .refer, .mods, .tei, .jats, .wordSources, .hayagriva, .cff,
        .crossref, .wikipedia, .wikipediaGerman, .wikipediaFrench, .coins, .highwire, .nbib, .pubMed, .marcXML, .marc,
        .dataCite,
    ]
}

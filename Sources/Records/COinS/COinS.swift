extension RecordFormat {
    /// Empty elements of web pages with a citation in an attribute, from which Zotero and others save the work.
    public static let coins = RecordFormat(
        "coins", otherNames: ["contextobjects", "openurl"], title: "COinS", suffixes: [".coins.html"],
        scope: """
            authors, titles, year or day, volume, issue, pages, publisher, place, series, edition and identifiers; readers \
            turn the plus sign into a blank
            """,
        output: RecordOutput { COinSWriter.record($0) })
}

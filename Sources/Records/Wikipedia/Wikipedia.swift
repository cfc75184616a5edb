extension RecordFormat {
    /// Citation templates of the English Wikipedia (Citation Style 1).
    public static let wikipedia = wikipedia(
        "wikipedia", otherNames: ["wikipedia-en"], title: "Templates of the English Wikipedia",
        suffixes: [".wiki", ".wikitext", ".mediawiki"],
        scope: """
            names, titles in two scripts, dates, numbers, publication, archive and identifiers; not the key, because \
            {{sfn}} finds works by names and years
            """, .english)

    /// Citation templates of the German Wikipedia: Literatur and Internetquelle.
    public static let wikipediaGerman = wikipedia(
        "wikipedia-de", title: "Templates of the German Wikipedia", suffixes: [],
        scope: "authors, editors and translators, titles, dates, numbers, publication and identifiers", .german)

    /// Citation templates of the French Wikipedia: Ouvrage, Chapitre, Article and Lien web.
    public static let wikipediaFrench = wikipedia(
        "wikipedia-fr", title: "Templates of the French Wikipedia", suffixes: [],
        scope: "authors, editors, translators and illustrators, titles, dates, numbers, publication and identifiers",
        .french)

    private static func wikipedia(
        _ name: String, otherNames: [String] = [], title: String, suffixes: [String], scope: String,
        _ edition: WikiEdition
    ) -> RecordFormat {
        RecordFormat(
            name, otherNames: otherNames, title: title, suffixes: suffixes, scope: scope,
            output: RecordOutput { WikiWriter.record($0, edition) })
    }
}

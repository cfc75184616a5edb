import CitandaLabelling

/// The customs of one invented book: how its author and its press write notes.
struct House {
    /// How a title is set.
    enum Title: CaseIterable { case italic, underscored, plain, double, single, straight, guillemets, german, inverted }
    /// Where the facts of publication are.
    enum Imprint: CaseIterable {
        case bracketFull, bracketPlace, bracketPublisher, bracketYear, commaFull, commaPlace, commaReversed, commaYear,
            stopFull, placeYear, colonPlace
    }
    /// How an article names its journal.
    enum Journal: CaseIterable {
        case chicago, volumeYear, volumeCommaYear, bracketIssue, volumeLabels, yearIssue, romanVolume, lawReview
    }
    /// How a work is cited after the first time.
    enum Short: CaseIterable { case authorTitle, author, opCit, authorYear, titleAlone, noteNumber, bracketYear }
    /// How names are written.
    enum Names: CaseIterable { case given, initials, inverted, family, invertedInitials }

    var language: String
    var bookTitle: Title
    var articleTitle: Title
    var imprint: Imprint
    var journal: Journal
    var short: Short
    var names: Names
    /// Between the author and the title.
    var authorJoint: String
    /// Before a page.
    var pageLabel: String
    /// Between a citation and its page.
    var pageJoint: String
    var ibid: String?
    /// Whether the year follows the author at once, as in author–date styles.
    var isYearFirst: Bool
    /// The order of the parts of a date in full.
    var dateForm: Int
    var range: String
    /// Between two citations of one note.
    var joint: String
    var archives: ArchiveCustom
    /// Whether works in print have a web address or a DOI.
    var hasAddresses: Bool

    init(random: inout SplitMix) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
        language = pick(["en", "en", "en", "en", "en", "de", "de", "fr", "es", "pt", "it"])
        let isEnglish = language == "en"
        bookTitle = pick([.italic, .italic, .italic, .underscored, .plain])
        switch language {
        case "de": articleTitle = pick([.plain, .plain, .german, .inverted, .double, .guillemets])
        case "fr", "es", "it", "pt":
            articleTitle = pick([.guillemets, .guillemets, .double, .straight, .italic, .plain])
        default: articleTitle = pick([.double, .double, .double, .straight, .single, .plain])
        }
        imprint = pick(
            isEnglish
                ? [
                    .bracketFull, .bracketFull, .bracketFull, .bracketPlace, .bracketPublisher, .bracketYear,
                    .commaYear, .commaPlace, .commaFull, .stopFull,
                ]
                : Imprint.allCases)
        journal =
            isEnglish
            ? pick([.chicago, .chicago, .volumeYear, .volumeCommaYear, .romanVolume, .bracketIssue, .lawReview])
            : pick(Journal.allCases)
        short = pick([
            .authorTitle, .authorTitle, .authorTitle, .author, .opCit, .authorYear, .titleAlone, .noteNumber,
            .bracketYear,
        ])
        names = pick([.given, .given, .given, .initials, .inverted, .family, .invertedInitials])
        authorJoint = language == "de" ? pick([", ", ": ", ": "]) : pick([", ", ", ", ", ", ". "])
        isYearFirst = chance(9)
        range = pick(["–", "–", "-", "--"])
        joint = pick(["; ", "; ", "; ", ". ", ", "])
        dateForm = Int.random(in: 0..<4, using: &random)
        hasAddresses = chance(3)
        let labels: [String: [String]] = [
            "en": ["", "", "", "p. ", "p. "], "de": ["S. ", "S. ", "", "S.\u{A0}"], "fr": ["p. ", "p. ", ""],
            "es": ["p. ", "pág. ", ""], "pt": ["p. ", ""], "it": ["p. ", "p. ", ""],
        ]
        pageLabel = pick(labels[language] ?? [""])
        pageJoint = pick([", ", ", ", ", ", ": ", " "])
        if pageJoint == ": ", !pageLabel.isEmpty { pageJoint = ", " }
        let ibids: [String: [String]] = [
            "en": ["Ibid.", "ibid.", "*Ibid.*", "Id.", "*Ibid*"], "de": ["Ebd.", "ebd.", "Ebenda", "Ebda.", "Ibid."],
            "fr": ["Ibid.", "*Ibid.*", "Ibidem"], "es": ["Ibíd.", "*Ibid.*", "Ibidem"],
            "pt": ["Ibid.", "Ibidem", "*Id.*"],
            "it": ["Ivi", "Ibid.", "Ibidem", "*Ivi*"],
        ]
        ibid = chance(3) ? nil : pick(ibids[language] ?? ["Ibid."])
        archives = ArchiveCustom(language: language, random: &random)
    }
}

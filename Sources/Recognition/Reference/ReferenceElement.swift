/// An element of a reference behind the title: how it looks, where it may be, and how it is read.
struct ReferenceElement: Sendable {
    /// Where an element may begin.
    struct Position: OptionSet, Sendable {
        let rawValue: Int

        /// Behind a comma, a full stop or a closed title.
        static let separated = Position(rawValue: 1)
        /// Behind the element before without a mark: “12” in “*Journal of Tides* 12”.
        static let joined = Position(rawValue: 2)
        /// Separated, in a note that has named a place in the work.
        static let behindLocator = Position(rawValue: 4)
        /// At an opening bracket.
        static let bracket = Position(rawValue: 8)
    }

    /// Reads the element at a token. Where the element is not there, the parser stays as it is.
    typealias Reader = @Sendable (inout ReferenceParser, Int) -> Bool

    /// The name of the element, and of the row that tests it.
    let name: String
    /// A whole reference with the element, in Markdown.
    let example: String
    /// The form of references that have the element; nil for both.
    let form: ReferenceParser.Form?
    /// Where the element may begin.
    let positions: Position
    let read: Reader

    init(
        _ name: String, _ example: String, in form: ReferenceParser.Form? = nil, at positions: Position = .separated,
        read: @escaping Reader
    ) {
        self.name = name
        self.example = example
        self.form = form
        self.positions = positions
        self.read = read
    }

    /// The grammar of references: at each token the first element that fits is read.
    static let all: [ReferenceElement] = [
        // At a bracket.
        .abbreviation, .bracketedFacts, .newspaperCity, .bracketedGenre, .journalCity,
        // Elements with a mark or a word of their own.
        .articlePages, .identifier, .earlierWork, .artwork, .lawReview, .runningTime, .chapterOfBook, .container,
        .review, .reprint, .contribution, .reviewedAuthor, .thesis, .broadcast, .session, .journalSeries,
        .documentSymbol,
        .medium, .report, .accessDate, .innerLocator,
        // Numbers.
        .numberOfVolumes, .number, .volumeOfJournal, .journalVolume, .journalIssue, .yearVolumeJournal,
        .placeBehindBracket,
        // Titles, facts of publication and places that only their position tells.
        .italicTitle, .plainJournal, .imprint, .entryFacts, .date, .locator, .pages, .bracketedNote, .unstyled,
    ]
}

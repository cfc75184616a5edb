/// The greatest length of each part of a reference, in tokens: words, numbers and marks.
///
/// A longer stretch is running text. The limits also keep the time to read a note linear. They are set by hand, each well above the
/// longest part of its kind that is usual.
enum Longest {
    /// Elements behind a title.
    static let elements = 60

    // MARK: Titles

    /// A title without styling, with its subtitle.
    static let plainTitle = 48
    /// A title whose quotation mark is never closed.
    static let unclosedTitle = 60
    /// A title in roman type inside a title in italics.
    static let romanTitle = 12
    /// Words in italics that point at another place: *op. cit.*
    static let referral = 4
    /// The name of a newspaper before its date.
    static let newspaper = 8
    /// The name of a journal without styling.
    static let journal = 14
    /// The part of such a name behind a comma of its own: “Annonces, affiches et avis divers”.
    static let journalRest = 8
    /// The title of a book that holds a chapter, without styling.
    static let container = 24

    // MARK: Facts of publication

    /// Facts in brackets, with the names of editors and several publishers.
    static let bracket = 120
    /// A publisher or a place without a colon.
    static let publisher = 14
    /// Place, publisher and year between commas.
    static let imprint = 30
    /// One name of such an imprint.
    static let imprintName = 9
    /// A later edition in brackets behind the year.
    static let laterEdition = 8
    /// The city of a newspaper in brackets.
    static let city = 6
    /// A series of books, or a site, in a note.
    static let series = 14
    /// A statement of an entry.
    static let statement = 24
    /// What is between a site and its address.
    static let beforeAddress = 10

    // MARK: Genres

    /// A genre with its adjectives: “unpublished Ph.D. thesis”.
    static let genre = 16
    /// One part of what follows a genre: the university, the occasion.
    static let genrePart = 12
    /// The parts of what follows a genre.
    static let genreParts = 4
    /// The name of a series of reports with its number.
    static let report = 9
    /// A genre in brackets: “(unpublished manuscript)”.
    static let bracketedGenre = 4

    // MARK: Works of art

    /// What a work is made of.
    static let material = 8
    /// The size of a work.
    static let size = 14
    /// One name of the museum, its city and its country.
    static let museum = 9
    /// The names of the museum, its city and its country.
    static let museumParts = 3

    // MARK: Heads

    /// One part of the name of a body in an entry: “US Congress. Senate.”
    static let bodyPart = 10
    /// The further parts of the name of a body.
    static let bodyParts = 4
    /// The place where a letter was written.
    static let letterPlace = 5
}

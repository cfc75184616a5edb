import CitandaWorks

/// The kinds of works in MODS: the type of resource, and a term of the MARC genre list.
enum MODSKind {
    /// The type of resource, and the genre if the list has one.
    static func terms(of type: WorkType) -> (resource: String, genre: String?) {
        switch type {
        case .articleJournal, .articleMagazine: ("text", "article")
        case .articleNewspaper: ("text", "newspaper")
        case .book, .classic, .pamphlet: ("text", "book")
        case .entryDictionary: ("text", "dictionary")
        case .entryEncyclopedia: ("text", "encyclopedia")
        case .paperConference: ("text", "conference publication")
        case .thesis: ("text", "thesis")
        case .report: ("text", "technical report")
        case .patent: ("text", "patent")
        case .review, .reviewBook: ("text", "review")
        case .periodical: ("text", "periodical")
        case .legalCase: ("text", "legal case and case notes")
        case .bill, .legislation, .regulation: ("text", "legislation")
        case .treaty: ("text", "treaty")
        case .speech: ("text", "speech")
        case .personalCommunication: ("text", "letter")
        case .interview: ("text", "interview")
        case .webpage, .post, .postWeblog: ("text", "web site")
        case .dataset: ("software", "database")
        case .software: ("software", nil)
        case .map: ("cartographic", "map")
        case .musicalScore: ("notated music", nil)
        case .song: ("sound recording", "song")
        case .motionPicture: ("moving image", "motion picture")
        case .broadcast: ("moving image", nil)
        case .figure, .graphic: ("still image", "graphic")
        case .performance, .event: ("mixed material", nil)
        case .collection, .archivalCollection: ("mixed material", nil)
        default: ("text", nil)
        }
    }
}

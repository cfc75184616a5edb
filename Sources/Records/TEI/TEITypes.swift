import CitandaWorks

/// The types of works in TEI, whose values projects choose freely. Types of the model are written as they are.
enum TEITypes {
    /// The type that a word says; nil for an unknown word.
    static func type(of word: String) -> WorkType? {
        WorkType(rawValue: word) ?? types[word.lowercased().filter { $0.isLetter }]
    }

    /// The words of Zotero and of common projects.
    private static let types: [String: WorkType] = [
        "journalarticle": .articleJournal, "article": .articleJournal, "booksection": .chapter, "chapter": .chapter,
        "magazinearticle": .articleMagazine, "newspaperarticle": .articleNewspaper, "newspaper": .periodical,
        "journal": .periodical, "phdthesis": .thesis, "mastersthesis": .thesis, "dissertation": .thesis,
        "conferencepaper": .paperConference, "inproceedings": .paperConference, "proceedings": .book,
        "encyclopediaarticle": .entryEncyclopedia, "dictionaryentry": .entryDictionary,
        "letter": .personalCommunication,
        "email": .personalCommunication, "instantmessage": .personalCommunication, "film": .motionPicture,
        "videorecording": .motionPicture, "audiorecording": .song, "artwork": .graphic, "computerprogram": .software,
        "blogpost": .postWeblog, "forumpost": .post, "presentation": .speech, "case": .legalCase,
        "statute": .legislation,
        "radiobroadcast": .broadcast, "tvbroadcast": .broadcast, "podcast": .broadcast, "preprint": .article,
        "monograph": .book, "archival": .archivalItem, "website": .webpage,
    ]

    /// The level of the title of a work that is no part of another.
    static func level(of type: WorkType) -> String {
        if type == .periodical { return "j" }
        return type.isArchival || type == .thesis ? "u" : "m"
    }

    /// The level of the title of what a work is a part of.
    static func hostLevel(of type: WorkType) -> String {
        let journals: Set<WorkType> = [
            .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook, .periodical, .postWeblog,
        ]
        return journals.contains(type) ? "j" : "m"
    }
}

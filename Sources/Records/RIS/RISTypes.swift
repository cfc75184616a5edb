import CitandaWorks

/// The types of RIS and those of CSL, for reading and writing.
enum RISTypes {
    /// Of several codes with one type, the first is written. Of several types with one code, the first is read.
    private static let types: [(code: String, type: WorkType)] = [
        ("JOUR", .articleJournal), ("MGZN", .articleMagazine), ("NEWS", .articleNewspaper), ("BOOK", .book),
        ("CHAP", .chapter), ("CONF", .paperConference), ("CPAPER", .paperConference), ("THES", .thesis),
        ("RPRT", .report), ("GOVDOC", .report), ("MANSCPT", .manuscript), ("UNPB", .manuscript),
        ("UNPD", .manuscript), ("PCOMM", .personalCommunication), ("ICOMM", .personalCommunication), ("MAP", .map),
        ("PAT", .patent), ("CASE", .legalCase), ("STAT", .legislation), ("LEGAL", .regulation), ("BILL", .bill),
        ("UNBILL", .bill), ("HEAR", .hearing), ("ELEC", .webpage), ("WEB", .webpage), ("BLOG", .postWeblog),
        ("DATA", .dataset), ("DBASE", .dataset), ("AGGR", .dataset), ("COMP", .software), ("SOUND", .song),
        ("MUSIC", .musicalScore), ("MPCT", .motionPicture), ("VIDEO", .motionPicture), ("ADVS", .motionPicture),
        ("MULTI", .motionPicture), ("ART", .graphic), ("FIGURE", .figure), ("CHART", .figure),
        ("ENCYC", .entryEncyclopedia), ("DICT", .entryDictionary), ("PAMP", .pamphlet), ("STAND", .standard),
        ("ANCIENT", .classic), ("CLSWK", .book), ("EDBOOK", .book), ("EBOOK", .book), ("SER", .book),
        ("CTLG", .book), ("ECHAP", .chapter), ("EJOUR", .articleJournal), ("INPR", .articleJournal),
        ("ABST", .articleJournal), ("JFULL", .periodical), ("SLIDE", .speech), ("GEN", .document),
        ("EQUA", .document), ("GRANT", .document), ("GRNT", .document),
        // Types that RIS does not tell apart.
        ("JOUR", .review), ("JOUR", .reviewBook), ("UNPB", .article), ("UNPB", .archivalItem),
        ("UNPB", .archivalCollection), ("CHAP", .documentInSeries), ("ENCYC", .entry), ("STAT", .treaty),
        ("ELEC", .post), ("PCOMM", .interview), ("ADVS", .broadcast),
    ]

    private static let byCode = Dictionary(types.map { ($0.code, $0.type) }, uniquingKeysWith: { first, _ in first })
    private static let byType = Dictionary(types.map { ($0.type, $0.code) }, uniquingKeysWith: { first, _ in first })

    /// The type of a code; nil for an unknown code. Some programs write a word behind the code.
    static func type(of code: String) -> WorkType? { byCode[code] ?? byCode[code.prefix { $0.isLetter }.uppercased()] }

    /// The code of a type. `GEN` for types that RIS does not know.
    static func code(of type: WorkType) -> String { byType[type] ?? "GEN" }
}

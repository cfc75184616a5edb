import CitandaWorks

/// The types of references and those of CSL, for reading and writing.
enum CFFTypes {
    /// Of several names with one type, the first is written. Of several types with one name, the first is read.
    private static let types: [(name: String, type: WorkType)] = [
        ("article", .articleJournal), ("magazine-article", .articleMagazine), ("newspaper-article", .articleNewspaper),
        ("book", .book), ("conference-paper", .paperConference), ("thesis", .thesis), ("report", .report),
        ("software", .software), ("software-code", .software), ("software-container", .software),
        ("software-executable", .software), ("software-virtual-machine", .software), ("data", .dataset),
        ("database", .dataset), ("website", .webpage), ("blog", .postWeblog), ("manual", .book), ("catalogue", .book),
        ("dictionary", .book), ("encyclopedia", .book), ("edited-work", .book), ("proceedings", .book),
        ("serial", .periodical), ("conference", .event), ("slides", .speech), ("unpublished", .manuscript),
        ("pamphlet", .pamphlet), ("standard", .standard), ("patent", .patent), ("map", .map), ("art", .graphic),
        ("video", .motionPicture), ("audiovisual", .motionPicture), ("multimedia", .motionPicture),
        ("film-broadcast", .broadcast), ("sound-recording", .song), ("music", .musicalScore), ("bill", .bill),
        ("hearing", .hearing), ("legal-case", .legalCase), ("legal-rule", .regulation), ("statute", .legislation),
        ("government-document", .report), ("historical-work", .classic),
        ("personal-communication", .personalCommunication), ("grant", .document), ("generic", .document),
        // Types that the format does not tell apart.
        ("article", .article), ("article", .review), ("article", .reviewBook), ("blog", .post), ("art", .figure),
        ("legal-rule", .treaty),
    ]

    private static let byName = Dictionary(types.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })

    /// The name of works of no special kind.
    static let generic = "generic"

    /// The type of a name; nil for an unknown name.
    static func type(of name: String) -> WorkType? { byName[name] }

    /// The name of a type.
    static func name(of type: WorkType) -> String {
        type == .document ? generic : types.first { $0.type == type.csl }?.name ?? generic
    }
}

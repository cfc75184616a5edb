import CitandaWorks

/// The types of EndNote with their numbers in XML, their English names, and their codes in RIS.
enum EndNoteTypes {
    /// A type.
    struct Row: Sendable {
        let number: Int
        let name: String
        let code: String
    }

    /// Of several types with one meaning, the first is written.
    static let rows: [Row] = [
        Row(number: 17, name: "Journal Article", code: "JOUR"), Row(number: 6, name: "Book", code: "BOOK"),
        Row(number: 5, name: "Book Section", code: "CHAP"), Row(number: 28, name: "Edited Book", code: "EDBOOK"),
        Row(number: 47, name: "Conference Paper", code: "CPAPER"),
        Row(number: 10, name: "Conference Proceedings", code: "CONF"), Row(number: 32, name: "Thesis", code: "THES"),
        Row(number: 27, name: "Report", code: "RPRT"), Row(number: 46, name: "Government Document", code: "GOVDOC"),
        Row(number: 12, name: "Web Page", code: "ELEC"), Row(number: 23, name: "Newspaper Article", code: "NEWS"),
        Row(number: 19, name: "Magazine Article", code: "MGZN"), Row(number: 36, name: "Manuscript", code: "MANSCPT"),
        Row(number: 26, name: "Personal Communication", code: "PCOMM"), Row(number: 25, name: "Patent", code: "PAT"),
        Row(number: 20, name: "Map", code: "MAP"), Row(number: 34, name: "Unpublished Work", code: "UNPB"),
        Row(number: 43, name: "Electronic Article", code: "EJOUR"),
        Row(number: 44, name: "Electronic Book", code: "EBOOK"),
        Row(number: 60, name: "Electronic Book Section", code: "ECHAP"),
        Row(number: 49, name: "Classical Work", code: "CLSWK"), Row(number: 51, name: "Ancient Text", code: "ANCIENT"),
        Row(number: 59, name: "Dataset", code: "DATA"), Row(number: 55, name: "Aggregated Database", code: "AGGR"),
        Row(number: 2, name: "Artwork", code: "ART"),
        Row(number: 21, name: "Film or Broadcast", code: "MPCT"),
        Row(number: 3, name: "Audiovisual Material", code: "ADVS"), Row(number: 4, name: "Bill", code: "BILL"),
        Row(number: 56, name: "Blog", code: "BLOG"), Row(number: 7, name: "Case", code: "CASE"),
        Row(number: 37, name: "Figure", code: "FIGURE"), Row(number: 8, name: "Catalog", code: "CTLG"),
        Row(number: 38, name: "Chart or Table", code: "CHART"),
        Row(number: 9, name: "Computer Program", code: "COMP"),
        Row(number: 52, name: "Dictionary", code: "DICT"), Row(number: 53, name: "Encyclopedia", code: "ENCYC"),
        Row(number: 39, name: "Equation", code: "EQUA"),
        Row(number: 13, name: "Generic", code: "GEN"),
        Row(number: 54, name: "Grant", code: "GRANT"), Row(number: 14, name: "Hearing", code: "HEAR"),
        Row(number: 50, name: "Legal Rule or Regulation", code: "LEGAL"), Row(number: 61, name: "Music", code: "MUSIC"),
        Row(number: 45, name: "Online Database", code: "DBASE"),
        Row(number: 48, name: "Online Multimedia", code: "MULTI"), Row(number: 24, name: "Pamphlet", code: "PAMP"),
        Row(number: 57, name: "Serial", code: "SER"), Row(number: 58, name: "Standard", code: "STAND"),
        Row(number: 31, name: "Statute", code: "STAT"),
    ]

    /// Names that other programs write.
    private static let otherNames = [
        "audio": "SOUND", "audio recording": "SOUND", "sound recording": "SOUND", "video": "VIDEO",
        "video recording": "VIDEO", "journal": "JOUR", "article": "JOUR", "book chapter": "CHAP",
        "electronic source": "ELEC", "website": "ELEC", "web site": "ELEC", "letter": "PCOMM", "chart": "CHART",
        "film": "MPCT", "legal rule/regulation": "LEGAL", "interview": "PCOMM", "press release": "PAMP",
    ]

    private static let byNumber = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byCode = Dictionary(rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byName = Dictionary(
        rows.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    /// The first type for each type of works.
    private static let byType = Dictionary(
        rows.compactMap { row in RISTypes.type(of: row.code).map { ($0, row) } },
        uniquingKeysWith: { first, _ in first })

    /// The type with a number.
    static func row(number: Int) -> Row? { byNumber[number] }

    /// The type with an English name.
    static func row(named name: String) -> Row? { byName[name.lowercased()] }

    /// The type of works with an English name in EndNote or another program; nil for an unknown name.
    static func type(named name: String) -> WorkType? {
        (byName[name.lowercased()]?.code ?? otherNames[name.lowercased()]).flatMap { RISTypes.type(of: $0) }
    }

    /// The type that is written for a type of works.
    static func row(of type: WorkType) -> Row {
        byType[type] ?? byCode[RISTypes.code(of: type)] ?? sounds[type]
            ?? Row(number: generic, name: "Generic", code: "GEN")
    }

    private static let generic = 13
    /// Types for which EndNote has only material that one hears or sees.
    private static let sounds: [WorkType: Row] = row(number: 3).map { [.song: $0, .performance: $0] } ?? [:]
}

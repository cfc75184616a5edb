/// Which fields biblatex's data model allows for which entry types; `biber --validate-datamodel` warns about any other.
enum BibLaTeXModel {
    /// The fields that entries of one type may have.
    struct Fields: Sendable {
        fileprivate let names: Set<String>

        /// Whether an entry may have a field.
        func allow(_ field: String) -> Bool {
            // An annotation goes where its field may go.
            if let sign = field.utf8.firstIndex(of: UInt8(ascii: "+")) { return names.contains(String(field[..<sign])) }
            return names.contains(field)
        }
    }

    /// The fields of entries of a type. A type that the model does not have has those of all types.
    static func fields(of type: String) -> Fields { models[type] ?? common }

    private static let common = Fields(names: everywhere)
    private static let models = fields.mapValues { Fields(names: everywhere.union($0)) }

    /// Whether the data model has an entry type.
    static func knows(_ type: String) -> Bool { fields[type] != nil }

    private static let everywhere = words(
        """
        abstract annotation crossref doi eprint eprintclass eprinttype entrysubtype file keywords langid library namea nameb \
        namec nameatype namebtype namectype nameaddon options origdate origlocation origpublisher origtitle related \
        relatedtype shorttitle shortjournal shortseries url urldate usera userb userc userd usere userf verba verbb verbc \
        date year month day bookpagination entryset execute gender ids indexsorttitle indextitle isan ismn iswc label langidopts lista \
        listb listc listd liste listf pagination presort relatedoptions relatedstring shortauthor shorteditor shorthand \
        shorthandintro sortkey sortname sortshorthand sorttitle sortyear xdata xref
        """)

    private static let shared = "addendum author editor editortype language note pubstate subtitle title titleaddon"
    private static let volume = """
        \(shared) \(helpers) afterword foreword introduction chapter edition eid isbn location maintitle mainsubtitle number origlanguage pages part publisher series \
        translator volume volumes
        """
    private static let helpers = "annotator commentator editora editoratype editorb editorbtype editorc editorctype"
    private static let event = "eventdate eventtitle venue"

    private static let fields: [String: Set<String>] = [
        "article": words(
            """
            \(shared) \(helpers) eid issn issue journalsubtitle journaltitle number origlanguage pages series translator version volume
            """),
        "book": words(volume + " pagetotal"),
        "collection": words(volume + " pagetotal").subtracting(["author"]),
        "inbook": words(volume + " booktitle booksubtitle bookauthor"),
        "incollection": words(volume + " booktitle booksubtitle"),
        "inreference": words(volume + " booktitle booksubtitle"),
        "inproceedings": words(
            "\(shared) booktitle booksubtitle chapter eid isbn location maintitle mainsubtitle number organization pages part "
                + "publisher series volume volumes " + event),
        "booklet": words("\(shared) chapter eid howpublished location pages pagetotal type"),
        "dataset": words("\(shared) edition location number organization publisher series type version"),
        "misc": words("\(shared) howpublished location organization type version"),
        "software": words("\(shared) howpublished location organization type version"),
        "online": words("\(shared) organization version"),
        "set": [], "mvbook": words(whole), "mvcollection": words(whole).subtracting(["series", "pagetotal"]),
        "mvreference": words(whole).subtracting(["series", "pagetotal"]),
        "reference": words(volume + " pagetotal").subtracting(["author"]),
        "bookinbook": words(volume + " booktitle booksubtitle booktitleaddon bookauthor"),
        "suppbook": words(volume + " booktitle booksubtitle booktitleaddon bookauthor"),
        "suppcollection": words(volume + " booktitle booksubtitle booktitleaddon"),
        "manual": words(
            """
            \(shared) chapter edition eid isbn location number organization pages pagetotal publisher series type version
            """),
        "proceedings": words(
            """
            \(shared) chapter eid isbn location maintitle mainsubtitle number organization pages pagetotal part publisher \
            series volume volumes \(event)
            """
        ).subtracting(["author"]),
        "mvproceedings": words(
            "\(shared) isbn location number organization pagetotal publisher series volumes " + event
        ).subtracting(["author"]),
        "patent": words("addendum author holder location note number pubstate subtitle title titleaddon type version"),
        "periodical": words("\(shared) issn issue number series volume").subtracting(["author"]),
        "report": words("\(shared) chapter eid institution location number pages pagetotal type version")
            .subtracting(["editor", "editortype"]),
        "thesis": words("\(shared) chapter eid institution location pages pagetotal type")
            .subtracting(["editor", "editortype"]),
        "unpublished": words("\(shared) howpublished location type " + event).subtracting(["editor", "editortype"]),
    ]

    private static let whole = """
        \(shared) \(helpers) afterword foreword introduction edition isbn location number origlanguage pagetotal publisher \
        series translator volume volumes
        """

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}

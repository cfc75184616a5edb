import CitandaLexicon
import CitandaWorks

/// The roles of names: relator codes and terms, and the words of a statement of responsibility.
enum MARCRoles {
    private static let codes: [(code: String, term: String, role: ContributorRole)] = [
        ("aut", "author", .author), ("edt", "editor", .editor), ("trl", "translator", .translator),
        ("com", "compiler", .compiler), ("ill", "illustrator", .illustrator), ("cmp", "composer", .composer),
        ("drt", "director", .director), ("fmd", "film director", .director), ("prf", "performer", .performer),
        ("sng", "singer", .performer), ("itr", "instrumentalist", .performer), ("cnd", "conductor", .performer),
        ("act", "actor", .performer), ("nrt", "narrator", .narrator), ("pro", "producer", .producer),
        ("fmp", "film producer", .producer), ("ivr", "interviewer", .interviewer), ("ive", "interviewee", .author),
        ("rcp", "addressee", .recipient), ("hst", "host", .host), ("cur", "curator", .curator),
        ("org", "originator", .organizer), ("orm", "organizer", .organizer), ("aus", "screenwriter", .scriptWriter),
        ("cre", "creator", .author), ("art", "artist", .author), ("ctg", "cartographer", .author),
        ("pht", "photographer", .author), ("dis", "dissertant", .author), ("inv", "inventor", .author),
        ("prg", "programmer", .author), ("aui", "author of introduction, etc.", .contributor),
        ("pbd", "publishing director", .collectionEditor), ("edc", "editor of compilation", .editor),
        ("cwt", "commentator for written text", .contributor), ("ctb", "contributor", .contributor),
        ("sec", "secretary", .contributor), ("spk", "speaker", .author), ("wpr", "writer of preface", .contributor),
        ("jud", "judge", .author), ("lbt", "librettist", .author), ("lyr", "lyricist", .author),
    ]
    private static let byCode = Dictionary(codes.map { ($0.code, $0.role) }, uniquingKeysWith: { first, _ in first })
    private static let byTerm = Dictionary(codes.map { ($0.term, $0.role) }, uniquingKeysWith: { first, _ in first })

    /// Roles whose names are no contributors: publishers, owners, degree-granting bodies and the like.
    private static let others: Set<String> = [
        "pbl", "dst", "prt", "own", "fmo", "dgg", "dgs", "ths", "dte", "col", "his", "isb", "spn", "rth", "publisher",
        "distributor", "printer", "owner", "former owner", "degree granting institution", "thesis advisor", "dedicatee",
        "collector", "host institution", "issuing body", "sponsoring body", "degree supervisor",
    ]

    private static let codeLength = 3

    /// What the field of a name says of the role.
    enum Judgement {
        case role(ContributorRole)
        /// The name is no contributor.
        case other
        /// The field says nothing.
        case none
    }

    /// The role by the relators of a field: codes in `4`, terms in `e`, or in `j` for meetings.
    static func judgement(of field: MARCField) -> Judgement {
        let signs = field.all("4").map { String($0.text.trimmingCharacters(" .,").suffix(codeLength)).lowercased() }
        let terms = field.all("e").map { $0.text.trimmingCharacters(" .,،").lowercased() }
        if let role = signs.lazy.compactMap({ byCode[$0] }).first { return .role(role) }
        if let role = terms.lazy.compactMap({ byTerm[$0] ?? wordRole($0) }).first { return .role(role) }
        if (signs + terms).contains(where: others.contains) { return .other }
        return signs.isEmpty && terms.isEmpty ? .none : .role(.contributor)
    }

    /// The role by a word of the lists of all languages: “Hrsg.”, “ed.”, “trad.”.
    private static func wordRole(_ text: String) -> ContributorRole? {
        for word in text.split(whereSeparator: { " .,[]()".contains($0) }) {
            switch Lexicon.value(of: word.lowercased(), in: .roles) {
            case "editor": return .editor
            case "translator": return .translator
            case "compiler": return .compiler
            case "director": return .director
            default: continue
            }
        }
        return nil
    }

    /// The role of a name by the part of a statement of responsibility that names it.
    ///
    /// - Returns: The author if the statement names the name without a word of another role; nil if it does not name it.
    static func role(of name: Name, in statement: String?) -> ContributorRole? {
        guard let statement, let family = name.personal?.family ?? name.literalText else { return nil }
        for part in statement.split(separator: ";") where part.contains(family) {
            let words = part.lowercased()
            if let (_, role) = verbs.first(where: { words.contains($0.stem) }) { return role }
            return wordRole(String(part)) ?? .author
        }
        return nil
    }

    /// The stems of words that statements use for roles.
    private static let verbs: [(stem: String, role: ContributorRole)] = [
        ("edited", .editor), ("herausgegeben", .editor), ("hrsg", .editor), ("sous la direction", .editor),
        ("a cura di", .editor), ("edición de", .editor), ("translat", .translator), ("übersetz", .translator),
        ("traduit", .translator), ("traducción", .translator), ("traduzione", .translator), ("compiled", .compiler),
        ("illustr", .illustrator), ("foreword", .contributor), ("introduction by", .contributor),
        ("preface", .contributor), ("vorwort", .contributor),
    ]
}

extension Name {
    /// The text of a name without parts.
    fileprivate var literalText: String? {
        switch kind {
        case .institution(let text), .literal(let text): text
        default: nil
        }
    }
}

import CitandaWorks

/// The roles of names in MODS: MARC relator codes, and terms in words.
enum MODSRole {
    /// Of several roles with one code, the first is read.
    private static let codes: [(role: ContributorRole, code: String)] = [
        (.author, "aut"), (.chair, "pdr"), (.collectionEditor, "pbd"), (.compiler, "com"), (.composer, "cmp"),
        (.containerAuthor, "aut"), (.contributor, "ctb"), (.curator, "cur"), (.director, "drt"), (.editor, "edt"),
        (.editorialDirector, "edd"), (.editorTranslator, "edt"), (.executiveProducer, "pro"), (.host, "hst"),
        (.illustrator, "ill"), (.interviewer, "ivr"), (.narrator, "nrt"), (.organizer, "orm"),
        (.originalAuthor, "aut"), (.performer, "prf"), (.producer, "pro"), (.recipient, "rcp"),
        (.reviewedAuthor, "aut"), (.scriptWriter, "aus"), (.seriesCreator, "cre"), (.translator, "trl"),
    ]

    private static let byRole = Dictionary(uniqueKeysWithValues: codes.map { ($0.role, $0.code) })

    /// The MARC relator code of a role.
    static func code(of role: ContributorRole) -> String? { byRole[role] }

    /// The role of a term: a code, a word of the MARC list, or the name of a CSL variable. Nil for other terms.
    static func role(_ term: String) -> ContributorRole? {
        let term = term.lowercased().filter { $0 != "." }
        if let role = ContributorRole(rawValue: term) { return role }
        // A “creator” is the author, except where we wrote the code for the creator of a series.
        if let role = words[term] { return role }
        return term == "pro" ? .producer : codes.first { $0.code == term }?.role
    }

    private static let words: [String: ContributorRole] = [
        "cre": .author, "creator": .author, "aut": .author, "dis": .author, "dissertant": .author, "ive": .author,
        "interviewee": .author, "inventor": .author, "inv": .author, "art": .author, "artist": .author, "ctg": .author,
        "cartographer": .author, "prg": .author, "programmer": .author, "pht": .author, "photographer": .author,
        "spk": .author, "speaker": .author, "ed": .editor, "edited by": .editor, "series editor": .collectionEditor,
        "tr": .translator, "translated by": .translator, "ths": .contributor, "thesis advisor": .contributor,
        "collaborator": .contributor, "clb": .contributor, "aui": .contributor, "act": .performer, "actor": .performer,
        "sng": .performer, "singer": .performer, "mus": .performer, "musician": .performer, "cnd": .performer,
        "conductor": .performer, "orator": .author, "sponsor": .contributor, "spn": .contributor, "fmd": .director,
        "film director": .director, "fmp": .producer, "cmm": .contributor, "commentator": .contributor,
        "ins": .contributor, "funder": .contributor, "fnd": .contributor, "adressee": .recipient,
        "addressee": .recipient,
        "screenwriter": .scriptWriter, "presenter": .performer, "pre": .performer, "cast member": .performer,
        "sce": .scriptWriter, "lyricist": .contributor, "lyr": .contributor, "degree grantor": .contributor,
    ]

    /// Whether a term says that a name is a publisher or a distributor, and no contributor.
    static func isPublisher(_ term: String) -> Bool {
        ["pbl", "publisher", "dst", "distributor", "prt", "printer", "dgg", "degree grantor"].contains(
            term.lowercased())
    }
}

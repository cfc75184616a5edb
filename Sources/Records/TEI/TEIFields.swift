import CitandaWorks

/// The elements of TEI and the members of works, for reading and writing.
enum TEIFields {
    /// Units of `biblScope`. Of several units of a variable the first is written.
    static let units: [(unit: String, variable: Variable)] = [
        ("volume", .volume), ("vol", .volume), ("issue", .issue), ("number", .issue), ("no", .issue), ("page", .page),
        ("pages", .page), ("pp", .page), ("p", .page), ("pag", .page), ("chapter", .chapterNumber),
        ("chap", .chapterNumber), ("part", .partNumber), ("section", .section), ("supplement", .supplementNumber),
    ]

    /// Types of `idno`. Of several types of a scheme the first is written.
    static let schemes: [(type: String, scheme: Identifier.Scheme)] = [
        ("DOI", .doi), ("ISBN", .isbn), ("ISSN", .issn), ("eISSN", .issn), ("PMID", .pmid), ("PMCID", .pmcid),
        ("PMC", .pmcid), ("arXiv", .arxiv), ("OCLC", .oclc), ("LCCN", .lccn), ("Handle", .handle), ("hdl", .handle),
        ("URN", .urn), ("URL", .url), ("URI", .url),
    ]

    /// Types of `idno` for numbers that are no identifiers.
    static let numbers: [(type: String, variable: Variable)] = [
        ("callNumber", .callNumber), ("classmark", .callNumber), ("number", .number), ("report", .number),
        ("reportNumber", .number),
    ]

    /// Whether a number of a type is read as a value of the model.
    static func isKnown(_ text: String, ofType given: String) -> Bool {
        let type = given.lowercased()
        if let scheme = schemes.first(where: { $0.type.lowercased() == type })?.scheme {
            return isIdentifier(text, scheme, type: given)
        }
        return type == key || type == shelfmark || type == bibTeX || numbers.contains { $0.type.lowercased() == type }
    }

    /// Whether a text is an identifier. Projects have numbers of their own for which they use the words “URI” and “url”.
    static func isIdentifier(_ text: String, _ scheme: Identifier.Scheme, type: String) -> Bool {
        scheme != .url || text.contains(":") || type == ownAddress
    }

    /// The type that this program writes for addresses, whatever their form.
    private static let ownAddress = "URL"
    /// The type of `idno` for the key of a file of BibTeX.
    static let bibTeX = "bibtex"
    /// The type of `idno` for the key of a work.
    static let key = "key"
    /// The type of `idno` for the place in an archive.
    static let shelfmark = "shelfmark"

    /// Types of notes that have another name than the variable, or that many programs know.
    static let notes: [(type: String, variable: Variable)] = [
        ("abstract", .abstract), ("annotation", .annote), ("genre", .genre), ("thesisType", .genre),
        ("reportType", .genre), ("extra", .note), ("comments", .note), ("comment", .note),
    ]

    /// Variables whose notes other programs look at.
    static let knownNotes: Set<Variable> = [.abstract, .annote, .genre, .note]

    /// Variables that have elements or attributes, so that they need no typed note.
    static let elements: Set<Variable> = Set(
        units.map(\.variable) + numbers.map(\.variable)
            + [
                .edition, .numberOfPages, .numberOfVolumes, .dimensions, .language, .license, .eventPlace,
                .containerTitleShort, .volumeTitleShort, .reviewedGenre, .collectionNumber, .note,
            ])

    /// The type of the note for a variable.
    static func noteType(of variable: Variable) -> String {
        notes.first { $0.variable == variable }?.type ?? variable.rawValue
    }

    /// The variable of a type of note; nil for other types.
    static func variable(ofNote type: String) -> Variable? {
        let variable = notes.first { $0.type == type }?.variable ?? Variable(rawValue: type)
        return variable.flatMap { $0 == .note || !elements.contains($0) ? $0 : nil }
    }

    /// Types of notes that hold something else than a variable.
    static let otherNotes: Set<String> = [tags, archive, field, keywords]
    static let tags = "tags"
    static let keywords = "keywords"
    static let archive = "archive"
    /// A note that holds an extra field, whose name is in `n`.
    static let field = "field"

    /// Types of dates in an imprint. Dates without a type are those of the issue.
    static let dates: [(type: String, role: DateRole)] = [
        ("available", .available), ("submitted", .submitted), ("accessed", .accessed),
    ]

    /// Types of related items by the kind of relation.
    static let relations: [(type: String, kind: Relation.Kind)] = [
        ("partOf", .partOf), ("translationOf", .translationOf), ("originalEdition", .originalEdition),
        ("reprintOf", .reprintOf), ("reviewOf", .reviewOf), ("otherEdition", .otherEdition), ("quotes", .quotes),
        ("host", .partOf), ("translatedFrom", .translationOf), ("otherForm", .otherEdition), ("reviewed", .reviewOf),
    ]
    /// The type of the related item for the original edition that CSL has variables for.
    static let original = "original"
    /// The types of related items for the reviewed work that CSL has variables for; the first is written.
    static let reviewed = ["reviewOf", "reviewed"]
    /// The subtype of a related item that is a whole record.
    static let record = "record"
}

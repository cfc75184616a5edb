import CitandaWorks

extension EntryWriter {
    // MARK: - Identifiers

    /// Adds the first identifier of each scheme that has a field. Further identifiers go into `identifiers` as
    /// `scheme:text [qualifier]`.
    mutating func addIdentifiers() {
        var others: [String] = []
        let schemes = BibTeXField.identifiers.map(\.scheme)
        // Identifiers with a field of their own come first, in the order in which the reader asks for them.
        let ordered =
            schemes.flatMap { scheme in work.identifiers.filter { $0.scheme == scheme } }
            + work.identifiers.filter { !schemes.contains($0.scheme) }
        for identifier in ordered {
            let field = field(of: identifier)
            if let field, allows(field.name), isFit(identifier) {
                put(field.name, field.value)
                if field.name == "eprint" { put("eprinttype", field.type) }
                annotate(field.name, "qualifier", [(nil, identifier.qualifier)])
            } else {
                let qualifier = identifier.qualifier.map { " [\($0)]" } ?? ""
                others.append(tex.plain("\(identifier.scheme.rawValue):\(identifier.text)\(qualifier)"))
            }
        }
        keep("identifiers", others.joined(separator: "; "))
    }

    private func field(of identifier: Identifier) -> (name: String, value: String, type: String?)? {
        switch identifier.scheme {
        case .doi: ("doi", tex.verbatim(DOI(identifier.text)?.text ?? identifier.text), nil)
        case .url: ("url", tex.verbatim(identifier.text), nil)
        case .isbn: ("isbn", tex.plain(identifier.text), nil)
        case .issn: ("issn", tex.plain(identifier.text), nil)
        case .arxiv: ("eprint", tex.verbatim(identifier.text), "arxiv")
        case .pmid: ("eprint", tex.verbatim(identifier.text), "pubmed")
        case .handle: ("eprint", tex.verbatim(identifier.text), "hdl")
        case .pmcid, .oclc, .lccn, .urn: nil
        }
    }

    /// biber refuses numbers with a wrong check digit.
    private func isFit(_ identifier: Identifier) -> Bool {
        !isBibLaTeX || ![.isbn, .issn].contains(identifier.scheme) || identifier.isValid
    }

    // MARK: - Archives

    /// Adds the place in an archive twice: as a reader wants to see it, and part by part.
    mutating func addArchive() {
        put("library", text(.callNumber))
        guard let archive = work.archive else { return }
        // Classic styles print of an unpublished work the note, and insist on it.
        let field = !isBibLaTeX && entry.type == "unpublished" && work[.note] == nil ? "note" : "howpublished"
        put(allows(field) ? field : "library", plain: archive.shown)
        keep("archive", archive.repository.map { tex.plain($0.text) })
        keep("archiveplace", archive.place.map { tex.plain($0.text) })
        keep("archivecollection", archive.collection.map { tex.plain($0.text) })
        keep("archivelocation", archive.levels.isEmpty ? nil : tex.plain(archive.shelfmark))
        let kinds = archive.levels.map { "\($0.kind.rawValue)=\($0.value)" }.joined(separator: "; ")
        keep("archivelevels", kinds.isEmpty ? nil : tex.plain(kinds))
    }

    // MARK: - Language

    /// Adds the language as babel calls it, and the tag where that says less.
    mutating func addLanguage() {
        guard let tag = work[.language] else { return }
        let name = BabelLanguage.name(of: tag)
        put("langid", name)
        if name == nil {
            let source = tex.plain(tag)
            put("language", isBibLaTeX && NameField.hasAnd(tag) ? "{\(source)}" : source)
        } else if !BabelLanguage.isExact(tag) {
            keep("languagetag", tex.plain(tag))
        }
    }

    // MARK: - Notes

    /// The variables that other functions write.
    private static let done: Set<Variable> = [
        .edition, .volume, .issue, .collectionNumber, .number, .numberOfVolumes, .partNumber, .part, .chapterNumber,
        .version, .page, .numberOfPages, .authority, .callNumber, .language, .containerTitleShort,
    ]

    /// Adds the kind of work if the entry type does not tell it, and all other variables.
    mutating func addNotes() {
        if EntryType.plainKind(of: entry.type) != work.type { put("entrysubtype", work.type.rawValue) }
        if !isBibLaTeX, entry.type == "techreport", work[.genre] == LocalizationKey.text("techreport") {
            // Classic styles say so by themselves.
        } else if let genre = work[.genre].map({ RichText(markup: $0) }) {
            // Classic styles set the type in lower case: “{PhD} diss.”
            let source = tex.rich(isBibLaTeX ? genre : CaseProtection.protected(genre, in: genre))
            if allows("type") { put("type", key(source, in: "type")) } else { keep("genre", source) }
        } else if entry.type == "phdthesis" || entry.type == "techreport" {
            // Classic styles would call it a doctoral or a technical one.
            put("type", work.type == .thesis ? "Thesis" : work.type == .standard ? "Standard" : "Report")
        }
        for (variable, field) in BibTeXField.notes {
            let words = variable == .status ? text(.status) ?? stateInPlaceOfDate : text(variable)
            put(field, words.map { key($0, in: field) })
        }
        if entry.type == "patent", let state = text(.jurisdiction) {
            if allows("location") { put("location", key(state, in: "location")) } else { keep("jurisdiction", state) }
        }
        for variable in Variable.allCases
        where !Self.done.contains(variable) && variable != .genre
            && !(variable == .jurisdiction && entry.type == "patent")
            && !BibTeXField.notes.contains(where: { $0.variable == variable })
        {
            keep(variable.rawValue, text(variable))
        }
        // Without commas, semicolons part keywords.
        let isOne = work.keywords.count == 1
        let keywords = work.keywords.map {
            $0.contains(",") || isOne && $0.contains(";") ? "{\(tex.plain($0))}" : tex.plain($0)
        }
        put("keywords", keywords.joined(separator: ", "))
    }

    /// The state of publication in place of a date: “forthcoming”. biblatex has a field for it.
    private var stateInPlaceOfDate: String? {
        guard isBibLaTeX, let date = work[.issued], date.extent == nil, let words = date.text else { return nil }
        return LocalizationKey.key(words, in: "pubstate") == nil ? nil : words
    }

    /// biblatex's localization key with exactly this text; without such a key, the text.
    func key(_ source: String, in field: String) -> String {
        isBibLaTeX ? LocalizationKey.key(source, in: field) ?? source : source
    }

    // MARK: - Relations

    /// Adds relations to other entries of the file as biblatex's `related`; it has one type for all, the first.
    mutating func addRelations() {
        var first: Relation.Kind?
        var related: [String] = []
        var others: [String] = []
        for relation in work.relations {
            guard case .key(let key) = relation.target else { continue }
            if let known = fileKey(key), first == nil || first == relation.kind {
                first = relation.kind
                related.append(known)
            } else {
                others.append("\(relation.kind.rawValue):\(fileKey(key) ?? key)")
            }
        }
        put("related", related.joined(separator: ","))
        put("relatedtype", first.map { kind in BibTeXField.relations.first { $0.kind == kind }?.type ?? kind.rawValue })
        keep("relations", others.isEmpty ? nil : tex.plain(others.joined(separator: "; ")))
    }
}

extension ArchiveLocation {
    /// The place as a reader wants to see it, from the shelfmark to the town.
    var shown: String {
        [shelfmark, collection?.text, repository?.text, place?.text].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}

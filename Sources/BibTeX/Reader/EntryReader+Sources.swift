import CitandaJSON
import CitandaWorks

extension EntryReader {
    // MARK: - Identifiers

    /// Reads identifiers, with those that the writer could not put in a field of their own.
    mutating func readIdentifiers() {
        for (scheme, name) in BibTeXField.identifiers {
            guard let field = takeAny(name) else { continue }
            var value = verbatim(field)
            if scheme == .isbn || scheme == .issn { value = text(field) }
            if scheme == .doi, !value.hasPrefix("10."), let doi = DOI(value) { value = doi.text }
            if value.isEmpty { continue }
            work.identifiers.removeAll { $0.scheme == scheme && scheme == .url }
            work.identifiers.append(Identifier(scheme, value))
        }
        if let field = take("eprint") {
            let value = verbatim(field)
            let type = takeAny("eprinttype").map { verbatim($0).lowercased() } ?? ""
            if let scheme = BibTeXField.eprints.first(where: { $0.type == type })?.scheme {
                work.identifiers.append(Identifier(scheme, value))
            } else if type.isEmpty, Self.isArXiv(value) {
                work.identifiers.append(Identifier(.arxiv, value))
            } else {
                work.extra.append(.init("bibtex:eprint", .string(value)))
                if !has("url"), let address = Self.addresses[type] {
                    work.identifiers.append(Identifier(.url, address + value))
                }
                if !type.isEmpty { work.extra.append(.init("bibtex:eprinttype", .string(type))) }
            }
            // Other archives have no classes.
            let isClassified = work.identifiers.last.map { $0.text != value || $0.scheme == .arxiv } ?? true
            if isClassified, let eprint = takeAny("eprintclass").map({ verbatim($0) }) {
                work.extra.append(.init("bibtex:eprintclass", .string(eprint)))
            }
        }
        for scheme in [Identifier.Scheme.pmid, .pmcid, .oclc, .lccn] {
            if let value = text(scheme.rawValue) { work.identifiers.append(Identifier(scheme, value)) }
        }
        readOthers()
    }

    private static let addresses = [
        "jstor": "https://www.jstor.org/stable/", "googlebooks": "https://books.google.com?id=",
    ]

    /// `math.GT/0309136` and `0706.1234v2`.
    private static func isArXiv(_ text: String) -> Bool {
        let parts = text.split(separator: "/")
        if parts.count == 2 { return parts[1].count >= 7 && parts[1].prefix(7).allSatisfy(\.isNumber) }
        let digits = text.split(separator: ".")
        return digits.count == 2 && digits[0].count == 4 && digits[0].allSatisfy(\.isNumber)
            && digits[1].first?.isNumber == true
    }

    /// `scheme:text [qualifier]` between semicolons; a part without a scheme belongs to the text before it.
    private mutating func readOthers() {
        guard let value = text("identifiers") else { return }
        var found: [(scheme: Identifier.Scheme, text: String)] = []
        for part in value.split(separator: "; ", omittingEmptySubsequences: false) {
            let colon = part.firstIndex(of: ":") ?? part.startIndex
            if let scheme = Identifier.Scheme(rawValue: String(part[..<colon])) {
                found.append((scheme, String(part[part.index(after: colon)...])))
            } else if let last = found.indices.last {
                found[last].text += "; " + part
            }
        }
        for (scheme, text) in found {
            var rest = text[...]
            var qualifier: String?
            if rest.hasSuffix("]"), let open = rest.lastIndex(of: "["), open > rest.startIndex {
                qualifier = String(rest[rest.index(after: open)...].dropLast())
                rest = rest[..<open]
                if rest.hasSuffix(" ") { rest.removeLast() }
            }
            work.identifiers.append(Identifier(scheme, String(rest), qualifier: qualifier))
        }
    }

    // MARK: - Archives

    /// Reads the place in an archive part by part.
    mutating func readArchive() {
        let repository = text("archive")
        let place = text("archiveplace")
        let collection = text("archivecollection")
        let location = text("archivelocation")
        let kinds = text("archivelevels")
        guard repository != nil || place != nil || collection != nil || location != nil else { return }
        let texts = location?.split(separator: ", ").map(String.init) ?? []
        let levels = kinds?.split(separator: "; ").map(String.init) ?? []
        var found: [ArchiveLocation.Level] = []
        if texts.count == levels.count {
            for (text, level) in zip(texts, levels) {
                let parts = level.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, let kind = ArchiveLocation.LevelKind(rawValue: parts[0]) else { continue }
                found.append(.init(kind, text: text, value: parts[1]))
            }
        }
        if found.isEmpty, let location { found = [.init(.shelfmark, text: location, value: location)] }
        work.archive = ArchiveLocation(
            repository: repository.map { Literal($0) }, place: place.map { Literal($0) },
            collection: collection.map { Literal($0) }, levels: found)
        // The writer shows the place as a whole in another field too.
        let shown = work.archive?.shown ?? ""
        if work[.callNumber] == shown { work[.callNumber] = nil }
        if let note = entryField("note"), rich(note).plain == shown { _ = take("note") }
    }

    // MARK: - Language, notes, keywords

    /// Reads the language: a tag, or the name by which babel calls it.
    mutating func readLanguage() {
        let tag = text("languagetag")
        let name = takeAny("langid").map { text($0) }
        let language = take("language").map { list($0).map { LocalizationKey.language($0) }.joined(separator: "; ") }
        if let tag {
            work[.language] = tag
        } else if let name {
            work[.language] = BabelLanguage.tag(of: name) ?? name
            if let language, BabelLanguage.tag(of: language) != work[.language] {
                work.extra.append(.init("bibtex:language", .string(language)))
            }
        } else if let language {
            work[.language] = BabelLanguage.tag(of: language) ?? language
        }
    }

    /// Reads kind, notes and keywords.
    mutating func readNotes() {
        if let kind = text("type") ?? text("genre") {
            work[.genre] = LocalizationKey.text(kind) ?? kind
        } else if let genre = Self.genres[entry.type] {
            work[.genre] = LocalizationKey.text(genre)
        }
        for (variable, name) in BibTeXField.notes {
            guard let field = takeAny(name) else { continue }
            let value =
                variable == .note || variable == .annote ? rich(field, showsAddresses: true).markup : text(field)
            if !value.isEmpty { work[variable] = variable == .status ? LocalizationKey.text(value) ?? value : value }
        }
        // The writer puts words in place of a date (“forthcoming”) into biblatex's own field.
        if let date = work[.issued], date.extent == nil, date.text == work[.status] { work[.status] = nil }
        // `addendum` follows the note. A volume that is not a number is only printed there.
        if let addendum = text("addendum"), addendum != "vol.\u{A0}\(work[.volume] ?? "")" {
            work[.note] = [work[.note], addendum].compactMap { $0 }.joined(separator: ". ")
        }
        if let authority = text("authority") { work[.authority] = authority }
        if let field = takeAny("keywords") {
            work.keywords = Self.split(source(of: field.value)).map { bytes in
                TeXReader.text(bytes, 0..<bytes.count, macros: macros).plain
            }.filter { !$0.isEmpty }
        }
    }

    private static let genres = [
        "phdthesis": "phdthesis", "mastersthesis": "mathesis", "bathesis": "bathesis", "bachelorsthesis": "bathesis",
        "candthesis": "candthesis", "techreport": "techreport",
    ]

    /// The keywords between commas; between semicolons if the field has no comma.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        let sign = bytes.contains(ByteClass.comma) ? ByteClass.comma : UInt8(ascii: ";")
        return ValueParts.between(bytes, 0..<bytes.count, at: sign).map { Array(bytes[$0]) }
    }

    // MARK: - Relations

    /// Reads relations to other entries of the file.
    mutating func readRelations() {
        if let field = take("related") {
            let type = text("relatedtype") ?? ""
            let kind =
                BibTeXField.relations.first { $0.type == type }?.kind ?? Relation.Kind(rawValue: type)
            if let kind {
                work.relations += keys(of: field.value).map { Relation(kind, .key($0)) }
            } else {
                work.extra.append(.init("bibtex:related", .string(verbatim(field))))
                if !type.isEmpty { work.extra.append(.init("bibtex:relatedtype", .string(type))) }
            }
        }
        for part in text("relations")?.split(separator: "; ") ?? [] {
            guard let colon = part.firstIndex(of: ":"), let kind = Relation.Kind(rawValue: String(part[..<colon]))
            else { continue }
            work.relations.append(Relation(kind, .key(String(part[part.index(after: colon)...]))))
        }
        _ = take("crossref")
    }
}

extension LocalizationKey {
    /// The language that a key such as `langgerman` names, or the text itself.
    static func language(_ key: String) -> String {
        guard key.hasPrefix("lang"), key.count > 5 else { return key }
        return String(key.dropFirst(4))
    }
}

import CitandaDiagnostics
import CitandaJSON
import CitandaWorks

/// Reads the fields of one record of PubMed or ERIC.
struct PubMedReader {
    private var fields: [PubMedField]
    private var isUsed: [Bool]
    var work = Work(key: "", type: .articleJournal)
    /// Whether the record is of ERIC, which uses some tags in its own way.
    private let isERIC: Bool

    /// The work of a record; none where a record has no value.
    ///
    /// - Parameters:
    ///   - fields: The fields in order.
    ///   - prefix: The beginning of the names of extra fields.
    static func read(_ fields: [PubMedField], prefix: String) -> Parsed<[Work]> {
        let isAnyKnown = fields.contains {
            !$0.value.text.isEmpty && !PubMedFields.bookkeeping.contains($0.tag) || $0.name != nil
        }
        guard isAnyKnown else { return ([], []) }
        var reader = PubMedReader(fields)
        reader.readTitles()
        reader.readNames()
        reader.readDates()
        reader.readIdentifiers()
        reader.readTexts()
        reader.keepRest(prefix)
        return ([reader.work], [])
    }

    private init(_ fields: [PubMedField]) {
        self.fields = fields
        isUsed = fields.map { $0.value.text.isEmpty && $0.name == nil }
        isERIC = fields.contains { $0.tag == "OWN" && $0.value.text == "ERIC" }
    }

    mutating func take(_ tag: String) -> Literal? {
        guard let index = fields.indices.first(where: { fields[$0].tag == tag && !isUsed[$0] }) else { return nil }
        isUsed[index] = true
        return fields[index].value
    }

    /// Takes all values of a tag and gives the first.
    private mutating func takeFirst(_ tag: String) -> Literal? {
        let first = take(tag)
        while take(tag) != nil {}
        return first
    }

    private func has(_ tag: String) -> Bool { fields.indices.contains { fields[$0].tag == tag && !isUsed[$0] } }

    // MARK: - Type and titles

    private mutating func readTitles() {
        let types = fields.filter { $0.tag == "PT" }.map(\.value.text)
        work.type = PubMedTypes.type(
            of: types, hasBook: has("BTI"), hasTitle: has("TI") || has("TT"),
            number: fields.first { $0.tag == "OID" }?.value.text)
        let own = take("TI").flatMap { PubMedTitle($0) }
        if let original = take("TT").flatMap({ PubMedTitle($0) }) {
            work[.title] = Title(RichText(markup: original.text), origin: original.origin)
            if let own {
                // PubMed translates titles into English.
                work[.title]?.forms = [
                    .init(.translated, RichText(markup: own.text), language: "en", origin: own.origin)
                ]
            }
        } else if let own {
            work[.title] = Title(RichText(markup: own.text), origin: own.origin)
        }
        if let book = take("BTI").flatMap({ PubMedTitle($0) }) {
            let role: TitleRole = work.type == .chapter ? .container : .title
            work[role] = Title(RichText(markup: book.text), origin: book.origin)
        }
        readSource()
    }

    /// The journal. ERIC names there also publishers and, for theses, the service that has the text.
    private mutating func readSource() {
        let short = takeFirst("TA")
        guard var source = take("JT") ?? short else { return }
        source.text = source.text.replacing(" : ", with: ": ")
        switch work.type {
        case .articleJournal, .articleNewspaper, .chapter, .paperConference:
            if work[.container] == nil { work.set(.title(.container), to: source) }
            if let short { work.variables[.containerTitleShort] = short }
        case .thesis:
            work.set(.archive, to: source)
            // “Ph.D. Dissertation, Drexel University”.
            if let degree = take("SO"), let comma = degree.text.firstIndex(of: ",") {
                work.variables[.genre] = Literal(String(degree.text[..<comma]), origin: degree.origin)
                let school = String(degree.text[comma...].dropFirst()).trimmingBlanks
                if !school.isEmpty { work.set(.publisher, to: Literal(school, origin: degree.origin)) }
            }
        default: if !has("PB") { work.set(.publisher, to: source) }
        }
    }

    // MARK: - Names and dates

    private mutating func readNames() {
        var expected: Set<String> = []
        for index in fields.indices where !isUsed[index] {
            let field = fields[index]
            if field.tag == "CN" {
                isUsed[index] = true
                add(Name(.institution(field.value.text), origin: field.value.origin), .author)
                continue
            }
            guard let row = PubMedFields.names.first(where: { $0.full == field.tag || $0.short == field.tag }) else {
                continue
            }
            isUsed[index] = true
            if field.tag == row.full { expected.insert(row.short) }
            // The short form repeats the full name before.
            if field.tag == row.short, expected.remove(row.short) != nil { continue }
            if let name = field.name ?? PubMedName.name(field.value) { add(name, row.role) }
        }
    }

    private mutating func add(_ name: Name, _ role: ContributorRole) {
        if case .others = name.kind, work.names(role).last?.kind == .others { return }
        work.contributors.append(Contributor(role, name))
    }

    private mutating func readDates() {
        let issued = take("DP").flatMap { PubMedDate.date($0) }
        let electronic = take("DEP").flatMap { PubMedDate.date($0) }
        work[.issued] = issued ?? electronic
        if issued != nil, let electronic, electronic.extent != issued?.extent { work[.available] = electronic }
    }

    // MARK: - Identifiers and pages

    private mutating func readIdentifiers() {
        if let number = takeFirst("PMID") { work.set(.identifier(.pmid), to: number) }
        if let number = takeFirst("PMC") { work.set(.identifier(.pmcid), to: number) }
        for scheme in [Identifier.Scheme.issn, .isbn] {
            let tags = scheme == .issn ? ["IS", "ISSN"] : ["ISBN"]
            for tag in tags {
                while let value = take(tag) { addNumber(value, scheme) }
            }
        }
        if let pages = take("PG") { work.variables[.page] = pages }
        for tag in ["LID", "AID"] {
            for index in fields.indices where fields[index].tag == tag && !isUsed[index] {
                isUsed[index] = readLocation(fields[index].value)
            }
        }
        if isERIC, work.archive == nil, let number = take("OID") {
            work.archive = ArchiveLocation(repository: "ERIC")
            work.set(.archiveLocation, to: number)
        }
    }

    /// Adds “1538-9855 (Electronic)” or, from ERIC, “EISSN-2375-5636”.
    private mutating func addNumber(_ value: Literal, _ scheme: Identifier.Scheme) {
        var text = value.text[...]
        if let label = text.firstRange(of: scheme == .issn ? "ISSN-" : "ISBN-"),
            text[..<label.lowerBound].allSatisfy(\.isLetter)
        {
            text = text[label.upperBound...]
        }
        var qualifier: String?
        if let bracket = text.firstIndex(of: "(") {
            qualifier = text[bracket...].trimmingCharacters("() ")
            text = text[..<bracket]
        }
        let number = String(text).trimmingBlanks
        guard !number.isEmpty,
            !work.identifiers.contains(where: { $0.scheme == scheme && $0.text == number })
        else { return }
        work.identifiers.append(Identifier(scheme, number, qualifier: qualifier, origin: value.origin))
    }

    /// Reads “10.1016/j.puhe.2015.01.018 [doi]” or the address that ERIC writes.
    ///
    /// - Returns: Whether the value has a place in the work, or is there already.
    private mutating func readLocation(_ value: Literal) -> Bool {
        var text = value.text
        var kind = ""
        if text.hasSuffix("]"), let bracket = text.lastIndex(of: "[") {
            kind = text[bracket...].trimmingCharacters("[] ").lowercased()
            text = String(text[..<bracket]).trimmingBlanks
        }
        let known = work.identifiers
        func add(_ scheme: Identifier.Scheme, _ text: String) {
            guard !known.contains(where: { $0.scheme == scheme && $0.text == text }) else { return }
            work.identifiers.append(Identifier(scheme, text, origin: value.origin))
        }
        switch kind {
        case "doi":
            if work.identifier(.doi) == nil { add(.doi, text) }
            return true
        case "pii": return readArticleNumber(Literal(text, origin: value.origin))
        case "bookaccession":
            work.variables[.callNumber] = Literal(text, origin: value.origin)
            add(.url, "https://www.ncbi.nlm.nih.gov/books/\(text)/")
            return true
        case "":
            if text.contains("doi.org/"), let doi = DOI(text) {
                if work.identifier(.doi) == nil { add(.doi, doi.text) }
            } else if text.contains("://") || text.hasPrefix("www.") {
                add(.url, text)
            } else {
                return false
            }
            return true
        default: return false
        }
    }

    /// The publisher's number of an item: the number of a preprint, and the pages of an article that has no others.
    private mutating func readArticleNumber(_ number: Literal) -> Bool {
        if work.type == .article {
            if work.variables[.number] == nil { work.variables[.number] = number }
            if number.text.lowercased().hasPrefix("arxiv:"), work.identifier(.arxiv) == nil {
                work.identifiers.append(
                    Identifier(.arxiv, String(number.text.dropFirst("arxiv:".count)), origin: number.origin))
            }
            return true
        }
        guard work.type == .articleJournal, work.variables[.page] == nil || work[.page] == number.text else {
            return false
        }
        work.variables[.page] = number
        return true
    }

    // MARK: - Texts

    private mutating func readTexts() {
        for (tag, member) in PubMedFields.texts where work.text(of: member) == nil {
            if let value = take(tag) { work.set(member, to: value) }
        }
        // For an article the place is the country of the journal.
        if work.type != .articleJournal, let place = take("PL") { work.set(.publisherPlace, to: place) }
        if let language = take("LA"), let tag = LanguageTag.tag(of: language.text) {
            work.variables[.language] = Literal(tag, origin: language.origin)
        }
        for index in fields.indices where PubMedFields.keywords.contains(fields[index].tag) && !isUsed[index] {
            isUsed[index] = true
            // An asterisk, which marks the main subjects, stays.
            let word = fields[index].value.text
            if !work.keywords.contains(word) { work.keywords.append(word) }
        }
    }

    private mutating func keepRest(_ prefix: String) {
        for index in fields.indices where !isUsed[index] {
            let field = fields[index]
            if PubMedFields.bookkeeping.contains(field.tag) { continue }
            // The type says the rest of the first type of publication.
            if field.tag == "PT", field.value.text == "Journal Article" { continue }
            work.extra.append(.init(prefix + field.tag, .string(field.value.text)))
        }
    }
}

/// A title of PubMed without the full stop at its end and the brackets around translations.
struct PubMedTitle {
    let text: String
    let origin: Origin?

    /// Nil if there is no title.
    init?(_ value: Literal) {
        var text = Self.withoutStop(value.text)
        if text.hasPrefix("["), text.hasSuffix("]"), !text.dropFirst().dropLast().contains("[") {
            text = Self.withoutStop(String(text.dropFirst().dropLast()))
        }
        guard !text.isEmpty, text.lowercased() != "not available" else { return nil }
        self.text = text
        origin = value.origin
    }

    private static func withoutStop(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }
}

import CitandaWorks

/// Writes a work as a citation template, in one line of a list.
struct WikiWriter {
    let edition: WikiEdition
    let template: WikiTemplate
    var values: UnwrittenValues
    var losses: [RecordLoss] = []
    /// The number of the last name, by the parameter of whole names.
    var numbers: [String: Int] = [:]
    /// The forms of titles that were written.
    var writtenForms: Set<FormPlace> = []
    private var text = ""
    private var hasAddress = false
    /// The parameters so far. Of two values for one parameter, a template forgets the first.
    private var used: Set<String> = []
    var work: Work { values.work }

    /// The place of a form among the titles of a work.
    struct FormPlace: Hashable {
        let role: TitleRole
        let relationship: Title.Relationship
    }

    private init(_ work: Work, _ edition: WikiEdition) {
        self.edition = edition
        template = edition.template(for: work)
        values = UnwrittenValues(work)
    }

    /// The line of a work.
    static func record(_ work: Work, _ edition: WikiEdition) -> WrittenRecord {
        var writer = WikiWriter(work, edition)
        for parameter in edition.parameters where parameter.templates?.contains(writer.template) ?? true {
            writer.write(parameter)
        }
        writer.addLosses()
        return WrittenRecord(
            Array("* {{\(writer.template.name)\(writer.text)}}\(edition.end)\n".utf8), losses: writer.losses)
    }

    /// Writes a parameter; nothing without a value.
    mutating func add(_ name: String, _ value: String) {
        if value.isEmpty { return }
        used.insert(name)
        text += " |\(name)=\(value)"
    }

    private mutating func write(_ parameter: WikiParameter) {
        let name = parameter.name
        if used.contains(name) { return }
        switch parameter.value {
        case .text(let member): writeText(name, member)
        case .title, .mainTitle, .subtitle, .latinTitle, .scriptTitle, .translatedTitle:
            writeTitle(name, parameter.value)
        case .series: writeSeries(name)
        case .edition(let isOrdinal): writeEdition(name, isOrdinal: isOrdinal)
        case .pages(let single, let place): writePages(name, single: single, place: place)
        case .names(let roles, let form): writeNames(name, roles, form)
        case .date(let role): writeDate(name, role)
        case .accessed: writeAccessed(name)
        case .address: writeAddress(name)
        case .identifier(let scheme): writeIdentifier(name, scheme)
        case .wrongIdentifier(let scheme, let before, let after):
            writeWrongIdentifier(name, scheme, before: before, after: after)
        }
    }

    // MARK: - Texts

    private mutating func writeText(_ name: String, _ member: CSLMember) {
        guard let text = values.text(member) else { return }
        write(name, RichText(markup: text), member)
    }

    /// Writes a text that belongs to a member.
    mutating func write(_ name: String, _ text: RichText, _ member: CSLMember) {
        add(name, WikiText.text(of: text))
        if WikiText.hasLostStyles(text.nodes) { reduced(member) }
    }

    /// Says that a value was written in a shorter form.
    mutating func reduced(_ member: CSLMember) { losses.append(RecordLoss(member.name, .reduced)) }

    private mutating func dropped(_ member: CSLMember) { losses.append(RecordLoss(member.name, .dropped)) }

    private mutating func writeSeries(_ name: String) {
        guard let title = values.text(.title(.collection)) else { return }
        let number = values.text(.variable(.collectionNumber))
        let isFigure = number?.allSatisfy { $0.isASCII && $0.isNumber } ?? false
        add(
            name,
            WikiText.text(of: RichText(markup: title))
                + (number.map { ", " + (isFigure ? "no. " : "") + WikiText.text(of: RichText(markup: $0)) } ?? ""))
    }

    private static let words: Set<String> = ["ed", "edn", "edition", "aufl", "auflage", "éd", "édition"]

    private mutating func writeEdition(_ name: String, isOrdinal: Bool) {
        let member = CSLMember.variable(.edition)
        guard let text = values.plain(member) else { return }
        var words = text.split { $0.isWhitespace }
        // The templates print the word for an edition.
        if words.count > 1, let last = words.last,
            Self.words.contains(String(last).trimmingCharacters(".").lowercased())
        {
            words.removeLast()
        }
        let number = words.count == 1 ? words.first.flatMap { Ordinal.number($0) } : nil
        if let number {
            add(name, isOrdinal ? Ordinal.english(number) : String(number))
        } else {
            add(name, WikiText.text(plain: words.joined(separator: " ")))
        }
    }

    private mutating func writePages(_ name: String, single: String?, place: String?) {
        guard let text = values.plain(.variable(.page)) else { return }
        let parts = text.split { ",;".contains($0) }.map { PageRange($0) }
        let ranges = parts.compactMap { $0 }
        guard ranges.count == parts.count, !ranges.isEmpty else {
            add(place ?? name, WikiText.text(plain: text))
            return
        }
        let isSingle = ranges.count == 1 && ranges.first?.last == nil
        let pages = ranges.map { $0.expanded.replacing("–", with: edition.dash) }.joined(separator: ", ")
        add(isSingle ? single ?? name : name, pages)
    }

    // MARK: - Dates

    private mutating func writeDate(_ name: String, _ role: DateRole) {
        guard let date = values.date(role) else { return }
        guard let (text, isWhole) = edition.dates.text(of: date) else {
            dropped(.date(role))
            return
        }
        add(name, WikiText.text(plain: text))
        if !isWhole { reduced(.date(role)) }
    }

    /// Writes the day of access. Without an address the templates call the day an error.
    private mutating func writeAccessed(_ name: String) {
        guard hasAddress, let date = work[.accessed] as PartialDate?, let day = edition.dates.day(of: date) else {
            return
        }
        values.take(.date(.accessed))
        add(name, day)
    }

    // MARK: - Identifiers

    private mutating func writeAddress(_ name: String) {
        let member = CSLMember.identifier(.url)
        guard let text = values.text(member) else { return }
        guard let address = WikiText.address(text) else {
            dropped(member)
            return
        }
        hasAddress = true
        add(name, address)
        if work.identifiers.filter({ $0.scheme == .url }).count > 1 { reduced(member) }
    }

    private mutating func writeIdentifier(_ name: String, _ scheme: Identifier.Scheme) {
        let own = work.identifiers.filter { $0.scheme == scheme }
        guard let first = own.lazy.compactMap({ Self.text(of: $0) }).first else { return }
        values.take(.identifier(scheme))
        writtenSchemes.insert(scheme)
        add(name, WikiText.text(plain: first))
        if own.count > 1 { reduced(.identifier(scheme)) }
    }

    /// The schemes of which a number was written.
    private var writtenSchemes: Set<Identifier.Scheme> = []

    /// A number as the templates want it; nil for one that they call an error.
    private static func text(of identifier: Identifier) -> String? {
        switch identifier.scheme {
        case .doi: return DOI(identifier.text)?.text
        case .isbn, .issn:
            return identifier.parts.first { part in
                identifier.scheme == .isbn ? ISBN(part.text) != nil : ISSN(part.text) != nil
            }?.text
        case .pmcid:
            let text = identifier.text.trimmingBlanks
            return text.uppercased().hasPrefix("PMC") ? String(text.dropFirst("PMC".count)) : text
        default: return identifier.text
        }
    }

    private mutating func writeWrongIdentifier(
        _ name: String, _ scheme: Identifier.Scheme, before: String, after: String
    ) {
        guard !writtenSchemes.contains(scheme), let text = values.plain(.identifier(scheme)) else { return }
        writtenSchemes.insert(scheme)
        add(name, before + WikiText.text(plain: text) + after)
    }

    // MARK: - Losses

    private mutating func addLosses() {
        losses += values.rest.map { RecordLoss($0.name, .dropped) } + values.details(except: [.titleForms])
        let forms = work.titles.flatMap { role, title in
            title.forms.map { FormPlace(role: role, relationship: $0.relationship) }
        }
        if !forms.allSatisfy(writtenForms.contains) {
            losses.append(RecordLoss(UnwrittenValues.Detail.titleForms.rawValue, .dropped))
        }
        // Schemes without a member of CSL-JSON, and without an address.
        for scheme in Identifier.Scheme.allCases where !CSLMember.schemes.contains(scheme) {
            guard let first = work.identifier(scheme), first.address == nil || !hasAddress,
                !writtenSchemes.contains(scheme)
            else { continue }
            dropped(.identifier(scheme))
        }
        losses += work.extra.filter { !work.isSpelling($0) }.map { RecordLoss($0.name, .dropped) }
        var seen: Set<RecordLoss> = []
        losses = losses.filter { seen.insert($0).inserted }
    }
}

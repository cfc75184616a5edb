import CitandaWorks
import CitandaXML

/// Writes a source of Word. Members without an element become lines of the comments, which `NoteVariables` reads.
package struct WordSourceWriter {
    /// The element `b:Source`, in UTF-8.
    package var bytes: [UInt8] { writer.bytes }
    /// The names of the members that stand in the comments, in words.
    package var inWords: [String] { losses.filter { $0.fate == .noted }.map(\.field) }
    private(set) var losses: [RecordLoss] = []
    private var writer: MarkupWriter
    private var values: UnwrittenValues
    private var source: String
    /// The elements so far, each of which may occur once.
    private var written: Set<String> = []

    /// The kind of a thesis of no special kind.
    static let plainThesis = "Thesis"

    /// Writes a source.
    ///
    /// - Parameters:
    ///   - work: The work.
    ///   - tag: The tag by which citations name the source.
    ///   - level: The number of elements around.
    package init(_ work: Work, tag: String, level: Int = 0) {
        values = UnwrittenValues(work)
        writer = MarkupWriter(level: level)
        source = Self.source(of: work)
        var copy = self
        var inner = MarkupWriter(level: level)
        inner.element("b:Source") { writer in
            copy.writer = writer
            copy.write(tag)
            writer = copy.writer
        }
        self = copy
        writer = inner
    }

    /// A page of a site has the title of the site besides its own.
    private static func source(of work: Work) -> String {
        let source = WordSourceTypes.source(of: work.type)
        return source == "DocumentFromInternetSite" && work[.container] == nil ? "InternetSite" : source
    }

    private mutating func write(_ tag: String) {
        element("Tag", tag)
        element("SourceType", source)
        writeNames()
        for row in WordSourceFields.rows(for: source, of: values.work.type) where !row.isOnlyRead { write(row) }
        if values.work.type == .thesis { element("ThesisType", Self.plainThesis) }
        // Word prints the name of the conference, and not the title of a book.
        if source == "ConferenceProceedings", let title = values.work.text(of: .title(.container)) {
            element("ConferenceName", RichText(markup: title).plain)
        }
        if let place = exact(.publisherPlace) { element("City", place) }
        writeDates()
        writeNumbers()
        let lines = restLines()
        writeExtra()
        let note = values.work[.note] ?? ""
        let comments = [lines.joined(separator: "\n"), note].filter { !$0.isEmpty }.joined(separator: "\n\n")
        element("Comments", comments)
        if writer.hasReplacedCharacters { losses.append(RecordLoss("characters that XML cannot hold", .reduced)) }
    }

    // MARK: - Elements

    private mutating func element(_ name: String, _ text: String) {
        guard !text.isEmpty, written.insert(name).inserted else { return }
        writer.element("b:" + name, text: text)
    }

    private mutating func write(_ row: WordSourceFields.Row) {
        guard values.has(row.member), !written.contains(row.element), let markup = values.work.text(of: row.member)
        else {
            return
        }
        let plain = RichText(markup: markup).plain
        guard !plain.isEmpty else { return }
        element(row.element, plain)
        // Markup stands in a line of the comments. So does white space that elements do not keep.
        if plain == markup, RecordMarkup.collapsed(plain) == plain { values.take(row.member) }
    }

    /// The text of a member, if the text has no markup.
    private mutating func exact(_ member: CSLMember) -> String? {
        guard values.has(member), let text = values.work.text(of: member), RichText(markup: text).plain == text else {
            return nil
        }
        values.take(member)
        return text
    }

    // MARK: - Names

    private mutating func writeNames() {
        var lists: [(element: String, names: [Name])] = []
        for (element, role, sources) in WordSourceFields.names where sources?.contains(source) ?? true {
            let names = values.names(role)
            if !names.isEmpty { lists.append((element, names)) }
        }
        writer.element("b:Author") { writer in
            for (element, names) in lists {
                writer.element("b:" + element) { writer in
                    if WordSourceFields.mayBeInstitutions.contains(element), names.count == 1, names[0].personal == nil
                    {
                        writer.element("b:Corporate", text: names[0].display)
                    } else {
                        writer.element("b:NameList") { writer in
                            for name in names { Self.write(name, with: &writer) }
                        }
                    }
                }
            }
        }
    }

    /// Word knows family and given names only: particles go before the family name, suffixes behind the given name.
    private static func write(_ name: Name, with writer: inout MarkupWriter) {
        writer.element("b:Person") { writer in
            guard case .personal(let parts) = name.kind else {
                return writer.element("b:Last", text: name.display)
            }
            let family = [parts.nonDroppingParticle, parts.family].compactMap { $0 }.joined(separator: " ")
            let given = [parts.given, parts.droppingParticle].compactMap { $0 }.joined(separator: " ")
            writer.element("b:Last", text: family)
            writer.element("b:First", text: given + (parts.suffix.map { ", " + $0 } ?? ""))
        }
    }

    // MARK: - Dates and numbers

    private mutating func writeDates() {
        for (suffix, role) in WordSourceFields.dates {
            guard let date = values.work[role] as PartialDate? else { continue }
            let texts = WordSourceDate.texts(of: date)
            for (name, text) in zip(["Year", "Month", "Day"], texts) { element(name + suffix, text) }
            let back = WordSourceDate.date(
                year: texts.first.map { Literal($0) }, month: texts.count > 1 ? texts[1] : nil,
                day: texts.count > 2 ? texts[2] : nil)
            if let back, back.extent == date.extent, date.extent != nil || back.text == date.text {
                values.take(.date(role))
            }
        }
    }

    private mutating func writeNumbers() {
        let schemes = [Identifier.Scheme.isbn, .issn, .doi, .pmid, .pmcid]
        let numbers = schemes.compactMap { scheme -> (scheme: Identifier.Scheme, text: String)? in
            let text = values.work.text(of: .identifier(scheme))
            // The mark between numbers cannot be a part of one.
            guard let text, !text.contains(";") else { return nil }
            values.take(.identifier(scheme))
            return (scheme, text)
        }
        let kept = values.work.extra.first { $0.name == WordSourceNames.prefix + "StandardNumber" }?.value.string
        let text = WordStandardNumber.text(of: numbers)
        element("StandardNumber", [text, kept ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
        if let language = values.work[.language], WordLanguage.isTag(language) {
            element("LCID", language)
            values.take(.variable(.language))
        }
    }

    // MARK: - The rest

    private mutating func restLines() -> [String] {
        let work = values.work
        values.take(.variable(.note))
        var lines: [String] = []
        if readType != work.type.csl { lines.append("type: \(work.type.csl.rawValue)") }
        for member in values.rest {
            lines += NoteVariables.lines(for: member, of: work)
            losses.append(RecordLoss(member.name, .noted))
        }
        losses += values.details()
        return lines
    }

    /// The type that a reader takes the source for.
    private var readType: WorkType? {
        if source == "Report", values.work.type == .thesis {
            return WordSourceTypes.isThesis(values.work[.genre] ?? Self.plainThesis) ? .thesis : .report
        }
        return WordSourceTypes.type(of: source)
    }

    private mutating func writeExtra() {
        let work = values.work
        for field in work.extra where !work.isSpelling(field) {
            let name =
                field.name.hasPrefix(WordSourceNames.prefix)
                ? String(field.name.dropFirst(WordSourceNames.prefix.count)) : ""
            if name == "StandardNumber" { continue }
            guard WordSourceFields.others.contains(name), !written.contains(name), let text = field.value.string else {
                // Elements of other programs are not allowed.
                losses.append(RecordLoss(field.name, .dropped))
                continue
            }
            element(name, text)
        }
    }
}

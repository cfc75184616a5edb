import CitandaWorks
import CitandaXML

/// Writes a work as `citation`.
///
/// Crossref needs nothing but the DOI. A work without one is looked up by its values, and is also written in words, because the values
/// of most works in archives have no element.
struct CrossrefWriter {
    private var values: UnwrittenValues
    private var writer = MarkupWriter(level: Crossref.depth)
    private var losses: [RecordLoss] = []
    private var work: Work { values.work }

    /// The record of a work.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = CrossrefWriter(values: UnwrittenValues(work))
        let bytes = writer.bytes()
        return WrittenRecord(bytes, losses: writer.losses)
    }

    private mutating func bytes() -> [UInt8] {
        var inner = self
        writer.element("citation", ["key": key]) { writer in
            swap(&inner.writer, &writer)
            inner.write()
            swap(&inner.writer, &writer)
        }
        values = inner.values
        losses = inner.losses
        return writer.bytes
    }

    private static let longestKey = 128

    /// The key of the citation. The schema limits the length, and two blanks count as one.
    private var key: String {
        let key = RecordMarkup.collapsed(work.key)
        return key.isEmpty ? "ref" : String(String.UnicodeScalarView(key.unicodeScalars.prefix(Self.longestKey)))
    }

    private mutating func write() {
        writeNumbers()
        writeAuthor()
        for row in CrossrefFields.rows where row.types?.contains(work.type) ?? true {
            guard let text = values.plain(row.member) else { continue }
            write(row.element, text, longest: row.longest, field: row.member.name)
        }
        writePage()
        writeYear()
        writeStandard()
        let work = work
        if isWithoutDOI { writer.mixed("unstructured_citation") { CrossrefWords.write(work, to: &$0) } }
        losses += values.rest.map { RecordLoss($0.name, .dropped) } + values.details()
        losses += work.extra.filter { !work.isSpelling($0) }.map { RecordLoss($0.name, .dropped) }
        if writer.hasReplacedCharacters { losses.append(RecordLoss("control characters", .dropped)) }
    }

    /// Writes a text. One that is longer than the schema allows is left out: half a number is another number.
    private mutating func write(_ element: String, _ text: String, longest: Int?, field: String) {
        let text = RecordMarkup.collapsed(text)
        if let longest, text.unicodeScalars.count > longest {
            losses.append(RecordLoss(field, .dropped))
        } else {
            writer.element(element, text: text)
        }
    }

    // MARK: - Identifiers

    private mutating func writeNumbers() {
        for scheme in [Identifier.Scheme.doi, .isbn, .issn] {
            let own = work.identifiers.filter { $0.scheme == scheme }
            guard !own.isEmpty else { continue }
            values.take(.identifier(scheme))
            let texts = own.compactMap { Self.text(of: $0) }
            writer.element(scheme.rawValue, text: texts.first)
            if own.count > 1 || texts.isEmpty {
                losses.append(RecordLoss(CSLMember.identifier(scheme).name, texts.isEmpty ? .dropped : .reduced))
            }
        }
    }

    /// A valid number in the form that the schema has; nil for others.
    private static func text(of identifier: Identifier) -> String? {
        switch identifier.scheme {
        case .doi: DOI(identifier.text).flatMap { isAllowed($0.text) ? $0.text : nil }
        case .isbn: ISBN(identifier.text)?.thirteen
        case .issn: ISSN(identifier.text)?.text
        default: nil
        }
    }

    private static let longestPrefix = 9
    private static let shortestPrefix = 4
    private static let longestSuffix = 200

    /// Whether a DOI has the lengths that the schema demands. Short DOIs have not.
    private static func isAllowed(_ doi: String) -> Bool {
        guard let slash = doi.firstIndex(of: "/"), doi.hasPrefix("10.") else { return false }
        let prefix = doi[..<slash].dropFirst("10.".count)
        return (shortestPrefix...longestPrefix).contains(prefix.count) && !prefix.contains(".")
            && doi[slash...].unicodeScalars.count - 1 <= longestSuffix
    }

    // MARK: - Names, pages, years

    /// The family name of the first author, or the whole name of a body.
    private mutating func writeAuthor() {
        guard let (role, names) = work.leadNames, let first = names.first else { return }
        writer.element("author", text: RecordMarkup.collapsed(first.short))
        values.take(.names(role))
        if names.count > 1 || first.short != first.display { losses.append(RecordLoss(role.rawValue, .reduced)) }
    }

    private mutating func writePage() {
        guard let page = values.plain(.variable(.page)) else { return }
        let parts = page.split(separator: ",").map { PageRange($0) }
        let first = parts.first.flatMap { $0?.first } ?? page
        write("first_page", first, longest: Self.longestPage, field: Variable.page.rawValue)
        if first != page { losses.append(RecordLoss(Variable.page.rawValue, .reduced)) }
    }

    private static let longestPage = 32

    private mutating func writeYear() {
        guard let date = values.date(.issued) else { return }
        guard let point = date.start ?? date.end else {
            losses.append(RecordLoss(DateRole.issued.rawValue, .dropped))
            return
        }
        let text = point.year > 0 ? String(point.year) : point.edtf
        writer.element("cYear", text: text)
        if date != PartialDate(year: point.year) { losses.append(RecordLoss(DateRole.issued.rawValue, .reduced)) }
    }

    private mutating func writeStandard() {
        guard work.type == .standard, let number = values.plain(.variable(.number)),
            RecordMarkup.collapsed(number).unicodeScalars.count >= Self.shortestDesignator
        else { return }
        write("std_designator", number, longest: Self.longestDesignator, field: Variable.number.rawValue)
    }

    private static let shortestDesignator = 2
    private static let longestDesignator = 150

    /// Whether nothing but a search can find the work.
    private var isWithoutDOI: Bool {
        !work.identifiers.contains { $0.scheme == .doi && Self.text(of: $0) != nil }
    }
}

import CitandaJSON
import CitandaWorks

/// Dates, bodies and numbers.
extension CFFWriter {
    mutating func writeDates(isFile: Bool) {
        if let date = values.work[.issued] as PartialDate? {
            let isExact = date.extent.map { $0 == Self.simple(date).map { .point($0) } } ?? false
            if let point = Self.simple(date) {
                let isDay = point.day != nil && (0...CFFPattern.greatestYear).contains(point.year)
                let field = CFFFields.ofFiles.contains(values.work.type) ? "date-released" : "date-published"
                if isDay { put(field, .string(point.edtf)) }
                if !isFile {
                    put("year", JSONValue(point.year))
                    if let month = point.month { put("month", JSONValue(month)) }
                }
                if isExact, isDay || !isFile { values.take(.date(.issued)) }
            } else if let text = date.text, !isFile, CSLDate.date(of: .string(text))?.extent == nil {
                put("year", .string(text))
                values.take(.date(.issued))
            }
        }
        if isFile { return }
        if let date = values.work[.accessed] as PartialDate?, let point = Self.simple(date), point.day != nil,
            date.extent == .point(point), (0...CFFPattern.greatestYear).contains(point.year)
        {
            put("date-accessed", .string(point.edtf))
            values.take(.date(.accessed))
        }
        guard let date = values.work[.original] as PartialDate?, let point = Self.simple(date) else { return }
        put("year-original", JSONValue(point.year))
        if point.month == nil, date.extent == .point(point) { values.take(.date(.original)) }
    }

    /// The beginning of a date without marks of doubt; nil if no year is known.
    private static func simple(_ date: PartialDate) -> DatePoint? {
        guard let start = date.start, start.unknownYearDigits == 0 else { return nil }
        return DatePoint(
            year: start.year, month: start.isSeason ? nil : start.month, day: start.isSeason ? nil : start.day)
    }

    // MARK: - Publishers and conferences

    mutating func writeBodies() {
        let isInstitution = CFFFields.ofInstitutions.contains(values.work.type)
        if let body = entity(.publisher, "city", .publisherPlace) {
            put(isInstitution ? "institution" : "publisher", kept(isInstitution ? "institution" : "publisher", body))
        } else if let place = exact(.publisherPlace) {
            put("location", ["name": .string(place)])
        }
        if has("publisher"), let authority = exact(.variable(.authority)) {
            put("institution", ["name": .string(authority)])
        }
        guard var event = entity(.title(.event), "location", .variable(.eventPlace)) else { return }
        if let date = values.work[.event] as PartialDate?, let first = date.start, let extent = date.extent {
            let points = [first, date.end].compactMap { $0 }
            let same: PartialDate.Extent? =
                switch points.count {
                case 1: .point(first)
                default: .span(from: .at(first), to: .at(points[1]))
                }
            if extent == same, points.allSatisfy({ CFFPattern.isDay($0.edtf) }) {
                let fields = zip(["date-start", "date-end"], points).map { JSONValue.Member($0, .string($1.edtf)) }
                event += fields
                values.take(.date(.event))
            }
        }
        put("conference", kept("conference", event))
    }

    /// The text of a member without markup, if that is all.
    private mutating func exact(_ member: CSLMember) -> String? {
        guard values.has(member), let text = values.work.text(of: member), RichText(markup: text).plain == text else {
            return nil
        }
        values.take(member)
        return text
    }

    private mutating func entity(_ name: CSLMember, _ field: String, _ place: CSLMember) -> [JSONValue.Member]? {
        guard let text = exact(name) else { return nil }
        return [.init("name", .string(text))] + (exact(place).map { [.init(field, .string($0))] } ?? [])
    }

    /// The entity as a file had it, with its address, if it is still the same.
    private func kept(_ field: String, _ members: [JSONValue.Member]) -> JSONValue {
        guard let known = values.work.extra.first(where: { $0.name == CFF.prefix + field })?.value,
            known["name"] == members.first?.value
        else { return .object(members) }
        return known
    }

    // MARK: - Pages and numbers

    mutating func writePages() {
        guard values.has(.variable(.page)), let page = values.work[.page], let range = PageRange(page) else { return }
        put("start", CFFPattern.number(range.first))
        if let last = range.last { put("end", CFFPattern.number(last)) }
        values.take(.variable(.page))
    }

    mutating func writeIdentifiers(isFile: Bool) {
        let work = values.work
        var others: [JSONValue] = []
        func add(_ type: String, _ text: String, _ description: String? = nil) {
            let words = description.map { [JSONValue.Member("description", .string($0))] } ?? []
            let value = JSONValue.object([.init("type", .string(type)), .init("value", .string(text))] + words)
            if !others.contains(value) { others.append(value) }
        }
        if !work.key.isEmpty, !isFile { add("other", work.key, CFF.keyDescription) }
        if let doi = values.text(.identifier(.doi)) {
            if CFFPattern.isDOI(doi) { put("doi", .string(doi)) } else { add("other", "doi:" + doi) }
        }
        if !isFile {
            for (field, scheme) in [("isbn", Identifier.Scheme.isbn), ("issn", .issn)] {
                guard values.has(.identifier(scheme)), let text = work.text(of: .identifier(scheme)),
                    scheme == .isbn ? CFFPattern.isISBN(text) : CFFPattern.isISSN(text)
                else { continue }
                put(field, .string(text))
                values.take(.identifier(scheme))
            }
        }
        // What has a scheme of its own, but no field.
        for scheme in Identifier.Scheme.allCases where !CFFPattern.schemesWithFields.contains(scheme) {
            guard let text = work.identifier(scheme)?.text, !text.isEmpty else { continue }
            add("other", "\(scheme.rawValue):\(text)")
            values.take(.identifier(scheme))
        }
        let known = work.extra.first { $0.name == CFF.prefix + "identifiers" }?.value.array ?? []
        for value in known where CFFPattern.isIdentifier(value) && !others.contains(value) { others.append(value) }
        if !others.isEmpty { put("identifiers", .array(others)) }
    }
}

import CitandaWorks
import CitandaXML

/// Dates of TEI: attributes that say when, and a text as printed.
///
/// Attributes of W3C dates say what they can. For all else EDTF stands in `when-custom`. Years before our era have the attributes of
/// ISO 8601, where the year 0 exists.
enum TEIDate {
    // MARK: - Writing

    /// Writes a date; nothing for a date without time and text.
    static func write(_ date: PartialDate, type: String? = nil, to markup: inout MarkupWriter) {
        var attributes = date.extent.map { Self.attributes(of: $0) } ?? TEIAttributes()
        attributes.type = type
        let text = date.text ?? date.extent.map { self.text(of: $0) }
        if date.text != nil, interpreted(text ?? "", as: date.extent) != PartialDate(date.extent, text: date.text) {
            attributes.subtype = literal
        }
        TEIText.write(plain: text, "date", attributes, to: &markup)
    }

    /// The value of `subtype` for dates whose text is the text of the source, even if it looks like a date.
    private static let literal = "literal"

    private static func attributes(of extent: PartialDate.Extent) -> TEIAttributes {
        var attributes = TEIAttributes()
        var isExact = true
        switch extent {
        case .point(let point):
            if point.unknownYearDigits > 0, point.year >= leastDecade {
                let span = (0..<min(point.unknownYearDigits, digitsOfYear)).reduce(1) { product, _ in product * 10 }
                let first = point.year / span * span
                attributes.notBefore = padded(first)
                attributes.notAfter = padded(first + span - 1)
            } else if point.year > 0 {
                attributes.when = known(point)
            } else {
                attributes.whenISO = known(point)
            }
            isExact = self.isExact(point)
            attributes.cert = point.isUncertain ? "low" : point.isApproximate ? "medium" : nil
        case .span(let from, let to):
            if case .at(let point) = from {
                if point.year > 0 { attributes.from = known(point) } else { attributes.fromISO = known(point) }
                isExact = self.isExact(point)
            } else if case .unknown = from {
                isExact = false
            }
            if case .at(let point) = to {
                if point.year > 0 { attributes.to = known(point) } else { attributes.toISO = known(point) }
                isExact = isExact && self.isExact(point)
            } else if case .unknown = to {
                isExact = false
            }
        }
        if !isExact { attributes.custom = PartialDate(extent).edtf }
        return attributes
    }

    private static let leastDecade = 1000
    private static let digitsOfYear = 4
    private static let greatestYear = 9999

    /// Whether `known` says everything of a point.
    private static func isExact(_ point: DatePoint) -> Bool {
        known(point) == point.edtf && !point.isSeason
    }

    /// The year, month and day as far as they are known, in the form of ISO 8601.
    private static func known(_ point: DatePoint) -> String? {
        guard point.year.magnitude <= greatestYear else { return nil }
        var text = (point.year < 0 ? "-" : "") + padded(Int(point.year.magnitude))
        guard let month = point.month, (1...12).contains(month) else { return text }
        text += "-" + two(month)
        guard let day = point.day, (1...DatePoint.days(inMonth: month, year: point.year)).contains(day) else {
            return text
        }
        return text + "-" + two(day)
    }

    private static func padded(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(digitsOfYear - digits.count, 0)) + digits
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A text for people: “ca. 1950”, “1998–”, “Spring 1963”.
    private static func text(of extent: PartialDate.Extent) -> String {
        func text(_ endpoint: PartialDate.Endpoint) -> String {
            if case .at(let point) = endpoint { self.text(of: point) } else { "" }
        }
        return switch extent {
        case .point(let point): self.text(of: point)
        case .span(let from, let to): "\(text(from))–\(text(to))"
        }
    }

    private static let seasons = [21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"]

    private static func text(of point: DatePoint) -> String {
        var plain = point
        plain.isUncertain = false
        plain.isApproximate = false
        var text = plain.edtf
        if let season = seasons[point.month ?? 0] {
            plain.month = nil
            plain.day = nil
            text = "\(season) \(plain.edtf)"
        }
        return (point.isApproximate ? "ca. " : "") + text + (point.isUncertain ? "?" : "")
    }

    // MARK: - Reading

    /// The date of an element; nil for an element that says nothing.
    static func date(of element: MarkupTree.Element, origin: Origin?) -> PartialDate? {
        let extent = Self.extent(of: element)
        let text = TEIText.plain(of: element)
        var date = element["subtype"] == literal ? PartialDate(extent, text: text) : interpreted(text, as: extent)
        date.origin = origin
        return date.extent == nil && date.text?.isEmpty ?? true ? nil : date
    }

    /// The date that a text says beside attributes. A text that says no more than they is left out.
    private static func interpreted(_ text: String, as extent: PartialDate.Extent?) -> PartialDate {
        guard let extent else {
            return text.isEmpty ? PartialDate(nil) : SlashDate.plain(text, origin: nil)
        }
        let isMore =
            !text.isEmpty && text != self.text(of: extent) && SlashDate.plain(text, origin: nil).extent != extent
        return PartialDate(extent, text: isMore ? text : nil)
    }

    private static func extent(of element: MarkupTree.Element) -> PartialDate.Extent? {
        if let custom = element["when-custom"], element["datingMethod"]?.contains("datetime") == true {
            let parts = custom.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map {
                endpoint($0)
            }
            if parts.count == 2, let from = parts[0], let to = parts[1] { return .span(from: from, to: to) }
            if case .at(let point)?? = parts.first, parts.count == 1 { return .point(point) }
        }
        if let when = point(element["when"] ?? element["when-iso"]) { return .point(when) }
        let from = point(element["from"] ?? element["from-iso"] ?? element["notBefore"])
        let to = point(element["to"] ?? element["to-iso"] ?? element["notAfter"])
        if from == nil, to == nil { return nil }
        return .span(from: from.map { .at($0) } ?? .open, to: to.map { .at($0) } ?? .open)
    }

    private static func endpoint(_ text: Substring) -> PartialDate.Endpoint? {
        if text.isEmpty { return .unknown }
        return text == ".." ? .open : customPoint(text).map { .at($0) }
    }

    /// A point in EDTF. A day that the month does not have stays as it is.
    private static func customPoint(_ text: Substring) -> DatePoint? {
        if let point = DatePoint(edtf: text) { return point }
        let marks = text.reversed().prefix { "?~%".contains($0) }
        let bare = text.dropLast(marks.count)
        guard let dash = bare.lastIndex(of: "-"), let day = Int(bare[bare.index(after: dash)...]),
            (1...longestMonth).contains(day), var point = DatePoint(edtf: bare[..<dash] + String(marks.reversed()))
        else { return nil }
        point.day = day
        return point
    }

    private static let longestMonth = 31
    /// The length of `YYYY-MM-DD`, behind which a time or a time zone may stand.
    private static let lengthOfDay = 10

    private static func point(_ text: String?) -> DatePoint? {
        guard let text else { return nil }
        if text.contains(":"), text.utf8.count > lengthOfDay { return DatePoint(edtf: text.prefix(lengthOfDay)) }
        return DatePoint(edtf: text.hasSuffix("Z") ? String(text.dropLast()) : text)
    }
}

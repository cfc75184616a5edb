import CitandaWorks

extension EntryWriter {
    /// Adds all dates: EDTF for biblatex; year and month for BibTeX, with the full date beside them where they say less.
    mutating func addDates() {
        if let issued = work[.issued] {
            if isBibLaTeX { add(issued, as: "date") } else { addYear(issued) }
        }
        for (role, field) in BibTeXField.dates {
            if let date = work[role] { add(date, as: field) }
        }
    }

    private mutating func add(_ date: PartialDate, as field: String) {
        guard let edtf = date.edtf else {
            // biber takes no words for a date.
            keep(field == "date" ? "year" : field, date.text.map { tex.plain($0) })
            return
        }
        let known = Self.knownToBiber(date).edtf ?? edtf
        put(field, known)
        if known != edtf { keep("\(field)edtf", edtf) }
        annotate(field, "text", [(nil, date.text)])
    }

    /// The date without the parts that biber rejects: seasons finer than the four, unknown months and days, and days
    /// that a month lacks.
    private static func knownToBiber(_ date: PartialDate) -> PartialDate {
        func known(_ point: DatePoint) -> DatePoint {
            var point = point
            point.hasUnknownMonth = false
            point.hasUnknownDay = false
            guard let month = point.month, month <= 24 else {
                point.month = nil
                point.day = nil
                return point
            }
            if let day = point.day, month > 12 || day > DatePoint.days(inMonth: month, year: point.year) {
                point.day = nil
            }
            return point
        }
        func known(_ endpoint: PartialDate.Endpoint) -> PartialDate.Endpoint {
            if case .at(let point) = endpoint { .at(known(point)) } else { endpoint }
        }
        switch date.extent {
        case .point(let point): return PartialDate(.point(known(point)))
        case .span(let from, let to): return PartialDate(.span(from: known(from), to: known(to)))
        case nil: return date
        }
    }

    private mutating func addYear(_ date: PartialDate) {
        guard let start = date.start ?? date.end else {
            put("year", plain: date.text)
            return
        }
        if addPrinted(date) { return }
        // Biber accepts only whole numbers here, so other dates go into `date`. Classic styles print a date as its
        // source printed it.
        let isPrinted = date.text != nil
        let isWhole = (1...9999).contains(start.year)
        var plain = DatePoint(year: start.year)
        if isWhole || isPrinted {
            var year = isPrinted ? Self.year(start) : String(start.year)
            if isPrinted, let end = date.end, end.year != start.year { year += "--" + Self.year(end) }
            put("year", year)
            plain.month = start.month
            switch start.month {
            case let month? where (1...12).contains(month):
                put("month", MonthNames.strings[month - 1], isBare: true)
                if let day = start.day, date.end == nil {
                    put("day", String(day))
                    plain.day = day
                }
            case let month? where (21...24).contains(month) && isPrinted:
                put("month", MonthNames.seasons[month - 21])
            default: plain.month = nil
            }
        }
        let again = entry["year"].flatMap { DateFieldReader.year(RichText(markup: $0).plain.replacing("~", with: " ")) }
        if isWhole, date.extent == .point(plain) || plain.month == nil && again?.extent == date.extent {
            annotate("year", "text", [(nil, date.text)])
        } else {
            add(date, as: "date")
        }
    }

    /// Adds year and month as the .bib file printed them that the work was read of, with the full date where they say less.
    private mutating func addPrinted(_ date: PartialDate) -> Bool {
        func printed(_ name: String) -> String? {
            work.extra.first { $0.name == BibTeXField.extraPrefix + name }?.value.string
        }
        let year = printed("year")
        let month = printed("month")
        guard year != nil || month != nil, let start = date.start else { return false }
        let plain = [year ?? String(start.year), month ?? start.month.map(String.init), printed("day")]
            .map { $0.map { RichText(markup: $0).plain } }
        let day = plain[2] ?? (month == nil ? start.day.map(String.init) : nil)
        let again = DateFieldReader.date(year: plain[0], month: plain[1], day: day)
        guard again?.start?.year == start.year else { return false }
        func source(_ text: String?) -> String? {
            text.map { tex.rich(RichText(markup: $0)).replacing("–", with: "--") }
        }
        put("year", source(year) ?? String(start.year))
        if let month {
            put("month", source(month))
        } else if let number = start.month, (1...12).contains(number), date.end == nil {
            put("month", MonthNames.strings[number - 1], isBare: true)
        }
        put("day", plain: day)
        if again?.extent == date.extent {
            annotate("year", "text", [(nil, date.text)])
        } else {
            add(date, as: "date")
        }
        return true
    }

    private static func year(_ point: DatePoint) -> String {
        (point.isApproximate ? "ca.~" : "") + (point.year > 0 ? String(point.year) : "\(1 - point.year) BC")
            + (point.isUncertain ? "?" : "")
    }
}

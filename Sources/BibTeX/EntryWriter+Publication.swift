import Works

extension EntryWriter {
    // MARK: - Numbers and pages

    /// Adds volume, number, edition, pages and their like.
    mutating func addNumbers() {
        put("edition", text(.edition))
        addWhole("volume", text(.volume), shown: "vol.")
        let isSerial = entry.type == "article" || entry.type == "periodical"
        if isSerial, let issue = work[.issue] {
            put(
                !isBibLaTeX || issue.allSatisfy { $0.isNumber || "-–/".contains($0) } ? "number" : "issue", plain: issue
            )
        } else {
            keep("issue", text(.issue))
        }
        if isSerial { keep("seriesnumber", text(.collectionNumber)) } else { put("number", text(.collectionNumber)) }
        if work.type.isContained || isSerial { put("eid", text(.number)) } else { put("number", text(.number)) }
        addWhole("volumes", text(.numberOfVolumes), shown: nil)
        put("part", text(.partNumber) ?? text(.part))
        if work[.partNumber] != nil { keep("partofwork", text(.part)) }
        put("chapter", text(.chapterNumber))
        put("version", text(.version))
        put("pages", work[.page].map { pages($0) })
        put("pagetotal", text(.numberOfPages))
    }

    /// A number that biblatex takes only as a whole number; another one is shown at the end of the entry.
    private mutating func addWhole(_ name: String, _ value: String?, shown label: String?) {
        guard let value else { return }
        if !isBibLaTeX || !value.isEmpty && value.allSatisfy({ $0.isASCII && $0.isNumber }) {
            put(name, value)
        } else {
            keep(name, value)
            if let label { put("addendum", "\(label)~\(value)") }
        }
    }

    /// Pages with two hyphens between first and last, as BibTeX wants them.
    func pages(_ text: String) -> String {
        var out = ""
        for character in text {
            if "-‐‑‒–—−".contains(character) {
                if !out.hasSuffix("--") { out += "--" }
            } else {
                out += tex.plain(String(character))
            }
        }
        return out
    }

    // MARK: - Publishers

    /// Adds publishers and places as lists of the same order; several have `and` between them for biblatex, a semicolon for BibTeX.
    mutating func addPublishers() {
        let isThesis = ["thesis", "phdthesis", "mastersthesis"].contains(entry.type)
        let isReport = ["report", "techreport"].contains(entry.type)
        var publisher = isThesis ? (isBibLaTeX ? "institution" : "school") : isReport ? "institution" : "publisher"
        if !isKnown(publisher) {
            // Classic styles print the first of them alone.
            let others = isBibLaTeX ? ["organization", "howpublished", "holder"] : ["howpublished", "organization"]
            publisher = others.first { isKnown($0) && allows($0) } ?? publisher
        }
        add(work.publishers, names: publisher, places: isBibLaTeX ? "location" : "address")
        add(work.originalPublishers, names: "origpublisher", places: "origlocation")
        if let authority = text(.authority) {
            if allows("organization") { put("organization", "{\(authority)}") } else { keep("authority", authority) }
        }
    }

    private mutating func add(_ publishers: [Publisher], names: String, places: String) {
        put(names, list(publishers.map(\.name?.text)))
        let all = publishers.map(\.place?.text)
        // One place for all is said once.
        put(places, list(Set(all).count == 1 ? Array(all.prefix(1)) : all))
    }

    private func list(_ texts: [String?]) -> String? {
        var texts = texts
        while texts.last == .some(nil) { texts.removeLast() }
        if texts.isEmpty { return nil }
        return texts.map { text in
            guard let text, !text.isEmpty else { return isBibLaTeX ? "{}" : "" }
            let source = tex.rich(RichText(markup: text))
            return NameField.hasAnd(text) ? "{\(source)}" : source
        }.joined(separator: isBibLaTeX ? " and " : "; ")
    }

    // MARK: - Dates

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
            // Without a year biber wants to hear that it is not known.
            if field == "date" {
                put(field, "XXXX")
                annotate(field, "text", [(nil, date.text)])
            } else {
                keep(field, date.text.map { tex.plain($0) })
            }
            return
        }
        let known = Self.knownToBiber(date).edtf ?? edtf
        put(field, known)
        if known != edtf { keep("\(field)edtf", edtf) }
        annotate(field, "text", [(nil, date.text)])
    }

    /// The date without what biber cannot take: seasons finer than the four, unknown months and days, days no month has.
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
        // biber takes whole numbers alone, so that the rest stands in `date`. Of a date that somebody printed, classic styles print as much.
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
                put("month", Self.months[month - 1], isBare: true)
                if let day = start.day, date.end == nil {
                    put("day", String(day))
                    plain.day = day
                }
            case let month? where (21...24).contains(month) && isPrinted:
                put("month", ["Spring", "Summer", "Autumn", "Winter"][month - 21])
            default: plain.month = nil
            }
        }
        if isWhole, date.extent == .point(plain) {
            annotate("year", "text", [(nil, date.text)])
        } else {
            add(date, as: "date")
        }
    }

    private static func year(_ point: DatePoint) -> String {
        (point.isApproximate ? "ca.~" : "") + (point.year > 0 ? String(point.year) : "\(1 - point.year) BC")
            + (point.isUncertain ? "?" : "")
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}

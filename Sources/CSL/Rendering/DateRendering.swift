import CitandaWorks

/// `cs:date`.
extension Renderer {
    func render(_ element: DateElement) -> Bool {
        let date = state.suppressed.contains(element.variable) ? nil : item.date(element.variable)
        let isHidden = cite.hidesYear && !isSorting && element.variable != DateVariable.accessed
        guard let date, isHidden ? writeSuffix(element) : write(date, element) else {
            note(variableHasValue: false)
            return false
        }
        note(variableHasValue: true)
        if state.substitutionDepth > 0 { state.suppressed.insert(element.variable) }
        return true
    }

    /// Writes the year suffix alone, where the cite before shows the year.
    private func writeSuffix(_ element: DateElement) -> Bool {
        let start = out.count
        appendYearSuffix(after: element.variable)
        return out.count > start
    }

    private func write(_ date: PartialDate, _ element: DateElement) -> Bool {
        let source = Source.date(element.variable)
        let isPrinted = style.houseRules.printsDatesAsGiven && !isSorting && date.text != nil
        guard let extent = date.extent, !isPrinted else {
            // Words in the place of a date stand where its year would, and sort as no date.
            guard isPrinted || !isSorting && showsYear(element) else { return false }
            let text = date.text ?? ""
            // A style puts a guessed date in brackets (“[1902?]”). A date as printed already says how sure it is.
            let affixes = isPrinted && element.affixes.prefix.contains("[") ? Affixes() : element.affixes
            return wrap(affixes, element.formatting, textCase: element.textCase, display: element.display) {
                out += markup.tokens(markup: text, source)
                appendYearSuffix(after: element.variable)
                return true
            }
        }
        let localized = element.form.flatMap { locale.date($0) }
        if element.form != nil, localized == nil { return false }
        let parts = partList(element, localized)
        if isSorting { return renderSortDate(extent, parts, source) }
        var formatting = localized?.formatting ?? .plain
        if !element.formatting.isEmpty { formatting = element.formatting }
        return wrap(
            element.affixes, formatting, textCase: element.textCase ?? localized?.textCase, display: element.display
        ) {
            let delimiter = localized?.delimiter ?? element.delimiter
            return DateWriter(renderer: self, parts: parts, delimiter: delimiter, source: source, element: element)
                .write(extent)
        }
    }

    /// Whether a year is among the parts to show.
    private func showsYear(_ element: DateElement) -> Bool {
        element.form != nil || element.partElements.contains { $0.name == .year }
    }

    /// The parts to show: the parts of the localized format that `date-parts` selects, as modified by the style.
    private func partList(_ element: DateElement, _ localized: LocalizedDate?) -> [DatePart] {
        guard let localized else { return element.partElements }
        let wanted: [DatePart.Name] =
            switch element.parts {
            case .yearMonthDay: [.year, .month, .day]
            case .yearMonth: [.year, .month]
            case .year: [.year]
            }
        return localized.parts.filter { wanted.contains($0.name) }.map { part in
            element.partElements.first { $0.name == part.name }.map { part.overridden(by: $0) } ?? part
        }
    }

    /// A date as a sort key: YYYYMMDD of the parts shown.
    private func renderSortDate(_ extent: PartialDate.Extent, _ parts: [DatePart], _ source: Source) -> Bool {
        let names = Set(parts.map(\.name))
        dropWordsBeforeDate()
        out.append(.text(SortKeyText.date(extent, parts: names), source, isData: true))
        return true
    }

    /// Empties the words of the style right before a date: “ca. 1688” sorts among the years.
    private func dropWordsBeforeDate() {
        for index in out.indices.reversed() {
            if out[index].isData || out[index].kind == .markClose { return }
            if out[index].source == .term || out[index].source == .value { out[index].text = "" }
        }
    }

    /// Whether a date may have a year suffix. The date of access may only if there is no other date.
    private func mayCarrySuffix(_ variable: DateVariable?) -> Bool {
        variable == nil || variable != DateVariable.accessed || DateVariable.issued.flatMap { item.date($0) } == nil
    }

    /// Marks the place for a year suffix after the first year, unless the style places the suffix itself.
    func appendYearSuffix(after variable: DateVariable?) {
        let places = area == .citation ? style.citation.showsYearSuffix : style.bibliography?.showsYearSuffix ?? false
        let elsewhere =
            area == .citation ? style.bibliography?.showsYearSuffix ?? false : style.citation.showsYearSuffix
        guard !isSorting, !state.hasYearSuffix, !places, !elsewhere, mayCarrySuffix(variable) else { return }
        state.hasYearSuffix = true
        guard let suffix = cite.disambiguation.yearSuffix else { return }
        out.append(.mark(.yearSuffix))
        out.append(.text(LetterNumeral.text(suffix), .text(.yearSuffix), isData: true))
        out.append(.endMark(.yearSuffix))
    }
}

/// Writes one date by a list of parts.
struct DateWriter {
    let renderer: Renderer
    let parts: [DatePart]
    let delimiter: String
    let source: Source
    let element: DateElement

    func write(_ extent: PartialDate.Extent) -> Bool {
        switch extent {
        case .point(let point): return writeParts(parts, point)
        case .span(let from, let to):
            guard case .at(let start) = from else {
                guard case .at(let end) = to else { return false }
                return writeParts(parts, end)
            }
            guard case .at(let end) = to else { return writeOpen(start) }
            return writeRange(start, end)
        }
    }

    /// A span that has not ended: “2004–”.
    private func writeOpen(_ start: DatePoint) -> Bool {
        guard writeParts(parts, start) else { return false }
        let range = parts.first { $0.name == .year }?.rangeDelimiter ?? "–"
        renderer.out.append(.text(range, source))
        return true
    }

    /// Two dates; parts that both share are written once (CSL 1.0.2, section “Date Ranges”).
    private func writeRange(_ start: DatePoint, _ end: DatePoint) -> Bool {
        let shown = parts.filter { has($0.name, start) || has($0.name, end) }
        guard let differing = largestDifference(shown, start, end) else { return writeParts(parts, start) }
        let doubled: Set<DatePart.Name> =
            switch differing {
            case .year: [.year, .month, .day]
            case .month: [.month, .day]
            case .day: [.day]
            }
        guard let first = shown.firstIndex(where: { doubled.contains($0.name) }),
            let last = shown.lastIndex(where: { doubled.contains($0.name) })
        else { return writeParts(parts, start) }
        let range = shown.first { $0.name == differing }?.rangeDelimiter ?? "–"
        let before = Array(shown[..<first])
        var left = Array(shown[first...last])
        var right = left
        let after = Array(shown[(last + 1)...])
        // Text around the whole range is written once.
        if let index = left.lastIndex(where: { has($0.name, start) }) { left[index].affixes.suffix = "" }
        if let index = right.firstIndex(where: { has($0.name, end) }) { right[index].affixes.prefix = "" }
        var wrote = writeParts(before, start)
        if wrote, !delimiter.isEmpty { renderer.out.append(.text(delimiter)) }
        wrote = writeParts(left, start) || wrote
        renderer.out.append(.text(range, source))
        wrote = writeParts(right, end) || wrote
        if !after.isEmpty {
            let start = renderer.out.count
            if !delimiter.isEmpty { renderer.out.append(.text(delimiter)) }
            if !writeParts(after, end) { renderer.out.removeLast(renderer.out.count - start) }
        }
        return wrote
    }

    private func largestDifference(_ shown: [DatePart], _ start: DatePoint, _ end: DatePoint) -> DatePart.Name? {
        let names = Set(shown.map(\.name))
        if names.contains(.year), start.year != end.year { return .year }
        if names.contains(.month), start.month != end.month { return .month }
        if names.contains(.day), start.day != end.day { return .day }
        return nil
    }

    private func has(_ name: DatePart.Name, _ point: DatePoint) -> Bool {
        switch name {
        case .year: true
        case .month: point.month != nil
        case .day: point.day != nil
        }
    }

    private func writeParts(_ parts: [DatePart], _ point: DatePoint) -> Bool {
        var wrote = false
        for part in parts {
            guard let text = text(part, point), !text.isEmpty else { continue }
            if wrote, !delimiter.isEmpty { renderer.out.append(.text(delimiter)) }
            wrote =
                renderer.wrap(
                    part.affixes, part.formatting, textCase: part.textCase, stripPeriods: part.stripPeriods
                ) {
                    if part.name == .year { renderer.out.append(.mark(.year)) }
                    renderer.appendWords(text, source)
                    if part.name == .year {
                        renderer.appendYearSuffix(after: element.variable)
                        renderer.out.append(.endMark(.year))
                    }
                    return true
                } || wrote
        }
        return wrote
    }

    private func text(_ part: DatePart, _ point: DatePoint) -> String? {
        switch part.name {
        case .year: year(part, point)
        case .month: point.month.map { month($0, part) }
        case .day: point.day.map { day($0, part, month: point.month) }
        }
    }

    private func year(_ part: DatePart, _ point: DatePoint) -> String {
        let locale = renderer.locale
        // Year 0 is 1 BC.
        if point.year <= 0 { return "\(1 - point.year)" + locale.text("bc") }
        if point.unknownYearDigits == 1 { return "\(point.year)s" }
        let digits = String(point.year)
        if part.form == .short, digits.count == 4 { return String(digits.suffix(2)) }
        return digits.count < 4 ? digits + locale.text("ad") : digits
    }

    private func month(_ month: Int, _ part: DatePart) -> String {
        let locale = renderer.locale
        if month > 12 {
            let season = (month - 21) % 4 + 1
            return locale.text("season-0\(season)", part.form == .short ? .short : .long)
        }
        switch part.form {
        case .numeric: return "\(month)"
        case .numericLeadingZeros: return month < 10 ? "0\(month)" : "\(month)"
        case .short: return locale.text(Self.monthTerm(month), .short)
        case .long, .ordinal, nil: return locale.text(Self.monthTerm(month))
        }
    }

    private static func monthTerm(_ month: Int) -> String { month < 10 ? "month-0\(month)" : "month-\(month)" }

    private func day(_ day: Int, _ part: DatePart, month: Int?) -> String {
        let locale = renderer.locale
        switch part.form {
        case .numericLeadingZeros: return day < 10 ? "0\(day)" : "\(day)"
        case .ordinal where !locale.limitDayOrdinals || day == 1:
            return locale.ordinal(day, gender: month.flatMap { locale.gender(Self.monthTerm($0)) })
        default: return "\(day)"
        }
    }
}

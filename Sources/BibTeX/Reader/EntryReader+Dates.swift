import CitandaDiagnostics
import CitandaWorks

extension EntryReader {
    /// Reads all dates. Of `date` and `year` the more precise one counts.
    mutating func readDates() {
        var issued: PartialDate?
        var isYear = false
        if let edtf = text("dateedtf") { issued = PartialDate(edtf: edtf) }
        if let field = take("date") {
            let date = date(field)
            if issued == nil {
                issued = date
                isYear = DateFieldReader.isYear(text(field))
            }
        }
        let yearField = take("year")
        let monthField = take("month")
        let year = yearField.map { text($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let month = monthField.map { text($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let day = text("day")
        if issued?.extent == nil {
            let parts = DateFieldReader.date(year: year, month: month, day: day)
            if parts != nil { issued = parts }
            if let yearField, parts?.extent == nil { check(yearField, parts) }
        } else if isYear, let month, let start = issued?.start,
            let parts = DateFieldReader.date(year: String(start.year), month: month, day: day)
        {
            issued?.extent = parts.extent
        }
        if let monthField, let month, DateFieldReader.months(in: month).months.isEmpty {
            warn(.bibMonth, "“\(month)” is not a month", monthField)
        }
        work[.issued] = issued
        keepPrinted(year, month, day)
        for (role, name) in BibTeXField.dates {
            if let edtf = text("\(name)edtf") { work[role] = PartialDate(edtf: edtf) }
            guard let field = takeAny(name) else { continue }
            if work[role] == nil { work[role] = date(field) }
        }
    }

    /// Keeps the printed year and month where they say more than the date, or say it otherwise: “c. 1990”, “Mar/Apr”.
    private mutating func keepPrinted(_ year: String?, _ month: String?, _ day: String?) {
        guard let issued = work[.issued], issued.extent != nil else { return }
        func keep(_ name: String, _ text: String?) {
            if let text { work.extra.append(.init(BibTeXField.extraPrefix + name, .string(text))) }
        }
        if let year, !year.utf8.allSatisfy({ ByteClass.isDigit($0) }) { keep("year", year) }
        let parts = month.map { DateFieldReader.months(in: $0) }
        // The writer shows the end of a span without a beginning.
        let shown = issued.start ?? issued.end
        let isPlain =
            parts?.months.count == 1 && parts?.days.isEmpty == true && parts?.months.first == shown?.month
            && (shown?.month ?? 13) <= 12
        if isPlain {
            if let day, shown?.day == nil { keep("day", day) }
        } else {
            keep("month", month)
            keep("day", day)
        }
    }

    private mutating func date(_ field: ResolvedEntry.Field) -> PartialDate? {
        // A tie is a mark of EDTF here.
        let bytes = source(of: field.value).filter { $0 != ByteClass.open && $0 != ByteClass.close }
        let source = String(decoding: bytes, as: UTF8.self)
        guard let date = DateFieldReader.date(source) else { return nil }
        check(field, date)
        checkForm(field, source, date)
        return date.extent == nil ? PartialDate(nil, text: text(field)) : date
    }

    /// Says of a date that is clear to a reader that biber passes over it: it takes EDTF alone (biblatex manual, §2.3.8).
    private mutating func checkForm(_ field: ResolvedEntry.Field, _ source: String, _ date: PartialDate) {
        guard PartialDate(edtf: source.trimmingBlanks) == nil, field.index != nil,
            case .source(let range) = field.value,
            findings.last?.range != range, source.utf8.contains(where: { ByteClass.isDigit($0) })
        else { return }
        let fixes = date.edtf.map { [FixIt("write “\($0)”", replacing: range, with: $0)] } ?? []
        findings.append(
            Diagnostic(
                .bibDateForm, "biber does not read the date “\(source.trimmingBlanks)”", at: range,
                fixes: fixes))
    }

    /// Says of a date of numbers that it does not exist, or ends before it begins.
    private mutating func check(_ field: ResolvedEntry.Field, _ date: PartialDate?) {
        let bytes = source(of: field.value).filter { !ByteClass.isBlank($0) }
        guard bytes.contains(UInt8(ascii: "-")) || bytes.contains(UInt8(ascii: "/")),
            bytes.allSatisfy({ ByteClass.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") })
        else { return }
        func exists(_ point: DatePoint?) -> Bool {
            guard let point, let month = point.month, month <= 12, let day = point.day else { return true }
            return day <= DatePoint.days(inMonth: month, year: point.year)
        }
        let shown = String(decoding: bytes, as: UTF8.self)
        guard let date, date.extent != nil, exists(date.start), exists(date.end) else {
            warn(.dateInvalid, "“\(shown)” is not a date", field)
            return
        }
        if let start = date.start, let end = date.end,
            (start.year, start.month ?? 0, start.day ?? 0) > (end.year, end.month ?? 99, end.day ?? 99)
        {
            warn(.dateInvalid, "“\(shown)” ends before it begins", field)
        }
    }

    /// A finding about a field of the entry itself.
    private mutating func warn(_ kind: FindingKind, _ message: String, _ field: ResolvedEntry.Field) {
        guard field.index != nil, case .source(let range) = field.value else { return }
        findings.append(Diagnostic(kind, message, at: range))
    }
}

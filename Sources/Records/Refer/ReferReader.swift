import CitandaDiagnostics
import CitandaWorks

/// Reads one record of refer as lines of RIS.
enum ReferReader {
    /// The work of a record; none where a record has no value.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (found, stray) = RISLines.lines(of: record, ReferLines.grammar)
        var findings = stray.map { Diagnostic(.recordText, "the text belongs to no field and is left out", at: $0) }
        guard found.contains(where: { $0.tag != ReferLines.type && !$0.value.text.isEmpty }) else {
            return ([], findings)
        }
        let given = found.last { $0.tag == ReferLines.type && !$0.value.text.isEmpty }
        var lines: [RISLine] = []
        var type: WorkType
        if let given {
            type = EndNoteTypes.type(named: given.value.text) ?? .document
            lines.append(RISLine(tag: .type, value: given.value, field: given.tag.text))
        } else {
            let name = likelyType(of: found)
            type = EndNoteTypes.type(named: name) ?? .document
            lines.append(RISLine(tag: .type, value: Literal(name)))
            findings.append(
                Diagnostic(
                    .unknownType, "the record has no type and is read as “\(name)”",
                    at: found.first?.value.origin?.range ?? record.range))
        }
        type = RISReader.notedType(in: found, "%Z") ?? type
        for line in found where line.tag != ReferLines.type {
            lines.append(translated(line, type, isByEndNote: given != nil))
        }
        let (works, faults) = RISReader.read(lines, .refer, at: record.range)
        return (works, findings + faults)
    }

    /// The type of a record of refer itself, which has no field for types (refer(1)): the fields tell.
    private static func likelyType(of lines: [RISLine]) -> String {
        func has(_ tag: RISTag) -> Bool { lines.contains { $0.tag == tag && !$0.value.text.isEmpty } }
        if has("%J") { return "Journal Article" }
        if has("%B") { return "Book Section" }
        if has("%R"), !lines.contains(where: { $0.tag == "%R" && DOI($0.value.text) != nil }) { return "Report" }
        return has("%I") || has("%@") ? "Book" : "Generic"
    }

    private static let unknown: RISTag = "??"

    /// A line under its tag of RIS. Some letters mean other things to refer than to EndNote.
    private static func translated(_ line: RISLine, _ type: WorkType, isByEndNote: Bool) -> RISLine {
        let name = line.tag.text
        var tag = name.last.flatMap { ReferFields.tag(of: $0, in: type) } ?? unknown
        var value = line.value
        switch line.tag {
        case "%R" where DOI(value.text) == nil: tag = type == .report ? "M1" : "M3"
        case "%F" where value.text.contains(where: \.isWhitespace): tag = "LB"
        case "%O" where !isByEndNote: tag = "N1"
        case "%Q" where !isByEndNote:
            // A corporate author. The comma at the end says so.
            tag = "AU"
            if !value.text.isEmpty { value.text += "," }
        default: break
        }
        return RISLine(tag: tag, value: value, field: name)
    }
}

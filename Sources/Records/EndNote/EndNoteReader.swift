import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// Reads one record of EndNote XML as lines of RIS.
struct EndNoteReader {
    /// The elements that are records.
    static let names: Set<String> = ["record"]
    /// Elements that describe the collection, which are the same in every record.
    private static let collection: Set<String> = ["database", "source-app"]
    /// The type comes before the fields whose tags depend on it.
    private static let type = "ref-type"

    private let markup: RecordMarkup
    private var workType: WorkType = .articleJournal
    private var lines: [RISLine] = []
    /// The key that our writer wrote beside the label, which users may change.
    private var key: Literal?

    /// The work of a record; none where a record has no value.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        guard let markup = RecordMarkup(record, named: names) else {
            return ([], [Diagnostic(.recordUnread, "the record cannot be read", at: record.range)])
        }
        var reader = EndNoteReader(markup: markup)
        reader.readType()
        for element in markup.root.elements where !collection.contains(element.name) && element.name != type {
            reader.read(element, at: element.name)
        }
        reader.tagNumbers()
        if let key = reader.key, !reader.lines.contains(where: { $0.tag == "ID" }) {
            reader.lines.append(RISLine(tag: "ID", value: key))
        }
        let (works, findings) = RISReader.read(reader.lines, .endNoteXML, at: record.range)
        return (works, markup.faults + findings)
    }

    private init(markup: RecordMarkup) { self.markup = markup }

    /// The number counts, for names are those of the user's language. A known name beside another number is that of a program which
    /// counts in its own way.
    private mutating func readType() {
        guard let element = markup.root.first(Self.type) else { return }
        let text = EndNoteText(element, isMultiline: false).plain
        let name = element["name"] ?? ""
        var code = text.isEmpty ? name : text
        if let named = EndNoteTypes.row(named: name) {
            code = String(named.number)
        } else if RISDialect.endNoteXML.type(code) == nil, EndNoteTypes.type(named: name) != nil {
            code = name
        }
        guard !code.isEmpty else { return }
        workType = RISDialect.endNoteXML.type(code) ?? .document
        lines.append(
            RISLine(tag: .type, value: Literal(code, origin: markup.origin(of: element)), field: Self.type))
    }

    /// The greatest depth of fields; elements below are one text.
    private static let deepest = 4

    private mutating func read(_ element: MarkupTree.Element, at path: String, depth: Int = 1) {
        let inner = element.elements
        if depth < Self.deepest, inner.contains(where: { $0.name != EndNoteText.style }) {
            for child in inner { read(child, at: "\(path)/\(child.name)", depth: depth + 1) }
        } else {
            readValue(element, at: path)
        }
    }

    private mutating func readValue(_ element: MarkupTree.Element, at path: String) {
        let row = EndNoteFields.byPath[path]
        let isList = row?.tag == "SN" || row?.tag == "KW"
        let isMultiline = row?.isMultiline ?? true
        let text = EndNoteText(element, isMultiline: isMultiline || isList)
        let value = row?.isRich ?? false ? text.markup : text.plain
        guard !value.isEmpty else { return }
        let origin = markup.origin(of: element)
        if path == EndNoteWriter.key, element["app"] == EndNoteWriter.app {
            key = Literal(value, origin: origin)
            return
        }
        let tag = row.map { self.tag(of: $0, value) } ?? Self.unknown
        func add(_ text: some StringProtocol) {
            lines.append(RISLine(tag: tag, value: Literal(String(text), origin: origin), field: path))
        }
        if isList {
            for part in value.split(separator: "\n") { add(part) }
        } else if tag == "N1" {
            for part in Self.notes(value) { add(part) }
        } else if !isRepeated(tag, value) {
            add(value)
        }
    }

    /// The tag of values for which RIS has no meaning.
    private static let unknown: RISTag = "??"

    /// Gives numbers the tag of their type, which a note may name.
    private mutating func tagNumbers() {
        let tag = EndNoteFields.numberTag(of: RISReader.notedType(in: lines) ?? workType)
        for index in lines.indices where lines[index].field == EndNoteFields.number { lines[index].tag = tag }
    }

    private func tag(of row: EndNoteFields.Row, _ value: String) -> RISTag {
        // Users label references with words too. A key has no blanks.
        if row.tag == "ID", value.contains(where: \.isWhitespace) { return "LB" }
        return row.tag ?? Self.unknown
    }

    /// Whether a name of the periodical only repeats the title. EndNote writes each up to five times.
    private func isRepeated(_ tag: RISTag, _ value: String) -> Bool {
        guard ["J2", "JF", "JO", "JA"].contains(tag) else { return false }
        return lines.contains { $0.tag == "T2" && $0.value.text == value }
    }

    /// The notes of a text: our writer puts variables into the last paragraph.
    private static func notes(_ text: String) -> [Substring] {
        guard let gap = text.ranges(of: EndNoteWriter.paragraph).last else { return [text[...]] }
        let last = NoteVariables(String(text[gap.upperBound...]))
        guard !last.fields.isEmpty, last.rest.isEmpty else { return [text[...]] }
        return [text[..<gap.lowerBound], text[gap.upperBound...]]
    }
}

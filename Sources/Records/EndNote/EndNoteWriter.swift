import CitandaWorks
import CitandaXML

/// Writes one record of EndNote XML.
struct EndNoteWriter {
    /// The elements in order, each with its values.
    private var fields: [(path: [Substring], values: [EndNoteText])]
    private var losses: [RecordLoss]

    /// What divides a note from the variables below.
    static let paragraph = "\n\n"

    /// The record of a work.
    static func record(_ work: Work) -> WrittenRecord {
        let tagging = RISTagging(work, .endNoteXML)
        var writer = EndNoteWriter(tagging, type: work.type)
        return writer.written(key: work.key, code: tagging.lines.first?.text ?? "")
    }

    private init(_ tagging: RISTagging<RISValueList>, type: WorkType) {
        losses = tagging.losses
        fields = Self.paths.map { ($0, []) }
        for (tag, text) in tagging.lines.dropFirst() {
            if let row = EndNoteFields.row(of: tag, in: type) {
                add(text, at: row.path, isRich: row.isRich)
                if RISFields.journals.contains(type), let path = Self.periodical[tag] {
                    add(text, at: path, isRich: row.isRich)
                }
            }
        }
        addNotes(tagging.noted)
        for (name, text) in tagging.fields { addExtra(text, at: name) }
        if fields.contains(where: { $0.values.contains(where: \.hasLostStyles) }) {
            losses.append(RecordLoss("small capitals and words of fixed case", .reduced))
        }
    }

    private static let paths = EndNoteFields.rows.map { $0.path.split(separator: "/") }
    private static let places = Dictionary(
        EndNoteFields.rows.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    /// The elements that EndNote writes for the list of journals beside the fields of the record.
    private static let periodical: [RISTag: String] = ["T2": "periodical/full-title", "J2": "periodical/abbr-1"]
    private static let notes = "notes"
    /// The key of another program in a record.
    static let key = "foreign-keys/key"
    /// The program of our keys.
    static let app = "Citanda"

    private mutating func add(_ text: String, at path: String, isRich: Bool) {
        guard let place = Self.places[path] else { return }
        fields[place].values.append(isRich ? EndNoteText(markup: text) : EndNoteText(plain: text))
    }

    /// Puts variables below the note.
    private mutating func addNotes(_ variables: [String]) {
        guard !variables.isEmpty, let place = Self.places[Self.notes] else { return }
        let text = EndNoteText(markup: variables.joined(separator: "\n"))
        if fields[place].values.isEmpty {
            fields[place].values = [text]
        } else {
            fields[place].values[0].append(text, behind: Self.paragraph)
        }
    }

    /// Adds a field that an EndNote file had. A name that is no name of elements is left out.
    private mutating func addExtra(_ text: String, at path: String) {
        if Self.places[path] != nil { return add(text, at: path, isRich: false) }
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        guard names.allSatisfy(Self.isName), names.count <= Self.mostNames else {
            losses.append(RecordLoss(RISDialect.endNoteXML.prefix + path, .dropped))
            return
        }
        // Elements with the same parent come together.
        let value = EndNoteText(plain: text)
        if let same = fields.firstIndex(where: { $0.path == names }) {
            fields[same].values.append(value)
        } else {
            let place = fields.lastIndex { $0.path.first == names.first }.map { $0 + 1 } ?? fields.count
            fields.insert((names, [value]), at: place)
        }
    }

    private static let mostNames = 4

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
    }

    // MARK: - Elements

    private mutating func written(key: String, code: String) -> WrittenRecord {
        var writer = MarkupWriter(level: Self.level)
        let fields = fields.filter { !$0.values.isEmpty }
        let name = Int(code).flatMap { EndNoteTypes.row(number: $0)?.name }
        writer.element("record") { writer in
            let head = fields.prefix { Self.first.contains($0.path[0]) }
            Self.write(head, depth: 0, to: &writer)
            // Pandoc takes the key from here, other programs from the label.
            if !key.isEmpty, !head.contains(where: { $0.path.joined(separator: "/") == Self.key }) {
                writer.element("foreign-keys") { $0.element("key", ["app": Self.app], text: key) }
            }
            writer.element("ref-type", ["name": name], text: code)
            Self.write(fields[head.endIndex...], depth: 0, to: &writer)
        }
        if writer.hasReplacedCharacters { losses.append(RecordLoss("characters that XML cannot hold", .reduced)) }
        return WrittenRecord(writer.bytes, losses: losses)
    }

    /// The number of elements around a record.
    private static let level = 2
    /// Elements before the type.
    private static let first: Set<Substring> = ["rec-number", "foreign-keys"]

    private static func write(
        _ fields: ArraySlice<(path: [Substring], values: [EndNoteText])>, depth: Int, to writer: inout MarkupWriter
    ) {
        var rest = fields
        while let field = rest.first {
            let name = String(field.path[depth])
            if field.path.count == depth + 1 {
                for value in field.values { value.write(name, to: &writer) }
                rest = rest.dropFirst()
            } else {
                let group = rest.prefix { $0.path.count > depth + 1 && $0.path[depth] == name }
                writer.element(name) { write(group, depth: depth + 1, to: &$0) }
                rest = rest[group.endIndex...]
            }
        }
    }
}

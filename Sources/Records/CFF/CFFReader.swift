import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaYAML

/// Reads the works of a file: the program or dataset itself, the citation that it prefers, and its references.
struct CFFReader {
    var work = Work(key: "", type: .software)
    /// The fields that are not in the work yet.
    var fields: [YAMLNode.Entry]
    private(set) var findings: [Diagnostic] = []

    /// The works of a file, in the order of the file.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (documents, faults) = YAMLNode.documents(in: Array(record.bytes))
        var works: [Work] = []
        var findings = faults
        for document in documents where !document.isNull {
            guard document.mapping != nil else {
                findings.append(Diagnostic(.recordUnread, "the file should be a mapping of fields", at: document.range))
                continue
            }
            let others = (document["preferred-citation"]?.list ?? []) + (document["references"]?.list ?? [])
            var readers = others.map { CFFReader(fields: $0.mapping ?? []) }
            for (index, node) in others.enumerated() {
                guard node.mapping != nil else {
                    findings.append(
                        Diagnostic(.recordUnread, "a reference should be a mapping of fields", at: node.range))
                    continue
                }
                readers[index].read(node, usual: .document)
            }
            let isList = document["message"]?.text == CFF.listMessage
            if !isList {
                var root = CFFReader(fields: document.mapping ?? [])
                root.read(document, usual: .software)
                // A file may describe its program a second time, with more fields.
                if let preferred = readers.first, document["preferred-citation"] != nil, root.describes(preferred.work)
                {
                    readers[0].add(root.work)
                } else {
                    readers.insert(root, at: 0)
                }
            }
            for reader in readers where !reader.fields.isEmpty || reader.isRead {
                works.append(reader.work)
                findings += reader.findings
            }
        }
        return (works, findings.map { $0.moved(by: record.offset) })
    }

    private init(fields: [YAMLNode.Entry]) {
        self.fields = fields.filter { !$0.value.isNull }
    }

    private var isRead = false

    private mutating func read(_ node: YAMLNode, usual: WorkType) {
        isRead = true
        fields.removeAll { ["cff-version", "references", "preferred-citation"].contains($0.name) }
        readType(usual)
        readNotes()
        readTexts()
        readNames()
        readDates()
        readBodies()
        readPages()
        readIdentifiers()
        for field in fields { keep(field.name, field.value) }
        fields = []
    }

    // MARK: - The file itself

    private func describes(_ other: Work) -> Bool {
        work.type == other.type && work[.title]?.full.plain == other[.title]?.full.plain
    }

    /// Adds the extra fields of the file itself to its second description.
    private mutating func add(_ root: Work) {
        work.extra += root.extra.filter { field in !work.extra.contains { $0.name == field.name } }
    }

    // MARK: - Fields

    /// The value of a field that is not in the work yet.
    func value(_ field: String) -> YAMLNode? { fields.first { $0.name == field }?.value }

    /// Marks a field as read.
    mutating func use(_ field: String) { fields.removeAll { $0.name == field } }

    mutating func keep(_ name: String, _ node: YAMLNode) { work.extra.append(.init(CFF.prefix + name, node.json)) }

    mutating func report(_ kind: FindingKind, _ message: String, at node: YAMLNode) {
        findings.append(Diagnostic(kind, message, at: node.range))
    }

    private mutating func readType(_ usual: WorkType) {
        work.type = usual
        if let message = value("message")?.text, message == CFF.usualMessage { use("message") }
        guard let node = value("type"), let name = node.literal?.text else { return }
        use("type")
        guard let type = name == "dataset" ? .dataset : CFFTypes.type(of: name) else {
            report(.unknownType, "“\(name)” is not a type of the Citation File Format", at: node)
            return keep("type", node)
        }
        work.type = type
        if CFFTypes.name(of: type) != name, name != "dataset" { keep("type", node) }
    }

    private mutating func readNotes() {
        guard let note = value("notes")?.literal else { return }
        use("notes")
        let variables = NoteVariables(note.text)
        let rest = String(variables.rest).trimmingBlanks
        // The type tells the meaning of other fields. Names come when those of the fields are there.
        for case (.member(.type), let type) in variables.fields { work.set(.type, to: Literal(type)) }
        noted = variables
        if !rest.isEmpty { work.variables[.note] = Literal(rest, origin: note.origin) }
    }

    /// The variables of the note, which are added behind the fields.
    private(set) var noted: NoteVariables?

    /// Adds the variables of the note.
    mutating func addNoted() { noted?.add(to: &work) }
}

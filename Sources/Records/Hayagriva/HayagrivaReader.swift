import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaYAML

/// Reads an entry of Hayagriva with the entries around it.
struct HayagrivaReader {
    var work: Work
    /// The fields that are not in the work yet, by level.
    var fields: [HayagrivaLevel: [YAMLNode.Entry]] = [:]
    private var findings: [Diagnostic] = []
    /// The type in the file.
    private var given: (node: YAMLNode?, type: String)?
    private var container: Parent?

    /// The works of a file: a mapping of keys to entries.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let (documents, faults) = YAMLNode.documents(in: Array(record.bytes))
        var works: [Work] = []
        var findings = faults
        for document in documents where !document.isNull {
            guard let entries = document.mapping else {
                findings.append(
                    Diagnostic(.recordUnread, "the file should be a mapping of keys to entries", at: document.range))
                continue
            }
            for entry in entries {
                guard entry.value.mapping != nil else {
                    let message = "the entry “\(entry.name)” should be a mapping of fields"
                    findings.append(Diagnostic(.recordUnread, message, at: entry.key.range))
                    continue
                }
                var reader = HayagrivaReader(work: Work(key: entry.name, type: .document))
                reader.read(entry)
                works.append(reader.work)
                findings += reader.findings
            }
        }
        return (works, findings.map { $0.moved(by: record.offset) })
    }

    private mutating func read(_ entry: YAMLNode.Entry) {
        readTypes(entry)
        readTexts()
        readNames()
        readAffiliated()
        keepTypes()
        readDates()
        readPublishers()
        readNumbers()
        readNote()
        keepRest()
    }

    // MARK: - Fields

    /// The value of a field that is not in the work yet.
    func value(_ level: HayagrivaLevel, _ field: String) -> YAMLNode? {
        fields[level]?.first { $0.name == field }?.value
    }

    /// Marks a field as read.
    mutating func use(_ level: HayagrivaLevel, _ field: String) { fields[level]?.removeAll { $0.name == field } }

    /// Keeps a value for which the model has no place.
    mutating func keep(_ path: String, _ node: YAMLNode) {
        work.extra.append(.init(HayagrivaExtra.prefix + path, node.json))
    }

    mutating func report(_ kind: FindingKind, _ message: String, at node: YAMLNode) {
        findings.append(Diagnostic(kind, message, at: node.range))
    }

    // MARK: - Types and parents

    private mutating func readTypes(_ entry: YAMLNode.Entry) {
        fields[.entry] = entry.value.mapping?.filter { !["type", "parent"].contains($0.name) } ?? []
        let given = entry.value["type"]
        var type = given?.literal?.text.lowercased() ?? HayagrivaTypes.unknown
        if let given, !HayagrivaTypes.isKnown(type) {
            report(.unknownType, "“\(given.text ?? "")” is not a type of Hayagriva", at: given)
            keep("type", given)
            type = HayagrivaTypes.unknown
        }
        let parents = readParents(entry.value["parent"], of: type)
        work.type = HayagrivaTypes.type(of: type, parents: parents.map(\.type))
        self.given = (given, type)
        container = parents.first { $0.level == .container }
    }

    /// Keeps the types of the file where Citanda would write others.
    private mutating func keepTypes() {
        let usual = HayagrivaTypes.types(for: work)
        if let given, given.type != usual.entry, let node = given.node, HayagrivaTypes.isKnown(given.type) {
            keep("type", node)
        }
        if let container, let node = container.given, container.type != usual.container { keep("parent.type", node) }
    }

    private typealias Parent = (type: String, level: HayagrivaLevel, given: YAMLNode?)

    /// Takes the fields of the entries around an entry.
    private mutating func readParents(_ node: YAMLNode?, of type: String) -> [Parent] {
        var parents: [Parent] = []
        for parent in node?.list ?? [] {
            let own = parent["type"]?.literal?.text.lowercased() ?? HayagrivaTypes.defaultParent(of: type)
            let level = HayagrivaTypes.level(of: own, in: type)
            guard take(parent, as: level) else { continue }
            parents.append((own, level, parent["type"]))
            for outer in parent["parent"]?.list ?? [] {
                let type = outer["type"]?.literal?.text.lowercased() ?? HayagrivaTypes.defaultParent(of: own)
                let level: HayagrivaLevel =
                    switch type {
                    case "conference": .event
                    case "original": .original
                    default: .collection
                    }
                if take(outer, as: level) {
                    if let more = outer["parent"] { keep("\(level.rawValue).parent", more) }
                }
            }
        }
        return parents
    }

    /// Takes the fields of an entry around. A second entry of a level is kept as it is.
    private mutating func take(_ parent: YAMLNode, as level: HayagrivaLevel) -> Bool {
        guard let entries = parent.mapping, fields[level] == nil else {
            keep("parent", parent)
            return false
        }
        fields[level] = entries.filter { !["type", "parent"].contains($0.name) }
        return true
    }

    /// Keeps the fields that nothing has read.
    private mutating func keepRest() {
        let schemes = CSLMember.schemes + Identifier.Scheme.allCases.filter { !CSLMember.schemes.contains($0) }
        work.identifiers = schemes.flatMap { scheme in work.identifiers.filter { $0.scheme == scheme } }
        for level in HayagrivaLevel.allCases {
            for field in fields[level] ?? [] where !field.value.isNull {
                keep(level == .entry ? field.name : "\(level.rawValue).\(field.name)", field.value)
            }
        }
    }
}

import CitandaDiagnostics
import CitandaEncodings
import CitandaJSON
import CitandaWorks

/// CSL-JSON, the item format of citation processors (CSL 1.0.2, schema `csl-data.json`), read and written without loss.
///
/// Values without a member in the format are written to `custom.citanda` and read from there. Unknown members, and
/// spellings that differ from ours (`"circa": 1`, `raw` dates, `shortTitle`), are kept in `Work.extra`. An item that is
/// read and written again is therefore the same JSON, except for the order of members and numbers written as strings. A
/// kept spelling is dropped when the work says something else.
public enum CSLJSON {
    /// Reads an array of items, a single item, an object with an `items` array, or items one after the other.
    ///
    /// An item that cannot be read is a finding at its bytes; the others are kept. Items without an id get one.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - number: The number of the first item in its file.
    public static func works(parsing bytes: [UInt8], from number: Int = 1) -> Parsed<[Work]> {
        var works: [Work] = []
        var diagnostics: [Diagnostic] = []
        var keys: Set<String> = []
        for (index, element) in JSONValue.elements(of: bytes, in: "items").enumerated() {
            switch element.value {
            case .failure(let error):
                let place = min(error.offset, bytes.count)
                diagnostics.append(
                    Diagnostic(.jsonSyntax, error.message, at: place..<min(place + 1, bytes.count)))
            case .success(let value):
                guard let members = value.members else {
                    diagnostics.append(
                        Diagnostic(.cslJsonItem, "an item should be an object", at: element.range))
                    continue
                }
                guard isItem(members) else {
                    diagnostics.append(
                        Diagnostic(
                            .cslJsonItem,
                            "the object is not an item of CSL-JSON, because it has no id, no type of CSL, no title and no names",
                            at: element.range))
                    continue
                }
                let (work, problems) = item(members, index: number - 1 + index)
                works.append(work)
                let isRepeated = !keys.insert(work.key).inserted
                guard isRepeated || !problems.isEmpty else { continue }
                let ranges = element.memberRanges(in: bytes)
                diagnostics += problems.map { problem in
                    Diagnostic(
                        problem.kind, problem.message, severity: problem.severity,
                        at: ranges[problem.member] ?? element.range)
                }
                if isRepeated {
                    diagnostics.append(
                        Diagnostic(
                            .duplicateKey, "another item has the id “\(work.key)”",
                            at: ranges["id"] ?? element.range))
                }
            }
        }
        return (works, diagnostics)
    }

    /// The bytes of the members of each item that is read, by their names.
    public static func places(parsing bytes: [UInt8]) -> [[String: Range<Int>]] {
        JSONValue.elements(of: bytes, in: "items").compactMap { element in
            guard case .success(let value) = element.value, let members = value.members, isItem(members) else {
                return nil
            }
            return element.memberRanges(in: bytes)
        }
    }

    /// Whether an object is an item: it has a type, a title or a name. Other JSON must not become a work.
    private static func isItem(_ members: [JSONValue.Member]) -> Bool {
        // Of several members with one name, the first is read.
        let type = members.first { $0.name == "type" }?.value.string
        return type.flatMap { WorkType(rawValue: $0) } != nil || members.contains { telling.contains($0.name) }
    }

    private static let telling: Set<String> = [
        "id", "title", "author", "editor", "translator", "container-title", "DOI", "ISBN", "URL", "issued",
    ]

    /// Reads one item; nil if the value is not an object.
    public static func work(of value: JSONValue) -> Work? { value.members.map { item($0, index: 0).work } }

    /// Reads the members of one item.
    ///
    /// - Parameters:
    ///   - members: The members.
    ///   - index: The number of the item in its file, from 0, for a key if the item has none.
    static func item(_ members: [JSONValue.Member], index: Int) -> (
        work: Work, problems: [CSLItemReader.Problem]
    ) {
        let reader = CSLItemReader(members)
        var work = reader.work
        var problems = reader.problems
        if work.key.isEmpty {
            work.key = "item-\(index + 1)"
            problems.append(
                .init(.keyMissing, member: "id", message: "the item has no id", severity: .warning))
        }
        if !members.contains(where: { $0.name == "type" }) {
            problems.append(
                .init(.unknownType, member: "type", message: "the item has no type and counts as a document"))
        }
        let details = members.first { $0.name == "custom" }?.value[CSLDetails.member]
        if let details { CSLDetails.add(details, to: &work) }

        let writer = CSLItemWriter(work: work)
        // Each value is made once, also in an item that has the same member a thousand times. The known members are few, so that
        // looking through them is faster than hashing.
        var normal: [(name: String, value: JSONValue?)] = []
        func normalValue(_ member: CSLMember, _ name: String) -> JSONValue? {
            if let known = normal.first(where: { $0.name == name }) { return known.value }
            let value = writer.value(of: member)
            normal.append((name, value))
            return value
        }
        var extra: [Work.ExtraField] = []
        for (name, value) in members.map({ ($0.name, $0.value) }) {
            if name == "custom", let others = value.members {
                let others = others.filter { $0.name != CSLDetails.member }
                if details == nil || !others.isEmpty { extra.append(.init(name, .object(others))) }
            } else if let known = CSLMember(name: name), let usual = RegistryForms.usual(value, of: known),
                normalValue(known, name)?.saysTheSame(as: usual) == true
            {
                continue
            } else {
                extra.append(.init(name, value))
            }
        }
        for name in ["id", "type"] where !members.contains(where: { $0.name == name }) {
            extra.append(.init(name, .null))
        }
        work.extra = extra + work.extra
        return (work, problems)
    }

    /// The item of a work.
    public static func value(of work: Work) -> JSONValue {
        let known = CSLItemWriter(work: work).members
        var members = CSLItemMembers(known.map { JSONValue.Member($0.known.name, $0.value) })
        var custom: [JSONValue.Member] = []
        var homeless: [Work.ExtraField] = []
        var isOnlyKnown = true
        for field in work.extra {
            if field.name == "custom", let others = field.value.members, custom.isEmpty {
                custom = others
                if others.isEmpty { members.append(.init("custom", .object([]))) }
            } else if place(field, in: &members) {
                isOnlyKnown = false
            } else {
                homeless.append(field)
            }
        }
        let sure = isOnlyKnown ? CSLSureValues(of: work) : .none
        let isRead = !sure.areAll
        let exact = isRead ? work.withoutOrigins : work
        let plain =
            isOnlyKnown
            ? CSLItemReader(isRead ? known.filter { !sure.covers($0.known) } : []) : CSLItemReader(members.list)
        if var details = CSLDetails.value(of: exact, beside: plain.work, except: sure, extra: homeless) {
            // A `custom` that is not an object is replaced.
            if let other = members["custom"], other.members == nil {
                homeless.append(.init("custom", other))
                details = CSLDetails.value(of: exact, beside: plain.work, except: sure, extra: homeless) ?? details
            }
            custom.append(.init(CSLDetails.member, details))
        }
        if !custom.isEmpty {
            members.remove("custom")
            members.append(.init("custom", .object(custom)))
        }
        // Without an id, an item that has nothing else would be read as other JSON.
        if members["id"] == nil, !isItem(members.list) { members.append(.init("id", .string(work.key))) }
        return .object(members.list)
    }

    /// The name object of CSL-JSON, without the forms in other scripts.
    public static func value(of name: Name) -> JSONValue { CSLName.value(of: name) }

    /// The items of works as an array, in their order.
    public static func value(of works: [Work]) -> JSONValue { .array(works.map { value(of: $0) }) }

    /// The array of the items of works as JSON text, indented, with a closing line end.
    public static func text(of works: [Work]) -> String { value(of: works).pretty + "\n" }

    /// Adds an extra field to the members: under its own name, or as the kept spelling of a member with the same value.
    private static func place(_ field: Work.ExtraField, in members: inout CSLItemMembers) -> Bool {
        // Fields of .bib files are not members of an item.
        if field.name.hasPrefix("bibtex:") { return false }
        let same = members[field.name]
        guard let known = CSLMember(name: field.name) ?? CSLMember(oldName: field.name) else {
            if same != nil || field.name == "custom" && field.value.members != nil { return false }
            members.append(.init(field.name, field.value))
            return true
        }
        switch known {
        case .id:
            // The item had no id when it was read.
            guard field.value == .null, let same, work(ofNumbered: same) else { return false }
            members.remove(field.name)
            return true
        case .type where field.value == .null:
            guard same == "document" else { return false }
            members.remove(field.name)
            return true
        default: break
        }
        // A list with more than the value says more than another spelling.
        if RegistryForms.usual(field.value, of: known) == nil { return false }
        let normal = members[known.name]
        let spelt = CSLItemWriter(work: CSLItemReader([.init(field.name, field.value)]).work).value(of: known)
        if spelt == normal {
            let member = JSONValue.Member(field.name, field.value)
            if normal != nil {
                members.replace(known.name, with: member)
            } else if same == nil {
                members.append(member)
            } else {
                return false
            }
            return true
        }
        // An old name beside the current name has a value of its own.
        guard field.name != known.name, same == nil, normal != nil else { return false }
        members.append(.init(field.name, field.value))
        return true
    }

    private static func work(ofNumbered id: JSONValue) -> Bool { id.string?.hasPrefix("item-") == true }
}

extension JSONValue {
    /// Whether two values mean the same in CSL-JSON: a number equals its digits, and members may have any order.
    package func saysTheSame(as other: JSONValue) -> Bool {
        switch (self, other) {
        case (.array(let mine), .array(let others)):
            mine.count == others.count && zip(mine, others).allSatisfy { $0.saysTheSame(as: $1) }
        case (.object(let mine), .object(let others)):
            mine.count == others.count
                && mine.allSatisfy { member in other[member.name].map { member.value.saysTheSame(as: $0) } ?? false }
        default:
            if let mine = stringOrNumber, let others = other.stringOrNumber { mine == others } else { self == other }
        }
    }
}

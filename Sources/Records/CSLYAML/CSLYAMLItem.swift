import CitandaJSON
import CitandaWorks
import CitandaYAML

/// The members of an item in CSL-JSON and in YAML. They differ in two things: texts in YAML are Markdown, as pandoc has it, and dates are
/// EDTF.
enum CSLYAMLItem {
    /// Members whose values are the same in both.
    private static let verbatim: Set<String> = ["id", "type", "custom", "citation-key"]

    /// Whether underscores and stars of a member are characters of an address or number.
    private static func isIdentifier(_ name: String) -> Bool {
        if case .identifier? = CSLMember(name: name) { true } else { false }
    }

    // MARK: - Writing

    /// The item for a file of YAML.
    static func yaml(of item: JSONValue) -> JSONValue {
        .object(
            (item.members ?? []).map { member in
                guard !verbatim.contains(member.name) else { return member }
                if case .date? = CSLMember(name: member.name), let text = edtf(member.value) {
                    return .init(member.name, .string(text))
                }
                return .init(member.name, markdown(member.value, isIdentifier: isIdentifier(member.name)))
            })
    }

    private static func markdown(_ value: JSONValue, isIdentifier: Bool) -> JSONValue {
        switch value {
        case .string(let text): .string(CSLYAMLMarkdown.text(of: text, isIdentifier: isIdentifier))
        case .array(let elements): .array(elements.map { markdown($0, isIdentifier: isIdentifier) })
        case .object(let members):
            .object(members.map { .init($0.name, markdown($0.value, isIdentifier: isIdentifier)) })
        default: value
        }
    }

    /// The EDTF text that says the same as a date of CSL-JSON.
    private static func edtf(_ value: JSONValue) -> String? {
        guard value.members != nil, let text = CSLDate.date(of: value)?.edtf,
            let same = CSLDate.date(of: .string(text)).flatMap({ CSLDate.value(of: $0) }), same.saysTheSame(as: value)
        else { return nil }
        return text
    }

    // MARK: - Reading

    /// The value of CSL-JSON for an entry of an item.
    static func json(of entry: YAMLNode.Entry) -> JSONValue {
        let name = entry.name
        if name == "custom" { return entry.value.json }
        if verbatim.contains(name) { return entry.value.literal.map { .string($0.text) } ?? entry.value.json }
        let member = CSLMember(name: name) ?? CSLMember(oldName: name)
        if case .date? = member { return date(entry.value) }
        return text(entry.value, isIdentifier: isIdentifier(name), isText: member != nil)
    }

    /// A value whose texts are Markdown.
    ///
    /// - Parameters:
    ///   - node: The value.
    ///   - isIdentifier: Whether only escapes mean something in the text.
    ///   - isText: Whether `true` and `Null` are texts here, as in all variables of CSL.
    private static func text(_ node: YAMLNode, isIdentifier: Bool, isText: Bool) -> JSONValue {
        switch node.content {
        case .sequence(let nodes): return .array(nodes.map { text($0, isIdentifier: isIdentifier, isText: isText) })
        case .mapping(let entries):
            return .object(
                entries.map { entry in
                    // The flags of names are no texts.
                    let isPart = isText && !flags.contains(entry.name)
                    return .init(entry.name, text(entry.value, isIdentifier: isIdentifier, isText: isPart))
                })
        case .scalar(let scalar):
            let value = node.json
            if case .string(let text) = value {
                return .string(
                    isIdentifier ? CSLYAMLMarkdown.unescaped(text) : CSLYAMLMarkdown.markup(of: text))
            }
            if isText, node.literal != nil, case .number = value {
            } else if isText, node.literal != nil {
                return .string(scalar.text)
            }
            return value
        }
    }

    private static let flags: Set<String> = ["comma-suffix", "static-ordering", "parse-names", "isInstitution"]

    /// A date: EDTF, the object of CSL-JSON, or the years, months and days that older pandoc wrote.
    private static func date(_ node: YAMLNode) -> JSONValue {
        if let scalar = node.literal {
            let text = CSLYAMLMarkdown.unescaped(scalar.text)
            return CSLDate.date(of: .string(text)).flatMap { CSLDate.value(of: $0) } ?? .string(text)
        }
        let points = node.list
        guard let first = points.first, points.contains(where: { $0["year"] != nil || $0["literal"] != nil }) else {
            return text(node, isIdentifier: false, isText: false)
        }
        let parts = points.filter { $0["year"] != nil }.map { point in
            JSONValue.array(
                ["year", "month", "day"].map { point[$0]?.literal }.prefix { $0 != nil }.map { part in
                    part.flatMap { Int($0.text) }.map { JSONValue($0) } ?? .string(part?.text ?? "")
                })
        }
        var members: [JSONValue.Member] = parts.isEmpty ? [] : [.init("date-parts", .array(parts))]
        for name in ["season", "circa", "literal", "raw"] {
            if let value = first[name]?.json, value != .null { members.append(.init(name, value)) }
        }
        if let words = first["other"]?.literal { members.append(.init("literal", .string(words.text))) }
        return .object(members)
    }
}

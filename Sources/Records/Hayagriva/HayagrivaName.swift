import CitandaJSON
import CitandaWorks
import CitandaYAML

/// The persons of Hayagriva: “van Lind, Kari”, or a mapping of the parts of a name.
enum HayagrivaName {
    /// Reads a person; nil if the value names nobody.
    static func name(_ node: YAMLNode) -> Name? {
        guard node.mapping != nil else {
            guard let text = node.literal else { return nil }
            return text.text == Name(.others).display ? Name(.others, origin: text.origin) : InvertedName.name(text)
        }
        func part(_ field: String) -> String? { node[field]?.literal?.text }
        var parts = Name.Personal(
            family: part("name"), given: part("given-name"), nonDroppingParticle: part("prefix"),
            suffix: part("suffix"))
        if parts.given == nil, parts.nonDroppingParticle == nil, parts.suffix == nil {
            return parts.family.map { Name(.institution($0), origin: node.origin) }
        }
        parts.splitParticles()
        return Name(.personal(parts), origin: node.origin)
    }

    /// The person for a name.
    static func value(of name: Name) -> JSONValue {
        let text = InvertedName.text(of: name)
        if isPlain(text), let same = self.name(YAMLNode(.scalar(YAMLScalar(text)))),
            CSLName.value(of: same) == CSLName.value(of: name)
        {
            return .string(text)
        }
        guard case .personal(let parts) = name.kind else { return ["name": .string(name.display)] }
        let given = [parts.given, parts.droppingParticle].compactMap { $0 }.joined(separator: " ")
        let fields: [(String, String?)] = [
            ("name", parts.family ?? ""), ("given-name", given.isEmpty ? nil : given),
            ("prefix", parts.nonDroppingParticle), ("suffix", parts.suffix),
        ]
        return .object(fields.compactMap { name, text in text.map { .init(name, .string($0)) } })
    }

    /// Whether Hayagriva divides the text as Citanda does. Its suffix is the second of three parts.
    private static func isPlain(_ text: String) -> Bool { text.split(separator: ",").count <= 2 && text.last != "," }

    /// The list of persons, or the only one.
    static func value(of names: [Name]) -> JSONValue {
        let values = names.map { value(of: $0) }
        return values.count == 1 ? values[0] : .array(values)
    }
}

import CitandaJSON
import CitandaWorks
import CitandaYAML

/// The persons and entities of the Citation File Format.
enum CFFName {
    /// Reads a person or an entity; nil if the value names nobody.
    static func name(_ node: YAMLNode) -> Name? {
        func part(_ field: String) -> String? { node[field]?.literal?.text }
        if node.mapping == nil { return node.literal.flatMap { InvertedName.name($0) } }
        if let entity = part("name") {
            if entity == Name(.others).display { return Name(.others, origin: node.origin) }
            return entity == CFF.nobody ? nil : Name(.institution(entity), origin: node.origin)
        }
        var parts = Name.Personal(
            family: part("family-names"), given: part("given-names"), nonDroppingParticle: part("name-particle"),
            suffix: part("name-suffix"))
        if parts == Name.Personal() { return part("alias").map { Name(.literal($0), origin: node.origin) } }
        parts.splitParticles()
        return Name(.personal(parts), origin: node.origin)
    }

    /// The fields that the names of the model hold.
    static let fields: Set<String> = ["name", "family-names", "given-names", "name-particle", "name-suffix"]

    /// The person or entity for a name.
    static func value(of name: Name) -> JSONValue {
        guard case .personal(let parts) = name.kind else { return ["name": .string(name.display)] }
        let given = [parts.given, parts.droppingParticle].compactMap { $0 }.joined(separator: " ")
        let fields: [(String, String?)] = [
            ("family-names", parts.family), ("given-names", given), ("name-particle", parts.nonDroppingParticle),
            ("name-suffix", parts.suffix),
        ]
        return .object(
            fields.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : .init(name, .string($0)) } })
    }

    /// The persons and entities for names, each once, because the format forbids a second.
    static func values(of names: [Name]) -> [JSONValue] {
        var values: [JSONValue] = []
        for name in names {
            let value = value(of: name)
            if value != .object([]), !values.contains(value) { values.append(value) }
        }
        return values
    }
}

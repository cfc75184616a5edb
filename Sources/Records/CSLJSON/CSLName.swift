import CitandaJSON
import CitandaWorks
import CitandaXML

/// The name objects of CSL-JSON.
enum CSLName {
    /// Reads `family`, `given`, particles, `suffix`, or `literal`; nil if all are empty.
    ///
    /// Particles inside `family` and `given` stay there, unless `parse-names` is set.
    static func name(of value: JSONValue) -> Name? {
        func text(_ member: String) -> String? {
            guard let text = value[member]?.stringOrNumber, !text.isEmpty else { return nil }
            return HTMLEntities.decoded(text)
        }
        if let plain = value.stringOrNumber { return plain.isEmpty ? nil : Name(.literal(plain)) }
        if let literal = text("literal") { return Name(.literal(literal)) }
        var parts = Name.Personal(
            family: text("family"), given: text("given"), droppingParticle: text("dropping-particle"),
            nonDroppingParticle: text("non-dropping-particle"), suffix: text("suffix"),
            commaBeforeSuffix: value["comma-suffix"]?.flag ?? false,
            order: value["static-ordering"]?.flag == true ? .familyFirst : .givenFirst)
        if value["isInstitution"]?.flag == true, let family = parts.family, parts.given == nil {
            return Name(.institution(family))
        }
        if value["parse-names"]?.flag == true { parts.splitParticles() }
        guard
            [parts.family, parts.given, parts.droppingParticle, parts.nonDroppingParticle, parts.suffix] != [
                nil, nil, nil, nil, nil,
            ]
        else { return nil }
        return Name(.personal(parts))
    }

    /// The object of a name, without its forms in other scripts.
    static func value(of name: Name) -> JSONValue {
        switch name.kind {
        case .institution(let text), .literal(let text): return ["literal": .string(text)]
        case .others: return ["literal": .string(name.display)]
        case .personal(let parts):
            var members = [
                ("family", parts.family), ("given", parts.given), ("dropping-particle", parts.droppingParticle),
                ("non-dropping-particle", parts.nonDroppingParticle), ("suffix", parts.suffix),
            ].compactMap { name, text in text.map { JSONValue.Member(name, .string($0)) } }
            if parts.commaBeforeSuffix { members.append(.init("comma-suffix", true)) }
            if parts.order == .familyFirst { members.append(.init("static-ordering", true)) }
            return .object(members)
        }
    }
}

import CitandaJSON

extension Diagnostic {
    /// The finding as an object with `id`, `severity`, `message`, `range`, `line`, `column`, `notes` and `fixes`.
    public func json(in source: SourceText) -> JSONValue {
        let position = source.position(at: range.lowerBound)
        let members: JSONValue = [
            "id": .string(id),
            "severity": .string(severity.rawValue),
            "message": .string(message),
            "range": JSONValue(range),
            "line": JSONValue(position.line),
            "column": JSONValue(position.column),
            "notes": .array(
                notes.map { ["message": .string($0.message), "range": $0.range.map { JSONValue($0) } ?? .null] }),
            "fixes": .array(
                fixes.map { fix in
                    [
                        "title": .string(fix.title),
                        "safety": .string(fix.safety.rawValue),
                        "edits": .array(
                            fix.edits.map { ["range": JSONValue($0.range), "text": .string($0.text)] }),
                    ]
                }),
        ]
        guard case .object(let all) = members else { return members }
        return .object(all + source.placeMembers(of: range))
    }
}

import CitandaJSON

/// Findings of several files as one SARIF 2.1.0 log, the format that code scanners exchange.
public struct SARIFReport: Sendable {
    /// The version printed for the tool.
    public var version: String

    /// A report of a tool of that version.
    public init(version: String) { self.version = version }

    /// The log.
    public func json(_ files: [(source: SourceText, diagnostics: [Diagnostic])]) -> JSONValue {
        let kinds = Set(files.flatMap { $0.diagnostics.map(\.kind) }).sorted { $0.id < $1.id }
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": [
                        "driver": [
                            "name": "citanda", "version": .string(version),
                            "rules": .array(kinds.map(rule)),
                        ]
                    ],
                    "columnKind": "unicodeCodePoints",
                    "results": .array(
                        files.flatMap { file in file.diagnostics.map { result($0, in: file.source) } }),
                ]
            ],
        ]
    }

    /// A kind of finding as a `reportingDescriptor` (SARIF 2.1.0 §3.49).
    private func rule(_ kind: FindingKind) -> JSONValue {
        [
            "id": .string(kind.id),
            "name": .string(kind.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()),
            "shortDescription": ["text": .string(kind.title)],
            "fullDescription": ["text": .string(kind.reason)],
            "defaultConfiguration": ["level": .string(kind.severity.rawValue)],
            "help": ["text": .string(kind.page(width: .max)), "markdown": .string(kind.markdown)],
        ]
    }

    private func result(_ diagnostic: Diagnostic, in source: SourceText) -> JSONValue {
        [
            "ruleId": .string(diagnostic.id),
            "level": .string(diagnostic.severity.rawValue),
            "message": ["text": .string(diagnostic.message)],
            "locations": [location(diagnostic.range, in: source)],
            "relatedLocations": .array(
                diagnostic.notes.compactMap { note in
                    note.range.map { range in
                        guard case .object(var members) = location(range, in: source) else { return .null }
                        members.append(.init("message", ["text": .string(note.message)]))
                        return .object(members)
                    }
                }.distinct),
            "partialFingerprints": ["citanda/v1": .string(Fingerprint(of: diagnostic, in: source).description)],
            "fixes": .array(source.origin == nil ? diagnostic.fixes.map { fix($0, in: source) }.distinct : []),
        ]
    }

    /// A fix (SARIF 2.1.0 §3.55). Fixes of documents are left out: they speak of the text that was read, and not of the file.
    private func fix(_ fix: FixIt, in source: SourceText) -> JSONValue {
        let replacements = fix.edits.map { edit -> JSONValue in
            ["deletedRegion": region(edit.range, in: source), "insertedContent": ["text": .string(edit.text)]]
        }
        return [
            "description": ["text": .string(fix.title)],
            "artifactChanges": [
                [
                    "artifactLocation": ["uri": .string(Self.uri(source.name))],
                    "replacements": .array(replacements),
                ]
            ],
        ]
    }

    private func location(_ range: Range<Int>, in source: SourceText) -> JSONValue {
        if let origin = source.origin { return location(range, in: source, from: origin) }
        return [
            "physicalLocation": [
                "artifactLocation": ["uri": .string(Self.uri(source.name))], "region": region(range, in: source),
            ]
        ]
    }

    /// A range of a file that is its own text (SARIF 2.1.0 §3.30).
    private func region(_ range: Range<Int>, in source: SourceText) -> JSONValue {
        let start = source.position(at: range.lowerBound)
        let end = source.position(at: range.upperBound)
        return [
            "startLine": JSONValue(start.line), "startColumn": JSONValue(start.column),
            "endLine": JSONValue(end.line), "endColumn": JSONValue(end.column),
            "byteOffset": JSONValue(range.lowerBound), "byteLength": JSONValue(range.count),
        ]
    }

    /// A place in a document: the words and the note. Only files with lines have a line and a column.
    private func location(_ range: Range<Int>, in source: SourceText, from origin: SourceOrigin) -> JSONValue {
        var region: [JSONValue.Member] = [.init("snippet", ["text": .string(source[range])])]
        if let start = source.filePosition(of: range) {
            region =
                [
                    .init("startLine", JSONValue(start.line)), .init("startColumn", JSONValue(start.column)),
                ] + region
        }
        var logical: JSONValue = []
        if let place = origin.place(at: range.lowerBound) {
            logical = [
                [
                    "kind": .string(place.note == nil ? "paragraph" : "note"),
                    "name": .string(place.note?.number ?? "\(place.paragraph)"),
                    "fullyQualifiedName": .string(place.description),
                ]
            ]
        }
        return [
            "physicalLocation": [
                "artifactLocation": ["uri": .string(Self.uri(source.name))], "region": .object(region),
            ],
            "logicalLocations": logical,
        ]
    }

    /// A path as a URI reference: every byte that may not stand in one as `%XX`.
    private static func uri(_ path: String) -> String {
        var out = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isPlain || "-._~/+,=@".unicodeScalars.contains(scalar) {
                out.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return out
    }
}

extension [JSONValue] {
    /// The values without those that came before, as SARIF wants the members of its sets.
    fileprivate var distinct: [JSONValue] {
        reduce(into: []) { values, value in
            if !values.contains(value) { values.append(value) }
        }
    }
}

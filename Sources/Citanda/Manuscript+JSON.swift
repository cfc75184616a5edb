import CitandaDiagnostics
import CitandaDocuments
import CitandaJSON
import CitandaManuscripts
import CitandaRecords
import CitandaWorks

extension Manuscript {
    /// Everything that was read and found, as ARCHITECTURE.md describes the JSON of `citanda read`.
    public var json: JSONValue { ReadingJSON.value(of: reading, diagnostics: checked()) }
}

private enum ReadingJSON {
    static func value(of reading: Reading, diagnostics: [Diagnostic]) -> JSONValue {
        let source = reading.document.source
        return [
            "source": ["path": .string(source.name), "bytes": JSONValue(source.bytes.count)],
            "works": .array(reading.works.map { work($0) }),
            "notes": .array(reading.notes.map { note($0, in: reading) }),
            "mentions": .array(
                reading.mentions.map {
                    ["work": .string($0.work), "kind": .string($0.kind.rawValue), "range": JSONValue($0.range)]
                }),
            "textCitations": .array(reading.textCitations.map { textCitation($0) }),
            "lists": .array(reading.lists.map { list($0) }),
            "chapters": .array(reading.chapters.map { chapter($0) }),
            "abbreviations": .array(
                reading.abbreviations.map {
                    [
                        "short": .string($0.short), "long": .string($0.long), "range": JSONValue($0.range),
                        "work": JSONValue($0.work),
                    ]
                }),
            "people": .array(reading.people.map { person($0) }),
            "identifiers": .array(reading.identifiers.map { identifier($0) }),
            "diagnostics": .array(diagnostics.map { $0.json(in: source) }),
        ]
    }

    private static func work(_ read: Reading.Work) -> JSONValue {
        [
            "key": .string(read.work.key), "csl": CSLJSON.value(of: read.work),
            "ranges": .array(read.ranges.map { JSONValue($0) }),
            "confidence": JSONValue(share: read.confidence),
        ]
    }

    private static func note(_ read: Reading.Note, in reading: Reading) -> JSONValue {
        [
            "number": .string(read.note.number), "anchor": read.note.anchor.map { JSONValue($0) } ?? .null,
            "range": JSONValue(read.note.range), "citations": .array(read.citations.map { citation($0, in: reading) }),
        ]
    }

    private static func citation(_ citation: Citation, in reading: Reading) -> JSONValue {
        return [
            "kind": .string(citation.kind.rawValue), "work": JSONValue(citation.work),
            "range": JSONValue(citation.range),
            "locator": citation.locator.map { locator($0) } ?? .null,
            "prefix": .string(citation.prefix), "suffix": .string(citation.suffix),
            "refersTo": citation.refersTo.map { .string(reading.notes[$0].note.number) } ?? .null,
            "fields": fields(of: citation, in: reading), "confidence": JSONValue(share: citation.confidence),
        ]
    }

    private static func fields(of citation: Citation, in reading: Reading) -> JSONValue {
        var fields: [JSONValue.Member] = []
        for part in citation.fields(in: reading.document.source) {
            if let index = fields.firstIndex(where: { $0.name == part.label.rawValue }),
                case .array(let texts) = fields[index].value
            {
                fields[index].value = .array(texts + [.string(part.text)])
            } else {
                fields.append(.init(part.label.rawValue, [.string(part.text)]))
            }
        }
        return .object(fields)
    }

    private static func textCitation(_ citation: TextCitation) -> JSONValue {
        [
            "range": JSONValue(citation.range),
            "items": .array(
                citation.items.map { item in
                    [
                        "work": JSONValue(item.work), "list": item.entry.map { JSONValue($0.list) } ?? .null,
                        "entry": item.entry.map { JSONValue($0.index) } ?? .null, "key": JSONValue(item.citationKey),
                        "names": JSONValue(item.names), "year": JSONValue(item.year),
                        "locator": item.locator.map { locator($0) } ?? .null, "prefix": .string(item.prefix),
                        "suppressAuthor": .bool(item.suppressesAuthor), "range": JSONValue(item.range),
                        "confidence": JSONValue(share: item.confidence),
                    ]
                }),
        ]
    }

    private static func locator(_ locator: Locator) -> JSONValue {
        ["label": .string(locator.label.rawValue), "value": .string(locator.value)]
    }

    private static func list(_ list: Reading.List) -> JSONValue {
        [
            "heading": .string(list.heading), "kind": .string(list.kind.rawValue), "range": JSONValue(list.range),
            "entries": .array(list.entries.map { ["work": JSONValue($0.work), "range": JSONValue($0.range)] }),
        ]
    }

    private static func chapter(_ chapter: Chapter) -> JSONValue {
        [
            "number": JSONValue(chapter.number), "part": JSONValue(chapter.part), "title": .string(chapter.title),
            "authors": .array(chapter.authors.map { name($0) }), "page": JSONValue(chapter.page),
            "range": JSONValue(chapter.range),
        ]
    }

    private static func person(_ person: Person) -> JSONValue {
        var variants: [String] = []
        for variant in person.variants where !variants.contains(variant.text) { variants.append(variant.text) }
        return [
            "name": name(person.name), "variants": .array(variants.map { .string($0) }),
            "ranges": .array(person.variants.map { JSONValue($0.range) }),
        ]
    }

    /// A name as in CSL-JSON.
    private static func name(_ name: Name) -> JSONValue { CSLJSON.value(of: name) }

    private static func identifier(_ read: Reading.Identifier) -> JSONValue {
        [
            "scheme": .string(read.identifier.scheme.rawValue), "value": .string(read.identifier.normalised),
            "valid": .bool(read.identifier.isValid), "range": JSONValue(read.range),
        ]
    }
}

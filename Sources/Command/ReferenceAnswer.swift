import Citanda

/// Answers lines of `citanda parse`, one line of JSON for each.
final class ReferenceAnswer {
    private let reader: ReferenceReader

    init(_ model: LinearChain) { reader = ReferenceReader(model: model) }

    /// The answer to a reference.
    func answer(to record: RecordReader.Record) -> String {
        switch Self.input(record) {
        case .success(let input): Self.value(of: reader.read(input.text), id: input.id).compact
        case .failure(let failure): Self.failure(failure.id, failure.reason)
        }
    }

    /// Why a line is no reference.
    struct Failure: Error {
        var id: String
        var reason: String
    }

    /// The text of a reference, which may be in JSON, and its id.
    static func input(_ record: RecordReader.Record) -> Result<(id: String, text: [UInt8]), Failure> {
        var id = String(record.number)
        guard let line = record.text else {
            return .failure(Failure(id: id, reason: "the line has more than \(LineReader.longest) bytes"))
        }
        var text = line
        if line.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            do throws(JSONError) {
                let value = try JSONValue(parsing: line)
                guard let given = value["text"]?.string else {
                    return .failure(Failure(id: id, reason: "the line has no “text”"))
                }
                id = value["id"]?.stringOrNumber ?? id
                text = Array(given.utf8)
            } catch {
                return .failure(Failure(id: id, reason: "\(error.message), at byte \(error.offset)"))
            }
        }
        guard String(validating: text, as: UTF8.self) != nil else {
            return .failure(Failure(id: id, reason: "the line is not UTF-8"))
        }
        return .success((id, text))
    }

    private static func failure(_ id: String, _ reason: String) -> String {
        JSONValue.object([
            .init("id", .string(id)), .init("segments", []), .init("fields", [:]), .init("error", .string(reason)),
            .init("confidence", 0),
        ]).compact
    }

    private static func value(of reference: ReferenceReader.Reference, id: String) -> JSONValue {
        var labels: [String] = []
        var texts: [String: [JSONValue]] = [:]
        for segment in reference.segments where segment.label != "other" {
            if texts[segment.label] == nil { labels.append(segment.label) }
            texts[segment.label, default: []].append(.string(segment.text))
        }
        var work = reference.work
        work.key = id
        return [
            "id": .string(id),
            "segments": .array(reference.segments.map { [.string($0.label), .string($0.text)] }),
            "fields": .object(labels.map { .init($0, .array(texts[$0] ?? [])) }), "csl": CSLJSON.value(of: work),
            "confidences": .array(reference.segments.map { JSONValue(share: $0.label == "other" ? 0 : $0.confidence) }),
            "confidence": JSONValue(share: reference.confidence),
        ]
    }
}

import Citanda

/// Answers lines of `citanda parse`, one line of JSON for each.
final class ReferenceAnswer {
    private let reader: ReferenceReader

    init(_ model: LinearChain) { reader = ReferenceReader(model: model) }

    /// The answer to a line, which is nil where it was too long to be kept.
    func answer(to line: [UInt8]?, number: Int) -> String {
        var id = String(number)
        guard let line else { return Self.failure(id, "the line has more than \(LineReader.longest) bytes") }
        var text = line
        if line.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            do throws(JSONError) {
                let value = try JSONValue(parsing: line)
                guard let given = value["text"]?.string else { return Self.failure(id, "the line has no “text”") }
                id = value["id"]?.stringOrNumber ?? id
                text = Array(given.utf8)
            } catch {
                return Self.failure(id, "\(error.message), at byte \(error.offset)")
            }
        }
        guard String(validating: text, as: UTF8.self) != nil else { return Self.failure(id, "the line is not UTF-8") }
        return Self.value(of: reader.read(text), id: id).compact
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

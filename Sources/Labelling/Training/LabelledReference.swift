import CitandaJSON

/// A reference with known fields: a line of labelled JSONL.
///
///     {"id": …, "source": …, "text": …, "segments": [[label, text], …], "annotated": [label, …]}
public struct LabelledReference: Sendable {
    /// The source of the reference. The trainer has a weight for each source.
    public var source: String
    /// Labels and texts. The texts together are the reference.
    public var segments: [(label: String, text: String)]
    /// The labels that the source marks; nil if the source marks every label.
    public var annotated: Set<String>?

    /// The language as a BCP 47 tag, if it is known.
    public var language: String?

    /// The text.
    public var text: String { segments.reduce(into: "") { $0 += $1.text } }

    /// A reference of given parts.
    public init(source: String, segments: [(label: String, text: String)], annotated: Set<String>? = nil) {
        self.source = source
        self.segments = segments
        self.annotated = annotated
    }

    /// Reads a reference from a line; nil if the line has no segments.
    public init?(line: [UInt8]) throws(JSONError) {
        let value = try JSONValue(parsing: line)
        guard let pairs = value["segments"]?.array else { return nil }
        var segments: [(label: String, text: String)] = []
        for pair in pairs {
            guard let label = pair[0]?.string, let text = pair[1]?.string else { return nil }
            segments.append((label, text))
        }
        source = value["source"]?.string ?? ""
        language = value["language"]?.string
        self.segments = segments
        annotated = value["annotated"]?.array.map { Set($0.compactMap(\.string)) }
    }

    /// The reference as a line of labelled JSONL, without its end.
    public var line: String {
        let pairs = segments.map { JSONValue.array([.string($0.label), .string($0.text)]) }
        return JSONValue.object([
            .init("source", .string(source)), .init("text", .string(text)), .init("segments", .array(pairs)),
        ]).compact
    }

    /// The references of labelled JSONL, and the numbers of lines that are not references.
    public static func read(_ bytes: [UInt8]) -> (references: [LabelledReference], unread: [Int]) {
        var references: [LabelledReference] = []
        var unread: [Int] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            if let reference = try? LabelledReference(line: Array(line)) {
                references.append(reference)
            } else {
                unread.append(number + 1)
            }
        }
        return (references, unread)
    }
}

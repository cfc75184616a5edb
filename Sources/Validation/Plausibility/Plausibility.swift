import CitandaDiagnostics
import CitandaJSON

/// Whether what a file says of a work can be true, as far as the file itself and the standards prove.
///
/// Nothing is looked up. A work of which nothing can be checked, such as a book without identifiers, is neither good nor bad.
public struct Plausibility: Sendable, Hashable {
    /// How the facts of a work stand.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Two facts cannot both be right.
        case contradicted
        /// Something speaks for the work, and nothing against it.
        case consistent
        /// Nothing speaks for the work or against it.
        case unchecked

        /// The verdict for people.
        public var words: String { self == .unchecked ? "cannot be checked" : rawValue }
    }

    /// A reason for the verdict.
    public struct Evidence: Sendable, Hashable {
        /// What was compared, in some words.
        public let text: String
        /// Whether it speaks against the work.
        public let contradicts: Bool
    }

    /// The key of the work.
    public let key: String
    /// The bytes of the key, or of the place that describes the work.
    public let range: Range<Int>
    /// What speaks against the work, then what speaks for it.
    public private(set) var evidence: [Evidence]

    /// How the facts of the work stand.
    public var verdict: Verdict {
        evidence.isEmpty ? .unchecked : evidence.contains(where: \.contradicts) ? .contradicted : .consistent
    }

    /// Takes up a contradiction that the reader of the file found.
    package mutating func contradict(by text: String) {
        evidence.insert(Evidence(text: text, contradicts: true), at: 0)
    }

    /// The verdict and its reasons in one line. Beside contradictions, what fits is left out.
    public var text: String {
        let reasons = verdict == .contradicted ? evidence.filter(\.contradicts) : evidence
        return ([verdict.words] + (reasons.isEmpty ? [] : [reasons.map(\.text).joined(separator: "; ")]))
            .joined(separator: ": ")
    }

    /// The members `key`, `plausibility`, `range` and `evidence` of an object of JSON.
    public var members: [JSONValue.Member] {
        let reasons = evidence.map { reason -> JSONValue in
            ["text": .string(reason.text), "contradicts": .bool(reason.contradicts)]
        }
        return [
            JSONValue.Member("key", .string(key)), JSONValue.Member("plausibility", .string(verdict.rawValue)),
            JSONValue.Member("range", JSONValue(range)), JSONValue.Member("evidence", .array(reasons)),
        ]
    }
}

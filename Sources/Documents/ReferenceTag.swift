import CitandaWorks

/// What a tag of a document says of a stretch of a reference, such as `article-title` of JATS.
public struct ReferenceTag: Sendable, Hashable {
    /// What the stretch is.
    public enum Meaning: Sendable, Hashable {
        /// A reference. The type is that of the work, where the document names the type. An untyped reference has only named parts: the
        /// marks between them are ours.
        case reference(WorkType?, isTyped: Bool)
        /// An entry of a list, by the name that links have for it.
        case entry(id: String)
        /// Words that cite entries by a link.
        case citation(entries: [String])
        /// A part of a reference.
        case part(Label)
        /// A date whose day, month or year the document also gives for machines.
        case date(PartialDate)
        /// The name of a body.
        case body
        /// Words such as “et al.” for names that are left out.
        case others
        /// A part of a person's name.
        case family, given, particle, suffix
    }

    /// The bytes in the reading text.
    public var range: Range<Int>
    /// What they are.
    public var meaning: Meaning

    /// A tag.
    public init(_ range: Range<Int>, _ meaning: Meaning) {
        self.range = range
        self.meaning = meaning
    }

    /// Whether this tag begins first, or holds the other.
    func isBefore(_ other: ReferenceTag) -> Bool {
        (range.lowerBound, other.range.upperBound, meaning.depth) < (
            other.range.lowerBound, range.upperBound, other.meaning.depth
        )
    }
}

extension ReferenceTag.Meaning {
    /// Whether it is the date of a part.
    package var isDate: Bool { if case .date = self { true } else { false } }

    /// How deep a tag is in a reference, where tags have the same bytes.
    fileprivate var depth: Int {
        switch self {
        case .reference, .entry, .citation: 0
        case .part: 1
        case .date, .body, .others, .family, .given, .particle, .suffix: 2
        }
    }
}

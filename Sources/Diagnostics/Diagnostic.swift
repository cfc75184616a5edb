/// How much a finding matters.
///
/// An `error` is a fault that the file itself proves. A finding that the author may have meant, or that rests on a rule of style, is a
/// warning or a note.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    /// A note is less than a warning, a warning less than an error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One replacement: the bytes of a range give way to a text.
public struct Edit: Sendable, Hashable {
    /// The bytes to replace; an empty range inserts.
    public var range: Range<Int>
    /// The new text.
    public var text: String

    /// A replacement of a range of bytes.
    public init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }
}

/// A way to mend a finding.
public struct FixIt: Sendable, Hashable {
    /// Whether a fix may be made unseen.
    public enum Safety: String, Sendable, Hashable {
        /// The fix is right wherever the finding is.
        case safe
        /// A person has to look at what the fix makes.
        case unsafe
    }

    /// What it does, as an order: “write 141–49”.
    public var title: String
    /// The replacements, which do not overlap.
    public var edits: [Edit]
    /// Whether the fix may be made unseen.
    public var safety: Safety

    /// A fix of several replacements.
    public init(_ title: String, _ edits: [Edit], safety: Safety = .safe) {
        self.title = title
        self.edits = edits
        self.safety = safety
    }

    /// A fix of one replacement.
    public init(_ title: String, replacing range: Range<Int>, with text: String, safety: Safety = .safe) {
        self.init(title, [Edit(range, text)], safety: safety)
    }
}

/// A finding: what is wrong, where, how bad, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// A further place that explains the finding.
    public struct Note: Sendable, Hashable {
        /// What is to be seen there.
        public var message: String
        /// The bytes it speaks of, if any.
        public var range: Range<Int>?

        /// A further place.
        public init(_ message: String, at range: Range<Int>? = nil) {
            self.message = message
            self.range = range
        }
    }

    /// What is wrong in general: the page of the manual.
    public var kind: FindingKind
    /// How much it matters here.
    public var severity: Severity
    /// What is wrong here, in one sentence without a closing stop.
    public var message: String
    /// The bytes it speaks of.
    public var range: Range<Int>
    /// Further places.
    public var notes: [Note]
    /// Ways to mend it, the best first.
    public var fixes: [FixIt]

    /// A finding of a kind.
    ///
    /// - Parameters:
    ///   - kind: The kind of the finding.
    ///   - message: The fault, in one sentence without a closing stop.
    ///   - severity: How much the finding matters; nil for the usual severity of the kind.
    ///   - range: The bytes of the fault.
    ///   - notes: Further places that explain the finding.
    ///   - fixes: Ways to mend the fault, the best first.
    public init(
        _ kind: FindingKind, _ message: String, severity: Severity? = nil, at range: Range<Int>, notes: [Note] = [],
        fixes: [FixIt] = []
    ) {
        self.kind = kind
        self.severity = severity ?? kind.severity
        self.message = message
        self.range = range
        self.notes = notes
        self.fixes = fixes
    }

    /// The stable id of the kind, such as `isbn-invalid`.
    public var id: String { kind.id }

    /// The finding in a text whose first byte has an offset in a larger text.
    ///
    /// - Parameter offset: The number of bytes before the text.
    public func moved(by offset: Int) -> Diagnostic {
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
        var finding = self
        finding.range = moved(range)
        for index in notes.indices { finding.notes[index].range = notes[index].range.map(moved) }
        for fix in fixes.indices {
            for edit in fixes[fix].edits.indices {
                finding.fixes[fix].edits[edit].range = moved(fixes[fix].edits[edit].range)
            }
        }
        return finding
    }
}

extension [Diagnostic] {
    /// In the order of their places; at one place the gravest first.
    public func inReadingOrder() -> [Diagnostic] {
        sorted {
            if $0.range.lowerBound != $1.range.lowerBound { return $0.range.lowerBound < $1.range.lowerBound }
            if $0.severity != $1.severity { return $0.severity > $1.severity }
            return ($0.id, $0.message) < ($1.id, $1.message)
        }
    }
}

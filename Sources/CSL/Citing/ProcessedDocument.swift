import CitandaDiagnostics

/// The output of a processor for a document: citations and bibliography.
public struct ProcessedDocument: Sendable {
    /// The layout of a bibliography (CSL 1.0.2, section “Bibliography-specific Options”).
    public struct Parameters: Sendable, Hashable {
        /// Whether the lines after the first are indented.
        public var hangingIndent = false
        /// `flush` or `margin`: the lines are aligned by the second field. Nil for no alignment.
        public var secondFieldAlign: String?
        /// The line spacing, as a multiple of single spacing.
        public var lineSpacing = 1
        /// The space between entries, as a multiple of the line spacing.
        public var entrySpacing = 1
        /// The number of characters of the widest first field.
        public var maxOffset = 0
    }

    /// A formatted bibliography.
    public struct Bibliography: Sendable, Hashable {
        /// The layout of the bibliography.
        public var parameters = Parameters()
        /// The entries in order, each with the keys of its works.
        public var entries: [(ids: [String], text: StyledText)] = []

        /// Equal in parameters and entries.
        public static func == (left: Self, right: Self) -> Bool {
            left.parameters == right.parameters
                && left.entries.elementsEqual(right.entries) { $0.ids == $1.ids && $0.text == $1.text }
        }

        /// Hashes parameters and entries.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(parameters)
            for entry in entries {
                hasher.combine(entry.ids)
                hasher.combine(entry.text)
            }
        }
    }

    /// The citations, in document order.
    public var citations: [(id: String, text: StyledText)] = []
    /// The bibliography; nil if the style has none.
    public var bibliography: Bibliography?
    /// The keys of all works in the order of the bibliography, including works without an entry.
    public var order: [String] = []
    /// The findings: cited works that are missing, and keys that occur twice.
    public var diagnostics: [Diagnostic] = []
}

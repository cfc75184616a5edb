import Diagnostics

/// What a processor makes of a document: its citations and its bibliography.
public struct ProcessedDocument: Sendable {
    /// How a bibliography is to be set (CSL 1.0.2, section “Bibliography-specific Options”).
    public struct Parameters: Sendable, Hashable {
        /// Whether the lines after the first are indented.
        public var hangingIndent = false
        /// `flush` or `margin`: lines align along the second field.
        public var secondFieldAlign: String?
        /// The distance of lines, as a multiple.
        public var lineSpacing = 1
        /// The distance of entries, as a multiple of it.
        public var entrySpacing = 1
        /// The number of characters of the widest first field.
        public var maxOffset = 0
    }

    /// A formatted bibliography.
    public struct Bibliography: Sendable, Hashable {
        /// How it is to be set.
        public var parameters = Parameters()
        /// The entries in order, each with the keys of the works it stands for.
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
    /// The bibliography, nil where the style makes none.
    public var bibliography: Bibliography?
    /// The keys of all works in the order of the bibliography, also of those that have no entry.
    public var order: [String] = []
    /// What was wrong: works that are cited and not given, keys given twice.
    public var diagnostics: [Diagnostic] = []
}

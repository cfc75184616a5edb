import CitandaRecognition
import CitandaWorks

extension Reading {
    /// A work with every place that speaks of it.
    public struct Work: Sendable, Hashable {
        /// Where a work is described.
        public enum Source: Sendable, Hashable {
            /// A citation in a note.
            case note(CitationID)
            /// An entry of a list.
            case list(ListEntryID)
            /// Running text, or a note on a contributor.
            case prose
            /// The title and copyright pages of the book itself.
            case ownPages
        }

        /// What one place says of the work.
        public struct Statement: Sendable, Hashable {
            /// Where it is said.
            public var source: Source
            /// The bytes in the file.
            public var range: Range<Int>
            /// What it says.
            public var work: CitandaWorks.Work
            /// How the title is set there; plain where no title is printed.
            public var titleStyling: Styling = .plain
        }

        /// The work, gathered from all full statements.
        public var work: CitandaWorks.Work
        /// The places that describe it in full.
        public var statements: [Statement]
        /// The bytes of all places that cite it.
        public var ranges: [Range<Int>]
        /// How often the fields of such a work are right, from 0 to 1.
        public var confidence: Double
    }
}

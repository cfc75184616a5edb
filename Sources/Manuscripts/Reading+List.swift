import CitandaDocuments
import CitandaRecognition
import CitandaWorks

extension Reading {
    /// A list of works at the end of a text.
    public struct List: Sendable, Hashable {
        /// An entry of a list.
        public struct Entry: Sendable, Hashable {
            /// The key of its work; nil where it could not be read.
            public var work: String?
            /// Its bytes in the file.
            public var range: Range<Int>
            /// What it says; nil where it could not be read.
            public var statement: CitandaWorks.Work?
            /// Whether a dash stands for the names of the entry before.
            public var repeatsAuthor: Bool
            /// The bytes of that dash, or of the names.
            public var namesRange: Range<Int>?
            /// How surely it was read.
            public var evidence: Evidence
            /// Its parts as printed.
            public var parts: [Citation.Part]
            /// Oddities of form, with their bytes in the file.
            public var irregularities: [RecognisedCitation.Irregularity]
        }

        /// The heading as printed.
        public var heading: String
        /// Whether the list is meant to hold every work cited.
        public var isComplete: Bool
        /// What part of a book it is.
        public var kind: Section.Kind
        /// Its bytes in the file.
        public var range: Range<Int>
        /// Its entries.
        public var entries: [Entry]
    }
}

import CitandaDocuments

extension Reading {
    /// A note with its citations; between them stands commentary.
    public struct Note: Sendable, Hashable {
        /// A piece of a note.
        public enum Segment: Sendable, Hashable {
            /// The citation of that index.
            case citation(Int, Range<Int>)
            /// Text between citations: commentary, signals, the marks that separate citations.
            case commentary(Range<Int>)
        }

        /// The note.
        public var note: CitandaDocuments.Note
        /// Its citations in order.
        public var citations: [Citation]

        /// The pieces of the note's text in order; their bytes, one after the other, are the note's bytes.
        public var segments: [Segment] {
            var segments: [Segment] = []
            var position = note.textRange.lowerBound
            for (index, citation) in citations.enumerated() where citation.range.lowerBound >= position {
                if citation.range.lowerBound > position {
                    segments.append(.commentary(position..<citation.range.lowerBound))
                }
                segments.append(.citation(index, citation.range))
                position = citation.range.upperBound
            }
            if position < note.textRange.upperBound {
                segments.append(.commentary(position..<note.textRange.upperBound))
            }
            return segments
        }
    }
}

import CitandaCSL

/// The Chicago styles that are part of Citanda: the Chicago Manual of Style, 17th and 18th editions.
public enum ChicagoStyle: String, CaseIterable, Sendable {
    case notes17 = "chicago-notes-bibliography-17"
    case notes18 = "chicago-notes-bibliography-18"
    case notes18AuthorOnly = "chicago-notes-bibliography-18-author-only"
    case notes18Dash = "chicago-notes-bibliography-18-dash"
    case notes18Ibid = "chicago-notes-bibliography-18-ibid"
    case shortenedNotes17 = "chicago-shortened-notes-bibliography-17"
    case shortenedNotes18 = "chicago-shortened-notes-bibliography-18"
    case authorDate17 = "chicago-author-date-17"
    case authorDate18 = "chicago-author-date-18"

    /// A processor for the style, in the style's own language.
    ///
    /// - Throws: `MissingStyle` where the program was built without the file.
    public func processor() throws -> Processor { try Processor(builtIn: rawValue) }

    /// A style that is not part of the program.
    public struct MissingStyle: Error, CustomStringConvertible {
        /// The name of the style's file.
        public let name: String
        /// The name in a sentence.
        public var description: String { "the style “\(name)” is not part of this program" }
    }
}

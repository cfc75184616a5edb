/// The place inside a work that a citation points at. The labels have the names of the CSL locator terms (CSL 1.0.2,
/// appendix III).
public struct Locator: Sendable, Hashable {
    /// The unit that a locator counts.
    public enum Label: String, Sendable, Hashable, CaseIterable {
        case act, appendix
        case articleLocator = "article-locator"
        case book, canon, chapter, column, elocation, equation, figure, folio, issue, line, note, opus, page, paragraph
        case part, rule, scene, section
        case subVerbo = "sub-verbo"
        case supplement, table, timestamp
        case titleLocator = "title-locator"
        case verse, version, volume
        /// A document of a documentary series; CSL has no term for it.
        case document
        /// A plate.
        case plate

        /// The label of a name in CSL-JSON; nil where there is none.
        ///
        /// CSL 1.0.1 wrote “sub verbo” with a blank.
        public init?(named name: String) { self.init(rawValue: name == "sub verbo" ? "sub-verbo" : name) }
    }

    /// The unit that the locator counts.
    public var label: Label
    /// The value as printed, without its label: “315–38”, “2:140”, “44r”.
    public var value: String
    /// The bytes of the locator with its label, and a confidence.
    public var origin: Origin?

    /// A place inside a work.
    public init(_ label: Label, _ value: String, origin: Origin? = nil) {
        self.label = label
        self.value = value
        self.origin = origin
    }
}

import Works

/// Which works stand in a bibliography: a part of it by type or keyword, with or without works not cited, with or without annotations.
///
///     var sources = BibliographySelection()
///     sources.types = [.manuscript, .archivalItem]
///     sources.includesUncited = false
///
/// Citations, year suffixes and numbers are those of the whole document, so that several parts of one bibliography agree with its
/// notes; only the substitute for repeated authors starts afresh in each part (Chicago 18 §13.72).
public struct BibliographySelection: Sendable {
    /// The types wanted; empty for all. A type of our own, such as `archivalItem`, is not met by its nearest type in CSL.
    public var types: Set<WorkType> = []
    /// The types left out.
    public var excludedTypes: Set<WorkType> = []
    /// A work has one of these keywords; empty for all.
    public var keywords: Set<String> = []
    /// A work has none of these keywords.
    public var excludedKeywords: Set<String> = []
    /// What else a work must be, such as cited in one section.
    public var condition: (@Sendable (Work) -> Bool)?
    /// Whether works that no citation names are listed.
    public var includesUncited = true
    /// Whether the annotation (CSL variable `annote`) follows its entry, each paragraph by itself. A style that prints annotations does
    /// so without this.
    public var isAnnotated = false

    /// All works, without annotations.
    public init() {}

    /// Whether a work is wanted, cited or not.
    public func contains(_ work: Work) -> Bool {
        guard types.isEmpty || types.contains(work.type), !excludedTypes.contains(work.type) else { return false }
        guard keywords.isEmpty || work.keywords.contains(where: keywords.contains) else { return false }
        guard !work.keywords.contains(where: excludedKeywords.contains) else { return false }
        return condition?(work) ?? true
    }
}

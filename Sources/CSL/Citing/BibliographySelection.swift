import CitandaWorks

/// The works of a bibliography: all of them, or a part by type or keyword, with or without uncited works and
/// annotations.
///
///     var sources = BibliographySelection()
///     sources.types = [.manuscript, .archivalItem]
///     sources.includesUncited = false
///
/// Citations, year suffixes and numbers are those of the whole document, so that the parts of one bibliography agree
/// with its notes. Only the substitute for repeated authors begins anew in each part (Chicago 18 §13.72).
public struct BibliographySelection: Sendable {
    /// The types that are listed; empty for all. Only the type itself counts: `archivalItem` does not match its nearest
    /// CSL type.
    public var types: Set<WorkType> = []
    /// The types that are left out.
    public var excludedTypes: Set<WorkType> = []
    /// Keywords of which a listed work has at least one; empty for all works.
    public var keywords: Set<String> = []
    /// Keywords that no listed work has.
    public var excludedKeywords: Set<String> = []
    /// A further condition, such as being cited in one section.
    public var condition: (@Sendable (Work) -> Bool)?
    /// Whether uncited works are listed.
    public var includesUncited = true
    /// Whether the annotation (CSL variable `annote`) follows its entry, each paragraph by itself. A style that prints
    /// annotations does not need this option.
    public var isAnnotated = false

    /// All works, without annotations.
    public init() {}

    /// Whether the selection includes a work, cited or not.
    public func contains(_ work: Work) -> Bool {
        guard types.isEmpty || types.contains(work.type), !excludedTypes.contains(work.type) else { return false }
        guard keywords.isEmpty || work.keywords.contains(where: keywords.contains) else { return false }
        guard !work.keywords.contains(where: excludedKeywords.contains) else { return false }
        return condition?(work) ?? true
    }
}

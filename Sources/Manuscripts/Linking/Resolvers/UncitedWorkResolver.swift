/// A short form that no full citation answers to. Several short forms of one title are one work.
enum UncitedWorkResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        var resolution = Resolution(problem: .noAntecedent)
        guard !citation.isDoubtful, citation.statement.titles[.title] != nil else { return resolution }
        var uncited = context
        uncited.scope = .uncited
        let found = Linker.shortForms.lazy.compactMap { $0.resolve(citation, in: uncited) }.first
        resolution.target = if case .short(let work, _)? = found?.target { .same(work) } else { .uncited }
        return resolution
    }
}

extension Citation {
    /// Whether the citation is commentary where no work answers to it: “London, 12” looks like an author and a page.
    var isDoubtful: Bool {
        guard part(.archive) == nil else { return false }
        return switch evidence {
        case .aside, .plainShort: true
        case .titleAlone, .authorAlone: statement.titles[.title] == nil
        default: false
        }
    }
}

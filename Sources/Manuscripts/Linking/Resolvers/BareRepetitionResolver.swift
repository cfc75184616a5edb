import CitandaWorks

/// “Leonard, *The Early History of Poor Relief*, 157”, read as a citation in full: without facts of publication a citation is the
/// short form of a work cited before, where there is one.
enum BareRepetitionResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard citation.kind == .full, citation.statement.isBare, citation.statement.leadNames != nil else { return nil }
        let found = ShortTitleResolver.resolve(citation, in: context)
        guard case .short(_, let fit)? = found?.target, fit >= .words else { return nil }
        return found
    }
}

extension Work {
    /// Whether nothing tells where and when the work appeared.
    fileprivate var isBare: Bool {
        dates[.issued] == nil && publishers.isEmpty && titles[.container] == nil && archive == nil
            && identifiers.isEmpty && variables[.edition] == nil && variables[.genre] == nil
    }
}

import CitandaWorks

/// “Cobb, 44”: the work cited just before, if it is by these names (Chicago 18 §13.37), or the only work of these names.
enum AuthorAloneResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard let names = citation.statement.leadNames?.names, !names.isEmpty, citation.titleWords.isEmpty else {
            return nil
        }
        let oral: Set<WorkType> = [.personalCommunication, .interview]
        let cited = context.works.works(by: names).filter {
            context.isInScope($0) && !oral.contains(context.works[$0].work.type)
        }
        if let before = context.workBefore, cited.contains(before) {
            return Resolution(target: .same(before))
        }
        return context.only(cited, by: names)
    }
}

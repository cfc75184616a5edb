import CitandaWorks

/// “Cobb, 44”: the work cited just before, if it is by these names (Chicago 18 §13.37), or the only work of these names.
enum AuthorAloneResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard let names = citation.statement.leadNames?.names, !names.isEmpty, citation.titleWords.isEmpty else {
            return nil
        }
        let cited = context.works.works(by: names).filter {
            guard context.isInScope($0) else { return false }
            let type = context.works[$0].work.type
            return type != .personalCommunication && type != .interview
        }
        // Where two people have the name, even the work before leaves a doubt.
        if let before = context.workBefore, cited.contains(before), let author = lead(of: before, in: context),
            context.works.filter(
                cited, byLeads: { $0.work.leadNames?.names.first?.agreesOnGiven(with: author) == true }
            ).count == cited.count
        {
            return context.short(before)
        }
        return context.only(cited, by: names)
    }

    private static func lead(of work: WorkID, in context: LinkingContext) -> Name? {
        context.works[work].work.leadNames?.names.first
    }
}

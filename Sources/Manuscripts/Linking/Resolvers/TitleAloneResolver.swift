import CitandaWorks

/// “*Salt and Power*, 44” and “FRUS, 1955–1957, 3:30”: a title without names, or an abbreviation of a work.
enum TitleAloneResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard (citation.statement.leadNames?.names ?? []).isEmpty else { return nil }
        let words = citation.titleWords
        let volume = citation.statement.variables[.volume]?.text
        var works = named(words, in: context).filter(context.isInScope)
        if works.count > 1, let volume { works = works.filter { context.works[$0].volume == volume } }
        var distinct: [WorkID] = []
        for work in works where !distinct.contains(work) { distinct.append(work) }
        if !distinct.isEmpty { return context.only(distinct) }
        let opening = context.works.works(opening: words).filter(context.isInScope)
        // “*Brown*, 347 U.S. at 494”: a case by its first name, in the volume of its report.
        if let volume {
            let cases = opening.filter {
                context.works[$0].work.type == .legalCase && context.works[$0].volume == volume
            }
            if cases.count == 1 { return context.short(cases[0], .piece) }
        }
        // The opening words of one title, and of no other.
        guard words.count >= fewestWords, opening.count == 1 else { return nil }
        return context.short(opening[0], .piece)
    }

    /// So many words of a title are not the opening of another by chance.
    private static let fewestWords = 3

    /// The works of an abbreviation, or else of a title.
    private static func named(_ words: [String], in context: LinkingContext) -> [WorkID] {
        let key = words.joined(separator: " ")
        if let works = context.abbreviations[key], !works.isEmpty { return works }
        // “FRUS, 1955–1957”: the abbreviation of a series with the years of one volume.
        if let first = words.first {
            let works = (context.abbreviations[first] ?? []).filter { work in
                words.dropFirst().allSatisfy { context.works[work].fullWords.contains($0) }
            }
            if !works.isEmpty { return works }
        }
        if let long = context.listed.first(where: { ComparableText.key($0.short) == key })?.long {
            let works = context.works.works(titled: ComparableText.title(long))
            if !works.isEmpty { return works }
        }
        return context.works.works(titled: words)
    }
}

import CitandaWorks

/// The works that a short form may mean.
extension WorkIndex {
    /// The works whose lead names begin with these family names.
    func works(by names: [Name]) -> [WorkID] {
        guard let first = names.first else { return [] }
        for key in first.shortKeys {
            let found = named(names, among: works(.family(key)))
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The works of these names that a short title may mean: those with the very title, or else those that share most of its words.
    func works(by names: [Name], titled words: [String]) -> [WorkID] {
        for key in names.first?.shortKeys ?? [] {
            let found = works(by: names, family: key, titled: words)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func works(by names: [Name], family: String, titled words: [String]) -> [WorkID] {
        let exact = named(names, among: works(.familyAndTitle(family, words.joined(separator: " "))))
        if !exact.isEmpty { return exact }
        return works(by: names, family: family, sharing: words)
    }

    /// The works of these names that share most words of a short title, whatever else has it as its own.
    func works(by names: [Name], sharing words: [String]) -> [WorkID] {
        (names.first?.shortKeys ?? []).flatMap { works(by: names, family: $0, sharing: words) }
    }

    private func works(by names: [Name], family: String, sharing words: [String]) -> [WorkID] {
        // A title that fits shares three words of five at least: it is among those of any two in five and one more.
        var found: Set<WorkID> = []
        for word in words.prefix(words.count * 2 / 5 + 1) {
            found.formUnion(works(.familyAndWord(family, word)))
        }
        return named(names, among: found.sorted())
    }

    private func named(_ names: [Name], among candidates: [WorkID]) -> [WorkID] {
        let families = names.filter { $0.kind != .others }.map { ($0, $0.shortKeys) }
        return filter(
            candidates,
            byLeads: { work in
                let leads = work.leads
                guard families.count <= leads.count else { return false }
                func fit(_ leads: [(name: Name, readings: [String])]) -> Bool {
                    zip(families, leads).allSatisfy { short, lead in
                        short.1.contains { lead.readings.contains($0) } && short.0.agreesOnGiven(with: lead.name)
                    }
                }
                // “Horkheimer and Adorno” for “Adorno and Horkheimer”.
                return fit(leads) || families.count == 2 && leads.count == 2 && fit(leads.reversed())
            })
    }

    /// The works of a main title.
    func works(titled words: [String]) -> [WorkID] { works(.title(words.joined(separator: " "))) }

    /// The works whose title begins with these words.
    func works(opening words: [String]) -> [WorkID] {
        guard let first = words.first else { return [] }
        guard words.count >= Self.longOpening else {
            return works(.opening(first)).filter { self[$0].fullWords.starts(with: words) }
        }
        let found = works(.opening(words.prefix(Self.longOpening).joined(separator: " ")))
        return words.count == Self.longOpening ? found : found.filter { self[$0].fullWords.starts(with: words) }
    }

    /// Titles are found by their first word, and by so many: hundreds may begin with one word, and few with three.
    static let longOpening = 3

    /// The works of a description such as “Dufresne to Pichon, 3 August 1907”.
    func works(described key: String) -> [WorkID] { works(.description(key)) }
}

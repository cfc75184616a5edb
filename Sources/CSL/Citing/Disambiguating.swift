/// Makes cites of different works differ (CSL 1.0.2, section “Disambiguation”).
extension Session {
    func disambiguate() {
        let layout = style.citation
        let usesCondition = ConditionSearch(macros: style.macros).isTested(in: layout.children)
        guard layout.addsGivenNames || layout.addsNames || layout.addsYearSuffix || usesCondition else { return }
        let plainKeys = layout.addsGivenNames ? registerNames() : [:]
        var groups: [String: [Int]] = [:]
        var keys: [String] = []
        for index in order {
            let key = plainKeys[index] ?? citeKey(index, disambiguations[index])
            if groups[key] == nil { keys.append(key) }
            groups[key, default: []].append(index)
        }
        var unresolved: [[Int]] = []
        for key in keys {
            guard let group = groups[key], group.count > 1 else { continue }
            unresolved += expandNames(group)
        }
        // The condition is the last resort, and year suffixes make all cites differ.
        if layout.addsYearSuffix {
            addYearSuffixes(unresolved)
        } else if usesCondition {
            for group in unresolved { tryCondition(group) }
        }
    }

    /// The text of a cite for disambiguation: its short form, without year suffix.
    private func citeKey(_ index: Int, _ disambiguation: Disambiguation) -> String {
        renderForKey(index, disambiguation)
        return renderedKey
    }

    /// The key of the cite that the renderer has just written.
    private var renderedKey: String {
        var key = ""
        var suffixDepth = 0
        for token in renderer.out {
            switch token.kind {
            case .markOpen where token.mark == .yearSuffix: suffixDepth += 1
            case .markClose where token.mark == .yearSuffix: suffixDepth -= 1
            // The date of access does not distinguish works.
            case .text where suffixDepth == 0 && token.source != Self.accessed: key += token.text
            default: break
            }
        }
        return key
    }

    private static let accessed = DateVariable.accessed.map { Source.date($0) } ?? .style

    func renderForKey(_ index: Int, _ disambiguation: Disambiguation) {
        var cite = CiteState(position: .subsequent, isNearNote: true, citationNumber: numbers[index])
        cite.firstReferenceNote = firstNotes.isEmpty ? nil : firstNotes[index]
        cite.disambiguation = disambiguation
        cite.disambiguation.yearSuffix = nil
        renderer.nameRegistry = sharedNames
        renderer.begin(items[index], cite, .citation)
        renderer.renderLayout(style.citation.children)
    }

    // MARK: Names

    /// Adds initials or given names to names that look alike in the document.
    ///
    /// By cites, only ambiguous names in ambiguous cites are expanded; beside these, names of one work that look alike, in its first
    /// cite and its entry. Names that later cites show whole need no more in the entry.
    ///
    /// - Returns: The keys of the cites whose names need not be expanded.
    private func registerNames() -> [Int: String] {
        let rule = style.citation.givenNameRule
        let isPrimary = rule == .primaryName || rule == .primaryNameWithInitials
        var all: [(name: ItemName, initials: String?)] = []
        var keys: [Int: String] = [:]
        keys.reserveCapacity(order.count)
        var shownNames: [(index: Int, names: [ItemName])] = []
        for index in order {
            renderForKey(index, Disambiguation())
            keys[index] = renderedKey
            var own: [(name: ItemName, initials: String?)] = []
            var isLong = false
            for list in renderer.state.nameLists {
                shownNames.append((index, list.names))
                let maker = list.initializeWith.map {
                    Initials(terminator: $0, keepsHyphen: style.initializeWithHyphen)
                }
                let names =
                    rule == .byCite ? Self.namesakes(list.names) : Array(list.names.prefix(isPrimary ? 1 : .max))
                let shown = names.map { (name: $0, initials: maker?.initialize($0.given)) }
                if rule == .byCite {
                    own += shown
                    isLong = isLong || maker != nil && list.isLong
                } else {
                    all += shown
                }
            }
            guard !own.isEmpty else { continue }
            let registry = NameRegistry(own, rule: rule, isWithinWork: true)
            namesakes[index] = registry
            if !isLong { entryNamesakes[index] = registry }
        }
        sharedNames = NameRegistry(all, rule: rule)
        for (index, names) in shownNames where !sharedNames.isEmpty && keys[index] != nil {
            let isExpanded = names.enumerated().contains { sharedNames.level(of: $1, index: $0) > 0 }
            if isExpanded { keys[index] = nil }
        }
        return keys
    }

    /// The names of a list that share their family name with another one.
    private static func namesakes(_ names: [ItemName]) -> [ItemName] {
        guard names.count > 1 else { return [] }
        let families = Dictionary(grouping: names) { NameRegistry.NameKey($0).family }
        return names.filter { families[NameRegistry.NameKey($0).family, default: []].count > 1 }
    }

    /// Expands and adds names until the cites of a group differ. Returns the groups of cites that still look alike.
    private func expandNames(_ group: [Int]) -> [[Int]] {
        let layout = style.citation
        let expands = layout.addsGivenNames && layout.givenNameRule == .byCite
        guard expands || layout.addsNames, let first = group.first else { return [group] }
        renderForKey(first, disambiguations[first])
        let lists = renderer.state.nameLists
        var most: [Int] = []
        for index in group {
            renderForKey(index, disambiguations[index])
            for (number, list) in renderer.state.nameLists.enumerated() {
                if number < most.count {
                    most[number] = max(most[number], list.names.count)
                } else {
                    most.append(list.names.count)
                }
            }
        }
        var start = Disambiguation()
        start.namesShown = lists.map(\.shown)
        start.givenLevels = lists.map { [Int](repeating: 0, count: $0.shown) }
        var resolver = NameResolver(expands: expands, addsNames: layout.addsNames, most: most) { index, tried in
            var all = self.disambiguations[index]
            all.namesShown = tried.namesShown
            all.givenLevels = tried.givenLevels
            return self.citeKey(index, all)
        }
        let result = resolver.resolve(group, from: start)
        let hasInitials = lists.map { $0.initializeWith != nil }
        for (index, found) in result.settled {
            disambiguations[index].namesShown = found.namesShown
            // Where cites have no initials, the whole given name tells works apart, in the bibliography too.
            disambiguations[index].givenLevels = zip(found.givenLevels, hasInitials).map { levels, hasInitials in
                hasInitials ? levels : levels.map { $0 > 0 ? Self.wholeName : 0 }
            }
        }
        return result.unresolved
    }

    /// The level of a given name that is shown as a whole.
    private static let wholeName = 2

    // MARK: Condition and year suffix

    /// Makes one test of `disambiguate` after the other true, until the cites of a group differ or there are no more
    /// tests.
    private func tryCondition(_ group: [Int]) {
        var open = [group]
        for level in 1...Self.mostConditions {
            var next: [[Int]] = []
            var isExhausted = true
            for group in open {
                var parts: [String: [Int]] = [:]
                var keys: [String] = []
                for index in group {
                    var tried = disambiguations[index]
                    tried.conditions = level
                    let key = citeKey(index, tried)
                    if renderer.state.disambiguationTests >= level { isExhausted = false }
                    if parts[key] == nil { keys.append(key) }
                    parts[key, default: []].append(index)
                }
                // A test that separates no cites ends the attempt. If it was the first test, it stays true.
                guard parts.count > 1 else {
                    if level == 1 { for index in group { disambiguations[index].conditions = 1 } }
                    continue
                }
                for index in group { disambiguations[index].conditions = level }
                next += keys.compactMap { parts[$0] }.filter { $0.count > 1 }
            }
            open = next
            if open.isEmpty || isExhausted { return }
        }
    }

    private static let mostConditions = 16

    private func addYearSuffixes(_ groups: [[Int]]) {
        for (set, group) in groups.enumerated() {
            for (number, index) in group.enumerated() {
                disambiguations[index].yearSuffix = number
                disambiguations[index].group = set + 1
            }
        }
    }
}

/// Whether a layout tests `disambiguate`.
struct ConditionSearch {
    let macros: [Style.Macro]

    func isTested(in elements: [RenderingElement]) -> Bool {
        var seen: Set<Int> = []
        return isTested(in: elements, &seen)
    }

    private func isTested(in elements: [RenderingElement], _ seen: inout Set<Int>) -> Bool {
        for element in elements {
            switch element {
            case .text(let text):
                if case .macro(let number) = text.content, seen.insert(number).inserted,
                    isTested(in: macros[number].children, &seen)
                {
                    return true
                }
            case .group(let group): if isTested(in: group.children, &seen) { return true }
            case .names(let names): if isTested(in: names.substitutes, &seen) { return true }
            case .choose(let branches):
                for branch in branches {
                    for case .disambiguate in branch.conditions { return true }
                    if isTested(in: branch.children, &seen) { return true }
                }
            case .date, .number, .label: break
            }
        }
        return false
    }
}

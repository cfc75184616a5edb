import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks

/// Renders citations: sorts, groups, collapses and joins their cites.
extension Session {
    func renderCitations(_ citations: [CitationCluster]) -> [(id: String, text: StyledText)] {
        var positions = Positions(nearNoteDistance: style.citation.nearNoteDistance)
        return citations.map { citation in
            let sorted = sortedCites(citation)
            let found = positions.next(sorted.map(\.item), note: citation.noteNumber)
            var cites = zip(sorted, found).map { cite, found in
                var cite = cite
                cite.state.position = found.position
                cite.state.isNearNote = found.isNearNote
                cite.state.firstReferenceNote = found.firstReferenceNote
                return cite
            }
            let inputs = cites.map { CiteInput($0) }
            if let known = cache?.citation(citation, inputs) { return (citation.id, known) }
            for index in cites.indices {
                cites[index].state.followsText =
                    index > 0 || CiteAffix.prefixContinues(citation.surroundings.precedingText)
                render(&cites[index])
            }
            let text = finisher.finish(join(cites, citation.surroundings.followingMark))
            cache?.store(citation, inputs, text)
            return (citation.id, text)
        }
    }

    /// The sorted cites, reused from an earlier run if nothing has changed.
    private func sortedCites(_ citation: CitationCluster) -> [RenderedCite] {
        guard cache != nil, !style.citation.sort.isEmpty else { return sortCites(citation) }
        let inputs = citation.items.map { item in
            indexes[item.id].map { CiteInput(RenderedCite(item: item, index: $0, state: state($0))) }
        }
        if let known = cache?.sorting(citation, inputs) { return known }
        let cites = sortCites(citation)
        cache?.store(citation, inputs, cites)
        return cites
    }

    /// The cites of known works in a citation, in the order of the style.
    private func sortCites(_ citation: CitationCluster) -> [RenderedCite] {
        let cites = citation.items.compactMap { item -> RenderedCite? in
            guard let index = indexes[item.id] else {
                diagnostics.append(
                    Diagnostic(
                        .citedKeyMissing, "citation “\(citation.id)” cites “\(item.id)”, but no work has this key",
                        at: 0..<0))
                return nil
            }
            var state = self.state(index)
            if let locator = item.locator.map({ String($0.drop { $0 == " " }) }), !locator.isEmpty {
                let typed = item.label == .page ? LocatorLabel.split(locator) : nil
                let rich = RichText(markup: typed?.rest ?? locator)
                state.locator = FieldValue(rich, tokens: renderer.markup.tokens(rich, .text(.locator)))
                state.locatorLabel = typed?.term ?? item.label.rawValue
                state.locatorHasLabel = typed == nil && LocatorLabel.split(locator) != nil
            }
            state.suppressesAuthor = item.suppressAuthor
            state.authorOnly = item.authorOnly
            return RenderedCite(item: item, index: index, state: state)
        }
        guard !style.citation.sort.isEmpty, cites.count > 1 else { return cites }
        let sorter = Sorter(
            keys: style.citation.sort, collation: Collation(language: localization.language), renderer: renderer)
        renderer.nameRegistry = sharedNames
        let values = cites.map { Sorter.Values(items[$0.index], $0.state, .citation) }
        let order = style.groupsSortedCites ? groupedOrder(cites, values, sorter) : sorter.order(values)
        return order.map { cites[$0] }
    }

    /// The order of cites where cites of the same names stand together: groups by the first key of their first cite, then by names.
    private func groupedOrder(_ cites: [RenderedCite], _ values: [Sorter.Values], _ sorter: Sorter) -> [Int] {
        var places: [String: Int] = [:]
        var groups: [(names: Collation.Key, cites: [Int])] = []
        for index in sorter.order(values) {
            renderForKey(cites[index].index, disambiguations[cites[index].index])
            let list = renderer.state.nameLists.first { !$0.names.isEmpty }
            let names = list.map { renderer.out[$0.range].plainText } ?? ""
            if let place = places[names] {
                groups[place].cites.append(index)
            } else {
                places[names] = groups.count
                // Blanks do not count: “M. A. Hartley” comes before “M. Hartley”. What follows the names does: “Kay & Chen” comes before
                // “Kay et al.”.
                var parts = list?.nameRanges.map { renderer.out[$0].plainText } ?? []
                if let list, let end = list.nameRanges.last?.upperBound, end < list.range.upperBound {
                    parts.append(renderer.out[end..<list.range.upperBound].plainText)
                }
                let key = parts.map { part in part.filter { $0 != " " } }.filter { !$0.isEmpty }.joined(separator: " ")
                groups.append((sorter.collation.key(key), [index]))
            }
        }
        return groups.sorted { left, right in
            guard let a = left.cites.first, let b = right.cites.first else { return false }
            if let isBefore = sorter.precedes(values[a], values[b], keys: 1) { return isBefore }
            let order = sorter.collation.compare(left.names, right.names)
            return order == 0 ? a < b : order < 0
        }.flatMap(\.cites)
    }

    /// Renders one cite with its own prefix and suffix.
    func render(_ cite: inout RenderedCite) {
        if !cite.item.prefix.isEmpty { cite.state.followsText = CiteAffix.prefixContinues(cite.item.prefix) }
        let own = cite.state.position == .first ? namesakes[cite.index] : nil
        renderer.nameRegistry = own ?? sharedNames
        renderer.begin(items[cite.index], cite.state, .citation)
        renderer.renderLayout(style.citation.children)
        // A copy of its own length, so that the renderer goes on in its own room.
        var tokens = renderer.out.map { $0 }
        // A substitute for names does not group cites: such cites form one group without names.
        cite.lead = renderer.state.nameLists.first.map { tokens[$0.range].plainText } ?? ""
        cite.names = renderer.state.nameLists.first.flatMap { $0.names.isEmpty ? nil : tokens[$0.range].plainText }
        if cite.state.authorOnly { tokens = renderer.state.nameLists.first.map { Array(tokens[$0.range]) } ?? [] }
        cite.year = tokens.text(of: .year, without: .yearSuffix)
        if !tokens.hasText { tokens = [] }
        cite.tokens = tokens
    }

    /// The names that a cite leaves out because the writer asked so; nil for other cites. Such a cite belongs to the cites of these names.
    func hiddenNames(_ cite: RenderedCite) -> String? {
        guard cite.item.suppressAuthor else { return nil }
        var whole = cite
        whole.state.suppressesAuthor = false
        render(&whole)
        return whole.names
    }

    static let noForm = "[CSL STYLE ERROR: reference with no printed form.]"

    /// A cite with its prefix and suffix.
    private func withAffixes(_ cite: RenderedCite) -> [Token] {
        guard cite.hasAffix, !cite.tokens.isEmpty || !cite.item.prefix.isEmpty else { return cite.tokens }
        var tokens: [Token] = []
        if !cite.item.prefix.isEmpty {
            tokens += renderer.markup.tokens(markup: CiteAffix.prefix(cite.item.prefix), .affix)
        }
        tokens += cite.tokens
        if !cite.item.suffix.isEmpty {
            tokens += renderer.markup.tokens(markup: CiteAffix.suffix(cite.item.suffix), .affix)
        }
        return tokens
    }

    /// Joins the cites of a citation and adds the affixes and formatting of the layout. A mark that follows the
    /// citation replaces the full stop of the layout.
    private func join(_ cites: [RenderedCite], _ followingMark: String?) -> [Token] {
        let layout = style.citation
        let groups = Collapser(session: self).groups(cites)
        var body: [Token] = []
        var last: RenderedCite?
        for piece in groups {
            let tokens = withAffixes(piece.cite)
            guard tokens.hasText else { continue }
            let delimiter = CiteAffix.delimiter(piece.delimiter, before: piece.cite, after: last)
            if !body.isEmpty, !delimiter.isEmpty { body.append(.text(delimiter)) }
            last = piece.cite
            body += tokens
        }
        if body.isEmpty, cites.contains(where: { !$0.state.authorOnly && !$0.state.suppressesAuthor }) {
            body = [.text(Session.noForm)]
        }
        guard !body.isEmpty else { return [] }
        var tokens: [Token] = []
        if !layout.formatting.isEmpty { tokens.append(.open(layout.formatting)) }
        if !layout.affixes.prefix.isEmpty { tokens.append(.text(layout.affixes.prefix)) }
        tokens += body
        var suffix = layout.affixes.suffix
        // A citation ends where its text ends.
        while suffix.last == " " { suffix.removeLast() }
        if let followingMark {
            if let last = suffix.last, Self.fullStops.contains(last) { suffix.removeLast() }
            suffix += followingMark
        }
        if !suffix.isEmpty { tokens.append(.text(suffix)) }
        if !layout.formatting.isEmpty { tokens.append(.close()) }
        return tokens
    }

    private static let fullStops: Set<Character> = [".", "。"]
}

extension ArraySlice<Token> {
    /// The texts of all tokens, joined.
    var plainText: String {
        var out = ""
        for token in self where token.kind == .text { out += token.text }
        return out
    }
}

/// The prefix and suffix of a cite, with a blank added if the writer left it out.
enum CiteAffix {
    static func prefix(_ text: String) -> String {
        guard let last = text.unicodeScalars.last else { return text }
        let closes =
            last.properties.isAlphabetic || last.properties.numericType != nil
            || ".,:;!?)]\"'”’>".unicodeScalars.contains(last)
        return closes ? text + " " : text
    }

    static func suffix(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        let opens =
            first.properties.isAlphabetic || first.properties.numericType != nil || "[(".unicodeScalars.contains(first)
        return opens ? " " + text : text
    }

    /// Whether a cite after this text continues the sentence. A one-word abbreviation does not end a sentence.
    static func prefixContinues(_ text: String) -> Bool {
        var text = Substring(text)
        while let last = text.unicodeScalars.last, last.isQuotationMark || last == " " || last == "\u{A0}" {
            text.removeLast()
        }
        guard let last = text.last else { return false }
        let clause = text.split(whereSeparator: { ";:(".contains($0) }).last ?? ""
        let words = clause.drop { " ,.".contains($0) }
        return !".!?".contains(last) || (!words.isEmpty && !words.contains(" "))
    }

    /// The delimiter between two cites, unless their own affixes already end or begin with a mark, or the second cite with a colon.
    static func delimiter(_ delimiter: String, before cite: RenderedCite, after last: RenderedCite?) -> String {
        if let first = cite.item.prefix.first, ",.;:!?".contains(first) { return "" }
        if cite.item.prefix.isEmpty, cite.tokens.first(where: { $0.kind == .text })?.text.first == ":" { return "" }
        if let end = last?.item.suffix.last, ",;:".contains(end) { return " " }
        return delimiter
    }
}

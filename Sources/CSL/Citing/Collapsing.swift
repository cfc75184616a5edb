/// Cite grouping and collapsing (CSL 1.0.2, sections “Cite Grouping” and “Cite Collapsing”).
struct Collapser {
    let session: Session

    /// A cite with the delimiter before it.
    struct Piece {
        var cite: RenderedCite
        var delimiter: String
    }

    private var layout: CitationLayout { session.style.citation }

    /// The cites in their final order and form.
    func groups(_ cites: [RenderedCite]) -> [Piece] {
        switch layout.collapse {
        case .citationNumber: return collapseNumbers(cites)
        case .year, .yearSuffix, .yearSuffixRanged: return collapseYears(regroup(cites))
        case nil:
            guard let delimiter = layout.citeGroupDelimiter else {
                return cites.map { Piece(cite: $0, delimiter: layout.delimiter) }
            }
            return regroup(cites).flatMap { group in
                group.enumerated().map { Piece(cite: $1, delimiter: $0 == 0 ? layout.delimiter : delimiter) }
            }
        }
    }

    /// The cites in groups: cites with the same names follow the first cite with these names.
    private func regroup(_ cites: [RenderedCite]) -> [[RenderedCite]] {
        var groups: [[RenderedCite]] = []
        var places: [String: Int] = [:]
        for cite in cites {
            let names = cite.names ?? session.hiddenNames(cite) ?? cite.lead
            // Only sorted cites are moved. Unsorted cites are grouped only if they are neighbours.
            if layout.sort.isEmpty, let last = groups.last?.last, (last.names ?? last.lead) != names { places = [:] }
            if let place = places[names] {
                groups[place].append(cite)
            } else {
                places[names] = groups.count
                groups.append([cite])
            }
        }
        return groups
    }

    // MARK: Years

    private func collapseYears(_ groups: [[RenderedCite]]) -> [Piece] {
        var pieces: [Piece] = []
        var lastIsCollapsed = false
        for group in groups {
            let last = pieces.last?.cite
            pieces += collapse(group, delimiter: delimiter(after: last, isCollapsed: lastIsCollapsed))
            lastIsCollapsed = group.count > 1 && !(group.first?.names ?? "").isEmpty
        }
        return pieces
    }

    /// The delimiter before the first cite of a group.
    private func delimiter(after last: RenderedCite?, isCollapsed: Bool) -> String {
        guard let delimiter = layout.afterCollapseDelimiter, let last else { return layout.delimiter }
        return last.hasLocator || isCollapsed || layout.collapse != .yearSuffix ? delimiter : layout.delimiter
    }

    /// The delimiter before a cite without its names.
    private func groupDelimiter(after last: RenderedCite?) -> String {
        if last?.hasLocator == true, let delimiter = layout.afterCollapseDelimiter { return delimiter }
        // A style that says what follows a group separates the cites of the group as it separates all others.
        let isPlain = session.style.styleClass == .inText && layout.afterCollapseDelimiter == nil
        return layout.citeGroupDelimiter ?? (isPlain ? ", " : layout.delimiter)
    }

    private func collapse(_ group: [RenderedCite], delimiter: String) -> [Piece] {
        var pieces: [Piece] = []
        let hasNames = !(group.first?.names ?? "").isEmpty
        let collapsesSuffix = layout.addsYearSuffix && layout.collapse != .year
        var index = 0
        while index < group.count {
            var cite = group[index]
            if index > 0, hasNames {
                cite.state.suppressesAuthor = true
                // A second place in the same work does not repeat the year.
                cite.state.hidesYear = layout.collapse != .year && cite.index == group[index - 1].index
                cite.state.followsText = true
                session.render(&cite)
            }
            let isCollapsed = index > 0 && (hasNames || cite.lead == group[index - 1].lead)
            pieces.append(
                Piece(cite: cite, delimiter: isCollapsed ? groupDelimiter(after: pieces.last?.cite) : delimiter))
            index += 1
            guard collapsesSuffix, cite.item.suffix.isEmpty else { continue }
            var run: [RenderedCite] = []
            while index < group.count, canShareYear(cite, group[index]) {
                run.append(group[index])
                index += 1
            }
            pieces += suffixes(run, after: cite)
        }
        return pieces
    }

    private func canShareYear(_ first: RenderedCite, _ next: RenderedCite) -> Bool {
        first.year == next.year && first.state.disambiguation.group == next.state.disambiguation.group
            && !next.hasLocator && !next.hasAffix
            && first.state.disambiguation.yearSuffix != nil && next.state.disambiguation.yearSuffix != nil
    }

    /// Cites of one year, shown by their suffixes alone: “a, b” or “a–c”.
    private func suffixes(_ run: [RenderedCite], after first: RenderedCite) -> [Piece] {
        let delimiter = layout.yearSuffixDelimiter ?? layout.citeGroupDelimiter ?? layout.delimiter
        var pieces: [Piece] = []
        var index = 0
        var last = first.state.disambiguation.yearSuffix ?? 0
        while index < run.count {
            var end = index
            if layout.collapse == .yearSuffixRanged {
                while end < run.count, run[end].state.disambiguation.yearSuffix == last + (end - index) + 1 { end += 1 }
            }
            if end - index >= 2 {
                pieces.append(Piece(cite: suffixOnly(run[end - 1]), delimiter: "–"))
                index = end
            } else {
                pieces.append(Piece(cite: suffixOnly(run[index]), delimiter: delimiter))
                index += 1
            }
            last = run[index - 1].state.disambiguation.yearSuffix ?? 0
        }
        return pieces
    }

    private func suffixOnly(_ cite: RenderedCite) -> RenderedCite {
        var cite = cite
        cite.tokens = cite.tokens.stretch(of: .yearSuffix).map(Array.init) ?? cite.tokens
        return cite
    }

    // MARK: Numbers

    private func collapseNumbers(_ cites: [RenderedCite]) -> [Piece] {
        var pieces: [Piece] = []
        var index = 0
        var hasCollapsed = false
        while index < cites.count {
            var end = index + 1
            if isPlain(cites[index]) {
                while end < cites.count, isPlain(cites[end]),
                    cites[end].state.citationNumber == cites[end - 1].state.citationNumber + 1
                {
                    end += 1
                }
            }
            // A place in a work parts the cites as a collapsed group does.
            let isParted = hasCollapsed || pieces.last?.cite.hasLocator == true
            let delimiter = isParted ? layout.afterCollapseDelimiter ?? layout.delimiter : layout.delimiter
            pieces.append(Piece(cite: cites[index], delimiter: delimiter))
            hasCollapsed = false
            if end - index >= 3 {
                pieces.append(Piece(cite: cites[end - 1], delimiter: "–"))
                hasCollapsed = true
                index = end
            } else {
                index += 1
            }
        }
        return pieces
    }

    /// Whether a cite shows only its number.
    private func isPlain(_ cite: RenderedCite) -> Bool {
        guard !cite.hasAffix, let number = cite.tokens.stretch(of: .citationNumber) else { return false }
        return !cite.tokens.indices.contains {
            !number.indices.contains($0) && cite.tokens[$0].kind == .text && cite.tokens[$0].source != .style
        }
    }
}

import CitandaWorks

/// Renders the bibliography.
extension Session {
    func renderBibliography() -> ProcessedDocument.Bibliography? {
        guard let layout = style.bibliography else { return nil }
        var bibliography = ProcessedDocument.Bibliography()
        bibliography.parameters.hangingIndent = layout.hangingIndent
        bibliography.parameters.secondFieldAlign = layout.secondFieldAlign
        bibliography.parameters.lineSpacing = layout.lineSpacing
        bibliography.parameters.entrySpacing = layout.entrySpacing
        var substituter = AuthorSubstituter(layout)
        let isNumeric = YearSuffixSearch(macros: style.macros, variable: .citationNumber).isShown(in: layout.children)
        let isAnnotated =
            selection.isAnnotated
            && !YearSuffixSearch(macros: style.macros, variable: .annote).isShown(in: layout.children)
        for index in order where selection.contains(items[index].work) {
            let namesBefore = substituter?.previous
            let known = cache?.entry(
                index, number: numbers[index], disambiguations[index], namesBefore: namesBefore)
            if let known { substituter?.previous = known.names }
            let text =
                known.map(\.text)
                ?? renderEntry(index, layout, &substituter, isNumeric: isNumeric)
            if known == nil {
                cache?.store(
                    index,
                    RenderingCache.Entry(
                        number: numbers[index], disambiguation: disambiguations[index], namesBefore: namesBefore,
                        names: substituter?.previous, text: text))
            }
            guard var text else { continue }
            if isAnnotated { text.nodes += annotation(of: items[index].work) }
            bibliography.entries.append(([items[index].key], text))
            if case .block(.leftMargin, let inner)? = text.nodes.first {
                let width = StyledText(nodes: inner).runs.reduce(0) { $0 + $1.text.count }
                bibliography.parameters.maxOffset = max(bibliography.parameters.maxOffset, width)
            }
        }
        return bibliography
    }

    /// The paragraphs of a work's annotation, as blocks.
    private func annotation(of work: Work) -> [StyledText.Node] {
        guard let annotation = work[.annote] else { return [] }
        return annotation.split(whereSeparator: \.isNewline).map { paragraph in
            let tokens = renderer.markup.tokens(markup: String(paragraph), .text(.annote))
            return .block(.indent, finisher.finish(tokens).nodes)
        }
    }

    /// One entry. Nil for a work without output, which a style without entry numbers skips.
    private func renderEntry(
        _ index: Int, _ layout: BibliographyLayout, _ substituter: inout AuthorSubstituter?, isNumeric: Bool
    ) -> StyledText? {
        renderer.nameRegistry = entryNamesakes[index] ?? sharedNames
        renderer.begin(items[index], state(index), .bibliography)
        renderer.renderLayout(layout.children, marksFields: layout.secondFieldAlign != nil)
        var tokens = renderer.out
        substituter?.apply(&tokens, renderer.state.nameLists.first)
        if !tokens.hasText {
            guard isNumeric || order.count == 1 else { return nil }
            tokens = [.text((isNumeric ? "\(numbers[index]). " : "") + Session.noForm)]
        }
        return finisher.finish(wrapEntry(tokens, layout))
    }

    private func wrapEntry(_ tokens: [Token], _ layout: BibliographyLayout) -> [Token] {
        var out: [Token] = []
        if !layout.formatting.isEmpty { out.append(.open(layout.formatting)) }
        if !layout.affixes.prefix.isEmpty { out.append(.text(layout.affixes.prefix)) }
        var suffix: [Token] = layout.affixes.suffix.isEmpty ? [] : [.text(layout.affixes.suffix)]
        if layout.secondFieldAlign != nil, let first = tokens.stretch(of: .field) {
            let isWhole = first.endIndex == tokens.count
            out.append(Token(kind: .blockOpen, display: .leftMargin))
            out += first
            if isWhole { out += suffix }
            out.append(Token(kind: .blockClose))
            if isWhole { return closed(out, layout) }
            out.append(Token(kind: .blockOpen, display: .rightInline))
            out += tokens[first.endIndex...]
            out += suffix
            out.append(Token(kind: .blockClose))
            suffix = []
        } else if tokens.last?.kind == .blockClose, let last = tokens.indices.last {
            // The suffix belongs to the last block.
            out += tokens[..<last]
            out += suffix
            out.append(tokens[last])
            suffix = []
        } else {
            out += tokens
        }
        return closed(out + suffix, layout)
    }

    private func closed(_ tokens: [Token], _ layout: BibliographyLayout) -> [Token] {
        layout.formatting.isEmpty ? tokens : tokens + [.close()]
    }
}

/// Replaces names that the previous entry shows too (CSL 1.0.2, `subsequent-author-substitute`).
struct AuthorSubstituter {
    private let text: String
    private let rule: BibliographyLayout.SubstituteRule
    /// The names of the previous entry.
    var previous: [String]?

    init?(_ layout: BibliographyLayout) {
        guard let text = layout.subsequentAuthorSubstitute else { return nil }
        self.text = text
        rule = layout.substituteRule
    }

    mutating func apply(_ tokens: inout [Token], _ list: RenderedNames?) {
        // Words of the style in the place of names are no name.
        guard let list, !list.nameRanges.isEmpty || !tokens[list.range].contains(where: \.isOfStyle) else {
            previous = nil
            return
        }
        let names = list.nameRanges.map { tokens[$0].plainText }
        let whole = names.isEmpty ? [tokens[list.range].plainText] : names
        let full = tokens[list.range].plainText
        let last = previous
        previous = [full] + whole
        guard let last, !full.isEmpty else { return }
        let isSame = last.first == full && last.count == whole.count + 1
        switch rule {
        case .completeAll: if isSame { replace(&tokens, list.range) }
        case .completeEach:
            if isSame {
                if names.isEmpty { replace(&tokens, list.range) }
                for range in list.nameRanges.reversed() { replace(&tokens, range) }
            }
        case .partialEach, .partialFirst:
            var same = zip(whole, last.dropFirst()).prefix { $0 == $1 }.count
            if rule == .partialFirst { same = min(same, 1) }
            if names.isEmpty, same > 0 { replace(&tokens, list.range) }
            for range in list.nameRanges.prefix(same).reversed() { replace(&tokens, range) }
        }
    }

    /// Replaces a stretch by the substitute, or removes the stretch if the substitute is empty.
    private func replace(_ tokens: inout [Token], _ range: Range<Int>) {
        let label = tokens[range].first { $0.kind == .text }
        var replacement = Token.text(text, label?.source ?? .style)
        replacement.text = text
        tokens.replaceSubrange(range, with: [replacement])
        guard text.isEmpty, !tokens[..<range.lowerBound].contains(where: { $0.kind == .text }) else { return }
        // A part without text gets no delimiter.
        let next = tokens[range.lowerBound...].firstIndex { $0.kind == .text && !$0.text.isEmpty }
        if let next, tokens[next].isDelimiter { tokens.remove(at: next) }
    }
}

extension Token {
    fileprivate var isOfStyle: Bool { kind == .text && (source == .term || source == .value) }
}

import CitandaWorks

/// `cs:names`.
extension Renderer {
    /// Writes the names, or what replaces them. The affixes and the formatting of names are not those of other elements in their place.
    func render(_ element: NamesElement) -> Bool {
        let options = effectiveOptions(element)
        if options.form == .count {
            let count = countNames(element, options)
            if count > 0 {
                note(variableHasValue: true)
                out.append(.text(isSorting ? SortKeyText.padded(count) : "\(count)", isData: true))
                return true
            }
        }
        let wasHidden = state.hasHiddenAuthor
        let written = wrap(Affixes(), .plain, display: element.display) {
            if wrap(element.affixes, element.formatting, { renderVariables(element, options) }) { return true }
            return state.hasHiddenAuthor == wasHidden && substitute(element)
        }
        if !written { state.status.callsVariable = true }
        return written
    }

    /// The options that apply: et-al limits depend on the position and the sort key.
    func effectiveOptions(_ element: NamesElement) -> NameOptions {
        var options = area == .citation ? element.citationOptions : element.bibliographyOptions
        if area == .citation, cite.position != .first, !isSorting {
            if let min = options.etAlSubsequentMin { options.etAlMin = min }
            if let first = options.etAlSubsequentUseFirst { options.etAlUseFirst = first }
        }
        if let key = state.sortKey {
            if options.form != .count { options.nameAsSortOrder = .all }
            if let min = key.namesMin { options.etAlMin = min }
            if let first = key.namesUseFirst { options.etAlUseFirst = first }
            if let last = key.namesUseLast { options.etAlUseLast = last }
        }
        return options
    }

    /// Whether the next list of names is left out because the text names the author.
    private var hidesAuthor: Bool {
        cite.suppressesAuthor && state.nameLists.isEmpty && !state.hasHiddenAuthor && area == .citation && !isSorting
    }

    private func countNames(_ element: NamesElement, _ options: NameOptions) -> Int {
        element.variables.reduce(0) { total, variable in
            guard !state.suppressed.contains(variable) else { return total }
            return total + options.limit(item.names(variable).count)
        }
    }

    private func renderVariables(_ element: NamesElement, _ options: NameOptions) -> Bool {
        var hasOutput = false
        let joint = sharedByEditorAndTranslator(element)
        for variable in element.variables where !state.suppressed.contains(variable) && item.hasNames(variable) {
            if let joint, variable != joint, variable == .editor || variable == .translator { continue }
            let term = variable == joint ? "editortranslator" : variable.name
            let names = item.names(variable)
            let start = out.count
            if hasOutput, let delimiter = options.namesDelimiter, !delimiter.isEmpty { out.append(.text(delimiter)) }
            let isAuthorHidden = hidesAuthor
            let label = isSorting ? nil : element.label
            if let label, element.labelStandsFirst { renderNameLabel(label, term, names.count) }
            let listed = renderList(names, variable, options, element.etAl)
            if let label, listed, !element.labelStandsFirst { renderNameLabel(label, term, names.count) }
            if isAuthorHidden {
                cut(to: start)
                state.hasHiddenAuthor = true
                note(variableHasValue: true)
                continue
            }
            if listed {
                hasOutput = true
                note(variableHasValue: true)
                if state.substitutionDepth > 0 { state.suppressed.insert(variable) }
            } else {
                cut(to: start)
            }
        }
        return hasOutput
    }

    /// The first of editor and translator where the same persons are both: these are shown once (CSL 1.0.2, section “Names”).
    private func sharedByEditorAndTranslator(_ element: NamesElement) -> NameVariable? {
        guard element.variables.count > 1, let editor = NameVariable.editor, let translator = NameVariable.translator,
            let first = element.variables.first(where: { $0 == editor || $0 == translator }),
            element.variables.contains(first == editor ? translator : editor),
            !state.suppressed.contains(editor), !state.suppressed.contains(translator),
            item.hasNames(editor), item.names(editor) == item.names(translator),
            !locale.text("editortranslator").isEmpty
        else { return nil }
        return first
    }

    private func renderNameLabel(_ label: LabelElement, _ term: String, _ count: Int) {
        let isPlural =
            switch label.plural {
            case .always: true
            case .never: false
            case .contextual: count > 1
            }
        let text = locale.text(term, label.form, plural: isPlural)
        guard !text.isEmpty else { return }
        _ = wrap(label.affixes, label.formatting, textCase: label.textCase, stripPeriods: label.stripPeriods) {
            out.append(.text(text, .term))
            return true
        }
    }

    /// Renders the first substitute that shows something. Its variables are not shown again (CSL 1.0.2, section
    /// “Substitute”).
    private func substitute(_ element: NamesElement) -> Bool {
        guard !element.substitutes.isEmpty else { return false }
        state.substitutionDepth += 1
        defer { state.substitutionDepth -= 1 }
        return substitute(element, by: element.substitutes) ?? false
    }

    /// Renders the first of some substitutes that shows something. The children of a branch are substitutes too.
    ///
    /// - Returns: Whether there is output; nil if the next substitute may show something.
    private func substitute(_ element: NamesElement, by substitutes: [RenderingElement]) -> Bool? {
        for substitute in substitutes {
            if case .choose(let branches) = substitute {
                guard let branch = branches.first(where: holds) else { continue }
                if let written = self.substitute(element, by: branch.children) { return written }
                continue
            }
            let start = out.count
            let before = state.status
            var sequence = Sequence(delimiter: "")
            let lists = state.nameLists.count
            let suppressedBefore = state.suppressed
            out.append(.mark(.names))
            render(substitute, &sequence)
            if sequence.hasOutput, state.nameLists.count == lists, hidesAuthor {
                state.hasHiddenAuthor = true
                note(variableHasValue: true)
                cut(to: start)
                return false
            }
            if !sequence.hasOutput, isEmptyTerm(substitute) {
                cut(to: start)
                return false
            }
            if !sequence.hasOutput, state.hasHiddenAuthor, cite.suppressesAuthor {
                cut(to: start)
                return false
            }
            if sequence.hasOutput {
                out.append(.endMark(.names))
                if state.nameLists.count == lists, !isSorting { noteSubstitute(start..<out.count) }
                // A bare term or value in the place of names is no variable, so that a group of nothing else is empty.
                state.status.callsVariable = true
                return true
            }
            state.status = before
            state.status.callsVariable = true
            state.suppressed = suppressedBefore
            cut(to: start)
        }
        return nil
    }

    /// A term that the locale defines as empty still counts as the substitute.
    private func isEmptyTerm(_ element: RenderingElement) -> Bool {
        guard case .text(let text) = element, case .term(let name, let form, _) = text.content else { return false }
        return locale.term(name, form) != nil
    }

    /// Records the substitute for names, which still groups cites and can be replaced.
    private func noteSubstitute(_ range: Range<Int>) {
        guard let variable = NameVariable.author else { return }
        state.nameLists.append(
            RenderedNames(
                variable: variable, names: [], shown: 0, range: range, initializeWith: nil, isLong: true,
                nameRanges: []))
    }
}

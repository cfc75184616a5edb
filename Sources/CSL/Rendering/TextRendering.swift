import CitandaWorks

/// `cs:text`.
extension Renderer {
    func render(_ text: TextElement) -> Bool {
        switch text.content {
        case .variable(let variable, let short): return render(text, variable, short: short)
        case .macro(let number):
            // The reference engine ignores `text-case` on a macro, unlike the specification.
            return wrap(
                text.affixes, text.formatting, textCase: style.houseRules.setsCaseOfMacros ? text.textCase : nil,
                quotes: text.quotes, stripPeriods: text.stripPeriods, display: text.display
            ) { renderGroupBody(style.macros[number].children, delimiter: "") }
        case .term(let name, let form, let plural):
            let value = locale.text(name, form, plural: plural)
            // A work without a date sorts as a work without a date, not by the words “no date”.
            guard !value.isEmpty, !(isSorting && name == "no date") else { return false }
            state.status.showsText = true
            return wrapText(text) {
                appendTerm(value)
                return true
            }
        case .value(let value):
            guard !value.isEmpty else { return false }
            state.status.showsText = true
            return wrapText(text) {
                appendWords(value, .value)
                return true
            }
        case .nothing: return false
        }
    }

    /// Writes a term, with a capital if it begins a note or an entry (CSL 1.0.2, section “Citation”, note to
    /// developers).
    func appendTerm(_ term: String) {
        let opens =
            !isSorting && (area == .bibliography || style.styleClass == .note) && !cite.followsText
            && !out.contains { $0.kind == .text && $0.source != .style && !$0.text.isEmpty }
        guard opens, let first = term.first, first.isLowercase else {
            appendWords(term, .term)
            return
        }
        appendWords(first.uppercased() + term.dropFirst(), .term)
    }

    /// Writes words of the style, which may contain markup and straight quotation marks.
    func appendWords(_ words: String, _ source: Source) {
        let words = FieldMarkup.frenchSpacing(words)
        guard words.utf8.contains(where: { $0 == 0x3C || $0 == 0x22 || $0 == 0x27 }) else {
            out.append(.text(words, source))
            return
        }
        for var token in markup.tokens(markup: words, source) {
            if token.kind == .text { token.isData = false }
            out.append(token)
        }
    }

    private func wrapText(_ text: TextElement, _ body: () -> Bool) -> Bool {
        wrap(
            text.affixes, text.formatting, textCase: text.textCase, quotes: text.quotes,
            stripPeriods: text.stripPeriods, display: text.display, body)
    }

    private func render(_ text: TextElement, _ variable: TextVariable, short: Bool) -> Bool {
        guard !state.suppressed.contains(variable) else {
            note(variableHasValue: false)
            return false
        }
        let value = short ? item.shortForm(variable) ?? self.value(of: variable) : self.value(of: variable)
        if variable != .yearSuffix || value != nil { note(variableHasValue: value != nil) }
        guard let value else { return false }
        // A locator is shown once in a cite.
        if state.substitutionDepth > 0 || variable == .locator { state.suppressed.insert(variable) }
        let start = out.count
        let written = wrapText(text) {
            append(value, variable)
            return true
        }
        if written, !short, !isSorting { appendForms(variable, suffix: text.affixes.suffix, since: start) }
        return written
    }

    private func append(_ value: FieldValue, _ variable: TextVariable) {
        switch variable {
        case .citationNumber where !isSorting:
            out.append(.mark(.citationNumber))
            out += value.tokens
            out.append(.endMark(.citationNumber))
        case .citationLabel:
            out += value.tokens
            appendYearSuffix(after: nil)
        case .yearSuffix:
            state.hasYearSuffix = true
            out.append(.mark(.yearSuffix))
            out += value.tokens
            out.append(.endMark(.yearSuffix))
        case .edition where style.houseRules.abbreviatesWords && !isSorting && item.type.name != "article-newspaper":
            if let words = EditionWords(value.plain) {
                out.append(.text(words.text, .text(variable), isData: true))
            } else {
                out += value.tokens
            }
        case _ where variable.isNumber:
            let text = numberText(value, variable)
            if text == value.plain {
                out += value.tokens
            } else {
                out.append(.text(text, .text(variable), isData: true))
            }
        default: out += value.tokens
        }
    }

    private func numberText(_ value: FieldValue, _ variable: TextVariable) -> String {
        if let known = value.printedNumber { return known }
        let text = locatorText(variable == .page ? TypedPages.text(value.plain) : value.plain, variable)
        value.printedNumber = text
        return text
    }

    /// Page ranges in the format of the style. Ranges of numbers always have a dash (CSL 1.0.2, section “Range
    /// Delimiters”). A range that the writer typed with a dash into a locator or a number stays.
    private func locatorText(_ text: String, _ variable: TextVariable) -> String {
        // Texts that are not numbers, such as “TR-2013-07”, keep their hyphens.
        if variable != .page, variable != .locator, !NumberList.isNumeric(text) { return text }
        let isPage = variable == .page || (variable == .locator && cite.locatorLabel == "page")
        // Typists double a hyphen for a dash.
        let text = text.utf8.contains(UInt8(ascii: "-")) ? text.replacing("--", with: "-") : text
        let hasOwnDash = variable == .locator && text.contains("–")
        var shown =
            if isPage, !hasOwnDash, let format = style.pageRangeFormat {
                PageRangeFormatting(format: format, delimiter: rangeDash).text(text)
            } else {
                NumberList.withDashes(text, rangeDash, keepsTyped: variable != .page)
            }
        if variable == .locator { shown = LocatorLabel.localized(shown, locale) }
        if let and = numberWords.and, shown.utf8.contains(UInt8(ascii: "&")) {
            shown = shown.replacing(" & ", with: " \(and) ")
        }
        return shown
    }

    /// The title in its own script and in translation, after the title cited: “论归化城 [On Guihua]”.
    private func appendForms(_ variable: TextVariable, suffix: String, since start: Int) {
        let forms = item.titleForms(variable)
        guard !forms.isEmpty else { return }
        let source = Source.text(variable)
        var tail: Token?
        if !suffix.isEmpty, out.count > start, out[out.count - 1].text == suffix { tail = out.removeLast() }
        if let original = forms.first(where: { $0.relationship == .originalScript }) {
            out.append(.text(" "))
            out += markup.tokens(original.text, source)
        }
        if let translated = forms.first(where: { $0.relationship == .translated }) {
            out.append(.text(" ["))
            out += markup.tokens(translated.text, source)
            out.append(.text("]"))
        }
        if let tail { out.append(tail) }
    }
}

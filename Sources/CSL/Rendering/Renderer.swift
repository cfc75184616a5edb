import CitandaWorks

/// Renders the elements of a style, for one item after the other, into a row of tokens.
///
/// Style and locale do not change. Elements append to one row of tokens, and unwanted output is cut off again, so that
/// tokens are never copied.
final class Renderer {
    /// The part of the style that is rendered.
    enum Area { case citation, bibliography }

    /// A row of elements joined by a delimiter.
    struct Sequence {
        var delimiter: String
        var hasOutput = false
    }

    let style: Style
    let locale: Localization
    let markup: FieldMarkup
    let numberWords: NumberWords
    /// The names that look alike, in the document or within the work.
    var nameRegistry = NameRegistry()

    // Each element writes here, so that checks of exclusive access cost a tenth of the time. No method holds a reference to these while
    // another one renders.
    @exclusivity(unchecked) var out: [Token] = []
    @exclusivity(unchecked) var item: Item
    @exclusivity(unchecked) var cite = CiteState()
    @exclusivity(unchecked) var area = Area.citation
    @exclusivity(unchecked) var state = RenderState()

    init(style: Style, locale: Localization, item: Item) {
        self.style = style
        self.locale = locale
        self.item = item
        markup = FieldMarkup(quotes: locale.quotes)
        numberWords = NumberWords(locale)
    }

    /// Whether a sort key is being made.
    var isSorting: Bool { state.sortKey != nil }

    /// Prepares for another item or cite.
    func begin(_ item: Item, _ cite: CiteState, _ area: Area) {
        self.item = item
        self.cite = cite
        self.area = area
        out.removeAll(keepingCapacity: true)
        state = RenderState()
    }

    /// Renders the elements of a layout. Returns true if there is output.
    @discardableResult
    func renderLayout(_ elements: [RenderingElement], marksFields: Bool = false) -> Bool {
        var sequence = Sequence(delimiter: "")
        for element in elements {
            let start = out.count
            if marksFields { out.append(.mark(.field)) }
            let before = sequence.hasOutput
            sequence.hasOutput = false
            render(element, &sequence)
            if !sequence.hasOutput { cut(to: start) } else if marksFields { out.append(.endMark(.field)) }
            sequence.hasOutput = sequence.hasOutput || before
        }
        return sequence.hasOutput
    }

    /// Renders one element of a row, with a delimiter before it if the row already has output. `RenderingCost` limits
    /// the depth.
    func render(_ element: RenderingElement, _ sequence: inout Sequence) {
        if case .choose(let branches) = element {
            for branch in branches where holds(branch) {
                for child in branch.children { render(child, &sequence) }
                return
            }
            return
        }
        let start = out.count
        if sequence.hasOutput, !sequence.delimiter.isEmpty {
            out.append(Token(kind: .text, isDelimiter: true, text: sequence.delimiter))
        }
        if render(element) { sequence.hasOutput = true } else { cut(to: start) }
    }

    private func render(_ element: RenderingElement) -> Bool {
        switch element {
        case .text(let text): render(text)
        case .number(let number): render(number)
        case .label(let label): render(label)
        case .date(let date): render(date)
        case .names(let names): render(names)
        case .group(let group): render(group)
        case .choose: false
        }
    }

    /// Writes the surroundings of an element: affixes outside, then display, quotes and formatting, then the text case.
    ///
    /// The formatting stays inside the quotes: « <i>Salt</i> ».
    ///
    /// - Parameter body: Writes the content and returns whether there is any.
    func wrap(
        _ affixes: Affixes, _ formatting: Formatting, textCase: TextCase? = nil, quotes: Bool = false,
        stripPeriods: Bool = false, display: Display? = nil, _ body: () -> Bool
    ) -> Bool {
        let start = out.count
        // Blocks are the parts of an entry, and have no blocks in them. Citations are running text.
        let display = area == .bibliography && state.groupDepth == 0 ? display : nil
        if let display { out.append(Token(kind: .blockOpen, display: display)) }
        if !affixes.prefix.isEmpty { out.append(.text(affixes.prefix)) }
        let isFormatted = !formatting.isEmpty
        if quotes { out.append(Token(kind: .quoteOpen)) }
        if isFormatted { out.append(.open(formatting)) }
        let inside = out.count
        guard body() else {
            cut(to: start)
            return false
        }
        if stripPeriods { removePeriods(from: inside) }
        if let textCase { apply(textCase, from: inside) }
        if isFormatted { out.append(.close()) }
        if quotes { out.append(Token(kind: .quoteClose)) }
        if !affixes.suffix.isEmpty { out.append(.text(affixes.suffix)) }
        if display != nil { out.append(Token(kind: .blockClose)) }
        return true
    }

    private func removePeriods(from start: Int) {
        for index in start..<out.count where out[index].kind == .text && out[index].text.utf8.contains(0x2E) {
            // Addresses and DOIs keep their stops, and so do affixes and delimiters inside.
            if [.text(.doi), .text(.url), .style].contains(out[index].source) { continue }
            out[index].text.removeAll { $0 == "." }
        }
    }

    private func apply(_ textCase: TextCase, from start: Int) {
        // Capitals do not count in an order.
        if isSorting, textCase != .uppercase { return }
        // The words of the style are in its own language, whatever the language of the work is.
        if out[start...].allSatisfy({ $0.kind != .text || $0.source == .term || $0.source == .value }) {
            TextCasing(textCase, language: locale.language).apply(&out, from: start)
            return
        }
        if textCase == .title, item.isEnglish == false { return }
        if textCase == .title, item.isEnglish == nil, !locale.language.hasPrefix("en") { return }
        if textCase == .title, style.houseRules.casesSentencesOnly, !isEnglishSentence(from: start) { return }
        let given = start + 1 == out.count && out[start].kind == .text ? out[start].text : nil
        if let given, let known = item.printed[given, textCase] {
            out[start].text = known
            return
        }
        TextCasing(textCase, language: item.language ?? locale.language, style.houseRules).apply(&out, from: start)
        if let given { item.printed[given, textCase] = out[start].text }
    }

    /// Whether the title just written is an English title in sentence case. A title with a translation is not English.
    /// A title read from a printed citation keeps its capitals.
    private func isEnglishSentence(from start: Int) -> Bool {
        if item.isPrinted { return false }
        let text = start + 1 == out.count ? out[start].text : Array(out[start...]).plain
        if let known = item.printed.isEnglishSentence(text) { return known }
        let isEnglish =
            TitleSetting.isSentence(text)
            && (item.isEnglish == true || (item.titleForms(.title).isEmpty && !TitleSetting.isForeign(text)))
        item.printed.note(text, isEnglishSentence: isEnglish)
        return isEnglish
    }

    /// Removes all output after an index.
    func cut(to count: Int) {
        guard out.count > count else { return }
        out.removeLast(out.count - count)
        while let last = state.nameLists.indices.last, state.nameLists[last].range.upperBound > count {
            state.nameLists.removeLast()
        }
    }

    /// Records a call of a variable and whether it had a value.
    func note(variableHasValue: Bool) {
        state.status.callsVariable = true
        if variableHasValue { state.status.showsVariable = true }
    }
}

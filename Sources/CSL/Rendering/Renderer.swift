import Works

/// Renders elements of a style for one item after another into a row of tokens.
///
/// Everything that changes while rendering is here; style and locale do not change. What an element writes is cut off again where it
/// turns out to be unwanted, so that nothing is copied.
final class Renderer {
    /// Which part of a style is being rendered.
    enum Area { case citation, bibliography }

    /// What a group knows about the variables called inside it (CSL 1.0.2, section “Group”).
    struct GroupStatus {
        var callsVariable = false
        var showsVariable = false
        var showsText = false
    }

    /// A row of elements joined by a delimiter.
    struct Sequence {
        var delimiter: String
        var hasOutput = false
    }

    let style: Style
    let locale: Localization
    let markup: FieldMarkup
    /// The disambiguation of names that holds for the whole document.
    var nameRegistry = NameRegistry()
    /// Whether it holds for the bibliography only, since cites have disambiguation of their own (`by-cite`).
    var registryIsForEntries = false

    var out: [Token] = []
    var item: Item
    var cite = CiteState()
    var area = Area.citation
    /// While a sort key is made, the key.
    var sortKey: SortKey?
    var suppressed = VariableSet()
    var substitutionDepth = 0
    var status = GroupStatus()
    /// The name lists shown so far in this rendering.
    var nameLists: [RenderedNames] = []
    var hasYearSuffix = false
    /// For a group that is rendered once for each publisher: which one.
    var publisher: Publisher?
    /// Whether a name list has been hidden because the text names the author.
    var hasHiddenAuthor = false
    /// How many tests of `disambiguate` have been met.
    var disambiguationTests = 0

    init(style: Style, locale: Localization, item: Item) {
        self.style = style
        self.locale = locale
        self.item = item
        markup = FieldMarkup(quotes: locale.quotes)
    }

    /// Whether a sort key is being made.
    var isSorting: Bool { sortKey != nil }

    /// Makes ready for another item or cite.
    func begin(_ item: Item, _ cite: CiteState, _ area: Area) {
        self.item = item
        self.cite = cite
        self.area = area
        out.removeAll(keepingCapacity: true)
        sortKey = nil
        suppressed = VariableSet()
        substitutionDepth = 0
        status = GroupStatus()
        nameLists.removeAll(keepingCapacity: true)
        hasYearSuffix = false
        publisher = nil
        hasHiddenAuthor = false
        disambiguationTests = 0
    }

    /// Renders the elements of a layout; true where there is output.
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

    /// Renders one element of a row, with the delimiter before it where something stands there already. `RenderingCost` bounds how deep
    /// this goes.
    func render(_ element: RenderingElement, _ sequence: inout Sequence) {
        if case .choose(let branches) = element {
            guard let branch = branches.first(where: { holds($0) }) else { return }
            for child in branch.children { render(child, &sequence) }
            return
        }
        let start = out.count
        if sequence.hasOutput, !sequence.delimiter.isEmpty { out.append(.text(sequence.delimiter)) }
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

    /// Writes what stands around an element: affixes outside, then display, formatting and quotes, and the text case of what is inside.
    ///
    /// - Parameter body: Writes the content and says whether there is any.
    func wrap(
        _ affixes: Affixes, _ formatting: Formatting, textCase: TextCase? = nil, quotes: Bool = false,
        stripPeriods: Bool = false, display: Display? = nil, _ body: () -> Bool
    ) -> Bool {
        let start = out.count
        // Blocks belong to entries; a citation is running text.
        let display = area == .bibliography ? display : nil
        if let display { out.append(Token(kind: .blockOpen, display: display)) }
        if !affixes.prefix.isEmpty { out.append(.text(affixes.prefix)) }
        let isFormatted = !formatting.isEmpty
        if isFormatted { out.append(.open(formatting)) }
        if quotes { out.append(Token(kind: .quoteOpen)) }
        let inside = out.count
        guard body() else {
            cut(to: start)
            return false
        }
        if stripPeriods { removePeriods(from: inside) }
        if let textCase { apply(textCase, from: inside) }
        if quotes { out.append(Token(kind: .quoteClose)) }
        if isFormatted { out.append(.close()) }
        if !affixes.suffix.isEmpty { out.append(.text(affixes.suffix)) }
        if display != nil { out.append(Token(kind: .blockClose)) }
        return true
    }

    private func removePeriods(from start: Int) {
        for index in start..<out.count where out[index].kind == .text && out[index].text.utf8.contains(0x2E) {
            // An address would no longer be one.
            if out[index].source == .text(.doi) || out[index].source == .text(.url) { continue }
            out[index].text.removeAll { $0 == "." }
        }
    }

    private func apply(_ textCase: TextCase, from start: Int) {
        if textCase == .title, item.isEnglish == false { return }
        if textCase == .title, item.isEnglish == nil, !locale.language.hasPrefix("en") { return }
        if textCase == .title, style.houseRules.casesSentencesOnly, !isEnglishSentence(from: start) { return }
        TextCasing(textCase, language: item.language ?? locale.language).apply(&out, from: start)
    }

    /// Whether a title just written is an English one in sentence case; a title with a translation beside it is not English, and one
    /// read from a printed citation keeps the capitals its author gave it.
    private func isEnglishSentence(from start: Int) -> Bool {
        if item.isPrinted { return false }
        let text = out[start...].reduce(into: "") { if $1.kind == .text { $0 += $1.text } }
        guard TitleSetting.isSentence(text) else { return false }
        return item.isEnglish == true || (item.titleForms(.title).isEmpty && !TitleSetting.isForeign(text))
    }

    /// Takes back everything written after a place.
    func cut(to count: Int) {
        guard out.count > count else { return }
        out.removeLast(out.count - count)
        while let last = nameLists.last, last.range.upperBound > count { nameLists.removeLast() }
    }

    /// Notes that a variable was called, and whether it had a value.
    func note(variableHasValue: Bool) {
        status.callsVariable = true
        if variableHasValue { status.showsVariable = true }
    }
}

import CitandaWorks

/// Reads a reference: names, title, and then whatever elements follow.
///
/// `ReferenceHead` lists what may follow the names of a note, and `ReferenceElement` lists what may follow the title. The parser goes from left to right
/// and never back.
struct ReferenceParser {
    /// The form of a reference.
    enum Form: Sendable {
        /// Elements between commas, and facts of publication in brackets.
        case note
        /// Elements between full stops.
        case entry
    }

    let grammar: Grammar
    let form: Form
    /// The elements that may follow the title, in order.
    private let elements: [ReferenceElement]
    var stream: TokenStream { grammar.stream }
    /// What has been read.
    var match = ReferenceMatch()
    /// The index behind the last token that was read.
    var index: Int
    /// How the title is set; nil before a title.
    var styling: Styling.Kind?
    /// The index behind a title whose own mark stands for the comma: “*Whose Harbour?*”.
    private var closedTitleEnd: Int?

    private init(_ grammar: Grammar, form: Form, at start: Int, _ elements: [ReferenceElement]) {
        self.grammar = grammar
        self.form = form
        self.elements = elements
        index = start
    }

    // MARK: Entrances

    /// A reference in a note that begins at a token.
    static func note(
        _ grammar: Grammar, at start: Int, isClauseStart: Bool, elements: [ReferenceElement] = ReferenceElement.all
    ) -> ReferenceMatch? {
        var parser = ReferenceParser(grammar, form: .note, at: start, elements)
        guard parser.noteHead(isClauseStart: isClauseStart) else { return nil }
        return parser.finished()
    }

    /// An entry of a bibliography that begins at a token.
    static func entry(
        _ grammar: Grammar, at start: Int = 0, elements: [ReferenceElement] = ReferenceElement.all
    ) -> ReferenceMatch? {
        var parser = ReferenceParser(grammar, form: .entry, at: start, elements)
        guard parser.entryHead() else { return nil }
        return parser.finished()
    }

    private mutating func finished() -> ReferenceMatch {
        readElements()
        match.end = index
        return match
    }

    // MARK: Elements

    private mutating func readElements() {
        for _ in 0..<Longest.elements where index < grammar.end {
            let before = index
            let next = form == .entry ? skipStops(index) : grammar.skip(",", at: index)
            guard next < grammar.end, readElement(at: next) else {
                index = before
                return
            }
        }
    }

    private mutating func readElement(at start: Int) -> Bool {
        let position = position(at: start)
        for element in elements where element.positions.contains(position) {
            if element.form == nil || element.form == form, element.read(&self, start) { return true }
        }
        return false
    }

    private func position(at start: Int) -> ReferenceElement.Position {
        // Between parentheses the facts have square brackets.
        if stream.isMark(start, "(") || stream.isMark(start, "[") && grammar.publication(at: start) != nil {
            return .bracket
        }
        if start == index, !isBehindClosedTitle, !stream.isMark(index - 1, ".") { return .joined }
        return match.hasLocator && form == .note ? .behindLocator : .separated
    }

    /// Whether the last token holds its comma inside: “Title,” and “Title?”.
    private var isBehindClosedTitle: Bool {
        guard index > 0 else { return false }
        let last = stream[index - 1]
        return closedTitleEnd == index || last.partner != nil && !last.opens && last.scalar != ")"
    }

    /// The index behind the full stops and commas between two elements of an entry.
    func skipStops(_ index: Int) -> Int {
        var index = index
        while stream.isMark(index, ".") || stream.isMark(index, ",") { index += 1 }
        return index
    }

    // MARK: Spans

    /// Adds a span. A range without tokens is none.
    mutating func add(_ label: Label, _ tokens: Range<Int>) {
        guard !tokens.isEmpty else { return }
        match.spans.append(LabelledSpan(label, stream.bytes(tokens)))
    }

    /// Adds a title with its forms in other scripts and languages, and goes behind the title.
    mutating func add(_ title: TitleMatch, as label: Label) {
        add(label, title.content)
        if let script = title.script { add(.originalScript, script) }
        if let translation = title.translation { add(.translatedTitle, translation) }
        if title.isUnclosed { match.irregularities.append(.unclosedQuotation(stream.bytes(title.content))) }
        if label == .title { styling = title.styling }
        index = title.end
        closedTitleEnd = title.swallowsComma ? title.end : nil
    }

    /// Adds the title of the work where nothing sets the title apart.
    mutating func addPlain(_ title: TitleMatch) {
        add(title, as: .title)
        match.irregularities.append(.plainTitle(stream.bytes(title.content)))
    }

    /// Adds facts of publication, and goes behind them.
    mutating func add(_ publication: PublicationMatch) {
        match.spans += publication.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        if let irregular = publication.irregular {
            match.irregularities.append(.publisherStatement(stream.bytes(irregular)))
        }
        match.isFull = true
        index = publication.end
    }

    /// Adds the names at the head.
    mutating func add(_ names: NameList) { add(names.role, names.names) }

    /// Adds “op. cit. (1995), n. 4”: a work cited before, with its year and the note that cites it, and goes behind them.
    mutating func add(_ known: OpCitMatch) {
        match.earlierWork = .opCit
        for part in known.references { add(.crossReference, part) }
        if let year = known.year { add(.date, year) }
        index = known.end
    }

    /// Adds a span and goes behind it; true, as the reader of an element that was there answers.
    mutating func take(_ label: Label, _ tokens: Range<Int>) -> Bool {
        add(label, tokens)
        index = tokens.upperBound
        return true
    }
}

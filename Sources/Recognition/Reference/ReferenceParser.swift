/// Reads names, title and then whatever elements follow, in note form (commas and brackets) or entry form (full stops).
struct ReferenceParser {
    enum Form {
        case note, entry
    }

    let grammar: Grammar
    let form: Form
    var stream: TokenStream { grammar.stream }
    var match: ReferenceMatch
    var index: Int
    var styling: Styling.Kind?
    var titleSwallowsComma = false
    var lastNumber: Label?

    init(_ grammar: Grammar, form: Form) {
        self.grammar = grammar
        self.form = form
        match = ReferenceMatch(end: 0)
        index = 0
    }

    // MARK: Entrances

    /// A reference in a note that begins at a token.
    static func note(_ grammar: Grammar, at start: Int, isClauseStart: Bool) -> ReferenceMatch? {
        var parser = ReferenceParser(grammar, form: .note)
        parser.index = start
        for names in grammar.nameReadings(at: start, isClauseStart: isClauseStart) {
            parser.index = names.end
            if parser.letter(after: names) || parser.head(after: names) {
                parser.elements()
                return parser.finished()
            }
            parser = ReferenceParser(grammar, form: .note)
            parser.index = start
        }
        if let title = grammar.title(at: start) {
            parser.add(title, as: .title)
        } else if isClauseStart, let body = grammar.corporateAuthor(at: start),
            let title = grammar.plainTitle(at: body + 1, mayBeDated: true)
        {
            parser.add(.author, start..<body)
            parser.match.hasNames = true
            parser.add(title, as: .title)
            parser.match.isTitlePlain = true
            parser.match.irregularities.append(.plainTitle(parser.stream.bytes(title.content)))
        } else if isClauseStart, let title = grammar.plainTitle(at: start), !grammar.stream.isWord(start, .notNames) {
            parser.add(title, as: .title)
            parser.match.isTitlePlain = true
            parser.match.irregularities.append(.plainTitle(parser.stream.bytes(title.content)))
        } else if isClauseStart, let name = grammar.newspaper(at: start) {
            parser.add(.containerTitle, start..<name)
            parser.index = name
        } else {
            return nil
        }
        parser.elements()
        return parser.finished()
    }

    /// An entry of a bibliography that begins at a token.
    static func entry(_ grammar: Grammar, at start: Int = 0) -> ReferenceMatch? {
        var parser = ReferenceParser(grammar, form: .entry)
        parser.index = start
        if let names = grammar.invertedNames(at: start) {
            parser.add(names.role, names.names)
            parser.match.hasNames = true
            parser.index = names.end
        }
        guard parser.entryTitle() else { return nil }
        parser.elements()
        return parser.finished()
    }

    func finished() -> ReferenceMatch {
        var match = match
        match.end = index
        return match
    }

    // MARK: Spans

    mutating func add(_ label: Label, _ tokens: Range<Int>) {
        guard !tokens.isEmpty else { return }
        match.spans.append(LabelledSpan(label, stream.bytes(tokens)))
    }

    mutating func add(_ title: TitleMatch, as label: Label) {
        add(label, title.content)
        if let script = title.script { add(.originalScript, script) }
        if let translation = title.translation { add(.translatedTitle, translation) }
        if title.isUnclosed { match.irregularities.append(.unclosedQuotation(stream.bytes(title.content))) }
        if label == .title {
            styling = title.styling
            match.hasTitle = true
        }
        titleSwallowsComma = title.swallowsComma
        index = title.end
        lastNumber = nil
    }

    // MARK: Elements

    mutating func elements() {
        var count = 0
        while index < grammar.end, count < 60 {
            let before = index
            var next = index
            if form == .entry {
                while stream.isMark(next, ".") || stream.isMark(next, ",") { next += 1 }
            } else {
                next = grammar.skip(",", at: next)
            }
            let isSeparated = next > index || isClosedTitle() || stream.isMark(index - 1, ".")
            // Only right behind the title does its own mark stand for the comma.
            titleSwallowsComma = false
            guard next < grammar.end, element(at: next, isSeparated: isSeparated) else {
                index = before
                break
            }
            count += 1
        }
    }

    /// “Title,” and “Title?” carry their comma inside.
    func isClosedTitle() -> Bool {
        index > 0
            && (titleSwallowsComma
                || stream[index - 1].partner != nil && !stream[index - 1].opens && stream[index - 1].scalar != ")")
    }

    mutating func element(at start: Int, isSeparated: Bool) -> Bool {
        if stream.isMark(start, "(") { return bracket(at: start) }
        if stream.isMark(start, ":"), let pages = articlePages(at: start + 1) {
            return take(form == .entry ? .pages : .locator, start + 1..<pages)
        }
        if !isSeparated {
            return volumeOfJournal(at: start) || journalVolume(at: start) || journalIssue(at: start)
                || yearVolumeJournal(at: start)
                || pagesBehindBracket(at: start)
        }
        if match.hasLocator, form == .note {
            return identifier(at: start) || accessed(at: start) || innerLocator(at: start) || byAuthor(at: start)
                || numberOfVolumes(at: start) || runningTime(at: start)
        }
        return identifier(at: start) || knownTitle(at: start) || artwork(at: start) || lawReview(at: start)
            || runningTime(at: start) || container(at: start) || reviewElement(at: start)
            || reprint(at: start)
            || contribution(at: start)
            || byAuthor(at: start) || thesis(at: start) || session(at: start) || journalSeries(at: start)
            || documentSymbol(at: start) || medium(at: start) || report(at: start)
            || accessed(at: start) || numbers(at: start) || journalVolume(at: start)
            || italics(at: start)
            || plainJournal(at: start) || imprint(at: start) || entryStatement(at: start) || dated(at: start)
            || locator(at: start)
            || bracketedNote(at: start)
            || unstyled(at: start)
    }

    mutating func take(_ label: Label, _ tokens: Range<Int>) -> Bool {
        add(label, tokens)
        if label == .locator { match.hasLocator = true }
        index = tokens.upperBound
        lastNumber = nil
        return true
    }
}

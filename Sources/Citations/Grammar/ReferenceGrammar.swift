/// A reference to a published work, read element by element.
struct ReferenceMatch {
    var spans: [LabelledSpan] = []
    var irregularities: [RecognisedCitation.Irregularity] = []
    var end: Int
    var suffix: Range<Int>?
    var hasNames = false
    /// Facts that only a full reference has: publisher, year, journal numbers, address.
    var isFull = false
    var isTitlePlain = false
    /// “op. cit.” or “loc. cit.” in place of a title.
    var isOpCit = false
    var hasTitle = false
    var hasLocator = false

    func has(_ label: Label) -> Bool { spans.contains { $0.label == label } }
}

/// Reads names, title and then whatever elements follow, in note form (commas and brackets) or entry form (full stops).
struct ReferenceParser {
    enum Form {
        case note, entry
    }

    let grammar: Grammar
    let form: Form
    private var stream: TokenStream { grammar.stream }
    private(set) var match: ReferenceMatch
    private var index: Int
    private var dress: TitleMatch.Dress?
    private var titleSwallowsComma = false
    private var lastNumber: Label?

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
            if parser.head(after: names) {
                parser.elements()
                return parser.finished()
            }
            parser = ReferenceParser(grammar, form: .note)
            parser.index = start
        }
        guard let title = grammar.title(at: start) else { return nil }
        parser.add(title, as: .title)
        parser.elements()
        return parser.finished()
    }

    /// An entry of a bibliography.
    static func entry(_ grammar: Grammar) -> ReferenceMatch? {
        var parser = ReferenceParser(grammar, form: .entry)
        if let names = grammar.invertedNames(at: 0) {
            parser.add(names.role, names.names)
            parser.match.hasNames = true
            parser.index = names.end
        }
        guard parser.entryTitle() else { return nil }
        parser.elements()
        return parser.finished()
    }

    private func finished() -> ReferenceMatch {
        var match = match
        match.end = index
        return match
    }

    /// Whether a token in quotation marks can be where a title's text begins.
    private mutating func head(after names: NameList) -> Bool {
        guard stream.isMark(index, ",") else { return false }
        let next = index + 1
        if let title = grammar.title(at: next) {
            take(names)
            add(title, as: .title)
            return true
        }
        if let review = review(at: next) {
            take(names)
            index = review
            return true
        }
        // Introduction to *Title*, by Author
        if stream.isWord(next, in: ["introduction", "foreword", "preface", "afterword"]), stream.isWord(next + 1, "to"),
            let title = grammar.title(at: next + 2)
        {
            take(names)
            add(.genre, next..<next + 1)
            match.hasTitle = true
            index = next
            add(title, as: .containerTitle)
            return true
        }
        if stream.isWord(next, in: ["op", "loc"]), stream.isMark(next + 1, "."), stream.isWord(next + 2, "cit") {
            take(names)
            match.isOpCit = true
            index = grammar.skip(".", at: next + 3)
            return true
        }
        if let title = grammar.plainTitle(at: next) {
            take(names)
            add(title, as: .title)
            match.isTitlePlain = true
            match.irregularities.append(.plainTitle(stream.bytes(title.content)))
            return true
        }
        return false
    }

    private mutating func take(_ names: NameList) {
        add(names.role, names.names)
        match.hasNames = true
    }

    private mutating func entryTitle() -> Bool {
        var start = index
        while stream.isMark(start, ".") || stream.isMark(start, ",") { start += 1 }
        // Author. Year. Title: the author–date order.
        if match.hasNames, grammar.isYear(start), stream.isMark(start + 1, "."), grammar.startsTitle(start + 2) {
            add(.date, start..<start + 1)
            start += 2
        }
        if let title = grammar.title(at: start) {
            add(title, as: .title)
            return true
        }
        if let review = review(at: start) {
            index = review
            return true
        }
        // A title without dress: up to the full stop.
        guard match.hasNames, start < grammar.end, stream[start].isCapitalised else { return false }
        let end = sentenceEnd(from: start)
        guard end > start, end < grammar.end, grammar.publication(in: start..<end)?.hasPublisher != true else {
            return false
        }
        add(.title, start..<end)
        dress = .plain
        match.hasTitle = true
        match.isTitlePlain = true
        match.irregularities.append(.plainTitle(stream.bytes(start..<end)))
        index = end
        return true
    }

    // MARK: Spans

    private mutating func add(_ label: Label, _ tokens: Range<Int>) {
        guard !tokens.isEmpty else { return }
        match.spans.append(LabelledSpan(label, stream.bytes(tokens)))
    }

    private mutating func add(_ title: TitleMatch, as label: Label) {
        add(label, title.content)
        if let script = title.script { add(.originalScript, script) }
        if let translation = title.translation { add(.translatedTitle, translation) }
        if title.isUnclosed { match.irregularities.append(.unclosedQuotation(stream.bytes(title.content))) }
        if label == .title {
            dress = title.dress
            match.hasTitle = true
        }
        titleSwallowsComma = title.swallowsComma
        index = title.end
        lastNumber = nil
    }

    // MARK: Elements

    private mutating func elements() {
        var count = 0
        while index < grammar.end, count < 60 {
            let before = index
            var next = index
            if form == .entry {
                while stream.isMark(next, ".") || stream.isMark(next, ",") { next += 1 }
            } else {
                next = grammar.skip(",", at: next)
            }
            guard next < grammar.end,
                element(at: next, isSeparated: next > index || isClosedTitle() || stream.isMark(index - 1, "."))
            else {
                index = before
                break
            }
            count += 1
        }
    }

    /// “Title,” and “Title?” carry their comma inside.
    private func isClosedTitle() -> Bool {
        index > 0
            && (titleSwallowsComma
                || stream[index - 1].partner != nil && !stream[index - 1].opens && stream[index - 1].scalar != ")")
    }

    private mutating func element(at start: Int, isSeparated: Bool) -> Bool {
        if stream.isMark(start, "(") { return bracket(at: start) }
        if stream.isMark(start, ":"), let pages = articlePages(at: start + 1) {
            return take(form == .entry ? .pages : .locator, start + 1..<pages)
        }
        if !isSeparated {
            return journalVolume(at: start)
        }
        if match.hasLocator, form == .note { return identifier(at: start) || accessed(at: start) }
        return identifier(at: start) || container(at: start) || reviewElement(at: start) || reprint(at: start)
            || contribution(at: start)
            || byAuthor(at: start) || accessed(at: start) || numbers(at: start) || journalVolume(at: start)
            || italics(at: start)
            || entryStatement(at: start) || dated(at: start) || locator(at: start) || bracketedNote(at: start)
            || unstyled(at: start)
    }

    private mutating func take(_ label: Label, _ tokens: Range<Int>) -> Bool {
        add(label, tokens)
        if label == .locator { match.hasLocator = true }
        index = tokens.upperBound
        lastNumber = nil
        return true
    }

    // MARK: Brackets

    private mutating func bracket(at open: Int) -> Bool {
        guard let close = stream[open].partner, close > open else { return false }
        if let abbreviation = grammar.abbreviation(at: open) {
            add(.abbreviation, abbreviation)
            match.suffix = stream.bytes(open..<close + 1)
            index = close + 1
            return true
        }
        guard !match.hasLocator else { return false }
        if let publication = grammar.publication(at: open) {
            // A document has a date of its own before that of the bulletin it is printed in.
            if publication.isDateOnly, let own = match.spans.firstIndex(where: { $0.label == .date }) {
                guard match.has(.containerTitle), match.has(.issue) || match.has(.volume) else { return false }
                match.spans[own].label = .originalDate
            }
            match.spans += publication.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
            if let irregular = publication.irregular {
                match.irregularities.append(.publisherStatement(stream.bytes(irregular)))
            }
            match.isFull = true
            index = publication.end
            lastNumber = nil
            return true
        }
        // A newspaper's city: *Gazette* (Verny), May 19, 1904
        if match.has(.containerTitle), !match.has(.location), close - open <= 6, stream[open + 1].isCapitalised,
            stream.isMark(close + 1, ",")
        {
            add(.location, open + 1..<close)
            index = close + 1
            return true
        }
        return false
    }

    /// “[in Chinese]” behind a title.
    private mutating func bracketedNote(at start: Int) -> Bool {
        guard stream.isMark(start, "["), let close = stream[start].partner, close > start + 1 else { return false }
        return take(.note, start + 1..<close)
            && {
                index = close + 1; return true
            }()
    }

    // MARK: Containers

    /// `in *Book*`, `in Name, ed., *Book*`.
    private mutating func container(at start: Int) -> Bool {
        guard stream.isWord(start, "in"), !match.has(.containerTitle) else { return false }
        if let title = grammar.title(at: start + 1), title.dress == .italic || form == .note {
            add(title, as: .containerTitle)
            match.spans.append(LabelledSpan(.other, stream.bytes(start..<start + 1)))
            return true
        }
        if let names = grammar.names(at: start + 1), names.role == .editor, stream.isMark(names.end, ","),
            let title = grammar.title(at: names.end + 1)
        {
            add(.editor, names.names)
            add(title, as: .containerTitle)
            return true
        }
        // “in Westad, *Brothers in Arms*, 117–40”: a chapter of a book that was cited before.
        if form == .note, let names = grammar.names(at: start + 1), stream.isMark(names.end, ","),
            let title = grammar.title(at: names.end + 1), title.dress == .italic, match.hasNames
        {
            add(.editor, names.names)
            add(title, as: .containerTitle)
            match.isFull = true
            return true
        }
        return false
    }

    private mutating func italics(at start: Int) -> Bool {
        guard let title = grammar.title(at: start), title.dress == .italic else { return false }
        if lastNumber == .volume || lastNumber == .part {
            add(title, as: .volumeTitle)
        } else if dress == .quoted || dress == .plain && match.isTitlePlain || !match.hasTitle
            || match.has(.reviewedTitle), !match.has(.containerTitle)
        {
            add(title, as: .containerTitle)
        } else {
            return false
        }
        return true
    }

    /// `review of *Book*, by Author`.
    private mutating func review(at start: Int) -> Int? {
        guard stream.isWord(start, "review"), stream.isWord(start + 1, "of"), let title = grammar.title(at: start + 2)
        else { return nil }
        add(.genre, start..<start + 1)
        add(title, as: .reviewedTitle)
        return index
    }

    private mutating func reviewElement(at start: Int) -> Bool {
        guard !match.has(.reviewedTitle) else { return false }
        return review(at: start) != nil
    }

    private mutating func byAuthor(at start: Int) -> Bool {
        guard stream.isWord(start, "by"), match.has(.reviewedTitle) || match.has(.genre),
            let names = grammar.persons(at: start + 1)
        else { return false }
        add(match.has(.reviewedTitle) ? .reviewedAuthor : .contributor, start + 1..<names)
        index = names
        return true
    }

    private mutating func contribution(at start: Int) -> Bool {
        guard let contribution = grammar.contribution(at: start) else { return false }
        for label in contribution.labels { add(label, contribution.names) }
        index = contribution.end
        lastNumber = nil
        return true
    }

    // MARK: Numbers

    private mutating func numbers(at start: Int) -> Bool {
        guard let number = grammar.number(at: start) else { return false }
        // “vol. 14, doc. 33” behind a short title is a locator.
        if form == .note, number.label == .volume || number.label == .part, let locator = grammar.locator(at: start),
            locator.volume != nil,
            locator.range.lowerBound > number.end
        {
            return self.locator(at: start)
        }
        guard
            grammar.isBoundary(number.end) || stream.isMark(number.end, "(") || form == .entry
                || number.label == .numberOfVolumes || number.label == .edition
        else { return false }
        if number.label == .issue, !match.has(.containerTitle) { return false }
        let label = number.label == .part && match.has(.part) ? Label.note : number.label
        add(label == .note ? .part : label, number.value)
        index = number.end
        lastNumber = number.label
        return true
    }

    /// `9, no. 2`, `18:2`, `XII` behind a journal's title.
    private mutating func journalVolume(at start: Int) -> Bool {
        guard match.has(.containerTitle), !match.has(.volume), !match.has(.date), !match.has(.issue) || form == .entry,
            start < grammar.end,
            stream[start].kind == .number || grammar.isRoman(start) && stream[start].isCapitalised,
            !grammar.isYear(start) || stream.isMark(start + 1, ",")
        else { return false }
        let end = start + 1
        if stream.isMark(end, ":") || stream.isMark(end, "/"), !stream[end].hasSpaceBefore, end + 1 < grammar.end,
            stream[end + 1].kind == .number,
            stream.isMark(end + 2, "(") || stream.isMark(end + 2, ",")
        {
            add(.volume, start..<end)
            add(.issue, end + 1..<end + 2)
            index = end + 2
            return true
        }
        let followsNumber = stream.isMark(end, ",") && stream.isWord(end + 1, in: ["no", "nos", "nr", "issue", "pt"])
        guard stream.isMark(end, "(") || followsNumber || stream.isMark(end, ":") else { return false }
        add(.volume, start..<end)
        index = end
        match.isFull = true
        return true
    }

    /// Pages behind the colon of an article.
    private func articlePages(at start: Int) -> Int? {
        guard match.has(.containerTitle), match.has(.date) || match.has(.volume) else { return nil }
        return grammar.pages(at: start)
    }

    private mutating func locator(at start: Int) -> Bool {
        if form == .entry {
            guard match.has(.containerTitle), !match.has(.pages), let pages = grammar.pages(at: start),
                grammar.isBoundary(pages)
            else { return false }
            return take(.pages, start..<pages)
        }
        guard let locator = grammar.locator(at: start) else { return false }
        // A bare year behind a title is a date, not a page.
        if grammar.isYear(start), locator.end == start + 1, !match.isFull, dress == .quoted, match.has(.containerTitle)
        {
            return false
        }
        if let volume = locator.volume, !match.has(.volume) { add(.volume, volume) }
        return take(.locator, locator.range)
    }

    // MARK: Dates and addresses

    private mutating func identifier(at start: Int) -> Bool {
        guard let identifier = grammar.identifier(at: start) else { return false }
        match.spans.append(LabelledSpan(identifier.label, identifier.bytes))
        if identifier.label == .url || identifier.label == .doi { match.isFull = true }
        index = identifier.end
        return true
    }

    private mutating func accessed(at start: Int) -> Bool {
        let isAccess = stream.isWord(start, in: ["accessed", "retrieved"])
        let isPosted =
            stream.isPhrase(start, ["last", "modified"]) || stream.isPhrase(start, ["last", "updated"])
            || stream.isWord(start, in: ["posted", "modified", "updated"])
        guard isAccess || isPosted else { return false }
        var next = start + (stream.isWord(start, "last") ? 2 : 1)
        if stream.isWord(next, "on") { next += 1 }
        guard let date = grammar.date(at: next) else { return false }
        add(isAccess ? .accessed : .date, date.range)
        match.isFull = true
        index = date.end
        return true
    }

    /// The date of a newspaper, a magazine or a page, which stands without brackets.
    private mutating func dated(at start: Int) -> Bool {
        guard !match.has(.date), match.has(.containerTitle) || dress == .quoted, let date = grammar.date(at: start),
            grammar.isBoundary(date.end)
        else { return false }
        guard date.hasMonth || form == .entry || match.has(.containerTitle) else { return false }
        add(.date, date.range)
        match.isFull = true
        index = date.end
        return true
    }

    // MARK: Entries

    /// `1878. Reprint, Place: Publisher, 1971`.
    private mutating func reprint(at start: Int) -> Bool {
        guard form == .entry, let date = grammar.date(at: start), stream.isMark(date.end, "."),
            stream.isWord(date.end + 1, in: ["reprint", "repr", "reprinted"])
        else {
            return false
        }
        add(.originalDate, date.range)
        index = date.end + 2
        return true
    }

    /// A sentence of an entry: publication facts, a thesis statement.
    private mutating func entryStatement(at start: Int) -> Bool {
        guard form == .entry, !match.has(.publisher) else { return false }
        let end = sentenceEnd(from: start)
        guard end > start, var publication = grammar.publication(in: start..<end),
            publication.hasPublisher || publication.hasGenre
        else { return false }
        // Without a colon only “Publisher, Year” and “Place, Year” are publication facts; a series or site has no year.
        guard publication.hasDate || publication.hasGenre || (start..<end).contains(where: { stream.isMark($0, ":") })
        else { return false }
        if dress == .quoted, match.has(.containerTitle), !publication.hasGenre,
            !publication.spans.contains(where: { $0.label == .location }),
            !match.spans.contains(where: { $0.label == .editor || $0.label == .pages }), grammar.date(at: start) != nil
        {
            return false
        }
        if match.has(.date) { publication.spans.removeAll { $0.label == .date } }
        match.spans += publication.spans.map { LabelledSpan($0.label, stream.bytes($0.range)) }
        if let irregular = publication.irregular {
            match.irregularities.append(.publisherStatement(stream.bytes(irregular)))
        }
        match.isFull = true
        index = end
        return true
    }

    /// The index of the full stop that ends the sentence an index stands in.
    private func sentenceEnd(from start: Int) -> Int {
        var index = start
        while index < grammar.end {
            if stream[index].opens, let partner = stream[index].partner, partner > index {
                index = partner
            } else if !stream[index].isItalic, stream.isMark(index, "."),
                grammar.endsSentence(index) || index + 1 == grammar.end
                    || stream.isWord(index + 1, in: ["https", "http", "www", "doi"])
            {
                return index
            }
            index += 1
        }
        return grammar.end
    }

    // MARK: Words without dress

    /// A series before the publication facts, or a site before its date and address.
    private mutating func unstyled(at start: Int) -> Bool {
        guard let end = chunkEnd(from: start), !grammar.isProse(start..<end) else { return false }
        let first = stream[start]
        guard first.isCapitalised || first.kind == .cjk || form == .entry && first.kind == .number else { return false }
        let next = form == .entry ? skipStops(end) : grammar.skip(",", at: end)
        if dress == .quoted, !match.has(.containerTitle), followsAddress(next) {
            return take(.containerTitle, start..<end)
        }
        if dress == .quoted, match.has(.containerTitle), !match.has(.publisher), !match.has(.volume),
            followsAddress(next), grammar.date(at: start) == nil
        {
            return take(.publisher, start..<end)
        }
        guard match.hasTitle, !match.isFull, !match.has(.collectionTitle) else {
            return form == .entry && take(.note, start..<end)
        }
        if form == .note {
            guard stream.isMark(next, "("), grammar.publication(at: next)?.hasPublisher == true else { return false }
        } else {
            guard grammar.publication(in: next..<sentenceEnd(from: next))?.hasPublisher == true else {
                return take(.note, start..<end)
            }
        }
        let last = end - 1
        if last > start, stream[last].kind == .number {
            var nameEnd = last
            if stream.isMark(nameEnd - 1, "."), stream.isWord(nameEnd - 2, in: ["no", "vol", "nr", "bd"]) {
                nameEnd -= 2
            }
            if stream.isMark(nameEnd - 1, ",") { nameEnd -= 1 }
            add(.collectionTitle, start..<nameEnd)
            add(.collectionNumber, last..<end)
        } else {
            add(.collectionTitle, start..<end)
        }
        index = end
        return true
    }

    private func skipStops(_ index: Int) -> Int {
        var index = index
        while stream.isMark(index, ".") || stream.isMark(index, ",") { index += 1 }
        return index
    }

    private func chunkEnd(from start: Int) -> Int? {
        if form == .entry {
            let end = sentenceEnd(from: start)
            if dress == .quoted, let comma = (start..<end).first(where: { stream.isMark($0, ",") }),
                followsAddress(comma + 1)
            {
                return comma
            }
            return end > start && end - start <= 24 ? end : nil
        }
        var index = start
        while index < grammar.end, index - start <= 14 {
            if stream[index].isItalic || stream.opensQuotation(index) { return nil }
            if stream.isMark(index, ",") {
                // “Studies in X, no. 4” is one series.
                guard stream.isWord(index + 1, in: ["no", "vol"]) else { return index > start ? index : nil }
            }
            if stream.isMark(index, "(") || stream.isMark(index, ";") { return index > start ? index : nil }
            if grammar.endsSentence(index) { return nil }
            index += 1
        }
        return nil
    }

    /// Whether a date of a page, an access date or an address stands at an index.
    private func followsAddress(_ index: Int) -> Bool {
        if grammar.identifier(at: index) != nil { return true }
        if stream.isWord(index, in: ["accessed", "retrieved", "posted", "updated", "modified"])
            || stream.isWord(index, "last")
        {
            return true
        }
        if let date = grammar.date(at: index), date.hasMonth { return true }
        // One more chunk between the site and its address.
        guard
            let comma = (index..<min(index + 10, grammar.end)).first(where: {
                stream.isMark($0, ",") || stream.isMark($0, ".") || stream.isMark($0, "(")
            }), !stream.isMark(comma, "(")
        else { return false }
        return grammar.identifier(at: comma + 1).map { $0.label == .url || $0.label == .doi }
            ?? stream.isWord(comma + 1, in: ["accessed", "last"])
    }
}

extension Grammar {
    /// `(hereafter FRUS)`, `(cited below as *DVP*)`, `(AH)`: the short form it introduces.
    func abbreviation(at open: Int) -> Range<Int>? {
        guard stream.isMark(open, "("), let close = stream[open].partner, close > open + 1, close - open <= 12,
            close < end
        else { return nil }
        var start = open + 1
        var isAnnounced = false
        if stream.isWord(start, in: ["hereafter", "henceforth", "hereinafter", "далее"]) {
            start += 1
            isAnnounced = true
            if stream.isWord(start, in: ["cited", "referred", "abbreviated"]) { start += 1 }
        } else if stream.isWord(start, "cited") || stream.isWord(start, "abbreviated") {
            start += 1
            isAnnounced = true
        }
        while isAnnounced, stream.isWord(start, in: ["below", "as", "to", "hereafter", "hereinafter", "in", "notes"]) {
            start += 1
        }
        guard start < close else { return nil }
        if isAnnounced { return start..<close }
        // (AH), (RGASPI): capitals alone.
        guard close == start + 1, isAcronym(start) else { return nil }
        return start..<close
    }

    /// A word of capitals, such as RGASPI.
    func isAcronym(_ index: Int) -> Bool {
        guard index < end, stream[index].kind == .word, stream[index].isCapitalised else { return false }
        let range = stream[index].range
        guard range.count >= 2, range.count <= 20 else { return false }
        var offset = range.lowerBound
        var letters = 0
        while offset < range.upperBound {
            let (scalar, length) = TokenStream.decode(stream.passage.text, at: offset)
            if scalar.isSmall { return false }
            offset += length
            letters += 1
        }
        return letters >= 2 && letters <= 10
    }
}

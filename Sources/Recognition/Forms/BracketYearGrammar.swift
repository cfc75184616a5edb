/// A reference of continental notes, where the facts stand in brackets and the page behind them:
/// `Abel, Comparative Law and Social Theory, Am. J. Comp. L. 26 (1978) 219 (224 ff.)`,
/// `Heintz, Interkultureller Vergleich, in: König (Hrsg.), Handbuch, Bd. 4 (3. Aufl. 1974) 405 (414 f.)`.
struct BracketYearMatch {
    var spans: [LabelledSpan] = []
    var end: Int
    /// Whether a year tells the edition; a name with a page alone is a short form.
    var hasYear = false
    /// Whether another note is named in place of the facts.
    var isKnown = false
}

extension Grammar {
    /// A reference of this form that begins with names at a token.
    ///
    /// Its title needs no styling. Instead a comma follows the names, and the title ends before a bracket with a year, or before “in:”
    /// with names and a page.
    func bracketYear(at start: Int) -> BracketYearMatch? {
        guard let people = familyNames(at: start) else { return nil }
        if let page = namesAndPage(start, people) { return page }
        let role = role(after: people)
        let names = role.role == nil ? people : role.end
        // “Weil: Salz und Steuer. In: …” is the custom of German historians.
        guard stream.isMark(names, ",") || stream.isMark(names, ":"), names + 2 < end,
            !startsTitle(names + 1) || stream.opensQuotation(names + 1),
            stream[names + 1].isCapitalised || stream.opensQuotation(names + 1),
            let anchor = anchor(from: names + 1)
        else { return nil }
        var match = BracketYearMatch(
            spans: [LabelledSpan(role.role ?? .author, stream.bytes(start..<people))], end: start)
        switch anchor {
        case .within(let word):
            let titleEnd = stream.isMark(word - 1, ",") || stream.isMark(word - 1, ".") ? word - 1 : word
            guard titleEnd > names + 1, let holder = holder(at: skip(":", at: word + 1)) else { return nil }
            match.spans.append(LabelledSpan(.title, stream.bytes(unquoted(names + 1..<titleEnd))))
            match.spans.append(LabelledSpan(.other, stream.bytes(word..<word + 1)))
            match.spans += holder.spans
            match.end = holder.end
            match.hasYear = holder.hasYear
            match.isKnown = holder.isKnown
        case .facts(let open):
            match.spans += titleAndJournal(names + 1..<open)
            guard let facts = yearBracket(at: open) else { return nil }
            match.spans += facts
            match.end = (stream[open].partner ?? open) + 1
            match.hasYear = true
            match.addPages(placeBehind(match.end), in: self)
        case .known(let open):
            guard let known = noteInBrackets(at: open) else { return nil }
            match.spans.append(LabelledSpan(.title, stream.bytes(unquoted(names + 1..<open))))
            match.addKnown(known, in: self)
        case .year(let year):
            // 1979/1 S. 23
            let hasIssue = stream.isMark(year + 1, "/") && year + 2 < end && stream[year + 2].kind == .number
            match.spans += titleBeforeYear(names + 1..<year)
            match.spans.append(LabelledSpan(.date, stream.bytes(year..<year + 1)))
            if hasIssue { match.spans.append(LabelledSpan(.volume, stream.bytes(year + 2..<year + 3))) }
            match.end = hasIssue ? year + 3 : year + 1
            match.hasYear = true
            guard let place = placeBehind(match.end) else { return nil }
            match.addPages(place, in: self)
        }
        return match
    }

    // MARK: Names

    /// `Zweigert/Kötz`, `K. H. Neumayer`, `van Koolwijk/Wieken-Mayser`, `ders.`; the index behind them.
    private func familyNames(at start: Int) -> Int? {
        if isIdem(start) { return skip(".", at: start + 1) }
        // The articles of a sentence are no particles of a name.
        guard !stream.isWord(start, .definiteArticles) || stream[start].isCapitalised,
            var index = person(at: start), index - start <= 7, !stream.isWord(start, .notNames),
            !stream.isWord(start, .signals)
        else { return nil }
        // Luhmann, N., Titel
        if stream.isMark(index, ","), isInitial(index + 1) {
            var given = index + 1
            while isInitial(given) { given += 2 }
            if stream.isMark(given, ",") { return given }
        }
        while stream.isMark(index, "/"), !stream[index].hasSpaceBefore, let next = person(at: index + 1),
            next - index <= 6
        { index = next }
        return index
    }

    /// `Smelser 168 f.`, `Zweigert/Kötz I 30 f.`: names with a page, of a work that a list names.
    private func namesAndPage(_ start: Int, _ names: Int) -> BracketYearMatch? {
        let isList = (start..<names).contains { stream.isMark($0, "/") }
        var nameEnd = names
        var names = names
        var volume: Range<Int>?
        // “Ostrov/Lund II”: the roman number was read as a name.
        if names - 1 > start, stream[names - 1].isCapitalised, stream[names - 1].hasSpaceBefore, isRoman(names - 1) {
            nameEnd = names - 1
            volume = nameEnd..<names
        }
        // Zweigert/Kötz I 30
        if names + 1 < end, stream[names].isCapitalised, isRoman(names), stream[names + 1].kind == .number {
            volume = names..<names + 1
            names += 1
        }
        guard names < end, stream[names].kind == .number, !isYear(names), stream[names].hasSpaceBefore,
            (start..<nameEnd).filter({ stream[$0].kind == .word }).count <= (isList ? 8 : 1),
            stream[start].range.count > 2, !stream.isWord(start, .locators), !stream.isWord(start, .levels),
            !stream.isWord(start, .months), !isAcronym(start), let place = placeBehind(names)
        else { return nil }
        let isOpen = place.spans.contains { stream.isWord($0.range.upperBound - 1, .following) }
        guard isList || isOpen || stream.isMark(place.end - 1, ".") && stream.isWord(place.end - 2, .following)
        else { return nil }
        var match = BracketYearMatch(
            spans: [LabelledSpan(.author, stream.bytes(start..<nameEnd))], end: place.end)
        if let volume { match.spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
        match.addPages(place, in: self)
        return match
    }

    // MARK: Anchors

    private enum Anchor {
        /// “in:”, “abgedruckt in:”
        case within(Int)
        /// The bracket that ends in a year.
        case facts(Int)
        /// The bracket that names another note: “(vorige N.)”.
        case known(Int)
        /// A year without brackets, before a page: `Demokratie und Recht 1979/1 S. 23`.
        case year(Int)
    }

    /// What ends the title: the first of the anchors, before the clause does.
    private func anchor(from start: Int) -> Anchor? {
        var index = start
        var stops = 0
        var brackets = 0
        while index < end, index - start < 60 {
            let token = stream[index]
            if stream.isMark(index, ";") || stream.isMark(index, "\n") || token.isItalic { return nil }
            if stream.isWord(index, .verbs), !token.isCapitalised { return nil }
            // A place in a work ends its citation: what follows is another.
            if stream.isMark(index, ","), stream.isWord(index + 1, .pageLabels), stream.isMark(index + 2, "."),
                labelledLocator(at: index + 1) != nil
            {
                return nil
            }
            if holdsAnother(index), stream.isMark(index + 1, ":"), index > start { return .within(index) }
            if stream.isMark(index, "("), let close = token.partner {
                if yearBracket(at: index) != nil {
                    return index > start ? .facts(index) : nil
                }
                if index > start, noteInBrackets(at: index) != nil {
                    // The note belongs to what stands right before it, not to the sentence before that.
                    return stops == 0 && brackets == 0 && index - start <= 20 ? .known(index) : nil
                }
                brackets += 1
                index = close
            } else if isYear(index), index > start, !stream.isWord(index - 1, .months),
                !stream.isWord(index - 1, .seasons),
                stream[index - 1].kind == .word || stream.isMark(index - 1, ".") && stream[index].hasSpaceBefore,
                stream.isMark(index + 1, ",") && placeBehind(index + 1) != nil
                    || stream.isMark(index + 1, "/") && index + 2 < end && stream[index + 2].kind == .number
                        && placeBehind(index + 3) != nil
            {
                return .year(index)
            } else if endsSentence(index), !isShortForm(index) {
                // A title may have a subtitle behind a stop; a sentence that goes on is none.
                stops += 1
                let isHeld = holdsAnother(index + 1) && stream.isMark(index + 2, ":")
                guard stops == 1, index + 1 < end, isHeld || !stream.isWord(index + 1, .signals),
                    index - start >= 1
                else {
                    return nil
                }
            }
            index += 1
        }
        return nil
    }

    /// A stop behind a short capitalised word, as in the names of journals: “Int. J. Crim. Pen.”
    private func isShortForm(_ stop: Int) -> Bool {
        stream.isMark(stop, ".") && stop > 0 && stream[stop - 1].kind == .word && stream[stop - 1].isCapitalised
            && stream[stop - 1].range.count <= 5
    }

    /// The facts of a bracket that ends in a year: edition, people, publisher, places.
    private func yearBracket(at open: Int) -> [LabelledSpan]? {
        guard stream.isMark(open, "("), let close = stream[open].partner, close > open + 1, close - open <= 30,
            isYear(close - 1)
        else { return nil }
        var spans: [LabelledSpan] = []
        var index = open + 1
        if let edition = number(at: index), edition.label == .edition, edition.end <= close - 1 {
            spans.append(LabelledSpan(.edition, stream.bytes(index..<edition.end)))
            index = skip(",", at: edition.end)
        }
        if let people = contribution(at: index), people.end < close {
            spans += people.labels.map { LabelledSpan($0, stream.bytes(people.names)) }
            index = skip(",", at: people.end)
        }
        guard index < close else { return nil }
        var places = index..<close - 1
        while let last = places.last, stream.isMark(last, ",") { places = places.lowerBound..<last }
        if !places.isEmpty {
            guard stream[places.lowerBound].isCapitalised, !isSentence(places),
                !places.contains(where: { stream[$0].kind == .number })
            else { return nil }
            // (PUF, Paris 1977); (Paris: PUF, 1977)
            if let colon = places.first(where: { stream.isMark($0, ":") }), colon + 1 < places.upperBound {
                spans.append(LabelledSpan(.location, stream.bytes(places.lowerBound..<colon)))
                spans.append(LabelledSpan(.publisher, stream.bytes(colon + 1..<places.upperBound)))
            } else if isAcronym(places.lowerBound), places.count > 2, stream.isMark(places.lowerBound + 1, ",") {
                spans.append(LabelledSpan(.publisher, stream.bytes(places.lowerBound..<places.lowerBound + 1)))
                spans.append(LabelledSpan(.location, stream.bytes(places.lowerBound + 2..<places.upperBound)))
            } else {
                spans.append(LabelledSpan(.location, stream.bytes(places)))
            }
        }
        spans.append(LabelledSpan(.date, stream.bytes(close - 1..<close)))
        return spans
    }

    // MARK: What holds the work

    /// Behind “in:”: editors, or the title of the book or journal, or both.
    private func holder(at start: Int) -> BracketYearMatch? {
        if let editors = familyNames(at: start) {
            let role = role(after: editors)
            let behind = role.role == .editor ? role.end : editors
            // in: Drobnig/Rehbinder 123 (134 ff.)
            if stream[behind < end ? behind : end - 1].kind == .number, behind < end, !isYear(behind),
                let place = placeBehind(behind)
            {
                var match = BracketYearMatch(
                    spans: [LabelledSpan(.editor, stream.bytes(start..<editors))], end: place.end)
                match.addPages(place, in: self)
                return match
            }
            let isNamed =
                role.role == .editor || (start..<editors).contains { stream.isMark($0, "/") || isInitial($0) }
            if isNamed, stream.isMark(behind, ","), var match = book(at: behind + 1) {
                match.spans.insert(LabelledSpan(.editor, stream.bytes(start..<editors)), at: 0)
                return match
            }
        }
        return book(at: start)
    }

    /// A title up to its bracket, and the page behind.
    private func book(at start: Int) -> BracketYearMatch? {
        guard start < end, stream[start].isCapitalised || stream[start].kind == .number,
            let anchor = anchor(from: start)
        else { return nil }
        // in: Knowledge and Opinion about Law (vorige N.) 65
        if case .known(let open) = anchor, let known = noteInBrackets(at: open) {
            var match = BracketYearMatch(
                spans: [LabelledSpan(.containerTitle, stream.bytes(start..<open))], end: known.end)
            match.addKnown(known, in: self)
            return match
        }
        guard case .facts(let open) = anchor, open > start, let facts = yearBracket(at: open) else { return nil }
        var match = BracketYearMatch(end: (stream[open].partner ?? open) + 1, hasYear: true)
        match.spans = numbered(start..<open, as: .containerTitle) + facts
        match.addPages(placeBehind(match.end), in: self)
        return match
    }
}

import CitandaLexicon
import CitandaWorks

/// The facts of publication: place, publisher, year. A work that was not published has its genre and a body instead.
struct PublicationMatch {
    /// The facts by their labels, as ranges of tokens.
    var spans: [(label: Label, range: Range<Int>)] = []
    /// The index behind the facts.
    var end: Int
    /// A statement that is not of the form “Place: Publisher”.
    var irregular: Range<Int>?

    var hasPublisher: Bool { spans.contains { $0.label == .publisher || $0.label == .location } }
    var hasDate: Bool { spans.contains { $0.label == .date } }
    var isDateOnly: Bool { spans.allSatisfy { $0.label == .date } && !spans.isEmpty }
    var hasGenre: Bool { spans.contains { $0.label == .genre } }
    /// Whether a date has nothing beside it but edition, volumes or the people of the edition: “(10th ed., 1912)”.
    var isDateOfEdition: Bool {
        hasDate
            && spans.allSatisfy {
                [.date, .originalDate, .edition, .numberOfVolumes, .editor, .translator, .reportNumber].contains(
                    $0.label)
            }
    }
}

extension Grammar {
    /// The facts in brackets, as in a note: `(Place: Publisher, 1999)`.
    func publication(at open: Int) -> PublicationMatch? {
        guard stream.isMark(open, "(") || stream.isMark(open, "[") && isInParentheses(open),
            let close = stream[open].partner, close > open + 1, close < end,
            close - open <= Longest.bracket
        else {
            return nil
        }
        // A full stop that slipped into the bracket: (New York: Norton, 1967.)
        let last = stream.isMark(close - 1, ".") && isYear(close - 2) ? close - 1 : close
        guard var match = publication(in: open + 1..<last) else { return nil }
        match.end = close + 1
        return match
    }

    /// Whether an index is between parentheses, where square brackets take their place (Chicago 18 §6.107).
    private func isInParentheses(_ index: Int) -> Bool {
        stride(from: index - 1, through: max(0, index - Longest.bracket), by: -1).contains { open in
            stream.isMark(open, "(") && (stream[open].partner ?? 0) > index
        }
    }

    /// The facts of a range without its brackets or closing stop.
    func publication(in range: Range<Int>) -> PublicationMatch? {
        var match = PublicationMatch(end: range.upperBound)
        var start = range.lowerBound
        // (1998; Cm. 4155): the number of a command paper behind the year
        var range = range
        if let command = range.last(where: { stream.isWord($0, .commandPapers) }), command > start,
            let number = range.last, stream[number].kind == .number, number - command <= Self.longestCommandPaper,
            stream.isMark(command - 1, ";") || stream.isMark(command - 1, ",")
        {
            match.spans.append((.reportNumber, command..<number + 1))
            range = range.lowerBound..<command - 1
        }
        // 1878; repr., Place: Publisher, 1971
        if let reprint = reprint(in: range) {
            if let earlier = publication(inSimple: range.lowerBound..<reprint.lowerBound) {
                match.spans += earlier.spans.compactMap { $0.label == .date ? (.originalDate, $0.range) : nil }
            }
            start = reprint.upperBound
        }
        // 1949; New York: Criterion, 1999
        if start == range.lowerBound, let year = date(at: start), stream.isMark(year.end, ";"),
            year.end + 1 < range.upperBound
        {
            match.spans.append((.originalDate, year.range))
            start = year.end + 1
        }
        // (2nd ed., London: Verso, 1999), (2 vols., London, 1901)
        if let number = number(at: start), stream.isMark(number.end, ","), number.end + 1 < range.upperBound,
            number.label == .edition || number.label == .numberOfVolumes
        {
            match.spans.append((number.label, number.value))
            start = number.end + 1
        }
        // (trans. M. Gregor, 1991), (Hrsg. Leser, 1967)
        if let people = contribution(at: start), stream.isMark(people.end, ","), people.end + 1 < range.upperBound,
            isYear(people.end + 1)
        {
            match.spans += people.labels.map { ($0, people.names) }
            start = people.end + 1
        }
        guard let main = publication(inSimple: start..<range.upperBound) else { return nil }
        match.spans += main.spans
        match.irregular = main.irregular
        return match
    }

    /// The number of a command paper and the full stop before the number: “Cm. 4155”.
    private static let longestCommandPaper = 2

    /// The word “repr.” with its marks, behind a semicolon.
    private func reprint(in range: Range<Int>) -> Range<Int>? {
        for index in range where stream.isWord(index, .reprints) {
            // (rpt., Place: Publisher, 1971)
            if index == range.lowerBound, stream.isMark(skip(".", at: index + 1), ",") {
                return index..<skip(",", at: skip(".", at: index + 1))
            }
            guard index > range.lowerBound, stream.isMark(index - 1, ";") || stream.isMark(index - 1, ",") else {
                continue
            }
            return index - 1..<skip(",", at: skip(".", at: index + 1))
        }
        return nil
    }

    private func publication(inSimple range: Range<Int>) -> PublicationMatch? {
        guard !range.isEmpty, !range.contains(where: { stream[$0].isItalic && stream[$0].kind == .word }) else {
            return nil
        }
        var match = PublicationMatch(end: range.upperBound)
        var statement = range
        if let date = date(endingAt: range.upperBound, notBefore: range.lowerBound) {
            match.spans.append((.date, date.range))
            statement = range.lowerBound..<date.range.lowerBound
            // 1977 [1975]: the first edition in brackets.
            if stream.isMark(date.range.lowerBound, "["), let last = statement.last, isYear(last) {
                match.spans = [(.date, last..<last + 1), (.originalDate, date.range.lowerBound + 1..<date.end - 1)]
                statement = range.lowerBound..<last
            } else if let close = statement.last, stream.isMark(close, "]"), let open = stream[close].partner,
                open >= range.lowerBound, close == open + 2, isYear(open + 1)
            {
                match.spans.append((.originalDate, open + 1..<close))
                statement = range.lowerBound..<open
            }
            if let last = statement.last, stream.isMark(last, ",") || stream.isMark(last, ";") {
                statement = statement.lowerBound..<last
            }
            // A date must stand alone or behind a comma, else it belongs to a sentence.
            // German statements have no comma: “Göttingen: Vandenhoeck 1981”.
            if !statement.isEmpty, !stream.isMark(statement.upperBound, ","), !stream.isMark(statement.upperBound, ";"),
                date.hasMonth || !statement.contains(where: { stream.isMark($0, ":") })
            {
                return nil
            }
        }
        if statement.isEmpty { return match.hasDate ? match : nil }
        // “n.p.” says that no place is known.
        if let behind = stream.phrase(at: statement.lowerBound, in: .noPlace) {
            statement = min(skip(".", at: behind), statement.upperBound)..<statement.upperBound
            let marks = statement.prefix { stream.isMark($0, ":") || stream.isMark($0, ",") }.count
            statement = statement.lowerBound + marks..<statement.upperBound
            if statement.isEmpty { return match.hasDate ? match : nil }
            match.spans.insert((.publisher, statement), at: 0)
            return match
        }
        guard !isProse(statement) else { return nil }
        let dates = match.spans
        if let genre = genreStatement(statement) {
            match.spans = genre + dates
        } else if let publishers = publishers(in: statement, hasDate: match.hasDate) {
            match.spans = publishers.spans + dates
            match.irregular = publishers.irregular
        } else {
            return nil
        }
        return match
    }

    // MARK: Theses and papers

    /// `paper presented at the annual meeting`, `unpublished manuscript`, `keynote lecture`: small words that say what was not
    /// published.
    func isPaper(_ range: Range<Int>) -> Bool {
        guard let first = range.first, !stream[first].isCapitalised, !stream[first].isItalic else { return false }
        if stream.isWord(first, .presentations), stream.isWord(first + 1, .delivery) { return true }
        return range.count <= Longest.bracketedGenre
            && range.allSatisfy { stream[$0].kind == .word && !stream[$0].isCapitalised }
            && (stream.isWord(range.upperBound - 1, .presentations)
                || stream.isWord(range.upperBound - 1, .unpublished))
    }

    /// `PhD diss., University of X`; `discussion paper no. 88, Centre, Place`; `paper presented at …`.
    func genreStatement(_ range: Range<Int>) -> [(label: Label, range: Range<Int>)]? {
        var parts = chunks(range)
        guard let first = parts.first else { return nil }
        if first.contains(where: { stream.isWord($0, .theses) }) {
            parts.removeFirst()
            var genre = first
            // “PhD diss., University”: the stop of the short form stands before the comma.
            if let last = genre.last, stream.isMark(last, "."), !stream.isWord(last - 1, .abbreviations) {
                genre = genre.lowerBound..<last
            }
            guard let school = parts.first, let last = parts.last else { return [(.genre, genre)] }
            return [(.genre, genre), (.publisher, school.lowerBound..<last.upperBound)]
        }
        if isPaper(first) { return [(.genre, first)] + parts.dropFirst().map { (.note, $0) } }
        let isReport =
            first.count <= Longest.report && first.contains { stream.isWord($0, .reports) }
            && (!stream[first.lowerBound].isCapitalised
                || first.contains { stream.isWord($0, .issueLabels) }
                || first.last.map { stream[$0].kind == .number } == true)
        guard isReport, !first.contains(where: { stream.isMark($0, ":") }) else { return nil }
        var out: [(label: Label, range: Range<Int>)] = []
        if let number = first.last(where: { stream[$0].kind == .number }) {
            var genreEnd = number
            var numberStart = number
            while numberStart > first.lowerBound, !stream[numberStart].hasSpaceBefore { numberStart -= 1 }
            genreEnd = numberStart
            if stream.isMark(genreEnd - 1, "."), stream.isWord(genreEnd - 2, .issueLabels) {
                genreEnd -= 2
            } else if stream.isWord(genreEnd - 1, .issueLabels) {
                genreEnd -= 1
            }
            if stream.isMark(genreEnd - 1, ",") { genreEnd -= 1 }
            if genreEnd > first.lowerBound { out.append((.genre, first.lowerBound..<genreEnd)) }
            out.append((.reportNumber, numberStart..<first.upperBound))
        } else {
            out.append((.genre, first))
        }
        parts.removeFirst()
        if let body = parts.first {
            if body.contains(where: { stream.isMark($0, ":") }),
                let publishers = publishers(in: body.lowerBound..<range.upperBound, hasDate: true)
            {
                return out + publishers.spans
            }
            out.append((.publisher, body))
            if parts.count > 1, let last = parts.last { out.append((.location, parts[1].lowerBound..<last.upperBound)) }
        }
        return out
    }

    // MARK: Publishers

    /// Places and publishers by their labels, and the statement where it is not of the form “Place: Publisher”.
    typealias PublisherStatement = (spans: [(label: Label, range: Range<Int>)], irregular: Range<Int>?)

    /// `Place: Publisher`, several of them, a publisher alone, or a place alone.
    func publishers(in range: Range<Int>, hasDate: Bool) -> PublisherStatement? {
        guard let first = range.first,
            stream[first].isCapitalised || stream[first].kind == .cjk || stream[first].kind == .number
                || stream.isWord(first, .particles) || stream.isMark(first, "[")
        else { return nil }
        let colons = range.filter {
            (stream.isMark($0, ":") || stream.isMark($0, "：")) && stream[$0].partner == nil
        }
        if !colons.isEmpty { return publishers(behind: colons, in: range) }
        guard hasDate || stream[first].kind == .cjk, range.count <= Longest.publisher,
            !range.contains(where: { stream.isMark($0, ";") })
        else { return nil }
        if let comma = commaForColon(in: range) {
            let isCustom = context.places.isEmpty
            return (
                [(.location, range.lowerBound..<comma), (.publisher, comma + 1..<range.upperBound)],
                isCustom ? nil : range
            )
        }
        return ([(isPlace(range) || isLikelyPlace(range) ? .location : .publisher, range)], nil)
    }

    /// The comma of `Boston, Pier Books` between a city and what can only be a publisher: by custom, or by a slip where the text has colons.
    private func commaForColon(in range: Range<Int>) -> Int? {
        let parts = chunks(range)
        guard parts.count == 2, let place = parts.first, let publisher = parts.last,
            Lexicon.contains(stream.text(place).lowercased(), in: .cities)
                || context.places.contains(stream.text(place).lowercased()),
            publisher.contains(where: { stream.isWord($0, .publisherWords) })
                || Lexicon.contains(stream.text(publisher).lowercased(), in: .publishers),
            stream.isMark(place.upperBound, ",")
        else { return nil }
        return place.upperBound
    }

    /// The places before colons and the publishers behind them.
    private func publishers(behind colons: [Int], in range: Range<Int>) -> PublisherStatement? {
        var spans: [(label: Label, range: Range<Int>)] = []
        var irregular: Range<Int>?
        var placeStart = range.lowerBound
        var position = 0
        while position < colons.count {
            let colon = colons[position]
            var publisherStart = colon + 1
            // A doubled colon counts as one.
            while position + 1 < colons.count, colons[position + 1] == publisherStart {
                position += 1
                publisherStart = colons[position] + 1
                irregular = range
            }
            var publisherEnd = range.upperBound
            var nextPlace = range.upperBound
            if position + 1 < colons.count, let seam = seam(in: publisherStart..<colons[position + 1]) {
                publisherEnd = seam.lowerBound
                nextPlace = seam.upperBound
            } else if position + 1 < colons.count {
                irregular = range
                position = colons.count
            }
            // “and Stanford University Press”: a conjunction without a partner before it.
            if isConjunction(publisherStart) {
                publisherStart += 1
                irregular = range
            }
            guard isPair(place: placeStart, colon: colon, publisher: publisherStart, end: publisherEnd) else {
                return nil
            }
            spans.append((.location, placeStart..<colon))
            spans.append((.publisher, publisherStart..<publisherEnd))
            placeStart = nextPlace
            position += 1
        }
        return (spans, irregular)
    }

    /// Whether a place and a publisher are on the two sides of a colon.
    ///
    /// No place has a number or a bracketed year, as “Ledger 3, no. 1 (2001): 5–9” has; no publisher is without a word.
    private func isPair(place: Int, colon: Int, publisher: Int, end: Int) -> Bool {
        place < colon && publisher < end && !(place..<colon).contains { stream[$0].kind == .number }
            && (publisher..<end).contains { stream[$0].kind == .word || stream[$0].kind == .cjk }
    }

    /// The mark or word between a publisher and the place of the next: the last semicolon, slash or “and”.
    private func seam(in range: Range<Int>) -> Range<Int>? {
        for mark: Unicode.Scalar in [";", "/"] {
            if let index = range.last(where: { stream.isMark($0, mark) }) {
                return index..<(isConjunction(index + 1) ? index + 2 : index + 1)
            }
        }
        guard let index = range.last(where: { isConjunction($0) || stream.isMark($0, "&") }),
            index > range.lowerBound,
            // “… Hofmannsthals und Rilkes. Paderborn”: no place holds the end of a sentence.
            !(index + 1..<range.upperBound).contains(where: { endsSentence($0) })
        else { return nil }
        return (stream.isMark(index - 1, ",") ? index - 1 : index)..<index + 1
    }

    /// A single unknown name with a year: where the manuscript gives places it is a place, unless a publisher is known by it.
    private func isLikelyPlace(_ range: Range<Int>) -> Bool {
        guard range.count == 1, stream[range.lowerBound].kind == .word, !context.places.isEmpty,
            !isAcronym(range.lowerBound)
        else { return false }
        let text = stream.text(range).lowercased()
        return !Lexicon.contains(text, in: .publishers) && !context.publishers.contains(text)
    }

    /// Whether a statement without a colon names a place: one that the manuscript uses as such, or a city of the trade.
    func isPlace(_ range: Range<Int>) -> Bool {
        let text = stream.text(range).lowercased()
        // London and New York
        if let seam = range.first(where: {
            isConjunction($0) || stream.isMark($0, "/") || stream.isMark($0, "&")
        }),
            seam > range.lowerBound, seam + 1 < range.upperBound
        {
            return isPlace(range.lowerBound..<seam) && isPlace(seam + 1..<range.upperBound)
        }
        return context.places.contains(text) || Lexicon.contains(text, in: .cities)
            || (chunks(range).first.map {
                $0.upperBound < range.upperBound && Lexicon.contains(stream.text($0).lowercased(), in: .cities)
            } ?? false)
    }
}

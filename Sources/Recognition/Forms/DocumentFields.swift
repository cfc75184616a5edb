import CitandaLexicon

/// The fields of a document in an archive, as the grammar or the model found them, with what the order of its words proves.
///
/// “Slany through Kennedy to Hoggard and Dillery (with attachment), April 12, 1990, Department of State, Lot File 96”: the sender is before
/// “to”, the recipient behind it, and the first body keeps the files.
enum DocumentFields {
    /// - Parameter range: The bytes of the citation.
    static func mended(_ spans: [LabelledSpan], of range: Range<Int>, _ grammar: Grammar) -> [LabelledSpan] {
        var spans = spans
        let tokens = grammar.stream.tokens(of: range)
        markPassim(&spans, grammar.stream)
        markLetter(&spans, in: tokens, grammar)
        markInterview(&spans, in: tokens, grammar)
        markArchive(&spans, grammar)
        markPlace(&spans, in: tokens, grammar)
        markPages(&spans, grammar)
        return spans
    }

    /// “*passim*, NARA, RG 59”: papers all over a file.
    private static func markPassim(_ spans: inout [LabelledSpan], _ stream: TokenStream) {
        guard let first = spans.first else { return }
        let words = stream.tokens(of: first.range)
        guard let passim = words.first, stream.isWord(passim, .passim) else { return }
        if isPassim(first, stream) {
            spans[0].label = .locator
        } else if stream.isMark(passim + 1, ","), passim + 2 < words.upperBound {
            // Papers all over a file have no author: the archive comes next, and then its levels.
            if [.title, .author].contains(first.label) {
                spans[0].label = .archive
                for index in spans.indices.dropFirst() where spans[index].label == .archive {
                    spans[index].label = .archiveLocation
                }
            }
            spans[0].range = stream.bytes(passim + 2..<words.upperBound)
            spans.insert(LabelledSpan(.locator, stream[passim].range), at: 0)
        }
    }

    private static func isPassim(_ span: LabelledSpan, _ stream: TokenStream) -> Bool {
        let words = stream.tokens(of: span.range)
        return words.count == 1 && stream.isWord(words.lowerBound, .passim)
    }

    // MARK: Letters

    /// Gives the words before the first date to sender, messenger and recipient where they have the form of a letter. Further letters that are
    /// “attached” before the archive is named are no part of it.
    private static func markLetter(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
        let stream = grammar.stream
        guard let date = firstDay(in: tokens, grammar) else { return }
        let begins = beginnings(of: tokens.lowerBound..<date.lowerBound, spans, stream)
        guard let letter = begins.lazy.compactMap({ letter(in: $0..<date.lowerBound, grammar) }).first else { return }
        let archive = spans.first {
            [.archive, .archiveLocation, .url].contains($0.label)
                && $0.range.lowerBound >= stream[date.upperBound - 1].range.upperBound
        }
        let whole =
            stream.bytes(letter.sender.lowerBound..<date.upperBound)
            .lowerBound..<(archive?.range.lowerBound
            ?? stream.bytes(tokens).upperBound)
        let own: Set<Label> = [.author, .recipient, .contributor, .date]
        let said = stream.bytes(letter.sender.lowerBound..<letter.recipient.upperBound)
        spans.removeAll { span in
            span.range.overlaps(said) || span.range.overlaps(stream.bytes(date))
                || whole.contains(span.range.lowerBound) && own.contains(span.label)
        }
        var parts = [LabelledSpan(.author, stream.bytes(letter.sender))]
        if let messenger = letter.messenger { parts.append(LabelledSpan(.contributor, stream.bytes(messenger))) }
        parts.append(LabelledSpan(.recipient, stream.bytes(letter.recipient)))
        // “(with attached Trask to Blair, May 4, 1979), May 8, 1979”: what goes with a letter that has its own date.
        let open = letter.recipient.upperBound
        if stream.isMark(open, "("), let close = stream[open].partner, close > open, close < date.lowerBound {
            let bracket = stream.bytes(open..<close + 1)
            spans.removeAll { bracket.contains($0.range.lowerBound) }
        }
        parts.append(LabelledSpan(.date, stream.bytes(date)))
        let word = letter.sender.lowerBound - 1
        if word >= tokens.lowerBound, stream.isWord(word, .documents) {
            spans.removeAll { $0.range.overlaps(stream[word].range) }
            parts.append(LabelledSpan(.genre, stream[word].range))
        }
        spans = (spans + parts).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The first day outside brackets, or the words that there is none: “May 4, 1979”, “[no date]”.
    static func firstDay(in tokens: Range<Int>, _ grammar: Grammar) -> Range<Int>? {
        let stream = grammar.stream
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            let isSquare = stream.isMark(index, "[")
            if let days = days(at: isSquare ? index + 1 : index, before: tokens.upperBound, grammar) {
                return isSquare && stream.isMark(days.upperBound, "]") ? index + 1..<days.upperBound : days
            }
            if stream[index].opens, let partner = stream[index].partner, partner > index { index = partner }
            index += 1
        }
        return nil
    }

    /// A day, or several of one year: “December 16 and 30, 1881”, “January 30, February 12, and February 17, 1872”.
    private static func days(at start: Int, before limit: Int, _ grammar: Grammar) -> Range<Int>? {
        let stream = grammar.stream
        if let date = grammar.date(at: start), date.end <= limit {
            if date.hasDay || date.isWord { return date.range }
        }
        // “Rio de Janeiro, October 23”: no day is behind the first word.
        let day = grammar.skip(",", at: grammar.skip(".", at: start + 1))
        guard stream.isWord(start, .months), day < limit, stream[day].kind == .number else { return nil }
        var index = day
        var count = 0
        while index < limit, index - start < mostDayWords {
            if grammar.isYear(index) { return count > 0 ? start..<index + 1 : nil }
            let isDay = stream[index].kind == .number && stream[index].range.count <= 2
            guard
                isDay || stream.isMark(index, ",") || stream.isWord(index, .conjunctions)
                    || stream.isWord(index, .months)
            else { return nil }
            count += isDay ? 1 : 0
            index += 1
        }
        return nil
    }

    /// The words and marks of the longest list of days.
    private static let mostDayWords = 24

    /// Where a letter may begin: at the head, at the first field, or behind small words: “draft Dyess to Newsom”, “p. 8 of Dyess to Newsom”.
    private static func beginnings(of head: Range<Int>, _ spans: [LabelledSpan], _ stream: TokenStream) -> [Int] {
        guard let start = head.first else { return [] }
        var begins = [stream.isMark(start - 1, "[") ? start - 1 : start]
        if let first = spans.first.map({ stream.token(from: $0.range.lowerBound) }), head.contains(first) {
            begins.append(first)
        }
        // “Draft McManaway to Newsom”
        if stream.isWord(start, .documents), start + 1 < head.upperBound, stream[start + 1].isCapitalised {
            begins.append(start + 1)
        }
        if let capital = head.dropFirst().prefix(longestLead).first(where: { stream[$0].isCapitalised }),
            (start..<capital).allSatisfy({ !stream[$0].isCapitalised })
        {
            begins.append(capital)
        }
        return begins
    }

    /// The words and marks of “p. 8 of”.
    private static let longestLead = 6

    static func letter(
        in head: Range<Int>, _ grammar: Grammar
    ) -> (sender: Range<Int>, messenger: Range<Int>?, recipient: Range<Int>)? {
        let stream = grammar.stream
        guard let begin = head.first, stream[begin].isCapitalised || stream.isMark(begin, "["),
            !stream.opensQuotation(begin - 1),
            ![WordList.documents, .genres, .reports, .records].contains(where: { stream.isWord(begin, $0) }),
            let to = head.dropFirst().first(where: { stream.isWord($0, .to) && !stream[$0].isCapitalised })
        else { return nil }
        let through = (begin..<to).first { stream.isWord($0, .through) && !stream[$0].isCapitalised }
        let sender = begin..<(through ?? to)
        var recipient = to + 1..<recipientEnd(from: to + 1, in: head, stream)
        if stream.isWord(recipient.lowerBound, .definiteArticles), recipient.count > 1 {
            recipient = recipient.lowerBound + 1..<recipient.upperBound
        }
        // “to all Diplomatic Posts”
        let isOpen = recipient.count > 1 && stream.isWord(recipient.lowerBound, .quantifiers)
        let named = isOpen ? recipient.lowerBound + 1..<recipient.upperBound : recipient
        guard isPeople(sender, stream), isPeople(named, stream) else { return nil }
        guard let through else { return (sender, nil, recipient) }
        let messenger = through + 1..<to
        return isPeople(messenger, stream) ? (sender, messenger, recipient) : nil
    }

    /// Where the recipients end: at a bracket or comma. A list with “and” before its last name goes on behind its commas.
    private static func recipientEnd(from start: Int, in head: Range<Int>, _ stream: TokenStream) -> Int {
        let bracket = (start..<head.upperBound).first { stream.isMark($0, "(") } ?? head.upperBound
        var end = bracket
        while end > start, stream.isMark(end - 1, ",") { end -= 1 }
        // “an Schmerling v. 16. 11. 1849”
        let lead = stream.isMark(end - 1, ".") ? end - 2 : end - 1
        if lead > start, stream.isWord(lead, .rulingDates), !stream[lead].isCapitalised { end = lead }
        let commas = topLevelCommas(in: start..<end, stream)
        guard let comma = commas.first, let last = commas.last else { return end }
        let isList = last + 1 < end && stream.isWord(last + 1, .conjunctions)
        return isList || stream.isWord(comma + 1, .nameSuffixes) && last == comma ? end : comma
    }

    /// The commas outside brackets.
    private static func topLevelCommas(in words: Range<Int>, _ stream: TokenStream) -> [Int] {
        var commas: [Int] = []
        var index = words.lowerBound
        while index < words.upperBound {
            if stream[index].opens, let partner = stream[index].partner, partner > index { index = partner }
            if stream.isMark(index, ",") { commas.append(index) }
            index += 1
        }
        return commas
    }

    /// Whether words are names of people, offices or bodies: nothing is italic or quoted, and small words only join names.
    private static func isPeople(_ words: Range<Int>, _ stream: TokenStream) -> Bool {
        guard !words.isEmpty, words.count <= mostWords else { return false }
        var index = words.lowerBound
        while index < words.upperBound {
            let token = stream[index]
            // “[name not declassified]”, “Baylor [sic, Baehler]”: the editor’s words.
            if stream.isMark(index, "["), let close = token.partner, close > index {
                index = close + 1
                continue
            }
            guard !stream.opensQuotation(index),
                token.kind == .mark || token.isCapitalised || joining.contains(where: { stream.isWord(index, $0) })
            else { return false }
            index += 1
        }
        return true
    }

    /// Small words inside the names of people, offices and bodies.
    private static let joining: [WordList] = [
        .connectors, .conjunctions, .particles, .definiteArticles, .functionWords, .of,
    ]
    /// Longer stretches are sentences.
    private static let mostWords = 40

    /// “Charles Kennedy interview with George High, August 26, 1993”: who asked, and who is the author of what was said.
    private static func markInterview(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
        let stream = grammar.stream
        guard let start = tokens.first, stream[start].isCapitalised,
            let word = tokens.dropFirst().first(where: { stream.isWord($0, .interviews) && !stream[$0].isCapitalised }),
            stream.isWord(word + 1, .with), let asked = grammar.person(at: word + 2), stream.isMark(asked, ","),
            asked <= tokens.upperBound, isPeople(start..<word, stream)
        else { return }
        let said = stream.bytes(start..<asked)
        spans.removeAll { $0.range.overlaps(said) }
        spans.insert(
            contentsOf: [
                LabelledSpan(.interviewer, stream.bytes(start..<word)), LabelledSpan(.genre, stream[word].range),
                LabelledSpan(.author, stream.bytes(word + 2..<asked)),
            ], at: 0)
    }

    // MARK: Places

    /// The first body behind the date keeps the files: “Department of State, SAS, 1978 ROME 04994”, “Reed College, Noble Papers, Box 16”.
    private static func markArchive(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard let archive = spans.lastIndex(where: { $0.label == .archive }), archive > 0,
            spans[archive - 1].label == .archiveLocation
                && (archive < 2 || spans[archive - 2].label != .archiveLocation)
                || spans[archive - 1].label == .archive,
            stream.isMark(stream.token(from: spans[archive - 1].range.upperBound), ",")
        else { return }
        let before = stream.tokens(of: spans[archive - 1].range)
        let named = stream.tokens(of: spans[archive].range)
        guard let last = named.last, stream[before.lowerBound].isCapitalised,
            !before.contains(where: { stream[$0].kind == .number || stream.isWord($0, .papers) })
        else { return }
        let isCollection = stream.isWord(last, .papers) || stream.isWord(last, .records)
        let isBody = before.contains { stream.isWord($0, .bodies) }
        let isShort = named.count == 1 && grammar.isAcronym(last)
        guard isCollection || isBody && isShort else { return }
        spans[archive - 1].label = .archive
        spans[archive].label = .archiveLocation
    }

    /// Where the archive is the first thing behind the date, all that follows is the place in it: “NARA, RG 59, Box 3, Malta and Yalta 1955”.
    ///
    /// A folder may be called after a body, a work or a time, so other labels there are wrong.
    private static func markPlace(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
        let stream = grammar.stream
        let head = spans.first { $0.label == .date } ?? spans.first.flatMap { isPassim($0, stream) ? $0 : nil }
        guard let head else { return }
        var start = stream.token(from: head.range.upperBound)
        while start < tokens.upperBound,
            stream.isMark(start, ",") || stream.isMark(start, "]") || stream.isWord(start, .containerLeads)
        {
            start += 1
        }
        guard start < tokens.upperBound, stream.isMark(start - 1, ",") || stream.isWord(start - 1, .containerLeads)
        else {
            return
        }
        let address = spans.first {
            [.url, .doi, .abbreviation].contains($0.label) && $0.range.lowerBound > stream[start].range.lowerBound
        }
        var end = address.map { stream.token(from: $0.range.lowerBound) } ?? tokens.upperBound
        // “(henceforth Dulles Papers)” parts the place in two; “(also in …)” is another place.
        if let open = (start..<end).first(where: { stream.isMark($0, "(") && isRemark($0, grammar) }) { end = open }
        let chunks = grammar.chunks(start..<end)
        guard chunks.count > 1, var name = chunks.first else { return }
        // “University of Oregon, Special Collections and University Archives”
        if chunks.count > 2, isBranch(chunks[1], of: name, grammar) { name = name.lowerBound..<chunks[1].upperBound }
        guard isArchive(name, before: chunks.dropFirst(name.upperBound > chunks[0].upperBound ? 2 : 1), grammar) else {
            return
        }
        let last = spans.last {
            $0.label == .locator && isLeaf($0, grammar) && $0.range.lowerBound >= stream.bytes(name).upperBound
        }
        if let last { end = min(end, stream.token(from: last.range.lowerBound)) }
        // “Marsh Papers; *Middletown Constitution*, 31 December 1872”: the title behind a semicolon is another work.
        if let semicolon = (start..<end).first(where: {
            stream.isMark($0, ";") && $0 + 1 < end && stream[$0 + 1].isItalic
        }) {
            end = semicolon
        }
        guard end >= name.upperBound else { return }
        let place = stream.bytes(start..<end)
        // “National Archives, Kew, FO 371”: the town of the archive is behind its name.
        let town = spans.first {
            $0.label == .location && stream.token(from: $0.range.lowerBound) == name.upperBound + 1
        }
        let levels = (town.map { stream.token(from: $0.range.upperBound) } ?? name.upperBound) + 1
        spans.removeAll { $0.range.overlaps(place) && $0.range != town?.range }
        var parts = [LabelledSpan(.archive, stream.bytes(name))]
        parts += grammar.chunks(min(levels, end)..<end).map { LabelledSpan(.archiveLocation, stream.bytes($0)) }
        let second = secondPlace(at: end, grammar)
        if let first = second.first, let last = second.last {
            spans.removeAll { $0.range.overlaps(first.range.lowerBound..<last.range.upperBound) }
        }
        spans = (spans + parts + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a bracket says something of the place and is no part of the name of a folder: “(quotes from p. 2)”, “(also in …)”.
    private static func isRemark(_ open: Int, _ grammar: Grammar) -> Bool {
        let stream = grammar.stream
        guard let close = stream[open].partner, close > open + 1 else { return false }
        if grammar.abbreviation(at: open) != nil || isSecondPlace(open, grammar) { return true }
        let said: [WordList] = [.prose, .verbs, .from, .definiteArticles, .conjunctions]
        return !stream[open + 1].isCapitalised
            && (open + 1..<close).contains { word in
                !stream[word].isCapitalised && said.contains { stream.isWord(word, $0) }
            }
    }

    /// “(also in CREST, CIA–RDP85)”
    private static func isSecondPlace(_ open: Int, _ grammar: Grammar) -> Bool {
        grammar.stream.isWord(open + 1, .signals) && grammar.stream.isWord(open + 2, .containerLeads)
    }

    /// The archive and the levels in a bracket that names a second place.
    private static func secondPlace(at open: Int, _ grammar: Grammar) -> [LabelledSpan] {
        let stream = grammar.stream
        guard stream.isMark(open, "("), isSecondPlace(open, grammar), let close = stream[open].partner, close > open + 3
        else { return [] }
        let chunks = grammar.chunks(open + 3..<close)
        guard chunks.count > 1, let name = chunks.first else { return [] }
        return [LabelledSpan(.archive, stream.bytes(name))]
            + chunks.dropFirst().map { LabelledSpan(.archiveLocation, stream.bytes($0)) }
    }

    /// Whether a part names the archive or library of the body before it.
    private static func isBranch(_ part: Range<Int>, of body: Range<Int>, _ grammar: Grammar) -> Bool {
        let stream = grammar.stream
        guard let last = part.last, body.contains(where: { stream.isWord($0, .bodies) }) else { return false }
        return stream.isWord(last, .archives) && !stream.isWord(last, .papers) && stream[part.lowerBound].isCapitalised
            && !part.contains { stream[$0].kind == .number || stream[$0].isItalic }
    }

    /// Whether the words behind a date are an archive that levels follow: its initials, an abbreviation of the book, or a body.
    static func isArchive(_ name: Range<Int>, before levels: ArraySlice<Range<Int>>, _ grammar: Grammar) -> Bool {
        let stream = grammar.stream
        guard let first = name.first, stream[first].isCapitalised, !stream[first].isItalic,
            !name.contains(where: {
                stream[$0].kind == .number || stream.isWord($0, .papers) || stream.isWord($0, .fileSeries)
            })
        else { return false }
        let isShort = name.count == 1 && grammar.isAcronym(first) && stream[first].range.count >= shortestArchive
        let isBody = name.contains { stream.isWord($0, .bodies) }
        guard isShort || isBody || grammar.context.abbreviations.contains(stream.text(name)) else { return false }
        // “Foreign Office Records, TNA”: the archive comes last.
        return !levels.dropFirst(0).contains { level in
            level.count == 1 && grammar.isAcronym(level.lowerBound) && level.upperBound == levels.last?.upperBound
                || level.contains { stream.isWord($0, .archives) && !stream.isWord($0, .papers) }
                    && !level.contains { stream[$0].kind == .number }
        }
    }

    /// “RG” is a level.
    private static let shortestArchive = 3

    private static func isLeaf(_ span: LabelledSpan, _ grammar: Grammar) -> Bool {
        let first = grammar.stream.token(from: span.range.lowerBound)
        return grammar.stream.isWord(first, .leaves) || grammar.stream.isWord(first, .pageLabels)
    }

    /// “minutes, pp. 5, 10, and 21, Department of State”: pages before the archive are a place in the document.
    private static func markPages(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard let archive = spans.firstIndex(where: { $0.label == .archive }) else { return }
        for index in spans.indices.prefix(archive).reversed()
        where [.archiveLocation, .locator, .pages].contains(spans[index].label) {
            let first = stream.token(from: spans[index].range.lowerBound)
            guard stream.isWord(first, .pageLabels), let place = grammar.locator(at: first) else { continue }
            let bytes = stream.bytes(place.range)
            guard bytes.upperBound <= spans[archive].range.lowerBound else { continue }
            spans.removeAll { $0.range.overlaps(bytes) }
            spans.insert(
                LabelledSpan(.locator, bytes), at: spans.firstIndex { $0.range.lowerBound > bytes.lowerBound } ?? 0)
            return
        }
    }
}

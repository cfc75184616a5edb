import CitandaLexicon
import CitandaWorks

/// What the order of words proves of letters and interviews: who wrote or spoke to whom, through whom, and when.
extension DocumentFields {
    /// Gives the words before the first date to sender, messenger and recipient where they have the form of a letter. Further letters that are
    /// “attached” before the archive is named are no part of it.
    static func markLetter(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
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
    static func markInterview(_ spans: inout [LabelledSpan], in tokens: Range<Int>, _ grammar: Grammar) {
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
}

import CitandaLexicon

/// Interviews, letters to the author, conversations: sources that only the note names.
struct PersonalMatch {
    var spans: [LabelledSpan]
    var end: Int
}

extension Grammar {
    /// `Name, interview by X, Place, date, cassette 11, Collection, Archive, Place`; `Name, letter to the author, date`.
    func personal(at start: Int) -> PersonalMatch? {
        if let led = personalGenreFirst(at: start) { return led }
        // Anna Berg to the author, e-mail, 4 May 2019
        if let sender = person(at: start), stream.isWord(sender, .to),
            let author = stream.phrase(at: sender + 1, in: .authorSelf), stream.isMark(author, ","),
            stream.isWord(author + 1, .personal)
        {
            let genre = author + 1
            var close = genre + 1
            while close < end, stream[close].kind == .word, close - genre < 4 { close += 1 }
            return facts(
                from: close,
                [
                    LabelledSpan(.author, stream.bytes(start..<sender)),
                    LabelledSpan(.recipient, stream.bytes(sender + 1..<author)),
                    LabelledSpan(.genre, stream.bytes(genre..<close)),
                ], isDated: false)
        }
        guard let names = persons(at: start), stream.isMark(names, ",") else { return nil }
        let word = names + 1
        guard
            stream.isWord(word, .personal), !stream[word].isCapitalised
        else { return nil }
        var spans = [LabelledSpan(.author, stream.bytes(start..<names))]
        // The words up to the next comma say what it is and with whom.
        var index = word
        while index < end, !stream.isMark(index, ","), !stream.isMark(index, ";"), !endsSentence(index),
            index - word < 16
        { index += 1 }
        // “interview by Jane Weil, *Salt Magazine*”: it was printed.
        if stream.isMark(index, ","), startsTitle(index + 1), stream[index + 1].isItalic { return nil }
        spans.append(LabelledSpan(.genre, stream.bytes(word..<index)))
        if let by = (word..<index).first(where: { stream.isWord($0, .by) || stream.isWord($0, .with) }),
            let interviewer = persons(at: by + 1), interviewer <= index
        {
            spans.append(LabelledSpan(.interviewer, stream.bytes(by + 1..<interviewer)))
            spans[1].range = stream.bytes(word..<by)
        }
        return facts(from: index, spans, isDated: index > word + 1)
    }

    /// `Interview with Name, Place, date`, `Author’s interview with Name, date`, `Email from Name, date`.
    private func personalGenreFirst(at start: Int) -> PersonalMatch? {
        var word = start
        let owner = word < end ? stream.text(word).lowercased().withoutGenitive : nil
        if owner.map({ Lexicon.contains(String($0), in: .authorNouns) }) ?? false || stream.isWord(word, .personalKinds)
        {
            word += 1
        }
        guard stream[start].isCapitalised,
            var preposition = stream.isWord(word, .personal) ? word + 1 : stream.phrase(at: word, in: .personal)
        else { return nil }
        // “email message”, “oral history interview”
        if stream.isWord(preposition, .personal) { preposition += 1 }
        // Email communication between Mary Martin and the author, 23 July 2020
        if stream.isWord(preposition, .between), let first = person(at: preposition + 1),
            stream.isWord(first, .conjunctions), let author = stream.phrase(at: first + 1, in: .authorSelf)
        {
            return facts(
                from: author,
                [
                    LabelledSpan(.genre, stream.bytes(start..<preposition)),
                    LabelledSpan(.author, stream.bytes(preposition + 1..<first)),
                    LabelledSpan(.recipient, stream.bytes(first + 1..<author)),
                ], isDated: false)
        }
        guard [WordList.with, .from, .of].contains(where: { stream.isWord(preposition, $0) }),
            var names = person(at: preposition + 1)
        else { return nil }
        while let next = conjunction(at: names), let more = person(at: next) { names = more }
        guard stream.isMark(names, ",")
        else { return nil }
        let spans = [
            LabelledSpan(.genre, stream.bytes(start..<preposition)),
            LabelledSpan(.author, stream.bytes(preposition + 1..<names)),
        ]
        // Without a date it is a sentence and not a source.
        guard let match = facts(from: names, spans, isDated: false), match.spans.contains(where: { $0.label == .date })
        else { return nil }
        return match
    }

    /// Place, date, tape and archive behind the words that say what it is.
    private func facts(from start: Int, _ known: [LabelledSpan], isDated: Bool) -> PersonalMatch? {
        var index = start
        var spans = known
        var hasDate = false
        var hasPlace = false
        while stream.isMark(index, ",") {
            let chunk = index + 1
            if let date = date(at: chunk), isBoundary(date.end), !hasDate {
                spans.append(LabelledSpan(.date, stream.bytes(date.range)))
                hasDate = true
                index = date.end
                continue
            }
            if let address = identifier(at: chunk) {
                spans.append(LabelledSpan(address.label, address.bytes))
                index = address.end
                continue
            }
            var close = chunk
            while close < end, !isBoundary(close) || stream.isMark(close, "(") { close += 1 }
            guard close > chunk, close - chunk <= 10, !isProse(chunk..<close), !stream[chunk].isItalic,
                stream[chunk].isCapitalised || hasDate && shelfLevel(chunk..<close) != nil
            else { break }
            if hasDate || archiveName(chunk..<close) {
                spans.append(
                    LabelledSpan(
                        shelfLevel(chunk..<close) != nil ? .medium : .archive, stream.bytes(chunk..<close)))
            } else if !hasPlace {
                spans.append(LabelledSpan(.location, stream.bytes(chunk..<close)))
                hasPlace = true
            } else {
                break
            }
            index = close
        }
        guard hasDate || isDated else { return nil }
        return PersonalMatch(spans: spans, end: index)
    }
}

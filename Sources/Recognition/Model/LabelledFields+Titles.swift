import CitandaLexicon

/// What the words at the edges of a title prove of it.
extension LabelledFields {
    static func markTitles(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        markKnownName(&spans, grammar)
        partItalicNames(&spans, in: grammar.stream)
        partOwners(&spans, in: grammar.stream)
        partCatalogues(&spans, grammar)
        partContributions(&spans, in: grammar.stream)
        partNumberedJournals(&spans, grammar)
    }

    /// “zum ganzen Abschnitt: Brandt 1958”: a name before a year that the text cites elsewhere is the author, and the word before the colon
    /// is none.
    private static func markKnownName(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard spans.count > 2, spans[0].label == .author, spans[1].label == .title, spans[2].label == .date else {
            return
        }
        let name = stream.tokens(of: spans[1].range)
        let word = stream.tokens(of: spans[0].range)
        guard name.count == 1, word.count == 1, stream.isMark(word.upperBound, ":"),
            word.upperBound + 1 == name.lowerBound,
            stream.token(from: spans[2].range.lowerBound) == name.upperBound,
            grammar.citedAuthors(named: name.lowerBound) != nil,
            grammar.citedAuthors(named: word.lowerBound) == nil
        else { return }
        spans[1].label = .author
        spans.removeFirst()
    }

    /// “*Pohl*, Schutz von Sammlungen”, “*Dorn*, in: *Dorn*/*Stark*, Urheberrecht”: German lawyers set names in italics, and titles not.
    private static func partItalicNames(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard let first = spans.first, first.label == .title, !spans.contains(where: { $0.label == .author }) else {
            return
        }
        let words = stream.tokens(of: first.range)
        // “*Vom 15. zum 16. Jahrhundert*” may be torn before its last word.
        guard words.lowerBound == 0 || !stream[words.lowerBound - 1].isItalic,
            let end = italicNames(at: words.lowerBound, in: stream), stream.isMark(end, ","), !stream[end].isItalic
        else { return }
        let title = end + 1
        let name = LabelledSpan(.author, stream.bytes(words.lowerBound..<end))
        if end >= words.upperBound {
            // The book of the part follows, with its own names in italics or without italics.
            let lead = stream.isMark(title + 1, ":") ? title + 2 : title + 1
            // “*Faust*, in: Goethe, Werke” is a work in a person's works.
            guard stream.isWord(title, .containerLeads), lead < stream.count,
                spans.dropFirst().allSatisfy({ $0.range.lowerBound >= name.range.upperBound }),
                italicNames(at: lead, in: stream) != nil || !stream[lead].isItalic && !stream.isMark(lead + 1, ",")
            else { return }
            spans[0] = name
            guard let names = italicNames(at: lead, in: stream), stream.isMark(names, ","),
                let book = spans.firstIndex(where: { $0.range.lowerBound >= stream[lead].range.lowerBound })
            else { return }
            // “*Dorn*/*Stark*, Urheberrecht”
            let held = stream.tokens(of: spans[book].range)
            guard [.containerTitle, .title, .editor].contains(spans[book].label), held.lowerBound == lead,
                names <= held.upperBound
            else {
                return
            }
            spans[book].label = .editor
            spans[book].range = stream.bytes(lead..<names)
            if held.upperBound > names + 1 {
                spans.insert(LabelledSpan(.containerTitle, stream.bytes(names + 1..<held.upperBound)), at: book + 1)
            }
            return
        }
        guard title + 1 < words.upperBound, stream[title].isCapitalised,
            (title..<words.upperBound).allSatisfy({ !stream[$0].isItalic })
        else { return }
        spans[0].range = stream.bytes(title..<words.upperBound)
        spans.insert(name, at: 0)
    }

    /// Where one to three names in italics end that slashes may join: “*Dorn*/*Stark*”.
    private static func italicNames(at start: Int, in stream: TokenStream) -> Int? {
        var index = start
        var names = 0
        while index < stream.count, names < mostItalicNames, stream[index].isItalic, stream[index].isCapitalised,
            stream[index].kind == .word, !stream.isWord(index, .periodicals)
        {
            names += 1
            index += 1
            guard stream.isMark(index, "/") else { break }
            index += 1
        }
        return names > 0 && !stream.isMark(index - 1, "/") && (index >= stream.count || !stream[index].isItalic)
            ? index : nil
    }

    private static let mostItalicNames = 3

    /// “Sismondi’s *Tableau*”, “in Reed’s widely known Harbour Walls”: the owner of the title is its author.
    private static func partOwners(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        for index in spans.indices.reversed() where [.title, .containerTitle].contains(spans[index].label) {
            let words = stream.tokens(of: spans[index].range)
            guard let parts = italicTitle(in: words, stream) ?? plainTitle(in: words, stream) else { continue }
            let text = stream.passage[stream.bytes(parts.owner)]
            let title = LabelledSpan(spans[index].label, stream.bytes(parts.title))
            // The model parts words at an apostrophe.
            if text == genitive {
                spans[index] = title
            } else if let name = text.withoutGenitive, stream[parts.owner.lowerBound].isCapitalised,
                !spans.contains(where: { $0.label == .author })
            {
                let start = stream.bytes(parts.owner).lowerBound
                spans[index] = title
                spans.insert(LabelledSpan(.author, start..<start + name.utf8.count), at: index)
            }
        }
    }

    private static let genitive = "s"

    /// The words before the first italics, and the title in italics.
    private static func italicTitle(
        in words: Range<Int>, _ stream: TokenStream
    ) -> (owner: Range<Int>, title: Range<Int>)? {
        guard let italic = words.first(where: { stream[$0].isItalic }), italic > words.lowerBound else { return nil }
        return (words.lowerBound..<italic, italic..<words.upperBound)
    }

    /// The last owner in words of a sentence, and the title behind small words: “in Reed’s widely known Harbour Walls”.
    private static func plainTitle(
        in words: Range<Int>, _ stream: TokenStream
    ) -> (owner: Range<Int>, title: Range<Int>)? {
        guard let first = words.first, stream[first].kind == .word, !stream[first].isCapitalised,
            let owner = words.last(where: {
                stream[$0].isCapitalised && stream.isWord($0 - 1, .containerLeads)
                    && stream.passage[stream[$0].range].withoutGenitive != nil
            }),
            let title = (owner + 1..<words.upperBound).first(where: { stream[$0].isCapitalised }), title > owner + 1,
            (owner + 1..<title).allSatisfy({ stream[$0].kind == .word })
        else { return nil }
        return (owner..<owner + 1, title..<words.upperBound)
    }

    /// “Harbour Walls, exh. cat. (Oslo: Fjord Gallery, 1932)”: the words behind the comma say what the book is.
    private static func partCatalogues(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        for index in spans.indices.reversed() where [.title, .containerTitle].contains(spans[index].label) {
            let words = stream.tokens(of: spans[index].range)
            guard let comma = words.last(where: { stream.isMark($0, ",") }), comma > words.lowerBound,
                let end = stream.phrase(at: comma + 1, in: .exhibitionCatalogues),
                grammar.skip(".", at: end) >= words.upperBound
            else { continue }
            // The phrase may go on in the next field, and nowhere else.
            let limit = spans.map(\.range.upperBound).max() ?? 0
            let start = stream[comma + 1].range.lowerBound
            let medium = start..<max(start, min(stream.bytes(comma + 1..<end).upperBound, limit))
            spans[index].range = stream.bytes(words.lowerBound..<comma)
            spans.insert(LabelledSpan(.medium, medium), at: index + 1)
            // The words of the phrase are no part of the next field.
            for later in spans.indices.dropFirst(index + 2) where spans[later].range.lowerBound < medium.upperBound {
                let start = min(medium.upperBound, spans[later].range.upperBound)
                spans[later].range = start..<spans[later].range.upperBound
            }
        }
        spans.removeAll { $0.range.isEmpty }
    }

    /// “untitled essay in Harbour Walls (Oslo: Fjord, 1932)”: small words say what part of the book is meant.
    private static func partContributions(_ spans: inout [LabelledSpan], in stream: TokenStream) {
        guard !spans.contains(where: { $0.label == .containerTitle }),
            spans.contains(where: { $0.label == .publisher || $0.label == .location }),
            let title = spans.firstIndex(where: { $0.label == .title })
        else { return }
        let words = stream.tokens(of: spans[title].range)
        guard !stream.opensQuotation(words.lowerBound - 1),
            let lead = words.first(where: { stream.isWord($0, .containerLeads) }), lead > words.lowerBound,
            lead + 1 < words.upperBound, stream[lead + 1].isCapitalised || stream[lead + 1].kind == .number,
            stream.isWord(lead - 1, .additions) || stream.isWord(lead - 1, .frontMatter),
            (words.lowerBound..<lead).allSatisfy({
                stream[$0].kind == .word && !stream[$0].isCapitalised && !stream[$0].isItalic
            })
        else { return }
        let book = LabelledSpan(.containerTitle, stream.bytes(lead + 1..<words.upperBound))
        spans[title].range = stream.bytes(words.lowerBound..<lead)
        spans.insert(book, at: title + 1)
    }

    /// “Fragen des Salzes, Handel und Recht 1979/1 S. 23”: words behind the last comma, with a year and a number, are the journal.
    private static func partNumberedJournals(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard !spans.contains(where: { $0.label == .containerTitle || $0.label == .date }),
            let title = spans.firstIndex(where: { $0.label == .title }), title + 1 < spans.count,
            [.volume, .issue].contains(spans[title + 1].label)
        else { return }
        let words = stream.tokens(of: spans[title].range)
        guard let year = words.last, grammar.isYear(year), stream.isMark(words.upperBound, "/"),
            stream.token(from: spans[title + 1].range.lowerBound) == words.upperBound + 1,
            let comma = words.last(where: { stream.isMark($0, ",") }), comma > words.lowerBound, comma + 1 < year,
            stream[comma + 1].isCapitalised
        else { return }
        spans[title + 1].label = .issue
        spans[title].range = stream.bytes(words.lowerBound..<comma)
        spans.insert(LabelledSpan(.date, stream[year].range), at: title + 1)
        spans.insert(LabelledSpan(.containerTitle, stream.bytes(comma + 1..<year)), at: title + 1)
    }
}

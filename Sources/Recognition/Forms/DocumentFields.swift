import CitandaLexicon

/// The fields of a document in an archive, as the grammar or the model found them, with what the order of its words proves.
///
/// “Slany through Kennedy to Hoggard and Dillery (with attachment), April 12, 1990, Department of State, Lot File 96”: the sender is before
/// “to”, the recipient behind it, and the first body keeps the files.
enum DocumentFields {
    static func mended(_ spans: [LabelledSpan], _ grammar: Grammar) -> [LabelledSpan] {
        var spans = spans
        markLetter(&spans, grammar)
        markArchive(&spans, grammar)
        markPages(&spans, grammar)
        return spans
    }

    // MARK: Letters

    /// Gives the words before the date to sender, messenger and recipient where they have the form of a letter.
    private static func markLetter(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        guard let first = spans.first, let date = spans.first(where: { $0.label == .date }),
            first.range.lowerBound < date.range.lowerBound
        else { return }
        let stream = grammar.stream
        var head = stream.tokens(of: first.range.lowerBound..<date.range.lowerBound)
        // “[Chief of Branch] to Hale”: labels may leave out the bracket.
        if stream.isMark(head.lowerBound - 1, "[") { head = head.lowerBound - 1..<head.upperBound }
        guard let letter = letter(in: head, grammar) else { return }
        let whole = stream.bytes(letter.sender.lowerBound..<letter.recipient.upperBound)
        spans.removeAll { $0.range.overlaps(whole) }
        var parts = [LabelledSpan(.author, stream.bytes(letter.sender))]
        if let messenger = letter.messenger { parts.append(LabelledSpan(.contributor, stream.bytes(messenger))) }
        parts.append(LabelledSpan(.recipient, stream.bytes(letter.recipient)))
        let place = spans.firstIndex { $0.range.lowerBound >= whole.upperBound } ?? spans.count
        spans.insert(contentsOf: parts, at: place)
        // “(with attached Trask to Blair, May 4, 1979), May 8, 1979”: what goes with a letter that has its own date.
        let open = letter.recipient.upperBound
        guard stream.isMark(open, "("), let close = stream[open].partner, close > open else { return }
        let bracket = stream.bytes(open..<close + 1)
        if spans.contains(where: { $0.label == .date && $0.range.lowerBound >= bracket.upperBound }) {
            spans.removeAll { bracket.contains($0.range.lowerBound) }
        }
    }

    private static func letter(
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
        guard isPeople(sender, stream), !recipient.isEmpty, isPeople(recipient, stream) else { return nil }
        guard let through else { return (sender, nil, recipient) }
        let messenger = through + 1..<to
        return isPeople(messenger, stream) ? (sender, messenger, recipient) : nil
    }

    /// Where the recipients end: at a bracket or comma. A list with “and” before its last name goes on behind its commas.
    private static func recipientEnd(from start: Int, in head: Range<Int>, _ stream: TokenStream) -> Int {
        let bracket = (start..<head.upperBound).first { stream.isMark($0, "(") } ?? head.upperBound
        var end = bracket
        while end > start, stream.isMark(end - 1, ",") { end -= 1 }
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
        !words.isEmpty && words.count <= mostWords
            && words.allSatisfy { index in
                let token = stream[index]
                guard !stream.opensQuotation(index) else { return false }
                return token.kind == .mark || token.isCapitalised || joining.contains { stream.isWord(index, $0) }
            }
    }

    /// Small words inside the names of people, offices and bodies.
    private static let joining: [WordList] = [
        .connectors, .conjunctions, .particles, .definiteArticles, .functionWords, .of,
    ]
    /// Longer stretches are sentences.
    private static let mostWords = 40

    // MARK: Places

    /// The first body behind the date keeps the files: “Department of State, SAS, 1978 ROME 04994”, “Reed College, Noble Papers, Box 16”.
    private static func markArchive(_ spans: inout [LabelledSpan], _ grammar: Grammar) {
        let stream = grammar.stream
        guard let archive = spans.lastIndex(where: { $0.label == .archive }), archive > 0,
            spans[archive - 1].label == .archiveLocation && (archive < 2 || spans[archive - 2].label != .archiveLocation)
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

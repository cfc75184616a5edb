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

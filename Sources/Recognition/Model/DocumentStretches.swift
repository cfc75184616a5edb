import CitandaDocuments
import CitandaLexicon

/// Mends where the works and documents of a note begin and end, by words that only join two of them or only part one.
///
/// The positions are those of tokens.
enum DocumentStretches {
    /// Where further documents begin inside a stretch: “… and *passim*, NARA, RG 84”, “… 1954 and Hale to Grey, 5 May 1954”.
    static func cuts(in tokens: Range<Int>, _ grammar: Grammar) -> [Int] {
        let stream = grammar.stream
        var cuts: [Int] = []
        var start = tokens.lowerBound
        for index in tokens.dropFirst()
        where stream.isWord(index, .conjunctions) && index + 1 < tokens.upperBound && index > start {
            if stream.isWord(index + 1, .passim),
                stream.isMark(index + 2, ",") || stream.isWord(index + 2, .containerLeads)
            {
                cuts.append(index)
            } else if grammar.beginsLetter(behind: index, before: tokens.upperBound) {
                cuts.append(index)
            }
            if let last = cuts.last { start = last }
        }
        return cuts
    }

    /// Where a second work begins without a mark before it: “Roe, Ports (1996) 74 R. Lund, Salt (1995) 12”, “in: Roe 176 (185) Lund, Salt
    /// (1995) 12”. Pages behind the year of the first or behind its first page, then a name, a title and a year of its own.
    static func missingMark(in tokens: Range<Int>, _ grammar: Grammar) -> Int? {
        let stream = grammar.stream
        return tokens.dropFirst(shortestWork).first { index in
            guard stream[index].hasSpaceBefore, stream[index].isCapitalised,
                let name = grammar.person(at: index), name + 1 < tokens.upperBound, stream.isMark(name, ","),
                stream[name + 1].isCapitalised || stream.opensQuotation(name + 1),
                (name + 1..<tokens.upperBound).contains(where: {
                    stream.isMark($0, "(") && (stream[$0].partner.map { $0 > index && grammar.isYear($0 - 1) } ?? false)
                })
            else { return false }
            if stream[index - 1].kind == .number {
                guard grammar.isInitialLetter(index), stream.isMark(index - 2, ")"),
                    let year = stream[index - 2].partner, year > 0
                else { return false }
                // “‘Ports’ (1996) 74 L. Quarterly” is a journal and its volume.
                return grammar.isYear(index - 3) && !(stream[year - 1].partner != nil && !stream[year - 1].opens)
            }
            guard stream.isMark(index - 1, ")"), let open = stream[index - 1].partner, open > tokens.lowerBound else {
                return false
            }
            return stream[open - 1].kind == .number && !grammar.isYear(open - 1) && stream[open + 1].kind == .number
                && !grammar.isYear(open + 1)
        }
    }

    /// The words and marks of “Roe, Ports (1996) 74”.
    private static let shortestWork = 5

    /// Where a letter begins that names a messenger: “Lund through” + “Berg to Vik, 4 May 1988”.
    static func start(of tokens: Range<Int>, behind limit: Int, _ grammar: Grammar) -> Int {
        let stream = grammar.stream
        guard tokens.lowerBound > limit + 1, stream.isWord(tokens.lowerBound - 1, .through),
            !stream[tokens.lowerBound - 1].isCapitalised, tokens.contains(where: { stream.isWord($0, .to) })
        else { return tokens.lowerBound }
        let earliest = max(limit, tokens.lowerBound - longestName)
        return (earliest..<tokens.lowerBound - 1).first { grammar.person(at: $0) == tokens.lowerBound - 1 }
            ?? tokens.lowerBound
    }

    /// The words of a name and “through”.
    private static let longestName = 6

    /// Where the last of several folders of one box ends: “…, Box 5, January 1953; March 1953; and May 1954”. Only “and” before the last
    /// proves that the parts are no documents of their own.
    static func foldersEnd(of tokens: Range<Int>, _ grammar: Grammar) -> Int {
        let stream = grammar.stream
        let levels = grammar.chunks(tokens)
        guard levels.count > 1, grammar.shelfLevel(levels[levels.count - 2]) != nil else { return tokens.upperBound }
        var mark = tokens.upperBound
        for _ in 0..<mostFolders where stream.isMark(mark, ";") {
            let isLast = stream.isWord(mark + 1, .conjunctions) && !stream[mark + 1].isCapitalised
            let start = isLast ? mark + 2 : mark + 1
            guard start < stream.count, stream[start].isCapitalised || stream[start].kind == .number else { break }
            var end = start
            while end < stream.count, end - start <= longestFolder, !stream.isMark(end, ";"), !stream.isMark(end, ","),
                !grammar.endsSentence(end)
            {
                end = stream[end].opens ? max(stream[end].partner ?? end, end) + 1 : end + 1
            }
            let words = start..<end
            guard end - start <= longestFolder, !words.isEmpty, end == stream.count || !stream.isMark(end, ","),
                !words.contains(where: {
                    stream.opensQuotation($0) || stream[$0].isItalic || stream.isWord($0, .passim)
                }),
                !words.contains(where: { stream.isWord($0, .to) && !stream[$0].isCapitalised })
            else { break }
            if isLast { return end }
            mark = end
        }
        return tokens.upperBound
    }

    /// More folders than this are no list of one box.
    private static let mostFolders = 24
    /// The words and marks of the longest name of a folder.
    private static let longestFolder = 24

    /// Where a document ends that breaks off inside a bracket: “Hale to Grey (with” + “attached note), 5 May 1954, NARA, RG 59”.
    static func end(of tokens: Range<Int>, _ grammar: Grammar) -> Int {
        let stream = grammar.stream
        guard
            let open = tokens.last(where: {
                stream.isMark($0, "(") && (stream[$0].partner ?? 0) >= tokens.upperBound
            }), let close = stream[open].partner, close - open <= longestBracket,
            isLetterHead(tokens.lowerBound..<open, grammar)
        else { return tokens.upperBound }
        // The day of the letter is behind the bracket.
        let comma = grammar.skip(",", at: close + 1)
        let square = stream.isMark(comma, "[") ? comma + 1 : comma
        guard comma > close + 1, let date = grammar.date(at: square), date.hasDay || date.isWord else {
            return close + 1
        }
        return grammar.skip("]", at: date.end)
    }

    /// Longer brackets hold remarks.
    private static let longestBracket = 60

    private static func isLetterHead(_ head: Range<Int>, _ grammar: Grammar) -> Bool {
        DocumentFields.letter(in: head, grammar) != nil
    }

    /// Whether a second stretch goes on with the committee of a hearing: “83rd Cong., 2nd Sess., House, Committee on Printing” +
    /// “Subcommittee on Books, 5 May 1954, p. 4”.
    static func continuesHearing(_ second: Range<Int>, of first: Range<Int>, _ grammar: Grammar) -> Bool {
        let stream = grammar.stream
        guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= longestRemark,
            stream.isMark(first.upperBound, ",") || stream.isWord(first.upperBound, .connectors),
            first.contains(where: { stream.isWord($0, .congresses) }),
            first.contains(where: { stream.isWord($0, .sessions) && !stream.isWord($0, .congresses) })
        else { return false }
        return !second.contains { stream[$0].isItalic || stream.opensQuotation($0) || stream.isWord($0, .congresses) }
    }

    /// Whether a stretch is a letter and its day: “Hale to Grey, 5 May 1954”.
    static func isLetter(_ tokens: Range<Int>, _ grammar: Grammar) -> Bool {
        guard let day = DocumentFields.firstDay(in: tokens, grammar), day.upperBound >= tokens.upperBound - 1 else {
            return false
        }
        return DocumentFields.letter(in: tokens.lowerBound..<day.lowerBound, grammar) != nil
    }

    /// The words and marks of “(see also in”.
    private static let longestRemark = 4

    /// Whether a second stretch only says where the document of the first is kept: “Hale to Grey, 5 May 1954” + “in” + “NARA, RG 59”.
    static func belongs(_ second: Range<Int>, to first: Range<Int>, _ grammar: Grammar) -> Bool {
        let stream = grammar.stream
        // The model parts a word with a hyphen that is one token.
        guard first.upperBound <= second.lowerBound else { return false }
        guard DocumentFields.firstDay(in: second, grammar) == nil else { return false }
        let between = first.upperBound..<second.lowerBound
        // “(also in NARA, RG 59)”: a second place of the same document.
        if stream.isMark(first.upperBound, "("), between.count <= longestRemark,
            let close = stream[first.upperBound].partner,
            close <= second.upperBound + 1,
            between.dropFirst().allSatisfy({ stream.isWord($0, .signals) || stream.isWord($0, .containerLeads) })
        {
            return true
        }
        // Nothing parts “Department of State, *FRUS*” and “Clearance Lot File 04”.
        if between.isEmpty { return true }
        guard between.allSatisfy({ stream.isMark($0, ",") || stream.isWord($0, .containerLeads) }) else { return false }
        // “… Box 3” + “Documents Relating to the Review, 1950–1954 (1980)”: a folder.
        if between.count == 1, stream.isMark(between.lowerBound, ","), let level = grammar.chunks(first).last,
            grammar.shelfLevel(level) != nil
        {
            return true
        }
        guard let day = DocumentFields.firstDay(in: first, grammar) else { return false }
        // “5 April 1870, pp. 326–327” + “in NARA, RG 59”
        let place = stream.isMark(day.upperBound, ",") ? grammar.labelledLocator(at: day.upperBound + 1)?.end : nil
        guard max(day.upperBound, place ?? 0) >= first.upperBound - 1 else { return false }
        let chunks = grammar.chunks(second)
        guard chunks.count > 1, let name = chunks.first else { return false }
        return DocumentFields.isArchive(name, before: chunks.dropFirst(), grammar)
    }
}

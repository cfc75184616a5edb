import CitandaDocuments
import CitandaLexicon

/// Mends where the documents of a note begin and end, by words that only join two of them or only part one.
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

    /// The words and marks of “(see also in”.
    private static let longestRemark = 4

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

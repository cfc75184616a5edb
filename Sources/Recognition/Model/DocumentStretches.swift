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

    /// Whether a second stretch only says where the document of the first is kept: “Hale to Grey, 5 May 1954” + “in” + “NARA, RG 59”.
    static func belongs(_ second: Range<Int>, to first: Range<Int>, _ grammar: Grammar) -> Bool {
        let stream = grammar.stream
        // The model parts a word with a hyphen that is one token.
        guard first.upperBound <= second.lowerBound, DocumentFields.firstDay(in: second, grammar) == nil else {
            return false
        }
        let between = first.upperBound..<second.lowerBound
        // Nothing parts “Department of State, *FRUS*” and “Clearance Lot File 04”.
        if between.isEmpty { return true }
        guard between.allSatisfy({ stream.isMark($0, ",") || stream.isWord($0, .containerLeads) }) else { return false }
        guard let day = DocumentFields.firstDay(in: first, grammar), day.upperBound >= first.upperBound - 1 else {
            return false
        }
        let chunks = grammar.chunks(second)
        guard chunks.count > 1, let name = chunks.first else { return false }
        return DocumentFields.isArchive(name, before: chunks.dropFirst(), grammar)
    }
}

import CitandaDocuments
import CitandaLexicon

/// Finds what has the shape of citations by author and date (Chicago 18 §13.102–127; APA 7 §8.10–8.17).
///
/// Shape alone proves little: “(Paris 1968)” has the same. Who knows the list of works decides.
package struct AuthorDateGrammar {
    let grammar: Grammar
    var stream: TokenStream { grammar.stream }

    /// A reader of a passage.
    package init(_ passage: Passage) {
        grammar = Grammar(TokenStream(passage), context: RecognitionContext())
    }

    /// The citations in order. They do not overlap.
    ///
    /// - Parameter bare: Whether names and a year without brackets count: “Roe 2008, 45”.
    package func citations(bare: Bool) -> [AuthorDateCitation] {
        var found: [AuthorDateCitation] = []
        var index = 0
        /// Tokens before this one belong to a citation.
        var free = 0
        while index < stream.count {
            if let citation = bracketed(at: index, from: free) ?? (bare ? self.bare(at: index, from: free) : nil) {
                found.append(citation.citation)
                free = citation.end
                index = citation.end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The tokens that a pair of brackets holds at most: longer ones are prose in brackets.
    private static let longestBracket = 160
    /// The words before the names of a citation that still belong to it.
    private static let longestPrefix = 8

    // MARK: Forms

    private func bracketed(at open: Int, from free: Int) -> (citation: AuthorDateCitation, end: Int)? {
        guard stream.isMark(open, "(") || stream.isMark(open, "["), let close = stream[open].partner, close > open + 1,
            close - open <= Self.longestBracket
        else { return nil }
        let content = open + 1..<close
        if let year = firstYear(in: content), !isPageOrDate(year), case let lead = content.lowerBound..<year.lowerBound,
            lead.isEmpty || isPlace(lead)
        {
            return yearInBrackets(year, in: content, from: free)
        }
        let read = items(in: content)
        guard !read.items.isEmpty else { return nil }
        let first = read.items[0]
        let bytes = stream.bytes(open..<close + 1)
        let citing =
            (first.prefix ?? first.range).lowerBound..<(read.items.last ?? first).range.upperBound
        return (
            AuthorDateCitation(
                form: .bracketed, range: read.fills ? bytes : citing, items: read.items, fillsBrackets: read.fills),
            close + 1
        )
    }

    /// “Roe (2008, 45)”, and “(2008, 45)” behind a name elsewhere in the sentence.
    private func yearInBrackets(
        _ year: Range<Int>, in content: Range<Int>, from free: Int
    ) -> (citation: AuthorDateCitation, end: Int)? {
        let open = content.lowerBound - 1
        let names = names(before: open, from: free, isNarrative: true)
        var items: [AuthorDateCitation.Item] = []
        let end = addYears(from: year, in: content, names: names, prefix: nil, to: &items)
        guard end == content.upperBound else { return nil }
        if names == nil { for index in items.indices { items[index].repeatsNames = index > 0 } }
        let start = names?.lowerBound ?? open
        return (
            AuthorDateCitation(
                form: names == nil ? .yearAlone : .narrative, range: stream.bytes(start..<content.upperBound + 1),
                items: items, fillsBrackets: true),
            content.upperBound + 1
        )
    }

    /// “Roe 2008, 45” without brackets.
    private func bare(at index: Int, from free: Int) -> (citation: AuthorDateCitation, end: Int)? {
        guard index > free, let year = year(at: index), !isPageOrDate(year),
            let names = names(before: index, from: free, isNarrative: false),
            !names.contains(where: { stream[$0].isItalic && stream[$0].isCapitalised })
        else { return nil }
        var limit = grammar.clauseEnd(from: index)
        // The stop of “24f.” belongs to the place.
        if stream.isMark(limit, "."), limit > index + 1, stream[limit - 1].kind == .number,
            stream.folded(limit - 1).last == UInt8(ascii: "f")
        {
            limit += 1
        }
        var items: [AuthorDateCitation.Item] = []
        let end = addYears(from: year, in: index..<max(limit, year.upperBound), names: names, prefix: nil, to: &items)
        guard let last = items.last else { return nil }
        return (
            AuthorDateCitation(
                form: .bare, range: stream.bytes(names).lowerBound..<last.range.upperBound, items: items,
                fillsBrackets: false),
            end
        )
    }

    // MARK: Items

    /// All citations between brackets, and whether there is nothing else.
    private func items(in content: Range<Int>) -> (items: [AuthorDateCitation.Item], fills: Bool) {
        var items: [AuthorDateCitation.Item] = []
        var fills = true
        var position = content.lowerBound
        var index = position
        while index < content.upperBound {
            if let partner = stream[index].partner, stream[index].opens, partner < content.upperBound,
                year(at: index) == nil
            {
                index = partner + 1
                continue
            }
            guard let year = year(at: index), !isPageOrDate(year) else {
                index += 1
                continue
            }
            let repeated = repeatedNames(before: index, from: position)
            let place = comma(beforePlaceBefore: index, from: position) ?? index
            guard
                let names = repeated ?? names(before: index, from: position, isNarrative: false)
                    ?? names(before: place, from: position, isNarrative: false)
            else {
                index = year.upperBound
                continue
            }
            // “Paris: Ostrov Press, 1999” is where a book appeared.
            if names.lowerBound > position, stream.isMark(names.lowerBound - 1, ":"), items.isEmpty {
                index = year.upperBound
                continue
            }
            let lead = prefix(position..<names.lowerBound)
            fills = fills && (lead.isWhole || items.isEmpty && lead.count <= Self.longestPrefix && !lead.holdsLink)
            let count = items.count
            index = addYears(from: year, in: content, names: names, prefix: lead.bytes, to: &items)
            if repeated != nil, count < items.count {
                items[count].names = nil
                items[count].repeatsNames = true
            }
            position = index
        }
        let rest = position..<content.upperBound
        // A closing stop, or words behind a comma: “our translation”.
        return (items, fills && rest.count <= Self.longestPrefix)
    }

    /// “ders. 1960”: a word for the author just named.
    private func repeatedNames(before year: Int, from lower: Int) -> Range<Int>? {
        var word = year - 1
        while word > lower, stream.isMark(word, ".") || stream.isMark(word, ",") { word -= 1 }
        return word >= lower && stream.isWord(word, .idem) ? word..<word + 1 : nil
    }

    /// The words before the names that lead to them, and whether they are nothing but such words.
    private func prefix(_ tokens: Range<Int>) -> (bytes: Range<Int>?, isWhole: Bool, count: Int, holdsLink: Bool) {
        var start = tokens.lowerBound
        while start < tokens.upperBound, isJoint(start) { start += 1 }
        guard start < tokens.upperBound else { return (nil, true, 0, false) }
        let count = tokens.upperBound - start
        let holdsLink = !stream.passage.addresses(in: stream.bytes(start..<tokens.upperBound)).isEmpty
        if count > Self.longestPrefix || holdsLink {
            var first = tokens.upperBound
            while first > start, isSignal(first - 1) || stream.isMark(first - 1, ".") { first -= 1 }
            return (first < tokens.upperBound ? stream.bytes(first..<tokens.upperBound) : nil, false, count, holdsLink)
        }
        let isWhole = (start..<tokens.upperBound).allSatisfy { stream[$0].kind == .mark || isSignal($0) }
        return (stream.bytes(start..<tokens.upperBound), isWhole, count, false)
    }

    /// Adds a year and those that follow it without a name. Each takes the place behind it.
    ///
    /// - Returns: The index behind the last of them.
    private func addYears(
        from first: Range<Int>, in content: Range<Int>, names: Range<Int>?, prefix: Range<Int>?,
        to items: inout [AuthorDateCitation.Item]
    ) -> Int {
        var year = first
        var names = names
        var prefix = prefix
        while true {
            let place = place(behind: year.upperBound, in: content)
            let start = names?.lowerBound ?? year.lowerBound
            let end = place?.upperBound ?? year.upperBound
            let isNarrative =
                names.map { stream.isMark($0.upperBound, "(") || stream.isMark($0.upperBound, "[") } ?? false
            items.append(
                AuthorDateCitation.Item(
                    prefix: prefix, names: names.map { stream.bytes($0) }, repeatsNames: year != first,
                    year: stream.bytes(year), yearKeys: keys(of: year), locator: place.map { stream.bytes($0) },
                    range: stream.bytes((isNarrative ? year.lowerBound : start)..<end)))
            if year.count == 1, stream[year.lowerBound].kind == .word,
                let before = items.dropLast().last?.yearKeys.first
            {
                items[items.count - 1].yearKeys = [before.prefix(4) + stream.text(year)]
            }
            guard let next = furtherYear(behind: end, in: content) else {
                // A closing stop or comma belongs to the brackets.
                let behind = end < content.upperBound && stream.isMark(end, ".") ? end + 1 : end
                return behind == content.upperBound ? behind : end
            }
            year = next
            names = nil
            prefix = nil
        }
    }

    /// “, 2003”, “ and 2003”, “; 2003”, and “,a” behind a year with a letter.
    private func furtherYear(behind end: Int, in content: Range<Int>) -> Range<Int>? {
        var next = end
        while next < content.upperBound, isJoint(next) { next += 1 }
        guard next > end, next < content.upperBound else { return nil }
        if let year = year(at: next), year.upperBound <= content.upperBound, !isPageOrDate(year) { return year }
        let isLetter = stream[next].kind == .word && stream[next].range.count == 1 && !stream[next].isCapitalised
        let ends = next + 1 == content.upperBound || stream.isMark(next + 1, ",") || stream.isMark(next + 1, ";")
        return isLetter && ends && stream.folded(end - 1).last.map { $0 > 0x60 } == true ? next..<next + 1 : nil
    }

    /// A comma, a semicolon or a word for “and”.
    func isJoint(_ index: Int) -> Bool {
        stream.isMark(index, ",") || stream.isMark(index, ";") || isAnd(index)
    }

    /// A word or sign for “and”.
    func isAnd(_ index: Int) -> Bool {
        stream.isMark(index, "&") || stream.isMark(index, "/") || stream.isWord(index, .conjunctions)
    }

    /// A word that leads to a citation: “see”, “vgl.”, “also”.
    func isSignal(_ index: Int) -> Bool {
        stream.isWord(index, .signals) || stream.isWord(index, .leads) || stream.isWord(index, .pointers)
            || stream.isWord(index, .legalSignals) || stream.isWord(index, .citing)
    }
}

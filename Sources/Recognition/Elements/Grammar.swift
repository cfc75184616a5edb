import CitandaDocuments
import CitandaLexicon

/// The Chicago forms of citations as a grammar over tokens.
///
/// Every element has a file of its own: names, titles, dates, publication facts, numbers, locators, archives. Each reader takes
/// the index of a token and returns what it read and where it ended, or nil; nothing is consumed on failure.
package struct Grammar {
    package let stream: TokenStream
    let context: RecognitionContext
    /// The index behind the last token that may be read.
    package let end: Int

    package init(_ stream: TokenStream, context: RecognitionContext) {
        self.stream = stream
        self.context = context
        end = stream.count
    }

    /// The index behind a mark, or the index itself where another token stands there.
    package func skip(_ mark: Unicode.Scalar, at index: Int) -> Int { stream.isMark(index, mark) ? index + 1 : index }

    /// The index of the token that begins at a byte of the passage.
    func token(at byte: Int) -> Int? {
        var low = 0
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if stream[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
        }
        return low < end && stream[low].range.lowerBound == byte ? low : nil
    }

    /// The index behind the token that ends at a byte of the passage.
    func tokenEnd(at byte: Int) -> Int? {
        var low = 0
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if stream[middle].range.upperBound < byte { low = middle + 1 } else { high = middle }
        }
        return low < end && stream[low].range.upperBound == byte ? low + 1 : nil
    }

    /// Whether a token ends what stands before it: a stop, a closing mark or the end.
    func isBoundary(_ index: Int) -> Bool {
        guard index < end else { return true }
        let token = stream[index]
        return token.kind == .mark && !token.opens && token.scalar != "-" && !token.scalar.isDash
    }

    /// The authors whom the manuscript cites by a family name; nil where it cites none of that name.
    func citedAuthors(named index: Int) -> CitedAuthors? {
        context.families[String(decoding: stream.folded(index), as: UTF8.self)]
    }

    /// Whether a dash between blanks is at an index.
    func isSpacedDash(_ index: Int) -> Bool {
        index < end && stream[index].kind == .mark && stream[index].hasSpaceBefore
            && (stream[index].scalar.isDash || stream.isMark(index, "-"))
            && (index + 1 >= end || stream[index + 1].hasSpaceBefore)
    }

    /// Whether the full stop at an index ends a sentence rather than an abbreviation.
    package func endsSentence(_ index: Int) -> Bool {
        guard stream.isMark(index, ".") || stream.isMark(index, "?") || stream.isMark(index, "!") else { return false }
        guard index + 1 < end else { return true }
        var next = index + 1
        // A closing quotation mark belongs to the sentence it closes.
        if stream[next].kind == .mark, stream[next].partner != nil, !stream[next].opens { next += 1 }
        guard next < end else { return true }
        let follows = stream[next]
        // “*Yield Corp. v. Board*”: small letters go on in the same italics.
        let goesOn = follows.isItalic && stream[index].isItalic && follows.kind == .word && !follows.isCapitalised
        let begins =
            follows.isCapitalised || follows.opens || follows.isItalic && !goesOn || follows.kind == .cjk
            || follows.scalar == "\n"
        guard begins else { return false }
        if !follows.hasSpaceBefore, next == index + 1 {
            // “p. 2.See also”: a blank lost between a number and a word.
            return index > 0 && stream[index - 1].kind == .number && follows.kind == .word && stream.isMark(index, ".")
        }
        // 4. Mai 1931, 2. Aufl.
        if stream.isMark(index, "."), index > 0, stream[index - 1].kind == .number, stream[index - 1].range.count <= 2,
            stream.isWord(next, .months) || stream.isWord(next, .ordered)
        {
            return false
        }
        guard stream.isMark(index, "."), index > 0, stream[index - 1].kind == .word, !stream[index].hasSpaceBefore
        else { return true }
        if isInitialLetter(index - 1) { return false }
        // “309 f. In der Literatur …”, “12 ff. Siehe auch …”
        if index > 1, stream.isWord(index - 1, .following), stream[index - 2].kind == .number,
            [.functionWords, .prose, .pointers].contains(where: { stream.isWord(next, $0) })
        {
            return true
        }
        return !stream.isWord(index - 1, .abbreviations)
    }

    /// The digits at the head of a token.
    func digits(_ index: Int) -> ArraySlice<UInt8> { stream.folded(index).prefix { Unicode.Scalar($0).isDigit } }

    /// Whether a number in figures is ordinal: “4th”, “2d”, “1er”.
    func isOrdinalNumber(_ index: Int) -> Bool {
        guard index < end, stream[index].kind == .number else { return false }
        let ending = stream.folded(index).dropFirst(digits(index).count)
        return !ending.isEmpty && Lexicon.classes(of: ending).contains(.ordinalEndings)
    }

    /// Whether a word stands before the work that holds another: “in”, “dans”.
    func holdsAnother(_ index: Int) -> Bool {
        stream.isWord(index, .containerLeads) || stream.isWord(index, .quotedContainerLeads)
    }

    /// A single capital letter.
    func isInitialLetter(_ index: Int) -> Bool {
        guard index >= 0, index < end, stream[index].kind == .word, stream[index].isCapitalised else { return false }
        let range = stream[index].range
        return range.count == 1 || range.count == 2 && stream.passage.text[range.lowerBound] >= 0xC0
    }

    /// The index of the token that ends the clause around an index.
    ///
    /// A semicolon, a paragraph break or the end of a sentence ends a clause, outside quotations, brackets and italics.
    func clauseEnd(from start: Int) -> Int {
        var index = start
        let limit = min(end, start + Self.reach)
        while index < limit {
            let token = stream[index]
            if token.opens, let partner = token.partner, partner > index, partner < end {
                index = partner + 1
                // “Title.” Next: the stop inside the quotation ends the sentence.
                if index < end, stream.opensQuotation(partner) == false, stream.isMark(partner - 1, "."),
                    endsSentence(partner - 1)
                {
                    return index
                }
                continue
            }
            if !token.isItalic {
                if token.kind == .mark, token.scalar == ";" || token.scalar == "\n" || token.scalar == ")" {
                    return index
                }
                if endsSentence(index) { return index }
            }
            index += 1
        }
        return min(index, end)
    }

    /// How many tokens a citation may be long: what is longer is no citation, and the time to read stays linear.
    static let reach = 300

    /// The ranges between the commas of a range, outside quotations and brackets.
    func chunks(_ range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if stream[index].opens, let partner = stream[index].partner, partner > index, partner < range.upperBound {
                // A comma inside the closing quotation mark ends the chunk, as Chicago sets it.
                if stream.opensQuotation(index), stream.isMark(partner - 1, ",") {
                    out.append(start..<partner + 1)
                    start = partner + 1
                }
                index = partner + 1
                continue
            }
            // 34,215 is one number.
            let isInNumber =
                index > range.lowerBound && index + 1 < range.upperBound && stream[index - 1].kind == .number
                && stream[index + 1].kind == .number && !stream[index + 1].hasSpaceBefore
                && !stream[index].hasSpaceBefore && stream[index + 1].range.count == 3
            if stream.isMark(index, ","), !stream[index].isItalic, !isInNumber {
                if index > start { out.append(start..<index) }
                start = index + 1
            }
            index += 1
        }
        if start < range.upperBound { out.append(start..<range.upperBound) }
        return out
    }

    /// Whether a range holds a word of running prose, which no name or shelfmark has.
    package func isProse(_ range: some Sequence<Int>) -> Bool {
        range.contains {
            !stream[$0].isItalic
                && (stream.isWord($0, .prose) && !isMonth($0)
                    || stream.isWord($0, .capitalPronouns) && stream[$0].isCapitalised && !stream.isMark($0 + 1, "."))
        }
    }

    /// Whether a range holds a word that makes a sentence of it and stands in small letters, as it would not in a title.
    func isSentence(_ range: Range<Int>) -> Bool {
        range.contains { stream.isWord($0, .verbs) && !stream[$0].isCapitalised && !stream[$0].isItalic }
    }

    /// The month of May, and not the verb: a number or a comma stands beside it.
    private func isMonth(_ index: Int) -> Bool {
        guard stream.isWord(index, .months), stream[index].isCapitalised else { return false }
        let beside = [index - 1, index + 1].filter { $0 >= 0 && $0 < end }
        return beside.contains { stream[$0].kind == .number }
    }
}

import CitandaDocuments
import CitandaLexicon
import CitandaWorks

/// A passage as tokens, with quotation marks and brackets paired.
package struct TokenStream: Sendable {
    package let passage: Passage
    /// The bytes of the passage in small letters, place for place: what words are compared by.
    private let folded: [UInt8]
    package private(set) var tokens: [Token] = []

    package init(_ passage: Passage) {
        self.passage = passage
        folded = CaseFold.bytes(of: passage.text)
        tokens.reserveCapacity(passage.text.count / 4)
        scan()
        markItalics()
        pair()
    }

    package var count: Int { tokens.count }

    package subscript(index: Int) -> Token { tokens[index] }

    /// The text of a token.
    package func text(_ index: Int) -> String { passage[tokens[index].range] }

    /// The text from the first to the last token of a range.
    package func text(_ range: Range<Int>) -> String { passage[bytes(range)] }

    /// The bytes of the passage that a range of tokens covers.
    package func bytes(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= tokens.count else {
            let place = range.lowerBound < tokens.count ? tokens[range.lowerBound].range.lowerBound : passage.text.count
            return place..<place
        }
        return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }

    /// Whether a token is that mark.
    package func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].kind == .mark && tokens[index].scalar == mark
    }

    /// Whether a token is that word, capitals or not; the word is given in small letters.
    package func isWord(_ index: Int, _ word: StaticString) -> Bool {
        guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
        let range = tokens[index].range
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            var offset = range.lowerBound
            for letter in letters {
                guard folded[offset] == letter else { return false }
                offset += 1
            }
            return true
        }
    }

    /// Whether a token is one of the words, capitals or not.
    package func isWord(_ index: Int, in words: [StaticString]) -> Bool { words.contains { isWord(index, $0) } }

    /// Whether a token is a word of that class.
    package func isWord(_ index: Int, _ list: WordList) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].classes.contains(list)
    }

    /// The index behind the longest word or phrase of a list that begins at a token; nil where none does.
    ///
    /// A full stop that the list writes has to be there: “op. cit.”. A full stop behind the last word, which the list does not
    /// write, is left for the reader.
    package func phrase(at index: Int, in list: WordList) -> Int? {
        guard index >= 0, index < tokens.count else { return nil }
        // Few words begin a phrase, and the class of a word is looked at faster than the phrases of a list.
        guard tokens[index].classes.beginsPhrase, Lexicon.phrases(list).mayBegin(with: folded(index)) else {
            return tokens[index].classes.contains(list) ? index + 1 : nil
        }
        return Lexicon.phrases(list).longest { index + $0 < tokens.count ? text(index + $0) : nil }.map {
            index + $0.length
        }
    }

    /// Whether a word or phrase of a list may begin at a token. The look-up is faster than the reading of a phrase.
    package func mayBegin(_ list: WordList, at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let classes = tokens[index].classes
        return classes.contains(list) || classes.beginsPhrase && Lexicon.phrases(list).mayBegin(with: folded(index))
    }

    /// The value of the longest word or phrase of a list that begins at a token, and the index behind it.
    package func value(at index: Int, in list: WordList) -> (value: String, end: Int)? {
        guard index >= 0, index < tokens.count else { return nil }
        guard mayBegin(list, at: index),
            let found = Lexicon.phrases(list).longest({ index + $0 < tokens.count ? text(index + $0) : nil }),
            let value = Lexicon.value(of: found.text, in: list)
        else { return nil }
        return (value, index + found.length)
    }

    /// Whether a token is a number, or a word with figures: “T2”.
    func hasFigure(_ index: Int) -> Bool {
        tokens[index].kind == .number
            || tokens[index].kind == .word && folded(index).contains { Unicode.Scalar($0).isDigit }
    }

    /// The bytes of a token in small letters.
    package func folded(_ index: Int) -> ArraySlice<UInt8> { folded[tokens[index].range] }

    // MARK: Scanning

    private mutating func scan() {
        let text = passage.text
        var index = 0
        var space = true
        while index < text.count {
            let (scalar, length) = Self.decode(text, at: index)
            if scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x3000
                || (0x2000...0x200B).contains(scalar.value)
            {
                // A paragraph break inside a note ends whatever stands before it.
                if scalar.value == 0x0A {
                    tokens.append(
                        Token(kind: .mark, range: index..<index + length, scalar: "\n", hasSpaceBefore: space))
                }
                space = true
                index += length
                continue
            }
            var token: Token
            if scalar.isDigit {
                token = Token(
                    kind: .number,
                    range: index..<runEnd(from: index, text) { $0.isDigit || $0.isWordScalar && !$0.isCJK },
                    scalar: scalar)
            } else if scalar.isCJK {
                token = Token(
                    kind: .cjk, range: index..<runEnd(from: index, text) { $0.isCJK || $0 == "·" }, scalar: scalar)
            } else if scalar.isWordScalar {
                token = Token(kind: .word, range: index..<wordEnd(from: index, text), scalar: scalar)
                token.isCapitalised = scalar.isCapital || beginsWithArticle(token.range, text)
                token.classes = Lexicon.classes(of: folded[token.range])
                if token.isCapitalised, CorporateWords.isCompound(folded[token.range]) { token.classes.insert(.bodies) }
            } else if space, let end = articleEnd(from: index, text) {
                token = Token(kind: .word, range: index..<end, scalar: scalar)
                token.classes = Lexicon.classes(of: folded[token.range])
            } else {
                token = Token(kind: .mark, range: index..<index + length, scalar: scalar)
            }
            token.hasSpaceBefore = space
            tokens.append(token)
            space = false
            index = token.range.upperBound
        }
    }

    /// The end of an article that begins with an apostrophe and has a blank behind it: “’t” in “van ’t Hoff”.
    private func articleEnd(from start: Int, _ text: [UInt8]) -> Int? {
        let (mark, length) = Self.decode(text, at: start)
        let end = start + length + 1
        guard mark.isApostrophe, end < text.count, text[end] == UInt8(ascii: " "), text[end - 1] == UInt8(ascii: "t")
        else { return nil }
        return end
    }

    private func runEnd(from start: Int, _ text: [UInt8], while belongs: (Unicode.Scalar) -> Bool) -> Int {
        var index = start
        while index < text.count {
            let (scalar, length) = Self.decode(text, at: index)
            guard belongs(scalar) else { break }
            index += length
        }
        return index
    }

    /// A word goes on over apostrophes and hyphens between letters: `l’État`, `Il-sung`, `Cold-War`.
    private func wordEnd(from start: Int, _ text: [UInt8]) -> Int {
        var index = start
        while index < text.count {
            let (scalar, length) = Self.decode(text, at: index)
            if scalar.isWordScalar && !scalar.isCJK || scalar.isDigit && index > start {
                index += length
            } else if index > start, scalar.isApostrophe || scalar == "-" || scalar == "‐" || scalar == "‑" {
                guard index + length < text.count else { break }
                let (next, _) = Self.decode(text, at: index + length)
                guard next.isWordScalar && !next.isCJK else { break }
                index += length
            } else {
                break
            }
        }
        return index
    }

    /// `al-Sabah`, `d'Alembert`: a capital behind an article that is joined to the name.
    private func beginsWithArticle(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
        guard let joint = text[word].prefix(5).firstIndex(where: { !($0 >= 0x61 && $0 <= 0x7A) }),
            joint > word.lowerBound
        else { return false }
        let (mark, length) = Self.decode(text, at: joint)
        guard mark.isApostrophe || mark == "-" || mark == "‐" || mark == "‑", joint + length < word.upperBound,
            Lexicon.classes(of: text[word.lowerBound..<joint]).contains(.joinedArticles)
        else { return false }
        return Self.decode(text, at: joint + length).0.isCapital
    }

    /// The scalar at an offset and its length; a byte that is not UTF-8 counts as U+FFFD.
    package static func decode(_ text: [UInt8], at index: Int) -> (Unicode.Scalar, Int) {
        let first = text[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, index + length <= text.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let byte = text[index + offset]
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private mutating func markItalics() {
        let italics = passage.spans.filter { $0.style == .italic }.map(\.range)
        guard !italics.isEmpty else { return }
        var span = 0
        for index in tokens.indices {
            while span < italics.count, italics[span].upperBound <= tokens[index].range.lowerBound { span += 1 }
            guard span < italics.count else { break }
            tokens[index].isItalic = italics[span].contains(tokens[index].range.lowerBound)
        }
        markRomanInTitles()
    }

    /// Roman words between italics that begin with a small letter belong to the title: “*The* Huayan *and Its Copyists*”. A title
    /// inside a title is set so (Chicago 18 §8.173).
    private mutating func markRomanInTitles() {
        var index = 0
        var beginning = 0
        while index + 1 < tokens.count {
            if tokens[index].isItalic, index == 0 || !tokens[index - 1].isItalic { beginning = index }
            guard tokens[index].isItalic, !tokens[index + 1].isItalic else {
                index += 1
                continue
            }
            let next = tokens[(index + 1)...].prefix(Self.longestRoman + 1).firstIndex(where: \.isItalic) ?? index + 1
            let gap = index + 1..<next
            let joins =
                !gap.isEmpty && tokens[beginning].isCapitalised && tokens[index].kind == .word
                && gap.allSatisfy { tokens[$0].kind == .word }
                && (isMark(next, "(") || isSmall(next) && !tokens[next].isCapitalised || isSmall(index))
            if joins { for roman in gap { tokens[roman].isItalic = true } }
            index = joins ? next : index + 1
        }
    }

    /// The roman words that a title in italics may hold.
    private static let longestRoman = 4

    /// A word that joins the words of a title: “and”, “the”.
    private func isSmall(_ index: Int) -> Bool {
        tokens[index].classes.contains(.titleSmallWords) || tokens[index].classes.contains(.definiteArticles)
    }

    // MARK: Pairing

    private static let brackets: [Unicode.Scalar: [Unicode.Scalar]] = [
        "(": [")"], "[": ["]"], "（": ["）"], "〔": ["〕"], "［": ["］"],
    ]
    /// The marks that close brackets and quotations, by their opening mark.
    private static let closers = brackets.merging(QuotationMarks.closers) { bracket, _ in bracket }

    private mutating func pair() {
        var open: [(index: Int, closers: [Unicode.Scalar])] = []
        for index in tokens.indices where tokens[index].kind == .mark {
            // Marks that never close are forgotten, the oldest first.
            if open.count > 48 { open.removeFirst(24) }
            let scalar = tokens[index].scalar
            if scalar == "\n" {
                open.removeAll()
            } else if let place = open.lastIndex(where: { $0.closers.contains(scalar) }), closes(index) {
                tokens[open[place].index].partner = index
                tokens[index].partner = open[place].index
                open.removeSubrange(place...)
            } else if let closers = Self.closers[scalar], opens(index) {
                tokens[index].opens = true
                open.append((index, closers))
            }
        }
    }

    /// A straight mark closes unless a blank stands before it and none behind; a single one is an apostrophe between letters.
    private func closes(_ index: Int) -> Bool {
        let scalar = tokens[index].scalar
        guard scalar.isStraightDoubleMark || scalar.isApostrophe else { return true }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if scalar.isApostrophe, let next, !next.hasSpaceBefore, next.kind == .word { return false }
        if tokens[index].hasSpaceBefore, let next, !next.hasSpaceBefore { return false }
        return true
    }

    private func opens(_ index: Int) -> Bool {
        let scalar = tokens[index].scalar
        if scalar.isStraightSingleMark { return startsQuotation(index) }
        return !scalar.opensByItsBlanks || hasBlankBeforeAlone(index)
    }

    /// A blank before it and none behind: »Titel« is the custom of German printers.
    private func hasBlankBeforeAlone(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, !tokens[index + 1].hasSpaceBefore else { return false }
        return index == 0 || tokens[index].hasSpaceBefore || isMark(index - 1, "(")
    }

    private func startsQuotation(_ index: Int) -> Bool {
        guard tokens[index].hasSpaceBefore || index == 0 || isMark(index - 1, "(") else { return false }
        return index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore && tokens[index + 1].isCapitalised
    }

    /// Whether a token is an opening quotation mark.
    package func opensQuotation(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark, tokens[index].opens else { return false }
        return Self.brackets[tokens[index].scalar] == nil
    }
}

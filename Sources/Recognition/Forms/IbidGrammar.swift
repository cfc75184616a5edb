import CitandaLexicon

extension Grammar {
    /// `op. cit.`, `loc. cit.` or `a.a.O.`, with a year and the number of a note behind it, or a number alone.
    ///
    /// - With both: `op. cit. (1995), n. 4`.
    /// - The number alone: `supra note 4`, `n. 4 above`.
    func opCit(at start: Int) -> OpCitMatch? {
        var index = start
        if let phrase = stream.phrase(at: start, in: .opCit) {
            index = skip(".", at: phrase)
        } else if stream.isMark(start - 1, ","), let word = stream.phrase(at: start, in: .cited) {
            // *Il sale*, cit., p. 44
            index = word
        } else if let note = crossReference(at: start), note.chapter == nil,
            [start, note.end - 1].contains(where: { stream.isWord($0, .above) })
        {
            return OpCitMatch(references: [start..<note.end], end: note.end)
        } else {
            return nil
        }
        var match = OpCitMatch(references: [start..<index], end: index)
        if stream.isMark(index, "("), isYear(index + 1), stream[index].partner == index + 2 {
            match.year = index + 1..<index + 2
            index += 3
        } else if stream.isMark(index, "("), let note = crossReference(at: skipPosition(at: index + 1)),
            stream[index].partner == note.end
        {
            match.references.append(index + 1..<note.end)
            index = note.end + 1
        }
        if let note = crossReference(at: skip(",", at: index)) {
            match.references.append(skip(",", at: index)..<note.end)
            index = note.end
        }
        match.end = index
        return match
    }

    /// `id.`, `ibid.` behind names or “in”.
    func idem(at start: Int) -> Range<Int>? {
        guard stream.isWord(start, .idemOrIbid) || stream.isWord(start, .ibid),
            stream.isMark(start + 1, "."),
            // “1849/VII, ebd.”: a numeral is no name.
            start < 2 || !isRoman(start - 2)
        else { return nil }
        return start..<start + 2
    }

    /// `(oben N. 7)`, `(supra note 12)`, `(vorige N.)`, behind names.
    func noteInBrackets(at open: Int) -> OpCitMatch? {
        guard stream.isMark(open, "("), let close = stream[open].partner, close - open <= 6 else { return nil }
        let inner = skipPosition(at: open + 1)
        let isPrevious =
            stream.isWord(open + 1, .previousNote)
            && stream.phrase(at: open + 2, in: .notes).map { skip(".", at: $0) } == close
        // The lawyers of Oxford: Orr (n 1) 44
        let isBare =
            stream.isWord(inner, .noteLabels) && inner + 2 == close && stream[inner + 1].kind == .number
            && !isYear(inner + 1)
        guard isPrevious || isBare || crossReference(at: inner)?.end == close else { return nil }
        var match = OpCitMatch(references: [open + 1..<close], end: close + 1)
        if let known = opCit(at: close + 1) {
            match.references[0] = open..<known.references[0].upperBound
            match.end = known.end
        }
        return match
    }

    private func skipPosition(at index: Int) -> Int {
        if let phrase = stream.phrase(at: index, in: .comparisons) ?? stream.phrase(at: index, in: .leads) {
            return skip(",", at: skip(".", at: phrase))
        }
        return isPosition(index) || stream.isWord(index, .signals) ? skip(",", at: skip(".", at: index + 1)) : index
    }

    /// `Ibid.`, `Ibid., 44`, `ebd., S. 3`, `Там же. С. 5`, `同上，第5页` and the like.
    func ibid(at start: Int) -> (word: Range<Int>, locator: LocatorMatch?, end: Int)? {
        guard start < end else { return nil }
        // “http://id.example.org/ibid.html”
        let isInAddress = start > 0 && !stream[start].hasSpaceBefore && stream.isMark(start - 1, "/")
        guard !isInAddress else { return nil }
        var index: Int
        if let phrase = stream.phrase(at: start, in: .ibid) {
            index = stream.isMark(phrase - 1, ".") ? phrase : skip(".", at: phrase)
        } else if stream.isWord(start, .ibidBeforeComma), stream.isMark(start + 1, ",") {
            index = start + 1
        } else if stream.isWord(start, .idemOrIbid), stream.isMark(start + 1, "."), !isIdem(start) {
            index = start + 2
        } else if stream[start].kind == .cjk, EastAsianWords.ibid.begins(stream.text(start)) {
            index = start + 1
        } else {
            return nil
        }
        let word = start..<index
        // 同上，第46页
        let wide = stream.isMark(index, "，") || stream.isMark(index, "、") ? index + 1 : index
        if let page = cjkPage(at: wide) { return (word, LocatorMatch(range: page), page.upperBound) }
        var next = skip(",", at: index)
        if stream.isWord(next, .locatorLeadIns) { next += 1 }
        guard next > index || stream.isMark(index - 1, "."), let locator = locator(at: next) else {
            return (word, nil, index)
        }
        index = locator.end
        return (word, locator, index)
    }

    /// `note 13 above`, `n. 5`, `notes 3–5 below`, `note 13 to chapter 3`, `chap. 2, n. 7`.
    func crossReference(at start: Int) -> (number: Range<Int>, chapter: Range<Int>?, end: Int)? {
        if let chapter = chapterNumber(at: start), stream.isMark(chapter.upperBound, ","),
            let note = noteNumber(at: chapter.upperBound + 1)
        {
            return (note.number, chapter, position(behind: note.end) ?? note.end)
        }
        // Above, n. 30
        if isPosition(start), let note = noteNumber(at: skip(",", at: start + 1)) {
            return (note.number, nil, note.end)
        }
        guard let note = noteNumber(at: start) else { return nil }
        if let end = position(behind: note.end) { return (note.number, nil, end) }
        if holdsAnother(note.end) || stream.isWord(note.end, .to) || stream.isWord(note.end, .of),
            let chapter = chapterNumber(at: note.end + 1)
        {
            return (note.number, chapter, position(behind: chapter.upperBound) ?? chapter.upperBound)
        }
        return (note.number, nil, note.end)
    }

    /// `chapter 3`, `chapters 7 and 8`, `chapter 4 and appendix C`, `Above, p. 261`, `p. 45 below`: a place of the book itself.
    func ownPlace(at start: Int) -> Int? {
        if isPosition(start) {
            return labelledLocator(at: skip(",", at: start + 1)).flatMap { isBoundary($0.end) ? $0.end : nil }
        }
        guard var index = ownPart(at: start) else {
            guard stream.isWord(start, .pageLabels), let place = labelledLocator(at: start) else { return nil }
            return position(behind: place.end)
        }
        while isConjunction(index), let next = ownPart(at: index + 1) ?? value(at: index + 1) { index = next }
        if let end = position(behind: index) { return end }
        // “chapter 3 of Cobb”, “chapter 3, 44” are in another book.
        let isElsewhere = stream.isWord(index, .of) || holdsAnother(index) || stream.isMark(index, ",")
        return isElsewhere ? nil : index
    }

    /// `chapter 3`, `appendix C`, in full words.
    private func ownPart(at start: Int) -> Int? {
        guard start + 1 < end, stream[start].kind == .word, stream[start].range.count >= Self.shortestPart,
            let label = Lexicon.value(of: stream.text(start).lowercased(), in: .locators),
            Self.parts.contains(label)
        else { return nil }
        if let value = value(at: start + 1) { return value }
        return isInitialLetter(start + 1) ? start + 2 : nil
    }

    /// Parts of a book (CSL 1.0.2, appendix I).
    private static let parts: Set<String> = ["chapter", "appendix"]
    /// “chap.” and “app.” are those of cited works.
    private static let shortestPart = 7

    func position(behind index: Int) -> Int? {
        let word = skip(",", at: index)
        return isPosition(word) ? word + 1 : nil
    }

    /// Whether a word names an earlier or a later place of the text: “above”, “unten”.
    func isPosition(_ index: Int) -> Bool { stream.isWord(index, .above) || stream.isWord(index, .below) }

    /// `chapter 3`, `chap. 2`; the range is that of the number.
    private func chapterNumber(at start: Int) -> Range<Int>? {
        guard stream.isWord(start, .chapterLabels) else { return nil }
        let value = skip(".", at: start + 1)
        guard value < end, stream[value].kind == .number || stream[value].kind == .word && !stream.isWord(value, .prose)
        else { return nil }
        return value..<value + 1
    }

    /// `note 13`, `nn. 3–5`; the number is the first.
    func noteNumber(at start: Int) -> (number: Range<Int>, end: Int)? {
        let isPlural = stream.phrase(at: start, in: .notePlurals)
        guard let word = isPlural ?? stream.phrase(at: start, in: .notes) else { return nil }
        let isShort = stream.isMark(word - 1, ".")
        let number = isShort ? word : skip(".", at: word)
        guard number < end, stream[number].kind == .number, !isYear(number), Int(stream.text(number)) != nil,
            !stream[start].isCapitalised || start == 0 || isShort
        else { return nil }
        var index = number + 1
        while index + 1 < end {
            // “notes 3, 5”, but “note 3, 44–46” is one note and a place.
            let isJoint =
                stream[index].kind == .mark
                && (stream[index].scalar.isDash
                    || stream[index].scalar == "," && isPlural != nil)
            guard isJoint || stream.isWord(index, .conjunctions), stream[index + 1].kind == .number else { break }
            index += 2
        }
        return (number..<number + 1, index)
    }
}

extension Grammar {
    /// `Ibid.`, `Ibid., 44`, `ebd., S. 3`, `Там же. С. 5`, `同上，第5页` and the like.
    func ibid(at start: Int) -> (word: Range<Int>, locator: LocatorMatch?, end: Int)? {
        var index: Int
        if stream.isWord(start, in: ["ibid", "ibidem", "ebd", "ebenda", "ibíd", "tamzhe"]) {
            index = skip(".", at: start + 1)
        } else if stream.isPhrase(start, ["id"]), stream.isMark(start + 1, ".") {
            index = start + 2
        } else if stream.isWord(start, in: ["там", "tam"]), stream.isWord(start + 1, in: ["же", "zhe"]) {
            index = skip(".", at: start + 2)
        } else if start < end, stream[start].kind == .cjk,
            stream.text(start).hasPrefix("同上") || stream.text(start).hasPrefix("同前")
        {
            index = start + 1
        } else {
            return nil
        }
        let word = start..<index
        let next = skip(",", at: index)
        guard next > index || stream.isMark(index - 1, "."), let locator = locator(at: next) else {
            return (word, nil, index)
        }
        index = locator.end
        return (word, locator, index)
    }

    /// `note 13 above`, `n. 5`, `notes 3–5 below`, `note 13 to chapter 3`.
    func crossReference(at start: Int) -> (number: Range<Int>, chapter: Range<Int>?, end: Int)? {
        guard stream.isWord(start, in: ["note", "notes", "nn", "n", "fn", "footnote", "endnote", "anm"]) else {
            return nil
        }
        let isShort = stream.isWord(start, in: ["n", "nn", "fn", "anm"])
        guard !isShort || stream.isMark(start + 1, ".") else { return nil }
        let number = isShort ? start + 2 : start + 1
        guard number < end, stream[number].kind == .number, !isYear(number), Int(stream.text(number)) != nil,
            !stream[start].isCapitalised || start == 0 || isShort
        else { return nil }
        var index = number + 1
        if index + 1 < end, stream[index].kind == .mark, stream[index].scalar.isDash, stream[index + 1].kind == .number
        {
            index += 2
        }
        if stream.isWord(index, in: ["above", "below", "supra", "infra"]) {
            return (number..<number + 1, nil, index + 1)
        }
        var chapter: Range<Int>?
        if stream.isWord(index, in: ["to", "in", "of"]), stream.isWord(index + 1, in: ["chapter", "chap", "ch"]) {
            let value = skip(".", at: index + 2)
            if value < end, stream[value].kind == .number || stream[value].kind == .word {
                chapter = value..<value + 1
                index = value + 1
                if stream.isWord(index, in: ["above", "below"]) { index += 1 }
            }
        }
        return (number..<number + 1, chapter, index)
    }
}

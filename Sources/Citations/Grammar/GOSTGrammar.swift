/// A reference of Russian notes (GOST R 7.0.5): `Иванов И. И. История портов. М.: Наука, 1978. С. 45–46`,
/// `Петров А. Б. Соль и налоги // Вопросы истории. 1985. № 3. С. 12–20`.
struct GOSTMatch {
    var spans: [LabelledSpan] = []
    var end: Int
}

extension Grammar {
    /// A reference that begins with a family name and initials behind it, in Russian letters or romanised.
    func gost(at start: Int) -> GOSTMatch? {
        guard let names = gostNames(at: start), names < end else { return nil }
        let limit = min(end, names + 70)
        var match = GOSTMatch(spans: [LabelledSpan(.author, stream.bytes(start..<names))], end: names)
        // Title // Journal. Year. № 3. С. 12–20
        if let slashes = (names..<limit).first(where: { stream.isMark($0, "/") && stream.isMark($0 + 1, "/") }) {
            guard slashes > names, let stop = (slashes + 2..<limit).first(where: { isStop($0) && isYear($0 + 1) })
            else {
                return nil
            }
            match.spans.append(LabelledSpan(.title, stream.bytes(unstopped(names..<slashes))))
            match.spans.append(LabelledSpan(.containerTitle, stream.bytes(slashes + 2..<stop)))
            match.spans.append(LabelledSpan(.date, stream.bytes(stop + 1..<stop + 2)))
            match.end = stop + 2
            numbersBehind(&match)
            return match
        }
        // Title. Place: Publisher, Year. С. 45
        guard let colon = (names..<limit).first(where: { stream.isMark($0, ":") && isPlaceBefore($0, from: names) }),
            let year = (colon + 1..<min(colon + 14, end)).first(where: { isYear($0) }), stream.isMark(year - 1, ","),
            let place = placeStart(before: colon, from: names), place > names + 1
        else { return nil }
        match.spans.append(LabelledSpan(.title, stream.bytes(unstopped(names..<place))))
        match.spans.append(LabelledSpan(.location, stream.bytes(place..<colon)))
        match.spans.append(LabelledSpan(.publisher, stream.bytes(colon + 1..<year - 1)))
        match.spans.append(LabelledSpan(.date, stream.bytes(year..<year + 1)))
        match.end = year + 1
        numbersBehind(&match)
        return match
    }

    /// `Иванов И. И., Петров А. Б.`; the index behind them.
    private func gostNames(at start: Int) -> Int? {
        var index = start
        while index < end, index - start < 24 {
            guard stream[index].kind == .word, stream[index].isCapitalised, stream[index].range.count >= 4,
                !stream[index].isItalic, isInitial(index + 1)
            else { return nil }
            index += 1
            while isInitial(index) { index += 2 }
            guard stream.isMark(index, ","), isInitial(index + 2) else { return index }
            index += 1
        }
        return nil
    }

    private func isStop(_ index: Int) -> Bool { stream.isMark(index, ".") || stream.isMark(index, ",") }

    /// Whether a place name of at most three words stands before a colon, behind a full stop: `М.`, `СПб.`, `Ростов-на-Дону`.
    private func isPlaceBefore(_ colon: Int, from start: Int) -> Bool { placeStart(before: colon, from: start) != nil }

    private func placeStart(before colon: Int, from start: Int) -> Int? {
        var index = stream.isMark(colon - 1, ".") ? colon - 2 : colon - 1
        var words = 0
        while index > start, stream[index].kind == .word, words < 3 {
            words += 1
            if stream.isMark(index - 1, ".") || stream.isMark(index - 1, "]") {
                return stream[index].isCapitalised ? index : nil
            }
            index -= 1
        }
        return nil
    }

    /// Without the stop or dash behind a title.
    private func unstopped(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, stream[last].kind == .mark, stream.isMark(last, ".") || stream[last].scalar.isDash
        {
            range = range.lowerBound..<last
        }
        return range
    }

    /// `. Т. 2`, `. № 3`, `. С. 45–46`.
    private func numbersBehind(_ match: inout GOSTMatch) {
        for _ in 0..<4 {
            guard isStop(match.end) else { return }
            let start = match.end + 1
            if stream.isWord(start, in: ["с", "s", "p", "pp"]), stream.isMark(start + 1, "."),
                let place = labelledLocator(at: start)
            {
                match.spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
                match.end = place.end
                return
            }
            let label: Label
            if stream.isMark(start, "№") || stream.isWord(start, in: ["no", "вып", "vyp", "n"]) {
                label = .issue
            } else if stream.isWord(start, in: ["т", "t", "ч", "кн", "vol"]) {
                label = .volume
            } else {
                return
            }
            let value = skip(".", at: start + 1)
            guard value < end, stream[value].kind == .number else { return }
            match.spans.append(LabelledSpan(label, stream.bytes(value..<value + 1)))
            match.end = value + 1
        }
    }
}

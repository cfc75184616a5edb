import CitandaWorks

/// A reference of Russian notes (GOST R 7.0.5).
///
/// - `Иванов И. И. История портов. М.: Наука, 1978. С. 45–46`
/// - `Петров А. Б. Соль и налоги // Вопросы истории. 1985. № 3. С. 12–20`
struct GOSTMatch {
    var spans: [LabelledSpan] = []
    var end: Int
    var kind: CitationKind = .full
}

extension Grammar {
    /// A reference that begins with a family name and initials behind it, in Russian letters or romanised.
    func gost(at start: Int) -> GOSTMatch? {
        if let archival = gostArchive(at: start) { return archival }
        guard let names = gostNames(at: start), names < end else { return nil }
        let limit = min(end, names + 70)
        // Указ. соч. С. 44
        if let known = opCit(at: names) {
            var match = GOSTMatch(
                spans: [LabelledSpan(.author, stream.bytes(start..<names))]
                    + known.references.map { LabelledSpan(.crossReference, stream.bytes($0)) },
                end: known.end - 1, kind: .short)
            // The stop of “соч.” is also the one before the page.
            numbersBehind(&match)
            match.end = max(match.end, known.end)
            return match
        }
        var match = GOSTMatch(spans: [LabelledSpan(.author, stream.bytes(start..<names))], end: names)
        // Title // Journal. Year. № 3. С. 12–20
        if let slashes = (names..<limit).first(where: { stream.isMark($0, "/") && stream.isMark($0 + 1, "/") }) {
            guard slashes > names,
                let stop = (slashes + 2..<max(limit, slashes + 2)).first(where: { isStop($0) && isYear($0 + 1) })
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
        // Title. М., 1990. С. 12
        if let imprint = (min(names + 2, limit)..<limit).first(where: { isYear($0) && stream.isMark($0 - 1, ",") }),
            let place = gostPlace(endingAt: imprint - 1, from: names), place > names + 1,
            !(names..<imprint).contains(where: { stream[$0].isItalic || stream[$0].opens })
        {
            match.spans.append(LabelledSpan(.title, stream.bytes(unstopped(names..<place))))
            match.spans.append(LabelledSpan(.location, stream.bytes(place..<imprint - 1)))
            match.spans.append(LabelledSpan(.date, stream.bytes(imprint..<imprint + 1)))
            match.end = imprint + 1
            numbersBehind(&match)
            return match
        }
        // Title. Place: Publisher, Year. С. 45
        guard let colon = (names..<limit).first(where: { stream.isMark($0, ":") && isPlaceBefore($0, from: names) }),
            let year = (colon + 1..<min(colon + 14, end)).first(where: { isYear($0) }), stream.isMark(year - 1, ","),
            let place = placeStart(before: colon, from: names), place > names + 1,
            !(names..<colon).contains(where: { stream[$0].isItalic || stream.isMark($0, "(") })
        else { return nil }
        match.spans.append(LabelledSpan(.title, stream.bytes(unstopped(names..<place))))
        match.spans.append(LabelledSpan(.location, stream.bytes(place..<colon)))
        match.spans.append(LabelledSpan(.publisher, stream.bytes(colon + 1..<year - 1)))
        match.spans.append(LabelledSpan(.date, stream.bytes(year..<year + 1)))
        match.end = year + 1
        numbersBehind(&match)
        return match
    }

    /// The start of the places before a comma and a year: `М.`, `СПб.`, `М.; Л.`, `Киев`, behind a full stop.
    private func gostPlace(endingAt limit: Int, from names: Int) -> Int? {
        var index = limit
        for _ in 0..<3 {
            let word = stream.isMark(index - 1, ".") ? index - 2 : index - 1
            guard word > names, stream[word].kind == .word, stream[word].isCapitalised,
                word < index - 1
                    ? stream.isWord(word, .placeAbbreviations)
                    // “Frederick A. Praeger, 1964” is no place: whole words only in Russian letters.
                    : stream[word].range.count >= 8 && (stream.folded(word).first ?? 0) >= 0xD0
                        && !isInitial(word - 2)
            else { return nil }
            if stream.isMark(word - 1, ";") || stream[word - 1].kind == .mark && stream[word - 1].scalar.isDash {
                index = word - 1
                continue
            }
            return stream.isMark(word - 1, ".") ? word : nil
        }
        return nil
    }

    /// `РГАДА. Ф. 210. Оп. 1. Д. 15. Л. 3 об.`: an archive and its levels, parted by full stops.
    private func gostArchive(at start: Int) -> GOSTMatch? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised,
            let stop = (start + 1..<min(start + 9, end)).first(where: { stream.isMark($0, ".") }),
            (start..<stop).allSatisfy({ stream[$0].kind == .word && !stream[$0].isItalic }),
            isLevel(stop + 1, .fond)
        else { return nil }
        let match = gostLevels(
            behind: stop,
            GOSTMatch(spans: [LabelledSpan(.archive, stream.bytes(start..<stop))], end: stop, kind: .archival))
        return match.spans.count >= 2 ? match : nil
    }

    /// `Там же. Д. 1025. Л. 4`: another file of the archive named before.
    func gostLevels(afterIbid word: Range<Int>) -> GOSTMatch? {
        let stop = word.upperBound - 1
        guard stream.isMark(stop, ".") else { return nil }
        let match = gostLevels(
            behind: stop,
            GOSTMatch(
                spans: [LabelledSpan(.crossReference, stream.bytes(word))], end: word.upperBound, kind: .archival))
        return match.spans.contains { $0.label == .archiveLocation } ? match : nil
    }

    /// The levels and leaves behind a full stop.
    private func gostLevels(behind stop: Int, _ match: GOSTMatch) -> GOSTMatch {
        var match = match
        var index = stop
        while stream.isMark(index, ".") || stream.isMark(index, ","), match.spans.count < 8 {
            let word = index + 1
            var value = skip(".", at: word + 1)
            // Ед. хр. 15
            let unit = stream.phrase(at: word, in: .storageUnits)
            if let unit { value = skip(".", at: unit) }
            guard value > word, let close = gostValue(at: value) else { break }
            if stream.isWord(word, .leaves) {
                match.spans.append(LabelledSpan(.locator, stream.bytes(word..<close)))
                match.end = close
                return match
            }
            guard
                unit != nil || stream.isWord(word, .levels) || stream.isWord(word, .archiveNumbers)
            else { break }
            match.spans.append(LabelledSpan(.archiveLocation, stream.bytes(word..<close)))
            match.end = close
            index = close
        }
        return match
    }

    /// `210`, `Р-5446`, `3 об.`, `3–4 об.`, `1, 5 об.`
    private func gostValue(at start: Int) -> Int? {
        var index = start
        while index < end {
            if stream[index].kind == .word, stream[index].isCapitalised, stream[index].range.count <= 14,
                stream.folded(index).contains(where: { $0 >= 0x30 && $0 <= 0x39 })
            {
                index += 1
            } else if stream[index].kind == .number {
                index += 1
            } else if index == start, stream[index].kind == .word, stream[index].isCapitalised,
                stream[index].range.count <= 4, stream.isMark(index + 1, "-"), index + 2 < end,
                stream[index + 2].kind == .number
            {
                // Р-5446
                index += 3
            } else {
                return index > start ? index - 1 : nil
            }
            if stream.isWord(index, .versos) { index = skip(".", at: index + 1) }
            guard index + 1 < end, stream[index + 1].kind == .number,
                stream.isMark(index, ",")
                    || stream[index].kind == .mark && (stream[index].scalar.isDash || stream[index].scalar == "-")
            else { return index }
            index += 1
        }
        return index
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
            if stream.isWord(start, .pageLabels), stream.isMark(start + 1, "."),
                let place = labelledLocator(at: start)
            {
                match.spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
                match.end = place.end
                return
            }
            let label: Label
            if stream.isMark(start, "№") || stream.isWord(start, .issueLabels) || stream.isWord(start, .issueLetters) {
                label = .issue
            } else if stream.isWord(start, .volumeLabels) || stream.isWord(start, .partLabels)
                || stream.isWord(start, .bookLabels)
            {
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

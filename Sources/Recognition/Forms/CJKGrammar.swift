import CitandaWorks

/// Citations of Chinese and Japanese notes, with their own marks:
/// `陈明：《港口史》，北京：商务印书馆，2001年，第45页`, `小林太郎『港の歴史』（岩波書店、1999年）45頁`.
struct CJKMatch {
    var spans: [LabelledSpan] = []
    var end: Int
    var isFull = false
    /// How many bytes of the first characters are a signal: “参见”.
    var signal = 0
}

extension Grammar {
    /// A reference that begins with names or a title in Chinese or Japanese characters.
    func cjk(at start: Int) -> CJKMatch? {
        guard start < end else { return nil }
        var match = CJKMatch(end: start)
        var index = start
        // [美]约翰·史密斯: the country of a foreign author.
        if stream[start].opens, !stream.opensQuotation(start), stream[start].partner == start + 2,
            stream[start + 1].kind == .cjk, stream[start + 1].range.count <= Self.longestCountry
        {
            index = start + 3
        }
        let head = index
        if index < end, stream[index].kind == .cjk, let names = cjkNames(at: index) {
            var bytes = stream.bytes(index..<names.end)
            let first = stream.text(index)
            // “参见陈文路”: the signal is no part of the name.
            if let signal = EastAsianWords.signals.head(of: first), signal != first {
                bytes = bytes.lowerBound + signal.utf8.count..<bytes.upperBound
            }
            // “王小红主编”: nor is the role.
            if let role = names.role,
                let word = EastAsianWords.editors.end(of: stream.text(names.end - 1))
            {
                bytes = bytes.lowerBound..<max(bytes.lowerBound, bytes.upperBound - word.utf8.count)
                match.spans.append(LabelledSpan(role, bytes))
            } else {
                match.spans.append(LabelledSpan(.author, bytes))
            }
            match.signal = bytes.lowerBound - stream.bytes(head..<head + 1).lowerBound
            index = names.next
        }
        guard index == start || index > head, let title = cjkTitle(at: index) else { return nil }
        match.spans.append(LabelledSpan(.title, stream.bytes(title)))
        index = title.upperBound + 1
        // 《文章》，《刊物》 or 「論文」『雑誌』: the second title is the journal or the book.
        let second = cjkSkip(index)
        let isLoaded = stream[min(second, end - 1)].kind == .cjk && EastAsianWords.containers.has(cjkText(second))
        if let holder = cjkTitle(at: isLoaded ? cjkSkip(second + 1) : second) {
            match.spans.append(LabelledSpan(.containerTitle, stream.bytes(holder)))
            index = holder.upperBound + 1
        }
        match.end = index
        cjkFacts(&match, from: index)
        guard match.isFull || match.spans.contains(where: { $0.label == .locator || $0.label == .volumeTitle }) else {
            return nil
        }
        return match
    }

    private func cjkText(_ index: Int) -> String { index < end ? stream.text(index) : "" }

    /// Behind a comma of any width.
    private func cjkSkip(_ index: Int) -> Int {
        stream.isMark(index, "，") || stream.isMark(index, ",") || stream.isMark(index, "、") ? index + 1 : index
    }

    /// `陈明：`, `陈明、王力主编：`, `小林太郎`; the names end before their role and the colon.
    private func cjkNames(at start: Int) -> (end: Int, next: Int, role: Label?)? {
        var index = start
        while index < end, index - start < Self.longestNames {
            guard stream[index].kind == .cjk, stream[index].range.count <= Self.longestName else { return nil }
            index += 1
            guard stream.isMark(index, "、"), index + 1 < end, stream[index + 1].kind == .cjk else { break }
            index += 1
        }
        var role: Label?
        let last = cjkText(index - 1)
        if EastAsianWords.editors.end(of: last) != nil { role = .editor }
        if stream.isMark(index, "：") || stream.isMark(index, ":") { return (index, index + 1, role) }
        return cjkTitle(at: index) != nil ? (index, index, role) : nil
    }

    /// The most bytes of a country and of a name: three and eight characters of three bytes each.
    private static let longestCountry = 9, longestName = 24
    /// The most tokens of names: five names and the marks between them.
    private static let longestNames = 9

    /// The inside of 《…》, 『…』, 「…」 or “…” around characters.
    private func cjkTitle(at open: Int) -> Range<Int>? {
        guard open + 1 < end, stream.opensQuotation(open), let close = stream[open].partner, close > open + 1,
            close < end, stream[open + 1].kind == .cjk
        else { return nil }
        return open + 1..<close
    }

    /// Place, publisher, year, volume, number and page, in the order in which they come.
    private func cjkFacts(_ match: inout CJKMatch, from start: Int) {
        var index = start
        var place: Range<Int>?
        for _ in 0..<Self.cjkFactLimit {
            index = cjkSkip(index)
            if stream.isMark(index, "（") || stream.isMark(index, "(") { index += 1 }
            guard index < end else { return }
            if let page = cjkPage(at: index) {
                match.spans.append(LabelledSpan(.locator, stream.bytes(page)))
                match.end = page.upperBound
                return
            }
            // 《東海志》卷二十一《鹽官傳》: a part of a work behind its volume.
            if match.spans.last?.label == .volume, let part = cjkTitle(at: index) {
                match.spans.append(LabelledSpan(.volumeTitle, stream.bytes(part)))
                match.end = part.upperBound + 1
                index = match.end
                continue
            }
            if let fact = cjkYear(at: index) ?? cjkVolumeAndIssue(at: index) ?? cjkVolumeOrTranslators(at: index) {
                match.spans += fact.spans
                match.isFull = match.isFull || fact.spans.contains { $0.label == .date }
                match.end = fact.end
                index = fact.end
                continue
            }
            guard stream[index].kind == .cjk else { return }
            if stream.isMark(index + 1, "：") || stream.isMark(index + 1, ":") {
                place = index..<index + 1
                index += 2
                continue
            }
            guard stream.isMark(index + 1, "，") || stream.isMark(index + 1, "、") || stream.isMark(index + 1, ","),
                isYear(index + 2)
            else { return }
            if let place { match.spans.append(LabelledSpan(.location, stream.bytes(place))) }
            match.spans.append(LabelledSpan(.publisher, stream.bytes(index..<index + 1)))
            match.end = index + 1
            index += 2
        }
    }

    /// More facts than a reference has: translators, place, publisher, year, issue, volume and page are seven.
    private static let cjkFactLimit = 8

    /// A year with its sign, and the issue and the closing bracket behind it: `1998年第3期`, `1999年）`.
    private func cjkYear(at start: Int) -> (spans: [LabelledSpan], end: Int)? {
        guard isYear(start), EastAsianWords.year.begins(cjkText(start + 1)) else { return nil }
        var spans = [LabelledSpan(.date, stream.bytes(start..<start + 1))]
        var index = start + 2
        if EastAsianWords.ordinal.end(of: cjkText(start + 1)) != nil, let issue = cjkIssue(at: index) {
            spans.append(issue)
            index += 2
        }
        if stream.isMark(index, "）") || stream.isMark(index, ")") { index += 1 }
        return (spans, index)
    }

    /// A volume before its sign, and the issue behind it: `12巻`, `12巻3号`.
    private func cjkVolumeAndIssue(at start: Int) -> (spans: [LabelledSpan], end: Int)? {
        guard stream[start].kind == .number, EastAsianWords.volumes.begins(cjkText(start + 1)) else { return nil }
        let volume = LabelledSpan(.volume, stream.bytes(start..<start + 1))
        guard let issue = cjkIssue(at: start + 2) else { return ([volume], start + 2) }
        return ([volume, issue], start + 4)
    }

    /// The number of an issue before its sign: `3期`, `3号`.
    private func cjkIssue(at start: Int) -> LabelledSpan? {
        guard start + 1 < end, stream[start].kind == .number, EastAsianWords.issues.begins(cjkText(start + 1)) else {
            return nil
        }
        return LabelledSpan(.issue, stream.bytes(start..<start + 1))
    }

    /// A volume in characters, or the translators before their role: `上卷`, `第3册`, `王明、李强译`.
    private func cjkVolumeOrTranslators(at start: Int) -> (spans: [LabelledSpan], end: Int)? {
        guard stream[start].kind == .cjk else { return nil }
        if let volume = cjkVolume(at: start) {
            return ([LabelledSpan(.volume, stream.bytes(volume))], volume.upperBound)
        }
        guard let people = cjkTranslators(at: start) else { return nil }
        return ([LabelledSpan(.translator, people.names)], people.end)
    }

    /// A volume in characters: `上卷`, `下册`, `第二卷`, `第3册`, `卷十`.
    private func cjkVolume(at start: Int) -> Range<Int>? {
        let text = cjkText(start)
        let signs = EastAsianWords.volumes
        if EastAsianWords.ordinal.has(text), start + 2 < end, stream[start + 1].kind == .number,
            signs.has(cjkText(start + 2))
        {
            return start..<start + 3
        }
        // 卷十
        if signs.begins(text), Self.volumeLength.contains(text.count),
            text.dropFirst().allSatisfy({
                EastAsianWords.numerals.has(String($0)) || EastAsianWords.halves.has(String($0))
            })
        {
            return start..<start + 1
        }
        guard signs.end(of: text) != nil, Self.volumeLength.contains(text.count) else { return nil }
        return EastAsianWords.halves.begins(text) || EastAsianWords.ordinal.begins(text) ? start..<start + 1 : nil
    }

    /// How many characters a numbered volume has, from “上卷” to “卷二十三”.
    private static let volumeLength = 2...5

    private func cjkTranslators(at start: Int) -> (names: Range<Int>, end: Int)? {
        var index = start
        while index + 2 < end, index - start < 6, stream[index].kind == .cjk, stream.isMark(index + 1, "、"),
            stream[index + 2].kind == .cjk
        { index += 2 }
        let last = cjkText(index)
        guard let role = EastAsianWords.translators.end(of: last), role != last, last.count <= 12
        else { return nil }
        let bytes = stream.bytes(start..<index + 1)
        return (bytes.lowerBound..<bytes.upperBound - role.utf8.count, index + 1)
    }

    /// `第45页`, `第12—20页`, `45頁`, `第45-46頁`.
    func cjkPage(at start: Int) -> Range<Int>? {
        var index = start
        if EastAsianWords.ordinal.has(cjkText(index)) { index += 1 }
        guard index < end, stream[index].kind == .number else { return nil }
        index += 1
        while index + 1 < end, stream[index].kind == .mark, stream[index].scalar.isDash || stream[index].scalar == "、",
            stream[index + 1].kind == .number
        { index += 2 }
        guard index < end, EastAsianWords.pages.begins(cjkText(index)) else { return nil }
        return start..<index + 1
    }

    /// `同注1，第50页`, `前掲注3、20頁`: the work of another note.
    func cjkNote(at start: Int) -> (number: Range<Int>, page: Range<Int>?, end: Int)? {
        guard start + 1 < end, stream[start].kind == .cjk, stream[start + 1].kind == .number,
            EastAsianWords.noteReferences.has(cjkText(start))
        else { return nil }
        let behind = start + 2
        let page = cjkPage(at: cjkSkip(behind))
        return (start..<behind, page, page?.upperBound ?? behind)
    }
}

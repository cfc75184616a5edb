import CitandaLexicon

/// A title with its forms in other scripts and languages.
package struct TitleMatch {
    /// How the title is set.
    var styling: Styling.Kind
    /// The title without marks of quotation and closing punctuation.
    package var content: Range<Int>
    /// The same title in its own script.
    var script: Range<Int>?
    /// The translation in square brackets.
    var translation: Range<Int>?
    /// The index behind the title and its other forms.
    package var end: Int
    /// Whether the quotation mark of the title is never closed.
    var isUnclosed = false
    /// Whether the title ends in ? or !, which take the place of the comma, or has the comma inside its italics.
    var swallowsComma = false
}

extension Grammar {
    /// A title in italics or quotation marks.
    package func title(at start: Int) -> TitleMatch? {
        guard start < end else { return nil }
        var match: TitleMatch
        if stream[start].isItalic {
            match = italic(at: start)
        } else if stream.opensQuotation(start) {
            guard let quoted = quoted(at: start) else { return nil }
            match = quoted
        } else {
            return nil
        }
        guard !match.content.isEmpty else { return nil }
        // *infra*, *supra*, *idem*, *op. cit.* are no titles: they point at works.
        if match.styling == .italic, match.content.count <= Longest.referral,
            stream.isWord(match.content.lowerBound, .referrals),
            match.content.count == 1 || stream.isMark(match.content.lowerBound + 1, ".")
        {
            return nil
        }
        addForms(to: &match)
        return match
    }

    /// The end of a title whose last part is the title of another work, in roman type: *A Guide to* Ports of Call (Paris: …).
    private func reversedTitleEnd(from start: Int) -> Int? {
        var index = start
        while index < end, index - start < Longest.romanTitle,
            stream[index].kind == .word || stream[index].kind == .number
        {
            guard !stream[index].isItalic, index > start || stream[index].isCapitalised else { return nil }
            index += 1
        }
        guard index > start, stream.isMark(index, "("), publication(at: index)?.hasPublisher == true else { return nil }
        return index
    }

    private func italic(at start: Int) -> TitleMatch {
        var end = start
        while end < self.end, stream[end].isItalic { end += 1 }
        if let whole = reversedTitleEnd(from: end) { end = whole }
        var content = start..<end
        var script: Range<Int>?
        // Script set in italics with the title: parted here, reported by a rule.
        if let first = content.first(where: { stream[$0].kind == .cjk }), first > start {
            script = first..<scriptEnd(from: first, limit: end)
            content = start..<first
        }
        content = trimmed(content)
        return TitleMatch(
            styling: .italic, content: content, script: script, end: end,
            // American typists set the comma in italics too: “*Weavers,* 81”.
            swallowsComma: stream.isMark(content.upperBound - 1, "?") || stream.isMark(content.upperBound - 1, "!")
                || script == nil && content.upperBound < end && stream.isMark(content.upperBound, ","))
    }

    private func quoted(at start: Int) -> TitleMatch? {
        if let partner = stream[start].partner, partner > start + 1 {
            let content = trimmed(start + 1..<partner)
            guard !content.isEmpty else { return nil }
            return TitleMatch(
                styling: .quoted, content: content, end: partner + 1,
                swallowsComma: stream.isMark(content.upperBound - 1, "?") || stream.isMark(content.upperBound - 1, "!"))
        }
        // The closing mark is missing: the title ends where the italics of its journal begin.
        guard stream[start].partner == nil else { return nil }
        var index = start + 1
        while index < end, !stream[index].isItalic, !stream.isMark(index, ";"), index - start < Longest.unclosedTitle {
            index += 1
        }
        guard index < end, stream[index].isItalic, index > start + 2 else { return nil }
        let content = trimmed(start + 1..<index)
        guard !content.isEmpty else { return nil }
        return TitleMatch(styling: .quoted, content: content, end: index, isUnclosed: true, swallowsComma: true)
    }

    /// Without the comma or full stop that American setting puts inside.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last,
            stream.isMark(last, ",") || stream.isMark(last, "…") || stream.isMark(last, ".") && !isAbbreviated(last)
                || stream.isMark(last, ";") || stream.isMark(last, ":")
        {
            range = range.lowerBound..<last
        }
        return range
    }

    private func isAbbreviated(_ stop: Int) -> Bool {
        guard stop > 0, stream[stop - 1].kind == .word, !stream[stop].hasSpaceBefore else { return false }
        let word = stream.text(stop - 1)
        return word.count == 1 && stream[stop - 1].isCapitalised && stop >= 2 && stream.isMark(stop - 2, ".")
    }

    /// Script and translation behind a title: `*Bianjie shi* 边界史 [A history of borders]`.
    private func addForms(to match: inout TitleMatch) {
        var index = match.end
        if index < end, stream[index].kind == .cjk, match.script == nil {
            let close = scriptEnd(from: index, limit: end)
            match.script = index..<close
            index = close
        }
        if stream.isMark(index, "["), let close = stream[index].partner, close > index + 1,
            publication(at: index)?.hasPublisher != true
        {
            match.translation = index + 1..<close
            index = close + 1
        }
        match.end = index
    }

    /// CJK titles hold numbers and marks of their own between the characters.
    private func scriptEnd(from start: Int, limit: Int) -> Int {
        var index = start
        var last = start
        while index < limit {
            if stream[index].kind == .cjk {
                last = index + 1
            } else if stream.opensQuotation(index), let close = stream[index].partner, close > index, close < limit,
                stream[index + 1].kind == .cjk
            {
                index = close
                last = index + 1
            } else if stream.isMark(index, "（") || stream[index].scalar.opensEastAsianTitle,
                let close = stream[index].partner,
                close < limit
            {
                index = close
                last = index + 1
            } else if stream[index].kind == .word || stream[index].opens
                || ",.;".unicodeScalars.contains(stream[index].scalar)
            {
                break
            }
            index += 1
        }
        return last
    }

    /// A title that is not set apart, up to the publication facts: “News from Tartary: A Journey (London: …”.
    ///
    /// An editor, an edition or the like before the publication facts ends the title too.
    func plainTitle(at start: Int, mayBeDated: Bool = false) -> TitleMatch? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised || stream[start].kind == .cjk,
            (start..<min(start + Longest.plainTitle, end)).contains(where: { stream.isMark($0, "(") })
        else { return nil }
        var index = start
        var titleEnd: Int?
        while index < end, index - start < Longest.plainTitle {
            if stream[index].isItalic || stream.opensQuotation(index) || stream.isMark(index, ";")
                || stream.isMark(index, "\n")
            {
                return nil
            }
            if stream.isMark(index, "("), let close = stream[index].partner {
                if let facts = publication(at: index), facts.hasPublisher || mayBeDated && facts.isDateOfEdition {
                    let content = trimmed(start..<(titleEnd ?? index))
                    // The words of a sentence are small; those of a title, capitalised, make none.
                    guard content.count >= (mayBeDated ? 1 : 2),
                        !(mayBeDated ? isSentence(content) : isProse(content.filter { !stream[$0].isCapitalised }))
                    else { return nil }
                    return TitleMatch(styling: .plain, content: content, end: content.upperBound)
                }
                guard index > start + 1 else { return nil }
                index = close
            }
            if titleEnd == nil, stream.isMark(index, ","),
                beginsElement(index + 1)
                    || stream.isWord(index + 1, .containerLeads)
                        && names(at: index + 2).map({ $0.role == .editor }) == true
            {
                titleEnd = index
            }
            if endsSentence(index), titleEnd == nil { return nil }
            index += 1
        }
        return nil
    }

    /// `New York Herald, December 17, 1869`: a newspaper by its name and a day, without italics.
    func newspaper(at start: Int) -> Int? {
        guard start < end, stream[start].isCapitalised, stream[start].kind == .word else { return nil }
        var index = start
        while index < end, index - start < Longest.newspaper, stream[index].kind == .word,
            stream[index].isCapitalised || stream.isWord(index, .connectors)
        { index += 1 }
        guard index > start, stream.isMark(index, ","), let day = date(at: index + 1), day.hasDay || day.hasMonth,
            (start..<index).contains(where: { stream.isWord($0, .newspapers) })
        else { return nil }
        return index
    }

    /// Whether an editor, translator, edition or volume begins at an index.
    private func beginsElement(_ index: Int) -> Bool {
        if contribution(at: index) != nil { return true }
        // The Law of Salt, 78 Harv. L. Rev. 1021
        if let journal = volumeReporterPage(at: index), journal.volume != nil,
            journal.reporter.contains(where: { stream.isMark($0, ".") })
        {
            return true
        }
        if let number = number(at: index), isBoundary(number.end) || stream.isMark(number.end, "(") { return true }
        return stream.phrase(at: index, in: .exhibitionCatalogues) != nil
    }
}

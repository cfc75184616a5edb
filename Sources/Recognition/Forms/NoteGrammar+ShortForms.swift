import CitandaDocuments
import CitandaLexicon
import CitandaWorks

/// Forms that only the works cited elsewhere can prove: abbreviations, short titles without italics, authors alone.
extension NoteGrammar {
    /// `FRUS, 1955–1957, 3:30`: an abbreviation of a work that is not set in italics.
    func abbreviated(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard grammar.isAcronym(index), context.abbreviations.contains(stream.text(index)),
            stream.isMark(index + 1, ","),
            isClauseStart(index, clause: clause)
        else { return nil }
        var next = index + 2
        // The years that a volume covers.
        if let date = grammar.date(at: next), stream.isMark(date.end, ",") { next = date.end + 1 }
        guard let locator = grammar.locator(at: next) else { return nil }
        var spans = [LabelledSpan(.title, stream.bytes(index..<index + 1))]
        if next > index + 2 { spans[0].range = stream.bytes(index..<next - 1) }
        if let volume = locator.volume { spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
        spans.append(LabelledSpan(.locator, stream.bytes(locator.range)))
        return make(.short, index..<locator.end, spans, clause: clause, evidence: .abbreviation)
    }

    /// `Foreign Relations, 1964–1968, vol. II, Document 12`: a volume of a printed series, by its years.
    func documentSeries(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        var name = index
        while name < grammar.end, name - index < 6, stream[name].kind == .word,
            stream[name].isCapitalised || stream.isWord(name, .connectors)
        { name += 1 }
        guard name > index + 1, stream.isMark(name, ","), let years = grammar.date(at: name + 1), !years.hasMonth,
            stream.isMark(years.end, ","), stream.isWord(years.end + 1, .volumeLabels),
            let volume = grammar.number(at: years.end + 1), stream.isMark(volume.end, ","),
            let place = grammar.locator(at: volume.end + 1)
        else { return nil }
        let spans = [
            LabelledSpan(.title, stream.bytes(index..<years.end)), LabelledSpan(.volume, stream.bytes(volume.value)),
            LabelledSpan(.locator, stream.bytes(place.range)),
        ]
        return make(.full, index..<place.end, spans, clause: clause, evidence: .documentSeries)
    }

    /// Whether a token is the family name of an author whom the manuscript cites.
    func isCitedFamily(_ index: Int) -> Bool {
        !context.families.isEmpty && stream[index].isCapitalised && stream[index].range.count >= 4
            && context.families[key(index..<index + 1)] != nil
    }

    /// The same of a name in the genitive.
    func isCitedFamily(owner index: Int) -> Bool {
        let name = String(stream.text(index).beforeApostrophe)
        return stream[index].isCapitalised
            && context.families[ComparableText.phrase(name)] != nil
    }

    /// Tokens as a key to compare.
    private func key(_ tokens: Range<Int>) -> String {
        ComparableText.phrase(stream.text(tokens))
    }

    /// `Cobb, Salt and Power 1, 44` and `Cobb: Salt, S. 44`, without italics: a name and words of a title of his, in their order or not.
    func knownShort(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard !context.families.isEmpty else { return nil }
        for names in grammar.nameReadings(at: index, isClauseStart: false) {
            guard !names.isBody, stream.isMark(names.end, ",") || stream.isMark(names.end, ":") else { continue }
            let authors = names.names.compactMap { token in
                isCitedFamily(token) ? context.families[key(token..<token + 1)] : nil
            }
            // “Ernst Huber” has been tried before “Huber”. In “Literatur Huber” the name begins with its second word.
            let before = index > 0 ? key(index - 1..<index) : "", first = key(index..<index + 1)
            guard !authors.contains(where: { $0.given.contains(before) }),
                isCitedFamily(index) || grammar.isInitialLetter(index)
                    || authors.contains(where: { $0.given.contains(first) })
            else { continue }
            let titles = authors.reduce(into: Set<String>()) { $0.formUnion($1.titles) }
            let start = names.end + 1
            guard var title = knownTitle(at: start, of: titles) else { continue }
            // “Geschichtskalender 1863, 96”: the year that an annual covers.
            if grammar.isYear(title), stream.isMark(title + 1, ","), grammar.locator(at: title + 2) != nil {
                title += 1
            }
            var spans = [
                LabelledSpan(names.role, stream.bytes(names.names)), LabelledSpan(.title, stream.bytes(start..<title)),
            ]
            var end = title
            // “Salt 1, 44”: the volume, and the place behind its comma.
            if let volume = grammar.value(at: title), stream.isMark(volume, ","),
                let place = grammar.locator(at: volume + 1), !grammar.isYear(title)
            {
                spans.append(LabelledSpan(.volume, stream.bytes(title..<volume)))
                spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
                end = place.end
            } else if let place = grammar.locator(at: stream.isMark(title, ",") ? title + 1 : title),
                !grammar.isYear(place.range.lowerBound)
            {
                if let volume = place.volume { spans.append(LabelledSpan(.volume, stream.bytes(volume))) }
                spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
                end = place.end
            }
            guard end > title || endsCitation(title), !stream.isMark(end, "("), !stream.isMark(end, ":"),
                !(stream.isMark(end, ",") && stream.isWord(end + 1, .containerLeads))
            else { continue }
            return make(.short, index..<end, spans, clause: clause, evidence: .knownShort)
        }
        return nil
    }

    /// Whether a citation ends before a token that is the last of a note, a semicolon or a closing bracket.
    private func endsCitation(_ index: Int) -> Bool {
        index >= grammar.end || stream.isMark(index, ";") || stream.isMark(index, ")")
            || stream.isMark(index, ".") && index + 1 >= grammar.end
    }

    /// Where words of known titles end that begin at a token and are not set apart.
    private func knownTitle(at start: Int, of words: Set<String>) -> Int? {
        guard !words.isEmpty, start < grammar.end, !grammar.startsTitle(start) else { return nil }
        var end = start
        var index = start
        var content = 0
        while index < grammar.end, index - start < Self.longestKnownTitle {
            let isKnown = key(index..<index + 1).split(separator: " ").allSatisfy { words.contains(String($0)) }
            switch stream[index].kind {
            case .word where isKnown && !stream.isWord(index, .locators):
                if !stream.isWord(index, .titleSmallWords) { content += 1 }
                end = index + 1
            // A number at the end of the title may be that of a volume.
            case .number where isKnown && content > 0: if grammar.isYear(index) { end = index + 1 }
            // The dash in “1848–1860”.
            case .mark where stream[index].scalar.isDash && content > 0: break
            default: return content > 0 ? end : nil
            }
            index += 1
        }
        return content > 0 ? end : nil
    }

    /// The tokens of the longest short title.
    private static let longestKnownTitle = 14

    /// `Cobb, Salt and Power, 44`, without italics. The linker keeps it only where it answers to a cited work.
    func plainShort(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard isClauseStart(index, clause: clause) || stream.isWord(index - 1, .signals) || isCitedFamily(index) else {
            return nil
        }
        for names in grammar.nameReadings(at: index, isClauseStart: false).reversed() {
            guard !names.isBody, stream.isMark(names.end, ",") || stream.isMark(names.end, ":"),
                names.end + 1 < grammar.end,
                stream[names.end + 1].isCapitalised, !grammar.startsTitle(names.end + 1)
            else { continue }
            let start = names.end + 1
            var end = start
            while end < grammar.end, end - start < 12, stream[end].kind == .word || stream.isMark(end, ":") { end += 1 }
            guard stream.isMark(end, ","), end > start, !grammar.isProse(start..<end) else { continue }
            // “Schmid, Das Salz der Erde, a. a. O., S. 47”
            if let known = grammar.opCit(at: end + 1), let phrase = known.references.first {
                var spans = [
                    LabelledSpan(names.role, stream.bytes(names.names)),
                    LabelledSpan(.title, stream.bytes(start..<end)),
                    LabelledSpan(.crossReference, stream.bytes(phrase)),
                ]
                var last = known.end
                if stream.isMark(last, ","), let place = grammar.locator(at: last + 1) {
                    spans.append(LabelledSpan(.locator, stream.bytes(place.range)))
                    last = place.end
                }
                return make(.short, index..<last, spans, clause: clause, evidence: .plainShort)
            }
            guard let locator = grammar.locator(at: end + 1), grammar.isBoundary(locator.end),
                !grammar.isYear(locator.range.lowerBound)
            else { continue }
            let spans = [
                LabelledSpan(names.role, stream.bytes(names.names)), LabelledSpan(.title, stream.bytes(start..<end)),
                LabelledSpan(.locator, stream.bytes(locator.range)),
            ]
            return make(.short, index..<locator.end, spans, clause: clause, evidence: .plainShort)
        }
        return nil
    }

    /// `Nystad, 14.`: a family name and a page. The linker keeps it only where the name is that of a cited author.
    func authorOnly(at index: Int, clause: Int) -> (RecognisedCitation, Int)? {
        guard let names = grammar.persons(at: index), stream.isMark(names, ","),
            let pages = grammar.locator(at: names + 1), grammar.isBoundary(pages.end)
        else { return nil }
        guard !grammar.isYear(pages.range.lowerBound) || pages.range.count > 1,
            !(index..<names).contains(where: { stream.isWord($0, .chapterLabels) })
        else { return nil }
        let spans = [
            LabelledSpan(.author, stream.bytes(index..<names)), LabelledSpan(.locator, stream.bytes(pages.range)),
        ]
        return make(.short, index..<pages.end, spans, clause: clause, evidence: .authorAlone)
    }
}

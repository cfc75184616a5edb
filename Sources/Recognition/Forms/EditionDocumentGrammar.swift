import CitandaDocuments
import CitandaLexicon

/// A dated document of a body, in an edition that is named by its abbreviation.
struct EditionDocumentMatch {
    var spans: [LabelledSpan]
    var end: Int
}

extension Grammar {
    /// `MR. v. 27. 10. 1849/II, ÖMR. II/1, Nr. 196`: the abbreviation of a body, a day and an item, the edition, and the number there.
    ///
    /// The edition may be the one cited before: `MR. v. 21. 8. 1849/V, ebd., Nr. 151`. Without an edition the item has to be there.
    func editionDocument(at start: Int) -> EditionDocumentMatch? {
        guard isAcronym(start), !stream.isMark(start - 1, "[") else { return nil }
        let body = skip(".", at: start + 1)
        guard stream.isWord(body, .rulingDates) else { return nil }
        guard let date = date(at: skip(".", at: body + 1)), date.hasDay else { return nil }
        var spans = [
            LabelledSpan(.title, stream.bytes(start..<body)), LabelledSpan(.date, stream.bytes(date.range)),
        ]
        var index = date.end
        if stream.isMark(index, "/"), let item = items(at: index + 1) {
            spans.append(LabelledSpan(.locator, stream.bytes(index + 1..<item)))
            index = item
        }
        let isItem = index > date.end
        if let place = editionPlace(at: index) {
            return EditionDocumentMatch(spans: spans + place.spans, end: place.end)
        }
        return isItem ? EditionDocumentMatch(spans: spans, end: index) : nil
    }

    /// `VIII`, `VIII (Branntwein) und IX (Bier)`, `V, Anm. 9`: items of an agenda, with a note of the edition.
    private func items(at start: Int) -> Int? {
        guard let first = value(at: start) else { return nil }
        var index = first
        func skipSubject() {
            if stream.isMark(index, "("), let close = stream[index].partner { index = close + 1 }
        }
        skipSubject()
        while isConjunction(index), let next = value(at: index + 1) {
            index = next
            skipSubject()
        }
        if stream.isMark(index, ","), let note = noteNumber(at: index + 1) { return note.end }
        return index
    }

    /// `, ÖMR. II/1, Nr. 196`, `, ebd., Nr. 151`.
    private func editionPlace(at comma: Int) -> (spans: [LabelledSpan], end: Int)? {
        guard stream.isMark(comma, ",") else { return nil }
        let start = comma + 1
        var spans: [LabelledSpan] = []
        var index = start
        if let ibid = ibid(at: start) {
            spans.append(LabelledSpan(.crossReference, stream.bytes(ibid.word)))
            index = ibid.word.upperBound
        } else if isAcronym(start) {
            index = skip(".", at: start + 1)
            spans.append(LabelledSpan(.collectionTitle, stream.bytes(start..<index)))
            if let volume = value(at: index) {
                spans.append(LabelledSpan(.volume, stream.bytes(index..<volume)))
                index = volume
            }
        } else {
            return nil
        }
        guard let number = documentNumber(at: skip(",", at: index)) else { return nil }
        spans.append(LabelledSpan(.locator, stream.bytes(number)))
        return (spans, number.upperBound)
    }

    /// `Nr. 54 und 55`.
    private func documentNumber(at start: Int) -> Range<Int>? {
        guard stream.isWord(start, .issueLabels), var end = value(at: skip(".", at: start + 1)) else { return nil }
        while isConjunction(end), let next = value(at: end + 1) { end = next }
        return start..<end
    }
}

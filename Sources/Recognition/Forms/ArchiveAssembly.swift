/// The parts of a document become its labelled stretches: description, sender and addressee, archive and shelfmark.
extension Grammar {
    /// The document of some parts of known kinds; nil without a fact or without a description that can begin one.
    func assemble(_ parts: [Range<Int>], _ kinds: [ArchivePart], hasPlace: Bool) -> ArchiveMatch? {
        var spans: [LabelledSpan] = []
        var start = parts[0].lowerBound
        let facts: [ArchivePart] = [.date, .archive, .level, .strongLevel, .leaf]
        guard let firstFact = kinds.firstIndex(where: facts.contains) else { return nil }
        // The description: everything before the first fact.
        if firstFact > 0 {
            guard let description = descriptionStart(parts[0]) else { return nil }
            start = description
            spans += describe(description..<parts[firstFact - 1].upperBound)
        }
        for index in firstFact..<parts.count {
            spans += factSpans(at: index, of: parts, kinds, firstFact: firstFact)
        }
        var end = parts[parts.count - 1].upperBound
        if stream.isMark(end, ")"), let open = stream[end].partner, open > start { end += 1 }
        return ArchiveMatch(
            spans: spans, start: start, end: end, hasPlace: hasPlace, hasLocator: kinds[firstFact...].contains(.leaf))
    }

    /// The stretches of one part of a document, from its first fact on.
    private func factSpans(
        at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart], firstFact: Int
    ) -> [LabelledSpan] {
        let part = parts[index]
        switch kinds[index] {
        case .date where index > 0 && kinds[index - 1] == .accessed: return []
        case .date:
            let isTorn = index + 1 < kinds.count && kinds[index + 1] == .dateRest
            return [LabelledSpan(.date, stream.bytes(part.lowerBound..<(isTorn ? parts[index + 1] : part).upperBound))]
        case .dateRest: return []
        case .accessed: return [accessed(at: index, of: parts, kinds)]
        case .contribution:
            guard let contribution = contribution(at: part.lowerBound) else { return [] }
            return contribution.labels.map { LabelledSpan($0, stream.bytes(contribution.names)) }
        case .leaf: return [LabelledSpan(.locator, stream.bytes(part))]
        case .level where index == firstFact && isLevel(part.lowerBound, .volume) && kinds.contains(.archive):
            // The volume of a diary or logbook, before its archive is named.
            let value = skip(".", at: part.lowerBound + 1)
            return [LabelledSpan(.volume, stream.bytes(value..<part.upperBound))]
        case .level, .strongLevel: return shelfmarkSpans(part)
        case .archive: return archiveSpans(part)
        case .place: return placeSpans(part)
        case .address:
            guard let address = identifier(at: part.lowerBound) else { return [] }
            return [LabelledSpan(address.label, address.bytes)]
        case .text, .title, .prose, .publication:
            // The archive stands first, the document behind it.
            if firstFact == 0, isDescription(part, kinds[index]) { return describe(part) }
            return textSpans(at: index, of: parts, kinds)
        }
    }

    /// The day on which somebody saw the document: behind its word, with the year that a comma parts from it.
    private func accessed(at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart]) -> LabelledSpan {
        let day = parts[index].lowerBound + 1
        // The year of “March 4, 2024” is a part of its own.
        let isTorn =
            index + 1 < parts.count && kinds[index + 1] == .date && date(at: day)?.end == parts[index + 1].upperBound
        return LabelledSpan(.accessed, stream.bytes(day..<parts[isTorn ? index + 1 : index].upperBound))
    }

    /// A level of a shelfmark, without the archive's short form that leads it: `IOR/L/P&S/11/28`.
    private func shelfmarkSpans(_ part: Range<Int>) -> [LabelledSpan] {
        guard let slash = archivePrefix(part) else { return [LabelledSpan(.archiveLocation, stream.bytes(part))] }
        return [
            LabelledSpan(.archive, stream.bytes(part.lowerBound..<slash)),
            LabelledSpan(.archiveLocation, stream.bytes(slash + 1..<part.upperBound)),
        ]
    }

    /// The town of an archive, and the archive's short form in brackets behind it.
    private func placeSpans(_ part: Range<Int>) -> [LabelledSpan] {
        archiveSpans(part).map { $0.label == .archive ? LabelledSpan(.location, $0.range) : $0 }
    }

    /// A part without a form of its own: the town behind an archive, else a level of the shelfmark.
    private func textSpans(at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart]) -> [LabelledSpan] {
        let part = parts[index]
        let isBehindArchive = index > 0 && kinds[index - 1] == .archive
        let hasLevelsBehind = kinds[index...].contains { $0 == .level || $0 == .strongLevel }
        guard isBehindArchive, !hasLevelsBehind || part.contains(where: { abbreviation(at: $0) != nil }) else {
            return [LabelledSpan(.archiveLocation, stream.bytes(part))]
        }
        return placeSpans(part)
    }

    /// The archive's name, and the short form in brackets behind it.
    private func archiveSpans(_ part: Range<Int>) -> [LabelledSpan] {
        if ibid(at: part.lowerBound) != nil { return [LabelledSpan(.crossReference, stream.bytes(part))] }
        guard let open = part.first(where: { abbreviation(at: $0) != nil }), let short = abbreviation(at: open),
            open > part.lowerBound
        else {
            return [LabelledSpan(.archive, stream.bytes(part))]
        }
        return [
            LabelledSpan(.archive, stream.bytes(part.lowerBound..<open)),
            LabelledSpan(.abbreviation, stream.bytes(short)),
        ]
    }

    /// Sender and addressee, or the title of a document.
    private func describe(_ range: Range<Int>) -> [LabelledSpan] {
        if let parts = recipient(in: range) {
            var spans = [
                LabelledSpan(.author, stream.bytes(parts.sender)),
                LabelledSpan(.recipient, stream.bytes(parts.recipient)),
            ]
            if parts.sender.lowerBound > range.lowerBound {
                let title =
                    range
                    .lowerBound..<(stream.isMark(parts.sender.lowerBound - 1, ",")
                    ? parts.sender.lowerBound - 1 : parts.sender.lowerBound)
                if !title.isEmpty { spans.insert(LabelledSpan(.title, stream.bytes(title)), at: 0) }
            }
            return spans
        }
        // Author, “Title”
        if let open = range.first(where: { stream.opensQuotation($0) }), let title = title(at: open),
            title.end <= range.upperBound
        {
            var spans: [LabelledSpan] = []
            if open > range.lowerBound, let names = names(at: range.lowerBound), skip(",", at: names.end) == open,
                !stream.isWord(range.lowerBound, .documents)
            {
                spans.append(LabelledSpan(names.role, stream.bytes(names.names)))
            }
            spans.append(LabelledSpan(.title, stream.bytes(title.content)))
            if let translation = title.translation {
                spans.append(LabelledSpan(.translatedTitle, stream.bytes(translation)))
            }
            return spans
        }
        // “Toshio Tsukahira memorandum”: whose it is, and what.
        if let names = person(at: range.lowerBound), names < range.upperBound, stream[names].kind == .word,
            !stream[names].isCapitalised, !stream.isWord(names, .connectors), !stream.isWord(names, .diaries),
            (names..<min(names + 2, range.upperBound)).contains(where: { stream.isWord($0, .documents) })
        {
            return [
                LabelledSpan(.author, stream.bytes(range.lowerBound..<names)),
                LabelledSpan(.title, stream.bytes(names..<range.upperBound)),
            ]
        }
        return [LabelledSpan(.title, stream.bytes(range))]
    }

    /// “Dufresne to Delcassé”, “Shishmarev to the Asiatic Department”: two names and nothing else but an office.
    func recipient(in range: Range<Int>) -> (sender: Range<Int>, recipient: Range<Int>)? {
        guard let to = range.first(where: { stream.isWord($0, .to) && !stream[$0].isItalic }), to > range.lowerBound,
            to + 1 < range.upperBound
        else { return nil }
        var senderStart = range.lowerBound
        if let comma = (range.lowerBound..<to).last(where: { stream.isMark($0, ",") }) { senderStart = comma + 1 }
        let sender = senderStart..<to
        var recipientEnd = to + 1
        while recipientEnd < range.upperBound, !stream.isMark(recipientEnd, "("),
            !stream.isMark(recipientEnd, ",") || stream.isWord(recipientEnd + 1, .nameSuffixes)
        { recipientEnd += 1 }
        var recipientStart = to + 1
        if stream.isWord(recipientStart, .definiteArticles) { recipientStart += 1 }
        let recipient = recipientStart..<recipientEnd
        guard !recipient.isEmpty, stream[recipientStart].isCapitalised, sender.count <= Self.longestSender,
            recipient.count <= Self.longestRecipient, person(at: senderStart) == to, !isProse(recipient)
        else { return nil }
        return (sender, recipient)
    }

    /// Longer stretches beside “to” are sentences; a recipient may be an office.
    private static let longestSender = 9, longestRecipient = 10

    /// Where a description begins: behind words of prose, at a capital or at the noun of a kind of document.
    private func descriptionStart(_ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        if let colon = range.last(where: { stream.isMark($0, ":") }), stream.isWord(colon + 1, .documents) {
            return colon + 1
        }
        if let verb = range.last(where: { stream.isWord($0, .prose) && !stream[$0].isItalic }) {
            start = verb + 1
        }
        while start < range.upperBound {
            let token = stream[start]
            if token.isCapitalised || token.isItalic || token.kind == .cjk || stream.opensQuotation(start)
                || stream.isWord(start, .documents)
            {
                return start
            }
            start += 1
        }
        return nil
    }
}

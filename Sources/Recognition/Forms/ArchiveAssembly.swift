/// The parts of a document become its labelled stretches: description, sender and addressee, archive and shelfmark.
extension Grammar {
    func assemble(_ parts: [Range<Int>], _ kinds: [ArchivePart], hasPlace: Bool) -> ArchiveMatch? {
        var spans: [LabelledSpan] = []
        var start = parts[0].lowerBound
        var hasLocator = false
        let firstFact = kinds.firstIndex { [.date, .archive, .level, .strongLevel, .leaf].contains($0) } ?? kinds.count
        guard firstFact < kinds.count else { return nil }
        // The description: everything before the first fact.
        if firstFact > 0 {
            guard let description = descriptionStart(parts[0]) else { return nil }
            start = description
            let range = description..<parts[firstFact - 1].upperBound
            spans += describe(range)
        }
        for index in firstFact..<parts.count {
            let part = parts[index]
            switch kinds[index] {
            case .date where index > 0 && kinds[index - 1] == .accessed: break
            case .date:
                let isTorn = index + 1 < kinds.count && kinds[index + 1] == .dateRest
                spans.append(
                    LabelledSpan(.date, stream.bytes(part.lowerBound..<(isTorn ? parts[index + 1] : part).upperBound)))
            case .dateRest: break
            case .accessed:
                // The year of “March 4, 2024” is a part of its own.
                let close =
                    index + 1 < parts.count && kinds[index + 1] == .date
                    && date(at: part.lowerBound + 1)?.end == parts[index + 1].upperBound
                spans.append(
                    LabelledSpan(
                        .accessed, stream.bytes(part.lowerBound + 1..<(close ? parts[index + 1] : part).upperBound)))
            case .contribution:
                if let contribution = contribution(at: part.lowerBound) {
                    spans += contribution.labels.map { LabelledSpan($0, stream.bytes(contribution.names)) }
                }
            case .leaf:
                spans.append(LabelledSpan(.locator, stream.bytes(part)))
                hasLocator = true
            case .level where index == firstFact && isLevel(part.lowerBound, .volume) && kinds.contains(.archive):
                // The volume of a diary or logbook, before its archive is named.
                let value = skip(".", at: part.lowerBound + 1)
                spans.append(LabelledSpan(.volume, stream.bytes(value..<part.upperBound)))
            case .level, .strongLevel:
                // “IOR/L/P&S/11/28”: the archive's short form leads the shelfmark.
                if let slash = archivePrefix(part) {
                    spans.append(LabelledSpan(.archive, stream.bytes(part.lowerBound..<slash)))
                    spans.append(LabelledSpan(.archiveLocation, stream.bytes(slash + 1..<part.upperBound)))
                } else {
                    spans.append(LabelledSpan(.archiveLocation, stream.bytes(part)))
                }
            case .archive: spans += archiveSpans(part)
            case .place:
                spans += archiveSpans(part).map { $0.label == .archive ? LabelledSpan(.location, $0.range) : $0 }
            case .address:
                if let address = identifier(at: part.lowerBound) {
                    spans.append(LabelledSpan(address.label, address.bytes))
                }
            case .text, .title, .prose, .publication:
                // The archive stands first, the document behind it.
                if firstFact == 0, isDescription(part, kinds[index]) {
                    spans += describe(part)
                    break
                }
                let followsArchive =
                    index > 0 && kinds[index - 1] == .archive
                    && !kinds[index...].contains(where: { $0 == .level || $0 == .strongLevel })
                let isPlaceOfArchive =
                    index > 0 && kinds[index - 1] == .archive && part.contains { abbreviation(at: $0) != nil }
                if followsArchive || isPlaceOfArchive {
                    spans += archiveSpans(part).map { $0.label == .archive ? LabelledSpan(.location, $0.range) : $0 }
                } else {
                    spans.append(LabelledSpan(.archiveLocation, stream.bytes(part)))
                }
            }
        }
        var end = parts[parts.count - 1].upperBound
        if stream.isMark(end, ")"), let open = stream[end].partner, open > start { end += 1 }
        return ArchiveMatch(
            spans: spans, start: start, end: end, hasPlace: hasPlace,
            hasLocator: hasLocator)
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
        guard !recipient.isEmpty, stream[recipientStart].isCapitalised, sender.count <= 9, recipient.count <= 10,
            person(at: senderStart) == to, !isProse(recipient)
        else { return nil }
        return (sender, recipient)
    }

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

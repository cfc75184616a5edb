/// An unpublished document by its description, date, archive and shelfmark.
struct ArchiveMatch {
    var spans: [LabelledSpan]
    var start: Int
    var end: Int
    /// Whether archive or shelfmark is named; a repeated document is cited without.
    var hasPlace: Bool
    var hasLocator: Bool
}

extension Grammar {
    /// A document in an archive, beginning at an index, inside one clause.
    ///
    /// The clause is parted at its commas; what is date, level of a shelfmark, leaf, or name of an archive is told by its form, and
    /// the document ends with the last of these.
    func archival(at start: Int) -> ArchiveMatch? {
        let clause = start..<clauseEnd(from: start)
        let parts = chunks(clause)
        guard parts.count >= 2, parts.count <= 40 else { return nil }
        var kinds = parts.map { kind(of: $0) }
        // “Records of conversation …” is a document, not an archive, where an archive follows.
        if kinds[0] == .archive,
            stream.isWord(parts[0].lowerBound, .documents) || stream.isWord(parts[0].lowerBound, "records")
        {
            kinds[0] = .text
        }
        guard kinds[0] == .text || kinds[0] == .archive || kinds[0] == .title || kinds[0] == .level else { return nil }
        // Interviews and letters to the author have a form of their own.
        if parts.dropFirst().contains(where: {
            stream.isWord($0.lowerBound, in: ["interview", "interviewed", "letter", "email"])
        }) {
            return nil
        }
        // A clause that begins as a published reference is one.
        if kinds.contains(.publication) { return nil }
        // A year torn from its month by a comma: May 3, 1954.
        for index in kinds.indices.dropLast() where kinds[index] == .text || kinds[index] == .level {
            if let date = date(at: parts[index].lowerBound), date.end == parts[index + 1].upperBound, date.hasDay {
                kinds[index] = .date
                kinds[index + 1] = .dateRest
            }
        }
        let levels = kinds.filter { $0 == .level }.count
        // Volumes and series alone are those of a printed set.
        let firm = parts.indices.contains {
            kinds[$0] == .level && !stream.isWord(parts[$0].lowerBound, in: ["vol", "ser", "series"])
        }
        let archives = kinds.filter { $0 == .archive }.count
        let dates = kinds.filter { $0 == .date }.count
        let letter = recipient(in: parts[0]) ?? (parts.count > 1 ? recipient(in: parts[1]) : nil)
        let hasLeaf = kinds.contains(.leaf)
        let hasPlace =
            firm && (archives >= 1 || levels >= 2 || kinds.contains(.strongLevel))
            || archives >= 1 && dates >= 1 && kinds[0] == .text && !kinds.contains(.address)
            || kinds.contains(.strongLevel) && (archives >= 1 || dates >= 1)
        let isRepeat = !hasPlace && dates >= 1 && (letter != nil || hasLeaf)
        guard hasPlace || isRepeat else { return nil }
        guard let last = lastPart(parts, kinds), last >= 1 else { return nil }
        if isRepeat, kinds[0] != .text { return nil }
        return assemble(Array(parts[...last]), Array(kinds[...last]), hasPlace: hasPlace)
    }

    private enum PartKind {
        case text, title, date, dateRest, level, strongLevel, leaf, archive, prose, publication, address, contribution,
            accessed
    }

    private func kind(of range: Range<Int>) -> PartKind {
        if identifier(at: range.lowerBound) != nil { return .address }
        if range.contains(where: {
            stream.isMark($0, "(") && publication(at: $0)?.hasPublisher == true
                && (publication(at: $0)?.hasDate ?? false)
        }) {
            return .publication
        }
        if let date = date(at: range.lowerBound), date.end == range.upperBound { return .date }
        if stream.isWord(range.lowerBound, in: ["accessed", "retrieved"]) { return .accessed }
        if let contribution = contribution(at: range.lowerBound), contribution.end == range.upperBound {
            return .contribution
        }
        if leaf(range) { return .leaf }
        if let level = shelfLevel(range) { return level == .shelfmark ? .strongLevel : .level }
        if archiveName(range) { return .archive }
        if isProse(range) { return .prose }
        if stream.opensQuotation(range.lowerBound) { return .title }
        return .text
    }

    /// The last part that still belongs to the document.
    private func lastPart(_ parts: [Range<Int>], _ kinds: [PartKind]) -> Int? {
        var last: Int?
        for index in parts.indices {
            switch kinds[index] {
            case .date, .dateRest, .level, .strongLevel, .leaf, .archive, .address, .accessed, .contribution:
                last = index
            case .text, .title:
                // The place of an archive: “British Library, London”.
                if index > 0, kinds[index - 1] == .archive, parts[index].count <= 3,
                    stream[parts[index].lowerBound].isCapitalised
                {
                    last = index
                }
            case .prose:
                if index > 0 { return last }
            case .publication: return last
            }
        }
        return last
    }

    private func assemble(_ parts: [Range<Int>], _ kinds: [PartKind], hasPlace: Bool) -> ArchiveMatch? {
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
            case .level where index == firstFact && stream.isWord(part.lowerBound, "vol") && kinds.contains(.archive):
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
            case .address:
                if let address = identifier(at: part.lowerBound) {
                    spans.append(LabelledSpan(address.label, address.bytes))
                }
            case .text, .title, .prose, .publication:
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
        return ArchiveMatch(
            spans: spans, start: start, end: parts[parts.count - 1].upperBound, hasPlace: hasPlace,
            hasLocator: hasLocator)
    }

    /// The archive's name, and the short form in brackets behind it.
    private func archiveSpans(_ part: Range<Int>) -> [LabelledSpan] {
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
            if open > range.lowerBound, let names = names(at: range.lowerBound), names.end <= open {
                spans.append(LabelledSpan(names.role, stream.bytes(names.names)))
            }
            spans.append(LabelledSpan(.title, stream.bytes(title.content)))
            if let translation = title.translation {
                spans.append(LabelledSpan(.translatedTitle, stream.bytes(translation)))
            }
            return spans
        }
        return [LabelledSpan(.title, stream.bytes(range))]
    }

    /// “Dufresne to Delcassé”, “Shishmarev to the Asiatic Department”: two names and nothing else but an office.
    func recipient(in range: Range<Int>) -> (sender: Range<Int>, recipient: Range<Int>)? {
        guard let to = range.first(where: { stream.isWord($0, "to") && !stream[$0].isItalic }), to > range.lowerBound,
            to + 1 < range.upperBound
        else { return nil }
        var senderStart = range.lowerBound
        if let comma = (range.lowerBound..<to).last(where: { stream.isMark($0, ",") }) { senderStart = comma + 1 }
        let sender = senderStart..<to
        var recipientEnd = to + 1
        while recipientEnd < range.upperBound, !stream.isMark(recipientEnd, ","), !stream.isMark(recipientEnd, "(") {
            recipientEnd += 1
        }
        var recipientStart = to + 1
        if stream.isWord(recipientStart, "the") { recipientStart += 1 }
        let recipient = recipientStart..<recipientEnd
        guard !recipient.isEmpty, stream[recipientStart].isCapitalised, sender.count <= 6, recipient.count <= 10,
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

    // MARK: Levels

    /// What a level of a shelfmark is: one with a word before it, or a file number.
    enum ArchiveLevel {
        case level, shelfmark
    }

    /// `f. 17`, `op. 162`, `RG 59`, `box 12`, `118-00412-03`, `L/P&S/10/976`, `FO 371/84075`.
    func shelfLevel(_ range: Range<Int>) -> ArchiveLevel? {
        guard let first = range.first, !range.contains(where: { stream[$0].isItalic }), range.count <= 24 else {
            return nil
        }
        if stream.isPhrase(first, ["record", "group"])
            || stream.isPhrase(first, ["central"])
                && range.contains(where: { stream.isWord($0, in: ["file", "files"]) })
        {
            return .level
        }
        if stream.isWord(first, .levels) {
            let value = skip(".", at: first + 1)
            guard value < range.upperBound else { return nil }
            let isValue =
                stream[value].kind == .number || isRoman(value)
                || stream[value].isCapitalised && range.upperBound - value <= 2
            return isValue && range.upperBound - value <= 7 ? .level : nil
        }
        // A file number: at most three words, the last with digits and with slashes, hyphens or stops inside.
        let words = range.filter { stream[$0].hasSpaceBefore || $0 == first }.count
        guard words <= 3, range.contains(where: { stream[$0].kind == .number }), let last = range.last,
            stream[last].kind == .number || stream[last].range.count <= 2
        else { return nil }
        let joints = range.filter {
            stream[$0].kind == .mark && ["/", "-", ".", "&"].contains(stream[$0].scalar) && !stream[$0].hasSpaceBefore
        }.count
        let separators = range.filter {
            stream[$0].kind == .mark && (stream[$0].scalar == "/" || stream[$0].scalar == "-")
        }.count
        let isLeadAcronym =
            isAcronym(first)
            || stream[first].kind == .word && stream[first].isCapitalised && stream[first].range.count <= 3
        if separators >= 2, stream[first].kind == .number || isLeadAcronym { return .shelfmark }
        if separators == 1, joints >= 1, isLeadAcronym && words <= 2 { return .shelfmark }
        if separators == 1, stream.isMark(first + 1, "/"), stream[first].kind == .number,
            stream[first].range.count >= 2, stream[last].range.count >= 3
        {
            return .shelfmark
        }
        return nil
    }

    /// A leaf: `l. 3`, `ll. 23–24`, `fol. 44r`, `p. 5`, `frame 220`.
    private func leaf(_ range: Range<Int>) -> Bool {
        guard let first = range.first,
            stream.isWord(
                first,
                in: [
                    "l", "ll", "p", "pp", "fol", "fols", "ff", "frame", "frames", "sheet", "sheets", "л", "лл", "с",
                    "bl",
                ])
        else { return false }
        return labelledLocator(at: first)?.end == range.upperBound
            || {
                let value = skip(".", at: first + 1)
                return value < range.upperBound && stream[value].kind == .number && range.upperBound - value <= 6
            }()
    }

    /// The name of an archive, library or collection, or its short form.
    func archiveName(_ range: Range<Int>) -> Bool {
        guard let first = range.first, stream[first].isCapitalised || stream[first].kind == .cjk,
            !stream[first].isItalic
        else { return false }
        let name = range.first(where: { stream.isMark($0, "(") }).map { first..<max($0, first) } ?? range
        if isProse(name) { return false }
        if name.count == 1, isAcronym(first) { return true }
        if name.count <= 3, context.abbreviations.contains(stream.text(name)) { return true }
        return name.contains { stream.isWord($0, .archives) }
            || name.contains { stream[$0].kind == .cjk && stream.text($0).contains("档案") }
    }

    /// The index of the slash between an archive's short form and a shelfmark.
    private func archivePrefix(_ range: Range<Int>) -> Int? {
        guard let first = range.first, isAcronym(first), stream.isMark(first + 1, "/"),
            context.abbreviations.contains(stream.text(first))
        else { return nil }
        return first + 1
    }
}

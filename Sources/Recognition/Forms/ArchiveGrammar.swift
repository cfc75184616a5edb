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
    /// Commas part the clause. The form of a part tells whether it is a date, a level of a shelfmark, a leaf or the name of an archive.
    /// The document ends with the last of these.
    func archival(at start: Int) -> ArchiveMatch? {
        let whole = start..<clauseEnd(from: start)
        let clause = start..<(nextLetter(in: whole) ?? whole.upperBound)
        // Dates and shelfmarks have numbers.
        guard clause.count >= 3, clause.contains(where: { stream[$0].kind == .number }), newspaper(at: start) == nil,
            ibid(at: start) == nil
        else { return nil }
        let parts = joinedSuffixes(chunks(clause)).flatMap { pieces(of: $0) }
        guard parts.count >= 2, parts.count <= Self.mostParts else { return nil }
        var kinds: [ArchivePart] = []
        for part in parts {
            let kind = kind(of: part)
            // A clause that begins as a published reference is one.
            if kind == .publication { return nil }
            kinds.append(kind)
        }
        // “Records of conversation …” is a document, not an archive, where an archive follows.
        if kinds[0] == .archive,
            stream.isWord(parts[0].lowerBound, .documents) || stream.isWord(parts[0].lowerBound, .records)
        {
            kinds[0] = .text
        }
        guard kinds[0] == .text || kinds[0] == .archive || kinds[0] == .title || kinds[0] == .level else { return nil }
        // Interviews and letters to the author have a form of their own.
        if kinds[0] != .archive,
            parts.dropFirst().contains(where: {
                stream.isWord($0.lowerBound, .correspondence)
            })
        {
            return nil
        }
        // “Das Schreiben zit. bei Cobb, Salt, 44” names the work that quotes the document.
        if parts[0].contains(where: { stream.isWord($0, .citedAs) }) { return nil }
        // A year torn from its month by a comma: May 3, 1954.
        for index in kinds.indices.dropLast() where kinds[index] == .text || kinds[index] == .level {
            if let date = date(at: parts[index].lowerBound), date.end == parts[index + 1].upperBound, date.hasDay {
                kinds[index] = .date
                kinds[index + 1] = .dateRest
            }
        }
        refine(&kinds, of: parts)
        let levels = kinds.filter { $0 == .level }.count
        // Volumes and series alone are those of a printed set.
        let firm = parts.indices.contains {
            kinds[$0] == .level && !isLevel(parts[$0].lowerBound, .volume, .series)
        }
        let archives = kinds.filter { $0 == .archive }.count
        let dates = kinds.filter { $0 == .date }.count
        let letter = recipient(in: parts[0]) ?? (parts.count > 1 ? recipient(in: parts[1]) : nil)
        let hasLeaf = kinds.contains(.leaf)
        let hasPlace =
            firm && (archives >= 1 || !isPrinted(parts, kinds) && (levels >= 2 || kinds.contains(.strongLevel)))
            || archives >= 1 && dates >= 1 && kinds[0] == .text && !kinds.contains(.address) && !hasItalicTitle(parts)
            || kinds.contains(.strongLevel) && (archives >= 1 || dates >= 1 && !hasItalicTitle(parts) || hasLeaf)
        let isRepeat = !hasPlace && dates >= 1 && (letter != nil || hasLeaf) && !hasItalicTitle(parts)
        guard hasPlace || isRepeat else { return nil }
        guard let last = lastPart(parts, kinds), last >= 1 else { return nil }
        if isRepeat, kinds[0] != .text || stream[start].isItalic { return nil }
        return assemble(Array(parts[...last]), Array(kinds[...last]), hasPlace: hasPlace)
    }

    /// A clause with more commas is a list, and no document.
    private static let mostParts = 40

    /// Where “and Name to Name, date” begins: one sentence may hold several letters of one folder.
    private func nextLetter(in clause: Range<Int>) -> Int? {
        clause.dropFirst().first {
            stream.isWord($0, .conjunctions) && beginsLetter(behind: $0, before: clause.upperBound)
        }
    }

    /// Whether another letter begins behind the “and” after a year.
    func beginsLetter(behind conjunction: Int, before end: Int) -> Bool {
        guard isYear(conjunction - 1), let sender = person(at: conjunction + 1), stream.isWord(sender, .to),
            let recipient = person(at: sender + 1)
        else { return false }
        return recipient <= end
    }

    /// “John Jay, Jr.” is one part.
    private func joinedSuffixes(_ parts: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for part in parts {
            if let last = joined.last, stream.isWord(part.lowerBound, .nameSuffixes), part.count <= 2 {
                joined[joined.count - 1] = last.lowerBound..<part.upperBound
            } else {
                joined.append(part)
            }
        }
        return joined
    }

    /// What a part between two commas is.
    enum ArchivePart {
        case text, title, date, dateRest, level, strongLevel, leaf, archive, place, prose, publication, address,
            contribution, accessed
    }

    /// What stands between two commas, parted again where a colon or a blank alone parts archive and shelfmark.
    private func pieces(of range: Range<Int>) -> [Range<Int>] {
        if let colon = range.first(where: { stream.isMark($0, ":") && !stream[$0].hasSpaceBefore }),
            colon > range.lowerBound, colon + 1 < range.upperBound, stream[colon + 1].hasSpaceBefore,
            !stream[range.lowerBound].isItalic, !isState(range.lowerBound..<colon)
        {
            let head = range.lowerBound..<colon
            if archiveName(head) || shelfLevel(head) != nil || splitSigil(head) != nil {
                return pieces(of: head) + pieces(of: colon + 1..<range.upperBound)
            }
        }
        if let cut = splitSigil(range) { return [range.lowerBound..<cut, cut..<range.upperBound] }
        // “ll. 23–24 (Zimin to Petrov”: a description behind the shelfmark.
        if let open = range.first(where: { stream.isMark($0, "(") }), open > range.lowerBound,
            let close = stream[open].partner, close == range.upperBound - 1, abbreviation(at: open) == nil,
            leaf(range.lowerBound..<open)
        {
            return [range.lowerBound..<open] + chunks(open + 1..<close)
        }
        // “p. 198 in NARA”
        if let seam = range.first(where: { stream.isWord($0, .containerLeads) }), seam > range.lowerBound,
            seam + 1 < range.upperBound,
            leaf(range.lowerBound..<seam) || date(at: range.lowerBound)?.end == seam,
            archiveName(seam + 1..<range.upperBound)
                || (seam + 1..<range.upperBound).contains(where: {
                    stream.isWord($0, .bodies) && stream[$0].isCapitalised
                })
        {
            return [range.lowerBound..<seam, seam + 1..<range.upperBound]
        }
        return [range]
    }

    /// `PRCFMA 109-00789-01`: the short form of an archive before a file number.
    private func splitSigil(_ range: Range<Int>) -> Int? {
        guard let first = range.first, isSigil(first), range.count >= 4,
            stream[first].range.count >= 5 || context.abbreviations.contains(stream.text(first)),
            shelfLevel(first + 1..<range.upperBound) == .shelfmark
        else { return nil }
        return first + 1
    }

    /// Gives parts the kinds that the parts beside them tell.
    private func refine(_ kinds: inout [ArchivePart], of parts: [Range<Int>]) {
        findBodies(&kinds, of: parts)
        let hasArchive = kinds.contains(.archive)
        var isDated = false
        for index in kinds.indices {
            if kinds[index] == .date {
                if isDated || hasArchive, isSpanOfSeries(at: index, of: parts, kinds) { kinds[index] = .level }
                isDated = true
            }
            kinds[index] =
                kindBehindLevel(at: index, of: parts, kinds)
                ?? (hasArchive ? kindBesideArchive(at: index, of: parts, kinds) : nil)
                ?? kindBehindArchive(at: index, of: parts, kinds) ?? kinds[index]
        }
    }

    /// Makes archives of the bodies that keep their own files.
    private func findBodies(_ kinds: inout [ArchivePart], of parts: [Range<Int>]) {
        func isBody(_ index: Int) -> Bool {
            stream[parts[index].lowerBound].isCapitalised && recipient(in: parts[index]) == nil
                && parts[index].contains(where: { stream.isWord($0, .bodies) })
        }
        // A department keeps its own files: “Department of State, Lot File 95”.
        for index in kinds.indices.dropLast()
        where kinds[index] == .text && kinds[index + 1] == .level && (index > 0 || !isDescription(parts[index], .text))
            && isBody(index)
        {
            kinds[index] = .archive
        }
        // “Department of State, Bureau of Public Affairs, Lot 84”: the first body keeps the files of the others.
        for index in kinds.indices.dropLast().reversed()
        where kinds[index] == .text && kinds[index + 1] == .archive && index > 0 && isBody(index)
            && parts[index + 1].contains(where: { stream.isWord($0, .bodies) })
            && !parts[index + 1].contains(where: { stream.isWord($0, .archives) })
        {
            kinds[index] = .archive
            kinds[index + 1] = .level
        }
    }

    /// Whether a date is the years of a series: “Reports of the Secretary, 1790–1906, Book 10”.
    private func isSpanOfSeries(at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart]) -> Bool {
        let first = parts[index].lowerBound
        let before = index > 0 ? kinds[index - 1] : .text
        return parts[index].count == 3 && isYear(first) && stream[first + 1].scalar.isDash
            && (before == .text || before == .level) && index + 1 < kinds.count
    }

    /// The kind that levels of a shelfmark tell of a part beside them: papka or folio, and leaves without a word.
    private func kindBehindLevel(at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart]) -> ArchivePart? {
        let kind = kinds[index], first = parts[index].lowerBound
        let hasOpis = parts.contains { isLevel($0.lowerBound, .opis) }
        // Papka, between opis and delo.
        if kind == .leaf, isLevel(first, .papka), hasOpis,
            parts[(index + 1)...].contains(where: { isLevel($0.lowerBound, .delo) })
        {
            return .level
        }
        guard index > 0, kinds[index - 1] == .level || kinds[index - 1] == .strongLevel else { return nil }
        // Folio, where no fond is named.
        if kind == .level, isLevel(first, .fond), stream.isWord(first, .locators), !hasOpis { return .leaf }
        if kind == .text || kind == .prose, bareLeaves(parts[index]) { return .leaf }
        return nil
    }

    /// The kind of a part of a document whose archive is named: a series or a number of the archive.
    private func kindBesideArchive(at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart]) -> ArchivePart? {
        guard index > 0 else { return nil }
        let kind = kinds[index], isBehindLevel = kinds[index - 1] == .level
        if kind == .text || kind == .archive, numberedSeries(parts[index], afterLevel: isBehindLevel) { return .level }
        return kind == .text && archiveNumber(parts[index]) ? .level : nil
    }

    /// The kind of a part behind an archive or its town: a town, or the state in which the town lies.
    private func kindBehindArchive(at index: Int, of parts: [Range<Int>], _ kinds: [ArchivePart]) -> ArchivePart? {
        guard index > 0 else { return nil }
        switch kinds[index - 1] {
        case .archive where kinds[index] == .text:
            let isBeforeState = index + 1 < parts.count && isState(parts[index + 1])
            return isPlaceName(parts[index]) || isBeforeState ? .place : nil
        case .place: return isState(parts[index]) ? .place : nil
        default: return nil
        }
    }

    /// Whether a part is the name of a place, before any brackets.
    private func isPlaceName(_ range: Range<Int>) -> Bool {
        let name = range.first(where: { stream.isMark($0, "(") }).map { range.lowerBound..<$0 } ?? range
        return !name.isEmpty && name.count <= Self.longestPlace && isPlace(name)
    }

    /// The most words of a place: a longer part describes something.
    private static let longestPlace = 4

    /// Whether a part is a title in italics, as printed works have.
    private func hasItalicTitle(_ parts: [Range<Int>]) -> Bool {
        parts.contains {
            stream[$0.lowerBound].isItalic
                || holdsAnother($0.lowerBound) && stream[$0.upperBound - 1].isItalic
        }
    }

    /// Whether a title in quotation marks and one in italics stand first: an article in a journal or newspaper.
    private func isPrinted(_ parts: [Range<Int>], _ kinds: [ArchivePart]) -> Bool {
        guard let title = kinds.firstIndex(of: .title), title <= 1, parts.indices.contains(title + 1) else {
            return false
        }
        return stream[parts[title + 1].lowerBound].isItalic
    }

    private func kind(of range: Range<Int>) -> ArchivePart {
        if identifier(at: range.lowerBound) != nil { return .address }
        if range.contains(where: {
            stream.isMark($0, "(") && (publication(at: $0).map { $0.hasPublisher && $0.hasDate } ?? false)
        }) {
            return .publication
        }
        if let date = date(at: range.lowerBound), date.end == range.upperBound { return .date }
        if stream.isWord(range.lowerBound, .accessed) { return .accessed }
        if let contribution = contribution(at: range.lowerBound), contribution.end == range.upperBound {
            return .contribution
        }
        if leaf(range) { return .leaf }
        // “Smith to Jones, May 4, 1950, ibid.”: the archive named before.
        if let ibid = ibid(at: range.lowerBound), ibid.word.upperBound >= range.upperBound { return .archive }
        if let level = shelfLevel(range) { return level == .shelfmark ? .strongLevel : .level }
        if archiveName(range) { return .archive }
        if isProse(range) { return .prose }
        if stream.opensQuotation(range.lowerBound) { return .title }
        return .text
    }

    /// The last part that still belongs to the document.
    private func lastPart(_ parts: [Range<Int>], _ kinds: [ArchivePart]) -> Int? {
        var last: Int?
        for index in parts.indices {
            switch kinds[index] {
            case .date, .dateRest, .level, .strongLevel, .leaf, .archive, .place, .address, .accessed, .contribution:
                last = index
            case .text, .title:
                // The name of a folder behind the number of its box, up to the end of the clause.
                if index > 0, isContainer(parts[index - 1], kinds[index - 1]),
                    isFolderName(parts[index...], kinds[index...])
                {
                    return parts.count - 1
                }
                // The place of an archive: “British Library, London”.
                let name = parts[index].prefix { !stream.isMark($0, "(") }
                if index > 0, kinds[index - 1] == .archive, name.count <= 3,
                    stream[parts[index].lowerBound].isCapitalised
                {
                    last = index
                }
                // Where the archive stands first, the document may stand last.
                if kinds[0] == .archive || kinds[0] == .level || kinds[0] == .strongLevel,
                    isDescription(parts[index], kinds[index])
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

    /// Whether a part is the number of a box, a reel or another thing that holds named folders.
    private func isContainer(_ part: Range<Int>, _ kind: ArchivePart) -> Bool {
        kind == .level
            && part.contains {
                isLevel($0, .box, .carton, .folder, .file, .reel, .entry) || stream.isWord($0, .boxes)
            }
    }

    /// Whether the parts up to the end of the clause are the name of a folder: capitalised, without the words of a sentence.
    private func isFolderName(_ parts: ArraySlice<Range<Int>>, _ kinds: ArraySlice<ArchivePart>) -> Bool {
        guard parts.count <= 3 else { return false }
        return zip(parts, kinds).allSatisfy { part, kind in
            let first = part.lowerBound
            return kind == .text && (stream[first].isCapitalised || stream.isMark(first, "["))
                && !isSentence(part) && recipient(in: part) == nil && part.count <= 12
                && !part.contains { stream[$0].isItalic || stream.opensQuotation($0) }
        }
    }

    /// Whether a part names a document rather than the place of one.
    func isDescription(_ part: Range<Int>, _ kind: ArchivePart) -> Bool {
        kind == .title || recipient(in: part) != nil || stream.isWord(part.lowerBound, .documents)
            || part.contains { stream.isWord($0, .documents) && !stream[$0].isCapitalised }
    }
}

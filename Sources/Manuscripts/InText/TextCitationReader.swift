import CitandaDocuments
import CitandaLexicon
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Reads the citations by author and date in running text and notes, and links them to the entries of the lists.
///
/// The list is the proof: names before a year cite a work where an entry has the names. Without an entry, shape counts only in
/// a text that cites by author and date.
struct TextCitationReader {
    private let entries: AuthorDateEntries
    private let works: [ListEntryID: String]

    /// A reader for a text with these lists.
    private init(_ document: Document, _ lists: [Reading.List]) {
        entries = AuthorDateEntries(document, lists)
        var works: [ListEntryID: String] = [:]
        for (list, value) in lists.enumerated() {
            for (index, entry) in value.entries.enumerated() {
                works[ListEntryID(list: list, index: index)] = entry.work
            }
        }
        self.works = works
    }

    /// The citations of a text, in order.
    ///
    /// - Parameters:
    ///   - document: The text.
    ///   - lists: Its lists of works.
    ///   - notes: Its notes as read. A year in a citation that describes a work in full cites nothing else.
    ///   - keyed: Its citations by key.
    static func read(
        _ document: Document, lists: [Reading.List], notes: [Reading.Note], besides keyed: [TextCitation]
    ) -> [TextCitation] {
        let passages = passages(of: document)
        let full = notes.flatMap(\.citations).filter { $0.describesWork || $0.evidence == .live }.map(\.range)
        return (keyed + byDate(in: passages, besides: full, document, lists))
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The citations by author and date.
    private static func byDate(
        in passages: [Passage], besides full: [Range<Int>], _ document: Document, _ lists: [Reading.List]
    ) -> [TextCitation] {
        guard lists.contains(where: { !$0.entries.isEmpty }) else { return [] }
        let full = full.sorted { $0.lowerBound < $1.lowerBound }
        let passages = passages.filter { hasYear($0) }
        func found(bare: Bool) -> [(Passage, [AuthorDateCitation])] {
            passages.map { ($0, AuthorDateGrammar($0).citations(bare: bare)) }.filter { !$0.1.isEmpty }
        }
        // The entries are taken apart only where something has the form of a citation.
        let bracketed = found(bare: false)
        guard !bracketed.isEmpty else { return [] }
        let reader = TextCitationReader(document, lists)
        let covered = SortedRanges(full)
        func counting(_ found: [(Passage, [AuthorDateCitation])]) -> [TextCitation] {
            var next = 0
            return found.flatMap { passage, citations in
                citations.filter { citation in
                    // Only names and year in brackets count inside a citation in full.
                    citation.form == .bracketed
                        || !citation.items.contains { covered.overlap(passage.source($0.year)) }
                }.compactMap { reader.candidate($0, in: passage) }
            }
            .sorted { $0.citation.range.lowerBound < $1.citation.range.lowerBound }
            .filter { candidate in
                let range = candidate.citation.range
                while next < full.count, full[next].upperBound <= range.lowerBound { next += 1 }
                return candidate.counts
                    && (candidate.isSure || next == full.count || !full[next].overlaps(range))
            }
            .map(\.citation)
        }
        let items = counting(bracketed).flatMap(\.items)
        let proofs = items.count { $0.entry != nil }
        guard proofs >= leastProofs, proofs * leastShare >= items.count else { return [] }
        return counting(found(bare: true))
    }

    /// One item in so many has an entry in a text that cites by author and date.
    private static let leastShare = 3

    /// The citations by key of a text, in order.
    static func keyed(in document: Document) -> [TextCitation] {
        let source = document.source.bytes
        return keyed(in: passages(of: document) + document.sections.map(\.heading)).filter { citation in
            // `\@roe` and `\[@roe\]` are words.
            let start = citation.range.lowerBound
            return !source[max(0, start - 1)..<start].contains(UInt8(ascii: "\\"))
                && source[start] != UInt8(ascii: "\\")
        }
    }

    /// The citations by key. A sign without brackets counts where others have brackets.
    private static func keyed(in passages: [Passage]) -> [TextCitation] {
        let found = passages.filter { $0.text.contains(UInt8(ascii: "@")) || $0.text.contains(UInt8(ascii: "{")) }
            .map { passage in
                let code = passage.spans.filter { $0.style == .code }.map(\.range)
                return (
                    passage,
                    AuthorDateGrammar(passage).keyCitations().filter { found in
                        !code.contains { $0.overlaps(found.range) }
                    }
                )
            }
        guard found.contains(where: { $0.1.contains(where: \.hasBrackets) }) else { return [] }
        return found.flatMap { passage, citations in
            citations.map { citation in
                TextCitation(
                    range: passage.source(citation.range),
                    items: citation.items.map { item in
                        TextCitation.Item(
                            entry: nil, difference: nil, work: nil, citationKey: passage[item.key], names: nil,
                            year: nil,
                            locator: item.locator.map {
                                WorkBuilder.locator($0, in: passage, confidence: keyConfidence)
                            },
                            prefix: item.prefix.map { passage[$0].trimmingBlanks } ?? "",
                            suppressesAuthor: item.suppressesAuthor, range: passage.source(item.range),
                            confidence: keyConfidence)
                    })
            }
        }
    }

    /// A key between its marks is nothing else.
    private static let keyConfidence = 0.99

    /// So many citations with an entry show that a text cites by author and date.
    private static let leastProofs = 2

    /// The paragraphs that may cite.
    private static func passages(of document: Document) -> [Passage] {
        let kinds: Set<Section.Kind> = [.bibliography, .furtherReading, .contents, .index, .abbreviations, .notes]
        return document.sections.filter { !kinds.contains($0.kind) }.flatMap(\.blocks)
            .filter { $0.kind != .code && $0.kind != .html }.map(\.passage) + document.notes.map(\.passage)
    }

    /// Whether a passage has four figures, or brackets that may hold words in place of them.
    private static func hasYear(_ passage: Passage) -> Bool {
        passage.hasFourFigures || passage.text.contains(UInt8(ascii: "("))
    }

    // MARK: Candidates

    /// What may be a citation, and what speaks for it.
    private struct Candidate {
        var citation: TextCitation
        /// Whether names and year stand alone in brackets, and an entry has them.
        var isSure: Bool
        /// Whether it is a citation in a text that cites by author and date.
        var counts: Bool
    }

    private func candidate(_ found: AuthorDateCitation, in passage: Passage) -> Candidate? {
        var found = found
        var items: [TextCitation.Item] = []
        var names: CitedNames?
        var known = false
        for index in found.items.indices {
            let item = found.items[index]
            var link = AuthorDateEntries.Link()
            if let range = item.names {
                let read = self.link(namesIn: range, of: item, in: passage)
                link = read.link
                names = read.names
                if read.range != range { found.cutNames(of: index, to: read.range) }
            } else if let names {
                link = entries.link(names, years: item.yearKeys)
            }
            if !link.isKnown, found.form == .narrative || found.form == .yearAlone, index == 0 {
                let before = max(0, item.range.lowerBound - Self.reach)..<item.range.lowerBound
                let alone = entries.link(yearAlone: item.yearKeys, behind: passage[before])
                if alone.isKnown {
                    link = alone
                    found.dropNames()
                }
            }
            known = known || link.isKnown
            items += self.items(found.items[index], link, names, found.form, in: passage)
        }
        let isProved = items.contains { $0.entry != nil }
        // “Roe (1740–1780)” tells when Roe lived.
        let isSpan = found.items.contains { $0.isSpan } && !isProved
        let counts =
            switch found.form {
            case .bracketed: known || found.fillsBrackets && found.items.allSatisfy { isName($0, in: passage) }
            case .narrative: !isSpan && (known || isPerson(found, in: passage))
            case .yearAlone: !isSpan && (known || found.items.contains { $0.locator != nil })
            case .bare: isProved && !endsInGenitive(found, in: passage)
            }
        guard counts || isProved else { return nil }
        return Candidate(
            citation: TextCitation(range: passage.source(found.range), items: items),
            isSure: isProved && found.form == .bracketed, counts: counts)
    }

    /// The link of names, or of those of their last words that an entry has: “the tagset of Roe (2008)”.
    private func link(
        namesIn range: Range<Int>, of item: AuthorDateCitation.Item, in passage: Passage
    ) -> (names: CitedNames, range: Range<Int>, link: AuthorDateEntries.Link) {
        let whole = CitedNames(passage[range])
        let link = entries.link(whole, years: item.yearKeys)
        guard link.entry == nil else { return (whole, range, link) }
        var near: (CitedNames, Range<Int>, AuthorDateEntries.Link)?
        if link.isKnown { near = (whole, range, link) }
        // No tail of the names is known where none of their words is.
        guard whole.groups.contains(where: { $0.contains(where: entries.know) }) else {
            return near ?? (whole, range, link)
        }
        for start in wordStarts(in: range, of: passage) {
            let tail = start..<range.upperBound
            let names = CitedNames(passage[tail])
            guard names.groups.first.map({ entries.know($0.last ?? "") || entries.know($0[0]) }) == true else {
                continue
            }
            let link = entries.link(names, years: item.yearKeys)
            if link.entry != nil { return (names, tail, link) }
            if near == nil, link.isKnown { near = (names, tail, link) }
        }
        return near ?? (whole, range, link)
    }

    /// Where the words of a range begin that have a capital letter, without the first.
    private func wordStarts(in range: Range<Int>, of passage: Passage) -> [Int] {
        range.dropFirst().filter { index in
            passage.text[index - 1] <= 0x20 && passage.text[index] > 0x20
                && !(0x61...0x7A).contains(passage.text[index])
        }
    }

    private func endsInGenitive(_ found: AuthorDateCitation, in passage: Passage) -> Bool {
        found.items.first?.names.map { passage[$0].withoutGenitive != nil } ?? false
    }

    /// The citation of an item. “Roe (1921–1924)” cites two works where the list has one of each year.
    private func items(
        _ item: AuthorDateCitation.Item, _ link: AuthorDateEntries.Link, _ names: CitedNames?,
        _ form: AuthorDateCitation.Form,
        in passage: Passage
    ) -> [TextCitation.Item] {
        guard item.isSpan, let names, case let ends = item.yearKeys.dropFirst(), ends.count == 2,
            !entries.have(span: item.yearKeys[0])
        else { return [self.item(item, link, form, in: passage)] }
        let links = ends.map { (year: $0, link: entries.link(names, years: [$0])) }
        guard links.allSatisfy({ $0.link.entry != nil }), Set(links.map(\.link.entry)).count == links.count else {
            return [self.item(item, link, form, in: passage)]
        }
        return links.map { year, link in
            var cited = self.item(item, link, form, in: passage)
            cited.year = year
            return cited
        }
    }

    private func item(
        _ item: AuthorDateCitation.Item, _ link: AuthorDateEntries.Link, _ form: AuthorDateCitation.Form,
        in passage: Passage
    ) -> TextCitation.Item {
        var year = passage[item.year]
        if year.count == 1, let key = item.yearKeys.first { year = key }
        return TextCitation.Item(
            entry: link.entry, difference: link.difference, work: link.entry.flatMap { works[$0] }, citationKey: nil,
            names: item.names.map { passage[$0] }, year: year,
            locator: item.locator.map { WorkBuilder.locator($0, in: passage, confidence: link.confidence) },
            prefix: item.prefix.map { passage[$0].trimmingBlanks } ?? "",
            suppressesAuthor: form == .narrative || form == .yearAlone, range: passage.source(item.range),
            confidence: link.confidence)
    }

    /// How far behind a name, in bytes, a year alone may stand.
    private static let reach = 500

    // MARK: Shape

    /// Whether the names of an item without an entry may be names: not a town, not a sentence.
    private func isName(_ item: AuthorDateCitation.Item, in passage: Passage) -> Bool {
        guard let range = item.names else { return item.repeatsNames }
        let names = CitedNames(passage[range])
        guard let first = names.groups.first, first.count <= Self.longestName else { return false }
        return names.groups.count > 1 || names.hasOthers || !Lexicon.contains(first.joined(separator: " "), in: .cities)
    }

    /// The words of the longest name of a person or body without an entry.
    private static let longestName = 6

    /// Whether names in a sentence, none in the list, are those of people who are cited.
    private func isPerson(_ found: AuthorDateCitation, in passage: Passage) -> Bool {
        guard let item = found.items.first, let range = item.names, isName(item, in: passage) else { return false }
        guard !passage.spans.contains(where: { $0.style == .italic && $0.range.overlaps(range) }) else { return false }
        let names = CitedNames(passage[range])
        return item.locator != nil || names.hasOthers || names.groups.count > 1
    }
}

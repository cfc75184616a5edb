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
    private let entries: [AuthorDateEntry]
    private let works: [ListEntryID: String]
    /// The entries by each word that may begin the names of a citation.
    private let byWord: [String: [Int]]

    /// A reader for a text with these lists.
    private init(_ document: Document, _ lists: [Reading.List]) {
        var entries: [AuthorDateEntry] = []
        var works: [ListEntryID: String] = [:]
        for (list, value) in lists.enumerated() {
            for (index, entry) in value.entries.enumerated() {
                let id = ListEntryID(list: list, index: index)
                entries.append(
                    AuthorDateEntry(
                        id, text: document.text(of: entry.range), statement: entry.statement,
                        previous: index > 0 ? entries.last : nil))
                works[id] = entry.work
            }
        }
        var byWord: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            for word in Set(entry.lead + entry.family + entry.spelledOut) { byWord[word, default: []].append(index) }
        }
        self.entries = entries
        self.works = works
        self.byWord = byWord
    }

    /// The citations of a text, in order.
    ///
    /// - Parameters:
    ///   - document: The text.
    ///   - lists: Its lists of works.
    ///   - notes: Its notes as read. A year in a citation that describes a work in full cites nothing else.
    static func read(_ document: Document, lists: [Reading.List], notes: [Reading.Note]) -> [TextCitation] {
        let passages = passages(of: document)
        let full = notes.flatMap(\.citations).filter(\.describesWork).map(\.range)
        return (keyed(in: passages) + byDate(in: passages, besides: full, TextCitationReader(document, lists)))
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The citations by author and date.
    private static func byDate(
        in passages: [Passage], besides full: [Range<Int>], _ reader: TextCitationReader
    ) -> [TextCitation] {
        guard !reader.entries.isEmpty else { return [] }
        let full = full.sorted { $0.lowerBound < $1.lowerBound }
        let passages = passages.filter { hasYear($0) }
        func candidates(bare: Bool) -> [Candidate] {
            var next = 0
            return passages.flatMap { reader.candidates(in: $0, bare: bare) }
                .sorted { $0.citation.range.lowerBound < $1.citation.range.lowerBound }
                .filter { candidate in
                    let range = candidate.citation.range
                    while next < full.count, full[next].upperBound <= range.lowerBound { next += 1 }
                    return candidate.isSure || next == full.count || !full[next].overlaps(range)
                }
        }
        let items = candidates(bare: false).filter(\.counts).flatMap(\.citation.items)
        let proofs = items.count { $0.entry != nil }
        guard proofs >= leastProofs, proofs * leastShare >= items.count else { return [] }
        return candidates(bare: true).filter(\.counts).map(\.citation)
    }

    /// One item in so many has an entry in a text that cites by author and date.
    private static let leastShare = 3

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
        var digits = 0
        for byte in passage.text {
            if byte == UInt8(ascii: "(") { return true }
            digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
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

    private func candidates(in passage: Passage, bare: Bool) -> [Candidate] {
        AuthorDateGrammar(passage).citations(bare: bare).compactMap { candidate($0, in: passage) }
    }

    private func candidate(_ found: AuthorDateCitation, in passage: Passage) -> Candidate? {
        var found = found
        var items: [TextCitation.Item] = []
        var names: CitedNames?
        var known = false
        for index in found.items.indices {
            let item = found.items[index]
            var link = EntryLink()
            if let range = item.names {
                let read = self.link(namesIn: range, of: item, in: passage)
                link = read.link
                names = read.names
                if read.range != range { found.cutNames(of: index, to: read.range) }
            } else if let names {
                link = self.link(names, years: item.yearKeys)
            }
            if !link.isKnown, found.form == .narrative || found.form == .yearAlone, index == 0 {
                let alone = linkOfYearAlone(item, before: item.range.lowerBound, in: passage)
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
    ) -> (names: CitedNames, range: Range<Int>, link: EntryLink) {
        let whole = CitedNames(passage[range])
        let link = link(whole, years: item.yearKeys)
        guard link.entry == nil else { return (whole, range, link) }
        var near: (CitedNames, Range<Int>, EntryLink)?
        if link.isKnown { near = (whole, range, link) }
        for start in wordStarts(in: range, of: passage) {
            let tail = start..<range.upperBound
            let names = CitedNames(passage[tail])
            guard names.groups.first.map({ byWord[$0.last ?? ""] != nil || byWord[$0[0]] != nil }) == true else {
                continue
            }
            let link = self.link(names, years: item.yearKeys)
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
        _ item: AuthorDateCitation.Item, _ link: EntryLink, _ names: CitedNames?, _ form: AuthorDateCitation.Form,
        in passage: Passage
    ) -> [TextCitation.Item] {
        guard item.isSpan, let names, case let ends = item.yearKeys.dropFirst(), ends.count == 2,
            !entries.contains(where: { $0.year == item.yearKeys[0] })
        else { return [self.item(item, link, form, in: passage)] }
        let links = ends.map { (year: $0, link: self.link(names, years: [$0])) }
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
        _ item: AuthorDateCitation.Item, _ link: EntryLink, _ form: AuthorDateCitation.Form, in passage: Passage
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

    // MARK: Links

    /// What a citation by author and date means.
    struct EntryLink {
        var entry: ListEntryID?
        var difference: TextCitation.Difference?
        var confidence = 0.5
        /// Whether an entry has the names.
        var isKnown: Bool { entry != nil || difference != nil }
    }

    private func link(_ names: CitedNames, years: [String]) -> EntryLink {
        let fits = self.fits(names)
        guard !fits.isEmpty else { return EntryLink() }
        var best: [(entry: AuthorDateEntry, fit: NameFit, score: Int)] = []
        for (entry, fit) in fits {
            guard let year = yearFit(entry, years) else { continue }
            best.append((entry, fit, fit.score + year))
        }
        best.sort { $0.score > $1.score }
        guard let first = best.first else {
            // The author is in the list, the year is not.
            guard let near = fits.max(by: { $0.fit.score < $1.fit.score }), near.fit.missing == 0,
                case .same = near.fit.strength
            else { return EntryLink() }
            return EntryLink(difference: .year(near.entry.id), confidence: 0.8)
        }
        let equals = best.prefix { $0.score == first.score }
        // The same entry twice in the list is one work.
        guard equals.allSatisfy({ $0.entry.words == first.entry.words }) else {
            return EntryLink(difference: .letter(equals.map(\.entry.id)), confidence: 0.5)
        }
        if case .similar(let spelt) = first.fit.strength {
            let printed = first.entry.printed(spelt)
            return EntryLink(entry: first.entry.id, difference: .name(first.entry.id, printed), confidence: 0.8)
        }
        return EntryLink(entry: first.entry.id, confidence: first.fit.missing == 0 ? 0.97 : 0.85)
    }

    private func fits(_ names: CitedNames) -> [(entry: AuthorDateEntry, fit: NameFit)] {
        var indices = Set((names.groups.first ?? []).flatMap { byWord[$0] ?? [] })
        if indices.isEmpty { indices = Set(entries.indices) }
        return indices.sorted().compactMap { index in entries[index].fit(names).map { (entries[index], $0) } }
    }

    /// How well a year fits that of an entry; nil where it does not.
    private func yearFit(_ entry: AuthorDateEntry, _ years: [String]) -> Int? {
        guard let cited = years.first else { return nil }
        if entry.year == cited { return 6 }
        // A span of years is that of an entry, or each end is a year of one.
        guard !cited.contains("–") else { return nil }
        if cited.count > 4, entry.otherYears.contains(cited) { return 5 }
        if let year = entry.year, year.prefix(4) == cited.prefix(4), min(year.count, cited.count) == 4 { return 4 }
        if let year = entry.year, years.contains(year) { return 3 }
        return !entry.otherYears.isDisjoint(with: years) ? 1 : nil
    }

    /// The entry of an author whom the text before names.
    private func linkOfYearAlone(_ item: AuthorDateCitation.Item, before: Int, in passage: Passage) -> EntryLink {
        let text = passage[max(0, before - Self.reach)..<before]
        let words = text.split { !($0.isLetter || $0 == "-" || $0 == "’" || $0 == "'") }
        for word in words.reversed() where word.first?.isUppercase == true {
            let keys = ComparableText.words(of: String(word.withoutGenitive ?? word))
            guard let key = keys.last, key.count > 1 else { continue }
            let fitting = (byWord[key] ?? []).filter { yearFit(entries[$0], item.yearKeys).map { $0 > 1 } ?? false }
            if fitting.count == 1 { return EntryLink(entry: entries[fitting[0]].id, confidence: 0.85) }
            if !fitting.isEmpty { return EntryLink(difference: .letter(fitting.map { entries[$0].id })) }
        }
        return EntryLink()
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

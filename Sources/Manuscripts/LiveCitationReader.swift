import CitandaDiagnostics
import CitandaDocuments
import CitandaJSON
import CitandaRecognition
import CitandaRecords
import CitandaWorks

/// Takes the works of live citations, which reference managers put into documents, for certain.
struct LiveCitationReader {
    /// A work as a live citation gives it.
    struct Item {
        /// The bytes of the citation.
        var range: Range<Int>
        var work: Work
        var locator: Locator?
        var prefix: String
        var suffix: String
        var suppressesAuthor: Bool
    }

    /// The items of each live citation of a document, in order.
    static func items(of document: Document) -> [(live: LiveCitation, items: [Item])] {
        // The same item comes again in each citation of a work.
        var works: [JSONValue: Work] = [:]
        return document.liveCitations.map { live in
            (
                live,
                live.items.compactMap { value in
                    guard let data = value["itemData"], let work = works[data] ?? CSLJSON.work(of: data) else {
                        return nil
                    }
                    works[data] = work
                    return Item(
                        range: live.range, work: work, locator: locator(of: value),
                        prefix: value["prefix"]?.string ?? "", suffix: value["suffix"]?.string ?? "",
                        suppressesAuthor: value["suppress-author"]?.flag ?? false)
                }
            )
        }
    }

    private static func locator(of item: JSONValue) -> Locator? {
        guard let value = item["locator"]?.stringOrNumber, !value.isEmpty else { return nil }
        return Locator(item["label"]?.string.flatMap { Locator.Label(named: $0) } ?? .page, value)
    }

    /// Notes with their live citations in the place of what was read from their text.
    ///
    /// Where an author has changed the text by hand, the text is kept, and the data only name the work.
    static func applied(_ live: [(live: LiveCitation, items: [Item])], to notes: [Reading.Note]) -> [Reading.Note] {
        let live = live.sorted { $0.live.range.lowerBound < $1.live.range.lowerBound }
        return notes.map { note in
            let first = live.partitionPoint { $0.live.range.lowerBound >= note.note.textRange.lowerBound }
            let own = live[first...].prefix { $0.live.range.lowerBound < note.note.textRange.upperBound }
            return own.isEmpty ? note : applied(own, to: note)
        }
    }

    private static func applied(
        _ live: ArraySlice<(live: LiveCitation, items: [Item])>, to note: Reading.Note
    ) -> Reading.Note {
        var note = note
        for (live, items) in live where !items.isEmpty {
            let read = note.citations.filter { $0.range.overlaps(live.range) }
            if live.isChanged, !read.isEmpty { continue }
            let ranges = ranges(of: items, read, note.note.passage)
            note.citations.removeAll { $0.range.overlaps(live.range) }
            note.citations += zip(items, ranges).map { citation($0, at: $1) }
        }
        note.citations.sort { $0.range.lowerBound < $1.range.lowerBound }
        return note
    }

    /// The bytes of each item: those of the citations that were read there, or of the parts between semicolons. Where the parts are not
    /// as many as the items, the first item has the whole text.
    private static func ranges(of items: [Item], _ read: [Citation], _ passage: Passage) -> [Range<Int>] {
        guard let whole = items.first?.range, items.count > 1 else { return items.map(\.range) }
        if read.count == items.count { return read.map(\.range) }
        let offsets = passage.offsets(ofSource: whole)
        let parts = passage.text[offsets].split(separator: UInt8(ascii: ";"))
        guard parts.count == items.count else { return [whole] }
        return parts.map { part in
            var part = part
            while let first = part.first, first <= 0x20 { part.removeFirst() }
            return passage.source(part.startIndex..<part.endIndex)
        }
    }

    private static func citation(_ item: Item, at range: Range<Int>) -> Citation {
        Citation(
            kind: .full, range: range, locator: item.locator, prefix: item.prefix, suffix: item.suffix, parts: [],
            irregularities: [], statement: item.work, evidence: .live)
    }

    /// The citations of the running text, with live ones in the place of what was read from their text.
    static func applied(
        _ live: [(live: LiveCitation, items: [Item])], keys: [[String?]], to read: [TextCitation], besides notes: [Note]
    ) -> [TextCitation] {
        let found = textCitations(live, keys: keys, besides: notes)
        let ranges = SortedRanges(found.map(\.range))
        return (read.filter { !ranges.overlap($0.range) } + found)
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The live citations of the running text, with the keys of their works.
    private static func textCitations(
        _ live: [(live: LiveCitation, items: [Item])], keys: [[String?]], besides notes: [Note]
    ) -> [TextCitation] {
        // Notes are behind the text.
        let end = notes.map(\.range.lowerBound).min() ?? .max
        return zip(live, keys).compactMap { live, keys in
            let (live, items) = live
            guard !items.isEmpty, live.range.lowerBound < end else { return nil }
            return TextCitation(
                range: live.range,
                items: items.enumerated().map { index, item in
                    TextCitation.Item(
                        work: keys.indices.contains(index) ? keys[index] : nil, locator: item.locator,
                        prefix: item.prefix,
                        suppressesAuthor: item.suppressesAuthor, range: live.range, confidence: 1)
                })
        }
    }
}

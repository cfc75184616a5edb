import CitandaDocuments

/// The citations in a text that lead to entries by links, as `xref` of JATS and `ref` of TEI do.
enum TaggedCitations {
    /// Citations as read, with the entries to which links lead.
    ///
    /// An item that was read keeps a difference from its entry: a year that the author mistyped stays a finding.
    ///
    /// - Parameters:
    ///   - tags: The tags of the document.
    ///   - lists: The lists with the keys of their works.
    ///   - read: The citations as read from the words.
    ///   - notes: The notes, whose citations are none of the text.
    static func applied(
        _ tags: [ReferenceTag], _ lists: [Reading.List], to read: [TextCitation], besides notes: [Reading.Note]
    ) -> [TextCitation] {
        let entries = entries(tags, lists)
        guard !entries.isEmpty else { return read }
        let links = tags.compactMap { tag -> Link? in
            guard case .citation(let ids) = tag.meaning else { return nil }
            let found = ids.compactMap { entries[$0] }
            return found.isEmpty ? nil : Link(range: tag.range, entries: found)
        }
        var citations = read
        var used: Set<Int> = []
        var next = 0
        for index in citations.indices {
            for item in citations[index].items.indices {
                let range = citations[index].items[item].range
                while next < links.count, links[next].range.upperBound <= range.lowerBound { next += 1 }
                guard next < links.count, links[next].range.overlaps(range) else { continue }
                used.insert(next)
                if let entry = links[next].entries.first, links[next].entries.count == 1 {
                    link(&citations[index].items[item], to: entry, lists)
                }
            }
        }
        let inNotes = SortedRanges(notes.flatMap { $0.citations.map(\.range) })
        for (index, link) in links.enumerated() where !used.contains(index) && !inNotes.overlap(link.range) {
            citations.append(citation(link, lists))
        }
        return citations.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private struct Link {
        var range: Range<Int>
        var entries: [ListEntryID]
    }

    /// The entries by the names that links have for them.
    private static func entries(_ tags: [ReferenceTag], _ lists: [Reading.List]) -> [String: ListEntryID] {
        var named: [(range: Range<Int>, id: ListEntryID)] = []
        for (list, value) in lists.enumerated() {
            for (index, entry) in value.entries.enumerated() {
                named.append((entry.range, ListEntryID(list: list, index: index)))
            }
        }
        named.sort { $0.range.lowerBound < $1.range.lowerBound }
        var entries: [String: ListEntryID] = [:]
        var next = 0
        for tag in tags {
            guard case .entry(let id) = tag.meaning else { continue }
            while next < named.count, named[next].range.upperBound <= tag.range.lowerBound { next += 1 }
            guard next < named.count, named[next].range.overlaps(tag.range), entries[id] == nil else { continue }
            entries[id] = named[next].id
        }
        return entries
    }

    private static func link(_ item: inout TextCitation.Item, to entry: ListEntryID, _ lists: [Reading.List]) {
        item.work = lists[entry.list].entries[entry.index].work
        guard item.difference == nil else { return }
        item.entry = entry
        item.confidence = 1
    }

    private static func citation(_ link: Link, _ lists: [Reading.List]) -> TextCitation {
        TextCitation(
            range: link.range,
            items: link.entries.map { entry in
                TextCitation.Item(
                    entry: entry, difference: nil, work: lists[entry.list].entries[entry.index].work, citationKey: nil,
                    names: nil, year: nil, locator: nil, prefix: "", suppressesAuthor: false, range: link.range,
                    confidence: 1)
            })
    }
}

import Works

/// What chapters take from the books that hold them.
extension WorkIndex {
    /// “in Westad, *Brothers in Arms*”: the chapter takes publisher and year from the book that was cited before.
    mutating func completeChapters() {
        // Chapters that name the publisher, by the editor of their book.
        var siblings: [String: [Int]] = [:]
        for (entry, other) in entries.enumerated()
        where !other.work.publishers.isEmpty && other.work.titles[.container] != nil {
            siblings[other.work.names(.editor).first?.familyKey ?? "", default: []].append(entry)
        }
        for entry in entries.indices where entries[entry].work.type == .chapter {
            let work = entries[entry].work
            guard work.publishers.isEmpty, let container = work.titles[.container] else {
                continue
            }
            let words = ComparableText.title(container.full.plain)
            let names = work.names(.editor)
            let books = works(by: names).filter {
                ComparableText.fit(short: words, main: entries[$0].mainWords, full: entries[$0].fullWords)
                    >= 0.8
            }
            if books.count == 1 {
                inherit(entries[books[0]].work, into: entry)
            } else if let sibling = siblings[names.first?.familyKey ?? ""]?.first(where: { other in
                guard let title = entries[other].work.titles[.container] else { return false }
                let full = ComparableText.title(title.full.plain)
                return ComparableText.fit(short: words, main: ComparableText.title(title.main.plain), full: full) >= 0.8
            }) {
                inherit(entries[sibling].work, into: entry)
            }
        }
    }

    /// Gives an entry what the book that holds it states.
    mutating func inherit(_ book: Work, into entry: Int) {
        update(entry) { work in
            work.titles[.container] = book.titles[.container] ?? book.titles[.title]
            work.publishers = book.publishers
            if work.dates[.issued] == nil { work.dates[.issued] = book.dates[.issued] }
            if !book.names(.editor).isEmpty {
                work.contributors.removeAll { $0.role == .editor }
                work.contributors += book.contributors.filter { $0.role == .editor }
            }
        }
    }
}

import CitandaWorks

/// What chapters take from the books that hold them.
extension WorkIndex {
    /// “in Westad, *Brothers in Arms*”: the chapter takes publisher and year from the book, or else from another chapter of the book.
    mutating func completeChapters() {
        // Chapters that name the publisher, by the editor of their book.
        var siblings: [String: [WorkID]] = [:]
        for id in ids where !self[id].work.publishers.isEmpty && self[id].work.titles[.container] != nil {
            siblings[self[id].work.names(.editor).first?.familyKey ?? "", default: []].append(id)
        }
        for id in ids where self[id].work.type == .chapter && self[id].work.publishers.isEmpty {
            guard let container = self[id].work.titles[.container] else { continue }
            let words = ComparableText.title(container.full.plain)
            let editors = self[id].work.names(.editor)
            let books = works(by: editors).filter { self[$0].fit(words) >= .order }
            if books.count == 1 {
                inherit(from: books[0], to: id)
            } else if let sibling = siblings[editors.first?.familyKey ?? ""]?.first(where: {
                self[$0].work.titles[.container].map { TitleFit(of: words, to: $0) >= .order } ?? false
            }) {
                inherit(from: sibling, to: id)
            }
        }
    }

    /// Gives a chapter what the book that holds it, or another chapter of that book, states.
    mutating func inherit(from book: WorkID, to chapter: WorkID) {
        let book = self[book].work
        update(chapter) { work in
            work.titles[.container] = book.titles[.container] ?? book.titles[.title]
            work.publishers = book.publishers
            if work.dates[.issued] == nil { work.dates[.issued] = book.dates[.issued] }
            if !book.names(.editor).isEmpty {
                work.contributors.removeAll { $0.role == .editor }
                work.contributors += book.contributors.filter { $0.role == .editor }
            }
            return true
        }
    }
}

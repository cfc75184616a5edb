import CitandaWorks

extension Work {
    /// The book that holds a chapter, as the chapter's citation describes it; nil where no one is named for it.
    var holdingBook: Work? {
        guard type == .chapter, let container = titles[.container] else { return nil }
        let people = contributors.filter { $0.role == .containerAuthor || $0.role == .editor }
        guard !people.isEmpty else { return nil }
        var book = Work(key: "", type: .book)
        book.titles[.title] = container
        book.contributors = people.map { Contributor($0.role == .editor ? .editor : .author, $0.name) }
        book.publishers = publishers
        book.dates[.issued] = dates[.issued]
        return book
    }

    /// Who wrote to whom, or what the document is called, and when: what a repeated citation of a document still says.
    var descriptionKey: String? {
        guard type.isArchival || type == .document || type == .interview else { return nil }
        let recipient = names(.recipient).map(\.familyKey).joined(separator: " ")
        let author = names(.author).map(\.familyKey).joined(separator: " ")
        let subject =
            recipient.isEmpty
            ? (titles[.title].map { ComparableText.words(of: $0.full.plain).joined(separator: " ") } ?? author)
            : author + " to " + recipient
        guard !subject.isEmpty else { return nil }
        return subject + " | " + (dates[.issued]?.edtf ?? dates[.issued]?.text ?? "")
    }

    /// The shelfmark and the day of a document.
    var shelfmarkKey: String? {
        guard type.isArchival, let levels = archive?.levels, !levels.isEmpty, let day = dates[.issued]?.edtf else {
            return nil
        }
        return ComparableText.words(of: levels.map(\.value).joined(separator: " ")).joined(separator: " ") + " | " + day
    }
}

import CitandaLexicon
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
            ? (titles[.title].map { ComparableText.phrase($0.full.plain) } ?? author)
            : author + " to " + recipient
        if isDiary {
            return ([author] + ComparableText.words(of: diaryName)).filter { !$0.isEmpty }.joined(separator: " ")
        }
        guard !subject.isEmpty else { return nil }
        return subject + " | " + (dates[.issued]?.edtf ?? dates[.issued]?.text ?? "")
    }

    /// Whether the work is somebody's diary, of which each day is a place and no other document: “Fish diary, March 30, 1870”.
    var isDiary: Bool {
        guard type.isArchival, names(.recipient).isEmpty else { return false }
        let words = ComparableText.words(of: diaryName)
        return (words.count > 1 || leadNames != nil) && words.last.map { Lexicon.contains($0, in: .diaries) } ?? false
    }

    private var diaryName: String { titles[.title]?.full.plain ?? variables[.genre]?.text ?? "" }

    /// The shelfmark and the day of a document; of papers without a day, the whole place in the archive.
    var shelfmarkKey: String? {
        guard type.isArchival, let archive, let levels = archive.levelsKey else { return nil }
        if let day = dates[.issued]?.edtf { return levels + " | " + day }
        guard dates[.issued] == nil, let place = archive.repository?.text else { return nil }
        return levels + " | " + ComparableText.key(place)
    }
}

extension ArchiveLocation {
    /// The levels as they are compared: “Box 5” and “box 5,” are one; nil where there are none.
    var levelsKey: String? {
        guard !levels.isEmpty else { return nil }
        return ComparableText.phrase(levels.map(\.value).joined(separator: " "))
    }
}

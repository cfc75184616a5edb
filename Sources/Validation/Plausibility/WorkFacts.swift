import CitandaWorks

/// What a work says that can be held against other works of the file and against itself, each value with its bytes.
struct WorkFacts: Sendable {
    /// A DOI with what its suffix tells.
    struct RegisteredName: Sendable {
        let doi: DOI
        let suffix: DOISuffix
        /// The part before the slash.
        var prefix: Substring { doi.text.prefix { $0 != "/" } }
    }

    let key: String
    /// The bytes of the key, or of the place that describes the work.
    let range: Range<Int>
    /// Whether the work stands in a journal, a magazine or a newspaper.
    let isArticle: Bool
    /// Whether the work is a book, and not the proceedings of a conference.
    let isBook: Bool
    /// Whether the work is a part of a book.
    let isChapter: Bool
    /// The words of the title without its article, and how many there are.
    let title: String
    let titleLength: Int
    /// The family name of the first person, to tell works of one title apart.
    let person: String?
    let container: Fact<JournalName>?
    let volume: Fact<Int>?
    let issue: Fact<String>?
    let issued: Fact<PartialDate>?
    let original: Fact<PartialDate>?
    let accessed: Fact<PartialDate>?
    let pages: Fact<PageRange>?
    let doi: Fact<RegisteredName>?
    let isbns: [Fact<ISBN>]
    let issns: [Fact<String>]
    let arxiv: Fact<Int>?
    let publisher: Fact<String>?
    /// The places of publication, as printed.
    let places: [String]
    /// Each identifier with what its own digits prove.
    let identifiers: [Identifier]

    /// The year of the issue; nil for an uncertain year.
    var year: Int? {
        guard let point = issued.flatMap({ (fact: Fact<PartialDate>) in fact.value.start }),
            point.unknownYearDigits == 0
        else { return nil }
        return point.year
    }

    /// Takes the facts of a work.
    ///
    /// - Parameters:
    ///   - work: The work.
    ///   - range: The bytes of its key or of its description.
    ///   - place: The bytes of the values of a member, where they are known.
    init(_ work: Work, at range: Range<Int>, place: (CSLMember) -> Range<Int>?) {
        func fact<Value>(_ value: Value?, _ member: CSLMember) -> Fact<Value>? {
            value.map { Fact(value: $0, range: place(member) ?? range) }
        }
        key = work.key
        self.range = range
        isArticle = [.articleJournal, .articleMagazine, .articleNewspaper].contains(work.type)
        isBook = work.type == .book && work.titles[.event] == nil && work.dates[.event] == nil
        isChapter = [.chapter, .paperConference].contains(work.type)
        let words = work[.title].map { ComparableText.title($0.full.plain) } ?? []
        title = words.joined(separator: " ")
        titleLength = words.count
        person = work.leadNames?.names.first?.familyKey
        container = fact(work[.container].map { JournalName($0.full.plain) }, .title(.container))
        volume = fact(work[.volume].flatMap { Int($0.trimmingBlanks) }, .variable(.volume))
        issue = fact(work[.issue].map(\.trimmingBlanks), .variable(.issue))
        issued = fact(work[.issued], .date(.issued))
        original = fact(work[.original], .date(.original))
        accessed = fact(work[.accessed], .date(.accessed))
        pages = fact(work[.page].flatMap { PageRange($0) }, .variable(.page))
        let parts = work.identifiers.flatMap(\.parts)
        func first(_ scheme: Identifier.Scheme) -> String? { parts.first { $0.scheme == scheme }?.text }
        let name = first(.doi).flatMap { DOI($0) }
        doi = fact(name.map { RegisteredName(doi: $0, suffix: DOISuffix($0)) }, .identifier(.doi))
        isbns = parts.filter { $0.scheme == .isbn }.compactMap { fact(ISBN($0.text), .identifier(.isbn)) }
        issns = parts.filter { $0.scheme == .issn }.compactMap { fact(ISSN($0.text)?.text, .identifier(.issn)) }
        arxiv = fact(first(.arxiv).flatMap { ArXivNumber.year(of: $0) }, .identifier(.arxiv))
        publisher = fact(work.publishers.first?.name?.text, .publisher)
        places = work.publishers.compactMap { $0.place?.text }
        identifiers = parts
    }
}

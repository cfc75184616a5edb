import Citanda

/// A way to garble a reference, as language models and hasty copyists do.
enum Garbling: String, CaseIterable {
    case isbnDigit, issnDigit, doiDigit, doiOfOtherJournal, issnOfOtherJournal, isbnOfOtherPublisher
    case wrongYear, wrongVolume, swappedPages, pagesOfOtherArticle, impossibleDay, wrongWeekday, accessedTooEarly

    /// What a standard or the calendar proves wrong; the rest depends on the other works of the file.
    static let proven: [Garbling] = [
        .isbnDigit, .issnDigit, .swappedPages, .impossibleDay, .wrongWeekday, .accessedTooEarly,
    ]

    /// The work garbled; nil where the work lacks what is to be garbled, or no other work of the library has a wrong value to give.
    ///
    /// - Parameters:
    ///   - work: The work.
    ///   - library: The works from which wrong values come.
    ///   - numbers: The source of digits and places.
    func garbled(_ work: Work, in library: GarbledLibrary, _ numbers: inout Numbers) -> Work? {
        var garbled = work
        switch self {
        case .isbnDigit: return changeDigit(.isbn, of: &garbled, from: 4, &numbers) ? garbled : nil
        case .issnDigit: return changeDigit(.issn, of: &garbled, from: 0, &numbers) ? garbled : nil
        case .doiDigit: return changeDigit(.doi, of: &garbled, from: 8, &numbers) ? garbled : nil
        case .doiOfOtherJournal: return take(.doi, of: library.foreignArticle(of: work, with: .doi, &numbers), &garbled)
        case .issnOfOtherJournal:
            return take(.issn, of: library.foreignArticle(of: work, with: .issn, &numbers), &garbled)
        case .isbnOfOtherPublisher: return takeISBN(library.foreignBook(of: work, &numbers), &garbled, &numbers)
        case .wrongYear:
            guard work.type == .articleJournal, work[Variable.volume] != nil,
                let year = work[.issued].flatMap({ (date: PartialDate) in date.start?.year })
            else { return nil }
            garbled[.issued] = PartialDate(year: year + (numbers.below(2) == 0 ? -1 : 1) * (3 + numbers.below(6)))
        case .wrongVolume:
            guard work.type == .articleJournal, let volume = work[Variable.volume].flatMap({ Int($0) }) else {
                return nil
            }
            garbled[Variable.volume] = String(volume + 3 + numbers.below(20))
        case .swappedPages:
            guard let range = work[.page].flatMap({ PageRange($0) }), let last = range.last, let pages = range.numbers,
                pages.count > 1
            else { return nil }
            garbled[.page] = "\(last)–\(range.first)"
        case .pagesOfOtherArticle:
            guard let other = library.foreignArticle(of: work, with: nil, &numbers)?[.page], work[.page] != nil else {
                return nil
            }
            garbled[.page] = other
        case .impossibleDay: garbled[.note] = "Letter of 31 June \(1930 + numbers.below(60))"
        case .wrongWeekday: garbled[.note] = "Salt Post, Tuesday, 3 May 1954"
        case .accessedTooEarly:
            guard let year = work[.issued].flatMap({ (date: PartialDate) in date.start?.year }) else { return nil }
            garbled[.accessed] = PartialDate(year: year - 1 - numbers.below(3), month: 5, day: 3)
        }
        return garbled
    }

    private func changeDigit(
        _ scheme: Identifier.Scheme, of work: inout Work, from start: Int, _ numbers: inout Numbers
    ) -> Bool {
        guard let index = work.identifiers.firstIndex(where: { $0.scheme == scheme && $0.isValid }) else {
            return false
        }
        var text = Array(work.identifiers[index].text)
        let digits = text.indices.filter { $0 >= start && text[$0].isNumber }
        guard !digits.isEmpty, work.identifiers[index].parts.count == 1 else { return false }
        let place = digits[numbers.below(digits.count)]
        let digit = text[place].wholeNumberValue ?? 0
        text[place] = Character(String((digit + 1 + numbers.below(9)) % 10))
        work.identifiers[index].text = String(text)
        return true
    }

    private func take(_ scheme: Identifier.Scheme, of other: Work?, _ work: inout Work) -> Work? {
        guard let wrong = other?.identifier(scheme), work.identifier(scheme) != nil else { return nil }
        work.identifiers.removeAll { $0.scheme == scheme }
        work.identifiers.append(Identifier(scheme, wrong.text))
        return work
    }

    /// A new number of the publisher of another book, with a right check digit.
    private func takeISBN(_ other: Work?, _ work: inout Work, _ numbers: inout Numbers) -> Work? {
        guard let isbn = other?.identifier(.isbn).flatMap({ ISBN($0.text) })?.thirteen else { return nil }
        let stem = isbn.dropLast(3) + String(10 + numbers.below(90))
        guard let wrong = (0...9).map({ "\(stem)\($0)" }).first(where: { ISBN($0) != nil }) else { return nil }
        work.identifiers.removeAll { $0.scheme == .isbn }
        work.identifiers.append(Identifier(.isbn, wrong))
        return work
    }
}

/// Numbers that look random and are the same in each run.
struct Numbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// A number from 0, below a limit.
    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(limit, 1)
    }
}

/// The works of real bibliographies, of which some are garbled.
struct GarbledLibrary {
    let works: [Work]

    /// An article of another journal with an identifier.
    func foreignArticle(of work: Work, with scheme: Identifier.Scheme?, _ numbers: inout Numbers) -> Work? {
        guard work.type == .articleJournal, let journal = work[.container]?.full.plain else { return nil }
        return pick(&numbers) { other in
            other.type == .articleJournal && other[.container].map { $0.full.plain != journal } ?? false
                && (scheme.map { other.identifier($0)?.isValid ?? false } ?? (other[.page] != nil))
        }
    }

    /// A book of another publisher with an ISBN.
    func foreignBook(of work: Work, _ numbers: inout Numbers) -> Work? {
        guard work.type == .book, work.identifier(.isbn) != nil,
            let publisher = work.publishers.first.flatMap({ $0.name?.text })
        else { return nil }
        return pick(&numbers) { other in
            other.type == .book && other.identifier(.isbn)?.isValid ?? false
                && other.publishers.first.flatMap { $0.name?.text } ?? publisher != publisher
        }
    }

    /// The first work behind some place that meets a condition.
    private func pick(_ numbers: inout Numbers, where isWanted: (Work) -> Bool) -> Work? {
        let start = numbers.below(works.count)
        return works[start...].first(where: isWanted) ?? works[..<start].first(where: isWanted)
    }
}

/// A real article as a note and as an entry of a list.
struct PrintedArticle {
    /// The entry of the list.
    let entry: String
    private let head: String
    private let pages: ClosedRange<Int>

    /// An article of one author, with plain words in its title; nil for others.
    init?(_ work: Work) {
        let authors = work.names(.author).compactMap(\.personal)
        guard work.type == .articleJournal, authors.count == 1, let family = authors[0].family,
            let given = authors[0].given, let title = work[.title]?.full.plain,
            let journal = work[.container]?.full.plain,
            let volume = work[Variable.volume],
            let year = work[.issued].flatMap({ (date: PartialDate) in date.start?.year }),
            let pages = work[.page].flatMap({ PageRange($0) })?.numbers, pages.count > 1,
            (title + journal).allSatisfy({ $0.isLetter || $0 == " " }), Int(volume) != nil
        else { return nil }
        entry =
            "\(family), \(given). “\(title).” *\(journal)* \(volume) (\(year)): \(pages.lowerBound)–\(pages.upperBound)."
        head = "\(given) \(family), “\(title),” *\(journal)* \(volume) (\(year)): "
        self.pages = pages
    }

    /// A note that cites a page inside or behind the article.
    func note(isOutside: Bool) -> String { head + "\(isOutside ? pages.upperBound + 7 : pages.lowerBound + 1)." }
}

import CitandaDiagnostics
import CitandaWorks

/// The number of the publisher in an ISBN against the publishers of the other works in the file.
struct PublisherNumberRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.isbnOfOtherPublisher]

    /// A book with the number of its publisher.
    private struct Book {
        let index: Int
        let registrant: String
        let publisher: Fact<String>
        let isbn: Range<Int>
        /// The name of the publisher, by which books are compared.
        let name: String
    }

    /// So many other works must give the number to one publisher, and other numbers to the publisher of the work.
    private static let fewestOfOther = 5, fewestOwn = 3

    /// How many works of some books have each number or name.
    private static func works(of books: [Book], by key: (Book) -> String) -> [String: Int] {
        Dictionary(grouping: books, by: key).mapValues { Set($0.map(\.index)).count }
    }

    func judgements(in file: FileFacts) -> [Judgement] {
        let books = file.works.indices.flatMap { index -> [Book] in
            let work = file.works[index]
            guard let publisher = work.publisher else { return [] }
            let name = PublisherSpellingRule.normal(publisher.value).joined(separator: " ")
            return work.isbns.compactMap { isbn in
                isbn.value.registrant.map {
                    Book(index: index, registrant: $0, publisher: publisher, isbn: isbn.range, name: name)
                }
            }
        }
        let publishers = Dictionary(grouping: books) { $0.name }.mapValues { Self.works(of: $0) { $0.registrant } }
        let registrants = Dictionary(grouping: books) { $0.registrant }
        let users = registrants.mapValues { Self.works(of: $0) { $0.name } }
        return books.compactMap { book in
            guard let users = users[book.registrant], let mine = users[book.name] else { return nil }
            if mine > 1 {
                return .fits(
                    book.index,
                    "the ISBN has the number \(book.registrant) of “\(book.publisher.value)”, like \((mine - 1).others)"
                )
            }
            guard users.count == 2, let other = users.first(where: { $0.key != book.name }),
                other.value >= Self.fewestOfOther, let own = publishers[book.name],
                own.filter({ $0.key != book.registrant }).values.reduce(0, +) >= Self.fewestOwn,
                let theirs = publishers[other.key],
                !theirs.keys.contains(where: { $0 != book.registrant && own[$0] != nil }),
                let witness = registrants[book.registrant]?.first(where: { $0.name == other.key }),
                !PublisherSpellingRule.agree(book.publisher.value, witness.publisher.value)
            else { return nil }
            return .contradicts(
                book.index,
                Diagnostic(
                    .isbnOfOtherPublisher,
                    "\(other.value) other works with ISBN \(book.registrant) are of “\(witness.publisher.value)”",
                    at: book.isbn, notes: [.init("“\(file.works[witness.index].key)” is here", at: witness.isbn)]))
        }
    }
}

extension FindingKind {
    static let isbnOfOtherPublisher = FindingKind(
        "isbn-of-other-publisher", .note, "An ISBN has the number of another publisher",
        why: """
            Each ISBN holds the number of its publisher. Other works give the number to another publisher, and this publisher other \
            numbers. Publishers buy each other and share imprints, so that a person has to look.
            """,
        example: Example(
            .bibTeX,
            wrong: FindingKind.books("9780415000086"),
            right: FindingKind.books("9780521000055")),
        source: "ISO 2108; the other entries of the file")

    /// Books of two publishers, of which the last has a number.
    private static func books(_ isbn: String) -> String {
        let numbers = [
            "9780415000017", "9780415000024", "9780415000031", "9780415000048", "9780415000055", "9780521000017",
            "9780521000024", "9780521000031", isbn,
        ]
        return numbers.enumerated().map { index, number in
            """
            @book{roe\(index), author = {Ann Roe}, title = {Part \(index)}, publisher = {\(index < 5 ? "Ostrov" : "Lantern")}, \
            address = {London}, year = 1999, isbn = {\(number)}}
            """
        }.joined(separator: "\n")
    }
}

import CitandaLabelling

/// A work of an invented book, whose values stay the same each time the book cites it.
struct InventedWork {
    enum Kind { case book, article, chapter, newspaper, web, thesis, series }

    var kind: Kind
    var authors: [RecordPool.Person]
    /// A body in place of people.
    var body: String?
    var title: String
    var container: String
    var collection: String
    var editors: [RecordPool.Person]
    var translator: RecordPool.Person?
    var publisher: String
    var place: String
    var year: Int
    var volume: Int
    var issue: Int
    var pages: (first: Int, last: Int)
    var edition: Int?
    var address: String

    init(_ pool: RecordPool, language: String, random: inout SplitMix) {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func chance(_ one: Int) -> Bool { number(0...one - 1) == 0 }
        func text(_ kind: String) -> String {
            // Scholars cite works in other languages too.
            let language = number(0...5) == 0 ? "en" : language
            if language == "de", kind == "title" || kind == "book", number(0...2) > 0 {
                return Vocabulary.germanTitle(&random)
            }
            return (pool.text(kind, language, &random) ?? "X").filter {
                $0 != "*" && $0 != "_" && $0 != "`" && $0 != "[" && $0 != "]"
            }
        }
        func person() -> RecordPool.Person {
            pool.people.randomElement(using: &random) ?? RecordPool.Person(family: "Cobb", given: "Jane")
        }
        let kinds: [Kind] = [.book, .book, .book, .article, .article, .chapter, .newspaper, .web, .thesis, .series]
        kind = kinds[number(0...kinds.count - 1)]
        authors = (0..<(chance(7) ? number(3...6) : chance(5) ? 2 : 1)).map { _ in person() }
        body = chance(9) ? Vocabulary.pick(Vocabulary.bodies, &random) : nil
        title = text(kind == .book || kind == .thesis ? "book" : "title")
        container = text(kind == .chapter ? "container" : "journal")
        if kind == .newspaper || kind == .web { container = Vocabulary.pick(Press.newspapers, &random) }
        collection = text("collection-title")
        editors = kind == .chapter || chance(9) ? (0..<(chance(3) ? 2 : 1)).map { _ in person() } : []
        translator = chance(14) ? person() : nil
        publisher = text("publisher")
        place = language == "de" ? Vocabulary.pick(Vocabulary.germanPlaces, &random) : text("location")
        year = chance(4) ? number(1780...1930) : number(1931...2024)
        volume = number(1...90)
        issue = number(1...12)
        let first = number(1...600)
        pages = (first, first + number(2...40))
        edition = chance(10) ? number(2...7) : nil
        address = Press.address(&random)
    }

    /// The title as later notes have it: its first words, without an article and a subtitle.
    var shortTitle: String {
        var words = title.prefix { $0 != ":" && $0 != "." && $0 != "?" }.split(separator: " ")
        if let first = words.first, words.count > 1,
            ["The", "A", "An", "Die", "Der", "Das", "Le", "La", "Les", "El", "O", "Il"].contains(first)
        {
            words.removeFirst()
        }
        return words.prefix(4).joined(separator: " ")
    }
}

/// Newspapers and addresses of invented notes.
enum Press {
    static let newspapers = [
        "New York Times", "The Times", "Washington Post", "Le Monde", "El País", "Neue Freie Presse", "Die Zeit",
        "Frankfurter Allgemeine Zeitung", "Corriere della Sera", "The Guardian", "Daily Mail", "Manchester Guardian",
        "Chicago Tribune", "Boston Globe", "Le Figaro", "La Stampa", "Süddeutsche Zeitung", "Neue Zürcher Zeitung",
        "Pravda", "Journal de Genève", "Atlanta Constitution", "Los Angeles Times", "New-York Tribune",
        "O Estado de S. Paulo",
        "Daily Telegraph", "Christian Science Monitor", "Wiener Zeitung", "Berliner Tageblatt", "L’Humanité",
        "La Nación",
        "Baltimore Sun", "Irish Times", "Saturday Review", "The Nation", "The Economist", "Salt Lake Tribune",
        "Evening Star",
    ]

    static func address(_ random: inout SplitMix) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let hosts = [
            "www.nytimes.com", "example.org", "archive.org", "doi.org/10.\(number(1000...9999))", "github.com",
            "medium.com",
            "www.loc.gov", "dhdebates.gc.cuny.edu", "hal.archives-ouvertes.fr", "books.google.com",
            "www.jstor.org/stable",
            "blog.example.com", "en.wikipedia.org/wiki", "gallica.bnf.fr", "www.nationalarchives.gov.uk", "purl.org",
        ]
        let words = [
            "history", "node", "item", "text-mining", "article", "projects", "digital-archive", "view", "en", "papers",
        ]
        let path = (0..<number(1...3)).map { _ in words[number(0...words.count - 1)] }.joined(separator: "/")
        return Vocabulary.pick(["https://", "https://", "http://"], &random) + Vocabulary.pick(hosts, &random) + "/"
            + path
            + Vocabulary.pick(
                ["", "/", "/\(number(10...99_999))", "/\(number(1999...2024))/\(number(10...12))", ".html", ".pdf"],
                &random)
    }
}

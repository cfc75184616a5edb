import CitandaLabelling

/// One record while it is printed. A field is chosen when the template asks for it.
struct Entry {
    let family: StyleFamily
    let kind: String
    let pool: RecordPool
    var random: SplitMix
    private let form: NameForm
    private let quotes: (String, String)

    init(family: StyleFamily, kind: String, pool: RecordPool, random: SplitMix) {
        self.family = family
        self.kind = kind
        self.pool = pool
        self.random = random
        form = NameForm.random(family, &self.random)
        let pairs: [(String, String)]
        switch family.language {
        case "de": pairs = [("„", "“"), ("„", "\""), ("\"", "\""), ("»", "«")]
        case "fr": pairs = [("« ", " »"), ("«", "»"), ("“", "”")]
        case "it": pairs = [("“", "”"), ("«", "»"), ("\"", "\"")]
        default:
            pairs =
                family == .englishLaw
                ? [("‘", "’"), ("‘", "’"), ("'", "'"), ("“", "”")] : [("“", "”"), ("“", "”"), ("\"", "\""), ("‘", "’")]
        }
        quotes = pairs[Int.random(in: pairs.indices, using: &self.random)]
    }

    typealias Segment = (label: String, text: String)

    mutating func print(_ parts: [Template.Part]) -> [Segment] {
        var segments: [Segment] = []
        for part in parts { append(part, to: &segments) }
        var joined: [Segment] = []
        for segment in segments where !segment.text.isEmpty {
            if let last = joined.last, last.label == segment.label, segment.label == "other" {
                joined[joined.count - 1].text += segment.text
            } else {
                joined.append(segment)
            }
        }
        return joined
    }

    private mutating func append(_ part: Template.Part, to segments: inout [Segment]) {
        switch part {
        case .text(let text): segments.append(("other", text))
        case .field(let name): segments += field(name)
        case .optional(let parts): if Bool.random(using: &random) { for part in parts { append(part, to: &segments) } }
        case .choice(let choices):
            for part in choices[Int.random(in: choices.indices, using: &random)] { append(part, to: &segments) }
        }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    private mutating func pick(_ words: [String]) -> String { Vocabulary.pick(words, &random) }

    private mutating func text(_ kind: String) -> String { pool.text(kind, family.language, &random) ?? "X" }

    private mutating func field(_ name: String) -> [Segment] {
        // Italics as in Markdown.
        guard ["b", "c", "j"].contains(name), chance(16) else { return plainField(name) }
        let mark = pick(["*", "*", "_"])
        return [("other", mark)] + plainField(name) + [("other", mark)]
    }

    private mutating func plainField(_ name: String) -> [Segment] {
        switch name {
        case "a", "e", "t", "b", "c", "j", "l", "p":
            if let segment = Characters.segment(name, family, &random) { return [segment] }
        default: break
        }
        switch name {
        case "a", "a2":
            if kind == "report" && chance(2) || chance(25) { return [("author", pick(Vocabulary.bodies))] }
            return [(name == "a2" ? "other" : "author", names())]
        case "body": return [("author", pick(Vocabulary.bodies))]
        case "e": return [("editor", chance(20) ? pick(Vocabulary.bodies) : names())]
        case "tr":
            return [
                (
                    "translator",
                    NameForm(order: .givenFirst, given: .full, separator: ", ", last: " and ").text(people(1...1))
                )
            ]
        case "t", "b", "c", "t2": return [(name == "c" ? "container-title" : "title", title(name))]
        case "qt": return [("other", quotes.0), ("title", title("t")), ("other", closing())]
        case "qs": return [("other", quotes.0), ("title", short(title("t"))), ("other", closing())]
        case "j": return [("container-title", journal())]
        case "s": return [("collection-title", chance(2) ? pick(Vocabulary.series) : text("collection-title"))]
        case "l", "l2": return [("location", place())]
        case "p":
            return [
                (
                    "publisher",
                    family.language == "de" && !chance(4) ? pick(Vocabulary.germanPublishers) : text("publisher")
                )
            ]
        case "case": return [("title", Vocabulary.caseName(&random))]
        case "act": return [("title", Vocabulary.act(&random))]
        case "rep": return [("container-title", pick(Vocabulary.reports))]
        case "court": return [("author", pick(Vocabulary.courts))]
        case "lc": return [("location", pick(Vocabulary.jurisdictions))]
        case "arch": return [("archive", pick(Vocabulary.archives))]
        case "papers": return [("archive-location", names(1...1) + pick([" Papers", " Collection", " papers"]))]
        case "ms": return [("archive-location", pick(Vocabulary.shelfmarks) + String(number(1...4000)))]
        case "g": return [("genre", pick(genres))]
        case "u": return [("url", address())]
        case "doi":
            return [("doi", "10.\(number(1000...9999))/\(pick(["j.", "s", "", "a."]))\(number(10_000...9_999_999))")]
        case "np": return [("note", String(number(90...700)))]
        default: return NumberFields.segments(name, family, &random)
        }
    }

    private var genres: [String] {
        switch family.language {
        case "de":
            [
                "Dissertation", "Diss.", "Diplomarbeit", "Magisterarbeit", "Habilitationsschrift",
                "Unveröffentlichte Diplomarbeit",
            ]
        case "fr": ["thèse de doctorat", "Thèse", "mémoire de maîtrise"]
        default: ["PhD diss.", "PhD thesis", "Ph.D. dissertation", "Master’s thesis", "doctoral thesis"]
        }
    }

    // MARK: Names and titles

    private mutating func people(_ count: ClosedRange<Int>) -> [RecordPool.Person] {
        (0..<number(count)).compactMap { _ in pool.people.randomElement(using: &random) }
    }

    private mutating func names(_ count: ClosedRange<Int>? = nil) -> String {
        let most = chance(12) ? 5 : chance(3) ? 3 : chance(2) ? 2 : 1
        return form.text(people(count ?? 1...most))
    }

    private mutating func title(_ name: String) -> String {
        if family == .germanLaw || family == .germanSocial {
            if name == "c", chance(6) { return "Festschrift für " + names(1...1) }
            if !chance(3) { return Vocabulary.germanTitle(&random) }
            // German scholars often cite English works.
            if chance(2) { return pool.text(name == "b" ? "book" : "title", "en", &random) ?? "X" }
        }
        return text(name == "c" ? "container" : name == "t" || name == "t2" ? "title" : "book")
    }

    private mutating func short(_ title: String) -> String {
        title.split(separator: " ").prefix(number(1...4)).joined(separator: " ")
    }

    private mutating func closing() -> String {
        family == .englishNotes || family == .englishList ? pick([",", "", "."]) + quotes.1 : quotes.1
    }

    private mutating func journal() -> String {
        family.language == "de" && !chance(4) ? pick(Vocabulary.germanJournals) : text("journal")
    }

    private mutating func place() -> String {
        family.language == "de" && !chance(4) ? pick(Vocabulary.germanPlaces) : text("location")
    }

    private mutating func address() -> String {
        let path = [
            "", "/", "/index.html", "/pdf/\(number(1...999)).pdf", "/article/\(number(1000...99_999))",
            "/de/node?id=\(number(1...99))",
        ]
        return pick(["http://www.", "https://www.", "https://", "www.", "http://"])
            + pick([
                "spiegel.de", "bmas.de", "example.org", "guardian.co.uk", "un.org", "oecd.org", "bbc.co.uk",
                "destatis.de", "archive.org", "lse.ac.uk",
            ]) + pick(path)
    }
}

import CitandaJSON
import CitandaLabelling

/// Makes records, as items of CSL-JSON, from the fields of a pool.
struct RecordMaker {
    let pool: RecordPool
    let language: String
    var random: SplitMix

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    private mutating func text(_ kind: String) -> String { pool.text(kind, language, &random) ?? "X" }

    private mutating func title(_ kind: String) -> String {
        language == "de" && !chance(3) ? Vocabulary.germanTitle(&random) : text(kind)
    }

    mutating func item(_ key: String) -> JSONValue {
        let type = Vocabulary.pick(
            [
                "article-journal", "article-journal", "article-journal", "book", "book", "chapter", "chapter", "thesis",
                "report", "webpage", "article-newspaper", "paper-conference",
            ], &random)
        var members: [JSONValue.Member] = [.init("id", .string(key)), .init("type", .string(type))]
        func add(_ name: String, _ value: String) { members.append(.init(name, .string(value))) }
        members.append(.init("title", .string(title(type == "book" ? "book" : "title"))))
        if chance(14) {
            members.append(
                .init("author", [.object([.init("literal", .string(Vocabulary.pick(Vocabulary.bodies, &random)))])]))
        } else {
            members.append(.init("author", names()))
        }
        members.append(.init("issued", date(hasDay: type == "article-newspaper" || type == "webpage")))
        switch type {
        case "article-journal":
            add("container-title", journal())
            add("volume", String(number(1...140)))
            if !chance(3) { add("issue", String(number(1...12))) }
            add("page", pages())
            if chance(4) {
                add(
                    "DOI",
                    "10.\(number(1000...9999))/\(Vocabulary.pick(["j.", "s", "abc."], &random))\(number(1000...999_999))"
                )
            }
        case "article-newspaper":
            add("container-title", journal())
            if chance(2) { add("page", String(number(1...40))) }
        case "chapter", "paper-conference":
            add("container-title", title("container"))
            if !chance(4) { members.append(.init("editor", names())) }
            add("page", pages())
            addPublisher(&members)
            if chance(5) { add("collection-title", text("collection-title")) }
        case "webpage":
            add(
                "URL",
                "https://www.\(Vocabulary.pick(["example.org", "lse.ac.uk", "bmas.de", "un.org"], &random))/\(number(1...9999))"
            )
            members.append(.init("accessed", date(hasDay: true)))
        case "thesis":
            add("publisher", "University of " + text("location"))
            add("genre", Vocabulary.pick(["PhD thesis", "Dissertation", "Master’s thesis"], &random))
        case "report":
            addPublisher(&members)
            add("genre", Vocabulary.pick(["Working Paper", "Research Report", "Technical Report"], &random))
            add("number", String(number(1...2000)))
        default:
            addPublisher(&members)
            if chance(5) { add("edition", String(number(2...7))) }
            if chance(6) { add("volume", String(number(1...8))) }
            if chance(7) { members.append(.init("translator", names(1))) }
            if chance(7) { add("collection-title", text("collection-title")) }
        }
        if language != "en" { add("language", language) }
        return .object(members)
    }

    private mutating func addPublisher(_ members: inout [JSONValue.Member]) {
        let isGerman = language == "de" && !chance(3)
        members.append(
            .init(
                "publisher",
                .string(isGerman ? Vocabulary.pick(Vocabulary.germanPublishers, &random) : text("publisher"))))
        guard !chance(8) else { return }
        members.append(
            .init(
                "publisher-place",
                .string(isGerman ? Vocabulary.pick(Vocabulary.germanPlaces, &random) : text("location"))))
    }

    private mutating func journal() -> String {
        language == "de" && !chance(3) ? Vocabulary.pick(Vocabulary.germanJournals, &random) : text("journal")
    }

    private mutating func pages() -> String {
        let start = number(1...1200)
        return "\(start)-\(start + number(1...40))"
    }

    private mutating func date(hasDay: Bool) -> JSONValue {
        var parts: [JSONValue] = [.init(chance(6) ? number(1800...1940) : number(1941...2023))]
        if hasDay || chance(12) {
            parts.append(.init(number(1...12)))
            if hasDay { parts.append(.init(number(1...28))) }
        }
        return ["date-parts": [.array(parts)]]
    }

    private mutating func names(_ most: Int = 5) -> JSONValue {
        let count = chance(3) ? number(1...most) : number(1...min(most, 2))
        var names: [JSONValue] = []
        for _ in 0..<count {
            guard let person = pool.people.randomElement(using: &random) else { continue }
            names.append(["family": .string(person.family), "given": .string(person.given)])
        }
        return .array(names)
    }
}

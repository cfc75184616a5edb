import CitandaLabelling
import CitandaLexicon

/// Fields of real references for new records: titles, journals, publishers, places and names, by language.
struct RecordPool {
    /// The texts of each field, by language and in all languages.
    private var texts: [String: [String]] = [:]
    /// Family and given names of real people.
    private(set) var people: [Person] = []
    /// Corporate authors.
    private(set) var bodies: [String] = []

    /// A name in parts.
    struct Person {
        var family: String
        var given: String
    }

    /// Collects the fields of references.
    init(_ references: [LabelledReference], people: [Person]) {
        var seen: Set<String> = []
        for reference in references { add(reference, &seen) }
        self.people += people
        for key in texts.keys { texts[key]?.sort() }
    }

    private mutating func add(_ reference: LabelledReference, _ seen: inout Set<String>) {
        let fields = Dictionary(
            reference.segments.map { ($0.label, Self.cleaned($0.text)) }, uniquingKeysWith: { first, _ in first })
        let hasBook = fields["publisher"] != nil || fields["location"] != nil || fields["editor"] != nil
        for (label, text) in fields {
            var kind = label
            if label == "title" { kind = fields["container-title"] == nil ? "book" : "title" }
            if label == "container-title" { kind = hasBook ? "container" : "journal" }
            guard Self.isUsable(text, kind), !text.contains("<"), !text.contains("//") else { continue }
            let language = Self.language(of: reference)
            if seen.insert("\(kind) \(language) \(text)").inserted {
                texts["\(kind) \(language)", default: []].append(text)
            }
        }
        if let author = fields["author"] { addPeople(author) }
    }

    /// Adds the names of a list that can be read in one way only: “Rawlinson, N. and Fishwick, S.”
    private mutating func addPeople(_ author: String) {
        let parts = author.split(separator: ",").map { $0.drop { $0 == " " } }
        guard parts.count == 2, let family = parts.first, let given = parts.last else { return }
        let words = given.split(separator: " ")
        guard words.count < 3, family.split(separator: " ").count < 3, let first = words.first,
            first.first?.isUppercase ?? false,
            !given.contains("&"), !words.contains("and")
        else { return }
        people.append(Person(family: String(family), given: String(given)))
    }

    private static func isUsable(_ text: String, _ kind: String) -> Bool {
        switch kind {
        case "title", "book", "container": text.count > 8 && text.count < 180
        case "journal", "publisher", "collection-title": text.count > 2 && text.count < 80
        case "location": text.count > 2 && text.count < 30
        default: false
        }
    }

    /// The text without punctuation at its ends and without introductory words, which belong to the style.
    static func cleaned(_ text: String) -> String {
        var words = text[...]
        func isEdge(_ character: Character) -> Bool {
            " ,.;:()[]-–—".contains(character) || character.unicodeScalars.allSatisfy(\.isQuotationMark)
        }
        while let first = words.first, isEdge(first) { words.removeFirst() }
        while let last = words.last, isEdge(last) { words.removeLast() }
        for lead in ["In ", "in ", "In: ", "in: ", "dans ", "Dans "] where words.hasPrefix(lead) {
            words.removeFirst(lead.count)
        }
        return String(words)
    }

    /// The language of a reference. Languages other than German, French, Italian and Russian count as English.
    private static func language(of reference: LabelledReference) -> String {
        let tag = reference.language ?? "en"
        return ["de", "fr", "it", "ru", "ko", "zh", "ja"].contains(tag) ? tag : "en"
    }

    /// A text of a field in a language, or else in English.
    func text(_ kind: String, _ language: String, _ random: inout SplitMix) -> String? {
        texts["\(kind) \(language)"]?.randomElement(using: &random)
            ?? texts["\(kind) en"]?.randomElement(using: &random)
    }

    /// The people of a list of labelled names.
    static func people(_ names: [LabelledReference]) -> [Person] {
        var people: [Person] = []
        for name in names {
            var family: String?, given: String?
            for (label, text) in name.segments + [("family", "")] {
                if label == "family" {
                    if let family, let given, family.count > 1 { people.append(Person(family: family, given: given)) }
                    (family, given) = (text.isEmpty ? nil : text, nil)
                } else if label == "given" {
                    given = given.map { $0 + " " + text } ?? text
                }
            }
        }
        return people
    }
}

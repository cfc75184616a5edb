import CitandaDocuments
import CitandaRecognition
import CitandaWorks

/// Gathers people under one identity for the several spellings and orders of a name.
struct PeopleIndex {
    private var people: [Person] = []
    private var byKey: [String: Int] = [:]
    /// Where names have been read: no place is taken twice.
    private var starts: Set<Int> = []
    private var ends: Set<Int> = []

    /// Adds a name where it stands. A name of one word tells nobody apart and is left out.
    mutating func add(_ name: Name, printed: String) {
        guard case .personal(let parts) = name.kind, parts.given != nil, let range = name.origin?.range else { return }
        let key = Self.key(parts)
        if let index = byKey[key] {
            if take(range) { people[index].variants.append(Person.Variant(text: printed, range: range)) }
            // A form in characters, or the custom of the language, settles the order of the parts.
            if parts.order == .familyFirst, people[index].name.personal?.order == .givenFirst {
                people[index].name = name
            }
            return
        }
        _ = take(range)
        byKey[key] = people.count
        people.append(Person(name: name, variants: [Person.Variant(text: printed, range: range)]))
    }

    /// Whether no name has been read at a place; from now on one has.
    private mutating func take(_ range: Range<Int>) -> Bool {
        let isNewStart = starts.insert(range.lowerBound).inserted
        let isNewEnd = ends.insert(range.upperBound).inserted
        return isNewStart && isNewEnd
    }

    /// The words of a name in a fixed order, hyphens and apostrophes gone: both orders of one name are one key.
    static func key(_ parts: Name.Personal) -> String {
        let text = [parts.nonDroppingParticle, parts.family, parts.given, parts.suffix].compactMap { $0 }.map {
            $0.withoutHyphens
        }.joined(
            separator: " ")
        return ComparableText.words(of: text).sorted().joined(separator: " ")
    }

    /// Looks for the people's names, in either order, in running text.
    mutating func scan(_ passage: Passage) {
        let stream = TokenStream(passage)
        var index = 0
        while index + 1 < stream.count {
            defer { index += 1 }
            guard stream[index].isCapitalised, stream[index + 1].isCapitalised, stream[index + 1].hasSpaceBefore,
                !stream[index].isItalic
            else { continue }
            let words = ComparableText.words(
                of: (stream.text(index) + " " + stream.text(index + 1)).withoutHyphens)
            guard words.count == 2, let person = byKey[words.sorted().joined(separator: " ")] else { continue }
            let range = passage.source(stream.bytes(index..<index + 2))
            if take(range) {
                people[person].variants.append(Person.Variant(text: stream.text(index..<index + 2), range: range))
            }
        }
    }

    /// The people, in the order in which they are first named.
    var all: [Person] {
        people.map { person in
            var person = person
            person.variants.sort { $0.range.lowerBound < $1.range.lowerBound }
            return person
        }.sorted { ($0.variants.first?.range.lowerBound ?? 0) < ($1.variants.first?.range.lowerBound ?? 0) }
    }
}

extension String {
    /// The text with the parts of compounds run together.
    fileprivate var withoutHyphens: String { utf8.contains(UInt8(ascii: "-")) ? filter { $0 != "-" } : self }
}

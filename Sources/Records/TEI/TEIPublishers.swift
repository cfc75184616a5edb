import CitandaWorks

/// Publishers and places in the order of elements, as pairs.
enum TEIPublishers {
    /// One element.
    struct Part {
        var isPlace: Bool
        var text: Literal
        /// The number of the pair, if the writer gave one.
        var number: Int?
    }

    /// The pairs: by their numbers; else the first kind of element begins each pair.
    static func pairs(_ parts: [Part]) -> [Publisher] {
        guard let first = parts.first else { return [] }
        var pairs: [Publisher] = []
        var number: Int?
        let isNumbered = parts.allSatisfy { $0.number != nil }
        let counts = (places: parts.count(where: \.isPlace), names: parts.count { !$0.isPlace })
        // All places before all names, or the other way round.
        if !isNumbered, counts.places == counts.names {
            let places = parts.filter(\.isPlace)
            let names = parts.filter { !$0.isPlace }
            return zip(places, names).map { Publisher($1.text, place: $0.text) }
        }
        for part in parts {
            let last = pairs.last
            let isFull = part.isPlace ? last?.place != nil : last?.name != nil
            let begins = isNumbered ? part.number != number : part.isPlace == first.isPlace || isFull
            if last == nil || begins || isFull { pairs.append(Publisher(nil)) }
            number = part.number
            if part.isPlace {
                pairs[pairs.count - 1].place = part.text
            } else {
                pairs[pairs.count - 1].name = part.text
            }
        }
        return pairs
    }
}

/// Judgements on the names of corporate authors: an office, a ministry, a society, a firm.
package enum CorporateWords {
    /// The shortest first half of a compound: “Bergamt” is no family name, “Bramt” may be one.
    private static let leastFirstHalf = 4

    /// The ends of compounds, each at the value of its last byte.
    private static let endsByLastByte: [[[UInt8]]] = {
        var ends: [[[UInt8]]] = Array(repeating: [], count: Int(UInt8.max) + 1)
        for end in Lexicon.words(.bodyCompounds).map({ Array($0.utf8) }) { ends[Int(end.last ?? 0)].append(end) }
        return ends
    }()

    /// Whether a word, in small letters, is a compound that ends like the name of a body: “Bundesamt”.
    package static func isCompound(_ word: ArraySlice<UInt8>) -> Bool {
        word.withUnsafeBufferPointer { isCompound($0) }
    }

    private static func isCompound(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = word.last else { return false }
        return endsByLastByte[Int(last)].contains { end in
            guard word.count >= end.count + leastFirstHalf else { return false }
            let start = word.count - end.count
            return end.indices.allSatisfy { word[start + $0] == end[$0] }
        }
    }

    /// Whether a word, in small letters, shows that a name is a body's. Words that hyphens join count one by one.
    package static func contains(_ word: String) -> Bool {
        var text = word
        return Lexicon.contains(word, in: .bodies) || text.withUTF8 { isCompound($0) }
            || word.contains("-") && word.split(separator: "-").contains { contains(String($0)) }
    }

    /// Whether Chinese, Japanese or Korean characters are the name of a body.
    package static func isBody(characters: String) -> Bool {
        Lexicon.words(.bodyEnds).contains { characters.hasSuffix($0) && characters.count > $0.count }
    }

    /// Whether the words of a name, in small letters and in order, are a body's. An initial has its full stop.
    package static func isBody(_ words: [String]) -> Bool {
        let initials = words.filter { $0.hasSuffix(".") }
        let mayBePerson =
            !initials.isEmpty && !Lexicon.contains(initials.map { $0.dropLast() }.joined(), in: .stateInitials)
        return words.contains { word in
            if Lexicon.contains(word, in: .bodyJoints) { return true }
            guard contains(word) else { return false }
            if mayBePerson, Lexicon.contains(word, in: .bodyFamilyNames) { return false }
            return word != "service" || words.count != 2 || words[0] == word
                || Lexicon.contains(words[0], in: .services)
        }
    }
}

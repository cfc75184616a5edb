import CitandaLexicon

extension Name {
    /// The family name as a key for comparing.
    package var familyKey: String {
        switch kind {
        case .personal(let parts):
            if let particle = parts.nonDroppingParticle {
                ComparableText.phrase(parts.family.map { particle + " " + $0 } ?? particle)
            } else {
                ComparableText.phrase(parts.family ?? "")
            }
        case .institution(let text), .literal(let text): ComparableText.phrase(text)
        case .others: ""
        }
    }

    /// The keys under which a short form may name the person. A name of two words may be in either order,
    /// unless characters beside the name show the order.
    package var familyReadings: [String] {
        guard case .personal(let parts) = kind, let given = parts.given, parts.nonDroppingParticle == nil,
            forms.isEmpty,
            !given.contains("."), !given.contains(" ")
        else { return [familyKey] }
        return [familyKey, ComparableText.phrase(given)]
    }

    /// The keys under which short forms find a person cited in full: the readings, and the readings without
    /// particles.
    package var leadReadings: [String] {
        var readings = familyReadings
        // A short form in Chinese characters may have the family name alone: 丸山 for 丸山眞男.
        if (3...5).contains(familyKey.count), familyKey.unicodeScalars.allSatisfy(\.isCJK) {
            readings += [String(familyKey.prefix(1)), String(familyKey.prefix(2))]
        }
        return readings + readings.map(Self.withoutParticles).filter { !readings.contains($0) }
    }

    /// The keys by which a short form may name a person, the likeliest first: “van Beethoven”, “Beethoven”.
    package var shortKeys: [String] {
        let key = familyKey
        let bare = Self.withoutParticles(key)
        return bare == key ? [key] : [key, bare]
    }

    private static func withoutParticles(_ key: String) -> String {
        guard key.utf8.contains(UInt8(ascii: " ")) else { return key }
        var words = key.split(separator: " ")
        while words.count > 1, let first = words.first.map(String.init),
            Lexicon.contains(first, in: .particles) || Lexicon.contains(first, in: .joinedArticles)
        { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// Whether the given names do not contradict each other. An initial agrees with a name, a missing name
    /// agrees with any.
    package func agreesOnGiven(with other: Name) -> Bool {
        guard let a = personal?.given, let b = other.personal?.given, !a.isEmpty, !b.isEmpty else { return true }
        let left = ComparableText.words(of: a)
        let right = ComparableText.words(of: b)
        if left.first == right.first { return true }
        guard let x = left.first, let y = right.first else { return true }
        if x.count == 1 || y.count == 1 { return x.first == y.first }
        // A person with two family names: García Márquez is Gabriel García Márquez.
        if isTail(of: other) || other.isTail(of: self) { return true }
        // The two orders of one name: Arai Keiko and Keiko Arai.
        return Set(left + ComparableText.words(of: personal?.family ?? ""))
            == Set(right + ComparableText.words(of: other.personal?.family ?? ""))
    }
}

extension Name {
    /// Whether the words of this name, all written out, are the last words of a longer name.
    package func isTail(of longer: Name) -> Bool {
        guard let given = personal?.given, let other = longer.personal?.given, familyKey == longer.familyKey else {
            return false
        }
        let words = ComparableText.words(of: given), all = ComparableText.words(of: other)
        return words.count < all.count && words.allSatisfy { $0.count > 1 } && Array(all.suffix(words.count)) == words
    }
}

import CitandaWorks

extension Work {
    /// Learns from the names of a short form which words of the lead names are family names.
    ///
    /// “Benda and Arai” tells that Arai is the family name of “Arai Keiko”. “García Márquez” tells that both words are the family
    /// name of “Gabriel García Márquez”.
    ///
    /// - Returns: Whether a name has changed.
    mutating func learnNameOrder(from short: [Name]) -> Bool {
        guard let role = leadNames?.role else { return false }
        var hasLearnt = false
        let leads = contributors.indices.filter { contributors[$0].role == role }
        for (index, name) in zip(leads, short) {
            // Most names stay, and the work need not be copied for them.
            var learnt = contributors[index].name
            learnt.lengthenFamily(by: name)
            learnt.swapParts(by: name)
            guard learnt != contributors[index].name else { continue }
            contributors[index].name = learnt
            hasLearnt = true
        }
        return hasLearnt
    }
}

extension Name {
    /// Takes words from the end of the given name into the family name, where a short form has them there.
    fileprivate mutating func lengthenFamily(by short: Name) {
        guard short.isTail(of: self), case .personal(var parts) = kind, parts.nonDroppingParticle == nil,
            let count = short.personal?.given?.split(separator: " ").count, let family = parts.family,
            let given = parts.given?.split(separator: " "), given.count > count
        else { return }
        parts.family = (given.suffix(count) + [Substring(family)]).joined(separator: " ")
        parts.given = given.dropLast(count).joined(separator: " ")
        kind = .personal(parts)
    }

    /// Exchanges family and given name, where a short form calls the person by what was read as the given name.
    fileprivate mutating func swapParts(by short: Name) {
        guard short.personal?.given == nil, forms.isEmpty, case .personal(var parts) = kind, let given = parts.given,
            let family = parts.family, ComparableText.phrase(given) == short.familyKey,
            familyKey != short.familyKey
        else { return }
        parts.family = given
        parts.given = family
        parts.order = parts.order == .familyFirst ? .givenFirst : .familyFirst
        kind = .personal(parts)
    }
}

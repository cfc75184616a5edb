import CitandaWorks

extension Work {
    /// Takes over what another statement of the same work adds. What both say stays as the first said it.
    mutating func merge(_ other: Work) {
        mergeNames(other)
        mergeTitles(other)
        if publishers.isEmpty { publishers = other.publishers }
        for (index, publisher) in publishers.enumerated() where publishers.count == other.publishers.count {
            if publisher.place == nil { publishers[index].place = other.publishers[index].place }
            if publisher.name == nil { publishers[index].name = other.publishers[index].name }
        }
        dates.merge(other.dates) { mine, _ in mine }
        variables.merge(other.variables) { mine, _ in mine }
        for identifier in other.identifiers
        where !identifiers.contains(where: {
            $0.scheme == identifier.scheme && ($0.normalised == identifier.normalised || $0.isValid)
        }) {
            identifiers.append(identifier)
        }
        if archive == nil { archive = other.archive }
        for relation in other.relations where !relations.contains(relation) { relations.append(relation) }
    }

    private mutating func mergeNames(_ other: Work) {
        for role in ContributorRole.allCases {
            let mine = names(role)
            let theirs = other.names(role)
            let isOpen = mine.contains { $0.kind == .others }
            let isOtherOpen = theirs.contains { $0.kind == .others }
            // Two notes on contributors name one author each of a work of several.
            if isOpen, isOtherOpen, mine.count == 2, theirs.count == 2, let second = theirs.first,
                second.familyKey != mine[0].familyKey,
                let index = contributors.firstIndex(where: { $0.role == role && $0.name.kind == .others })
            {
                contributors.insert(Contributor(role, second), at: index)
                continue
            }
            // The list names everyone where the note has “et al.”.
            if mine.isEmpty || isOpen && !isOtherOpen && theirs.count >= mine.count {
                contributors.removeAll { $0.role == role }
                contributors += other.contributors.filter { $0.role == role }
            }
        }
        // A note names the family where another statement has the whole name.
        for index in contributors.indices where contributors[index].name.personal?.given == nil {
            let name = contributors[index].name
            guard name.personal != nil,
                let fuller = other.names(contributors[index].role).first(where: { $0.familyKey == name.familyKey })
            else { continue }
            contributors[index].name = fuller
        }
    }

    private mutating func mergeTitles(_ other: Work) {
        for (role, title) in other.titles {
            guard titles[role] != nil else {
                titles[role] = title
                continue
            }
            if titles[role]?.sub == nil, let sub = title.sub { titles[role]?.sub = sub }
            for form in title.forms where titles[role]?.form(form.relationship) == nil {
                titles[role]?.forms.append(form)
            }
        }
    }
}

import CitandaWorks

extension WikiWriter {
    /// Writes the names in some roles, in their order. Roles behind the first are taken for the first.
    mutating func writeNames(_ parameter: String, _ roles: [ContributorRole], _ form: WikiNames) {
        let contributors = work.contributors.filter { roles.contains($0.role) }
        guard let first = roles.first, !contributors.isEmpty else { return }
        for role in Set(contributors.map(\.role)) {
            values.take(.names(role))
            if case .described = form { continue }
            if role != first, role != .editorTranslator { losses.append(RecordLoss(role.rawValue, .reduced)) }
        }
        switch form {
        case .numbered(let given, let whole, let others, let mark):
            for contributor in contributors {
                if contributor.name.kind == .others {
                    if let others {
                        add(others.name, others.value)
                    } else {
                        reduced(.names(contributor.role))
                    }
                } else {
                    write(contributor.name, family: parameter, given: given, whole: whole, mark: mark)
                }
            }
        case .list(let mark):
            add(parameter, contributors.map { WikiText.text(plain: $0.name.display) + mark }.joined(separator: ", "))
        case .described:
            add(parameter, contributors.map(Self.described).joined(separator: ", "))
        }
    }

    private static func described(_ contributor: Contributor) -> String {
        let name = WikiText.text(plain: contributor.name.display)
        guard contributor.role != .author, contributor.name.kind != .others else { return name }
        return "\(name) (\(contributor.role.rawValue.replacing("-", with: " ")))"
    }

    /// Writes a name under the next number.
    private mutating func write(_ name: Name, family: String, given: String, whole: String, mark: String?) {
        let number = (numbers[whole] ?? 0) + 1
        numbers[whole] = number
        func numbered(_ parameter: String) -> String { parameter.replacing("#", with: String(number)) }
        if let (last, first) = parts(of: name) {
            add(numbered(family), WikiText.text(plain: last))
            add(numbered(given), WikiText.text(plain: first))
        } else {
            add(numbered(whole), WikiText.text(plain: name.display))
        }
        if let mark { add(numbered(mark), "oui") }
    }

    /// The family name with its particle, and the given names with the suffix; nil for a name that is printed as it stands.
    private func parts(of name: Name) -> (last: String, first: String)? {
        guard let personal = name.personal else { return nil }
        // The French templates print the given name first.
        if personal.order == .familyFirst, edition.dates.language == "fr" { return nil }
        let particle = personal.nonDroppingParticle.map { $0.hasSuffix("’") || $0.hasSuffix("'") ? $0 : $0 + " " } ?? ""
        let last = particle + (personal.family ?? "")
        let first = [personal.given, personal.droppingParticle, personal.suffix].compactMap { $0 }
            .filter { !$0.isEmpty }.joined(separator: " ")
        return last.trimmingBlanks.isEmpty || first.isEmpty ? nil : (last, first)
    }
}

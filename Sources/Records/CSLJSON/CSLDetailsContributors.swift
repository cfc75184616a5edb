import CitandaJSON
import CitandaWorks

extension CSLDetails {
    /// All contributors in order, each with the details that the plain members do not express.
    static func contributors(of work: Work, beside plain: Work) -> JSONValue {
        var met: [ContributorRole: Int] = [:]
        return .array(
            work.contributors.map { contributor in
                let names = plain.names(contributor.role)
                let index = met[contributor.role, default: 0]
                met[contributor.role] = index + 1
                var members: [JSONValue.Member] = [
                    .init("role", .string(contributor.role.rawValue)), .init("name", .string(contributor.name.display)),
                ]
                if !names.indices.contains(index) || names[index].kind != contributor.name.kind {
                    members.append(contributor.name.kind.member)
                }
                if !contributor.name.forms.isEmpty {
                    let forms = contributor.name.forms.map { form in
                        JSONValue.object(
                            [.init("text", .string(form.text))]
                                + (form.language.map { [.init("language", .string($0))] } ?? []))
                    }
                    members.append(.init("forms", .array(forms)))
                }
                if let scope = contributor.scope { members.append(.init("scope", .string(scope.text))) }
                return .object(members)
            })
    }

    /// Adds kinds, forms and scopes to the names that are unchanged, and restores the order if all are.
    static func addContributors(_ list: [JSONValue], to work: inout Work) {
        var rest = work.contributors
        var all: [Contributor] = []
        for value in list {
            guard let role = value["role"]?.string.flatMap({ ContributorRole(rawValue: $0) }),
                let at = rest.firstIndex(where: { $0.role == role && $0.name.display == value["name"]?.string })
            else { continue }
            var contributor = rest.remove(at: at)
            if let kind = Name.Kind(value), CSLName.value(of: Name(kind)) == CSLName.value(of: contributor.name) {
                contributor.name.kind = kind
            }
            contributor.name.forms = (value["forms"]?.array ?? []).compactMap { form in
                form["text"]?.string.map { Name.Form($0, language: form["language"]?.string) }
            }
            contributor.scope = value["scope"]?.string.map { Literal($0) }
            all.append(contributor)
        }
        if rest.isEmpty {
            work.contributors = all
        } else {
            // Another program changed a name: the order of the plain members counts, and details of unchanged names are
            // kept.
            for index in work.contributors.indices {
                let contributor = work.contributors[index]
                guard
                    let at = all.firstIndex(where: {
                        $0.role == contributor.role && $0.name.display == contributor.name.display
                    })
                else { continue }
                work.contributors[index] = all.remove(at: at)
            }
        }
    }
}

extension Name.Kind {
    /// The kind as a member of the details of a contributor.
    fileprivate var member: JSONValue.Member {
        switch self {
        case .institution(let text): .init("institution", .string(text))
        case .literal(let text): .init("literal", .string(text))
        case .others: .init("others", true)
        case .personal: .init("personal", CSLName.value(of: Name(self)))
        }
    }

    fileprivate init?(_ value: JSONValue) {
        if let text = value["institution"]?.string {
            self = .institution(text)
        } else if let text = value["literal"]?.string {
            self = .literal(text)
        } else if value["others"]?.flag == true {
            self = .others
        } else if let name = value["personal"].flatMap({ CSLName.name(of: $0) }) {
            self = name.kind
        } else {
            return nil
        }
    }
}

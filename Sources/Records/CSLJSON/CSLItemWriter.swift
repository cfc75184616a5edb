import CitandaJSON
import CitandaWorks

/// The members of a CSL-JSON item in their normal form. Two spellings of a value have the same normal form.
struct CSLItemWriter {
    let work: Work

    /// All members with a value, in the order in which they are written.
    var members: [JSONValue.Member] {
        var roles: [ContributorRole] = []
        for contributor in work.contributors where !roles.contains(contributor.role) { roles.append(contributor.role) }
        return (CSLMember.beforeNames + roles.map { .names($0) } + CSLMember.afterNames)
            .compactMap { member in value(of: member).map { JSONValue.Member(member.name, $0) } }
    }

    /// The value of a member; nil if the work has none.
    func value(of member: CSLMember) -> JSONValue? {
        switch member {
        case .id: .string(work.key)
        case .type: .string(work.type.csl.rawValue)
        case .title(let role): text(work.titles[role]?.full.markup)
        case .titleShort: text(work.titles[.title]?.short?.markup)
        case .names(let role):
            work.names(role).isEmpty ? nil : .array(work.names(role).map { CSLName.value(of: $0) })
        case .date(let role): work.dates[role].flatMap { CSLDate.value(of: $0) }
        case .publisher: joined(work.publishers.map(\.name))
        case .publisherPlace: joined(work.publishers.map(\.place))
        case .originalPublisher: joined(work.originalPublishers.map(\.name))
        case .originalPublisherPlace: joined(work.originalPublishers.map(\.place))
        case .archive: text(work.archive?.repository?.text)
        case .archivePlace: text(work.archive?.place?.text)
        case .archiveCollection: text(work.archive?.collection?.text)
        case .archiveLocation: text(work.archive?.shelfmark)
        case .variable(let variable): text(work[variable])
        // Keywords that contain a comma need another separator.
        case .keyword: text(work.keywords.joined(separator: work.keywords.contains { $0.contains(",") } ? "; " : ", "))
        case .identifier(let scheme): identifier(scheme)
        }
    }

    /// An identifier of a scheme. DOIs are bare; if a scheme allows several identifiers, all are named.
    private func identifier(_ scheme: Identifier.Scheme) -> JSONValue? {
        let texts = work.identifiers.filter { $0.scheme == scheme }.map(\.text)
        return switch scheme {
        case .doi: text(texts.first.map { DOI($0)?.text ?? $0 })
        case .isbn, .issn: text(texts.joined(separator: " "))
        case .url: text(work.webAddress)
        default: text(texts.first)
        }
    }

    private func text(_ text: String?) -> JSONValue? {
        guard let text, !text.isEmpty else { return nil }
        return .string(text)
    }

    /// Several publishers in one text, each name once.
    private func joined(_ parts: [Literal?]) -> JSONValue? {
        var seen: Set<String> = []
        let names = parts.compactMap { $0?.text }.filter { !$0.isEmpty && seen.insert($0).inserted }
        return text(names.joined(separator: "; "))
    }
}

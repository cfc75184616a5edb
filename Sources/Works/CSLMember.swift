/// A member of a CSL-JSON item that the model knows.
package enum CSLMember: Sendable, Hashable {
    case id, type
    case title(TitleRole)
    case titleShort
    case names(ContributorRole)
    case date(DateRole)
    case publisher, publisherPlace, originalPublisher, originalPublisherPlace
    case archive, archivePlace, archiveCollection, archiveLocation
    case variable(Variable)
    case keyword
    case identifier(Identifier.Scheme)

    /// The name of the member in an item.
    package var name: String {
        switch self {
        case .id: "id"
        case .type: "type"
        case .title(let role): role.rawValue
        case .titleShort: "title-short"
        case .names(let role): role.rawValue
        case .date(let role): role.rawValue
        case .publisher: "publisher"
        case .publisherPlace: "publisher-place"
        case .originalPublisher: "original-publisher"
        case .originalPublisherPlace: "original-publisher-place"
        case .archive: "archive"
        case .archivePlace: "archive-place"
        case .archiveCollection: "archive_collection"
        case .archiveLocation: "archive_location"
        case .variable(let variable): variable.rawValue
        case .keyword: "keyword"
        case .identifier(let scheme): scheme.rawValue.uppercased()
        }
    }

    /// The member with a name.
    package init?(name: String) {
        guard let member = Self.named[name] else { return nil }
        self = member
    }

    /// The member with a name of an older version of CSL.
    package init?(oldName: String) {
        guard let name = Work.cslAliases[oldName] else { return nil }
        self.init(name: name)
    }

    /// The schemes with their own CSL variable.
    package static let schemes: [Identifier.Scheme] = [.doi, .isbn, .issn, .pmid, .pmcid, .url]

    /// All members in the order in which they are written. Names come between the two groups, in the order of the work.
    package static let beforeNames: [CSLMember] = [.id, .type]
    package static let afterNames: [CSLMember] =
        TitleRole.allCases.flatMap { $0 == .title ? [.title($0), .titleShort] : [.title($0)] }
        + [.publisher, .publisherPlace, .originalPublisher, .originalPublisherPlace]
        + DateRole.allCases.map { .date($0) } + Variable.allCases.map { .variable($0) }
        + [.archive, .archivePlace, .archiveCollection, .archiveLocation, .keyword]
        + schemes.map { .identifier($0) }

    private static let named: [String: CSLMember] = {
        let all = beforeNames + ContributorRole.allCases.map { .names($0) } + afterNames
        return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()
}

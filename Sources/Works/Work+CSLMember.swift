/// The values of a work by the members of CSL-JSON. Readers and writers of all record formats use these functions, so that a table
/// of a format needs only the names of members.
extension Work {
    /// The text of a member, with the markup of CSL-JSON; nil without a value, and for names and dates.
    package func text(of member: CSLMember) -> String? {
        let text: String? =
            switch member {
            case .id: key
            case .type: type.csl.rawValue
            case .title(let role): titles[role]?.markup
            case .titleShort: titles[.title]?.short?.markup
            case .names, .date: nil
            case .publisher: Self.joined(publishers.map { $0.name })
            case .publisherPlace: Self.joined(publishers.map { $0.place })
            case .originalPublisher: Self.joined(originalPublishers.map { $0.name })
            case .originalPublisherPlace: Self.joined(originalPublishers.map { $0.place })
            case .archive: archive?.repository?.text
            case .archivePlace: archive?.place?.text
            case .archiveCollection: archive?.collection?.text
            case .archiveLocation: archive?.shelfmark
            case .variable(let variable): variables[variable]?.text
            // Keywords that contain a comma need another separator.
            case .keyword: keywords.joined(separator: keywords.contains { $0.contains(",") } ? "; " : ", ")
            case .identifier(let scheme): identifierText(scheme)
            }
        return text?.isEmpty == false ? text : nil
    }

    /// The identifiers of a scheme. DOIs are bare; if a scheme allows several identifiers, all are named.
    private func identifierText(_ scheme: Identifier.Scheme) -> String? {
        switch scheme {
        case .doi: identifier(.doi).map { DOI($0.text)?.text ?? $0.text }
        case .isbn, .issn: identifiers.filter { $0.scheme == scheme }.map(\.text).joined(separator: " ")
        case .url: webAddress
        default: identifier(scheme)?.text
        }
    }

    /// Several publishers in one text, each name once.
    private static func joined(_ parts: [Literal?]) -> String? {
        guard parts.count > 1 else { return parts.first??.text }
        var seen: Set<String> = []
        return parts.compactMap { $0?.text }.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
    }

    /// Puts a text into the place of a member. The text has the markup of CSL-JSON. Names and dates are no texts: nothing happens.
    package mutating func set(_ member: CSLMember, to value: Literal) {
        let text = value.text
        switch member {
        case .id: key = text
        case .type:
            // CSL does not know our own types, so only `custom` holds them.
            if let type = WorkType(rawValue: text), type.csl == type { self.type = type }
        case .title(let role):
            let old = titles[role]
            titles[role] = Title(
                RichText(markup: text), short: old?.short, forms: old?.forms ?? [], origin: value.origin)
        case .titleShort: titles[.title, default: Title(main: "")].short = RichText(markup: text)
        case .names, .date: break
        case .publisher: Self.setPublisher(&publishers) { $0.name = value }
        case .publisherPlace: Self.setPublisher(&publishers) { $0.place = value }
        case .originalPublisher: Self.setPublisher(&originalPublishers) { $0.name = value }
        case .originalPublisherPlace: Self.setPublisher(&originalPublishers) { $0.place = value }
        case .archive: setArchive { $0.repository = value }
        case .archivePlace: setArchive { $0.place = value }
        case .archiveCollection: setArchive { $0.collection = value }
        case .archiveLocation:
            setArchive { $0.levels = [.init(.shelfmark, text: text, value: text, origin: value.origin)] }
        case .variable(let variable): variables[variable] = value
        case .keyword:
            keywords = text.split(separator: text.contains(";") ? ";" : ",")
                .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        case .identifier(let scheme):
            identifiers += Self.texts(of: scheme, in: text).map { Identifier(scheme, $0, origin: value.origin) }
        }
    }

    /// Changes the location in an archive, which is added if there is none.
    private mutating func setArchive(_ change: (inout ArchiveLocation) -> Void) {
        var location = archive ?? ArchiveLocation()
        change(&location)
        archive = location
    }

    /// Changes the one publisher of a record, which is added if there is none.
    private static func setPublisher(_ publishers: inout [Publisher], _ change: (inout Publisher) -> Void) {
        var publisher = publishers.first ?? Publisher(nil)
        change(&publisher)
        publishers = [publisher]
    }

    /// The ISBNs or ISSNs in one text. If the text has qualifiers, it stays whole so that they are kept.
    private static func texts(of scheme: Identifier.Scheme, in text: String) -> [String] {
        guard scheme == .isbn || scheme == .issn else { return [text] }
        let whole = Identifier(scheme, text)
        guard !whole.isValid else { return [text] }
        let parts = whole.parts
        return parts.count > 1 && parts.allSatisfy { $0.qualifier == nil } ? parts.map(\.text) : [text]
    }
}

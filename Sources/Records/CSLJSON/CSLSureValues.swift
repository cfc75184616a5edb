import CitandaWorks
import CitandaXML

/// The kinds of value of which the plain members of an item surely say everything.
///
/// Most values of most works are such. For the other kinds an item is read back, to see what another program would miss.
struct CSLSureValues {
    let type, titles, contributors, publishers, originalPublishers, dates, archive, identifiers, keywords: Bool

    /// No kind of value.
    static let none = CSLSureValues(isSure: false)

    private init(isSure: Bool) {
        (type, titles, contributors, publishers) = (isSure, isSure, isSure, isSure)
        (originalPublishers, dates, archive, identifiers, keywords) = (isSure, isSure, isSure, isSure, isSure)
    }

    /// The kinds of value of a work.
    init(of work: Work) {
        type = work.type.csl == work.type
        titles = work.titles.allSatisfy { Self.isSure($0.value, $0.key) }
        contributors = Self.isSure(work.contributors)
        publishers = Self.isSure(work.publishers)
        originalPublishers = Self.isSure(work.originalPublishers)
        dates = work.dates.allSatisfy { Self.isSure($0.value) }
        archive = work.archive == nil
        identifiers = Self.isSure(work.identifiers)
        keywords = work.keywords.isEmpty
    }

    /// Whether every value that members express is such.
    var areAll: Bool {
        type && titles && contributors && publishers && originalPublishers && dates && archive && identifiers
            && keywords
    }

    /// Whether a member belongs to one of the kinds.
    func covers(_ member: CSLMember) -> Bool {
        switch member {
        case .type: type
        case .title, .titleShort: titles
        case .names: contributors
        case .publisher, .publisherPlace: publishers
        case .originalPublisher, .originalPublisherPlace: originalPublishers
        case .date: dates
        case .archive, .archivePlace, .archiveCollection, .archiveLocation: archive
        case .identifier: identifiers
        case .keyword: keywords
        // Details never repeat these.
        case .id, .variable: true
        }
    }

    // MARK: - Kinds of value

    /// A text that is read as it is written: not empty, and without references to characters.
    private static func isSure(_ text: String) -> Bool { !text.isEmpty && !text.hasByte(UInt8(ascii: "&")) }

    private static func isSure(_ text: String?) -> Bool { text.map { isSure($0) } ?? true }

    /// A title without markup that is divided again where it is divided now.
    private static func isSure(_ title: Title, _ role: TitleRole) -> Bool {
        guard title.forms.isEmpty, title.short == nil || role == .title, isSure(title.main),
            title.sub.map({ isSure($0) }) ?? true, title.short.map({ isSure($0) }) ?? true
        else { return false }
        let again = Title(title.full)
        return again.main == title.main && again.sub == title.sub && again.joint == title.joint
    }

    private static func isSure(_ text: RichText) -> Bool {
        guard text.nodes.count == 1, case .text(let plain) = text.nodes[0] else { return false }
        return isSure(plain) && !plain.hasByte(UInt8(ascii: "<"))
    }

    /// Names that stand together by roles.
    private static func isSure(_ contributors: [Contributor]) -> Bool {
        var last: ContributorRole?
        var met: [ContributorRole] = []
        for contributor in contributors {
            if contributor.role != last {
                guard !met.contains(contributor.role) else { return false }
                met.append(contributor.role)
                last = contributor.role
            }
            guard contributor.scope == nil, contributor.name.forms.isEmpty, isSure(contributor.name.kind) else {
                return false
            }
        }
        return true
    }

    private static func isSure(_ name: Name.Kind) -> Bool {
        switch name {
        case .personal(let parts):
            (parts.family ?? parts.given) != nil
                && isSure(parts.family) && isSure(parts.given) && isSure(parts.droppingParticle)
                && isSure(parts.nonDroppingParticle) && isSure(parts.suffix)
        case .literal(let text): isSure(text)
        case .institution, .others: false
        }
    }

    /// One publisher, or none.
    private static func isSure(_ publishers: [Publisher]) -> Bool {
        guard let publisher = publishers.first else { return true }
        return publishers.count == 1 && (publisher.name ?? publisher.place) != nil
            && isSure(publisher.name?.text) && isSure(publisher.place?.text)
    }

    private static func isSure(_ date: PartialDate) -> Bool {
        guard date.text == nil else { return false }
        return switch date.extent {
        case .point(let point): isSure(point)
        case .span(.at(let from), .at(let to)): isSure(from) && isSure(to)
        default: false
        }
    }

    /// A year of our era, a month or a day, of which the source is sure.
    private static func isSure(_ point: DatePoint) -> Bool {
        guard CSLDate.commonYears.contains(point.year) else { return false }
        return point == DatePoint(year: point.year, month: point.month, day: point.day)
            && point.month.map { (1...12).contains($0) } ?? (point.day == nil)
            && point.day.map { (1...31).contains($0) } ?? true
    }

    /// One identifier of each scheme, in the order of the schemes. Several standard numbers may share a text.
    private static func isSure(_ identifiers: [Identifier]) -> Bool {
        guard !identifiers.isEmpty else { return true }
        var probe = Work(key: "", type: .document)
        for identifier in identifiers {
            guard isSure(identifier.text) || identifier.scheme == .url else { return false }
        }
        probe.identifiers = identifiers
        let members = CSLMember.schemes.compactMap { scheme in
            probe.text(of: .identifier(scheme)).map { (CSLMember.identifier(scheme), $0) }
        }
        probe.identifiers = []
        for (member, text) in members { probe.set(member, to: Literal(text)) }
        return probe.identifiers.count == identifiers.count
            && zip(probe.identifiers, identifiers).allSatisfy {
                $0.scheme == $1.scheme && $0.text == $1.text && $0.qualifier == $1.qualifier
            }
    }
}

import CitandaJSON
import CitandaWorks

/// The values for which CSL-JSON has no members: the object `custom.citanda` of an item.
///
/// Details make the plain members more exact and never contradict them. If another program changed a member, the member
/// counts, and details that no longer fit are dropped.
enum CSLDetails {
    /// The member of `custom` that holds the details.
    static let member = "citanda"

    /// The details of a work that the plain members do not express; nil if they express everything.
    ///
    /// - Parameters:
    ///   - work: The work.
    ///   - plain: What another program reads from the plain members.
    ///   - sure: The kinds of value that were not read, because they are surely the same.
    ///   - extra: Fields without a place among the members.
    static func value(
        of work: Work, beside plain: Work, except sure: CSLSureValues, extra: [Work.ExtraField]
    ) -> JSONValue? {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: @autoclosure () -> JSONValue?, unless isSure: Bool = false) {
            if !isSure, let value = value() { members.append(.init(name, value)) }
        }
        add("type", work.type == plain.type ? nil : .string(work.type.rawValue), unless: sure.type)
        add("titles", titles(of: work, beside: plain), unless: sure.titles)
        add(
            "contributors", work.contributors == plain.contributors ? nil : contributors(of: work, beside: plain),
            unless: sure.contributors)
        add(
            "publishers", work.publishers == plain.publishers ? nil : publishers(work.publishers),
            unless: sure.publishers)
        add(
            "original-publishers",
            work.originalPublishers == plain.originalPublishers ? nil : publishers(work.originalPublishers),
            unless: sure.originalPublishers)
        add("dates", dates(of: work, beside: plain), unless: sure.dates)
        add(
            "archive", work.archive == plain.archive ? nil : work.archive.map { archive($0) }, unless: sure.archive)
        add(
            "identifiers",
            work.identifiers == plain.identifiers ? nil : .array(work.identifiers.map { identifier($0) }),
            unless: sure.identifiers)
        add(
            "keywords", work.keywords == plain.keywords ? nil : .array(work.keywords.map { .string($0) }),
            unless: sure.keywords)
        add("relations", work.relations.isEmpty ? nil : .array(work.relations.map { relation($0) }))
        add(
            "extra",
            extra.isEmpty
                ? nil : .array(extra.map { .object([.init("name", .string($0.name)), .init("value", $0.value)]) }))
        return members.isEmpty ? nil : .object(members)
    }

    /// Adds the details of an item to the work that was read from its plain members.
    static func add(_ details: JSONValue, to work: inout Work) {
        @discardableResult
        func accept(_ members: [CSLMember], _ change: (inout Work) -> Void) -> Bool {
            var changed = work
            change(&changed)
            let before = CSLItemWriter(work: work)
            let after = CSLItemWriter(work: changed)
            guard members.allSatisfy({ before.value(of: $0) == after.value(of: $0) }) else { return false }
            work = changed
            return true
        }
        if let type = details["type"]?.string.flatMap({ WorkType(rawValue: $0) }) { accept([.type]) { $0.type = type } }
        for role in TitleRole.allCases {
            guard let value = details["titles"]?[role.rawValue] else { continue }
            addTitle(value, role, to: &work)
        }
        if let list = details["contributors"]?.array { addContributors(list, to: &work) }
        if let list = details["publishers"]?.array {
            accept([.publisher, .publisherPlace]) { $0.publishers = list.map { publisher($0) } }
        }
        if let list = details["original-publishers"]?.array {
            accept([.originalPublisher, .originalPublisherPlace]) { $0.originalPublishers = list.map { publisher($0) } }
        }
        for role in DateRole.allCases {
            guard let value = details["dates"]?[role.rawValue] else { continue }
            accept([.date(role)]) { $0[role] = date(value) }
        }
        if let value = details["archive"] {
            accept([.archive, .archivePlace, .archiveCollection, .archiveLocation]) { $0.archive = archive(value) }
        }
        if let list = details["identifiers"]?.array?.compactMap({ identifier($0) }) {
            if !accept(CSLMember.schemes.map { .identifier($0) }, { $0.identifiers = list }) {
                work.identifiers += list.filter { !CSLMember.schemes.contains($0.scheme) }
            }
        }
        // The plain member does not show where a keyword ends.
        func words(_ keywords: [String]) -> String { keywords.joined(separator: ", ").replacing("; ", with: ", ") }
        if let list = details["keywords"]?.array?.compactMap(\.string), words(list) == words(work.keywords) {
            work.keywords = list
        }
        work.relations = (details["relations"]?.array ?? []).compactMap { relation($0) }
        work.extra = (details["extra"]?.array ?? []).compactMap { field in
            guard let name = field["name"]?.string, let value = field["value"] else { return nil }
            return Work.ExtraField(name, value)
        }
    }
}

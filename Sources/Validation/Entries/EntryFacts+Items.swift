import CitandaBibTeX
import CitandaWorks

extension EntryFacts {
    /// A record, as an item of CSL.
    ///
    /// - Parameters:
    ///   - work: The work of the record.
    ///   - places: The bytes of the members, by their names. Without them, the bytes that values know.
    ///   - bytes: The bytes of the file; empty where members have no places.
    init(item work: Work, places: [String: Range<Int>], in bytes: [UInt8]) {
        format = .items
        key = work.key
        let keyRange = places["id"] ?? 0..<0
        self.keyRange = keyRange
        typedType = work.type.rawValue
        type = Self.types[work.type] ?? "misc"
        self.work = work
        lacksParent = false
        let type = self.type
        func field(_ member: CSLMember, _ text: String?) -> FieldFacts? {
            guard let text else { return nil }
            let place = places[member.name]
            let inner = place.flatMap { Self.inside($0, of: bytes, as: text) }
            return FieldFacts(
                member, text, at: inner ?? place ?? work.origin(of: member)?.range ?? keyRange, isTyped: inner != nil,
                isPart: Self.parts.contains(type))
        }
        let roles = work.contributors.map(\.role)
        fields =
            ContributorRole.allCases.filter { roles.contains($0) }.compactMap { role in
                field(.names(role), work.names(role).map(\.display).joined(separator: " and "))
            } + DateRole.allCases.compactMap { field(.date($0), work.dates[$0].flatMap { $0.edtf ?? $0.text }) }
            + CSLMember.afterNames.compactMap { field($0, work.text(of: $0)) }
    }

    /// The bytes between the quotation marks of a string of JSON that has no escapes; nil for other values.
    private static func inside(_ place: Range<Int>, of bytes: [UInt8], as text: String) -> Range<Int>? {
        guard place.count == text.utf8.count + 2, place.upperBound <= bytes.count,
            bytes[place.lowerBound] == UInt8(ascii: "\"")
        else { return nil }
        let inner = place.lowerBound + 1..<place.upperBound - 1
        return bytes[inner].elementsEqual(text.utf8) ? inner : nil
    }

    private static let parts: Set<String> = ["incollection", "inproceedings"]

    private static let types: [WorkType: String] = [
        .articleJournal: "article", .articleMagazine: "article", .articleNewspaper: "article", .book: "book",
        .chapter: "incollection", .paperConference: "inproceedings", .thesis: "thesis", .report: "report",
        .webpage: "online", .patent: "patent",
    ]
}

extension FieldFacts {
    fileprivate init(_ member: CSLMember, _ text: String, at place: Range<Int>, isTyped: Bool, isPart: Bool) {
        name = member.name
        canonical =
            name == TitleRole.container.rawValue && isPart ? "booktitle" : Self.names[name] ?? name.lowercased()
        self.text = text
        plain = text.utf8.contains(UInt8(ascii: "<")) ? RichText(markup: text).plain : text
        range = place
        nameRange = 0..<0
        self.isTyped = isTyped
        isInherited = false
    }

    /// biblatex’s names of variables that have others there.
    private static let names: [String: String] = [
        "container-title": "journaltitle", "page": "pages", "issued": "date", "publisher-place": "location",
        "collection-title": "series", "number-of-volumes": "volumes", "chapter-number": "chapter",
        "number-of-pages": "pagetotal",
    ]
}

extension Work {
    /// Where the value of a member was read.
    func origin(of member: CSLMember) -> Origin? {
        switch member {
        case .title(let role): titles[role]?.origin
        case .names(let role): names(role).first?.origin
        case .date(let role): dates[role]?.origin
        case .publisher: publishers.first?.name?.origin
        case .publisherPlace: publishers.first?.place?.origin
        case .variable(let variable): variables[variable]?.origin
        case .identifier(let scheme): identifier(scheme)?.origin
        default: nil
        }
    }
}

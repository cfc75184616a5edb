import CitandaJSON
import CitandaWorks

/// Works of random values, the same for the same seed.
struct WorkGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    private static let words = [
        "Salt", "roads: a", "What? Then", "& <b>", "沈志华", "Ж", "— ", "3–4", "«q»", "a, b", "et al.", "x/y", "O’Neil",
        "  ",
        "line\nline", "1957", "[2001?]", "ﬁ", "é", "; ", "Jr.", "http://example.org/a b", "]]>", "'", "\"",
    ]

    private mutating func text() -> String {
        let count = Int.random(in: 1...3, using: &self)
        let text = (0..<count).map { _ in Self.words.randomElement(using: &self) ?? "" }.joined(separator: " ")
        return text
    }

    private mutating func literal() -> Literal { Literal(text()) }

    private mutating func nodes(depth: Int) -> [RichText.Node] {
        var nodes: [RichText.Node] = [.text(text())]
        if depth < 3, chance(30) {
            let style = RichText.Style.allCases.randomElement(using: &self) ?? .italic
            nodes.append(.styled(style, self.nodes(depth: depth + 1)))
            if chance(50) { nodes.append(.text(text())) }
            if chance(20) { nodes.removeFirst() }
        }
        return nodes
    }

    private mutating func rich() -> RichText { RichText(nodes: nodes(depth: 0)) }

    private static let languages: [String?] = [nil, "zh-Hans", "ru-Latn", "en", "zh-Latn-pinyin", "not a tag", "x_y"]

    private mutating func language() -> String? { Self.languages.randomElement(using: &self) ?? nil }

    private mutating func title() -> Title {
        let joints = [": ", " : ", " ", "—", ". ", "\n"]
        var title = Title(main: rich())
        if chance(40) {
            title.sub = rich()
            title.joint = joints.randomElement(using: &self) ?? ": "
        }
        if chance(20) { title.short = rich() }
        while chance(25) {
            let relationship = Title.Relationship.allCases.randomElement(using: &self) ?? .translated
            title.forms.append(.init(relationship, rich(), language: language()))
        }
        return title
    }

    private mutating func name() -> Name {
        var name: Name
        switch Int.random(in: 0..<8, using: &self) {
        case 0: name = Name(.institution(text()))
        case 1: name = Name(.literal(text()))
        case 2: name = Name(.others)
        default:
            name = Name(
                .personal(
                    .init(
                        family: text(), given: chance(80) ? text() : nil, droppingParticle: chance(10) ? "von" : nil,
                        nonDroppingParticle: chance(10) ? "van de" : nil, suffix: chance(10) ? text() : nil,
                        commaBeforeSuffix: chance(10), order: chance(20) ? .familyFirst : .givenFirst)))
        }
        while chance(15) { name.forms.append(.init(text(), language: language())) }
        return name
    }

    private mutating func point() -> DatePoint {
        var point = DatePoint(year: Int.random(in: chance(90) ? 1400...2030 : -500...900, using: &self))
        if chance(50) { point.month = Int.random(in: chance(80) ? 1...12 : 21...24, using: &self) }
        if let month = point.month, month <= 12, chance(50) { point.day = Int.random(in: 1...28, using: &self) }
        point.isApproximate = chance(10)
        point.isUncertain = chance(10)
        return point
    }

    private mutating func date() -> PartialDate {
        if chance(10) { return PartialDate(nil, text: text()) }
        let extent: PartialDate.Extent
        if chance(20) {
            let ends: [PartialDate.Endpoint] = [.at(point()), .open, .unknown]
            let end = ends.randomElement(using: &self) ?? .open
            extent = chance(50) ? .span(from: .at(point()), to: end) : .span(from: end, to: .at(point()))
        } else {
            extent = .point(point())
        }
        return PartialDate(extent, text: chance(20) ? text() : nil)
    }

    /// A work of any type with some of everything.
    mutating func work(depth: Int = 0) -> Work {
        var work = Work(key: text(), type: WorkType.allCases.randomElement(using: &self) ?? .book)
        while chance(70) {
            let role = ContributorRole.allCases.randomElement(using: &self) ?? .author
            work.contributors.append(Contributor(role, name(), scope: chance(10) ? literal() : nil))
        }
        for role in TitleRole.allCases where chance(role == .title ? 90 : 20) { work.titles[role] = title() }
        while chance(40) {
            work.publishers.append(
                chance(20)
                    ? Publisher(nil, place: literal()) : Publisher(literal(), place: chance(70) ? literal() : nil))
        }
        while chance(10) { work.originalPublishers.append(Publisher(literal(), place: chance(50) ? literal() : nil)) }
        for role in DateRole.allCases where chance(role == .issued ? 90 : 15) { work.dates[role] = date() }
        for variable in Variable.allCases where chance(15) { work.variables[variable] = literal() }
        while chance(50) {
            let scheme = Identifier.Scheme.allCases.randomElement(using: &self) ?? .doi
            let address = chance(50) ? "https://example.org/\(Int.random(in: 0..<9, using: &self))" : text()
            work.identifiers.append(Identifier(scheme, address, qualifier: chance(10) ? text() : nil))
        }
        if chance(20) {
            var archive = ArchiveLocation(repository: literal())
            if chance(50) { archive.place = literal() }
            if chance(50) { archive.collection = literal() }
            while chance(50) {
                let kind = ArchiveLocation.LevelKind.allCases.randomElement(using: &self) ?? .box
                let shelf = text()
                archive.levels.append(.init(kind, text: shelf, value: chance(50) ? shelf : text()))
            }
            work.archive = archive
        }
        while chance(30) { work.keywords.append(text()) }
        while depth < 2, chance(20) {
            let kind = Relation.Kind.allCases.randomElement(using: &self) ?? .quotes
            work.relations.append(Relation(kind, chance(50) ? .key(text()) : .work(self.work(depth: depth + 1))))
        }
        while chance(15) {
            work.extra.append(.init(text(), chance(50) ? .string(text()) : ["a": [1, .null, .string(text())]]))
        }
        return work
    }
}

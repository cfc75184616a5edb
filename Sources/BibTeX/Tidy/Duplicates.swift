import CitandaWorks

/// Finds works that may be the same, with a reason for each pair. The reader of the reasons decides; nothing is merged
/// here.
public struct Duplicates: Sendable, Hashable {
    /// Why two works may be one.
    public enum Reason: Sendable, Hashable {
        /// They share an identifier.
        case identifier(Identifier.Scheme, String)
        /// The same people, the same title, and years no more than one apart.
        case sameWork

        /// The reason in words.
        public var text: String {
            switch self {
            case .identifier(let scheme, let text): "the same \(scheme.rawValue.uppercased()) \(text)"
            case .sameWork: "the same people, title and year"
            }
        }
    }

    /// A work that may be the same as an earlier one.
    public struct Pair: Sendable, Hashable {
        /// The index of the earlier work.
        public var first: Int
        /// The index of the later work.
        public var second: Int
        /// Why they may be one.
        public var reason: Reason
    }

    /// The pairs, in the order of the later works; each work is compared with the first that it may equal.
    public private(set) var pairs: [Pair] = []

    /// Looks for pairs among works, in linear time.
    public init(among works: [Work]) {
        var identifiers: [Identifier.Scheme: [String: Int]] = [:]
        var titles: [String: [Int]] = [:]
        for (index, work) in works.enumerated() {
            var found: Pair?
            for identifier in work.identifiers.flatMap(\.parts)
            where [.doi, .isbn, .pmid, .arxiv].contains(identifier.scheme) {
                // The parts of a book share its ISBN.
                if identifier.scheme == .isbn, work.type.isContained || !identifier.isValid { continue }
                let text = identifier.normalised
                if let first = identifiers[identifier.scheme]?[text] {
                    // One book has an ISBN of ten digits and one of thirteen, which are the same.
                    if found == nil, first != index, !Self.differInPart(works[first], work) {
                        found = Pair(first: first, second: index, reason: .identifier(identifier.scheme, text))
                    }
                } else {
                    identifiers[identifier.scheme, default: [:]][text] = index
                }
            }
            if let stem = Self.stem(of: work) {
                if found == nil, let first = titles[stem]?.first(where: { Self.agree(works[$0], work) }) {
                    found = Pair(first: first, second: index, reason: .sameWork)
                }
                // Many works of one name and title differ in something else; a handful is enough to compare with.
                if titles[stem, default: []].count < 8 { titles[stem, default: []].append(index) }
            }
            if let found { pairs.append(found) }
        }
    }

    /// First family name and title as letters; nil where there is too little to compare.
    private static func stem(of work: Work) -> String? {
        let title = letters(work[.title]?.full.plain ?? "")
        let names = work.leadNames?.names.filter { $0.kind != .others } ?? []
        let name = letters(names.first?.short ?? "")
        guard title.count >= (name.isEmpty ? 12 : 4) else { return nil }
        return name + "|" + title
    }

    private static func letters(_ text: String) -> String {
        let ascii = ASCIIFold.letters(text)
        return ascii.isEmpty ? text.lowercased().filter(\.isLetter) : ascii
    }

    /// Whether people, years, volumes and pages do not speak against it.
    private static func agree(_ one: Work, _ other: Work) -> Bool {
        let years = (one[.issued]?.start?.year, other[.issued]?.start?.year)
        if let a = years.0, let b = years.1, abs(a - b) > 1 { return false }
        // Letters and records of one title are told apart by their days.
        if let a = one[.issued]?.start, let b = other[.issued]?.start, a.day != nil, b.day != nil, a != b {
            return false
        }
        let people = { (work: Work) in
            (work.leadNames?.names ?? []).filter { $0.kind != .others }.map { letters($0.short) }
        }
        let (left, right) = (people(one), people(other))
        let isShortened = { (names: [String], work: Work) in
            work.leadNames?.names.last?.kind == .others || names.isEmpty
        }
        if left != right, !isShortened(left, one), !isShortened(right, other) { return false }
        return !differInPart(one, other)
    }

    /// Works with the same title differ if their volumes, pages, editions, larger works, translators or languages
    /// differ.
    private static func differInPart(_ one: Work, _ other: Work) -> Bool {
        if isVolume(one) != isVolume(other), isWhole(one) || isWhole(other) { return true }
        if isPart(one), isPart(other), let a = one[.container], let b = other[.container],
            letters(a.main.plain) != letters(b.main.plain)
        {
            return true
        }
        let translators = [one, other].map { $0.names(.translator).map { letters($0.short) } }
        if translators[0] != translators[1] { return true }
        if let a = one[.language], let b = other[.language], language(a) != language(b) { return true }
        return differInNumber(one, other)
    }

    private static func isPart(_ work: Work) -> Bool {
        [.chapter, .entry, .entryDictionary, .entryEncyclopedia].contains(work.type)
    }

    /// Whether a work is one volume of several.
    private static func isVolume(_ work: Work) -> Bool { work[Variable.volume] != nil || work[TitleRole.volume] != nil }

    /// Whether a work is all its volumes.
    private static func isWhole(_ work: Work) -> Bool {
        work[.numberOfVolumes] != nil && !isVolume(work) || EntryType.given(work)?.hasPrefix("mv") == true
    }

    private static func language(_ tag: String) -> String { tag.lowercased().prefix { $0.isLetter }.description }

    private static func differInNumber(_ one: Work, _ other: Work) -> Bool {
        [Variable.volume, .edition, .chapterNumber, .partNumber].contains { variable in
            guard let a = one[variable], let b = other[variable] else { return false }
            return letters(a) + a.filter(\.isNumber) != letters(b) + b.filter(\.isNumber)
        }
            || {
                guard let a = one[.page], let b = other[.page] else { return false }
                return a.prefix { $0.isNumber } != b.prefix { $0.isNumber }
            }()
    }
}

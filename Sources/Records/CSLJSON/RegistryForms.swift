import CitandaJSON
import CitandaWorks

/// The forms in which registries write CSL-JSON: lists where the schema has texts, types of their own, dates of one level.
enum RegistryForms {
    /// The form that the schema has, where a value says the same in another; nil where the value says more.
    ///
    /// - Parameters:
    ///   - value: A member of an item.
    ///   - member: What the member is.
    static func usual(_ value: JSONValue, of member: CSLMember) -> JSONValue? {
        switch member {
        case .names, .keyword: return value
        case .date: return date(value)
        case .type: return value.string.flatMap { types[$0] }.map { .string($0.rawValue) } ?? value
        default:
            guard let texts = texts(value) else { return value }
            return texts.count == 1 || isNumber(member) ? .string(texts.joined(separator: joint)) : nil
        }
    }

    /// The texts of a list; nil for a value that is no list, or a list with other values.
    static func texts(_ value: JSONValue) -> [String]? {
        guard let list = value.array, list.allSatisfy({ $0.stringOrNumber != nil }) else { return nil }
        let texts = list.compactMap(\.stringOrNumber).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts
    }

    /// The text of a list: of several titles the first, of several standard numbers all.
    static func text(_ value: JSONValue, of member: CSLMember) -> String? {
        texts(value).flatMap { isNumber(member) ? $0.joined(separator: joint) : $0.first }
    }

    private static let joint = ", "

    private static func isNumber(_ member: CSLMember) -> Bool {
        if case .identifier = member { true } else { false }
    }

    /// A date whose `date-parts` are the parts of one day, with the list that belongs around them.
    static func date(_ value: JSONValue) -> JSONValue {
        guard let members = value.members, let parts = value["date-parts"]?.array, let first = parts.first,
            first.array == nil
        else { return value }
        return .object(members.map { $0.name == "date-parts" ? .init($0.name, .array([.array(parts)])) : $0 })
    }

    /// The types of Crossref and DOI agencies.
    static let types: [String: WorkType] = [
        "journal-article": .articleJournal, "journal": .periodical, "journal-issue": .periodical,
        "journal-volume": .periodical, "book-chapter": .chapter, "book-section": .chapter, "book-part": .chapter,
        "book-track": .chapter, "monograph": .book, "edited-book": .book, "reference-book": .book, "book-set": .book,
        "book-series": .collection, "reference-entry": .entry, "proceedings": .book,
        "proceedings-article": .paperConference, "posted-content": .article, "dissertation": .thesis,
        "report-component": .report, "report-series": .collection, "peer-review": .review, "database": .dataset,
    ]
}

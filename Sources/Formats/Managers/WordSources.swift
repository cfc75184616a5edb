import CitandaJSON
import CitandaLexicon
import CitandaXML

/// The sources that Word itself keeps in a document, and the fields that cite them (ECMA-376, part 1, §22.6).
struct WordSources {
    private var sources: [String: JSONValue] = [:]

    init(_ roots: [MarkupTree.Element]) {
        for source in roots.flatMap(\.elements) where source.name == "b:Source" {
            if let tag = source.first("b:Tag")?.text { sources[tag] = Self.data(of: source, tag: tag) }
        }
    }

    /// The items of an instruction such as `CITATION Roe99 \p 12 \m Cobb88`.
    func items(_ words: [String]) -> [JSONValue]? {
        var items: [[JSONValue.Member]] = []
        var index = 1
        func begin(_ tag: String) {
            guard let data = sources[tag] else { return }
            items.append([.init("id", .string(tag)), .init("itemData", data)])
        }
        if words.indices.contains(index) { begin(words[index]) }
        index += 1
        while index < words.count {
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            switch words[index] {
            case "\\m": begin(next)
            case "\\p" where !items.isEmpty:
                items[items.count - 1] += [.init("locator", .string(next)), .init("label", "page")]
            case "\\f" where !items.isEmpty: items[items.count - 1].append(.init("prefix", .string(next)))
            case "\\s" where !items.isEmpty:
                let place = WordSource.locator(inSuffix: next)
                items[items.count - 1] +=
                    place.map { [.init("locator", .string($0.value)), .init("label", .string($0.label))] }
                    ?? [.init("suffix", .string(next))]
            case "\\n" where !items.isEmpty: items[items.count - 1].append(.init("suppress-author", true))
            default: break
            }
            index += 1
        }
        return items.isEmpty ? nil : items.map { .object($0) }
    }

    private static func data(of source: MarkupTree.Element, tag: String) -> JSONValue {
        let type = WordSourceTable.type(ofSource: source.first("b:SourceType")?.text ?? "")
        var members: [JSONValue.Member] = [.init("id", .string(tag)), .init("type", .string(type))]
        if type == "thesis" || source.first("b:ThesisType") != nil, let genre = source.first("b:ThesisType")?.text {
            members[1] = .init("type", "thesis")
            if !genre.isEmpty { members.append(.init("genre", .string(genre))) }
        }
        // What Word has no element for stands in lines of the comments.
        var comments: [Substring] = []
        for line in (source.first("b:Comments")?.text ?? "").split(whereSeparator: \.isNewline) {
            guard let member = WordSourceTable.member(of: line) else {
                comments.append(line)
                continue
            }
            if member.name == "type" { members[1] = member } else { members.append(member) }
        }
        if !comments.isEmpty { members.append(.init("note", .string(comments.joined(separator: "\n")))) }
        for (element, variable) in WordSourceTable.fields
        where element != "b:Comments" && !members.contains(where: { $0.name == variable }) {
            guard let text = source.first(element)?.text, !text.isEmpty else { continue }
            let isDOI = element == "b:StandardNumber" && text.hasPrefix(WordSourceTable.doi)
            members.append(
                isDOI
                    ? .init("DOI", .string(String(text.dropFirst(WordSourceTable.doi.count))))
                    : .init(variable, .string(text)))
        }
        for (element, variable) in WordSourceTable.roles {
            let names = source.first("b:Author")?.first(element).map { self.names($0) } ?? []
            if !names.isEmpty { members.append(.init(variable, .array(names))) }
        }
        for (suffix, variable) in WordSourceTable.dates {
            let parts = ["Year", "Month", "Day"].map { source.first("b:" + $0 + suffix)?.text ?? "" }
            if !parts[0].isEmpty { members.append(.init(variable, WordSourceTable.date(parts))) }
        }
        return .object(members)
    }

    private static func names(_ role: MarkupTree.Element) -> [JSONValue] {
        if let body = role.first("b:Corporate")?.text { return [["literal": .string(body)]] }
        return (role.first("b:NameList")?.elements ?? []).map { person in
            let given = [person.first("b:First")?.text, person.first("b:Middle")?.text].compactMap { $0 }
                .joined(separator: " ")
            let family = person.first("b:Last")?.text ?? ""
            // A name without given names in several words is that of a body.
            if given.isEmpty { return [family.contains(" ") ? "literal" : "family": .string(family)] }
            return ["family": .string(family), "given": .string(given)]
        }
    }
}

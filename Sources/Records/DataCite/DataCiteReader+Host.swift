import CitandaJSON
import CitandaWorks

extension DataCiteReader {
    private static let hostRelations: Set<String> = ["ispublishedin", "ispartof"]

    /// Reads the journal, book or series that holds the work.
    mutating func readHost() {
        let container = member("container")
        let items = list("relatedItems")
        let host = items.first { Self.hostRelations.contains($0["relationType"]?.string?.lowercased() ?? "") }
        if let title = literal(Self.list(host?["titles"]).first?["title"], in: "relatedItems")
            ?? literal(container?["title"], in: "container")
        {
            let role: TitleRole = work.type.isContained || work.type == .article ? .container : .collection
            work[role] = Title(RichText(markup: title.text), origin: title.origin)
        }
        for (name, variable) in [
            ("volume", Variable.volume), ("issue", .issue), ("edition", .edition), ("number", .number),
        ] {
            work.variables[variable] =
                literal(host?[name], in: "relatedItems") ?? literal(container?[name], in: "container")
        }
        readPages(host ?? container, in: host == nil ? "container" : "relatedItems")
        for contributor in Self.list(host?["contributors"]) where contributor["contributorType"]?.string == "Editor" {
            if let name = name(contributor, in: "relatedItems") { work.contributors.append(Contributor(.editor, name)) }
        }
        addIdentifier(
            host?["relatedItemIdentifier"]?["relatedItemIdentifierType"]?.string,
            literal(host?["relatedItemIdentifier"]?["relatedItemIdentifier"], in: "relatedItems"))
        addIdentifier(container?["identifierType"]?.string, literal(container?["identifier"], in: "container"))
        let others = items.filter { $0 != host }
        if !others.isEmpty { work.extra.append(.init("datacite:relatedItems", .array(others))) }
    }

    /// Adds the number of the host. Other identifiers of the host are not those of the work.
    private mutating func addIdentifier(_ type: String?, _ value: Literal?) {
        guard let value, let type, let scheme = Identifier.Scheme(rawValue: type.lowercased()),
            scheme == .issn || scheme == .isbn,
            !work.identifiers.contains(where: { $0.scheme == scheme && $0.text == value.text })
        else { return }
        work.identifiers.append(Identifier(scheme, value.text, origin: value.origin))
    }

    private mutating func readPages(_ host: JSONValue?, in member: String) {
        if let first = literal(host?["firstPage"], in: member), !first.text.contains(" "),
            PageRange(first.text) != nil
        {
            let last = literal(host?["lastPage"], in: member)?.text
            let text = last.map { $0 == first.text ? $0 : "\(first.text)–\($0)" } ?? first.text
            work.variables[.page] = Literal(text, origin: first.origin)
        }
        // “33–52 Pages” are pages, “312 pages” a number of pages.
        var others: [JSONValue] = []
        for size in list("sizes") {
            guard let text = literal(size, in: "sizes") else { continue }
            let count = text.text.prefix { $0.isNumber || "-– ".contains($0) }
            let unit = text.text.dropFirst(count.count).lowercased().trimmingCharacters(". ")
            let number = String(count).trimmingBlanks
            guard ["pages", "page", "p", "pp"].contains(unit), let range = PageRange(number) else {
                others.append(size)
                continue
            }
            let variable: Variable = range.last == nil ? .numberOfPages : .page
            if work.variables[variable] == nil { work.variables[variable] = Literal(number, origin: text.origin) }
        }
        if !others.isEmpty { work.extra.append(.init("datacite:sizes", .array(others))) }
    }
}

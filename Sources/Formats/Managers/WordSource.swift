import CitandaJSON
import CitandaWorks
import CitandaXML

/// A work as a source that Word keeps in a document.
public struct WordSource: Sendable {
    private let item: JSONValue
    private let type: String
    /// The variables that Word has no element for. Their values stand in the comments of the source, in words.
    public private(set) var inWords: [String] = []
    private var elements: [(name: String, text: String)] = []
    private var names: [(role: String, markup: String)] = []

    /// A source.
    ///
    /// - Parameter item: The item of CSL-JSON.
    public init(_ item: JSONValue) {
        self.item = item
        type = WordSourceTable.source(ofType: item["type"]?.string ?? "")
        for member in item.members ?? [] { add(member) }
        if item["type"]?.string == "thesis" { set("b:ThesisType", item["genre"]?.string ?? "Thesis") }
    }

    /// The members that are no facts of the work, or are facts of the source in another place.
    private static let ours: Set<String> = ["id", "type", "custom", "citation-key", "language"]

    private mutating func add(_ member: JSONValue.Member) {
        let isGenre = member.name == "genre" && item["type"]?.string == "thesis"
        guard !Self.ours.contains(member.name), !isGenre else { return }
        if let date = WordSourceTable.dates.first(where: { $0.variable == member.name }) {
            return set(date: member.value, suffix: date.suffix)
        }
        if let role = WordSourceTable.roles.first(where: { $0.variable == member.name }), let list = member.value.array
        {
            return names.append((role.element, Self.names(list)))
        }
        let text = Self.text(of: member.value)
        guard !text.isEmpty else { return }
        if let element = WordSourceTable.element(for: member.name, in: type), element != "b:Comments" {
            set(element, text)
        } else if member.name == "DOI", item["ISBN"] == nil {
            set("b:StandardNumber", WordSourceTable.doi + text)
        } else {
            inWords.append(member.name)
        }
    }

    /// A value in words: family names before given names, dates as in EDTF.
    private static func text(of value: JSONValue) -> String {
        if let text = value.stringOrNumber { return text }
        if let list = value.array { return list.map { text(of: $0) }.joined(separator: "; ") }
        if let parts = value["date-parts"]?.array {
            // EDTF has two figures for months and days.
            return parts.map { point in
                (point.array ?? []).compactMap(\.stringOrNumber).map { $0.count == 1 ? "0" + $0 : $0 }
                    .joined(separator: "-")
            }.joined(separator: "/")
        }
        let family = ["non-dropping-particle", "family"].compactMap { value[$0]?.string }.joined(separator: " ")
        let given = ["given", "dropping-particle", "suffix"].compactMap { value[$0]?.string }.joined(separator: " ")
        if !family.isEmpty { return given.isEmpty ? family : "\(family), \(given)" }
        return ["literal", "raw"].compactMap { value[$0]?.stringOrNumber }.joined(separator: " ")
    }

    private mutating func set(_ element: String, _ text: String) {
        guard !elements.contains(where: { $0.name == element }) else { return }
        elements.append((element, text))
    }

    private static let seasons = ["1": "Spring", "2": "Summer", "3": "Autumn", "4": "Winter"]

    private mutating func set(date: JSONValue, suffix: String) {
        let point = date["date-parts"]?.array.flatMap { $0.count == 1 ? $0.first?.array : nil }
        guard let point, date["circa"] == nil, date["season"] == nil else {
            // “1999–2001”, “Spring 1999”: the year of a source is any text.
            let season = (date["season"]?.stringOrNumber).flatMap { Self.seasons[$0] }
            let circa = date["circa"] == nil ? nil : WordSourceTable.circa
            let words = [circa, season, date["literal"]?.string ?? Self.text(of: date)].compactMap { $0 }
            return set("b:Year" + suffix, words.joined(separator: " "))
        }
        for (name, value) in zip(["Year", "Month", "Day"], point) {
            if let text = value.stringOrNumber { set("b:" + name + suffix, text) }
        }
    }

    /// Word knows family, given and middle names only: particles go before the family name, suffixes behind the given name.
    private static func names(_ list: [JSONValue]) -> String {
        if list.count == 1, let body = list[0]["literal"]?.string { return element("b:Corporate", body) }
        let people = list.map { name in
            let family = [name["non-dropping-particle"]?.string, name["family"]?.string ?? name["literal"]?.string]
                .compactMap { $0 }.joined(separator: " ")
            let given = [name["given"]?.string, name["dropping-particle"]?.string].compactMap { $0 }
                .joined(separator: " ")
            let first = given + (name["suffix"]?.string.map { ", " + $0 } ?? "")
            return "<b:Person>\(element("b:Last", family))\(first.isEmpty ? "" : element("b:First", first))</b:Person>"
        }
        return "<b:NameList>\(people.joined())</b:NameList>"
    }

    private static func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(XMLWriter.escaped(text))</\(name)>"
    }

    /// The element `b:Source` under a tag.
    func markup(tag: String) -> String {
        var comments = [item["note"].map { Self.text(of: $0) } ?? ""].filter { !$0.isEmpty }
        if let type = item["type"]?.string, WordSourceTable.type(ofSource: self.type) != type, type != "thesis" {
            comments.append("type: \(type)")
        }
        comments += inWords.filter { $0 != "note" }.map { "\($0): \(Self.text(of: item[$0] ?? .null))" }
        let authors = names.map { "<\($0.role)>\($0.markup)</\($0.role)>" }.joined()
        return "<b:Source>" + Self.element("b:Tag", tag) + Self.element("b:SourceType", type)
            + (authors.isEmpty ? "" : "<b:Author>\(authors)</b:Author>")
            + elements.map { Self.element($0.name, $0.text) }.joined()
            + (comments.isEmpty ? "" : Self.element("b:Comments", comments.joined(separator: "\n"))) + "</b:Source>"
    }

    /// The instruction of a field that cites a source.
    ///
    /// - Parameters:
    ///   - tag: The tag of the source.
    ///   - citation: The item of the citation, with locator and suffix.
    static func instruction(_ tag: String, _ citation: JSONValue) -> String {
        var words = ["CITATION", quoted(tag)]
        let label = citation["label"]?.string ?? "page"
        let locator = citation["locator"]?.stringOrNumber
        // Word has pages only; every other place is words behind the citation.
        if let locator, label == "page" { words += ["\\p", quoted(locator)] }
        let suffix = (label == "page" ? nil : locator.map { ", \(label) \($0)" }) ?? citation["suffix"]?.string
        if let suffix { words += ["\\s", quoted(suffix)] }
        return " \(words.joined(separator: " ")) "
    }

    /// The place that a suffix of Word says in words: “, chapter 3”.
    static func locator(inSuffix suffix: String) -> (label: String, value: String)? {
        guard suffix.hasPrefix(", ") else { return nil }
        return Locator.Label.allCases.map(\.rawValue).first { suffix.dropFirst(2).hasPrefix($0 + " ") }.map {
            ($0, String(suffix.dropFirst($0.count + 3)))
        }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { $0.isWhitespace || $0 == "\\" }
            ? "\"\(text.replacing("\"", with: "”").replacing("\\", with: "/"))\"" : text.replacing("\"", with: "”")
    }
}

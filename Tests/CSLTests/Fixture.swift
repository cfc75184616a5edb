import CitandaCSL
import CitandaJSON
import CitandaRecords
import CitandaWorks
import Foundation

/// A fixture of the CSL processor suite.
struct Fixture {
    let name: String
    private(set) var sections: [String: String] = [:]

    init(name: String, text: String) {
        self.name = name
        var current: String?
        var lines: [Substring] = []
        let text = text.replacing("\r\n", with: "\n")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let name = Self.marker(line, ">>==") {
                current = name
                lines = []
            } else if let name = Self.marker(line, "<<=="), name == current {
                sections[name] = lines.joined(separator: "\n")
                current = nil
            } else if current != nil {
                lines.append(line)
            }
        }
    }

    private static func marker(_ line: Substring, _ arrow: String) -> String? {
        guard let start = line.firstRange(of: arrow)?.upperBound else { return nil }
        let rest = line[start...].drop { $0 == "=" }
        guard rest.first == " " else { return nil }
        let name = rest.drop { $0 == " " }.prefix { $0 != " " }
        return rest.contains("=") && name.allSatisfy({ $0.isUppercase || $0 == "-" || $0 == "2" }) && !name.isEmpty
            ? String(name) : nil
    }

    var mode: String { (sections["MODE"] ?? "citation").trimmingCharacters(in: .whitespacesAndNewlines) }
    /// The result; the marks of what the last change touched belong to the live document and are left out.
    var expected: String {
        let result = sections["RESULT"] ?? ""
        guard sections["CITATIONS"] != nil, !mode.hasPrefix("bibliography") else { return result }
        return result.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasPrefix(">>[") || $0.hasPrefix("..[") ? String($0.dropFirst(2)) : String($0)
        }.joined(separator: "\n")
    }
    var style: [UInt8] { Array((sections["CSL"] ?? "").utf8) }
    var works: [Work] { CSLJSON.works(parsing: Array((sections["INPUT"] ?? "[]").utf8)).value }

    private func json(_ section: String) -> JSONValue? {
        sections[section].flatMap { try? JSONValue(parsing: Array($0.utf8)) }
    }

    /// The clusters of CITATION-ITEMS.
    var clusters: [CitationCluster]? {
        json("CITATION-ITEMS")?.array?.enumerated().map { index, cluster in
            CitationCluster(id: "\(index)", items: (cluster.array ?? []).map(Self.item))
        }
    }

    /// The states of the document of CITATIONS: before the last change, and after it.
    var states: (before: [CitationCluster], after: [CitationCluster], changed: String)? {
        guard let steps = json("CITATIONS")?.array, !steps.isEmpty else { return nil }
        var known: [String: CitationCluster] = [:]
        var states: [[CitationCluster]] = [[]]
        var changed = ""
        for (number, step) in steps.enumerated() {
            let citation = step[0]
            let id = citation?["citationID"]?.stringOrNumber ?? "anonymous-\(number)"
            let note = citation?["properties"]?["noteIndex"]?.integer ?? 0
            let items = (citation?["citationItems"]?.array ?? []).map(Self.item)
            known[id] = CitationCluster(id: id, noteNumber: note, items: items)
            func around(_ index: Int) -> [CitationCluster] {
                (step[index]?.array ?? []).compactMap { pair in
                    guard let id = pair[0]?.stringOrNumber, var cluster = known[id] else { return nil }
                    if let note = pair[1]?.integer { cluster.noteNumber = note }
                    known[id] = cluster
                    return cluster
                }
            }
            let before = around(1)
            let after = around(2)
            states.append(before + [known[id]].compactMap { $0 } + after)
            changed = id
        }
        return (states[states.count - 2], states[states.count - 1], changed)
    }

    private static func item(_ value: JSONValue) -> CitationItem {
        var item = CitationItem(id: value["id"]?.stringOrNumber ?? "")
        item.locator = value["locator"]?.stringOrNumber
        if let label = value["label"]?.string {
            item.label = Locator.Label(rawValue: label == "sub verbo" ? "sub-verbo" : label) ?? .page
        }
        item.prefix = value["prefix"]?.string ?? ""
        item.suffix = value["suffix"]?.string ?? ""
        item.suppressAuthor = value["suppress-author"]?.flag ?? false
        item.authorOnly = value["author-only"]?.flag ?? false
        let kind = value["position"]?.integer.flatMap { CitationItem.Position.Kind(rawValue: $0) }
        item.position = CitationItem.Position(
            kind ?? .first, isNearNote: value["near-note"]?.flag ?? false,
            firstReferenceNote: value["first-reference-note-number"]?.integer)
        return item
    }

    /// What the processor makes of it, in the form of RESULT.
    func run(_ locales: @escaping LocaleSource) -> String {
        guard let style = Style.parse(style, name: name).value else { return "no style" }
        let processor = Processor(style: style, locales: locales)
        var works = works
        if let states {
            // A document holds the works it cites.
            let cited = Set(states.after.flatMap { $0.items.map(\.id) })
            works = works.filter { cited.contains($0.key) }
        }
        if mode.hasPrefix("bibliography") {
            let ordered: [CitationCluster] = []
            let document = processor.process(
                works: works, citations: states?.after ?? ordered,
                options: .init(order: states == nil ? .given : .cited))
            guard let bibliography = document.bibliography else { return "" }
            return "<div class=\"csl-bib-body\">\n"
                + bibliography.entries.map { HTMLWriter().entry($0.text) }.joined() + "</div>"
        }
        if let states {
            let clusters = states.after.map { cluster in
                var cluster = cluster
                for index in cluster.items.indices { cluster.items[index].position = nil }
                return cluster
            }
            return processor.process(works: works, citations: clusters).citations.enumerated()
                .map { "[\($0)] \(HTMLWriter().string($1.text))" }.joined(separator: "\n")
        }
        if let clusters {
            return processor.process(works: works, citations: clusters, options: .init(order: .given)).citations
                .map { HTMLWriter().string($0.text) }.joined(separator: "\n")
        }
        let first = processor.process(works: works, citations: [], options: .init(order: .given))
        let ids = first.order
        var seen: Set<String> = []
        let items = ids.filter { seen.insert($0).inserted }
            .map { CitationItem(id: $0, position: .init(.first)) }
        return processor.process(
            works: works, citations: [CitationCluster(id: "1", items: items)], options: .init(order: .given)
        )
        .citations.map { HTMLWriter().string($0.text) }.joined(separator: "\n")
    }
}

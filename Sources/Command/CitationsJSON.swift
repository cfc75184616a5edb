import Citanda

/// The JSON of citation clusters and of a formatted bibliography, in the layout that citeproc-js made usual.
enum CitationsJSON {
    /// The clusters of an array of `{citationID, citationItems, properties: {noteIndex}}`, and what is wrong with it in words. A
    /// cluster that cannot be read stays as one without cites, so that those after it keep their places.
    static func clusters(of value: JSONValue) throws -> (clusters: [CitationCluster], faults: [String]) {
        guard let elements = value.array else { throw CommandFailure("the citations are not an array") }
        var faults: [String] = []
        let clusters = elements.enumerated().map { index, element in
            let id = element["citationID"]?.stringOrNumber ?? "\(index + 1)"
            if element["citationItems"]?.array == nil { faults.append("citation “\(id)” has no citationItems") }
            return CitationCluster(
                id: id, noteNumber: element["properties"]?["noteIndex"]?.integer ?? 0,
                items: (element["citationItems"]?.array ?? []).compactMap { item($0, of: id, &faults) })
        }
        return (clusters, faults)
    }

    private static func item(_ value: JSONValue, of citation: String, _ faults: inout [String]) -> CitationItem? {
        guard let id = value["id"]?.stringOrNumber else {
            faults.append("an item of citation “\(citation)” has no id and is left out")
            return nil
        }
        let label = value["label"]?.string ?? ""
        let known = Locator.Label(named: label)
        if known == nil, !label.isEmpty {
            faults.append("citation “\(citation)”: CSL has no locator “\(label)”; it counts as a page")
        }
        return CitationItem(
            id: id, locator: value["locator"]?.stringOrNumber, label: known ?? .page,
            prefix: value["prefix"]?.string ?? "", suffix: value["suffix"]?.string ?? "",
            suppressAuthor: value["suppress-author"]?.flag ?? false,
            authorOnly: value["author-only"]?.flag ?? false)
    }

    /// `params`, `entry_ids` and `entries` of a bibliography. `entry_ids` has the works of each entry; a work for which the style prints nothing
    /// is in neither list.
    static func value(of document: ProcessedDocument, _ form: TextForm) -> JSONValue {
        guard let bibliography = document.bibliography else { return .null }
        let parameters = bibliography.parameters
        let params: JSONValue = [
            "bibstart": "<div class=\"csl-bib-body\">\n", "bibend": "</div>",
            "hangingindent": .bool(parameters.hangingIndent),
            "second-field-align": parameters.secondFieldAlign.map { .string($0) } ?? false,
            "entryspacing": JSONValue(parameters.entrySpacing),
            "linespacing": JSONValue(parameters.lineSpacing), "maxoffset": JSONValue(parameters.maxOffset),
        ]
        let entries: [JSONValue] = bibliography.entries.map { .string(form.entry($0.text)) }
        return [
            "params": params,
            "entry_ids": .array(bibliography.entries.map { .array($0.ids.map { .string($0) }) }),
            "entries": .array(entries),
        ]
    }
}

import CSL
import JSON
import Works

/// The JSON of citation clusters and of a formatted bibliography, in the layout that citeproc-js made usual.
enum CitationsJSON {
    /// The clusters of an array of `{citationID, citationItems, properties: {noteIndex}}`.
    static func clusters(of value: JSONValue) throws -> [CitationCluster] {
        guard let elements = value.array else { throw CommandFailure("the citations are no array") }
        return try elements.enumerated().map { index, element in
            guard let items = element["citationItems"]?.array else {
                throw CommandFailure("citation \(index + 1) has no citationItems")
            }
            return CitationCluster(
                id: element["citationID"]?.stringOrNumber ?? "\(index + 1)",
                noteNumber: element["properties"]?["noteIndex"]?.integer ?? 0,
                items: try items.map { try item($0, in: index) })
        }
    }

    private static func item(_ value: JSONValue, in index: Int) throws -> CitationItem {
        guard let id = value["id"]?.stringOrNumber else {
            throw CommandFailure("an item of citation \(index + 1) has no id")
        }
        return CitationItem(
            id: id, locator: value["locator"]?.stringOrNumber,
            label: value["label"]?.string.flatMap { Locator.Label(rawValue: $0) } ?? .page,
            prefix: value["prefix"]?.string ?? "", suffix: value["suffix"]?.string ?? "",
            suppressAuthor: value["suppress-author"]?.flag ?? false,
            authorOnly: value["author-only"]?.flag ?? false)
    }

    /// `params`, `entry_ids` and `entries` of a bibliography. `entry_ids` has all works in order, as citeproc-js has them, also those
    /// for which the style prints nothing; `entry_keys` has the work of each entry.
    static func value(of document: ProcessedDocument, _ form: TextOutput) -> JSONValue {
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
            "params": params, "entry_ids": .array(document.order.map { [.string($0)] }),
            "entry_keys": .array(bibliography.entries.map { .array($0.ids.map { .string($0) }) }),
            "entries": .array(entries),
        ]
    }
}

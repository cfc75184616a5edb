import CitandaJSON
import CitandaXML

/// The sources of a Word document, to which new ones are added (ECMA-376, part 1, §22.6).
struct WordSourceList {
    /// The part with the sources that the document has; nil for none.
    private var part: String?
    private var tags: Set<String> = []
    /// The tags of the sources added, by the ids of their items.
    private var added: [String: String] = [:]
    private var markup = ""

    init(of editor: inout WordEditor) throws {
        for relationship in editor.relationships.values where relationship.type == "customXml" {
            guard let found = try editor.part(relationship.target), found.root.name == "b:Sources" else { continue }
            if part == nil { part = relationship.target }
            tags.formUnion(found.root.elements.compactMap { $0.first("b:Tag")?.text })
        }
    }

    /// The tag of the source for an item, which is added if it is new.
    mutating func tag(for item: JSONValue) -> String {
        let id = item["id"]?.stringOrNumber ?? "work"
        if let tag = added[id] { return tag }
        let plain = String(id.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        var tag = plain
        var number = 1
        while tags.contains(tag) {
            number += 1
            tag = "\(plain)_\(number)"
        }
        tags.insert(tag)
        added[id] = tag
        markup += WordSource(item).markup(tag: tag)
        return tag
    }

    /// Writes the new sources into the document.
    func write(with editor: inout WordEditor) throws {
        guard !markup.isEmpty else { return }
        if let part, let list = try editor.part(part) {
            // The part may have another prefix than ours.
            let namespace = "xmlns:b=\"\(try namespace(in: &editor))\""
            return editor.insertLast(
                markup.replacing("<b:Source>", with: "<b:Source \(namespace)>"), in: part, list)
        }
        try editor.addData(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <b:Sources xmlns:b="\(try namespace(in: &editor))" SelectedStyle="">\(markup)</b:Sources>
            """,
            schema: try namespace(in: &editor))
    }

    private func namespace(in editor: inout WordEditor) throws -> String {
        try editor.part(editor.package.main)?.markup.isStrict == true
            ? "http://purl.oclc.org/ooxml/officeDocument/bibliography"
            : "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
    }
}

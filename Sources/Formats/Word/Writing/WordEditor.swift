import CitandaArchives
import CitandaDiagnostics
import CitandaXML

/// Changes a Word document part by part. Entries of the package that are not touched keep their bytes.
struct WordEditor {
    let package: WordPackage
    let relationships: [String: WordPackage.Relationship]
    private var parts: [String: Part] = [:]
    private var added: [(name: String, contents: [UInt8])] = []

    /// A part that is changed.
    struct Part {
        let tree: MarkupTree
        let root: MarkupTree.Element
        let markup: WordMarkup
        var edits = PartEdits()
        /// New content of a root whose one tag opens and closes it.
        var contents = ""

        /// The name of the root as the part spells it.
        var rootTag: Substring {
            String(decoding: tree.source[root.startTag], as: UTF8.self).dropFirst()
                .prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        }

        /// Writes the new content of an empty root.
        fileprivate mutating func openRoot() {
            guard !contents.isEmpty else { return }
            let open = String(decoding: tree.source[root.startTag], as: UTF8.self)
            let start = open.hasSuffix("/>") ? open.dropLast(2) + ">" : open[...]
            edits.replace(root.startTag, with: "\(start)\(contents)</\(rootTag)>")
        }
    }

    init(_ bytes: [UInt8]) throws {
        package = try WordPackage(bytes)
        relationships = try package.relationships(of: package.main)
    }

    /// The name of the part with a kind of content; nil if the document has none.
    func name(ofPart type: String) -> String? {
        relationships.values.first { $0.type == type }.map(\.target)
    }

    /// A part that can be changed; nil for a part that is missing, is damaged or is not in UTF-8.
    mutating func part(_ name: String) throws -> Part? {
        if let known = parts[name] { return known }
        // A change of a damaged part could make the damage worse.
        guard let (tree, isUTF8, fault) = try package.checkedTree(of: name), isUTF8, fault == nil, let root = tree.root
        else { return nil }
        let part = Part(tree: tree, root: root, markup: WordMarkup(root: root, of: tree.source))
        parts[name] = part
        return part
    }

    /// Changes a part.
    mutating func edit(_ name: String, _ change: (inout PartEdits) -> Void) {
        guard var part = parts[name] else { return }
        change(&part.edits)
        parts[name] = part
    }

    /// Adds a part to the package, with the relationship and the content type that name it.
    ///
    /// - Parameters:
    ///   - name: The name of the part in the folder of the main part, such as `comments.xml`.
    ///   - contents: The bytes of the part.
    ///   - type: The last word of the type of the relationship.
    ///   - contentType: The content type (OPC, part 2, §7.2).
    mutating func add(part name: String, _ contents: String, type: String, contentType: String) throws {
        let folder = package.main.lastIndex(of: "/").map { String(package.main[...$0]) } ?? ""
        let path = unused(folder + name)
        added.append((path, Array(contents.utf8)))
        try addRelationship(to: package.main, type: type, target: "/" + path)
        try addContentType(of: path, contentType)
    }

    /// Adds a part of data of a schema beside the text, with the properties that name the schema (ECMA-376, part 1, §15.2.5).
    mutating func addData(_ contents: String, schema: String) throws {
        let path = unused("customXml/item1.xml")
        added.append((path, Array(contents.utf8)))
        let properties = unused("customXml/itemProps1.xml")
        added.append(
            (
                properties,
                Array(
                    """
                    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                    <ds:datastoreItem ds:itemID="{00000000-0000-4000-8000-43697461E0A1}" \
                    xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>\
                    <ds:schemaRef ds:uri="\(schema)"/></ds:schemaRefs></ds:datastoreItem>
                    """.utf8)
            ))
        let name = path.dropFirst("customXml/".count)
        added.append(
            (
                "customXml/_rels/\(name).rels",
                Array(
                    """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1" Type="\(try relationshipBase())/customXmlProps" \
                    Target="\(properties.dropFirst("customXml/".count))"/></Relationships>
                    """.utf8)
            ))
        try addRelationship(to: package.main, type: "customXml", target: "/" + path)
        try addContentType(of: path, "application/xml")
        try addContentType(
            of: properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")
    }

    private mutating func relationshipBase() throws -> String {
        try part(package.main)?.markup.isStrict == true
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    /// A name that no entry has yet.
    private func unused(_ wanted: String) -> String {
        let dot = wanted.lastIndex(of: ".") ?? wanted.endIndex
        var name = wanted
        var number = 1
        while package.archive.name(of: name) != nil || added.contains(where: { $0.name == name }) {
            number += 1
            name = "\(wanted[..<dot])\(number)\(wanted[dot...])"
        }
        return name
    }

    private mutating func addRelationship(to part: String, type: String, target: String) throws {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard let list = try self.part(name) else {
            throw DocumentFailure("cannot be changed: “\(name)” is missing, is damaged or is not in UTF-8")
        }
        let ids = Set(list.root.elements.compactMap { $0["Id"] })
        var number = ids.count + 1
        while ids.contains("rId\(number)") { number += 1 }
        let base = try relationshipBase()
        insertLast(
            element: "Relationship",
            "Id=\"rId\(number)\" Type=\"\(base)/\(type)\" Target=\"\(XMLWriter.escaped(target, inAttribute: true))\"",
            in: name, list)
    }

    private mutating func addContentType(of path: String, _ contentType: String) throws {
        let name = "[Content_Types].xml"
        guard let list = try part(name) else {
            throw DocumentFailure("cannot be changed: “\(name)” is missing, is damaged or is not in UTF-8")
        }
        insertLast(
            element: "Override",
            "PartName=\"/\(XMLWriter.escaped(path, inAttribute: true))\" ContentType=\"\(contentType)\"", in: name,
            list)
    }

    /// Inserts an element at the end of a list, with the prefix that the list has.
    private mutating func insertLast(element: String, _ attributes: String, in name: String, _ list: Part) {
        let tag = list.rootTag
        let prefix = tag.firstIndex(of: ":").map { tag[...$0] } ?? ""
        insertLast("<\(prefix)\(element) \(attributes)/>", in: name, list)
    }

    /// Inserts markup at the end of the root of a part.
    mutating func insertLast(_ new: String, in name: String, _ list: Part) {
        if list.root.endTag.isEmpty {
            parts[name]?.contents += new
        } else {
            edit(name) { $0.replace(list.root.endTag.lowerBound..<list.root.endTag.lowerBound, with: new) }
        }
    }

    /// The package with all changes.
    func finished() throws -> [UInt8] {
        var entries = added
        for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
            var part = part
            part.openRoot()
            guard !part.edits.isEmpty else { continue }
            guard let bytes = part.edits.applied(to: part.tree.source) else {
                throw DocumentFailure("cannot be changed: two changes of “\(name)” overlap")
            }
            entries.append((name, bytes))
        }
        return try package.archive.replacing(entries)
    }
}

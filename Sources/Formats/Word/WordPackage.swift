import CitandaArchives
import CitandaDiagnostics
import CitandaEncodings
import CitandaXML

/// The parts of a Word document: a ZIP archive in which relationships name the parts (ECMA-376, part 2).
struct WordPackage {
    let archive: Archive
    /// The name of the main part, usually `word/document.xml`.
    let main: String

    /// A relationship of a part.
    struct Relationship {
        var type: String
        var target: String
        var isExternal: Bool
    }

    init(_ bytes: [UInt8]) throws {
        let archive = try Archive(bytes)
        let root = try Self.relationships(of: "", in: archive).values.first { $0.type == "officeDocument" }
        guard let root, let name = archive.name(of: root.target) else {
            throw DocumentFailure("is no Word document: the package names no main part")
        }
        self.archive = archive
        main = name
    }

    /// The relationships of a part by their ids; those of the package for the empty name. The last word of a type counts: strict and
    /// transitional documents have other addresses before it.
    func relationships(of part: String) throws -> [String: Relationship] {
        try Self.relationships(of: part, in: archive)
    }

    private static func relationships(
        of part: String, in archive: Archive
    ) throws -> [String: Relationship] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = part.dropFirst(folder.count)
        guard let root = try tree(of: "\(folder)_rels/\(name).rels", in: archive)?.root else { return [:] }
        var found: [String: Relationship] = [:]
        for element in root.elements {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { continue }
            let isExternal = element["TargetMode"] == "External"
            found[id] = Relationship(
                type: type.split(separator: "/").last.map(String.init) ?? type,
                target: isExternal ? target : resolve(target, in: folder), isExternal: isExternal)
        }
        return found
    }

    /// A target as the name of an entry.
    private static func resolve(_ target: String, in folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." {
                _ = path.popLast()
            } else if step != "." {
                path.append(step)
            }
        }
        return path.joined(separator: "/")
    }

    /// A part as a tree; nil if there is none.
    func tree(of part: String) throws -> MarkupTree? { try Self.parse(part, in: archive)?.value }

    /// A part as a tree, and whether its bytes are those of the tree; and the first fault of the part, in words.
    func checkedTree(of part: String) throws -> (tree: MarkupTree, isUTF8: Bool, fault: Diagnostic?)? {
        guard let parsed = try Self.parse(part, in: archive) else { return nil }
        let fault = parsed.diagnostics.first { $0.severity == .error }.map { found in
            var fault = found
            fault.message = "“\(part)” is damaged, and read as far as its tags are understood: \(found.message)"
            fault.range = 0..<0
            return fault
        }
        return (parsed.value, try archive.contents(of: part) == parsed.value.source, fault)
    }

    private static func tree(of part: String, in archive: Archive) throws -> MarkupTree? {
        try parse(part, in: archive)?.value
    }

    private static func parse(_ part: String, in archive: Archive) throws -> Parsed<MarkupTree>? {
        guard let bytes = try archive.contents(of: part) else { return nil }
        return MarkupTree.xml(TextEncoding.decode(bytes).value, prefixes: prefixes)
    }

    static let prefixes = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
        "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        "http://schemas.openxmlformats.org/package/2006/relationships": "",
        "http://schemas.openxmlformats.org/package/2006/content-types": "",
        "http://schemas.openxmlformats.org/officeDocument/2006/bibliography": "b",
        "http://purl.oclc.org/ooxml/officeDocument/bibliography": "b",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties": "",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt",
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": "vt",
        "http://www.w3.org/XML/1998/namespace": "xml",
    ]
}

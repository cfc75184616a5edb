/// Kinds of XML and HTML files, by the name of the root element.
enum XMLKind {
    /// The kind of a file that begins with a tag; nil for all other texts, also for Markdown that begins with HTML.
    static func of(_ text: TextKind) -> FileKind? {
        var rest = text.text[...]
        guard rest.first == "<" else { return nil }
        let isXML = rest.hasPrefix("<?xml")
        var doctype = ""
        // Declarations, comments and processing instructions come before the root.
        while let (opening, closing) = prolog.first(where: { rest.lowercased(startsWith: $0.opening) }) {
            guard let end = rest.firstRange(of: closing) else { break }
            if opening == "<!doctype" { doctype = rest[..<end.lowerBound].lowercased() }
            rest = rest[end.upperBound...].drop { $0.isWhitespace }
        }
        guard rest.first == "<" else { return isXML ? .other("XML") : nil }
        let tag = rest.dropFirst().prefix { $0 != ">" }
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
        if let kind = known(local, tag.lowercased(), doctype, isXML, in: text.text) { return kind }
        return isXML ? .other("XML with the root element “\(name)”") : nil
    }

    private static let prolog = [
        (opening: "<?", closing: "?>"), (opening: "<!--", closing: "-->"), (opening: "<!doctype", closing: ">"),
    ]

    private static func known(_ root: String, _ tag: String, _ doctype: String, _ isXML: Bool, in text: String)
        -> FileKind?
    {
        switch root {
        case "html", "head", "body": return .html
        case "tei", "tei.2", "teicorpus":
            return isTEIList(text) ? .records(.tei, document: .tei) : .document("TEI", .tei)
        case "listbibl", "biblstruct": return .records(.tei, document: .tei)
        case "article", "book", "book-part-wrapper":
            let isJATS = ["jats", "bits", "nlm", "dtd-version", "article-type", "xlink"].contains {
                tag.contains($0) || doctype.contains($0)
            }
            if isJATS, Self.isList(text, "<ref-list", unless: "<body") { return .records(.jats, document: .jats) }
            if isJATS { return .document(root == "article" ? "JATS" : "BITS", .jats) }
            if tag.contains("docbook") || doctype.contains("docbook") { return .document("DocBook") }
            return isXML ? .document("JATS, BITS or DocBook") : nil
        case "ref-list": return .records(.jats, document: .jats)
        case "mods", "modscollection": return .records(.mods)
        case "pubmedarticleset", "pubmedarticle", "pubmedbookarticleset", "pubmedbookarticle", "medlinecitationset":
            return .records(.pubMed)
        case "xml" where tag == "xml", "records" where isXML: return .records(.endNoteXML)
        case "collection", "record": return isXML || tag.contains("marc") ? .records(.marcXML) : nil
        case "sources": return .records(.wordSources)
        case "rdf": return .records("RDF")
        case "style": return isXML || tag.contains("csl") ? .other("a CSL style, not a bibliography") : nil
        case "locale": return isXML || tag.contains("csl") ? .other("a CSL locale, not a bibliography") : nil
        case "controlfile": return .biberControl
        case "package": return isXML ? .document("a Word document in one XML file") : nil
        case "document" where tag.contains("urn:oasis:names:tc:opendocument"):
            return .document("an OpenDocument text in one file (FODT)", .odt)
        case "document": return isXML ? .document("an XML document") : nil
        default: return nil
        }
    }
}

extension XMLKind {
    /// Whether the text of TEI begins with its bibliography, so that there is no other.
    private static func isTEIList(_ text: String) -> Bool {
        guard let body = text.firstRange(of: "<body"), let end = text[body.upperBound...].firstIndex(of: ">") else {
            return false
        }
        return text[text.index(after: end)...].drop { $0.isWhitespace }.hasPrefix("<listBibl")
    }

    /// Whether a file is a list of references without a text around.
    private static func isList(_ text: String, _ list: String, unless body: String) -> Bool {
        text.contains(list) && !text.contains(body)
    }
}

extension Substring {
    fileprivate func lowercased(startsWith start: String) -> Bool { prefix(start.count).lowercased() == start }
}

import CitandaWorks
import CitandaXML

/// MODS 3.8, the bibliographic XML of the Library of Congress. Citanda only writes it.
///
/// Each publisher has its own `originInfo` with its place. Values without an element in MODS are written as typed
/// notes. Shelfmark levels, the kinds of relations, and extra fields are written in an `extension`, in the namespace
/// `MODS.extensionNamespace`.
public enum MODS {
    /// The namespace of MODS, version 3.
    public static let namespace = "http://www.loc.gov/mods/v3"
    /// The namespace of the elements in `extension`.
    public static let extensionNamespace = "urn:citanda:record"

    /// A `modsCollection` with a record for each work, in order. The schema asks for at least one.
    public static func collection(of works: [Work]) -> Element {
        element("modsCollection", children: works.map { record(of: $0) })
    }

    /// The record of one work.
    public static func record(of work: Work) -> Element {
        element("mods", ["version": "3.8"], children: MODSRecord(work).elements)
    }

    /// The collection as an XML file in UTF-8.
    public static func text(of works: [Work]) -> String {
        XMLWriter(prefixes: [("", namespace)]).string(collection(of: works))
    }

    /// An element of MODS; attributes without a value are left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], children: [Element]
    ) -> Element {
        Element(
            name, namespace: namespace,
            attributes: attributes.compactMap { name, value in value.map { Attribute(name, $0) } },
            children: children.map { .element($0) })
    }

    /// An element of MODS that holds a text; attributes without a value are left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
    ) -> Element {
        Element(
            name, namespace: namespace,
            attributes: attributes.compactMap { name, value in value.map { Attribute(name, $0) } }, text: text)
    }
}

extension RichText {
    /// The text without markup, with quotations in quotation marks.
    init(quoting text: RichText) { self.init(plain: Self.quoted(text.nodes)) }

    private static func quoted(_ nodes: [Node]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .styled(.quotation, let inner): "“\(quoted(inner))”"
            case .styled(_, let inner): quoted(inner)
            }
        }.joined()
    }
}

extension RecordFormat {
    /// MODS, the bibliographic XML of libraries.
    public static let mods = RecordFormat(
        "mods", title: "MODS", suffixes: [".mods"], scope: "everything",
        output: RecordOutput(
            head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<modsCollection xmlns=\"\(MODS.namespace)\">",
            foot: "\n</modsCollection>\n",
            mayBeEmpty: false
        ) { work in
            WrittenRecord(
                XMLWriter(prefixes: [("", MODS.namespace)], hasDeclaration: false).bytes(MODS.record(of: work)))
        })
}

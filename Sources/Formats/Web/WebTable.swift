import CitandaXML

/// The rows and cells of a table.
struct WebTable {
    private(set) var rows: [(element: MarkupTree.Element, cells: [MarkupTree.Element])] = []
    private(set) var captions: [MarkupTree.Element] = []
    private var hasBlocks = false

    /// Old pages lay out whole texts in tables. A cell of data is shorter.
    private static let longestCell = 3000

    init(_ table: MarkupTree.Element) {
        gather(table)
        let inside = table.descendants(["table", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "blockquote"])
        hasBlocks = hasBlocks || !inside.isEmpty || rows.flatMap(\.cells).contains { $0.range.count > Self.longestCell }
    }

    /// Whether the table is one of rows and columns, and not a frame around a text.
    var isData: Bool { !hasBlocks && rows.contains { $0.cells.count > 1 } }

    private mutating func gather(_ element: MarkupTree.Element) {
        for child in element.elements {
            switch child.name {
            case "tr": rows.append((child, child.elements.filter { $0.name == "td" || $0.name == "th" }))
            case "caption": captions.append(child)
            case "thead", "tbody", "tfoot": gather(child)
            default: hasBlocks = hasBlocks || child.name != "col" && child.name != "colgroup"
            }
        }
    }
}

import CitandaXML

/// The state of a text with tracked changes that is read.
public enum ChangesView: String, Sendable, CaseIterable {
    /// As if all changes were accepted.
    case accepted
    /// As if all changes were rejected.
    case original
}

extension ChangesView {
    /// Whether an element with tracked text is left out.
    func hides(_ name: String) -> Bool {
        switch self {
        case .accepted: name == "w:del" || name == "w:moveFrom"
        case .original: name == "w:ins" || name == "w:moveTo"
        }
    }

    /// Whether the end of a paragraph is left out, so that the next paragraph continues it.
    func hidesEnd(ofParagraph properties: MarkupTree.Element?) -> Bool {
        properties?.first("w:rPr")?.elements.contains { hides($0.name) } ?? false
    }

    /// The children of an element that are read: of alternatives one, without properties.
    func content(of element: MarkupTree.Element) -> MarkupTree.Children? {
        if hides(element.name) || Self.withoutText.contains(element.name) { return nil }
        guard element.name == "mc:AlternateContent" else { return element.children }
        let choice = element.elements.first { choice in
            choice.name == "mc:Choice" && !choice.descendants(["w:txbxContent"]).isEmpty
        }
        return (choice ?? element.first("mc:Fallback") ?? element.first("mc:Choice"))?.children
    }

    private static let withoutText: Set<String> = [
        "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr",
        "w:smartTagPr", "w:customXmlPr",
    ]
}

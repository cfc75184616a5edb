import CitandaWorks
import CitandaXML

/// Titles as elements of JATS, which has no element for the subtitle in a citation.
enum JATSTitle {
    private static let main = "main-title"
    private static let sub = "subtitle"

    /// Writes a title inside of `MarkupWriter.mixed`. The parts are marked only if the whole title does not show them.
    static func write(_ title: Title, to writer: inout MarkupWriter) {
        let plain = Title(title.full)
        if plain.main == title.main, plain.sub == title.sub, plain.sub == nil || plain.joint == title.joint {
            JATSText.write(title.full, to: &writer)
            return
        }
        writer.mixed("named-content", ["content-type": main]) { JATSText.write(title.main, to: &$0) }
        guard let sub = title.sub else { return }
        writer.text(title.joint)
        writer.mixed("named-content", ["content-type": Self.sub]) { JATSText.write(sub, to: &$0) }
    }

    /// Reads a title; nil without a text.
    ///
    /// - Parameter other: An element inside that is no part of the title.
    static func title(
        of element: MarkupTree.Element, except other: MarkupTree.Element? = nil, origin: Origin?
    ) -> Title? {
        let children = element.children.filter { $0.place != other?.place }
        func index(of type: String) -> Int? {
            children.firstIndex { child in
                if case .element(let element) = child { element["content-type"] == type } else { false }
            }
        }
        guard let first = index(of: main) else {
            let text = JATSText.text(of: children)
            return text.nodes.isEmpty ? nil : Title(text, origin: origin)
        }
        var title = Title(main: JATSText.text(of: [children[first]]), origin: origin)
        if let last = index(of: sub), last > first {
            title.sub = JATSText.text(of: [children[last]])
            title.joint = children[(first + 1)..<last].map { child in
                switch child {
                case .text(let text): String(decoding: text.bytes, as: UTF8.self)
                case .element(let element): element.text
                }
            }.joined()
        }
        return title
    }
}

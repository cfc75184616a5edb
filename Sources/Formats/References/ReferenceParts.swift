import CitandaXML

/// A reference of named parts without text between them, as `biblStruct` and `element-citation` are.
enum ReferenceParts {
    /// A step of a walk through the parts.
    enum Step {
        /// An element that holds parts, and no text of its own.
        case begin(MarkupTree.Element)
        case end(MarkupTree.Element)
        /// An element with text. The joint is the mark that parts it from the text before.
        case part(MarkupTree.Element, joint: String)
    }

    /// Whether an element has text of its own, beside that of elements inside.
    static func hasText(_ element: MarkupTree.Element) -> Bool {
        element.children.contains { inner in
            guard case .text(let text) = inner else { return false }
            return text.bytes.contains { !InlineText.isBlank($0) }
        }
    }

    /// The parts of a reference in order.
    ///
    /// - Parameters:
    ///   - element: The reference.
    ///   - values: The texts of empty elements that have their values in attributes, by their places.
    static func steps(of element: MarkupTree.Element, values: [Int: String] = [:]) -> [Step] {
        var walk = Walk(values: values)
        walk.visit(element)
        return walk.steps
    }

    private struct Walk {
        let values: [Int: String]
        var steps: [Step] = []
        private var last: MarkupTree.Element?
        /// The name that holds the last part.
        private var lastName: Int?
        private var name: Int?

        init(values: [Int: String]) { self.values = values }

        mutating func visit(_ element: MarkupTree.Element) {
            for child in element.elements where !ReferenceParts.hidden(child) {
                let isName = ReferenceParts.names.contains(child.name)
                let outer = name
                if isName, outer == nil { name = child.place }
                if ReferenceParts.hasText(child) || values[child.place] != nil {
                    steps.append(.part(child, joint: last.map { joint($0, child) } ?? ""))
                    (last, lastName) = (child, name)
                } else {
                    steps.append(.begin(child))
                    visit(child)
                    steps.append(.end(child))
                }
                name = outer
            }
        }

        private func joint(_ last: MarkupTree.Element, _ part: MarkupTree.Element) -> String {
            if lastName != nil, name != nil {
                return lastName == name ? ReferenceParts.joint(last, inName: part) : "; "
            }
            switch part.name {
            case "lpage" where last.name == "fpage": return "–"
            case "year", "month", "day", "season":
                return ReferenceParts.dates.contains(last.name) ? " " : ", "
            case "title" where part["type"] == "sub" && last.name == "title": return ": "
            default: return ", "
            }
        }
    }

    private static let dates: Set<String> = ["year", "month", "day", "season"]

    /// Elements that are one name each.
    private static let names: Set<String> = ["name", "string-name", "collab", "author", "editor"]

    /// The text of a reference before a program took it apart, and remarks on a work, which are no notes of the text.
    private static func hidden(_ element: MarkupTree.Element) -> Bool {
        element.name == "note" && element["type"] != nil && element["place"] == nil
    }

    /// The mark between two parts of a name: “Cobb, Jane”, “Jane Cobb”, “Jane M. Cobb”.
    private static func joint(_ last: MarkupTree.Element, inName part: MarkupTree.Element) -> String {
        switch (last.name, part.name) {
        case ("surname", "given-names"), ("surname", "forename"), (_, "suffix"), (_, "genName"): ", "
        default: " "
        }
    }
}

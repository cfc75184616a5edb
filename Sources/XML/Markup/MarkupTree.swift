/// A file of XML or HTML as a list of elements and texts in reading order. Each of them knows its bytes in the file.
///
/// `Element.parse` gives a tree of values for small files and for changes. This tree is for large files that are read once: an element is
/// a few numbers, and the text of the file is kept once.
public final class MarkupTree: Sendable {
    struct Node: Sendable {
        /// The index of an element's name; `text` for a text.
        var name: Int32
        /// The index behind the last node inside an element.
        var end: Int32
        /// The bytes of the start tag, or those of a text.
        var start: Int32
        var startEnd: Int32
        /// The bytes of the end tag.
        var close: Int32
        var closeEnd: Int32
        /// The attributes of an element, or the characters of a text.
        var first: Int32
        var last: Int32

        static let text: Int32 = -1
    }

    struct Attribute: Sendable {
        var name: Int32
        var value: String
    }

    /// The bytes that were parsed, in UTF-8. All ranges count them.
    public let source: [UInt8]
    /// The names of elements and attributes. The prefix is the one that the caller gave for the namespace; names in other namespaces
    /// begin with “?:”.
    public let names: [String]
    let nodes: [Node]
    let attributes: [Attribute]
    let characters: [UInt8]

    init(source: [UInt8], names: [String], nodes: [Node], attributes: [Attribute], characters: [UInt8]) {
        self.source = source
        self.names = names
        self.nodes = nodes
        self.attributes = attributes
        self.characters = characters
    }

    /// The first element, or nil if there is none.
    public var root: Element? {
        nodes.firstIndex { $0.name != Node.text }.map { Element(tree: self, index: $0) }
    }

    /// An element, or a stretch of text between tags.
    public enum Child: Sendable {
        case element(Element)
        case text(Text)

        /// The place in the reading order of the tree.
        public var place: Int {
            switch self {
            case .element(let element): element.place
            case .text(let text): text.place
            }
        }
    }

    /// The number of elements and texts. Their places in reading order count from 0.
    public var count: Int { nodes.count }

    /// The element or text at a place; nil for a number that is no place.
    public func child(at place: Int) -> Child? {
        guard nodes.indices.contains(place) else { return nil }
        return nodes[place].name == Node.text
            ? .text(Text(tree: self, index: place)) : .element(Element(tree: self, index: place))
    }

    /// The element at a place; nil for a text.
    public func element(at place: Int) -> Element? {
        if case .element(let element)? = child(at: place) { element } else { nil }
    }

    /// An element of a tree.
    public struct Element: Sendable {
        let tree: MarkupTree
        let index: Int

        private var node: Node { tree.nodes[index] }

        /// The place of the element in the reading order of the tree.
        public var place: Int { index }
        /// The places of the element and of everything inside.
        public var places: Range<Int> { index..<max(index + 1, Int(node.end)) }
        /// The name, with the prefix of its namespace.
        public var name: String { tree.names[Int(node.name)] }
        /// The index of the name in the names of the tree.
        public var nameIndex: Int { Int(node.name) }
        /// The bytes from the start tag to the end tag.
        public var range: Range<Int> { Int(node.start)..<max(Int(node.start), Int(node.closeEnd)) }
        /// The bytes of the start tag.
        public var startTag: Range<Int> { Int(node.start)..<Int(node.startEnd) }
        /// The bytes of the end tag; empty for an element without one.
        public var endTag: Range<Int> { Int(node.close)..<Int(node.closeEnd) }

        /// The value of an attribute, by its name with prefix.
        public subscript(attribute: String) -> String? {
            let node = node
            for place in Int(node.first)..<Int(node.last)
            where tree.names[Int(tree.attributes[place].name)] == attribute {
                return tree.attributes[place].value
            }
            return nil
        }

        /// The elements and texts directly inside, in order.
        public var children: Children { Children(tree: tree, index: index + 1, end: Int(node.end)) }

        /// The elements directly inside, in order.
        public var elements: [Element] {
            var count = 0
            forEachElement { _ in
                count += 1
                return true
            }
            var found: [Element] = []
            found.reserveCapacity(count)
            forEachElement { place in
                found.append(Element(tree: tree, index: place))
                return true
            }
            return found
        }

        /// The first element directly inside that has a name.
        public func first(_ name: String) -> Element? {
            var found: Int?
            forEachElement { place in
                if tree.names[Int(tree.nodes[place].name)] == name { found = place }
                return found == nil
            }
            return found.map { Element(tree: tree, index: $0) }
        }

        /// Calls a function with the places of the elements directly inside, in order, until the function gives false.
        private func forEachElement(_ body: (Int) -> Bool) {
            let end = Int(node.end)
            var place = index + 1
            while place < end {
                let node = tree.nodes[place]
                if node.name != Node.text, !body(place) { return }
                place = max(place + 1, Int(node.end))
            }
        }

        /// All elements inside that have one of some names, at any depth, in order.
        public func descendants(_ wanted: Set<String>) -> [Element] {
            (index + 1..<max(index + 1, Int(node.end))).compactMap { place in
                let name = tree.nodes[place].name
                return name != Node.text && wanted.contains(tree.names[Int(name)])
                    ? Element(tree: tree, index: place) : nil
            }
        }

        /// The whole text inside.
        public var text: String {
            // The characters of texts one after the other lie side by side.
            var first: Int?
            var last = 0
            for place in index + 1..<max(index + 1, Int(node.end)) where tree.nodes[place].name == Node.text {
                first = first ?? Int(tree.nodes[place].first)
                last = Int(tree.nodes[place].last)
            }
            guard let first else { return "" }
            return String(decoding: tree.characters[first..<last], as: UTF8.self)
        }
    }

    /// The elements and texts directly inside an element.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        let tree: MarkupTree
        var index: Int
        let end: Int

        /// The next child.
        public mutating func next() -> Child? {
            guard index < end else { return nil }
            let node = tree.nodes[index]
            defer { index = Swift.max(index + 1, Int(node.end)) }
            return node.name == Node.text
                ? .text(Text(tree: tree, index: index)) : .element(MarkupTree.Element(tree: tree, index: index))
        }
    }

    /// A stretch of text between two tags.
    public struct Text: Sendable {
        let tree: MarkupTree
        let index: Int

        private var node: Node { tree.nodes[index] }

        /// The place of the text in the reading order of the tree.
        public var place: Int { index }
        /// The text, without entities.
        public var bytes: ArraySlice<UInt8> { tree.characters[Int(node.first)..<Int(node.last)] }
        /// The bytes in the file, with entities, and with comments between the tags.
        public var range: Range<Int> { Int(node.start)..<Int(node.startEnd) }

        /// The pieces of the text with their bytes in the file, in order.
        public var pieces: [TextPiece] { TextPiece.pieces(of: bytes, in: tree.source[range]) }
    }
}

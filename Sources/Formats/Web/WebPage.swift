import CitandaXML

/// A page of HTML with its ids and links, and with the way from an element to the element around.
struct WebPage {
    /// The page as a tree.
    let tree: MarkupTree
    /// The name of the page in its book; empty for a file of its own.
    let path: String
    /// The index of the page among the parts of the document.
    let part: Int
    /// The places of the elements by their ids. Of two elements with one id, the first counts, as in browsers.
    private(set) var ids: [String: Int] = [:]
    /// The places of the links, in order.
    private(set) var links: [Int] = []
    /// For each place the place of the element around; −1 for the outermost.
    private var parents: [Int32]

    init(_ tree: MarkupTree, path: String, part: Int) {
        self.tree = tree
        self.path = path
        self.part = part
        parents = Array(repeating: -1, count: tree.count)
        var names: [String: Int] = [:]
        var open: [(place: Int, end: Int)] = []
        for place in 0..<tree.count {
            while let last = open.last, last.end <= place { open.removeLast() }
            if let last = open.last { parents[place] = Int32(last.place) }
            guard let element = tree.element(at: place) else { continue }
            open.append((place, element.places.upperBound))
            if let id = element["id"] ?? element["xml:id"], !id.isEmpty, ids[id] == nil { ids[id] = place }
            guard element.name == "a" else { continue }
            if let name = element["name"], !name.isEmpty, names[name] == nil { names[name] = place }
            if element["href"] != nil { links.append(place) }
        }
        ids.merge(names) { id, _ in id }
    }

    /// The place of the element around a place.
    func parent(of place: Int) -> Int? {
        parents.indices.contains(place) && parents[place] >= 0 ? Int(parents[place]) : nil
    }

    /// The places of a node and of everything inside.
    func places(of place: Int) -> Range<Int> { tree.element(at: place)?.places ?? place..<place + 1 }

    /// The nearest block around a place, or the block at the place.
    func block(of place: Int) -> Int {
        var place = place
        while tree.element(at: place)?.isBlock != true, let parent = parent(of: place) { place = parent }
        return place
    }

    /// The place behind a node, if the node has a sibling there.
    func sibling(after place: Int) -> Int? {
        let next = places(of: place).upperBound
        return next < tree.count && parent(of: next) == parent(of: place) ? next : nil
    }

    /// Whether a node holds a text that is not blank.
    func hasText(_ place: Int) -> Bool { hasText(in: places(of: place)) }

    /// Whether some places hold a text that is not blank.
    func hasText(in places: Range<Int>) -> Bool {
        places.contains { place in
            guard case .text(let text)? = tree.child(at: place) else { return false }
            return text.bytes.contains { $0 > 0x20 }
        }
    }

    /// Whether a node is or holds a heading.
    func hasHeading(_ place: Int) -> Bool {
        places(of: place).contains { tree.element(at: $0)?.headingLevel != nil }
    }

    /// Numbers, arrows and “Return to the text” have no more letters; single letters are not counted.
    private static let longestNumber = 24

    /// Whether a node holds no more text than a number or a link back has.
    func isShort(_ place: Int) -> Bool {
        guard let element = tree.element(at: place) else { return true }
        // A link that was never closed goes on into other paragraphs.
        if element.places.dropFirst().contains(where: { tree.element(at: $0)?.isBlock == true }) { return false }
        let words = element.text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 }
        return words.reduce(0) { $0 + $1.count } <= Self.longestNumber && words.count <= Self.mostWords
    }

    private static let mostWords = 5
}

import CitandaDiagnostics
import CitandaXML

/// Says what text is the note to which a link leads: the target, the block around, or everything up to the next target.
struct WebNoteExtent {
    private let pages: [WebPage]
    /// The places in each page to which links with numbers lead, in order.
    private let targets: [[Int]]
    /// The notes that were found, by their targets, and whether the block of the target holds the link too.
    private var known: [Key: [Int]?] = [:]

    private struct Key: Hashable {
        var target: WebPlace
        var isAround: Bool
    }

    init(_ pages: [WebPage], links: [WebLink]) {
        self.pages = pages
        var targets: [Set<Int>] = Array(repeating: [], count: pages.count)
        for link in links { targets[link.target.page].insert(link.target.place) }
        self.targets = targets.map { $0.sorted() }
    }

    /// The places of the note, siblings in order; nil where the target is no note.
    mutating func roots(of link: WebLink) -> [Int]? {
        let key = Key(target: link.target, isAround: holds(link, pages[link.target.page].block(of: link.target.place)))
        let roots: [Int]?
        if let found = known[key] {
            roots = found
        } else {
            roots = find(link)
            known[key] = .some(roots)
        }
        return roots?.contains { holds(link, $0) } == true ? nil : roots
    }

    private func find(_ link: WebLink) -> [Int]? {
        let page = pages[link.target.page]
        guard let target = page.tree.element(at: link.target.place), target.headingLevel == nil,
            !target.isPageBreak, !holds(link, link.target.place)
        else { return nil }
        let block = page.block(of: target.place)
        guard let element = page.tree.element(at: block), element.headingLevel == nil else { return nil }
        if block != target.place, element.isFrame || count(in: block, of: link) > 1 || holds(link, block) {
            return run(from: target.place, in: block, link)
        }
        if WebNoteSign(element) != .note, element.isFrame { return nil }
        guard count(in: block, of: link) <= 1, !page.hasHeading(block), !holds(link, block) else { return nil }
        let whole = climbed(from: block, link)
        return hasText(whole, beside: link) ? [whole] : run(behind: whole, link)
    }

    /// Whether a node is around the link itself.
    private func holds(_ link: WebLink, _ place: Int) -> Bool {
        link.place.page == link.target.page && pages[link.target.page].places(of: place).contains(link.place.place)
    }

    /// The number of targets in a node.
    private func count(in place: Int, of link: WebLink) -> Int {
        let places = pages[link.target.page].places(of: place)
        let all = targets[link.target.page]
        return all.partitionPoint { $0 >= places.upperBound } - all.partitionPoint { $0 >= places.lowerBound }
    }

    /// The largest element that begins with a block and is the same note: an item of a list, or a `div` that says so.
    private func climbed(from block: Int, _ link: WebLink) -> Int {
        let page = pages[link.target.page]
        var whole = block
        while let parent = page.parent(of: whole), let element = page.tree.element(at: parent), !element.isFrame,
            count(in: parent, of: link) == 1, !holds(link, parent), !page.hasText(in: parent..<whole)
        {
            let isNote =
                ["li", "aside", "dd", "tr"].contains(element.name) || WebNoteSign(element) == .note
                || element["id"].map { WebNoteSign.isNote(id: $0) } ?? false
            guard isNote, !page.hasHeading(parent) else { break }
            whole = parent
        }
        return whole
    }

    /// Whether a node has text that is not the number.
    private func hasText(_ place: Int, beside link: WebLink) -> Bool {
        let page = pages[link.target.page]
        guard let element = page.tree.element(at: place) else { return page.hasText(place) }
        guard page.hasText(place) else { return false }
        // A short text alone may be the number.
        return element.places.count > Self.nodesOfANumber || WebNoteNumber.bare(element.text) != link.shown
    }

    private static let nodesOfANumber = 12

    /// The nodes from a target inside a block to the next target: notes between line breaks.
    private func run(from target: Int, in block: Int, _ link: WebLink) -> [Int]? {
        let page = pages[link.target.page]
        var child = target
        while let parent = page.parent(of: child), parent != block { child = parent }
        guard count(in: child, of: link) <= 1, !holds(link, child), !page.hasHeading(child) else { return nil }
        var roots = [child]
        var hasText = hasText(child, beside: link)
        while let next = page.sibling(after: child), roots.count < Self.mostNodes {
            guard count(in: next, of: link) == 0, !page.hasHeading(next), !holds(link, next) else { break }
            let element = page.tree.element(at: next)
            if element?.name == "hr" { break }
            // Behind an anchor alone, one block is the note; behind text, a block is something else.
            if element?.isBlock == true {
                if !hasText, page.hasText(next) { roots.append(next) }
                if hasText || page.hasText(next) { break }
            }
            roots.append(next)
            hasText = hasText || page.hasText(next)
            child = next
        }
        return hasText || page.hasText(roots.last ?? child) ? roots : nil
    }

    private static let mostNodes = 1000

    /// An element without text and what follows: an anchor in a paragraph of its own, or a term and its description.
    private func run(behind place: Int, _ link: WebLink) -> [Int]? {
        let page = pages[link.target.page]
        var roots = [place]
        var last = place
        while let next = page.sibling(after: last), roots.count < Self.mostNodes {
            guard count(in: next, of: link) == 0, !page.hasHeading(next), !holds(link, next) else { break }
            roots.append(next)
            last = next
            if page.hasText(next) { return roots }
        }
        return nil
    }

    // MARK: - Further paragraphs

    /// Gives notes the paragraphs behind them, up to the next note of the same list. Only a list whose marks all come before is sure to be
    /// a list: notes below each paragraph have the text of the page between them.
    func extend(_ notes: inout [WebNotes.Note]) {
        let order = notes.indices.filter { !notes[$0].roots.isEmpty }.sorted {
            (notes[$0].page, notes[$0].roots[0]) < (notes[$1].page, notes[$1].roots[0])
        }
        for (index, next) in zip(order, order.dropFirst()) {
            let page = pages[notes[index].page]
            guard notes[index].page == notes[next].page, let last = notes[index].roots.last,
                let first = notes[index].roots.first, let end = notes[next].roots.first,
                page.parent(of: first) == page.parent(of: end), let mark = notes[next].marks.first,
                mark < WebPlace(page: notes[index].page, place: first), page.tree.element(at: first)?.isBlock == true
            else { continue }
            var between: [Int] = []
            var place = last
            while let sibling = page.sibling(after: place), sibling < end {
                between.append(sibling)
                place = sibling
            }
            let isText = between.allSatisfy { place in
                let name = page.tree.element(at: place)?.name
                return name != "hr" && name != "li" && !page.hasHeading(place)
            }
            if isText { notes[index].roots += between.filter { page.hasText($0) } }
        }
    }
}

import CitandaXML

/// The runs of a part in the order of the text, with the elements that hold them.
struct WordRuns {
    /// A run, or an element that holds runs.
    struct Holder {
        var element: MarkupTree.Element
        /// The index of the element outside of this one; nil for the root.
        var outer: Int?
        /// Whether the element, or one outside of it, is a tracked change.
        var isTracked: Bool
    }

    private(set) var holders: [Holder] = []
    /// The indices of the runs, in order.
    private(set) var runs: [Int] = []

    init(_ root: MarkupTree.Element) { visit(root, nil, isTracked: false) }

    private static let tracked: Set<String> = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"]

    private mutating func visit(_ element: MarkupTree.Element, _ outer: Int?, isTracked: Bool) {
        let isTracked = isTracked || Self.tracked.contains(element.name)
        let index = holders.count
        holders.append(Holder(element: element, outer: outer, isTracked: isTracked))
        // Text boxes inside runs are other texts.
        if element.name == "w:r" { return runs.append(index) }
        for child in element.elements { visit(child, index, isTracked: isTracked) }
    }

    /// The runs that have bytes in a range.
    func runs(in bytes: Range<Int>) -> [MarkupTree.Element] {
        runs[firstRun(endingAfter: bytes.lowerBound)...].lazy.map { holders[$0].element }
            .prefix { $0.range.lowerBound < bytes.upperBound }.filter { $0.range.overlaps(bytes) }
    }

    /// The run that holds a byte of the part.
    func run(at offset: Int) -> Int? {
        let place = firstRun(endingAfter: offset)
        guard place < runs.count, holders[runs[place]].element.range.contains(offset) else { return nil }
        return runs[place]
    }

    private func firstRun(endingAfter offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if holders[runs[middle]].element.range.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

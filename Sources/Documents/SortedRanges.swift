import CitandaDiagnostics

/// Ranges that do not overlap, for asking which of them touch another. Each question takes the time of a binary search.
package struct SortedRanges {
    private let ranges: [Range<Int>]

    /// Takes ranges in any order.
    package init(_ ranges: [Range<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

    /// Whether one of the ranges overlaps another.
    package func overlap(_ other: Range<Int>) -> Bool {
        let first = ranges.partitionPoint { $0.upperBound > other.lowerBound }
        return first < ranges.count && ranges[first].overlaps(other)
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element meets a condition, where all elements behind it meet the condition too; the end where none does. The
    /// search takes the time of the logarithm.
    package func partitionPoint(_ condition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

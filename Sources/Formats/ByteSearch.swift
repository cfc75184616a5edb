extension [UInt8] {
    /// The first offset of a text in a stretch.
    ///
    /// - Parameters:
    ///   - text: The text that is looked for.
    ///   - start: The offset from which on it is looked for.
    ///   - end: The offset before which the text ends.
    func firstOffset(of text: String, from start: Int, to end: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var index = start
        while index + wanted.count <= end {
            if self[index] == first, self[index..<index + wanted.count].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }
}

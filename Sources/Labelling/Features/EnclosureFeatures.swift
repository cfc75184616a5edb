/// Quotation marks, brackets, and earlier words such as years, “in” and numbers.
enum EnclosureFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        let word = at[0].pointee
        let enclosure = word.quotation << 1 | word.bracket
        let before = word.yearsBefore << 4 | word.withinBefore << 2 | word.numbersBefore
        sink.add(30, enclosure, word.pattern)
        sink.add(31, enclosure, word.gapCode << 8 | at.gapAfter)
        sink.add(32, before, word.pattern)
        sink.add(33, before << 4 | enclosure, word.gapCode)
        sink.add(34, at.seen.style, before << 4 | enclosure)
        sink.add(35, at.seen.style, word.pattern, UInt64(min(word.phrase, 4)))
        sink.add(36, at.seen.style, before << 4 | enclosure, word.pattern << 8 | word.gapCode)
        sink.add(37, at.seen.opening, UInt64(min(at.index, 8)))
    }
}

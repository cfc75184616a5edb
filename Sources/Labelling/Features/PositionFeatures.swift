/// The position of the word in the reference.
enum PositionFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        let w = at[0].pointee.pattern
        let count = at.words.count
        let fromEnd = count - 1 - at.index
        let tenth = UInt64(at.index * 10 / max(count, 1))
        sink.add(20, UInt64(min(at.index, 6)), w)
        sink.add(21, UInt64(min(fromEnd, 6)), w)
        sink.add(22, tenth)
        sink.add(23, tenth, w)
        sink.add(24, UInt64(min(at[0].pointee.phrase, 8)), w)
        sink.add(25, UInt64(min(at.seen.phrases.count - at[0].pointee.phrase, 8)), w)
        sink.add(26, UInt64(min(at[0].pointee.sentence, 6)), at.seen.style)
        sink.add(
            27, UInt64(count < 4 ? 0 : count < 8 ? 1 : count < 16 ? 2 : count < 40 ? 3 : count < 100 ? 4 : 5), tenth)
    }
}

/// The form of the word and of its neighbours, with the gaps between them.
enum PatternFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        let (b2, b1, w, a1, a2) = (
            at[-2].pointee.pattern, at[-1].pointee.pattern, at[0].pointee.pattern, at[1].pointee.pattern,
            at[2].pointee.pattern
        )
        let (gb1, gb, ga) = (at[-1].pointee.gapCode, at[0].pointee.gapCode, at.gapAfter)
        let ga1 = at[2].pointee.gapCode
        sink.add(1, w)
        sink.add(2, w, gb)
        sink.add(3, w, ga)
        sink.add(4, w, gb << 8 | ga)
        sink.add(5, w, b1 << 8 | gb)
        sink.add(6, w, a1 << 8 | ga)
        sink.add(7, w, b1 << 16 | a1, gb << 8 | ga)
        sink.add(8, w, b1 << 8 | b2, gb << 8 | gb1)
        sink.add(9, w, a1 << 8 | a2, ga << 8 | ga1)
        sink.add(10, w, b1 << 24 | b2 << 16 | a1 << 8 | a2)
        sink.add(11, w, UInt64(min(at[0].pointee.length, 12)))
        sink.add(12, w, at[0].pointee.marks)
        sink.add(13, w, at.marksAfter)
    }
}

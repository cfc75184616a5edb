/// Whether the word and its neighbours are in the lists of names.
enum NameFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        let name = at[0].pointee.name, before = at[-1].pointee.name, after = at[1].pointee.name
        sink.add(60, name, at[0].pointee.pattern)
        sink.add(61, name << 4 | before << 2 | after, at[0].pointee.pattern)
        sink.add(62, name, at[1].pointee.pattern, at.gapAfter)
        sink.add(63, name, at[-1].pointee.pattern, at[0].pointee.gapCode)
    }
}

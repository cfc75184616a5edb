/// The letters of the word and of its neighbours. Training leaves them out at random, so that the model also learns
/// from form.
enum WordFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        let word = at[0]
        let w = word.pointee.folded
        sink.add(70, w)
        sink.add(71, at[-1].pointee.folded)
        sink.add(72, at[1].pointee.folded)
        sink.add(73, at[-2].pointee.folded)
        sink.add(74, at[2].pointee.folded)
        sink.add(75, at[-1].pointee.folded, w)
        sink.add(76, w, at[1].pointee.folded)
        sink.add(77, w, word.pointee.gapCode)
        sink.add(78, w, at.gapAfter)
        sink.add(79, at[-1].pointee.folded, word.pointee.pattern, word.pointee.gapCode)
        sink.add(80, at[1].pointee.folded, word.pointee.pattern, at.gapAfter)
        sink.add(81, word.pointee.prefix2)
        sink.add(82, word.pointee.prefix3)
        sink.add(83, word.pointee.prefix4)
        sink.add(84, word.pointee.suffix2)
        sink.add(85, word.pointee.suffix3)
        sink.add(86, word.pointee.suffix4)
        sink.add(87, word.pointee.suffix3, UInt64(word.pointee.form.rawValue))
        sink.add(93, w, UInt64(word.pointee.form.rawValue))
        guard let phrase = at.phrase(0) else { return }
        let opens = at.words[phrase.start].gapCode
        sink.add(88, at.words[phrase.start].folded, opens)
        sink.add(89, at.words[phrase.end - 1].folded)
        sink.add(90, phrase.hash)
        sink.add(91, at.phrase(1).map { at.words[$0.start].folded } ?? 1)
        sink.add(92, at.phrase(-1).map { at.words[$0.end - 1].folded } ?? 1, opens)
        sink.add(94, at.words[at.sentence.start].folded, at.words[at.sentence.start].gapCode)
    }
}

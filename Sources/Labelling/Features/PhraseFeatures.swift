/// The run of words between marks that contains the word, and the neighbouring runs.
enum PhraseFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        guard let phrase = at.phrase(0) else { return }
        let next = at.phrase(1), previous = at.phrase(-1)
        let length = UInt64(min(phrase.count, 8))
        let place = UInt64(min(at.index - phrase.start, 3)) << 2 | UInt64(min(phrase.end - 1 - at.index, 3))
        let first = at.words[phrase.start], last = at.words[phrase.end - 1]
        let opens = first.gapCode
        let closes: UInt64 = phrase.end < at.words.count ? at.words[phrase.end].gapCode : 63
        let nextFirst: UInt64 = next.map { at.words[$0.start].pattern } ?? 255
        let nextKind: UInt64 = next?.kind ?? 255
        let previousKind: UInt64 = previous?.kind ?? 255
        sink.add(40, phrase.kind, length)
        sink.add(41, length, opens << 8 | closes)
        sink.add(42, phrase.kind, opens << 8 | closes)
        sink.add(43, phrase.kind, nextKind, closes)
        sink.add(44, phrase.kind, previousKind, opens)
        sink.add(45, place, at[0].pointee.pattern)
        sink.add(46, phrase.marker, phrase.kind)
        sink.add(47, next?.marker ?? 1, closes)
        sink.add(48, previous?.marker ?? 1, opens)
        sink.add(49, first.pattern, last.pattern, length)
        sink.add(50, nextFirst, closes, phrase.kind)
        sink.add(51, previous.map { at.words[$0.end - 1].pattern } ?? 255, opens, phrase.kind)
        sink.add(52, phrase.marker, first.pattern, nextFirst)
        let sentence = at.sentence
        let sentenceFirst = at.words[sentence.start]
        let sentenceEnd: UInt64 = sentence.end < at.words.count ? at.words[sentence.end].gapCode : 63
        let sentenceLength = UInt64(
            sentence.count < 4 ? sentence.count : sentence.count < 7 ? 4 : sentence.count < 12 ? 5 : 6)
        let sentenceNext: UInt64 = sentence.end < at.words.count ? at.words[sentence.end].pattern : 255
        sink.add(53, sentence.kind, sentenceLength, sentenceFirst.gapCode << 8 | sentenceEnd)
        sink.add(54, sentenceFirst.pattern, sentenceFirst.gapCode, sentenceNext << 8 | sentenceEnd)
        sink.add(55, sentence.marker, sentence.kind)
        sink.add(56, UInt64(min(at.index - sentence.start, 4)), sentenceFirst.gapCode, at[0].pointee.pattern)
    }
}

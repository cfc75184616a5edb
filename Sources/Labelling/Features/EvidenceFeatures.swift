/// What exact readers say of the word and of its neighbours.
enum EvidenceFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        let word = at[0].pointee, before = at[-1].pointee, after = at[1].pointee
        let (here, left, right) = (word.evidence, before.evidence, after.evidence)
        func code(_ value: UInt8) -> UInt64 { UInt64(value) }
        // Key paths would be looked up at run time for each word.
        func three(_ value: (WordEvidence) -> UInt8) -> UInt64 {
            code(value(left)) << 16 | code(value(here)) << 8 | code(value(right))
        }
        sink.add(130, code(here.part), code(here.trust))
        sink.add(131, code(here.field))
        sink.add(132, code(here.guess))
        sink.add(133, code(here.style), word.pattern)
        sink.add(134, code(here.wordClass), code(here.secondClass))
        sink.add(135, code(here.part), code(here.field), code(here.trust))
        sink.add(136, code(here.field), code(here.guess))
        sink.add(137, code(here.part), code(here.guess))
        sink.add(138, three { $0.part })
        sink.add(139, three { $0.field })
        sink.add(140, three { $0.guess })
        sink.add(141, three { $0.style }, word.gapCode)
        sink.add(142, code(here.wordClass), word.pattern)
        sink.add(143, three { $0.wordClass })
        sink.add(144, code(here.field), word.pattern)
        sink.add(145, code(here.guess), word.pattern)
        sink.add(146, code(left.part) << 8 | code(here.part), word.gapCode)
        sink.add(147, code(left.guess) << 8 | code(here.guess), word.gapCode)
        sink.add(148, code(left.field) << 8 | code(here.field), word.gapCode)
        sink.add(149, code(here.known), word.pattern)
        sink.add(150, code(here.known), code(here.field), code(here.guess))
        sink.add(151, code(here.style), code(here.guess), code(here.field))
        sink.add(152, code(here.clause))
        sink.add(153, code(here.clause), code(here.part))
        sink.add(154, code(here.clause), code(left.clause), word.gapCode)
        sink.add(155, code(here.wordClass), code(left.wordClass), word.gapCode)
        sink.add(156, code(here.wordClass), code(right.wordClass), at.gapAfter)
        sink.add(157, code(left.wordClass), word.pattern, word.gapCode)
        sink.add(158, code(here.style), code(left.style), word.gapCode)
        sink.add(159, code(here.style), code(right.style), at.gapAfter)
        sink.add(160, code(at[-2].pointee.evidence.wordClass), code(left.wordClass), code(here.wordClass))
        sink.add(161, code(here.part), code(here.style), word.pattern)
    }
}

/// The run of words between commas, colons and brackets. Full stops inside the run belong to abbreviations: “Phys. Rev.
/// Lett. 91”.
enum ClauseFeatures {
    @inline(__always)
    static func add(_ at: WordContext, to sink: inout FeatureSink) {
        guard let clause = at.clause(0) else { return }
        let first = at.words[clause.start], last = at.words[clause.end - 1]
        let opens = first.gapCode
        let closes: UInt64 = clause.end < at.words.count ? at.words[clause.end].gapCode : 63
        let next: UInt64 = clause.end < at.words.count ? at.words[clause.end].pattern : 255
        let length = UInt64(clause.count < 5 ? clause.count : clause.count < 8 ? 5 : clause.count < 14 ? 6 : 7)
        let fromStart = UInt64(min(at.index - clause.start, 3)), fromEnd = UInt64(min(clause.end - 1 - at.index, 3))
        sink.add(110, clause.kind, clause.stops, length)
        sink.add(111, clause.kind << 4 | clause.stops, opens << 8 | closes)
        sink.add(112, clause.stops, at[0].pointee.pattern, fromStart << 2 | fromEnd)
        sink.add(113, last.pattern, closes, next)
        sink.add(114, first.pattern, opens, clause.kind << 4 | clause.stops)
        sink.add(115, at.clause(-1)?.kind ?? 1023, at.clause(1)?.kind ?? 1023, clause.kind)
        sink.add(116, UInt64(min(at[0].pointee.clause, 6)), clause.kind << 4 | clause.stops)
        sink.add(117, at.seen.style, UInt64(min(at[0].pointee.clause, 6)), clause.kind)
    }
}

/// Gathers the features of one word. Features of letters are last, so that training can leave them out.
struct FeatureSink {
    /// The hashes of the features of the words read so far.
    var hashes: [UInt64] = []

    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        hashes.append(FeatureHash.joined(template &* 0xA24B_AED4_963E_E407, value))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        hashes.append(
            FeatureHash.joined(FeatureHash.joined(template &* 0xA24B_AED4_963E_E407, first), second))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
        hashes.append(
            FeatureHash.joined(
                FeatureHash.joined(FeatureHash.joined(template &* 0xA24B_AED4_963E_E407, first), second), third))
    }
}

/// The words around one word. Outside the text there are words without properties.
struct WordContext {
    let words: UnsafeBufferPointer<ObservedWord>
    let outside: UnsafePointer<ObservedWord>
    let seen: Observations
    var index = 0

    @inline(__always)
    subscript(offset: Int) -> UnsafePointer<ObservedWord> {
        let place = index + offset
        guard place >= 0, place < words.count, let base = words.baseAddress else { return outside }
        return base + place
    }

    /// The gap behind the word.
    @inline(__always)
    var gapAfter: UInt64 {
        index + 1 < words.count ? UInt64(words[index + 1].gap.rawValue) : 64 + UInt64(seen.endGap.rawValue)
    }

    @inline(__always)
    var marksAfter: UInt64 { index + 1 < words.count ? words[index + 1].marks : ~seen.endMarks }

    @inline(__always)
    func phrase(_ offset: Int) -> ObservedPhrase? {
        let place = words[index].phrase + offset
        return place >= 0 && place < seen.phrases.count ? seen.phrases[place] : nil
    }

    @inline(__always)
    func clause(_ offset: Int) -> ObservedPhrase? {
        let place = words[index].clause + offset
        return place >= 0 && place < seen.clauses.count ? seen.clauses[place] : nil
    }

    @inline(__always)
    var sentence: ObservedPhrase { seen.sentences[words[index].sentence] }
}

extension ObservedWord {
    @inline(__always)
    var gapCode: UInt64 { UInt64(gap.rawValue) }
}

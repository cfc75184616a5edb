/// Divides the words into runs.
enum PhraseFinder {
    static func phrases(
        of words: inout [ObservedWord], by ends: (Gap) -> Bool, into index: WritableKeyPath<ObservedWord, Int>
    ) -> [ObservedPhrase] {
        var phrases: [ObservedPhrase] = []
        var start = 0
        for position in words.indices {
            if position > start, ends(words[position].gap) {
                phrases.append(phrase(words, start, position))
                start = position
            }
            words[position][keyPath: index] = phrases.count
        }
        if start < words.count { phrases.append(phrase(words, start, words.count)) }
        return phrases
    }

    private static func phrase(_ words: [ObservedWord], _ start: Int, _ end: Int) -> ObservedPhrase {
        var hash: UInt64 = 0x9A5E
        var digits = 0, capitalised = 0, small = 0, initials = 0
        var marker: UInt64 = 0
        for index in start..<end {
            hash = FeatureHash.joined(hash, words[index].folded)
            switch words[index].form {
            case .digit1, .digit2, .digit3, .digit4, .digitsMore, .year, .roman: digits += 1
            case .capitalised, .capitals, .mixed: capitalised += 1
            case .small, .smallShort: small += 1
            case .initial, .twoCapitals, .capital: initials += 1
            default: break
            }
            switch words[index].marker {
            case .press, .university, .journal, .thesis, .editor, .translator, .edition, .conference, .series, .body,
                .access:
                marker |= 1 << UInt64(words[index].marker.rawValue)
            default: break
            }
        }
        var stops = 0
        for index in start + 1..<max(end, start + 1) {
            switch words[index].gap {
            case .stop, .initialStop, .stopInside: stops += 1
            default: break
            }
        }
        let count = end - start
        func share(_ part: Int) -> UInt64 { part == 0 ? 0 : part == count ? 2 : 1 }
        let kind = share(digits) | share(capitalised) << 2 | share(small) << 4 | share(initials) << 6
        return ObservedPhrase(
            start: start, end: end, hash: hash, kind: kind, marker: marker, stops: UInt64(stops * 5 / count))
    }
}

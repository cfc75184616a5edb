/// Reads the letters of one word.
enum WordReader {
    static func word(
        _ token: TextToken, _ index: Int, in text: UnsafeBufferPointer<UInt8>, isBeforeStop: Bool
    ) -> ObservedWord {
        switch token.kind {
        case .digits: digits(token, index, in: text)
        case .identifier: identifier(token, index, in: text)
        case .letters, .character, .mark: letters(token, index, in: text, isBeforeStop: isBeforeStop)
        }
    }

    private static func digits(_ token: TextToken, _ index: Int, in text: UnsafeBufferPointer<UInt8>) -> ObservedWord {
        let form = WordForm.ofDigits(text, token.range)
        // The value of a number says little; its length and the century of a year say more.
        var hash = FeatureHash.joined(0xD161, UInt64(min(token.range.count, 9)))
        if form == .year {
            hash = FeatureHash.joined(hash, UInt64(text[token.range.lowerBound + 1]))
        }
        var word = ObservedWord(range: token.range, token: index, folded: hash, form: form)
        word.length = token.range.count
        word.pattern = UInt64(form.rawValue)
        return word
    }

    private static func identifier(
        _ token: TextToken, _ index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> ObservedWord {
        var form = text[token.range.lowerBound] == UInt8(ascii: "1") ? WordForm.doi : .url
        if IdentifierScanner.endOfEprint(text, token.range.lowerBound) == token.range.upperBound { form = .eprint }
        // An address with “doi.org/” is a DOI.
        let address = text[token.range].prefix(24)
        if form == .url, address.count > 12, contains("doi.org", in: address) { form = .doi }
        var word = ObservedWord(
            range: token.range, token: index, folded: FeatureHash.joined(0x1DE1, UInt64(form.rawValue)), form: form)
        word.pattern = UInt64(form.rawValue)
        return word
    }

    private static func contains(_ part: StaticString, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let count = part.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        for start in bytes.startIndex...(bytes.endIndex - count) {
            var index = 0
            while index < count, bytes[start + index] == part.utf8Start[index] { index += 1 }
            if index == count { return true }
        }
        return false
    }

    private static func letters(
        _ token: TextToken, _ index: Int, in text: UnsafeBufferPointer<UInt8>, isBeforeStop: Bool
    ) -> ObservedWord {
        var word = ObservedWord(range: token.range, token: index, folded: FeatureHash.seed, form: .none)
        var count = LetterCount()
        var isRoman = true
        var last: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
        var hash = FeatureHash.seed
        var length = 0
        var position = token.range.lowerBound
        while position < token.range.upperBound {
            let (scalar, size) = UTF8Scalar.read(text, at: position)
            position += size
            let small = UTF8Scalar.folded(scalar)
            if small != scalar {
                if length == 0 { count.firstIsCapital = true }
                count.capitals += 1
            } else if scalar < 0x500 {
                count.small += 1
            }
            if isRoman { isRoman = isRomanLetter(small) }
            hash = FeatureHash.adding(small, to: hash)
            length += 1
            switch length {
            case 2: word.prefix2 = hash
            case 3: word.prefix3 = hash
            case 4: word.prefix4 = hash
            default: break
            }
            last = (last.1, last.2, last.3, small)
        }
        word.length = length
        word.folded = hash
        let suffix = FeatureHash.adding(last.2, to: FeatureHash.adding(last.3, to: ~FeatureHash.seed))
        word.suffix2 = suffix
        word.suffix3 = FeatureHash.adding(last.1, to: suffix)
        word.suffix4 = FeatureHash.adding(last.0, to: word.suffix3)
        word.form =
            token.kind == .character
            ? .character : .ofLetters(count, isRoman: isRoman && length < 9, isBeforeStop: isBeforeStop)
        word.marker = Marker.of(hash)
        word.pattern =
            word.marker == .none || word.form == .initial
            ? UInt64(word.form.rawValue) : 32 + UInt64(word.marker.rawValue)
        return word
    }

    private static func isRomanLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x69, 0x76, 0x78, 0x6C, 0x63, 0x64, 0x6D: true
        default: false
        }
    }
}

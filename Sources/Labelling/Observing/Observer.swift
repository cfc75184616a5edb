/// Observes the words of a text.
struct Observer {
    private let text: UnsafeBufferPointer<UInt8>
    private let names: NameList
    private var seen = Observations()
    private var quotations = QuotationState()
    private var brackets = 0

    private init(_ text: UnsafeBufferPointer<UInt8>, _ names: NameList) {
        self.text = text
        self.names = names
    }

    static func observe(
        _ tokens: [TextToken], of text: UnsafeBufferPointer<UInt8>, names: NameList,
        evidence: ArraySlice<WordEvidence> = []
    ) -> Observations {
        var observer = Observer(text, names)
        observer.readWords(tokens)
        for (word, evidence) in zip(observer.seen.words.indices, evidence) {
            observer.seen.words[word].evidence = evidence
        }
        observer.count()
        observer.seen.phrases = PhraseFinder.phrases(of: &observer.seen.words, by: \.endsPhrase, into: \.phrase)
        observer.seen.sentences = PhraseFinder.phrases(of: &observer.seen.words, by: \.endsSentence, into: \.sentence)
        observer.seen.clauses = PhraseFinder.phrases(of: &observer.seen.words, by: \.endsClause, into: \.clause)
        observer.readStyle()
        return observer.seen
    }

    private mutating func readWords(_ tokens: [TextToken]) {
        var marks = GapMarks()
        var lastForm = WordForm.none
        seen.words.reserveCapacity(tokens.count)
        for (index, token) in tokens.enumerated() {
            if token.hasSpaceBefore {
                marks.hasSpace = true
                if marks.count > 0 { marks.exact = FeatureHash.adding(0x20, to: marks.exact) }
            }
            if token.isWord {
                let isBeforeStop =
                    token.range.upperBound < text.count && text[token.range.upperBound] == UInt8(ascii: ".")
                var word = WordReader.word(token, index, in: text, isBeforeStop: isBeforeStop)
                word.gap = seen.words.isEmpty && marks.count == 0 ? .start : marks.gap(after: lastForm)
                word.marks = marks.exact
                word.quotation = quotations.code
                word.bracket = brackets > 0 ? 1 : 0
                word.name = names.code(of: word.folded)
                seen.words.append(word)
                lastForm = word.form
                marks = GapMarks()
            } else {
                let next = index + 1 < tokens.count ? tokens[index + 1] : nil
                read(token, next: next, &marks, isAfterWord: marks.count == 0 && !seen.words.isEmpty)
            }
        }
        seen.endGap = marks.count == 0 ? .end : marks.gap(after: lastForm)
        seen.endMarks = marks.exact
    }

    private mutating func read(_ token: TextToken, next: TextToken?, _ marks: inout GapMarks, isAfterWord: Bool) {
        let (scalar, _) = UTF8Scalar.read(text, at: token.range.lowerBound)
        marks.count += 1
        if marks.count < 6 { marks.exact = FeatureHash.adding(scalar, to: marks.exact) }
        switch scalar {
        case 0x2C, 0xFF0C, 0x3001: marks.commas += 1
        case 0x2E, 0x3002, 0xFF0E: marks.stops += 1
        case 0x3A, 0xFF1A: marks.isColon = true
        case 0x3B, 0xFF1B: marks.isSemicolon = true
        case 0x28, 0x5B, 0x7B, 0xFF08, 0x3010:
            marks.isOpen = true
            brackets += 1
        case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011:
            marks.isClose = true
            brackets = max(0, brackets - 1)
        case 0x2D, 0x2010...0x2015, 0x2212: marks.isDash = true
        case 0x2F: marks.isSlash = true
        case 0x26: marks.isAmpersand = true
        case 0x3F, 0x21: marks.isQuestion = true
        case 0x3C...0x3E: marks.isEquals = true
        case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x3008...0x300F:
            let joins = !token.hasSpaceBefore && next.map { $0.isWord && !$0.hasSpaceBefore } ?? false
            switch quotations.read(scalar, joins: joins && isAfterWord, hasSpaceBefore: token.hasSpaceBefore) {
            case .opens: marks.isQuoteOpen = true
            case .closes: marks.isQuoteClose = true
            case .apostrophe: marks.isApostrophe = true
            }
        default: marks.isOther = true
        }
    }

    /// Counts the words before each word.
    private mutating func count() {
        var years: UInt64 = 0
        var within: UInt64 = 0
        var numbers: UInt64 = 0
        for index in seen.words.indices {
            seen.words[index].yearsBefore = min(years, 2)
            seen.words[index].withinBefore = min(within, 2)
            seen.words[index].numbersBefore = min(numbers, 2)
            switch seen.words[index].form {
            case .year: years += 1
            case .digit1, .digit2, .digit3, .digit4: numbers += 1
            default: break
            }
            if seen.words[index].marker == .within,
                seen.words[index].gap.endsPhrase || seen.words[index].form == .capitalised
            {
                within += 1
            }
        }
    }

    private mutating func readStyle() {
        let words = seen.words
        guard let first = words.first else { return }
        let year = words.firstIndex { $0.form == .year }
        let place: UInt64 = year.map { $0 * 5 < words.count * 2 ? 1 : $0 * 5 > words.count * 4 ? 3 : 2 } ?? 0
        let isBracketed: UInt64 = year.map { words[$0].bracket } ?? 0
        let quoted: UInt64 = words.contains { $0.quotation == 1 } ? 1 : 0
        let within: UInt64 = words.last.map { min($0.withinBefore, 1) } ?? 0
        seen.style = place << 3 | isBracketed << 2 | quoted << 1 | within
        var opening = first.pattern
        for index in 1..<4 {
            opening = FeatureHash.joined(
                opening, index < words.count ? words[index].pattern << 8 | UInt64(words[index].gap.rawValue) : 0)
        }
        seen.opening = opening
    }
}

import CitandaDocuments
import CitandaLabelling
import CitandaLexicon
import CitandaWorks

/// What the exact readers say of the words of a passage, for the trained reader of notes.
///
/// The numbers are part of the model: if their meaning changes, the model must be trained again.
struct PassageEvidence {
    /// The bytes of each word, as the model divides the passage.
    private(set) var words: [Range<Int>]
    /// What is said of each word.
    private(set) var evidence: [WordEvidence]

    private let stream: TokenStream
    /// For each word, the index of its token.
    private var tokens: [Int] = []

    /// - Parameters:
    ///   - found: What the grammar reads in the passage.
    ///   - references: The model of references, which labels the words on its own.
    init(
        _ stream: TokenStream, found: [RecognisedCitation], context: RecognitionContext, references: Labeller
    ) {
        self.stream = stream
        words = Tokeniser.tokens(of: stream.passage.text).filter(\.isWord).map(\.range)
        evidence = [WordEvidence](repeating: WordEvidence(), count: words.count)
        var token = 0
        for word in words {
            while token + 1 < stream.count, stream[token].range.upperBound <= word.lowerBound { token += 1 }
            tokens.append(token)
        }
        addClasses(context)
        addStyles()
        addClauses(context)
        addGrammar(found)
        addGuesses(references)
    }

    /// The words that begin in a range of bytes.
    func words(in range: Range<Int>) -> Range<Int> {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < words.count, words[end].lowerBound < range.upperBound { end += 1 }
        return low..<end
    }

    /// What is said of the words of one citation, for the reader of its fields.
    func evidence(of range: Range<Int>, kind: CitationKind) -> [WordEvidence] {
        evidence[words(in: range)].map { word in
            var word = word
            word.clause = Self.number(of: kind)
            return word
        }
    }

    // MARK: Readers

    /// The classes that say most, the most telling first.
    private static let classes: [WordList] = [
        .ibid, .opCit, .idem, .idemOrIbid, .cited, .pointers, .signals, .legalSignals, .leads, .comparisons, .notes,
        .notePlurals, .above, .below, .hereafter, .citedAs, .documents, .levels, .leaves, .fileSeries, .records,
        .archiveNumbers, .archiveInitials, .boxes, .months, .accessed, .noDate, .circa, .forthcoming, .pageLabels,
        .locators, .volumeLabels, .volumeCounts, .issueLabels, .chapterLabels, .bookLabels, .partLabels, .seriesLabels,
        .editions, .editionLabels, .reprints, .roles, .contributions, .translatedFrom, .containerLeads, .theses,
        .reports, .talks, .hearings, .treaties, .statuteBooks, .acts, .cases, .courts, .rulings, .courtReports,
        .sessions, .personal, .genres, .newspapers, .periodicals, .publishers, .cities, .states, .bodies, .etAl,
        .particles, .nameSuffixes, .following, .passim, .locatorLeadIns, .from, .to, .by, .of, .with, .verbs, .prose,
        .conjunctions, .functionWords, .connectors, .titleSmallWords,
    ]

    private mutating func addClasses(_ context: RecognitionContext) {
        for (word, token) in tokens.enumerated() where token < stream.count {
            let lists = stream[token].classes
            guard lists != [] || stream[token].isCapitalised else { continue }
            let found = Self.classes.indices.lazy.filter { lists.contains(Self.classes[$0]) }.prefix(2).map {
                UInt8(truncatingIfNeeded: $0 + 1)
            }
            evidence[word].wordClass = found.first ?? 0
            evidence[word].secondClass = found.dropFirst().first ?? 0
            guard stream[token].isCapitalised else { continue }
            let folded = String(decoding: stream.folded(token), as: UTF8.self)
            if context.families[folded] != nil { evidence[word].known |= Known.family }
            if context.abbreviations.contains(stream.text(token)) { evidence[word].known |= Known.abbreviation }
        }
    }

    private mutating func addStyles() {
        for span in stream.passage.spans {
            let number: UInt8
            switch span.style {
            case .italic: number = Look.italic
            case .link: number = Look.link
            case .bold, .smallCaps: number = Look.heavy
            case .code: number = Look.code
            case .superscript, .subscript: continue
            }
            for word in words(in: span.range) { evidence[word].style |= number }
        }
        for index in 0..<stream.count where stream.opensQuotation(index) {
            guard let close = stream[index].partner, close > index else { continue }
            let inside = words(in: stream[index].range.upperBound..<stream[close].range.lowerBound)
            for word in inside { evidence[word].style |= Look.quoted }
            if let first = inside.first { evidence[first].style |= Look.opensQuotation }
        }
    }

    /// What a clause looks like: how many of its words are words of prose, and whether it has facts of a reference.
    private mutating func addClauses(_ context: RecognitionContext) {
        let grammar = Grammar(stream, context: context)
        var start = 0
        var word = 0
        func close(_ end: Int) {
            let look = Self.look(of: start..<end, grammar)
            while word < tokens.count, tokens[word] < end {
                evidence[word].clause = look
                word += 1
            }
            start = end
        }
        for index in 0..<grammar.end
        where stream.isMark(index, ";") || stream.isMark(index, "\n") || grammar.endsSentence(index) {
            close(index + 1)
        }
        close(stream.count)
    }

    private static func look(of clause: Range<Int>, _ grammar: Grammar) -> UInt8 {
        let stream = grammar.stream
        var count = 0, prose = 0
        var look: UInt8 = 0
        for index in clause {
            switch stream[index].kind {
            case .word:
                count += 1
                let isPlain = !stream[index].isItalic && !stream[index].isCapitalised
                if isPlain, stream.isWord(index, .prose) || stream.isWord(index, .functionWords) { prose += 1 }
                if isPlain, stream.isWord(index, .verbs) { look |= Clause.verb }
                if stream[index].isItalic { look |= Clause.title }
                if stream.isWord(index, .pointers) || stream.isWord(index, .leads) { look |= Clause.pointer }
            case .number:
                look |= Clause.number
                if grammar.isYear(index) { look |= Clause.year }
            case .mark: if stream.opensQuotation(index) { look |= Clause.title }
            case .cjk: count += 1
            }
        }
        return look | Clause.prose(prose, of: count)
    }

    private static func number(of kind: CitationKind) -> UInt8 {
        UInt8(truncatingIfNeeded: (CitationKind.allCases.firstIndex(of: kind) ?? 0) + 1)
    }

    private mutating func addGrammar(_ found: [RecognisedCitation]) {
        for citation in found {
            let inside = words(in: citation.range)
            let number = Self.number(of: citation.kind)
            let trust = UInt8(truncatingIfNeeded: Int(citation.evidence.strength * 20))
            for word in inside {
                evidence[word].part = number * 2
                evidence[word].trust = trust
            }
            if let first = inside.first { evidence[first].part = number * 2 + 1 }
            for span in citation.spans {
                let label = (Label.allCases.firstIndex(of: span.label) ?? 0) + 1
                for word in words(in: span.range) { evidence[word].field = UInt8(truncatingIfNeeded: label) }
            }
        }
    }

    private mutating func addGuesses(_ references: Labeller) {
        let labelled = references.label(stream.passage.text)
        for (word, label) in labelled.labels.enumerated() where word < evidence.count {
            let isSure = labelled.probability(of: label, at: word) > Self.sure
            evidence[word].guess = label + 1 + (isSure ? 0 : Self.doubt)
        }
    }

    /// Above this probability the model of references is right more often than not.
    private static let sure: Float = 0.6
    /// What a label that is less sure has in addition. It is greater than the number of any label.
    private static let doubt: UInt8 = 64
}

/// What the rest of the book knows of a word.
private enum Known {
    static let family: UInt8 = 1
    static let abbreviation: UInt8 = 2
}

/// How a word is set; several may apply.
private enum Look {
    static let italic: UInt8 = 1
    static let link: UInt8 = 2
    static let heavy: UInt8 = 4
    static let code: UInt8 = 8
    static let quoted: UInt8 = 16
    static let opensQuotation: UInt8 = 32
}

/// What a clause has: the share of words of prose in the lowest two bits, and a bit for each fact.
private enum Clause {
    static let verb: UInt8 = 4
    static let number: UInt8 = 8
    static let year: UInt8 = 16
    static let title: UInt8 = 32
    static let pointer: UInt8 = 64

    /// None, fewer than one in eight, fewer than one in four, or more.
    static func prose(_ words: Int, of all: Int) -> UInt8 {
        words == 0 ? 0 : words * 8 < all ? 1 : words * 4 < all ? 2 : 3
    }
}

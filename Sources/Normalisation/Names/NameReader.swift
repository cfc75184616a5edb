import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Reads the names of a labelled stretch into parts.
package struct NameReader {
    private let grammar: Grammar
    private let person: PersonReader
    private let passage: Passage
    private let confidence: Double

    /// Names of a stretch of a passage; `confidence` is the reader's of the whole citation.
    package init(_ passage: Passage, _ range: Range<Int>, confidence: Double) {
        let part = passage.slice(range)
        self.passage = part
        self.confidence = confidence
        person = PersonReader(TokenStream(part), confidence: confidence)
        grammar = Grammar(person.stream, context: RecognitionContext())
    }

    private var stream: TokenStream { grammar.stream }

    /// Names in running order.
    package func running() -> [Name] {
        if let head = person.charactersForOthers {
            let others = head..<passage.text.count
            return NameReader(passage, 0..<head, confidence: confidence).running()
                + [Name(.others, origin: Origin(passage.source(others), confidence: confidence))]
        }
        guard !isBody else { return [body()] }
        // “Bergner, Karl”: one word, a comma and given names are one inverted name.
        if let family = grammar.person(at: 0), family == 1, stream.isMark(family, ","),
            let given = givenEnd(at: family + 1),
            given == grammar.end
        {
            return [person.inverted(family: 0..<family, given: family + 1..<given)]
        }
        var names: [Name] = []
        var index = 0
        while index < grammar.end {
            if let others = grammar.etAl(at: index) {
                names.append(Name(.others, origin: origin(index..<others)))
                names += rest(others)
                break
            }
            guard let end = grammar.person(at: index) else { return names.isEmpty ? [body()] : names + rest(index) }
            names.append(person.natural(index..<end))
            index = skipSeparators(end)
        }
        return sameOrder(names)
    }

    /// “Baichun Zhang, Jiuchun Zhang, and Fang Yao”: one name that can only stand given name first settles the doubtful ones.
    private func sameOrder(_ names: [Name]) -> [Name] {
        let western = names.contains { name in
            guard let parts = name.personal, parts.order == .givenFirst, let given = parts.given,
                let family = parts.family
            else {
                return false
            }
            return FamilyNames.isChineseGivenFirst([given, family])
        }
        guard western else { return names }
        return names.map { name in
            guard case .personal(var parts) = name.kind, parts.order == .familyFirst, name.forms.isEmpty else {
                return name
            }
            (parts.family, parts.given) = (parts.given, parts.family)
            parts.order = .givenFirst
            return Name(.personal(parts), origin: name.origin)
        }
    }

    /// Whether the first name has the family name before a comma.
    var isInverted: Bool { !isBody && firstInverted != nil }

    /// The ends of the family name and of the given names of a first name with a comma.
    private var firstInverted: (family: Int, given: Int)? {
        guard let first = grammar.person(at: 0), stream.isMark(first, ","), let given = givenEnd(at: first + 1),
            grammar.etAl(at: first + 1) == nil, !isFullName(first, given)
        else { return nil }
        return (first, given)
    }

    /// Names of an entry of a list with inverted names: the first inverted where a comma stands in it.
    func inverted() -> [Name] {
        guard !isBody, grammar.person(at: 0) != nil else { return [body()] }
        guard let (first, given) = firstInverted else { return uninverted() }
        var names = [person.inverted(family: 0..<first, given: first + 1..<given)]
        var index = skipSeparators(given)
        while index < grammar.end {
            if let others = grammar.etAl(at: index) {
                names.append(Name(.others, origin: origin(index..<others)))
                names += rest(others)
                break
            }
            guard let end = grammar.person(at: index) else { return names + rest(index) }
            names.append(person.natural(index..<end))
            index = skipSeparators(end)
        }
        return names
    }

    /// Where the others of a list are inverted, a first name without a comma stands in its own order: family name first.
    private func uninverted() -> [Name] {
        var names = running()
        guard var first = names.first, case .personal(var parts) = first.kind, parts.order == .givenFirst,
            let given = parts.given,
            let family = parts.family, parts.nonDroppingParticle == nil, !given.contains("."), !given.contains(" ")
        else { return names }
        parts.family = given
        parts.given = family
        parts.order = .familyFirst
        first.kind = .personal(parts)
        names[0] = first
        return names
    }

    /// “Ikeda Noboru, Simone Valcourt, …”: two full names, not family and given.
    private func isFullName(_ first: Int, _ given: Int) -> Bool {
        let words = (0..<first).filter {
            stream[$0].kind == .word && stream[$0].isCapitalised && !grammar.isInitial($0)
        }.count
        let givenWords = (first + 1..<given).filter {
            stream[$0].kind == .word && stream[$0].isCapitalised && !grammar.isInitial($0)
        }.count
        return words >= 2 && givenWords >= 2 && given < grammar.end
    }

    private func givenEnd(at start: Int) -> Int? {
        grammar.givenNames(at: start)
    }

    private var isBody: Bool { person.isBody(0..<grammar.end) }

    private func body() -> Name { Name(.institution(passage.string), origin: origin(0..<grammar.end)) }

    /// What could not be read as a name is kept as it is.
    private func rest(_ index: Int) -> [Name] {
        guard index < grammar.end, stream[index].kind != .mark else { return [] }
        return [Name(.literal(stream.text(index..<grammar.end)), origin: origin(index..<grammar.end))]
    }

    private func skipSeparators(_ index: Int) -> Int {
        var index = index
        while stream.isMark(index, ",") || stream.isMark(index, "&") || stream.isMark(index, "/")
            || stream.isWord(index, .conjunctions) && NameWords.isConjunction(stream.text(index)),
            grammar.etAl(at: index) == nil
        {
            index += 1
        }
        return index
    }

    private func origin(_ tokens: Range<Int>) -> Origin { person.origin(tokens) }
}

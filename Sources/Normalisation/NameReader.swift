import Documents
import Lexicon
import Recognition
import Works

/// Reads the names of a labelled stretch into parts.
package struct NameReader {
    private let grammar: Grammar
    private let passage: Passage
    private let confidence: Double

    /// Names of a stretch of a passage; `confidence` is the reader's of the whole citation.
    package init(_ passage: Passage, _ range: Range<Int>, confidence: Double) {
        let part = passage.slice(range)
        self.passage = part
        self.confidence = confidence
        grammar = Grammar(TokenStream(part), context: RecognitionContext())
    }

    private var stream: TokenStream { grammar.stream }

    /// Names in running order.
    package func running() -> [Name] {
        if let head = beforeOthers {
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
            return [name(family: 0..<family, given: family + 1..<given)]
        }
        var names: [Name] = []
        var index = 0
        while index < grammar.end {
            if let others = grammar.others(at: index) {
                names.append(Name(.others, origin: origin(index..<others)))
                names += rest(others)
                break
            }
            guard let end = grammar.person(at: index) else { return names.isEmpty ? [body()] : names + rest(index) }
            names.append(name(index..<end))
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

    /// Names of a bibliography entry: the first inverted where a comma stands in it.
    func inverted() -> [Name] {
        guard !isBody else { return [body()] }
        guard let first = grammar.person(at: 0) else { return [body()] }
        guard stream.isMark(first, ","), let given = givenEnd(at: first + 1), grammar.others(at: first + 1) == nil,
            !isFullName(first, given)
        else { return uninverted() }
        var names = [name(family: 0..<first, given: first + 1..<given)]
        var index = skipSeparators(given)
        while index < grammar.end {
            if let others = grammar.others(at: index) {
                names.append(Name(.others, origin: origin(index..<others)))
                names += rest(others)
                break
            }
            guard let end = grammar.person(at: index) else { return names + rest(index) }
            names.append(name(index..<end))
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

    private var isBody: Bool {
        grammar.isBody(0..<grammar.end)
    }

    /// Where the “et al.” begins that is joined to the last name: 王小明等.
    private var beforeOthers: Int? {
        guard let last = stream.tokens.last, last.kind == .cjk, last.range.upperBound == passage.text.count,
            let characters = EtAl.charactersAtEnd(of: stream.text(stream.count - 1))
        else { return nil }
        return passage.text.count - characters.utf8.count
    }

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
            grammar.others(at: index) == nil
        {
            index += 1
        }
        return index
    }

    private func origin(_ tokens: Range<Int>) -> Origin {
        Origin(passage.source(stream.bytes(tokens)), confidence: confidence)
    }

    // MARK: Parts

    private func name(_ tokens: Range<Int>) -> Name {
        // What stands in brackets behind the name explains it: “[pseud.]”, another spelling.
        let bracket = tokens.first { stream.isMark($0, "[") && $0 > tokens.lowerBound }
        var (words, script, suffix) = parts(tokens.lowerBound..<(bracket ?? tokens.upperBound))
        guard !words.isEmpty else {
            let text = stream.text(tokens)
            return Name(
                CorporateWords.isBody(characters: text) ? .institution(text) : .literal(text), origin: origin(tokens))
        }
        let texts = words.map { stream.text($0) }
        var personal = Name.Personal()
        personal.suffix = suffix.map { stream.text($0) }
        personal.commaBeforeSuffix = suffix.map { stream.isMark($0.lowerBound - 1, ",") } ?? false
        if words.count > 1, script != nil || FamilyNames.isFamilyFirst(texts) || endsInInitials(texts) {
            personal.family = texts[0]
            personal.given = stream.text(words[1].lowerBound..<words[words.count - 1].upperBound)
            personal.order = .familyFirst
        } else if let last = words.popLast() {
            personal.family = stream.text(last)
            // “Ó Cléirigh”, “La Follette”: a capital particle between given and family name belongs to the family.
            while words.count > 1, let particle = words.last, isCapitalParticle(particle) {
                personal.family = stream.text(particle.lowerBound..<last.upperBound)
                words.removeLast()
            }
            while let particle = words.last, stream.isWord(particle.lowerBound, .particles),
                !stream[particle.lowerBound].isCapitalised
            {
                personal.nonDroppingParticle = [stream.text(particle), personal.nonDroppingParticle].compactMap { $0 }
                    .joined(separator: " ")
                words.removeLast()
            }
            // “Van den Berg” at the head of a note: the particle has its capital from there.
            if words.count == 1, let particles = personal.nonDroppingParticle,
                stream.isWord(words[0].lowerBound, .particles)
            {
                personal.nonDroppingParticle = stream.text(words[0]) + " " + particles
                words.removeAll()
            }
            // “De Gaulle”, “Du Bois”, “Van Gogh”: a particle and a name are a family name without a given name.
            if words.count == 1, personal.nonDroppingParticle == nil, let particle = words.first,
                isCapitalParticle(particle),
                !Lexicon.contains(stream.text(particle).lowercased(), in: .givenNames)
            {
                personal.family = stream.text(particle.lowerBound..<last.upperBound)
                words.removeAll()
            }
            if let first = words.first, let end = words.last {
                personal.given = stream.text(first.lowerBound..<end.upperBound)
            }
        }
        return Name(.personal(personal), forms: forms(script), origin: origin(tokens))
    }

    /// “Петров В. И.”, “Petrov V. I.”: a family name and the initials behind it. A single one may be a name of its own (“Malcolm X”).
    private func endsInInitials(_ words: [String]) -> Bool {
        func isInitial(_ word: String) -> Bool { word.count == 2 && word.hasSuffix(".") }
        guard words.count > 2, let first = words.first, !first.hasSuffix(".") else { return false }
        return words.dropFirst().allSatisfy(isInitial)
    }

    private func isCapitalParticle(_ word: Range<Int>) -> Bool {
        word.count == 1 && stream[word.lowerBound].isCapitalised
            && Lexicon.contains(stream.text(word).lowercased(), in: .capitalParticles)
    }

    private func name(family: Range<Int>, given: Range<Int>) -> Name {
        let (words, script, _) = parts(family)
        var (givenWords, givenScript, suffix) = parts(given)
        // “Gaulle, Charles de”
        var particle: [String] = []
        while givenWords.count > 1, let last = givenWords.last, stream.isWord(last.lowerBound, .particles),
            !stream[last.lowerBound].isCapitalised
        {
            particle.insert(stream.text(last), at: 0)
            givenWords.removeLast()
        }
        var personal = Name.Personal()
        var start = words.startIndex
        while start < words.endIndex - 1, stream.isWord(words[start].lowerBound, .particles),
            !stream[words[start].lowerBound].isCapitalised
        { start += 1 }
        if start > 0 { personal.nonDroppingParticle = stream.text(words[0].lowerBound..<words[start - 1].upperBound) }
        if let first = words[start...].first, let last = words.last {
            personal.family = stream.text(first.lowerBound..<last.upperBound)
        }
        if let first = givenWords.first, let last = givenWords.last {
            personal.given = stream.text(first.lowerBound..<last.upperBound)
        }
        if !particle.isEmpty, personal.nonDroppingParticle == nil {
            personal.nonDroppingParticle = particle.joined(separator: " ")
        }
        personal.suffix = suffix.map { stream.text($0) }
        return Name(
            .personal(personal), forms: forms(script ?? givenScript),
            origin: origin(family.lowerBound..<given.upperBound))
    }

    private func forms(_ script: Range<Int>?) -> [Name.Form] {
        script.map { [Name.Form(stream.text($0), language: ScriptTag.of(stream.text($0)), origin: origin($0))] } ?? []
    }

    /// The words of a name (an initial with its stop is one), its script form and its suffix.
    private func parts(_ tokens: Range<Int>) -> (words: [Range<Int>], script: Range<Int>?, suffix: Range<Int>?) {
        var words: [Range<Int>] = []
        var script: Range<Int>?
        var suffix: Range<Int>?
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if stream[index].kind == .cjk {
                script = index..<index + 1
                index += 1
            } else if !words.isEmpty
                && (stream.isWord(index, .nameSuffixes)
                    || index == tokens.upperBound - 1 && Lexicon.contains(stream.text(index), in: .nameOrdinals))
            {
                suffix = index..<grammar.skip(".", at: index + 1)
                index = suffix?.upperBound ?? index + 1
            } else if stream[index].kind == .word {
                var end = index + 1
                if stream.isMark(end, "."), end < tokens.upperBound { end += 1 }
                while stream.isMark(end, "-"), end + 1 < tokens.upperBound, !stream[end].hasSpaceBefore {
                    end = min(end + 3, tokens.upperBound)
                }
                words.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return (words, script, suffix)
    }
}

/// The BCP 47 tag of a script, where the characters alone decide it.
enum ScriptTag {
    /// `ja` where kana stand in the text, `ko` for Hangul, `und-Hani` for Chinese characters, `und-Cyrl` for Cyrillic; nil otherwise.
    static func of(_ text: String) -> String? {
        var tag: String?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3040...0x30FF: return "ja"
            case 0xAC00...0xD7AF: return "ko"
            case 0x4E00...0x9FFF, 0x3400...0x4DBF: tag = "und-Hani"
            case 0x400...0x52F: tag = tag ?? "und-Cyrl"
            default: break
            }
        }
        return tag
    }
}

import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Reads one name into parts: family name, given names, particle, suffix, or the name of a body.
///
/// Each reader of a list of names (`NameReader` for notes, `NameListReader` for reference lines) only finds where a name
/// begins and ends. What the words of a name are is decided here, so that all of them agree.
struct PersonReader {
    /// The tokens of the names.
    let stream: TokenStream
    /// How sure the reader of the citation is, from 0 to 1.
    let confidence: Double

    init(_ stream: TokenStream, confidence: Double) {
        self.stream = stream
        self.confidence = confidence
    }

    /// Where the tokens are in the manuscript.
    func origin(_ tokens: Range<Int>) -> Origin {
        Origin(stream.passage.source(stream.bytes(tokens)), confidence: confidence)
    }

    // MARK: Judgements

    /// Whether tokens are the name of a body.
    func isBody(_ tokens: Range<Int>) -> Bool {
        guard tokens.contains(where: mayShowBody) else { return false }
        return CorporateWords.isBody(words(tokens).map(folded)) && !isInvertedPerson(tokens)
    }

    /// Whether a token may show that a name is a body's. Most names have none, so their words need not be judged together.
    private func mayShowBody(_ index: Int) -> Bool {
        guard stream[index].kind == .word else { return false }
        let word = stream.folded(index)
        return stream.isWord(index, .bodies) || stream.isWord(index, .bodyJoints) || word.contains(UInt8(ascii: "-"))
            || CorporateWords.isCompound(word)
    }

    /// Whether the characters at the end of a name show that the name is a body's: 社, 委員会.
    func isBodyOfCharacters(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last, stream[last].kind == .cjk else { return false }
        return CorporateWords.isBody(characters: stream.text(tokens))
    }

    /// Whether a family name that is also a word of bodies has given names behind a comma: “House, Edward”.
    private func isInvertedPerson(_ tokens: Range<Int>) -> Bool {
        let words = words(tokens)
        guard let family = words.first, words.count > 1, stream.isMark(family.upperBound, ","),
            Lexicon.contains(folded(family), in: .bodyFamilyNames)
        else { return false }
        return !CorporateWords.isBody(words.dropFirst().map(folded))
    }

    /// Where the “et al.” begins that is joined to the last name, as a byte of the passage: 王小明等.
    var charactersForOthers: Int? {
        guard let last = stream.tokens.last, last.kind == .cjk, last.range.upperBound == stream.passage.text.count,
            let characters = EtAl.charactersAtEnd(of: stream.text(stream.count - 1))
        else { return nil }
        return stream.passage.text.count - characters.utf8.count
    }

    /// Whether a word is an initial as lists print them: “K”, “KL”, “Ch.”.
    func isInitial(_ word: Range<Int>) -> Bool {
        guard let first = stream.text(word).unicodeScalars.first, first.properties.isUppercase else { return false }
        let letters = stream.text(word.lowerBound).unicodeScalars.count
        let hasStop = stream.isMark(word.lowerBound + 1, ".")
        // “Ó Cléirigh”, “V´azquez”
        if letters == 1, !hasStop, isCapitalParticle(word) || word.count > 1 { return false }
        return letters == 1 || letters <= Self.longestInitials && isUppercase(word) || letters == 2 && hasStop
    }

    /// The most initials that are printed as one word: “KLM”.
    private static let longestInitials = 3

    /// Whether a word of two letters or more has capitals only.
    private func isUppercase(_ word: Range<Int>) -> Bool {
        let scalars = stream.text(word.lowerBound).unicodeScalars
        return scalars.count > 1 && scalars.allSatisfy { $0.properties.isUppercase || !$0.properties.isAlphabetic }
    }

    /// A particle with a small letter: “van”, “de”.
    private func isParticle(_ word: Range<Int>) -> Bool {
        stream.isWord(word.lowerBound, .particles) && !stream[word.lowerBound].isCapitalised
    }

    private func isCapitalParticle(_ word: Range<Int>) -> Bool {
        word.count == 1 && stream[word.lowerBound].isCapitalised
            && Lexicon.contains(stream.text(word).lowercased(), in: .capitalParticles)
    }

    /// A word in small letters; an initial has its full stop.
    private func folded(_ word: Range<Int>) -> String {
        let text = String(decoding: stream.folded(word.lowerBound), as: UTF8.self)
        return word.count > 1 && isInitial(word) ? text + "." : text
    }

    // MARK: Names

    /// A name without a comma. The words tell which end is the family name's.
    ///
    /// - Parameter isListed: whether the name is from a reference list, where “Abe K” is a family name and an initial.
    func natural(_ tokens: Range<Int>, isListed: Bool = false) -> Name {
        let tokens = withoutRemark(tokens)
        let (words, script, suffix) = parts(tokens)
        guard !words.isEmpty else {
            let text = stream.text(tokens)
            return Name(
                isBodyOfCharacters(tokens) ? .institution(text) : .literal(text), origin: origin(tokens))
        }
        if isListed, let first = listedFamily(tokens, words) {
            return inverted(family: tokens.lowerBound..<first, given: first..<tokens.upperBound)
        }
        var personal: Name.Personal
        let texts = words.map { stream.text($0) }
        if words.count > 1, script != nil || FamilyNames.isFamilyFirst(texts) || endsInInitials(words) {
            personal = Name.Personal()
            personal.family = texts[0]
            personal.given = stream.text(words[1].lowerBound..<words[words.count - 1].upperBound)
            personal.order = .familyFirst
        } else {
            personal = givenFirst(words)
        }
        personal.suffix = suffix.map { stream.text($0) }
        personal.commaBeforeSuffix = suffix.map { stream.isMark($0.lowerBound - 1, ",") } ?? false
        return Name(.personal(personal), forms: forms(script), origin: origin(tokens))
    }

    /// Tokens without the brackets behind a name that explain it: “[pseud.]”, “(a cura di)”.
    func withoutRemark(_ tokens: Range<Int>) -> Range<Int> {
        let bracket = tokens.dropFirst().first { index in
            stream.isMark(index, "[")
                || stream.isMark(index, "(") && index + 1 < tokens.upperBound && !stream[index + 1].isCapitalised
        }
        return tokens.lowerBound..<(bracket ?? tokens.upperBound)
    }

    /// The last word is the family name; particles before it belong to it.
    private func givenFirst(_ words: [Range<Int>]) -> Name.Personal {
        var personal = Name.Personal()
        var words = words
        guard let last = words.popLast() else { return personal }
        personal.family = stream.text(last)
        // “Ó Cléirigh”, “La Follette”: a capital particle between given and family name belongs to the family.
        while words.count > 1, let particle = words.last, isCapitalParticle(particle) {
            personal.family = stream.text(particle.lowerBound..<last.upperBound)
            words.removeLast()
        }
        while let particle = words.last, isParticle(particle) {
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
            isCapitalParticle(particle), !Lexicon.contains(stream.text(particle).lowercased(), in: .givenNames)
        {
            personal.family = stream.text(particle.lowerBound..<last.upperBound)
            words.removeAll()
        }
        if let first = words.first, let end = words.last {
            personal.given = stream.text(first.lowerBound..<end.upperBound)
        }
        return personal
    }

    /// “Петров В. И.”, “Petrov V. I.”: a family name and the initials behind it. A single one may be a name of its own (“Malcolm X”).
    private func endsInInitials(_ words: [Range<Int>]) -> Bool {
        guard words.count > 2, let first = words.first, first.count == 1 else { return false }
        return words.dropFirst().allSatisfy { $0.count == 2 && stream.text($0.lowerBound).count == 1 }
    }

    /// Where the given names begin behind a family name in a reference list: “Abe K. L.”, “ABE Kenji”, “ABE (Kenji)”.
    private func listedFamily(_ tokens: Range<Int>, _ words: [Range<Int>]) -> Int? {
        guard words.count > 1, let first = words.first, let last = words.last else { return nil }
        if let open = tokens.first(where: { stream.isMark($0, "(") }), open > first.lowerBound { return open }
        guard !isInitial(first) else { return nil }
        if isInitial(last), let split = words.firstIndex(where: isInitial), words[split...].allSatisfy(isInitial) {
            return words[split].lowerBound
        }
        guard isUppercase(first), !isUppercase(last), !isInitial(last) else { return nil }
        return words.first { !isUppercase($0) }?.lowerBound
    }

    /// A name whose family name and given names are apart.
    func inverted(family: Range<Int>, given: Range<Int>, suffix listed: Range<Int>? = nil) -> Name {
        let (words, script, _) = parts(family)
        var (givenWords, givenScript, suffix) = parts(given)
        var personal = Name.Personal()
        // “Gaulle, Charles de”
        var particle: [String] = []
        while givenWords.count > 1, let last = givenWords.last, isParticle(last) {
            particle.insert(stream.text(last.lowerBound), at: 0)
            givenWords.removeLast()
        }
        var start = words.startIndex
        while start < words.endIndex - 1, isParticle(words[start]) { start += 1 }
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
        personal.suffix = (listed ?? suffix).map { stream.text($0) }
        // “Smith, J., Jr.”
        personal.commaBeforeSuffix = listed != nil
        return Name(
            .personal(personal), forms: forms(script ?? givenScript),
            origin: origin(family.lowerBound..<(listed ?? given).upperBound))
    }

    private func forms(_ script: Range<Int>?) -> [Name.Form] {
        script.map { [Name.Form(stream.text($0), language: ScriptTag.of(stream.text($0)), origin: origin($0))] } ?? []
    }

    // MARK: Words

    /// The words of a name; an initial with its full stop is one.
    func words(_ tokens: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard stream[index].kind == .word else {
                index += 1
                continue
            }
            let end = wordEnd(index, before: tokens.upperBound)
            words.append(index..<end)
            index = end
        }
        return words
    }

    /// The end of a word with its full stop and what a hyphen joins to it: “J.-P.”.
    ///
    /// Accents that a text lifted from a page has beside their letters belong to the word: “M¨uller”.
    private func wordEnd(_ index: Int, before limit: Int) -> Int {
        var end = index + 1
        while end + 1 < limit, isLooseAccent(end), stream[end + 1].kind == .word { end += 2 }
        // “Kellner JW.”: the full stop ends the list, because initials printed as one word have none.
        if stream.isMark(end, "."), end < limit, !isUppercase(index..<index + 1) { end += 1 }
        while stream.isMark(end, "-"), end + 1 < limit, !stream[end].hasSpaceBefore { end = min(end + 3, limit) }
        return end
    }

    /// Whether a token is an accent with no blank on either side.
    private func isLooseAccent(_ index: Int) -> Bool {
        stream[index].kind == .mark && !stream[index].hasSpaceBefore && !stream[index + 1].hasSpaceBefore
            && (stream[index].scalar.properties.generalCategory == .modifierSymbol || stream[index].scalar == "~")
    }

    /// The words of a name, the name in another script beside it, and its suffix.
    private func parts(_ tokens: Range<Int>) -> (words: [Range<Int>], script: Range<Int>?, suffix: Range<Int>?) {
        var words: [Range<Int>] = []
        var script: Range<Int>?
        var suffix: Range<Int>?
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if stream[index].kind == .cjk {
                script = index..<index + 1
                index += 1
            } else if !words.isEmpty, isSuffix(index, isLast: index == tokens.upperBound - 1) {
                let end = stream.isMark(index + 1, ".") ? index + 2 : index + 1
                suffix = index..<end
                index = end
            } else if stream[index].kind == .word {
                let end = wordEnd(index, before: tokens.upperBound)
                words.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return (words, script, suffix)
    }

    /// Whether a token tells a person from a namesake: “Jr.”, and at the end “III”. “Chambers SR” has initials.
    func isSuffix(_ index: Int, isLast: Bool) -> Bool {
        stream.isWord(index, .nameSuffixes) && (stream.isMark(index + 1, ".") || !isUppercase(index..<index + 1))
            || isLast && Lexicon.contains(stream.text(index), in: .nameOrdinals)
    }
}

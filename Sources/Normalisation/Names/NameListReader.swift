import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Finds the names of a reference list, whatever its style: “Abe, K., & Lee, A. B.”, “Abe K, Lee AB”, “K. Abe/A. B. Lee”, “ABE (Kenji)”.
///
/// The marks between names are the evidence: semicolons and slashes part names. A comma parts names, or a family name from
/// given names, and initials tell which. `PersonReader` reads each name.
struct NameListReader {
    /// No list of names has so many words and marks.
    private static let most = 4000

    private let person: PersonReader

    /// The names of a stretch of a passage; `confidence` is the reader's of the whole reference.
    init(_ passage: Passage, _ range: Range<Int>, confidence: Double) {
        person = PersonReader(TokenStream(passage.slice(range)), confidence: confidence)
    }

    private var stream: TokenStream { person.stream }

    /// The names in order.
    func names() -> [Name] {
        let all = 0..<stream.count
        guard stream.count <= Self.most else { return [Name(.literal(text(all)), origin: nil)] }
        if person.isBody(all), !hasInitials(all) { return [Name(.institution(text(all)), origin: person.origin(all))] }
        if let head = person.charactersForOthers {
            let passage = stream.passage
            return NameListReader(passage, 0..<head, confidence: person.confidence).names()
                + [
                    Name(
                        .others,
                        origin: Origin(passage.source(head..<passage.text.count), confidence: person.confidence))
                ]
        }
        let (parts, others) = parts()
        var names = joined(parts).compactMap(name(of:))
        if let others { names.append(Name(.others, origin: person.origin(others))) }
        if names.isEmpty, !all.isEmpty { names.append(Name(.literal(text(all)), origin: person.origin(all))) }
        return names
    }

    // MARK: Parts

    /// A run of tokens between separators.
    private struct Part {
        var tokens: Range<Int>
        /// Whether a comma, and nothing stronger, parts the run from the one before.
        var isBehindComma = false
    }

    /// A family name and, apart from it, the given names.
    private struct Pair {
        var family: Range<Int>
        var given: Range<Int>?
        var suffix: Range<Int>?
    }

    private func parts() -> (parts: [Part], others: Range<Int>?) {
        var parts: [Part] = []
        var begin = 0
        var isBehindComma = false
        func close(_ end: Int) {
            if begin < end { parts.append(Part(tokens: begin..<end, isBehindComma: isBehindComma)) }
        }
        for index in 0..<stream.count {
            if index > 0, let end = othersEnd(index) {
                close(index)
                return (parts, index..<end)
            }
            if stream.isMark(index, ",") || stream.isMark(index, "、") {
                close(index)
                (begin, isBehindComma) = (index + 1, true)
            } else if isStrong(index) || isConjunction(index) {
                close(index)
                // “, and” is one separator.
                (begin, isBehindComma) = (index + 1, false)
            }
        }
        close(stream.count)
        return (parts, nil)
    }

    /// Puts families and given names together that a comma parts.
    private func joined(_ parts: [Part]) -> [Pair] {
        var pairs: [Pair] = []
        let commas = parts.filter(\.isBehindComma).count
        var index = 0
        while index < parts.count {
            let part = parts[index]
            if index + 1 < parts.count, parts[index + 1].isBehindComma, !hasInitials(part.tokens),
                isGiven(parts, index + 1, isOnly: commas == 1)
            {
                pairs.append(Pair(family: part.tokens, given: parts[index + 1].tokens))
                index += 2
                // “Smith, J., Jr.”
                if index < parts.count, parts[index].isBehindComma, isSuffix(parts[index].tokens) {
                    pairs[pairs.count - 1].suffix = parts[index].tokens
                    index += 1
                }
            } else if isSuffix(part.tokens), !pairs.isEmpty {
                pairs[pairs.count - 1].suffix = part.tokens
                index += 1
            } else {
                pairs.append(Pair(family: part.tokens, given: nil))
                index += 1
            }
        }
        return pairs
    }

    /// Whether a part behind a comma has the given names of the part before it: initials always, a name where nothing else fits.
    private func isGiven(_ parts: [Part], _ index: Int, isOnly: Bool) -> Bool {
        let words = person.words(parts[index].tokens)
        // 田中正人, 小川知弘: characters are whole names.
        guard !words.isEmpty else { return false }
        if words.allSatisfy(person.isInitial) { return true }
        if isOnly || index == 1 && words.count <= 3 && wordCount(parts[0]) <= 2 {
            // “Smith, Jones and Brown” are families; “Smith, John, and Ann Brown” are not.
            let rest = parts.dropFirst(index + 1)
            // “Ann Vidal, Boris Dupin, and Ida Weil”: every part is a whole name.
            if wordCount(parts[0]) > 1, words.count > 1, !rest.isEmpty, rest.allSatisfy({ wordCount($0) > 1 }) {
                return false
            }
            // “Abe, Kenji; Lee, Ann”: the next has a comma of its own.
            if let next = rest.first, !next.isBehindComma, rest.count > 1, rest[rest.startIndex + 1].isBehindComma {
                return true
            }
            return rest.isEmpty || rest.contains { wordCount($0) > 1 } || words.count > 1
        }
        // “Abe, Kenji; Lee, Ann”
        return !parts[index - 1].isBehindComma && (index + 1 == parts.count || !parts[index + 1].isBehindComma)
            && wordCount(parts[index - 1]) <= 2
    }

    private func name(of pair: Pair) -> Name? {
        if let given = pair.given { return person.inverted(family: pair.family, given: given, suffix: pair.suffix) }
        let tokens = trimmed(person.withoutRemark(pair.family))
        guard let first = tokens.first else { return nil }
        if person.isBody(tokens) || person.isBodyOfCharacters(tokens) {
            return Name(.institution(stream.text(tokens)), origin: person.origin(tokens))
        }
        if stream[first].kind == .cjk { return Name(.literal(stream.text(tokens)), origin: person.origin(tokens)) }
        guard !person.words(tokens).isEmpty else { return nil }
        var name = person.natural(tokens, isListed: true)
        if let suffix = pair.suffix, case .personal(var parts) = name.kind {
            parts.suffix = stream.text(suffix)
            parts.commaBeforeSuffix = true
            name.kind = .personal(parts)
        }
        return name
    }

    // MARK: Tokens

    /// Whether a mark parts names whatever is around it: a semicolon, a slash, an ampersand, a dash between blanks.
    private func isStrong(_ index: Int) -> Bool {
        guard stream[index].kind == .mark else { return false }
        switch stream[index].scalar {
        case ";", "/", "&": return true
        case let mark where mark.isDash || mark == "·":
            return stream[index].hasSpaceBefore && index + 1 < stream.count && stream[index + 1].hasSpaceBefore
        default: return false
        }
    }

    private func isConjunction(_ index: Int) -> Bool {
        guard stream.isWord(index, .conjunctions), NameWords.isConjunction(stream.text(index)) else { return false }
        // “Morris JA, Orr HA”: initials, not the Finnish word.
        if person.isInitial(index..<index + 1), index + 1 == stream.count || stream[index + 1].kind == .mark {
            return false
        }
        // “von und zu Bergen”
        return
            !(stream.isWord(index, .particles) && stream.isWord(index - 1, .particles)
            && stream.isWord(index + 1, .particles))
    }

    /// The end of an “et al.” that begins at a token.
    private func othersEnd(_ index: Int) -> Int? {
        if stream[index].kind == .cjk {
            let isLast = index + 1 == stream.count
            return isLast && Lexicon.contains(stream.text(index), in: .etAlCharacters) ? index + 1 : nil
        }
        guard stream.isMark(index, "&") || stream.mayBegin(.etAl, at: index) else { return nil }
        return EtAl.length { index + $0 < stream.count ? stream.text(index + $0) : nil }.map { index + $0 }
    }

    private func wordCount(_ part: Part) -> Int { person.words(part.tokens).count }

    private func hasInitials(_ tokens: Range<Int>) -> Bool { person.words(tokens).contains(where: person.isInitial) }

    private func isSuffix(_ tokens: Range<Int>) -> Bool {
        let words = person.words(tokens)
        guard words.count == 1, let word = words.first else { return false }
        return person.isSuffix(word.lowerBound, isLast: true)
    }

    /// Tokens without the marks at their ends that belong to no name.
    private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
        let words = person.words(tokens)
        let inside = tokens.filter { stream[$0].kind != .mark }
        guard let first = inside.first, let last = inside.last else { return tokens.lowerBound..<tokens.lowerBound }
        var end = last + 1
        // The full stop of an initial or of “Jr.” belongs to the name.
        if let word = words.last, word.upperBound > end, person.isInitial(word) || isSuffix(word) {
            end = word.upperBound
        }
        return first..<end
    }

    private func text(_ tokens: Range<Int>) -> String { stream.text(trimmed(tokens)) }
}

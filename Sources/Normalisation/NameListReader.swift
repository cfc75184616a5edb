import Documents
import Labelling
import Lexicon
import Works

/// Reads the names of a reference list, whatever its style: “Abe, K., & Lee, A. B.”, “Abe K, Lee AB”, “K. Abe/A. B. Lee”, “ABE (Kenji)”.
///
/// The marks between names are the evidence: semicolons and slashes part names, a comma parts names or a family name from what was
/// given, and initials tell which.
struct NameListReader {
    /// No list of names has so many words and marks.
    private static let most = 4000

    private let text: [UInt8]
    private let tokens: [TextToken]
    private let passage: Passage
    private let start: Int
    private let confidence: Double

    /// The names of a stretch of a passage.
    init(_ passage: Passage, _ range: Range<Int>, confidence: Double) {
        self.passage = passage
        self.confidence = confidence
        start = range.lowerBound
        text = Array(passage.text[range])
        tokens = Tokeniser.tokens(of: text)
    }

    /// The names in order.
    func names() -> [Name] {
        guard tokens.count <= Self.most else { return [Name(.literal(string(0..<tokens.count)), origin: nil)] }
        if isBody { return [Name(.institution(string(0..<tokens.count)), origin: origin(0..<tokens.count))] }
        let (parts, others) = parts()
        var names = joined(parts).compactMap(name)
        if let others { names.append(Name(.others, origin: origin(others))) }
        if names.isEmpty, !tokens.isEmpty {
            names.append(Name(.literal(string(0..<tokens.count)), origin: origin(0..<tokens.count)))
        }
        return names
    }

    // MARK: Parts

    /// A run of tokens between separators.
    private struct Part {
        var tokens: Range<Int>
        /// Whether a comma, and nothing stronger, parts it from the one before.
        var isBehindComma = false
    }

    /// A family name and, apart from it, a given one.
    private struct Pair {
        var family: Range<Int>
        var given: Range<Int>?
        var suffix: Range<Int>?
    }

    private func parts() -> (parts: [Part], others: Range<Int>?) {
        var parts: [Part] = []
        var begin = 0
        var isBehindComma = false
        var others: Range<Int>?
        var index = 0
        func close(_ end: Int) {
            if begin < end { parts.append(Part(tokens: begin..<end, isBehindComma: isBehindComma)) }
        }
        while index < tokens.count {
            if index > 0, let length = lengthOfOthers(index) {
                close(index)
                others = index..<index + length
                begin = tokens.count
                break
            }
            if isComma(index) {
                close(index)
                (begin, isBehindComma) = (index + 1, true)
            } else if isStrong(index) || isAnd(index) {
                close(index)
                // “, and” is one separator.
                (begin, isBehindComma) = (index + 1, false)
            }
            index += 1
        }
        close(tokens.count)
        return (parts, others)
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

    /// Whether a part behind a comma is what was given to the part before it: initials always, a name where nothing else fits.
    private func isGiven(_ parts: [Part], _ index: Int, isOnly: Bool) -> Bool {
        let words = words(parts[index].tokens)
        if words.allSatisfy({ isInitial($0) }), !words.isEmpty { return true }
        if isOnly || index == 1 && words.count <= 3 && wordCount(parts[0].tokens) <= 2 {
            // “Smith, Jones and Brown” are families; “Smith, John, and Ann Brown” are not.
            let rest = parts.dropFirst(index + 1)
            // “Abe, Kenji; Lee, Ann”: the next has a comma of its own.
            if let next = rest.first, !next.isBehindComma, rest.count > 1, rest[rest.startIndex + 1].isBehindComma {
                return true
            }
            return rest.isEmpty || rest.contains { wordCount($0.tokens) > 1 } || wordCount(parts[index].tokens) > 1
        }
        // “Abe, Kenji; Lee, Ann”
        return !parts[index - 1].isBehindComma && (index + 1 == parts.count || !parts[index + 1].isBehindComma)
            && wordCount(parts[index - 1].tokens) <= 2
    }

    // MARK: Names

    private func name(_ pair: Pair) -> Name? {
        guard let suffix = pair.suffix else { return unsuffixed(pair) }
        guard var name = unsuffixed(pair), case .personal(var parts) = name.kind else { return unsuffixed(pair) }
        parts.suffix = string(suffix)
        parts.commaBeforeSuffix = true
        name.kind = .personal(parts)
        return name
    }

    private func unsuffixed(_ pair: Pair) -> Name? {
        guard let given = pair.given else { return single(pair.family) }
        return personal(family: pair.family, given: given, of: pair.family.lowerBound..<given.upperBound)
    }

    /// A name without a comma: which end is the family's.
    private func single(_ range: Range<Int>) -> Name? {
        let words = words(range)
        guard let first = words.first, let last = words.last else { return nil }
        if CorporateWords.isBody(folded(range)) || CorporateWords.isBody(characters: string(range)) {
            return Name(.institution(string(range)), origin: origin(range))
        }
        if tokens[first].kind == .character { return Name(.literal(string(range)), origin: origin(range)) }
        guard words.count > 1 else {
            return Name(.personal(Name.Personal(family: string(first..<first + 1))), origin: origin(range))
        }
        // “ABE (Kenji)”
        if let open = range.first(where: { isMark($0, "(") }), open > first, open + 1 < range.upperBound {
            let close = range.last { isMark($0, ")") } ?? range.upperBound
            return personal(family: first..<open, given: open + 1..<max(close, open + 1), of: range)
        }
        // “Abe K”, “Abe K. L.”
        if !isInitial(first), isInitial(last) {
            let split = words.first { isInitial($0) && $0 > first } ?? last
            if words.filter({ $0 >= split }).allSatisfy({ isInitial($0) }) {
                return personal(family: first..<split, given: split..<range.upperBound, of: range)
            }
        }
        // “ABE Kenji”
        if isShouted(first), !isShouted(last), !isInitial(last), !isInitial(first) {
            let split = words.first { !isShouted($0) } ?? last
            return personal(family: first..<split, given: split..<range.upperBound, of: range)
        }
        var split = last
        // “Smith-Jones”, “O’Brien” and the particles before a family name are part of it.
        while split > words[0] + 1 || split > first, let before = words.last(where: { $0 < split }), before > first,
            isJoined(before, split) || isParticle(before)
        {
            split = before
        }
        return personal(family: split..<range.upperBound, given: first..<split, of: range)
    }

    private func personal(
        family: Range<Int>, given: Range<Int>, of range: Range<Int>
    ) -> Name {
        var parts = Name.Personal()
        var begin = family.lowerBound
        while begin + 1 < family.upperBound, isParticle(begin), words(begin + 1..<family.upperBound).count > 0 {
            begin += 1
        }
        if begin > family.lowerBound { parts.nonDroppingParticle = string(family.lowerBound..<begin) }
        parts.family = string(begin..<family.upperBound)
        let text = string(given)
        parts.given = text.isEmpty ? nil : text
        return Name(.personal(parts), origin: origin(range))
    }

    // MARK: Tokens

    private func byte(_ index: Int) -> UInt8 {
        tokens.indices.contains(index) && tokens[index].range.count == 1 ? text[tokens[index].range.lowerBound] : 0
    }

    private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        !tokens[index].isWord && byte(index) == UInt8(truncatingIfNeeded: mark.value)
    }

    private func isComma(_ index: Int) -> Bool {
        guard !tokens[index].isWord else { return false }
        return byte(index) == UInt8(ascii: ",") || tokens[index].range.count == 3 && word(index) == "、"
    }

    /// Semicolons, slashes, ampersands, dashes between blanks.
    private func isStrong(_ index: Int) -> Bool {
        guard !tokens[index].isWord else { return false }
        switch byte(index) {
        case UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "&"): return true
        case UInt8(ascii: "-"):
            return tokens[index].hasSpaceBefore && index + 1 < tokens.count && tokens[index + 1].hasSpaceBefore
        default:
            return tokens[index].hasSpaceBefore && index + 1 < tokens.count && tokens[index + 1].hasSpaceBefore
                && ["–", "—", "·"].contains(word(index))
        }
    }

    private func isAnd(_ index: Int) -> Bool {
        guard tokens[index].isWord, NameWords.isConjunction(word(index)) else { return false }
        // “von und zu Bergen”
        let isInside = index > 0 && index + 1 < tokens.count && isParticle(index - 1) && isParticle(index + 1)
        return !(isInside && isParticle(index))
    }

    /// How many tokens from one on say “et al.”.
    private func lengthOfOthers(_ index: Int) -> Int? {
        if tokens[index].kind == .character {
            return Lexicon.contains(string(index..<tokens.count), in: .etAlCharacters) ? tokens.count - index : nil
        }
        return EtAl.length { index + $0 < tokens.count ? word(index + $0) : nil }
    }

    private func word(_ index: Int) -> String { String(decoding: text[tokens[index].range], as: UTF8.self) }

    /// The words among tokens.
    private func words(_ range: Range<Int>) -> [Int] {
        range.filter { tokens[$0].isWord && tokens[$0].kind != .digits }
    }

    /// How many words there are; joined ones count once.
    private func wordCount(_ range: Range<Int>) -> Int {
        let words = words(range)
        return words.indices.filter { $0 == 0 || !isJoined(words[$0 - 1], words[$0]) }.count
    }

    /// Whether a hyphen or an apostrophe, or nothing, joins two words.
    private func isJoined(_ left: Int, _ right: Int) -> Bool {
        right - left <= 2 && !tokens[right].hasSpaceBefore
            && (right - left == 1 || !tokens[left + 1].hasSpaceBefore && byte(left + 1) != UInt8(ascii: "."))
    }

    private func hasInitials(_ range: Range<Int>) -> Bool { words(range).contains { isInitial($0) } }

    /// “K”, “KL”, “Ch.”: capitals without small letters, or a short word with a stop.
    private func isInitial(_ index: Int) -> Bool {
        let word = word(index)
        guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
        let count = word.unicodeScalars.count
        // “O’Brien”, “D'Arcy”: the capital belongs to the name behind the apostrophe.
        if count == 1 { return !(index + 2 < tokens.count && isApostrophe(index + 1) && isJoined(index, index + 2)) }
        if count <= 3, isShouted(index) { return true }
        return count == 2 && index + 1 < tokens.count && isMark(index + 1, ".")
    }

    private func isApostrophe(_ index: Int) -> Bool {
        !tokens[index].isWord && (byte(index) == UInt8(ascii: "'") || word(index) == "’")
    }

    private func isShouted(_ index: Int) -> Bool {
        let word = word(index)
        return word.utf8.count > 1 && word.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    }

    private func isSuffix(_ range: Range<Int>) -> Bool {
        let words = words(range)
        guard words.count == 1 else { return false }
        let word = word(words[0])
        return Lexicon.contains(word, in: .nameOrdinals) || Lexicon.contains(word.lowercased(), in: .nameSuffixes)
    }

    private func isParticle(_ index: Int) -> Bool {
        // “al-Sabah”, “d’Alembert”: an article joined to a name is part of the name.
        guard tokens[index].isWord, index + 2 >= tokens.count || !isJoined(index, index + 2) else { return false }
        return Lexicon.contains(word(index), in: .particles)
    }

    /// Whether the whole list is one body. Initials are those of persons among others.
    private var isBody: Bool {
        let words = folded(0..<tokens.count)
        return CorporateWords.isBody(words) && !words.contains { $0.hasSuffix(".") }
    }

    /// The words of a range in small letters, initials with their full stop.
    private func folded(_ range: Range<Int>) -> [String] {
        words(range).map { index in
            let isInitial = index + 1 < tokens.count && isInitial(index) && isMark(index + 1, ".")
            return word(index).lowercased() + (isInitial ? "." : "")
        }
    }

    private func string(_ range: Range<Int>) -> String {
        guard let first = range.first, var last = range.last else { return "" }
        var begin = first
        while begin <= last, !tokens[begin].isWord { begin += 1 }
        // The stop of an initial belongs to it; other marks at the end do not.
        while last > begin, !tokens[last].isWord,
            !(isMark(last, ".") && (isInitial(last - 1) && word(last - 1).utf8.count < 3 || isSuffix(last - 1..<last)))
        {
            last -= 1
        }
        guard begin <= last else { return "" }
        return String(decoding: text[tokens[begin].range.lowerBound..<tokens[last].range.upperBound], as: UTF8.self)
    }

    private func origin(_ range: Range<Int>) -> Origin? {
        guard let first = range.first, let last = range.last, tokens.indices.contains(last) else { return nil }
        return Origin(
            passage.source(start + tokens[first].range.lowerBound..<start + tokens[last].range.upperBound),
            confidence: confidence)
    }
}

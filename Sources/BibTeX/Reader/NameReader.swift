import CitandaLexicon
import CitandaWorks

/// One name of a list.
struct NameReader {
    let bytes: [UInt8]
    let macros: TeXMacros
    /// Whether the prefix belongs to the family name (`useprefix=true`).
    var keepsPrefix = false

    /// The parts of a name, as BibTeX calls them.
    struct Parts: Hashable {
        var first: String?
        var von: String?
        var last: String?
        var jr: String?
        /// Whether the name says itself that its prefix belongs to the family name.
        var keepsPrefix: Bool?
        /// Whether the family name comes first without a comma.
        var isFamilyFirst = false
    }

    /// The name of a range.
    func name(_ range: Range<Int>) -> Name? {
        let range = ValueParts.trimmed(bytes, range)
        if range.isEmpty { return nil }
        if isOthers(range) { return Name(.others) }
        // An option of the whole list, which biber has among the names.
        if !bytes[range].contains(where: { ByteClass.isBlank($0) || $0 == ByteClass.comma }),
            let (option, _) = pair(range),
            Self.listOptions.contains(option)
        {
            return nil
        }
        if let inner = wholeGroup(range) {
            let text = text(inner)
            if text.isEmpty { return nil }
            return Name(EtAl.isWhole(text) ? .others : .institution(text))
        }
        let parts = parts(range)
        let isFixed = parts.keepsPrefix ?? keepsPrefix
        guard parts.last != nil || parts.first != nil || parts.von != nil else { return nil }
        return Name(
            .personal(
                Name.Personal(
                    family: parts.last, given: parts.first, droppingParticle: isFixed ? nil : parts.von,
                    nonDroppingParticle: isFixed ? parts.von : nil, suffix: parts.jr,
                    order: parts.isFamilyFirst ? .familyFirst : .givenFirst)))
    }

    /// `others`, or “et al.” and its forms in other languages.
    private func isOthers(_ range: Range<Int>) -> Bool {
        if range.count == 6, bytes[range].elementsEqual("others".utf8, by: { $0 | 0x20 == $1 }) { return true }
        return endsLikeOthers(range) && EtAl.isWhole(text(range))
    }

    /// The names of a range between two `and`: one, and “et al.” where that closes the name (“Berger, Karl et al.”).
    func names(_ range: Range<Int>) -> [Name] {
        guard endsLikeOthers(range) else { return [name(range)].compactMap(\.self) }
        let words = words(range)
        for count in 1...Self.longestOthers where count < words.count {
            let tail = words[(words.count - count)...]
            guard let start = tail.first?.lowerBound, EtAl.isWhole(text(start..<range.upperBound)) else { continue }
            var end = words[words.count - count - 1].upperBound
            if bytes[end - 1] == ByteClass.comma { end -= 1 }
            return [name(range.lowerBound..<end), Name(.others)].compactMap(\.self)
        }
        return [name(range)].compactMap(\.self)
    }

    /// The most words of “et al.” in any language.
    private static let longestOthers = 3

    /// A tie, and the last bytes of the no-break blanks U+00A0 and U+202F.
    private static let ties: [UInt8] = [UInt8(ascii: "~"), 0xA0, 0xAF]

    /// Whether the last word of a range is the last of some “et al.”.
    private func endsLikeOthers(_ range: Range<Int>) -> Bool {
        let range = ValueParts.trimmed(bytes, range)
        let start = bytes[range].lastIndex { ByteClass.isBlank($0) || Self.ties.contains($0) }
        let last = (start.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
        return EtAl.isLastWord(bytes[last])
    }

    /// The range inside a pair of braces around the whole name; nil without such braces. A special character (`{\'E}`)
    /// is a part of a word.
    private func wholeGroup(_ range: Range<Int>) -> Range<Int>? {
        guard bytes[range.lowerBound] == ByteClass.open, range.count > 1 else { return nil }
        var depth = 0
        for index in range {
            if bytes[index] == ByteClass.open { depth += 1 }
            if bytes[index] == ByteClass.close {
                depth -= 1
                if depth == 0 {
                    guard index + 1 == range.upperBound else { return nil }
                    let inner = range.lowerBound + 1..<index
                    // A whole name in two pairs of braces is in one.
                    return inner.isEmpty ? inner : wholeGroup(ValueParts.trimmed(bytes, inner)) ?? inner
                }
            }
        }
        return nil
    }

    /// The parts of a personal name.
    func parts(_ range: Range<Int>) -> Parts {
        let sections = ValueParts.between(bytes, range, at: ByteClass.comma)
        if bytes[range].contains(ByteClass.equals), let named = namedParts(sections) { return named }
        switch sections.count {
        case 1: return running(range)
        case 2:
            // A comma at the end, as before “and” in a list with commas, has no meaning.
            if sections[1].isEmpty { return running(sections[0]) }
            var parts = inverted(sections[0])
            parts.first = textOrNil(sections[1])
            return parts
        default:
            var parts = inverted(sections[0])
            if sections[2...].allSatisfy(\.isEmpty) {
                parts.first = textOrNil(sections[1])
            } else {
                parts.jr = textOrNil(sections[1])
                parts.first = sections[2...].map { text($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
            }
            return parts
        }
    }

    /// `First von Last`: the last word is a family name; the words in small letters before it are its prefix. East Asian names begin with
    /// the family name.
    private func running(_ range: Range<Int>) -> Parts {
        let words = words(range)
        guard let first = words.first, let last = words.last else { return Parts() }
        if words.count > 1, isEastAsian(first) {
            return Parts(first: joined(words[1...]), last: text(first), isFamilyFirst: true)
        }
        let small = words.indices.dropLast().filter { isSmall(words[$0]) }
        guard let from = small.first, let to = small.last else {
            return Parts(first: joined(words[..<(words.count - 1)]), last: text(last))
        }
        return Parts(
            first: joined(words[..<from]), von: joined(words[from...to]), last: joined(words[(to + 1)...]))
    }

    /// `von Last` before a comma.
    private func inverted(_ range: Range<Int>) -> Parts {
        let words = words(range)
        guard let last = words.last else { return Parts() }
        guard let to = words.indices.dropLast().last(where: { isSmall(words[$0]) }) else {
            return Parts(last: words.count == 1 ? text(last) : joined(words[...]))
        }
        return Parts(von: joined(words[...to]), last: joined(words[(to + 1)...]))
    }

    /// biblatex's extended format, in which every part has its name.
    private func namedParts(_ sections: [Range<Int>]) -> Parts? {
        guard sections.contains(where: { pair($0) != nil }),
            sections.allSatisfy({ bytes[$0].contains(ByteClass.equals) })
        else {
            return nil
        }
        var parts = Parts()
        for section in sections {
            guard let (name, range) = pair(section) else { continue }
            let value = textOrNil(wholeGroup(range) ?? unquoted(range))
            switch name {
            case "family": parts.last = value
            case "given": parts.first = value
            case "prefix": parts.von = value
            case "suffix": parts.jr = value
            case "useprefix": parts.keepsPrefix = value == "true"
            default: continue
            }
        }
        return parts
    }

    private static let listOptions: Set<String> = [
        "sortingnamekeytemplatename", "labelalphanametemplatename", "uniquenametemplatename", "nosortothers",
        "uniquelist",
        "namehashtemplatename", "useprefix",
    ]

    private static let partNames: Set<String> = listOptions.union([
        "family", "given", "prefix", "suffix", "id", "family-i", "given-i", "prefix-i", "suffix-i", "nosortprefix",
        "nosort", "uniquename", "maxbibnames",
    ])

    private func pair(_ range: Range<Int>) -> (String, Range<Int>)? {
        guard let sign = bytes[range].firstIndex(of: ByteClass.equals), sign - range.lowerBound < 30 else { return nil }
        let name = String(decoding: bytes[ValueParts.trimmed(bytes, range.lowerBound..<sign)], as: UTF8.self)
            .lowercased()
        guard Self.partNames.contains(name) else { return nil }
        let value = ValueParts.trimmed(bytes, sign + 1..<range.upperBound)
        return value.isEmpty ? nil : (name, value)
    }

    private func unquoted(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, bytes[range.lowerBound] == ByteClass.quote,
            bytes[range.upperBound - 1] == ByteClass.quote
        else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    // MARK: - Words

    private func words(_ range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var depth = 0
        var start = range.lowerBound
        for index in range {
            let byte = bytes[index]
            if byte == ByteClass.open { depth += 1 }
            if byte == ByteClass.close { depth = max(0, depth - 1) }
            let isTie =
                byte == UInt8(ascii: "~") && !(index > range.lowerBound && bytes[index - 1] == ByteClass.backslash)
            if depth == 0, ByteClass.isBlank(byte) || isTie {
                // The blank between an accent and its letter: `\v Skoda`.
                if endsWithCommand(start, index) { continue }
                if index > start { words.append(start..<index) }
                start = index + 1
            }
        }
        if range.upperBound > start { words.append(start..<range.upperBound) }
        return words
    }

    private func endsWithCommand(_ start: Int, _ end: Int) -> Bool {
        var index = end
        while index > start, ByteClass.isASCIILetter(bytes[index - 1]) { index -= 1 }
        guard index > start, index < end, bytes[index - 1] == ByteClass.backslash else { return false }
        return TeXCommands.accents[String(decoding: bytes[index..<end], as: UTF8.self)] != nil
    }

    /// Whether a word begins with Chinese characters, kana or Hangul.
    private func isEastAsian(_ range: Range<Int>) -> Bool {
        bytes[range.lowerBound] >= 0xE0 && text(range).unicodeScalars.first?.isCJK == true
    }

    /// Whether the first letter of a word outside braces is small (btxdoc §4). The letter of an accent or special character counts; that of
    /// any other command is the first of its name.
    private func isSmall(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var depth = 0
        while index < range.upperBound {
            let byte = bytes[index]
            let isSpecial =
                byte == ByteClass.open && index + 1 < range.upperBound && bytes[index + 1] == ByteClass.backslash
            if depth == 0, isSpecial || byte == ByteClass.backslash && isAccent(index) || byte >= 0x80 {
                return isSmallText(index..<range.upperBound)
            }
            if byte == ByteClass.open { depth += 1 }
            if byte == ByteClass.close { depth -= 1 }
            if depth == 0, ByteClass.isASCIILetter(byte) { return byte >= 0x61 }
            index += 1
        }
        return false
    }

    /// Whether a command makes a letter.
    private func isAccent(_ backslash: Int) -> Bool {
        var end = backslash + 1
        while end < bytes.count, ByteClass.isASCIILetter(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[backslash + 1..<end], as: UTF8.self)
        return name.isEmpty || TeXCommands.meanings[name] != nil
    }

    private func isSmallText(_ range: Range<Int>) -> Bool {
        text(range).unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
    }

    private func joined(_ words: ArraySlice<Range<Int>>) -> String? {
        guard let first = words.first, let last = words.last else { return nil }
        return textOrNil(first.lowerBound..<last.upperBound)
    }

    private func textOrNil(_ range: Range<Int>) -> String? {
        let text = text(range)
        return text.isEmpty ? nil : text
    }

    /// The text of a part of a name. A tie between initials is a blank.
    private func text(_ range: Range<Int>) -> String {
        let text = TeXReader.plain(bytes, range, macros: macros)
        return text.utf8.contains(0xC2) ? text.replacing("\u{A0}", with: " ") : text
    }
}

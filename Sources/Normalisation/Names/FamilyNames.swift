import CitandaLexicon

/// Knows which romanised names stand family name first.
///
/// Only what is certain enough to state: a Chinese surname before a given name of one or two Pinyin or Wade–Giles syllables. All
/// other evidence comes from the manuscript itself: a form in Chinese characters, a list entry without a comma, a short form.
enum FamilyNames {
    /// Whether a name of these words is Chinese in its own order.
    static func isFamilyFirst(_ words: [String]) -> Bool {
        if isVietnamese(words) || hasHyphenatedGiven(words) { return true }
        guard words.count == 2, let first = words.first, let last = words.last else { return false }
        guard surnames.contains(first.lowercased()), isGiven(last) else { return false }
        // “Jian Chen” and “Wei Li” stand given name first: the second word is the better surname.
        return !(surnames.contains(last.lowercased()) && !common.contains(first.lowercased()))
    }

    /// Chiang Kai-shek, Kim Il-sung: two syllables joined, the second small, behind a family name of one.
    private static func hasHyphenatedGiven(_ words: [String]) -> Bool {
        guard words.count == 2, let first = words.first, let last = words.last, !first.contains("-") else {
            return false
        }
        let parts = last.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let head = parts.first, let tail = parts.last else { return false }
        return (1...6).contains(head.count) && (2...6).contains(tail.count) && tail.allSatisfy { $0.isLowercase }
            && first.count <= 6
    }

    /// Vo Nguyen Giap: three names, of which the first is one of the few family names of the country and the last is none.
    private static func isVietnamese(_ words: [String]) -> Bool {
        guard words.count == 3, let first = words.first, let last = words.last,
            words.allSatisfy({ !$0.contains(".") && !$0.contains("-") })
        else { return false }
        return vietnamese.contains(first.lowercased()) && !vietnamese.contains(last.lowercased())
    }

    /// Whether a name of these words is Chinese in Western order: “Zhihua Shen”.
    static func isChineseGivenFirst(_ words: [String]) -> Bool {
        guard words.count == 2, let first = words.first, let last = words.last else { return false }
        return surnames.contains(last.lowercased()) && isGiven(first) && !isFamilyFirst(words)
    }

    /// One or two syllables, written together, with a hyphen or an apostrophe.
    private static func isGiven(_ text: String) -> Bool {
        let parts = text.lowercased().unicodeScalars.split { $0 == "-" || $0 == "‐" || $0.isApostrophe }
            .map(String.init)
        guard (1...2).contains(parts.count) else { return false }
        if parts.count == 2 { return parts.allSatisfy(isSyllable) }
        guard let whole = parts.first else { return false }
        if isSyllable(whole) { return true }
        return whole.indices.dropFirst().contains { index in
            isSyllable(String(whole[..<index])) && isSyllable(String(whole[index...]))
        }
    }

    /// A Mandarin syllable in Pinyin, tones and diaeresis left out.
    private static func isSyllable(_ text: String) -> Bool {
        let plain = text.replacing("ü", with: "u")
        for initial in initials where plain.hasPrefix(initial) {
            if finals.contains(String(plain.dropFirst(initial.count))), !Lexicon.contains(plain, in: .westernSyllables)
            {
                return true
            }
        }
        return Lexicon.contains(plain, in: .syllables)
    }

    private static let initials = Lexicon.words(.syllableInitials).sorted { $0.count > $1.count }
    private static let finals = Lexicon.words(.syllableFinals)
    private static let common = Lexicon.words(.frequentSurnames)
    private static let surnames = common.union(Lexicon.words(.surnames, of: "zh"))
    private static let vietnamese = Lexicon.words(.surnames, of: "vi")
}

import CitandaLexicon

/// Decides whether the hyphen at the end of a line belongs to its word, by the other words of the text.
struct HyphenatedWords {
    /// The words of the text with and without hyphens, in small letters.
    private var words: Set<String> = []

    init(_ lines: [ArraySlice<UInt8>]) {
        // Only a text that breaks words needs to be asked for them.
        guard lines.contains(where: { Hyphen.length(atEndOf: Array($0)) != nil }) else { return }
        for line in lines {
            let text = String(decoding: line, as: UTF8.self).lowercased()
            for word in text.split(whereSeparator: { !$0.isLetter && $0 != "-" }) where word.last != "-" {
                words.insert(String(word))
            }
        }
    }

    /// What is between two lines of a record.
    func joint(from line: ArraySlice<UInt8>, to next: ArraySlice<UInt8>) -> ReferenceLines.Joint {
        let text = String(decoding: line, as: UTF8.self)
        let follower = String(decoding: next, as: UTF8.self)
        guard let last = text.unicodeScalars.last, let first = follower.unicodeScalars.first else { return .blank }
        let token = text.split(separator: " ").last ?? ""
        if Self.isAddress(token), Self.goesOn(token, follower) { return .nothing }
        if last == "\u{AD}" { return .word }
        if last.isDash, first.isDigit, text.unicodeScalars.dropLast().last?.isDigit == true { return .nothing }
        if last.isIdeographic, first.isIdeographic { return .nothing }
        guard last == "-" || last == "‐" else { return .blank }
        guard first.isSmall, text.unicodeScalars.dropLast().last?.isSmall == true else {
            return text.unicodeScalars.dropLast().last?.isWordScalar == true ? .nothing : .blank
        }
        let head = text.lowercased().dropLast().reversed().prefix { $0.isLetter || $0 == "-" }
        let start = String(head.reversed())
        let end = follower.lowercased().prefix { $0.isLetter }
        if words.contains(start + end) { return .word }
        let isCompound =
            words.contains(start + "-" + end) || Lexicon.contains(start, in: .ordinals)
            || Lexicon.contains(start, in: .cardinals)
        return isCompound ? .nothing : .word
    }

    private static func isAddress(_ token: Substring) -> Bool {
        token.contains("://") || token.contains("doi.org/") || token.hasPrefix("www.") || token.hasPrefix("10.")
            || token.lowercased().hasPrefix("doi:10.")
    }

    /// Whether an address goes on in the next line: it ends with a mark that is inside addresses, and no new word follows.
    private static func goesOn(_ address: Substring, _ next: String) -> Bool {
        guard let last = address.last, let first = next.unicodeScalars.first else { return false }
        let isLetter = first.isSmall || first.isDigit
        if "/-_=?&%#~:".contains(last) { return isLetter || first.isCapital }
        return isLetter && (last == "." || !next.contains(" "))
    }
}

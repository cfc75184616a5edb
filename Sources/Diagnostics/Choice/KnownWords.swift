/// Words that a house spells on purpose as they are. Findings of some kinds that speak of them are not wanted.
public struct KnownWords: Sendable, Hashable {
    /// The words, each a word or several: “Mao Tse-tung”.
    public var words: [String]
    /// The findings that may be wrong about the words.
    public var selectors: [FindingSelector]

    /// Words, and the findings that may be wrong about them.
    public init(_ words: [String], sparedBy selectors: [FindingSelector]) {
        self.words = words
        self.selectors = selectors
    }

    /// Whether a finding speaks of one of the words, at its own place or at a further one.
    ///
    /// - Parameters:
    ///   - finding: The finding.
    ///   - text: The text that the finding is about.
    func spare(_ finding: Diagnostic, in text: SourceText) -> Bool {
        guard selectors.contains(where: { $0.matches(finding) }) else { return false }
        let places = [finding.range] + finding.notes.compactMap(\.range)
        return places.contains { place in
            let shown = text[place]
            return words.contains { shown.hasWhole($0) }
        }
    }
}

extension String {
    /// Whether the text has a word, or several, that no letter or figure touches.
    fileprivate func hasWhole(_ word: String) -> Bool {
        guard !word.isEmpty else { return false }
        return ranges(of: word).contains { range in
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let after = range.upperBound < endIndex ? self[range.upperBound] : " "
            return ![before, after].contains { $0.isLetter || $0.isNumber }
        }
    }
}

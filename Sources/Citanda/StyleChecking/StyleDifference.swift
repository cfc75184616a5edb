import CitandaDocuments
import CitandaFormats
import CitandaManuscripts
import CitandaWorks

/// One difference between a citation as typed and as a style prints it.
struct StyleDifference {
    /// The citation.
    let citation: Citation
    /// The typed words that differ; empty where the style adds words.
    let old: ArraySlice<CitationWord>
    /// The printed words in their place; empty where the style leaves words out.
    let new: ArraySlice<CitationWord>
    /// The word before the difference, as typed; nil at the beginning.
    let before: CitationWord?

    /// The bytes of the typed words in their text; for added words the empty place between the others.
    let oldRange: Range<Int>
    /// For added words, the word that a finding shows.
    let neighbour: Range<Int>
    /// Whether words were added behind the last word.
    let isAtEnd: Bool

    /// The labels of the parts in which the typed words stand.
    var labels: Set<Label> { Set(old.compactMap(\.label)) }

    /// The labels of the parts in which the removed words stand.
    var removedLabels: Set<Label> { Set(Self.words(of: old, without: new).compactMap(\.label)) }

    /// The variables that the added words show.
    var addedVariables: Set<String> { Set(Self.words(of: new, without: old).compactMap(\.variable)) }

    /// The variables that the printed words show.
    var variables: Set<String> { Set(new.compactMap(\.variable)) }

    /// The typed words as text.
    var oldText: String { Self.text(of: old) }

    /// The printed words as text.
    var newText: String { Self.text(of: new) }

    private static func text(of words: ArraySlice<CitationWord>) -> String {
        words.map { $0.text + ($0.hasBlank ? " " : "") }.joined().trimmingBlanks
    }

    /// The printed words with their blanks, in the kind of quotation marks and apostrophes that a text has.
    func newWords(like typed: String) -> [StyledWords] {
        let isStraight = typed.contains { "\"'".contains($0) } && !typed.contains { "“”‘’".contains($0) }
        return new.indices.flatMap { index in
            var pieces = new[index].pieces
            if isStraight { for piece in pieces.indices { pieces[piece].text = Self.straight(pieces[piece].text) } }
            if new[index].hasBlank, index < new.endIndex - 1, let last = pieces.indices.last {
                let isItalic = pieces[last].isItalic && new[index + 1].pieces.first?.isItalic == true
                pieces.append(StyledWords(" ", isItalic: isItalic))
            }
            return pieces
        }
    }

    private static func straight(_ text: String) -> String {
        String(text.map { "“”".contains($0) ? "\"" : "‘’".contains($0) ? "'" : $0 })
    }

    /// The keys of the typed words that are not among the printed ones, each as often as it is missing.
    var removed: [String] { Self.words(of: old, without: new).map(\.key) }

    /// The removed words as typed.
    var removedText: String { Self.words(of: old, without: new).map(\.text).joined(separator: " ") }

    /// The keys of the printed words that are not among the typed ones.
    var added: [String] { Self.words(of: new, without: old).map(\.key) }

    /// Whether the words are the same, in this order.
    var hasSameWords: Bool { Self.spoken(old) == Self.spoken(new) }

    /// Whether the words are the same, in any order.
    var hasSameWordsInAnyOrder: Bool { Self.spoken(old).sorted() == Self.spoken(new).sorted() }

    /// Whether a word is in italics on one side alone.
    var changesLook: Bool {
        hasSameWords && zip(old.filter(\.isSpoken), new.filter(\.isSpoken)).contains { $0.isItalic != $1.isItalic }
    }

    private static func spoken(_ words: ArraySlice<CitationWord>) -> [String] { words.filter(\.isSpoken).map(\.key) }

    private static func words(
        of words: ArraySlice<CitationWord>, without others: ArraySlice<CitationWord>
    ) -> [CitationWord] {
        var left: [String: Int] = [:]
        for key in spoken(others) { left[key, default: 0] += 1 }
        return words.filter(\.isSpoken).filter { word in
            guard let count = left[word.key], count > 0 else { return true }
            left[word.key] = count - 1
            return false
        }
    }
}

extension StyleDifference {
    /// The differences of a citation, in the order of the text.
    ///
    /// - Parameters:
    ///   - citation: The citation.
    ///   - typed: Its text as typed.
    ///   - old: The words of that text.
    ///   - new: The words that the style prints.
    static func all(
        of citation: Citation, typed: Passage, _ old: [CitationWord], _ new: [CitationWord]
    ) -> [StyleDifference] {
        guard old.count <= mostWords, new.count <= mostWords else { return [] }
        var old = old
        for index in old.indices {
            let place = typed.source(old[index].range)
            old[index].label = citation.parts.first { $0.range.overlaps(place) }?.label
        }
        return DifferingStretches(old, new).stretches.map { stretch in
            let words = old[stretch.old]
            let index = stretch.old.lowerBound
            let isAtEnd = index == old.count
            let start = isAtEnd ? old.last?.range.upperBound ?? 0 : old[index].range.lowerBound
            let range = start..<(words.last?.range.upperBound ?? start)
            return StyleDifference(
                citation: citation, old: words, new: new[stretch.new], before: index > 0 ? old[index - 1] : nil,
                oldRange: range, neighbour: isAtEnd ? old.last?.range ?? range : old[index].range, isAtEnd: isAtEnd)
        }
    }

    /// Citations have fewer words.
    private static let mostWords = 400
}

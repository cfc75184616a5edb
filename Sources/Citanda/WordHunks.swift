import CitandaFormats

/// The stretches in which two styled texts differ, word by word.
struct WordHunks {
    /// A stretch of the old text, and what comes in its place.
    struct Hunk {
        /// The bytes of the old text.
        var old: Range<Int>
        /// The words of the new text.
        var new: [StyledWords]
    }

    /// A word with the blanks behind it, in one look.
    private struct Word: Hashable {
        var text: String
        var isItalic: Bool
    }

    let hunks: [Hunk]

    /// Compares two texts, each of them given as stretches in one look.
    init(_ old: [StyledWords], _ new: [StyledWords]) {
        let (before, starts) = Self.words(old)
        let (after, _) = Self.words(new)
        guard before.count <= Self.mostWords, after.count <= Self.mostWords else {
            hunks = before == after ? [] : [Hunk(old: 0..<(starts.last ?? 0), new: Self.merged(after))]
            return
        }
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var hunks: [Hunk] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            let (firstOld, firstNew) = (left, right)
            while removed.contains(left) { left += 1 }
            while inserted.contains(right) { right += 1 }
            if left == firstOld, right == firstNew {
                left += 1
                right += 1
            } else {
                // An insertion takes the place of a word that stays, so that there is text to change.
                var (from, to) = (firstOld, left)
                var (newFrom, newTo) = (firstNew, right)
                if from == to, from > 0, hunks.last?.old.upperBound ?? 0 <= starts[from - 1] {
                    from -= 1
                    newFrom -= 1
                } else if from == to, to < before.count {
                    to += 1
                    newTo += 1
                    left += 1
                    right += 1
                }
                hunks.append(
                    Hunk(old: starts[from]..<starts[to], new: Self.merged(Array(after[newFrom..<newTo]))))
            }
        }
        self.hunks = hunks
    }

    /// Citations have fewer words; longer texts are replaced as a whole.
    private static let mostWords = 400

    /// The words of stretches, and the offset at which each begins, with the end of the text.
    private static func words(_ stretches: [StyledWords]) -> (words: [Word], starts: [Int]) {
        var words: [Word] = []
        var starts = [0]
        for stretch in stretches {
            var word = ""
            func flush() {
                guard !word.isEmpty else { return }
                words.append(Word(text: word, isItalic: stretch.isItalic))
                starts.append((starts.last ?? 0) + word.utf8.count)
                word = ""
            }
            for character in stretch.text {
                if word.last?.isWhitespace == true, !character.isWhitespace { flush() }
                word.append(character)
                // A bracket stays where the words behind it change.
                if Self.openingMarks.contains(character) { flush() }
            }
            flush()
        }
        return (words, starts)
    }

    private static let openingMarks: Set<Character> = ["(", "[", "“", "‘", "„", "«", "\""]

    private static func merged(_ words: [Word]) -> [StyledWords] {
        words.reduce(into: []) { merged, word in
            if let last = merged.last, last.isItalic == word.isItalic {
                merged[merged.count - 1].text += word.text
            } else {
                merged.append(StyledWords(word.text, isItalic: word.isItalic))
            }
        }
    }
}

import CitandaWorks

/// The stretches in which a typed and a printed citation differ. Stretches that only make sense together are one.
struct DifferingStretches {
    /// Words of both texts, by their indices.
    struct Stretch {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// The stretches in order; they do not overlap.
    private(set) var stretches: [Stretch] = []
    private let old: [CitationWord]
    private let new: [CitationWord]

    /// Compares two texts.
    init(_ old: [CitationWord], _ new: [CitationWord]) {
        self.old = old
        self.new = new
        compare(WordAlignment(old.map(\.key), new.map(\.key)).partners)
        guard stretches.count <= Self.mostStretches else {
            stretches = []
            return
        }
        joinLooks()
        joinMarks()
        joinValues()
        joinMovedWords()
        joinUntilBalanced()
    }

    /// A citation that differs in more places was misread. Stretches are joined in pairs, so the limit bounds the time too.
    private static let mostStretches = 40

    private mutating func compare(_ partners: [Int?]) {
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let start = (left, right)
            while left < old.count, partners[left] == nil { left += 1 }
            right = left < old.count ? partners[left] ?? right : new.count
            if left > start.0 || right > start.1 {
                stretches.append(Stretch(old: start.0..<left, new: start.1..<right))
            }
            guard left < old.count, right < new.count else { continue }
            if differ(old[left], new[right]) {
                stretches.append(Stretch(old: left..<left + 1, new: right..<right + 1))
            }
            left += 1
            right += 1
        }
    }

    private func differ(_ old: CitationWord, _ new: CitationWord) -> Bool {
        old.shown != new.shown || old.isItalic != new.isItalic
    }

    /// Neighbours are one stretch where one of them changes its look: a title changes as a whole.
    private mutating func joinLooks() {
        var index = 0
        while index + 1 < stretches.count {
            let (before, after) = (stretches[index], stretches[index + 1])
            let isNext =
                before.old.upperBound == after.old.lowerBound && before.new.upperBound == after.new.lowerBound
            if isNext, changesLook(before) || changesLook(after) { joinAll(index...index + 1) } else { index += 1 }
        }
    }

    /// A mark that changes with the words behind it is part of their change: “*Trade*, vol. 5” and “*Trade* 5”.
    private mutating func joinMarks() {
        var index = 0
        while index + 1 < stretches.count {
            let (before, after) = (stretches[index], stretches[index + 1])
            let isNext =
                before.old.upperBound == after.old.lowerBound && before.new.upperBound == after.new.lowerBound
            let isOneSided = after.old.isEmpty || after.new.isEmpty || !sharesWords(after)
            if isNext, isOneSided, changesMark(before) { joinAll(index...index + 1) }
            index += 1
        }
    }

    /// Neighbours in one edition, thesis or date are one change: “Ph.D. dissertation” and “PhD diss.”.
    private mutating func joinValues() {
        var index = 0
        while index + 1 < stretches.count {
            let (before, after) = (stretches[index], stretches[index + 1])
            let labels = Set((Array(before.old) + Array(after.old)).map { old[$0].label })
            let isOneValue = labels.count == 1 && Self.values.contains(labels.first ?? nil)
            if before.old.upperBound == after.old.lowerBound, before.new.upperBound == after.new.lowerBound, isOneValue
            {
                joinAll(index...index + 1)
            } else {
                index += 1
            }
        }
    }

    private static let values: Set<Label?> = [.edition, .genre, .date]

    private func sharesWords(_ stretch: Stretch) -> Bool {
        !spoken(old[stretch.old]).isDisjoint(with: spoken(new[stretch.new]))
    }

    private func changesMark(_ stretch: Stretch) -> Bool {
        guard stretch.old.count == 1, stretch.new.count == 1, let typed = old[stretch.old].first?.shown,
            let printed = new[stretch.new].first?.shown
        else { return false }
        return Self.withoutMark(typed) == Self.withoutMark(printed)
    }

    private static func withoutMark(_ word: String) -> Substring {
        var bare = word[...]
        while let last = bare.last, ",;:.\"".contains(last) { bare.removeLast() }
        return bare
    }

    private func changesLook(_ stretch: Stretch) -> Bool {
        stretch.old.count == stretch.new.count
            && zip(stretch.old, stretch.new).contains { old[$0].isItalic != new[$1].isItalic }
    }

    /// Words that leave one place and come to another are one change, with all that is between.
    private mutating func joinMovedWords() {
        var index = 0
        while index < stretches.count {
            let here = stretches[index]
            let target = stretches.indices.dropFirst(index + 1).last { other in
                moves(from: here, to: stretches[other]) || moves(from: stretches[other], to: here)
            }
            if let target { joinAll(index...target) }
            index += 1
        }
    }

    private func moves(from source: Stretch, to target: Stretch) -> Bool {
        guard target.old.lowerBound - source.old.lowerBound <= Self.longestMove,
            source.old.lowerBound - target.old.lowerBound <= Self.longestMove
        else { return false }
        let gone = spoken(old[source.old]).subtracting(spoken(new[source.new]))
        let come = spoken(new[target.new]).subtracting(spoken(old[target.old]))
        return !gone.isEmpty && !come.isEmpty && (gone.isSubset(of: come) || come.isSubset(of: gone))
    }

    /// The words over which a name or a date moves: those of a long title.
    private static let longestMove = 40

    private func spoken(_ words: ArraySlice<CitationWord>) -> Set<String> {
        Set(words.filter(\.isSpoken).map(\.key))
    }

    /// A bracket or quotation mark that opens in one stretch and closes in another makes both one change.
    private mutating func joinUntilBalanced() {
        var index = 0
        while index < stretches.count {
            var end = index
            while end + 1 < stretches.count, !isBalanced(index...end) { end += 1 }
            if end > index, isBalanced(index...end) { joinAll(index...end) }
            index += 1
        }
    }

    /// Whether stretches open as many brackets and quotations as they close, on both sides alike.
    private func isBalanced(_ range: ClosedRange<Int>) -> Bool {
        let before = range.map { marks(old[stretches[$0].old]) }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        let after = range.map { marks(new[stretches[$0].new]) }.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        return before.0 == after.0 && before.1 % 2 == after.1 % 2
    }

    /// Open brackets, and quotation marks.
    private func marks(_ words: ArraySlice<CitationWord>) -> (brackets: Int, quotes: Int) {
        var (brackets, quotes) = (0, 0)
        for character in words.map(\.shown).joined() {
            switch character {
            case "(", "[": brackets += 1
            case ")", "]": brackets -= 1
            case "\"": quotes += 1
            default: break
            }
        }
        return (brackets, quotes)
    }

    private mutating func joinAll(_ range: ClosedRange<Int>) {
        let (first, last) = (stretches[range.lowerBound], stretches[range.upperBound])
        let united = Stretch(
            old: first.old.lowerBound..<last.old.upperBound, new: first.new.lowerBound..<last.new.upperBound)
        stretches.replaceSubrange(range, with: [united])
    }
}

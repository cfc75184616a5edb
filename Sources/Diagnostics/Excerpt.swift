/// A part of a line around a finding that fits into so many columns of a terminal. Only the bytes nearby are looked at, however long
/// the line is.
struct Excerpt {
    /// What is shown of the line; an ellipsis stands for what is left out.
    private(set) var text: String
    /// The columns before the finding.
    private(set) var indent: Int
    /// As wide as what is shown of the finding, at least one column.
    private(set) var carets: String

    /// The excerpt around a range of a line.
    init(_ range: Range<Int>, of line: Range<Int>, in source: SourceText, columns: Int) {
        let marked = range.clamped(to: line)
        let reach = columns * Self.bytesOfColumn
        var before = Stretch(source.scalarsBefore(marked.lowerBound, in: line, reach: reach))
        var after = Stretch(source.scalarsBehind(marked.upperBound, in: line, reach: reach))
        var inside = Stretch(source.scalarsBehind(marked.lowerBound, in: marked, reach: reach))
        // Where the finding is long, a third of the line is kept for the text around it.
        inside.cutEnd(to: columns - min(before.columns + after.columns, columns / 3))
        let room = columns - max(inside.columns, 1)
        let left = max(room / 2, room - after.columns)
        before.cutStart(to: left)
        after.cutEnd(to: room - before.columns)
        var scalars = before.shown + inside.shown + after.shown
        TerminalText.disarmBrackets(&scalars)
        text = String(scalars[...])
        indent = before.columns
        carets = "^" + String(repeating: "~", count: max(inside.columns - 1, 0))
    }

    /// More bytes than characters take on average, marks that stand above and below them counted in.
    private static let bytesOfColumn = 6
}

/// Scalars of a line, and how wide they are.
private struct Stretch {
    private var scalars: ArraySlice<Unicode.Scalar>
    /// Whether scalars were left out before or behind.
    private var isCutBefore = false
    private var isCutBehind = false
    private(set) var columns: Int

    init(_ read: (scalars: [Unicode.Scalar], isWhole: Bool)) {
        scalars = read.scalars[...]
        columns = scalars.reduce(0) { $0 + $1.terminalColumns }
        // What was not read needs more room than there is.
        if !read.isWhole { columns = max(columns, Int.max / 4) }
    }

    /// Leaves out scalars from the start until no more than so many columns are left, the ellipsis counted in.
    mutating func cutStart(to limit: Int) {
        guard columns > limit else { return }
        var kept = 0
        let start = scalars.lastIndex { scalar in
            kept += scalar.terminalColumns
            return kept > limit - 1
        }
        isCutBefore = true
        // A mark whose letter is cut off would be set on the ellipsis.
        scalars = (start.map { scalars[($0 + 1)...] } ?? scalars).drop { $0.terminalColumns == 0 }
        measure()
    }

    /// Leaves out scalars from the end until no more than so many columns are left, the ellipsis counted in.
    mutating func cutEnd(to limit: Int) {
        guard columns > limit else { return }
        var kept = 0
        let end = scalars.firstIndex { scalar in
            kept += scalar.terminalColumns
            return kept > limit - 1
        }
        isCutBehind = true
        scalars = end.map { scalars[..<$0] } ?? scalars
        measure()
    }

    private mutating func measure() {
        columns = scalars.reduce(isCutBefore || isCutBehind ? 1 : 0) { $0 + $1.terminalColumns }
    }

    /// The scalars, with an ellipsis for those that were left out.
    var shown: [Unicode.Scalar] { (isCutBefore ? ["…"] : []) + scalars + (isCutBehind ? ["…"] : []) }
}

extension SourceText {
    /// The last scalars before an offset as they are shown, from at most `reach` bytes.
    ///
    /// `isWhole` says whether they reach to the start of the line.
    fileprivate func scalarsBefore(
        _ end: Int, in line: Range<Int>, reach: Int
    ) -> (scalars: [Unicode.Scalar], isWhole: Bool) {
        var start = max(line.lowerBound, end - reach)
        while start > line.lowerBound, start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return (TerminalText.visible(self[start..<max(start, end)]), start <= line.lowerBound)
    }

    /// The first scalars behind an offset as they are shown, from at most `reach` bytes.
    ///
    /// `isWhole` says whether they reach to the end of the line.
    fileprivate func scalarsBehind(
        _ start: Int, in line: Range<Int>, reach: Int
    ) -> (scalars: [Unicode.Scalar], isWhole: Bool) {
        var end = min(line.upperBound, start + reach)
        while end < line.upperBound, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return (TerminalText.visible(self[start..<max(start, end)]), end >= line.upperBound)
    }
}

extension Unicode.Scalar {
    /// Columns on a terminal, by the ranges of Unicode's East Asian Width that occur in bibliographies; combining marks take none.
    fileprivate var terminalColumns: Int {
        if isASCII { return 1 }
        if [.nonspacingMark, .enclosingMark, .format].contains(properties.generalCategory) { return 0 }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

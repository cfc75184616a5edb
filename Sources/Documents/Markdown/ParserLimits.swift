/// Keeps from the Markdown parser (cmark-gfm 0.29) what it would need more than linear time or memory for; no book comes near.
///
/// A mark that is one too many is escaped, so it stays in the text as a character.
struct ParserLimits {
    /// How many block quotes and lists may stand inside one another: the parser looks at all of them in every line.
    static let nesting = 50
    /// How many `<!…` and `<?…` a text may have that are no comments: the parser looks for the end of each in all that follows.
    static let declarations = 200
    /// How many columns a table may have: the parser walks along a row for each of its cells.
    static let columns = 500
    /// How many cells the parser may add to rows that are too short, before the table is ended.
    static let addedCells = 100_000

    private var declarations = 0
    /// The columns of the table that the lines may be in; 0 outside.
    private var columns = 0
    private var addedCells = 0

    /// The offsets in the file at which a backslash must go before the mark, and whether a blank line must go before the line.
    mutating func mend(_ line: Range<Int>, of source: [UInt8]) -> (escapes: [Int], endsTable: Bool) {
        var escapes = Self.deepMark(line, of: source).map { [$0] } ?? []
        var bars = 0
        var isRuling = true
        var isBlank = true
        for index in line {
            switch source[index] {
            case UInt8(ascii: "|"):
                bars += 1
                isBlank = false
                if bars > Self.columns { escapes.append(index) }
            case UInt8(ascii: "<"):
                (isRuling, isBlank) = (false, false)
                guard isDeclaration(index + 1, of: source, limit: line.upperBound) else { continue }
                declarations += 1
                if declarations > Self.declarations { escapes.append(index) }
            case 0x09, 0x0A, 0x0D, 0x20: break
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"): isBlank = false
            default: (isRuling, isBlank) = (false, false)
            }
        }
        if isBlank {
            columns = 0
        } else if isRuling, bars > 0 {
            columns = bars + 1
        } else if columns > bars {
            addedCells += columns - bars
            if addedCells > Self.addedCells {
                (columns, addedCells) = (0, 0)
                return (escapes, true)
            }
        }
        return (escapes, false)
    }

    private func isDeclaration(_ index: Int, of source: [UInt8], limit: Int) -> Bool {
        guard index < limit else { return false }
        if source[index] == UInt8(ascii: "?") { return true }
        guard source[index] == UInt8(ascii: "!"), index + 1 < limit else { return false }
        return source[index + 1] != UInt8(ascii: "-")
    }

    /// The first mark of a block quote or list beyond the deepest nesting.
    private static func deepMark(_ line: Range<Int>, of source: [UInt8]) -> Int? {
        var marks = 0
        for index in line {
            let byte = source[index]
            if ">-+*".utf8.contains(byte) {
                marks += 1
                if marks > nesting { return isRule(source[line]) ? nil : index }
            } else if !" \t.)0123456789".utf8.contains(byte) {
                return nil
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
                marks += 1
            }
        }
        return nil
    }

    /// A rule, the underline of a heading, or a run of stars: one mark, and not one that nests.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 > 0x20 }), first != UInt8(ascii: ">"),
            first != UInt8(ascii: "+")
        else { return false }
        return line.allSatisfy { $0 == first || $0 <= 0x20 }
    }
}

/// Limits on Markdown for which the parser (cmark-gfm 0.29) would need more than linear time or memory. No book comes
/// near them.
///
/// A mark beyond a limit is escaped, so it stays in the text as a character.
struct ParserLimits {
    /// The greatest depth of block quotes and lists. The parser looks at all of them in every line.
    static let nesting = 50
    /// The most `<!…` and `<?…` that are not comments. For each, the parser looks for its end in the rest of the text.
    static let declarations = 200
    /// The most columns of a table. For each cell, the parser walks along the row.
    static let columns = 500
    /// The most cells that the parser may add to short rows before the table is ended.
    static let addedCells = 100_000

    private var declarations = 0
    /// The columns of the table to which the lines may belong; 0 outside of tables.
    private var columns = 0
    private var addedCells = 0

    /// The offsets in the file before which a backslash is needed, and whether a blank line is needed before the line.
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

    /// The first mark of a block quote or list beyond the greatest depth.
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

    /// Whether the line is a rule, the underline of a heading or a run of stars, which is one mark and not nested
    /// marks.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 > 0x20 }), first != UInt8(ascii: ">"),
            first != UInt8(ascii: "+")
        else { return false }
        return line.allSatisfy { $0 == first || $0 <= 0x20 }
    }
}

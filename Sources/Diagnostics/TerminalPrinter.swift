/// Prints findings for people: place, severity, reason, the line with a caret, notes and fixes.
public struct TerminalPrinter: Sendable {
    /// Whether ANSI colours are used.
    public var color: Bool
    /// How many columns of a line are shown around the finding.
    public var width: Int

    /// A printer; `width` is in columns.
    public init(color: Bool, width: Int = 110) {
        self.color = color
        self.width = max(width, 40)
    }

    /// One finding over several lines, with a closing line end.
    public func text(_ diagnostic: Diagnostic, in source: SourceText) -> String {
        var out = heading(at: diagnostic.range, in: source)
        out += paint("\(diagnostic.severity.rawValue): ", severityColor(diagnostic.severity))
        out += paint(TerminalText.safe(diagnostic.message), "1") + paint(" [\(diagnostic.id)]", "2") + "\n"
        out += excerpt(diagnostic.range, in: source)
        for note in diagnostic.notes {
            if let range = note.range {
                out += heading(at: range, in: source) + paint("note: ", "36") + TerminalText.safe(note.message) + "\n"
                out += excerpt(range, in: source)
            } else {
                out += "  " + paint("note: ", "36") + TerminalText.safe(note.message) + "\n"
            }
        }
        for fix in diagnostic.fixes {
            out += "  " + paint("fix: ", "32") + TerminalText.safe(fix.title) + "\n"
        }
        return out
    }

    private func heading(at range: Range<Int>, in source: SourceText) -> String {
        let position = source.position(at: range.lowerBound)
        return paint("\(TerminalText.safe(source.name)):\(position.line):\(position.column): ", "1")
    }

    private func severityColor(_ severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;35"
        case .note: "1;36"
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// The line of the range, cut to the width, and a line of carets below it.
    private func excerpt(_ range: Range<Int>, in source: SourceText) -> String {
        let index = source.lineIndex(at: min(max(range.lowerBound, 0), source.bytes.count))
        let line = source.lineRange(index)
        let marked = range.clamped(to: line)
        let before = Array(source[line.lowerBound..<max(marked.lowerBound, line.lowerBound)].unicodeScalars)
        let inside = Array(source[marked].unicodeScalars)
        let after = Array(source[marked.upperBound..<line.upperBound].unicodeScalars)

        let room = max(width - min(inside.count, width), width / 3)
        let left = min(before.count, room / 2)
        let right = min(after.count, room - left)
        let shown = min(inside.count, width)
        let lead = (left < before.count ? "…" : "") + TerminalText.visible(before.suffix(left))
        let middle = TerminalText.visible(inside.prefix(shown)) + (shown < inside.count ? "…" : "")
        let tail = TerminalText.visible(after.prefix(right)) + (right < after.count ? "…" : "")
        let number = String(source.lineNumber(index))
        let gutter = String(repeating: " ", count: number.count)
        let carets = "^" + String(repeating: "~", count: max(columns(middle) - 1, 0))
        return "\(paint(number + " | ", "2"))\(lead)\(middle)\(tail)\n"
            + "\(paint(gutter + " | ", "2"))\(String(repeating: " ", count: columns(lead)))\(paint(carets, "1;32"))\n"
    }

    /// Columns on a terminal: wide East Asian characters take two, combining marks none.
    private func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + $1.terminalColumns }
    }
}

extension Unicode.Scalar {
    /// Columns on a terminal, by the ranges of Unicode's East Asian Width that occur in bibliographies.
    fileprivate var terminalColumns: Int {
        if [.nonspacingMark, .enclosingMark, .format].contains(properties.generalCategory) { return 0 }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

/// Prints findings for people: place, severity, reason, the line with a caret, notes and fixes.
public struct TerminalPrinter: Sendable {
    /// Whether ANSI colours are used.
    public var color: Bool
    /// The columns of the terminal; lines of the file are cut to fit, so that carets stay below their place.
    public let width: Int

    /// The width where nothing is known of a terminal: what logs and pages show without a bar to scroll.
    public static let defaultWidth = 100
    /// What a line number, some words and their carets need, and more than the widest screen has.
    public static let widths = 20...1000

    /// A printer for a terminal of so many columns, or the nearest number in `widths`.
    public init(color: Bool, width: Int = defaultWidth) {
        self.color = color
        self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
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
        paint("\(TerminalText.safe(source.name))\(TerminalText.safe(source.location(of: range))): ", "1")
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
        // A document has no lines that an author could count.
        let number = source.origin == nil ? String(source.lineNumber(index)) : ""
        let gutter = String(repeating: " ", count: number.count)
        let excerpt = Excerpt(range, of: source.lineRange(index), in: source, columns: width - number.count - 3)
        return paint(number + " | ", "2") + excerpt.text + "\n"
            + paint(gutter + " | ", "2") + String(repeating: " ", count: excerpt.indent) + paint(excerpt.carets, "1;32")
            + "\n"
    }
}

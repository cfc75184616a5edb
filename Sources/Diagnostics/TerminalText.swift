/// Makes text from files and file names safe to print on a terminal and in the log of a workflow.
///
/// Control characters could move the cursor, rename the window or hide text; bidirectional controls could show a line in another order
/// (Unicode Technical Report 36); a line that begins with `::`, or holds `##[`, is a command to a GitHub workflow.
public enum TerminalText {
    /// One line of harmless text: every control character, line ends too, comes as a visible sign of one column.
    public static func safe(_ text: String) -> String {
        var line = Array(text.unicodeScalars.map(sign))
        disarmCommands(&line)
        return string(line)
    }

    /// Several lines of harmless text: line feeds stay, and each line is as `safe(_:)` makes it.
    public static func safe(lines text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { safe(String(Substring($0))) }.joined(separator: "\n")
    }

    /// Control characters as signs. A place in the middle of a line needs no more.
    static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String { string(scalars.lazy.map(sign)) }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// A tab and line ends are blanks; other C0 controls and DEL have pictures in Unicode; the rest has none.
    private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\t", "\n", "\r": " "
        case "\u{0}"..."\u{1F}": Unicode.Scalar(firstPicture + scalar.value) ?? replacement
        case "\u{7F}": "\u{2421}"
        case "\u{80}"..."\u{9F}", "\u{2028}", "\u{2029}": replacement
        case _ where scalar.properties.isBidiControl: replacement
        default: scalar
        }
    }

    /// The picture of U+0000; those of the other C0 controls follow in order (block “Control Pictures”).
    private static let firstPicture: UInt32 = 0x2400
    private static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// A workflow reads a command where a line begins with `::`, and wherever `##[` is found. Blanks and characters that are not shown
    /// do not count where it compares.
    private static func disarmCommands(_ line: inout [Unicode.Scalar]) {
        let shown = line.indices.filter { !line[$0].properties.isDefaultIgnorableCodePoint }
        let start = shown.drop { line[$0].properties.isWhitespace }
        if let first = start.first, start.prefix(2).map({ line[$0] }) == [":", ":"] { line[first] = replacement }
        for (place, next) in zip(shown.indices, shown.dropFirst(2)) where line[next] == "[" {
            if line[shown[place]] == "#", line[shown[place + 1]] == "#" { line[shown[place + 1]] = replacement }
        }
    }
}

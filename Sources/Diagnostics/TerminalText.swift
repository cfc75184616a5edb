/// Makes text from files and file names safe to print on a terminal and in the log of a workflow.
///
/// Control characters can move the cursor, rename the window or hide text. Bidirectional controls can show a line in another order
/// (Unicode Technical Report 36). A line that begins with `::`, or holds `##[`, is a command to a GitHub workflow.
public enum TerminalText {
    /// One line of harmless text: every control character, line ends too, comes as a visible sign of one column.
    public static func safe(_ text: String) -> String {
        if isHarmless(text) { return text }
        var line = visible(text)
        disarmStart(&line)
        disarmBrackets(&line)
        return String(line[...])
    }

    /// Whether a text has only characters that are shown as they are, and none of the signs by which commands begin. Most texts are such.
    private static func isHarmless(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.first != ":" && scalars.first != " " && scalars.allSatisfy(isHarmless)
    }

    /// Letters, figures and marks of which none is a control or hidden. A number sign may begin a command.
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "#": false
        case " "..."~", "\u{AE}"..."\u{2FF}", "\u{2010}"..."\u{2027}": true
        default: false
        }
    }

    /// Several lines of harmless text: line feeds stay, and each line is as `safe(_:)` makes it.
    public static func safe(lines text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { safe(String(Substring($0))) }.joined(separator: "\n")
    }

    /// Control characters as signs, in the places that they had.
    static func visible(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map(sign) }

    /// The visible sign of a character. A tab and line ends are blanks; other C0 controls and DEL have pictures in Unicode; the rest has none.
    package static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case " "..."~": scalar
        case "\t", "\n", "\r": " "
        // In UTF-8 the picture of ESC holds the byte 0x9B, which begins a sequence on terminals that do not know UTF-8.
        case "\u{1B}": replacement
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

    /// A workflow reads a command where a line begins with `::`. Blanks and characters that are not shown do not count where it compares.
    private static func disarmStart(_ line: inout [Unicode.Scalar]) {
        guard let first = line.firstIndex(where: { !isHidden($0) && !$0.properties.isWhitespace }), line[first] == ":",
            let second = line[(first + 1)...].firstIndex(where: { !isHidden($0) }), line[second] == ":"
        else { return }
        line[first] = replacement
    }

    /// It also reads one wherever `##[` is found.
    static func disarmBrackets(_ line: inout [Unicode.Scalar]) {
        for bracket in line.indices where line[bracket] == "[" {
            guard let last = line[..<bracket].lastIndex(where: { !isHidden($0) }), line[last] == "#",
                let next = line[..<last].lastIndex(where: { !isHidden($0) }), line[next] == "#"
            else { continue }
            line[last] = replacement
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
    }
}

extension String {
    /// The text of scalars.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}

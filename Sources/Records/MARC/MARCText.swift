import CitandaLexicon
import CitandaWorks

/// The punctuation of catalogues (ISBD), which parts subfields and is no part of the values.
enum MARCText {
    /// The text of a subfield with composed letters, and without the controls that mark words for sorting.
    static func plain(_ text: String) -> String {
        var text = text
        // The controls begin with this byte in UTF-8.
        if text.utf8.contains(0xC2), text.unicodeScalars.contains(where: { sortMarks.contains($0) }) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.filter { !sortMarks.contains($0) }))
        }
        if text.hasPrefix("<<"), let end = text.firstRange(of: ">>") {
            text = String(text[..<end.lowerBound].dropFirst(2) + text[end.upperBound...])
        }
        return text.composed
    }

    /// The controls around words that sorting leaves out.
    private static let sortMarks: Set<Unicode.Scalar> = ["\u{88}", "\u{89}", "\u{98}", "\u{9C}"]

    /// The marks before the next subfield, also those of Arabic.
    private static let marks = " /:;=,،؛"

    /// The value without the marks of ISBD and the final stop; nil if nothing is left.
    static func value(_ literal: Literal?) -> Literal? {
        guard let literal else { return nil }
        let text = value(literal.text)
        return text.isEmpty ? nil : Literal(text, origin: literal.origin)
    }

    /// The text without the marks of ISBD and the final stop. The full stop of an abbreviation stays.
    static func value(_ text: String) -> String {
        let bare = text.trimmingBlanks
        let stripped = withoutMarks(bare)
        return stripped == bare ? withoutStop(stripped) : stripped
    }

    /// The text without the marks of ISBD at its end.
    static func withoutMarks(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    private static func withoutStop(_ text: String) -> String {
        guard text.hasSuffix("."), !text.hasSuffix("..") else { return text }
        let bare = text.dropLast()
        let word = bare[(bare.lastIndex { " ([.-".contains($0) }.map { bare.index(after: $0) } ?? bare.startIndex)...]
        // “New York, N.Y.”, “Lind, K.”, “Fjord & Co.”
        let isInitial = word.count == 1 && word.allSatisfy(\.isLetter)
        let isAbbreviation = firms.contains(word.lowercased())
        return isInitial || isAbbreviation ? text : String(bare)
    }

    private static let firms: Set<String> = ["co", "inc", "ltd", "corp", "jr", "sr", "bros", "etc", "al"]

    /// The text without brackets around it or a lonely one, in which catalogues put what they found elsewhere.
    static func withoutBrackets(_ text: String) -> String {
        var text = text
        if text.hasPrefix("["), !text.dropFirst().prefix(while: { $0 != "]" }).contains("[") { text.removeFirst() }
        let opens = text.count { $0 == "[" }
        let closes = text.count { $0 == "]" }
        if closes > opens, let end = text.lastIndex(of: "]") { text.remove(at: end) }
        if opens > closes, let start = text.firstIndex(of: "[") { text.remove(at: start) }
        return text.trimmingBlanks
    }
}

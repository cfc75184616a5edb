import CitandaBibTeX

/// What rules know of a field of an entry.
struct FieldFacts: Sendable {
    /// The name as typed, in small letters.
    let name: String
    /// biblatex’s name of the field, also for variables of CSL.
    let canonical: String
    /// The text as typed, between its delimiters.
    let text: String
    /// The text without the markup of its format.
    let plain: String
    /// The bytes of the text; of the whole value where the text is not typed in one piece.
    let range: Range<Int>
    /// The bytes of the name; empty where the name is not typed.
    let nameRange: Range<Int>
    /// Whether the bytes of the range are the text, so that places in the text are places in the file.
    let isTyped: Bool
    /// Whether the field belongs to another entry, from which it is inherited.
    let isInherited: Bool

    /// How the value is read.
    var kind: BibTeXField.Kind { BibTeXField.kind(of: canonical) }
    /// Whether the text has nothing but blanks and braces.
    var isBlank: Bool { text.allSatisfy { $0.isWhitespace || $0 == "{" || $0 == "}" } }

    /// The bytes in the file of a part of the text; of the whole text where places are not known.
    func place(of part: Range<Int>) -> Range<Int> {
        guard isTyped, part.lowerBound >= 0, range.lowerBound + part.upperBound <= range.upperBound else {
            return range
        }
        return range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
    }
}

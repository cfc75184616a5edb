import CitandaCSL
import CitandaDocuments
import CitandaFormats
import CitandaWorks

/// A word of a citation with the marks that touch it, its look, and what it says.
struct CitationWord {
    /// The word without blanks, in stretches of one look.
    private(set) var pieces: [StyledWords] = []
    /// The bytes of the word in the text, without the blanks behind it.
    private(set) var range: Range<Int>
    /// Whether a blank follows.
    fileprivate(set) var hasBlank = false
    /// The CSL variable that the word shows; nil for words of the style, and for typed words.
    private(set) var variable: String?
    /// The part of the citation in which the typed word stands; nil for words between the parts, and for printed words.
    var label: Label?
    /// Whether its letters and figures are in italics; nil for a word of marks alone.
    private(set) var isItalic: Bool?

    /// The word as text.
    var text: String { pieces.map(\.text).joined() }

    /// The text with one form of quotation mark, apostrophe and hyphen: a style and an author may differ in these.
    var shown: String {
        String(
            text.map { character in
                switch character {
                case "“", "”", "„", "«", "»": "\""
                case "‘", "’": "'"
                case "\u{2011}": "-"
                default: character
                }
            })
    }

    /// The word to align by: small letters and figures without marks. A number counts without what follows, as in “114–18” or “2nd”; a word
    /// of marks counts as the marks.
    var key: String {
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        if letters.isEmpty { return shown }
        let figures = letters.prefix { $0.isNumber }
        guard !figures.isEmpty, text.first(where: { $0.isLetter || $0.isNumber })?.isNumber == true else {
            return letters
        }
        // The figures before a dash or a mark, where the letters of “114–18” have no gap.
        let start = text.drop { !$0.isNumber }
        return "#" + start.prefix { $0.isNumber }
    }

    /// Whether the word has letters or figures.
    var isSpoken: Bool { isItalic != nil }

    private init(at offset: Int) { range = offset..<offset }

    private mutating func append(_ character: Character, isItalic: Bool, variable: String?) {
        if let last = pieces.indices.last, pieces[last].isItalic == isItalic {
            pieces[last].text.append(character)
        } else {
            pieces.append(StyledWords(String(character), isItalic: isItalic))
        }
        range = range.lowerBound..<range.upperBound + character.utf8.count
        if character.isLetter || character.isNumber {
            if self.isItalic == nil { self.isItalic = isItalic }
            if self.variable == nil { self.variable = variable }
        }
    }

    // MARK: Texts as words

    /// A stretch of text in one look.
    private struct Stretch {
        var text: String
        var isItalic: Bool
        var variable: String?
    }

    /// The words of a printed citation.
    static func words(of text: StyledText) -> [CitationWord] {
        words(
            of: text.runs.map { run in
                let isItalic = run.look.posture == .italic || run.look.posture == .oblique
                return Stretch(text: run.text, isItalic: isItalic, variable: run.variable)
            })
    }

    /// The words of a typed citation.
    static func words(of passage: Passage) -> [CitationWord] {
        let italics = passage.spans.filter { $0.style == .italic }.map(\.range)
        let edges = Set([0, passage.text.count] + italics.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        return words(
            of: zip(edges, edges.dropFirst()).map { from, to in
                let isItalic = italics.contains { $0.lowerBound <= from && to <= $0.upperBound }
                return Stretch(text: passage[from..<to], isItalic: isItalic, variable: nil)
            })
    }

    private static func words(of stretches: [Stretch]) -> [CitationWord] {
        var words: [CitationWord] = []
        var open: CitationWord?
        var offset = 0
        func close() {
            if let open { words.append(open) }
            open = nil
        }
        for stretch in stretches {
            for character in stretch.text {
                if character.isWhitespace {
                    close()
                    if let last = words.indices.last { words[last].hasBlank = true }
                } else {
                    // A bracket or quotation mark before a word stays where the word changes.
                    if let text = open?.text, text.count == 1, openingMarks.contains(text) { close() }
                    var word = open ?? CitationWord(at: offset)
                    word.append(character, isItalic: stretch.isItalic, variable: stretch.variable)
                    open = word
                }
                offset += character.utf8.count
            }
        }
        close()
        return words
    }

    private static let openingMarks: Set<String> = ["(", "[", "“", "„", "«", "\""]
}

import CitandaManuscripts
import CitandaRecognition
import CitandaWorks

/// A short form that was surely read as one: names, a short title and a place, and no other fact.
///
/// Only such a citation can be held against the author. A date, a recipient or an address shows a citation that says more
/// than a short form, and a title with words behind it may be no citation at all.
struct BareShortForm {
    let citation: Citation
    /// Whether the citation names a place in the work. Without one, a work may be cited whole and in its only form, as songs are.
    let hasPlace: Bool
    /// Whether the citation names somebody. A title alone may be a kind of source: “Annual Report”.
    let isNamed: Bool

    /// Nil where the citation may be something else than a short form.
    init?(_ citation: Citation, in facts: Facts) {
        let title = citation.part(.title).map { ComparableText.words(of: $0.text) } ?? []
        let behind = facts.source(citation.range.upperBound..<citation.range.upperBound + Self.distance)
        guard citation.kind == .short, citation.parts.allSatisfy({ Self.labels.contains($0.label) }),
            title.count <= Self.longestTitle, !Self.goesOn(behind), !Self.hasAddress(facts.source(citation.range))
        else { return nil }
        hasPlace = citation.locator != nil || citation.part(.crossReference) != nil
        isNamed = citation.statement.leadNames != nil
        guard hasPlace || isNamed && !Self.beginsWithWord(behind) else { return nil }
        self.citation = citation
    }

    /// The parts of a short form (Chicago 18 §13.33). Any other part is a fact of a full citation.
    private static let labels: Set<Label> = [
        .author, .editor, .translator, .title, .volume, .locator, .pages, .crossReference, .note, .other,
    ]

    /// A short title has up to four words (Chicago 18 §13.33); titles with names may have some more.
    private static let longestTitle = 8

    /// The bytes behind a citation in which facts of a full citation may follow.
    private static let distance = 300

    /// Whether facts of a full citation stand unread behind a citation: a year, an address, or what announces them.
    private static func goesOn(_ behind: String) -> Bool {
        let clause = clause(of: behind)
        if hasAddress(clause) || clause.contains("forthcoming") { return true }
        var digits = 0
        for character in clause {
            digits = character.isASCII && character.isNumber ? digits + 1 : 0
            if digits == yearDigits { return true }
        }
        return false
    }

    private static let yearDigits = 4

    /// The text up to a semicolon or the end of a sentence. A full stop behind a short word may be an abbreviation’s.
    private static func clause(of text: String) -> Substring {
        var word = ""
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if character == ";" || character.isNewline { break }
            let next = text[text.index(after: index)...]
            if character == ".", next.first == " ", next.drop(while: { $0 == " " }).first?.isUppercase == true,
                word.count > longestAbbreviation || !word.contains(where: \.isLetter)
            {
                break
            }
            word = character.isLetter || character.isNumber ? word + String(character) : ""
            index = text.index(after: index)
        }
        return text[..<index]
    }

    /// The letters of a word that a full stop may shorten: “vol.”, “repr.”.
    private static let longestAbbreviation = 4

    /// Whether a text has an address, also as the target of a link.
    private static func hasAddress(_ text: some StringProtocol) -> Bool { text.contains("http") }

    /// Whether a word follows with nothing but a blank before it, as in “*FRUS* production”.
    private static func beginsWithWord(_ behind: String) -> Bool {
        behind.drop { $0 == " " || $0 == "*" || $0 == "_" }.first?.isLetter ?? false
    }
}

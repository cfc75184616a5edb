import CitandaDiagnostics
import CitandaLexicon
import CitandaManuscripts
import CitandaWorks
import Foundation

extension StyleRule {
    /// Italics and quotation marks of titles.
    static let titleDress = StyleRule(.styleTitleDress) { difference in
        guard difference.hasSameWords, !difference.labels.isDisjoint(with: titleLabels),
            difference.changesLook || difference.old.isQuoted != difference.new.isQuoted
        else { return nil }
        let dress = difference.new.isQuoted ? "in quotation marks" : difference.new.isItalic ? "in italics" : "plain"
        return "the style sets “\(difference.newText.unquoted)” \(dress)"
    }

    /// Capitals of English titles. Titles have to be printed in the case of the style.
    static let titleCase = StyleRule(.styleTitleCase, safety: .unsafe) { difference in
        guard difference.hasSameWords, difference.labels == [.title], difference.oldText != difference.newText,
            difference.oldText.lowercased() == difference.newText.lowercased(), isTitle(difference.citation),
            !difference.old.allSatisfy(isDoubtful),
            isEnglish(around: difference.old, in: difference.citation)
        else { return nil }
        return "the style capitalises “\(difference.newText)”"
    }

    /// Whether house styles differ about the capital of a word: longer prepositions, and what follows a hyphen.
    private static func isDoubtful(_ word: CitationWord) -> Bool {
        word.text.contains("-") || Lexicon.contains(word.text.lowercased(), in: .titlePrepositions)
    }

    /// Whether the words in the place of a title are one, and no description of a document.
    private static func isTitle(_ citation: Citation) -> Bool {
        citation.part(.title)?.styling == .italic || citation.part(.containerTitle) != nil
    }

    /// Whether a small word shows that the part of a title in which words stand is English: the title, the subtitle, a title inside.
    private static func isEnglish(around words: ArraySlice<CitationWord>, in citation: Citation) -> Bool {
        guard let title = citation.part(.title)?.text, let word = words.first?.text.unquoted else {
            return false
        }
        let parts = title.split { ":“”‘\"".contains($0) }
        return parts.contains { part in
            part.contains(word)
                && part.split { !$0.isLetter }.contains { englishWords.contains(String($0)) }
        }
    }

    private static let englishWords = Lexicon.words(.functionWords, of: "en")

    private static let titleLabels: Set<Label> = [
        .title, .containerTitle, .collectionTitle, .volumeTitle, .reviewedTitle,
    ]
}

extension ArraySlice<CitationWord> {
    /// Whether a quotation begins and ends.
    fileprivate var isQuoted: Bool { count { $0.shown.contains("\"") } > 1 }

    /// Whether some word is in italics.
    fileprivate var isItalic: Bool { contains { $0.isItalic == true } }
}

extension String {
    /// Without quotation marks and stops at its ends.
    fileprivate var unquoted: String { trimmingCharacters(in: CharacterSet(charactersIn: "“”\",.;: ")) }
}

extension FindingKind {
    static let styleTitleDress = FindingKind(
        "style-title-dress", .warning, "A title is not in the italics or quotation marks of the style",
        why: """
            Italics are for works that stand alone. Quotation marks are for parts of works and for unpublished works.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Rosa Mill, “The Fall of Pera” (Faber, 1960), 12.
                """,
            right: """
                [^1]: Rosa Mill, *The Fall of Pera* (Faber, 1960), 12.
                """),
        source: "Chicago 18 §8.168, §8.177",
        isFixable: true)

    static let styleTitleCase = FindingKind(
        "style-title-case", .warning, "An English title is not in headline style",
        why: """
            Chicago capitalises the main words of English titles. Citanda speaks only of titles with a small English word, \
            such as “of”; the author may have meant the capitals.
            """,
        example: Example(
            .notes(style: "chicago-notes-bibliography-18"),
            wrong: """
                [^1]: Rosa Mill, *Four cities of the old empire* (Faber, 1960), 12.
                """,
            right: """
                [^1]: Rosa Mill, *Four Cities of the Old Empire* (Faber, 1960), 12.
                """),
        source: "Chicago 18 §8.159",
        isFixable: true)
}

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
        guard difference.hasSameWords, !difference.labels.isEmpty, difference.labels.isSubset(of: titleLabels),
            difference.oldText != difference.newText,
            difference.oldText.lowercased() == difference.newText.lowercased(), isEnglish(difference.citation)
        else { return nil }
        return "the style capitalises “\(difference.newText)”"
    }

    /// Whether a small word shows that the title of a citation is English.
    private static func isEnglish(_ citation: Citation) -> Bool {
        citation.part(.title)?.text.split { !$0.isLetter }.contains { englishWords.contains(String($0)) } ?? false
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
            Italics are for works that stand alone, quotation marks for parts of works and for unpublished ones.
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

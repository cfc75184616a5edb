import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts

/// Abbreviations of archives that are used and nowhere explained, and abbreviations that are listed and never used.
///
/// The second keeps silent where the chapters that the contents announce are not in the file.
struct AbbreviationRule: Rule {
    static let kinds: [FindingKind] = [.abbreviationNotListed, .abbreviationUnused]

    func findings(in facts: Facts) -> [Diagnostic] { unexplained(facts) + unused(facts) }

    private func unexplained(_ facts: Facts) -> [Diagnostic] {
        guard facts.reading.abbreviations.contains(where: \.isListed) else { return [] }
        let known = Set(facts.reading.abbreviations.map(\.short))
        var reported: Set<String> = []
        return facts.citations.flatMap(\.citation.parts).compactMap { part in
            guard part.label == .archive, isAcronym(part.text), !known.contains(part.text),
                reported.insert(part.text).inserted
            else { return nil }
            return Diagnostic(
                .abbreviationNotListed,
                "the abbreviation \(part.text) is not in the list of abbreviations", at: part.range)
        }
    }

    private func isAcronym(_ text: String) -> Bool {
        (2...8).contains(text.count) && text == text.uppercased() && text.allSatisfy(\.isLetter)
    }

    private func unused(_ facts: Facts) -> [Diagnostic] {
        let listed = facts.reading.abbreviations.filter(\.isListed)
        guard !listed.isEmpty, holdsItsChapters(facts) else { return [] }
        let document = facts.reading.document
        var words: Set<String> = []
        let passages =
            document.notes.map(\.passage)
            + document.sections.filter { $0.kind != .abbreviations }.flatMap { $0.blocks.map(\.passage) }
        for passage in passages {
            for word in passage.string.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                words.insert(String(word))
            }
        }
        return listed.compactMap { abbreviation in
            let parts = abbreviation.short.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            guard !parts.isEmpty, !parts.allSatisfy(words.contains) else { return nil }
            return Diagnostic(
                .abbreviationUnused, "the abbreviation \(abbreviation.short) is listed and never used",
                at: abbreviation.range)
        }
    }

    private func holdsItsChapters(_ facts: Facts) -> Bool {
        let chapters = facts.reading.chapters
        guard facts.reading.document.sections.contains(where: { $0.kind == .chapter && !$0.blocks.isEmpty }) else {
            return false
        }
        return facts.reading.document.sections(.contents).isEmpty
            || chapters.filter { $0.headingRange != nil }.count * 2 > chapters.count
    }
}

extension FindingKind {
    package static let abbreviationNotListed = FindingKind(
        "abbreviation-not-listed", .warning,
        "A note uses the abbreviation of an archive that the list of abbreviations lacks",
        why: """
            A reader looks an abbreviation up in the list. Citanda stays silent in a book without such a list.
            """,
        example: Example(
            .manuscript,
            wrong: """
                ## Abbreviations

                RGANI	State Archive of Recent History

                ## Chapter 1

                Text[^1].

                [^1]: RGANI, f. 2, op. 1, d. 3; GARF, f. 7, op. 1, d. 4.
                """,
            right: """
                ## Abbreviations

                GARF	State Archive

                RGANI	State Archive of Recent History

                ## Chapter 1

                Text[^1].

                [^1]: RGANI, f. 2, op. 1, d. 3; GARF, f. 7, op. 1, d. 4.
                """),
        source: "Chicago 18 §13.38")

    package static let abbreviationUnused = FindingKind(
        "abbreviation-unused", .note, "The list of abbreviations has an abbreviation that the text never uses",
        why: """
            The entry may be left over from a cut. Citanda stays silent where the chapters that the contents announce \
            are not in the file.
            """,
        example: Example(
            .manuscript,
            wrong: """
                ## Abbreviations

                RGANI	State Archive of Recent History

                ## Chapter 1

                The archive is closed[^1].

                [^1]: A remark.
                """,
            right: """
                ## Abbreviations

                RGANI	State Archive of Recent History

                ## Chapter 1

                RGANI is closed[^1].

                [^1]: A remark.
                """),
        source: "Chicago 18, chapter 1 (list of abbreviations)")
}

import CitandaDiagnostics
import CitandaManuscripts

/// A letter read for a figure in a page number: O for 0, l or I for 1, as machines that read page images do.
struct DigitRule: Rule {
    static let kinds: [FindingKind] = [.letterForDigit]

    func findings(in facts: Facts) -> [Diagnostic] {
        facts.citations.compactMap { _, citation in
            guard let part = citation.part(.locator), let place = citation.locator?.origin?.range else { return nil }
            let mended = String(part.text.map { figure(for: $0) ?? $0 })
            guard mended != part.text, isInsideNumber(part.text) else { return nil }
            let fixes =
                facts.source(place) == part.text ? [FixIt("write \(mended)", replacing: place, with: mended)] : []
            return Diagnostic(
                .letterForDigit, "the page number \(part.text) contains a letter", at: place,
                fixes: fixes)
        }
    }

    private func figure(for letter: Character) -> Character? {
        switch letter {
        case "O", "o": "0"
        case "l", "I": "1"
        default: nil
        }
    }

    /// A figure stands on both sides of the letter.
    private func isInsideNumber(_ text: String) -> Bool {
        let letters = Array(text)
        return letters.indices.dropFirst().dropLast().contains {
            figure(for: letters[$0]) != nil && letters[$0 - 1].isNumber && letters[$0 + 1].isNumber
        }
    }
}

extension FindingKind {
    static let letterForDigit = FindingKind(
        "letter-for-digit", .warning, "A page number contains a letter in place of a digit",
        why: """
            Programs that read page images take 0 for O and 1 for l. Citanda reports only letters between two digits.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 104."),
        source: "Proofreading of page images",
        isFixable: true)
}

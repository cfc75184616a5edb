import Diagnostics
import Manuscripts

/// A letter read for a figure in a page number: O for 0, l or I for 1, as machines that read page images do.
struct DigitRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.citations.compactMap { _, citation in
            guard let part = citation.part(.locator), let place = citation.locator?.origin?.range else { return nil }
            let mended = String(part.text.map { figure(for: $0) ?? $0 })
            guard mended != part.text, isInsideNumber(part.text) else { return nil }
            let fixes =
                facts.source(place) == part.text ? [FixIt("write \(mended)", replacing: place, with: mended)] : []
            return Diagnostic(
                "letter-for-digit", .warning, "a letter stands for a figure in the page number \(part.text)", at: place,
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

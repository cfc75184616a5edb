import CitandaCSL
import CitandaWorks

/// A citation as biblatex takes it.
enum LaTeXCitation {
    static func text(_ item: CitationItem) -> String {
        guard let locator = item.locator, !locator.isEmpty else { return "\\autocite{\(item.id)}" }
        // biblatex adds “p.” itself, and takes other words as typed.
        let label = item.label == .page ? "" : "\(item.label.rawValue) "
        let text = (label + locator).replacing("–", with: "--")
        let escaped = text.flatMap { character -> [Character] in
            "%&#_$".contains(character) ? ["\\", character] : [character]
        }
        let needsBraces = escaped.contains("]") || escaped.contains("[")
        let postnote = needsBraces ? "{\(String(escaped))}" : String(escaped)
        return "\\autocite[\(postnote)]{\(item.id)}"
    }
}

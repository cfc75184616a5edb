/// The program that a .bib file is written for.
public enum BibTeXDialect: String, Sendable, Hashable, CaseIterable {
    /// BibTeX and its styles: `year`, `journal`, `@phdthesis`.
    case bibtex
    /// biblatex with biber: `date`, `journaltitle`, `@thesis`.
    case biblatex
}

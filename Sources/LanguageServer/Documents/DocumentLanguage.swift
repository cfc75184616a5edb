import Citanda

/// The languages that the server knows, by the names that editors give them, else by name and content.
enum DocumentLanguage: Hashable {
    case markdown, latex, bibTeX, cslJSON

    /// The language of a document; nil where the server has nothing to say of it.
    init?(of document: OpenDocument) {
        switch document.language.lowercased() {
        case "markdown", "quarto", "rmd", "rmarkdown", "pandoc", "markdown.pandoc", "mdx", "gfm": self = .markdown
        case "latex", "tex", "plaintex", "doctex", "rnoweb": self = .latex
        case "bibtex", "biblatex", "bib": self = .bibTeX
        default: self.init(of: document.text)
        }
    }

    /// The language of a file.
    init?(of text: SourceText) {
        let kind = FileKind(of: text.bytes, named: text.name)
        switch (kind.format, kind.documentFormat) {
        case (.bibtex?, _), (.biblatex?, _): self = .bibTeX
        case (.records(let format)?, _) where format.isCSLJSON: self = .cslJSON
        case (.manuscript?, .latex?): self = .latex
        case (.manuscript?, nil): self = .markdown
        default: return nil
        }
    }

    /// Whether documents of the language hold entries that others cite.
    var isBibliography: Bool { self == .bibTeX || self == .cslJSON }

    /// The format in which the checks read documents.
    var format: InputFormat {
        switch self {
        case .markdown, .latex: .manuscript
        case .bibTeX: .bibtex
        case .cslJSON: .cslJSON
        }
    }
}

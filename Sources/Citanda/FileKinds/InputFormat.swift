/// The formats that are read.
public enum InputFormat: String, CaseIterable, Sendable {
    case manuscript
    case cslJSON = "csl-json"
    case bibtex, biblatex
    /// A text of references and nothing else. No file says so itself.
    case references
}

/// The formats that are read.
public enum InputFormat: String, CaseIterable, Sendable {
    case manuscript
    case cslJSON = "csl-json"
    case bibtex, biblatex
}

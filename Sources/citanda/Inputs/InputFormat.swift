import ArgumentParser

/// The formats that are read.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case manuscript
    case cslJSON = "csl-json"
    case bibtex, biblatex
}

import CitandaBibTeX

extension FuzzTarget {
    /// Works of a .bib file that were written are read and written the same again, in both dialects.
    static let twice = FuzzTarget("Twice", .bibtex) { bytes in
        for dialect in [BibTeXDialect.biblatex, .bibtex] {
            let writer = BibTeXWriter(dialect)
            let once = writer.text(of: BibTeXReader.works(parsing: bytes).value)
            let twice = writer.text(of: BibTeXReader.works(parsing: Array(once.utf8)).value)
            try promise(once == twice, "converted twice is converted once (\(dialect))")
        }
    }
}

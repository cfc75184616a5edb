import BibTeX
import FuzzDriver
import Works

/// A .bib file is written back byte for byte; its works are read and written; what is laid out once is laid out the same again.
@main
struct FuzzBibTeX {
    static func main() {
        fuzz { data, count in
            let source = bytes(data, count)
            let tree = BibTeXTree(parsing: source)
            precondition(tree.written == source)
            var end = 0
            for item in tree.items {
                precondition(item.range.lowerBound == end && !item.range.isEmpty)
                end = item.range.upperBound
            }
            precondition(end == source.count)
            let (works, _) = BibTeXReader.works(parsing: source, options: .init(usesSentenceCase: true))
            _ = BibTeXWriter(.bibtex, usesASCIIAccents: true).text(of: works)
            let (again, _) = BibTeXReader.works(parsing: Array(BibTeXWriter(.biblatex).text(of: works).utf8))
            precondition(again.count >= works.count)
            let once = BibTeXFormatter().formatted(source).bytes
            // What has no fault, or none that a fix cannot mend, is laid out once and for all. (Zeros make UTF-16 of a file or not
            // by their number.)
            if !once.contains(0), !BibTeXTree(parsing: once).diagnostics.contains(where: { $0.severity > .note }) {
                precondition(BibTeXFormatter().formatted(once).bytes == once)
            }
            let pairs = Duplicates(among: works).pairs.map { ($0.first, $0.second) }
            _ = Merger(source).merged(pairs.map { (first: $0.0, second: $0.1) })
            _ = CitedKeys(parsing: source)
            return 0
        }
    }
}

import BibTeX
import FuzzDriver
import Works

/// A .bib file is written back byte for byte; its works are read and written; what is laid out once is laid out the same again;
/// in parts it is the same file.
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
            var parts: [UInt8] = []
            try? BibTeXTree.forEachPart(size: 600, of: FuzzBibTeX.blocks(source)) { parts += $0.written }
            precondition(parts == source)
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
            var count = 0
            let file = try? BibTeXParts(partSize: 600, of: FuzzBibTeX.blocks(source))
            try? file?.forEach { part in _ = part.forEachWork { _ in count += 1 } }
            precondition(abs(count - BibTeXReader.works(parsing: source).works.count) <= source.count / 600)
            return 0
        }
    }

    /// A file in blocks of a hundred bytes.
    private static func blocks(_ source: [UInt8]) -> BibTeXParts.Source {
        {
            var place = 0
            return {
                guard place < source.count else { return nil }
                defer { place += 100 }
                return Array(source[place..<min(place + 100, source.count)])
            }
        }
    }
}

import CitandaBibTeX
import CitandaDiagnostics
import CitandaEncodings

extension FuzzTarget {
    /// A .bib file is written back byte for byte, whole and in parts. A file that was laid out once is laid out
    /// the same again.
    static let bibTeX = FuzzTarget("BibTeX", .bibtex) { bytes in
        let tree = BibTeXTree(parsing: bytes)
        try promise(tree.written == bytes, "what is read is written")
        var end = 0
        for item in tree.items {
            try promise(item.range.lowerBound == end && !item.range.isEmpty, "items lie end to end")
            end = item.range.upperBound
        }
        try promise(end == bytes.count, "items are the file")
        var parts: [UInt8] = []
        try BibTeXTree.forEachPart(size: partSize, of: blocks(bytes)) { parts += $0.written }
        try promise(parts == bytes, "the parts are the file")
        let once = BibTeXFormatter().formatted(bytes).value
        // What has no fault, or none that a fix cannot mend, is laid out once and for all. (Zeros make UTF-16 of a file or not by their
        // number.)
        if !once.contains(0), !BibTeXTree(parsing: once).diagnostics.contains(where: { $0.severity > .note }) {
            try promise(BibTeXFormatter().formatted(once).value == once, "laid out twice is laid out once")
        }
        _ = CitedKeys(parsing: bytes)
    }

    /// The works of a .bib file are as many in parts as in the whole, are written in both dialects, and are compared.
    static let library = FuzzTarget("Library", .bibtex) { bytes in
        let works = BibTeXReader.works(parsing: bytes, options: .init(usesSentenceCase: true)).value
        _ = BibTeXWriter(.bibtex, usesASCIIAccents: true).text(of: works)
        let again = BibTeXReader.works(parsing: Array(BibTeXWriter(.biblatex).text(of: works).utf8)).value
        try promise(again.count >= works.count, "no work is lost")
        let pairs = Duplicates(among: works).pairs
        _ = Merger(bytes).merged(pairs.map { (first: $0.first, second: $0.second) })
        var count = 0
        try BibTeXParts(partSize: partSize, of: blocks(bytes)).forEach { part in
            _ = part.forEachWork { _ in count += 1 }
        }
        try promise(abs(count - works.count) <= bytes.count / partSize, "parts have the works of the whole")
    }

    private static let partSize = 600

    /// A file in small blocks.
    private static func blocks(_ bytes: [UInt8]) -> ByteBlocks {
        {
            var place = 0
            return {
                guard place < bytes.count else { return nil }
                defer { place += blockSize }
                return Array(bytes[place..<min(place + blockSize, bytes.count)])
            }
        }
    }

    private static let blockSize = 100
}

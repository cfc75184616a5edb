import CitandaDiagnostics
import CitandaFormats

/// A file that is text, such as LaTeX, is read as another text. These functions lead from that text to the file and back.
extension CheckedFile {
    /// The findings as they stand in the file, in reading order: their ranges and fixes are bytes of the file in UTF-8.
    ///
    /// Fixes that cannot be written into the file are left out.
    public var findingsInFile: [Diagnostic] {
        guard let origin = text.origin else { return (findings + missingKeys).inReadingOrder() }
        let moved = findings.map { finding in
            var finding = finding
            finding.range = filePlace(of: finding.range)
            finding.notes = finding.notes.map { .init($0.message, at: $0.range.map { filePlace(of: $0) }) }
            finding.fixes = finding.fixes.compactMap { fix in
                DocumentEdits([fix], of: self, origin).map { FixIt(fix.title, $0.edits, safety: fix.safety) }
            }
            return finding
        }
        return (moved + missingKeys).inReadingOrder()
    }

    /// The bytes of the file for a range of the text.
    public func filePlace(of range: Range<Int>) -> Range<Int> {
        guard let origin = text.origin else { return range }
        let wanted = range.isEmpty ? range.lowerBound..<range.upperBound + 1 : range
        let pieces = origin.stretches(of: wanted)
        guard let first = pieces.first else { return 0..<0 }
        // Notes of LaTeX are read behind the text, so that a range over two of them runs backwards in the file.
        let same = pieces.prefix { $0.part == first.part && $0.source >= first.source }
        let end = same.map { $0.source + $0.sourceCount }.max() ?? first.source
        return first.source..<(range.isEmpty ? first.source : end)
    }

    /// The offset in the text for an offset of the file; nil where nothing was read from there.
    public func textPlace(of offset: Int) -> Int? {
        guard let origin = text.origin else { return offset }
        let piece = origin.pieces.first { $0.source <= offset && offset < $0.source + $0.sourceCount }
        return piece.map { $0.isVerbatim ? $0.text + offset - $0.source : $0.text }
    }
}

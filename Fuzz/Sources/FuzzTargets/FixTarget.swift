import CitandaBibTeX
import CitandaDiagnostics
import CitandaEncodings

extension FuzzTarget {
    /// The fixes of a .bib file in any encoding do not meet, and the file reads as its text with them, or is refused.
    static let fix = FuzzTarget("Fix", .bibtex) { bytes in
        let reader = BibTeXReader(name: "fuzz.bib", parsing: bytes)
        let repair = Repair(of: reader.forEachWork { _ in }, in: reader.source, allowsUnsafe: true)
        var end = -1
        for edit in repair.edits {
            try promise(
                edit.range.lowerBound >= end && edit.range.upperBound <= reader.source.bytes.count, "edits are in order"
            )
            end = edit.range.upperBound
        }
        guard let changed = try? TextEncoding.making(repair.edits, in: bytes) else { return }
        try promise(TextEncoding.decode(changed).value == repair.applied, "the file reads as the text with the fixes")
        let difference = UnifiedDifference(bytes, changed, name: "fuzz.bib")
        try promise(difference.bytes.isEmpty == (bytes == changed), "what changed is shown")
    }
}

import CitandaDiagnostics
import CitandaFormats

/// Edits of a reading text as edits of the file with tags or commands from which the text comes: HTML, TEI, JATS, LaTeX.
///
/// Only plain words can be carried over. A text with marks of Markdown, or with a character that is a sign of markup somewhere, means
/// something else in the file.
struct DocumentEdits {
    /// The edits, in bytes of the file in UTF-8.
    let edits: [Edit]

    /// Carries edits over; nil where one of them cannot be.
    init?(_ edits: [Edit], of file: CheckedFile, _ origin: SourceOrigin) {
        guard let format = file.input.manuscript?.format, CheckInput.fixedAsText.contains(format), origin.file != nil
        else {
            return nil
        }
        var moved: [Edit] = []
        for edit in edits {
            guard edit.text.unicodeScalars.allSatisfy({ Self.isPlain($0) }),
                let range = Self.range(of: edit.range, origin)
            else { return nil }
            moved.append(Edit(range, edit.text))
        }
        self.edits = moved
    }

    /// Letters, figures, blanks and the marks that no markup uses.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || " .,;:()–—“”‘’«»".unicodeScalars
                .contains(scalar)
    }

    /// The bytes of a range in the file, where they are the same there and lie in one piece.
    private static func range(of range: Range<Int>, _ origin: SourceOrigin) -> Range<Int>? {
        // An insertion goes behind the character before.
        let wanted = range.isEmpty ? max(range.lowerBound - 1, 0)..<range.lowerBound : range
        let pieces = origin.stretches(of: wanted)
        guard let piece = pieces.first, pieces.count == 1, piece.isVerbatim, piece.part == 0,
            piece.count == wanted.count
        else { return nil }
        let end = piece.source + piece.sourceCount
        return range.isEmpty ? end..<end : piece.source..<end
    }
}

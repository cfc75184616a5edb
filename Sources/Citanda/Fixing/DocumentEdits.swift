import CitandaDiagnostics
import CitandaFormats

/// Fixes of a reading text as edits of the file with tags or commands from which the text comes: HTML, TEI, JATS, LaTeX.
///
/// Plain words and italics can be carried over. A text with another mark of Markdown, or with a character that is a sign of markup
/// somewhere, means something else in the file.
struct DocumentEdits {
    /// The edits, in bytes of the file in UTF-8 and in their order there.
    let edits: [Edit]

    /// Carries fixes over; nil where one of them cannot be.
    init?(_ fixes: [FixIt], of file: CheckedFile, _ origin: SourceOrigin) {
        guard let format = file.input.manuscript?.format, let italics = format.italics, origin.file != nil else {
            return nil
        }
        var moved: [Edit] = []
        for fix in fixes {
            if let title = fix.italicised {
                guard let range = Self.range(of: title, in: file.text, origin) else { return nil }
                moved.append(Edit(range.lowerBound..<range.lowerBound, italics.open))
                moved.append(Edit(range.upperBound..<range.upperBound, italics.close))
                continue
            }
            for edit in fix.edits {
                guard edit.text.unicodeScalars.allSatisfy({ Self.isPlain($0) }),
                    let range = Self.range(of: edit.range, in: file.text, origin)
                else { return nil }
                moved.append(Edit(range, edit.text))
            }
        }
        // Notes stand behind the text that was read, and in the middle of the text in many files.
        moved.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        for (edit, next) in zip(moved, moved.dropFirst()) where next.range.lowerBound < edit.range.upperBound {
            return nil
        }
        edits = moved
    }

    /// Letters, figures, blanks and the marks that no markup uses.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || " .,;:()–—“”‘’«»".unicodeScalars.contains(scalar)
    }

    /// The bytes of a range in the file, where they are the same there and stand together. Blanks may be written in other ways.
    private static func range(of range: Range<Int>, in text: SourceText, _ origin: SourceOrigin) -> Range<Int>? {
        // An insertion goes behind the character before.
        let wanted = range.isEmpty ? max(range.lowerBound - 1, 0)..<range.lowerBound : range
        let pieces = origin.stretches(of: wanted)
        guard let start = pieces.first?.source else { return nil }
        var (place, end) = (wanted.lowerBound, start)
        for piece in pieces {
            let isBlank = text[piece.text..<piece.text + piece.count] == " "
            guard piece.isVerbatim || isBlank, piece.part == 0, piece.text == place, piece.source == end else {
                return nil
            }
            place += piece.count
            end += piece.sourceCount
        }
        guard place == wanted.upperBound else { return nil }
        return range.isEmpty ? end..<end : start..<end
    }
}

extension DocumentFormat {
    /// What begins and ends italics in a format of text in which fixes can be written; nil for other formats.
    var italics: (open: String, close: String)? {
        switch self {
        case .html: ("<i>", "</i>")
        case .latex: ("\\emph{", "}")
        case .tei: ("<hi rend=\"italic\">", "</hi>")
        case .jats: ("<italic>", "</italic>")
        case .docx, .odt, .epub, .rtf, .pages: nil
        }
    }
}

extension FixIt {
    /// The words that the fix sets in italics; nil where it does anything else.
    var italicised: Range<Int>? {
        guard edits.count == 2, let first = edits.first, let last = edits.last, first.text == "*", last.text == "*",
            first.range.isEmpty, last.range.isEmpty, first.range.lowerBound < last.range.lowerBound
        else { return nil }
        return first.range.lowerBound..<last.range.lowerBound
    }
}

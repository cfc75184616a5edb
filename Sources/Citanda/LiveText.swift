import CitandaBibTeX
import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaJSON
import CitandaManuscripts
import CitandaWorks

/// A manuscript as Markdown in which citations by key, or citations in a style, stand for typed ones. Everything else stays as it is.
public struct LiveText: Sendable {
    /// How citations are written.
    public enum Markup: String, Sendable, CaseIterable {
        /// `[@roe1999ports, 45]`, which pandoc and Quarto set.
        case pandoc
        /// `\autocite[45]{roe1999ports}`, which biblatex sets.
        case latex
        /// The words of the style.
        case style
    }

    /// The text.
    public let text: String
    /// The works that the citations mean, with the short titles that the style needs.
    public let works: [Work]
    /// The works as items of CSL-JSON for other processors.
    public let items: JSONValue
    /// The citations that stay as typed, with the reason.
    public let findings: [Diagnostic]

    /// The text of a reading.
    ///
    /// - Parameters:
    ///   - reading: The manuscript as read.
    ///   - markup: How citations are written.
    ///   - formatting: The style in which the citations are to be set. Where a style would lose words, a citation stays as typed.
    public init(of reading: Reading, as markup: Markup, for formatting: NoteFormatting) {
        let (texts, losses) = formatting.citations(of: reading)
        let items = formatting.items(of: reading)
        let (standard, others) = markup == .pandoc ? formatting.standardItems(of: reading) : ([], [])
        var findings = losses
        let numbered = markup == .style ? nil : NumberedNotes(of: reading)
        var edits = numbered?.edits ?? []
        for (index, note) in reading.notes.enumerated() {
            // Elsewhere than in a note, a key would make a note of its own.
            guard markup == .style || Self.isNote(note, in: reading) || numbered?.notes.contains(index) == true else {
                findings.append(
                    Diagnostic(
                        .citationNotLive,
                        "no mark in the text leads to the note, which other programs then do not take for one; its citations stay as typed",
                        at: note.note.range))
                continue
            }
            for (place, citation) in note.citations.enumerated() {
                let id = CitationID(note: index, index: place)
                guard let text = texts[id], !text.isEmpty, let item = items[id] else { continue }
                let joint = CitationJoint(of: place, in: note, reading.document.source)
                switch markup {
                // Other processors would lose the original script of a title, or a second publisher.
                case .pandoc where others.contains(item.id) || !PandocCitation.knows(item):
                    edits.append((Self.range(of: citation, joint), TextForm.markdown.string(text)))
                    findings.append(
                        Diagnostic(
                            .citationNotLive, "the citation is written out: pandoc would set its work in other words",
                            at: citation.range))
                case .pandoc:
                    edits.append(
                        (
                            citation.range,
                            PandocCitation.text(
                                item, isAlone: Self.isAlone(citation, in: note),
                                isFirst: citation.range.lowerBound == note.note.textRange.lowerBound)
                        ))
                case .latex: edits.append((citation.range, LaTeXCitation.text(item)))
                case .style:
                    edits.append((Self.range(of: citation, joint), TextForm.markdown.string(text)))
                }
            }
        }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        let source = reading.document.source.bytes
        var bytes: [UInt8] = []
        var position = 0
        for edit in edits
        where edit.range.lowerBound >= position && edit.range.upperBound <= source.count {
            bytes += source[position..<edit.range.lowerBound] + Array(edit.text.utf8)
            position = edit.range.upperBound
        }
        text = String(decoding: bytes + source[position...], as: UTF8.self)
        works = formatting.works(of: reading)
        self.items = .array(standard)
        self.findings = findings.inReadingOrder()
    }
}

extension LiveText {
    /// Whether a note is one in Markdown: `[^1]: …`, or `^[…]` in the text.
    private static func isNote(_ note: Reading.Note, in reading: Reading) -> Bool {
        let bytes = reading.document.source.bytes
        let start = note.note.range.lowerBound
        return bytes.indices.contains(start) && (bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "^"))
    }

    /// The bytes that the words of a citation take, with the mark of the commentary that the style prints.
    private static func range(of citation: Citation, _ joint: CitationJoint) -> Range<Int> {
        citation.range.lowerBound..<citation.range.upperBound + (joint.takesMarkOfCommentary ? 1 : 0)
    }

    /// Whether a note has nothing but the citation and marks.
    private static func isAlone(_ citation: Citation, in note: Reading.Note) -> Bool {
        note.citations.count == 1
            && note.segments.allSatisfy { segment in
                guard case .commentary(let range) = segment else { return true }
                return note.note.passage.text(ofSource: range).allSatisfy { $0.isPunctuation || $0.isWhitespace }
            }
    }
}

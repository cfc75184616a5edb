import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import CitandaManuscripts

/// Fixes of the text of a Word document as changes of its words.
struct TrackedFixes {
    private var changes: [DocumentChange] = []
    /// For each change, the finding that it belongs to.
    private var owners: [Int] = []
    private let findings: [Diagnostic]

    /// Turns the first fix of each finding into changes. A fix that is more than words in one look is left out.
    init(_ findings: [Diagnostic], in reading: Reading) {
        self.findings = findings
        let document = reading.document
        let passages = document.notes.map(\.passage) + document.sections.flatMap { $0.blocks.map(\.passage) }
        for (index, finding) in findings.enumerated() {
            guard let fix = finding.fixes.first, let passage = passages.first(where: { $0.holds(fix) }),
                let change = Self.change(for: fix, in: passage)
            else { continue }
            changes.append(change)
            owners.append(index)
        }
    }

    /// The document with the changes, and the findings whose changes were all made.
    ///
    /// - Throws: `DocumentFailure` where the document cannot be changed.
    func made(in bytes: [UInt8], origin: SourceOrigin, signature: ChangeSignature?) throws -> Parsed<[UInt8]> {
        let result = try DocumentFormat.docx.making(changes, in: bytes, origin: origin, signature: signature)
        let left = Set(result.left.map(\.index))
        let made = owners.indices.filter { !left.contains($0) }.map { owners[$0] }
        return (made.isEmpty ? bytes : result.bytes, made.map { findings[$0] })
    }

    /// The one change that makes a fix. Of several changes one alone might be possible, and half a fix is a fault.
    private static func change(for fix: FixIt, in passage: Passage) -> DocumentChange? {
        if let title = fix.italicised {
            let text = passage.slice(ofSource: title).string
            return text.isEmpty ? nil : .replace(title, [StyledWords(text, isItalic: true)])
        }
        // The words of a document have no marks of Markdown but those of italics.
        guard let edit = fix.edits.first, fix.edits.count == 1,
            !edit.text.contains(where: { "_[]<>\\`\n".contains($0) })
        else { return nil }
        if edit.text.contains("*") {
            guard passage.hasWholeItalics(in: edit.range), let words = words(ofMarkdown: edit.text) else { return nil }
            return .replace(edit.range, words)
        }
        // An insertion needs a letter beside it.
        let range = edit.range.isEmpty ? passage.letter(before: edit.range.lowerBound) : edit.range
        guard let range, let isItalic = passage.look(of: range) else { return nil }
        let kept = edit.range.isEmpty ? passage.slice(ofSource: range).string : ""
        return .replace(range, [StyledWords(kept + edit.text, isItalic: isItalic)])
    }
}

extension TrackedFixes {
    /// Words in italics and between them, of a text that has no other marks; nil where italics are left open.
    private static func words(ofMarkdown text: String) -> [StyledWords]? {
        let parts = text.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return nil }
        return parts.enumerated().map { StyledWords(String($1), isItalic: $0 % 2 == 1) }.filter { !$0.text.isEmpty }
    }
}

extension Passage {
    /// Whether no italics begin or end inside a stretch of the file without the other end.
    fileprivate func hasWholeItalics(in range: Range<Int>) -> Bool {
        !range.isEmpty
            && spans.allSatisfy { span in
                span.style != .italic || !span.source.overlaps(range)
                    || range.lowerBound <= span.source.lowerBound && span.source.upperBound <= range.upperBound
            }
    }

    /// Whether all edits of a fix are in the passage.
    fileprivate func holds(_ fix: FixIt) -> Bool {
        fix.edits.allSatisfy { source.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= source.upperBound }
    }

    /// Whether a stretch of the file is in italics; nil where only a part of it is.
    fileprivate func look(of range: Range<Int>) -> Bool? {
        // The marks of italics inside of the stretch go with it.
        if !range.isEmpty, hasWholeItalics(in: range) { return false }
        return spans.contains {
            $0.style == .italic && $0.source.lowerBound < range.lowerBound && range.upperBound < $0.source.upperBound
        } ? true : nil
    }

    /// The bytes of the character before an offset of the file; nil at the beginning, and behind a mark.
    fileprivate func letter(before offset: Int) -> Range<Int>? {
        let end = offsets(ofSource: max(offset - 1, 0)..<offset)
        guard !end.isEmpty, let last = self[0..<end.upperBound].last else { return nil }
        return source(end.upperBound - last.utf8.count..<end.upperBound)
    }
}
